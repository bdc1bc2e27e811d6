"""Every part that a step can have for anybody and whose answer may be told: what codes and records have places for.

Owns that list, so that a code and a record never differ in it. Must never name what is private, nor what is there for
the moment only: covers, safety cards, urgent screens and what may be printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.links.content import ANY_KIND
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep, ShowStep
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.part import Kind, Part
from kiosk.walk.parts import question_part
from kiosk.walk.private import is_sensitive, private_choices
from kiosk.walk.views import (
    ON_PAGE,
    OWN_MOST,
    SURENESS,
    TOP_MOST,
    UNSURE,
    YES_NO,
    values_parts,
    view_part,
)


def tellable_parts(guide: Guide, name: str) -> Iterator[Part]:
    """The parts of a step in reading order, each with every choice that may be told.

    A part that is about an earlier answer stands once, without that answer in its name; the kinds of all options stand
    in one, each as `option.kind`.
    """
    step = guide.steps[name]
    if isinstance(step, ShowStep):
        yield from _of_view(guide, name, step)
    elif not isinstance(step, AskStep):
        yield Part(name, name, "", Kind.READ)
    elif not is_sensitive(step):
        private = private_choices(step)
        choices = step.choices if isinstance(step, ChoiceStep) else ()
        yield question_part(name, step, tuple(each for each in choices if each not in private))


def _of_view(guide: Guide, name: str, step: ShowStep) -> Iterator[Part]:
    match step.show:
        case "options":
            yield Part(name, name, "", Kind.MANY, tuple(guide.options))
        case "values":
            yield from values_parts(guide, name, step)
        case "fits":
            for value in guide.values:
                yield view_part(name, f"fit.{value}", Kind.READ)
        case "mind":
            yield view_part(name, "of", Kind.MANY, tuple(guide.values))
        case "quiz":
            yield from _quiz(guide, name, step)
        case "leaning":
            yield from _leaning(guide, name)
        case "sureness":
            for each in SURENESS:
                yield view_part(name, each, Kind.ONE, YES_NO)
        case "questions":
            if guide.questions and "pick" in step.parts:
                yield Part(name, name, "", Kind.MANY, tuple(guide.questions), most=TOP_MOST, ranks=True)
            if "own" in step.parts:
                yield Part(f"{name}/own", name, "own", Kind.TEXT, most=OWN_MOST)
        case _:
            yield Part(name, name, "", Kind.READ)


def _quiz(guide: Guide, name: str, step: ShowStep) -> Iterator[Part]:
    items = [item for item in guide.quiz if not step.quiz or item in step.quiz]
    if all(guide.quiz[item].when is not None for item in items):
        # Whoever has seen nothing that is asked about only reads here.
        yield Part(name, name, "", Kind.READ)
    for item in items:
        choices = (*guide.quiz[item].choices, UNSURE)
        yield view_part(name, f"first.{item}", Kind.ONE, choices)
        yield view_part(name, f"again.{item}", Kind.ONE, choices)
    if items:
        yield view_part(name, ON_PAGE, Kind.ONE, YES_NO)


def _leaning(guide: Guide, name: str) -> Iterator[Part]:
    """Whether an earlier leaning is still so, where there may be one; a leaning, and of which kind."""
    if any(guide.index[each] < guide.index[name] for each in guide.steps_showing("leaning")):
        yield view_part(name, "still", Kind.ONE, YES_NO)
    yield Part(name, name, "", Kind.ONE, (*guide.options, *NO_OPTION))
    kinds = tuple(f"{option}.{kind}" for option, each in guide.options.items() for kind in each.kinds)
    if kinds:
        yield view_part(name, "kind", Kind.ONE, (*kinds, ANY_KIND))
