"""What a guide asks, as a tree of items that a form has, whoever walks it.

Owns under which names and in which groups they stand, and how they are worded. What is private, urgent, or only of
the moment has no item, so that no answer to it can be put in. Must never know an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, ScaleStep, ShowStep
from kiosk.layout.answers import choice_label, title_of
from kiosk.layout.card import Voice
from kiosk.layout.views import heading_of
from kiosk.layout.weighing import asked_of_value
from kiosk.summary.record import phrases
from kiosk.walk.facts import Facts
from kiosk.walk.part import Kind, Part
from kiosk.walk.private import private_choices
from kiosk.walk.session import Session
from kiosk.walk.tellable_parts import tellable_parts
from kiosk.walk.wording import words
from kiosk.walk.written import written_key

Type = Literal["group", "display", "choice", "integer", "text"]
_TYPES: dict[Kind, Type] = {
    Kind.READ: "display",
    Kind.ONE: "choice",
    Kind.MANY: "choice",
    Kind.SCALE: "integer",
    Kind.NUMBER: "integer",
    Kind.TEXT: "text",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One item of the form."""

    key: str
    """Its name in the form: how the answer is written, or for a group what it holds."""
    type: Type
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    """The answers that can be picked, each with its words; a kind stands as `option.kind`."""
    several: bool = False
    most: int | None = None
    """At most so many choices, or characters."""
    low: int = 0
    high: int = 0
    unit: str = ""
    control: Literal["", "slider", "lower", "upper"] = ""
    """How a form shows it, where that matters."""
    required: bool = False
    """Nobody comes past it, and nobody can skip it or leave it to be written by hand."""
    inside: tuple[Asked, ...] = ()


def asked(guide: Guide) -> tuple[Asked, ...]:
    """The items of a guide: its sections, in each the steps, and in those of several parts the parts."""
    return tuple(_sections(guide))


def every(items: tuple[Asked, ...]) -> Iterator[Asked]:
    """These items and all within them, in order."""
    for item in items:
        yield item
        yield from every(item.inside)


def _sections(guide: Guide) -> Iterator[Asked]:
    """Each section once, in the guide's order, with all its steps: a group keeps its name wherever a step is put."""
    for section, title in guide.sections.items():
        names = (name for name in guide.order if guide.section_of[name] == section)
        inside = tuple(item for name in names for item in _step(guide, name))
        if inside:
            yield Asked(f"section:{section}", "group", title, inside=inside)


def _step(guide: Guide, name: str) -> Iterator[Asked]:
    facts = Facts.at_start(guide, Session())
    items = tuple(_item(guide, facts, part) for part in tellable_parts(guide, name))
    if len(items) > 1:
        yield Asked(f"view:{name}", "group", title_of(guide, facts, name), inside=items)
    else:
        yield from items


def _item(guide: Guide, facts: Facts, part: Part) -> Asked:
    step = guide.steps[part.step]
    return Asked(
        written_key(part),
        _TYPES[part.kind],
        phrases.STILL if part.name == "still" else asked_in_words(guide, facts, part),
        choices=tuple((choice, _label(guide, facts, part, choice)) for choice in part.choices),
        several=part.kind is Kind.MANY,
        most=part.most,
        low=part.low,
        high=part.high,
        unit=step.number.many if isinstance(step, NumberStep) else "",
        required=_is_always_answered(guide, part),
        control="slider" if isinstance(step, ScaleStep) else "",
        inside=tuple(_ends(guide, part.step, step)) if isinstance(step, ScaleStep) else (),
    )


def _ends(guide: Guide, name: str, step: ScaleStep) -> Iterator[Asked]:
    """What the two ends of a scale mean."""
    voice = Voice(guide)
    yield Asked(f"low:{name}", "display", voice.words(step.scale.low), control="lower")
    yield Asked(f"high:{name}", "display", voice.words(step.scale.high), control="upper")


def asked_in_words(guide: Guide, facts: Facts, part: Part) -> str:
    """What a part asks, as it is worded for somebody of whom this is known."""
    voice, step = Voice(guide), guide.steps[part.step]
    if isinstance(step, AskStep):
        return voice.words(words(step.ask, facts))
    if not isinstance(step, ShowStep):
        return title_of(guide, facts, part.step)
    return voice.words(asked_of_value(voice, part) or heading_of(voice, step, part, facts))


def _label(guide: Guide, facts: Facts, part: Part, choice: str) -> str:
    option, dot, kind = choice.partition(".")
    if part.name == "kind" and dot:
        about = Part(part.key, part.step, f"kind.{option}", part.kind)
        name = choice_label(guide, facts, Part(part.step, part.step, "", part.kind), option)
        return phrases.KIND.format(option=name, kind=choice_label(guide, facts, about, kind))
    return choice_label(guide, facts, part, choice)


def _is_always_answered(guide: Guide, part: Part) -> bool:
    """Whether every finished response has an answer: what was picked in private is in none, and words may be left."""
    may_be_told = part.kind is not Kind.TEXT and not private_choices(guide.steps[part.step])
    return part.required and may_be_told and _always_comes(guide, part.step)


def _always_comes(guide: Guide, name: str) -> bool:
    """Whether every route leads to a step: it has no condition, and nothing before it ends or leads past it."""
    place = guide.index[name]
    if guide.steps[name].when is not None:
        return False
    for earlier in guide.order[:place]:
        step = guide.steps[earlier]
        choices = step.choices.values() if isinstance(step, ChoiceStep) else ()
        ways = [*step.next, *(branch for choice in choices for branch in choice.next)]
        if step.ends is not None or any(guide.index[branch.go] > place for branch in ways):
            return False
    return True
