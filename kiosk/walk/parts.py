"""The parts of a step: each is one screen on which one thing is read or asked.

Owns which parts a step has at a point of the route, among them the covers before sensitive questions and the
safety cards after answers; those of the views are in `views`. Must never hold words: those are the card's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, ScaleStep, ShowStep, TextStep
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.part import Kind, Part
from kiosk.walk.private import is_sensitive, private_choices, someone_reads_along
from kiosk.walk.views import (
    RATINGS,
    SURENESS,
    TOP_MOST,
    may_ask_nothing,
    private_answers,
    view_parts,
    wrong,
)

__all__ = [
    "RATINGS",
    "SURENESS",
    "TOP_MOST",
    "URGENT_REPLIES",
    "Kind",
    "Part",
    "may_ask_nothing",
    "new_flags",
    "parts_of",
    "private_answers",
    "wrong",
]

URGENT_REPLIES = ("told", "not_now")


def parts_of(guide: Guide, name: str, facts: Facts) -> Iterator[Part]:
    """The parts of a step, one after another; each later one may depend on the answers recorded meanwhile."""
    step = guide.steps[name]
    # Nothing is raised by the end itself: what no card has shown yet comes before it rather than after.
    cards_first = step.ends is not None and not isinstance(step, AskStep) and name not in guide.flags_about
    if cards_first:
        yield from _safety_cards(guide, name, facts)
    if isinstance(step, AskStep):
        if is_sensitive(step):
            yield Part(f"{name}/cover", name, "cover", Kind.READ, sensitive=True)
        choices = _choices_offered(guide, step, facts) if isinstance(step, ChoiceStep) else ()
        yield question_part(name, step, choices)
    elif isinstance(step, ShowStep):
        seen = False
        for part in view_parts(guide, name, step, facts):
            seen = True
            yield part
        if not seen:
            # What turned out to have nothing to show was not seen, and says nothing of anything.
            return
    else:
        yield Part(name, name, "", Kind.READ)
    facts.seen.add(name)
    if not cards_first:
        yield from _safety_cards(guide, name, facts)


def question_part(name: str, step: AskStep, choices: tuple[str, ...]) -> Part:
    """The part that asks the question of a step, with these choices of it."""
    required, sensitive = step.required, is_sensitive(step)
    match step:
        case ChoiceStep():
            # What is not offered here cannot stand alone either.
            alone = frozenset(choice for choice in choices if step.choices[choice].alone)
            kind = Kind.ONE if step.pick == "one" else Kind.MANY
            return Part(
                name,
                name,
                "",
                kind,
                choices,
                alone,
                step.most,
                required=required,
                sensitive=sensitive,
            )
        case ScaleStep():
            kind, low, high = Kind.SCALE, step.scale.min, step.scale.max
        case NumberStep():
            kind, low, high = Kind.NUMBER, step.number.min, step.number.max
        case TextStep():
            return Part(
                name, name, "", Kind.TEXT, most=step.text.most, required=required, sensitive=sensitive
            )
        case _:
            raise AssertionError(type(step))
    return Part(name, name, "", kind, low=low, high=high, required=required, sensitive=sensitive)


def _choices_offered(guide: Guide, step: ChoiceStep, facts: Facts) -> tuple[str, ...]:
    """The choices of a question; where somebody reads along, without those that tell something private."""
    private = private_choices(step)
    if not private or not someone_reads_along(guide, facts):
        return tuple(step.choices)
    return tuple(choice for choice in step.choices if choice not in private)


def _safety_cards(guide: Guide, name: str, facts: Facts) -> Iterator[Part]:
    """A full screen for each urgent flag that has now been raised, then one card for all the others."""
    new = [flag for flag in new_flags(guide, name, facts) if flag not in facts.carded]
    facts.carded.update(new)
    for flag in new:
        if guide.flags[flag].urgency == "now":
            key = f"urgent.{flag}"
            yield Part(f"{name}/{key}", name, key, Kind.ONE, URGENT_REPLIES, required=True, flags=(flag,))
    calm = tuple(flag for flag in new if guide.flags[flag].urgency != "now")
    if calm:
        yield Part(f"{name}/flags", name, "flags", Kind.READ, flags=calm)


def new_flags(guide: Guide, name: str, facts: Facts) -> list[str]:
    """The flags raised once this step is answered, in the guide's order.

    A rule has to be certain: one that says `not` waits until that has been asked, or can no longer be.
    """
    step = guide.steps[name]
    found: set[str] = set()
    if isinstance(step, ChoiceStep):
        found.update(flag for choice in facts.picked(name) for flag in step.choices[choice].raises)
    at_end = step.ends is not None
    rules = tuple(guide.flags) if at_end else guide.flags_about.get(name, ())
    if rules:
        certain = facts if at_end else replace(facts, horizon=guide.index[name] + 1)
        found.update(flag for flag in rules if (when := guide.flags[flag].when) and holds(when, certain))
    return [flag for flag in guide.flags if flag in found] if found else []
