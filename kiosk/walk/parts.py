"""The parts of a step: each is one screen on which one thing is read or asked.

Owns which parts a step has at a point of the route, among them the covers before sensitive questions and the
safety cards after answers. Must never hold words: those are the card's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import (
    AnyStep,
    AskStep,
    ChoiceStep,
    NumberStep,
    ScaleStep,
    ShowStep,
    TextStep,
)
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.options import kinds_of, offered
from kiosk.walk.private import is_sensitive, private_choices, someone_reads_along, tells_private

RATINGS = ("a_lot", "some", "a_little", "not_at_all", "not_sure")
SURENESS = ("sure", "informed", "clear", "supported")
TOP_MOST = 3
OWN_MOST = 300
URGENT_REPLIES = ("told", "not_now")


class Kind(StrEnum):
    """What a part asks for."""

    READ = "read"
    ONE = "one"
    MANY = "many"
    SCALE = "scale"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Part:
    """One screen of a step."""

    key: str
    """`step`, or `step/name` for the further parts of a step."""
    step: str
    name: str
    """Empty for what the step itself says or asks."""
    kind: Kind
    choices: tuple[str, ...] = ()
    alone: frozenset[str] = frozenset()
    """Choices that cannot be picked together with others."""
    most: int | None = None
    """At most so many choices, or characters."""
    low: int = 0
    high: int = 0
    required: bool = False
    sensitive: bool = False
    ranks: bool = False
    """The order of picking counts."""
    flags: tuple[str, ...] = ()
    """The flags a safety card shows."""

    @property
    def about(self) -> str:
        """What the part is about: the id after the dot in its name (a value, a quiz question, a flag)."""
        return self.name.partition(".")[2]


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
        yield _question(guide, name, step, facts)
    elif isinstance(step, ShowStep):
        yield from _view(guide, name, step, facts)
    else:
        yield Part(name, name, "", Kind.READ)
    facts.seen.add(name)
    if not cards_first:
        yield from _safety_cards(guide, name, facts)


def _question(
    guide: Guide, name: str, step: ChoiceStep | ScaleStep | NumberStep | TextStep, facts: Facts
) -> Part:
    required, sensitive = step.required, is_sensitive(step)
    match step:
        case ChoiceStep():
            alone = frozenset(choice for choice, each in step.choices.items() if each.alone)
            kind = Kind.ONE if step.pick == "one" else Kind.MANY
            return Part(
                name,
                name,
                "",
                kind,
                _choices_offered(guide, step, facts),
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


def _view(guide: Guide, name: str, step: ShowStep, facts: Facts) -> Iterator[Part]:
    match step.show:
        case "options":
            yield Part(name, name, "", Kind.MANY, offered(guide, facts))
        case "values":
            yield from _values(guide, name, step)
        case "quiz":
            yield from _quiz(guide, name, step, facts)
        case "leaning":
            yield from _leaning(guide, name, facts)
        case "sureness":
            for each in SURENESS:
                yield Part(f"{name}/{each}", name, each, Kind.ONE, ("yes", "no"))
        case "questions":
            yield from _questions(guide, name, step, facts)
        case "summary":
            if private_answers(guide, facts):
                yield Part(f"{name}/share", name, "share", Kind.ONE, ("yes", "no"), required=True)
            yield Part(name, name, "", Kind.READ)
        case _:
            yield Part(name, name, "", Kind.READ)


def _questions(guide: Guide, name: str, step: ShowStep, facts: Facts) -> Iterator[Part]:
    asked = suggested(guide, facts)
    if asked and "pick" in step.parts:
        yield Part(name, name, "", Kind.MANY, asked, most=TOP_MOST, ranks=True)
    if "own" in step.parts:
        yield Part(f"{name}/own", name, "own", Kind.TEXT, most=OWN_MOST)


def may_ask_nothing(step: AnyStep) -> bool:
    """Whether a step may turn out to have no part at all, and is then gone past unseen."""
    return isinstance(step, ShowStep) and step.show == "questions" and "own" not in step.parts


def _values(guide: Guide, name: str, step: ShowStep) -> Iterator[Part]:
    asked = [part for part in step.parts if part == "own" or (guide.values and part in ("rate", "top"))]
    if not asked:
        yield Part(name, name, "", Kind.READ)
    if "rate" in asked:
        for value in guide.values:
            yield Part(f"{name}/rate.{value}", name, f"rate.{value}", Kind.ONE, RATINGS)
    if "top" in asked:
        yield Part(f"{name}/top", name, "top", Kind.MANY, tuple(guide.values), most=TOP_MOST, ranks=True)
    if "own" in asked:
        yield Part(f"{name}/own", name, "own", Kind.TEXT, most=OWN_MOST)


def _quiz(guide: Guide, name: str, step: ShowStep, facts: Facts) -> Iterator[Part]:
    asked = [
        item
        for item in guide.quiz
        if (not step.quiz or item in step.quiz) and holds(guide.quiz[item].when, facts)
    ]
    if not asked:
        yield Part(name, name, "", Kind.READ)
    for item in asked:
        choices = tuple(guide.quiz[item].choices)
        yield Part(f"{name}/first.{item}", name, f"first.{item}", Kind.ONE, choices)
        if wrong(guide, item, facts.picked(f"{name}/first.{item}")):
            yield Part(f"{name}/again.{item}", name, f"again.{item}", Kind.ONE, choices)
    if any(wrong(guide, item, facts.picked(f"{name}/again.{item}")) for item in asked):
        yield Part(f"{name}/on_page", name, "on_page", Kind.ONE, ("yes", "no"))


def wrong(guide: Guide, item: str, picked: tuple[str, ...]) -> bool:
    """Whether a quiz answer shows that we have not explained this well; no answer shows nothing."""
    return bool(picked) and guide.quiz[item].right not in picked


def _leaning(guide: Guide, name: str, facts: Facts) -> Iterator[Part]:
    yield Part(name, name, "", Kind.ONE, (*offered(guide, facts), "not_sure", "clinician"))
    for option in facts.picked(name):
        kinds = kinds_of(guide, option)
        if kinds:
            yield Part(f"{name}/kind", name, "kind", Kind.ONE, (*kinds, "any_kind"))


def suggested(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """The questions suggested to this person, the first ones first."""
    fitting = [name for name, each in guide.questions.items() if holds(each.when, facts)]
    return tuple(sorted(fitting, key=lambda name: not guide.questions[name].first))


def private_answers(guide: Guide, facts: Facts) -> list[str]:
    """The steps to which a private answer was given on screen."""
    return [name for name, answer in facts.answers.items() if tells_private(guide.steps.get(name), answer)]
