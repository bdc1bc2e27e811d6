"""The parts of the kiosk's own views: which screens each of them has for this person.

A part whose meaning hangs on an earlier answer carries that answer in its name (an option leaned to, what is
unclear), so that what was said of one thing never counts for another. Must never hold words: those are the card's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from kiosk.guide.links.content import ANY_KIND
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, ShowStep
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.fits import NO_OPTION, mattering, option_leaned_to, weighed
from kiosk.walk.options import kinds_of, offered, split
from kiosk.walk.part import Kind, Part
from kiosk.walk.private import tells_private

RATINGS = ("a_lot", "some", "a_little", "not_at_all", "not_sure")
SURENESS = ("sure", "informed", "clear", "supported")
FEELS_SURE = "sure"
"""What is asked of where somebody stands now; the others are asked of all options."""
YES_NO = ("yes", "no")
TOP_MOST = 3
OWN_MOST = 300
ON_PAGE = "on_page"
"""The part that offers to put on paper what is unclear begins with this, and goes on with what that is."""
QUIZ_MOST = 5
"""So many quiz questions are asked on one walk."""
EXPECTATIONS = "expectations"
"""What a quiz question checks that is asked before the others."""
UNSURE = "not_sure"
"""The answer of somebody who does not know, which every quiz question has beside the author's."""


def view_parts(guide: Guide, name: str, step: ShowStep, facts: Facts) -> Iterator[Part]:
    """The parts of a view, one after another; each later one may depend on the answers recorded meanwhile."""
    match step.show:
        case "options":
            yield Part(name, name, "", Kind.MANY, offered(guide, facts))
        case "values":
            yield from values_parts(guide, name, step)
        case "fits":
            for value in mattering(guide, facts):
                yield view_part(name, f"fit.{value}", Kind.READ)
        case "mind":
            yield from _mind(guide, name, facts)
        case "quiz":
            yield from _quiz(guide, name, step, facts)
        case "leaning":
            yield from _leaning(guide, name, facts)
        case "sureness":
            for each in SURENESS:
                yield view_part(name, sureness_part(each, facts.leaning), Kind.ONE, YES_NO)
        case "questions":
            yield from _questions(guide, name, step, facts)
        case "summary":
            if private_answers(guide, facts):
                yield Part(f"{name}/share", name, "share", Kind.ONE, YES_NO, required=True)
            yield Part(name, name, "", Kind.READ)
        case _:
            yield Part(name, name, "", Kind.READ)


def sureness_part(each: str, leaning: str | None) -> str:
    """The name of the part that asks this of being sure; feeling sure is of the one leaning it was said of."""
    return f"{each}.{leaning}" if each == FEELS_SURE and leaning is not None else each


def may_ask_nothing(step: AnyStep) -> bool:
    """Whether a step may turn out to have no part at all, and is then gone past unseen."""
    if not isinstance(step, ShowStep):
        return False
    return step.show in ("fits", "mind") or (step.show == "questions" and "own" not in step.parts)


def view_part(step: str, name: str, kind: Kind, choices: tuple[str, ...] = ()) -> Part:
    """A further part of a view, under its own name."""
    return Part(f"{step}/{name}", step, name, kind, choices)


def _questions(guide: Guide, name: str, step: ShowStep, facts: Facts) -> Iterator[Part]:
    asked = suggested(guide, facts)
    if asked and "pick" in step.parts:
        yield Part(name, name, "", Kind.MANY, asked, most=TOP_MOST, ranks=True)
    if "own" in step.parts:
        yield Part(f"{name}/own", name, "own", Kind.TEXT, most=OWN_MOST)


def values_parts(guide: Guide, name: str, step: ShowStep) -> Iterator[Part]:
    """The parts of what matters: the same for everybody."""
    asked = [part for part in step.parts if part == "own" or (guide.values and part in ("rate", "top"))]
    if not asked:
        yield Part(name, name, "", Kind.READ)
    if "rate" in asked:
        for value in guide.values:
            yield view_part(name, f"rate.{value}", Kind.ONE, RATINGS)
    if "top" in asked:
        yield Part(f"{name}/top", name, "top", Kind.MANY, tuple(guide.values), most=TOP_MOST, ranks=True)
    if "own" in asked:
        yield Part(f"{name}/own", name, "own", Kind.TEXT, most=OWN_MOST)


def _mind(guide: Guide, name: str, facts: Facts) -> Iterator[Part]:
    """What speaks for and against the option leaned to; somebody who leans to none is not asked."""
    ref = option_leaned_to(facts.leaning)
    values = weighed(guide, facts, ref) if ref is not None else ()
    if values:
        yield view_part(name, f"of.{ref}", Kind.MANY, values)


def _quiz(guide: Guide, name: str, step: ShowStep, facts: Facts) -> Iterator[Part]:
    asked = quiz_asked(guide, step, facts)
    if not asked:
        yield Part(name, name, "", Kind.READ)
    for item in asked:
        choices = (*guide.quiz[item].choices, UNSURE)
        yield view_part(name, f"first.{item}", Kind.ONE, choices)
        if wrong(guide, item, facts.picked(f"{name}/first.{item}")):
            yield view_part(name, f"again.{item}", Kind.ONE, choices)
    unclear = [item for item in asked if wrong(guide, item, facts.picked(f"{name}/again.{item}"))]
    if unclear:
        yield view_part(name, reduce("{}.{}".format, unclear, ON_PAGE), Kind.ONE, YES_NO)


def quiz_asked(guide: Guide, step: ShowStep, facts: Facts) -> tuple[str, ...]:
    """The quiz questions about what this person has seen: those on expectations first, and no more than a few."""
    fitting = [
        item
        for item, each in guide.quiz.items()
        if (not step.quiz or item in step.quiz) and holds(each.when, facts)
    ]
    fitting.sort(key=lambda item: guide.quiz[item].checks != EXPECTATIONS)
    return tuple(fitting[:QUIZ_MOST])


def wrong(guide: Guide, item: str, picked: tuple[str, ...]) -> bool:
    """Whether a quiz answer shows that we have not explained this well; no answer shows nothing."""
    return bool(picked) and guide.quiz[item].right not in picked


def unclear_on(part: Part) -> tuple[str, ...]:
    """The quiz questions that a part asks about putting on the page; none if it asks something else."""
    name, _, items = part.name.partition(".")
    return tuple(items.split(".")) if name == ON_PAGE else ()


def _leaning(guide: Guide, name: str, facts: Facts) -> Iterator[Part]:
    """Where somebody leaned before, whether it is still so comes first, and only `no` asks it all again."""
    earlier = facts.leaning
    if earlier is not None and (earlier in NO_OPTION or split(earlier)[0] in offered(guide, facts)):
        yield view_part(name, f"still.{earlier}", Kind.ONE, YES_NO)
        if facts.picked(f"{name}/still.{earlier}") != ("no",):
            return
    yield Part(name, name, "", Kind.ONE, (*offered(guide, facts), *NO_OPTION))
    for option in facts.picked(name):
        kinds = kinds_of(guide, option)
        if kinds and _knows_kinds(guide, option, facts):
            yield view_part(name, f"kind.{option}", Kind.ONE, (*kinds, ANY_KIND))


def _knows_kinds(guide: Guide, option: str, facts: Facts) -> bool:
    """Whether the person came across the kinds of an option; nobody picks between what they have not read of."""
    wanted_to_read = option in facts.reading or not guide.steps_showing("options")
    return wanted_to_read or not facts.seen.isdisjoint(guide.steps_showing("comparison"))


def suggested(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """The questions suggested to this person, the first ones first."""
    fitting = [name for name, each in guide.questions.items() if holds(each.when, facts)]
    return tuple(sorted(fitting, key=lambda name: not guide.questions[name].first))


def private_answers(guide: Guide, facts: Facts) -> list[str]:
    """The steps to which a private answer was given on screen."""
    return [name for name, answer in facts.answers.items() if tells_private(guide.steps.get(name), answer)]
