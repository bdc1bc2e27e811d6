"""How the answer to a step is written in a persona: an example of its shape, and the choices there are.

Owns what an author is shown of that. Must never judge an answer: that is the walk's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from kiosk.guide.links.content import LEANINGS, refs
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep, NumberStep, ScaleStep, ShowStep, TextStep, View
from kiosk.guide.problems import nearest
from kiosk.walk.parts import URGENT_REPLIES
from kiosk.walk.views import RATINGS, UNSURE
from kiosk.walk.written import STILL

YES_NO: Final = ("yes", "no")
"""The replies to what is asked beside an answer."""
SHAPES: Final[Mapping[View, str]] = {
    "options": "{step}: [{option}]",
    "mind": "{step}: [{value}]",
    "leaning": "{step}: {option}",
    "sureness": "{step}: {{sure: yes, informed: no, clear: yes, supported: yes}}",
    "values": "{step}: {{rate: {{{value}: a_lot}}, top: [{value}], own: In my own words}}",
    "quiz": "{step}: {{{quiz}: {{first: {right}}}}}",
    "questions": "{step}: {{ask: [{question}], own: [In my own words]}}",
    "summary": "{step}: {{share: yes}}",
}
"""What stands in a persona for each view that asks something."""
ONE: Final = "{step}: {choice}"
SEVERAL: Final = "{step}: [{choice}]"
NUMBER: Final = "{step}: {number}"
WORDS: Final = "{step}: In my own words"
CHANGED: Final = "- {{step: {step}, answer: {answer}}}"
NAMELESS: Final = "a_name"
"""Stands in an example for a name the guide has none of."""


def example(guide: Guide, name: str) -> str:
    """An answer to a step as a persona has it, in YAML, with names the guide has; `skipped` for what asks nothing."""
    match guide.steps[name]:
        case ChoiceStep() as step:
            shape = SEVERAL if step.pick == "many" else ONE
            return shape.format(step=name, choice=_first(step.choices))
        case ScaleStep(scale=limits) | NumberStep(number=limits):
            return NUMBER.format(step=name, number=limits.min)
        case TextStep():
            return WORDS.format(step=name)
        case ShowStep() as step if step.show in SHAPES:
            asked = _first(step.quiz or guide.quiz)
            return SHAPES[step.show].format(
                step=name,
                option=_first(guide.options),
                value=_first(guide.values),
                question=_first(guide.questions),
                quiz=asked,
                right=guide.quiz[asked].right if asked in guide.quiz else NAMELESS,
            )
        case _:
            return ONE.format(step=name, choice="skipped")


def _first(names: Iterable[str]) -> str:
    return next(iter(names), NAMELESS)


def changed(guide: Guide, name: str) -> str:
    """The same as one of a persona's `changes`."""
    _, _, answer = example(guide, name).partition(": ")
    return CHANGED.format(step=name, answer=answer)


def choice_meant(guide: Guide, name: str, written: object, among: Collection[str]) -> str:
    """The choice whose words stand where its name belongs, or else what was written; empty where nobody can tell."""
    typed = written[0] if isinstance(written, tuple) and len(written) == 1 else written
    if not isinstance(typed, str) or typed in among:
        return ""
    step = guide.steps[name]
    labels = {each.label.text: choice for choice, each in getattr(step, "choices", {}).items()}
    said = nearest(typed, labels)
    return typed if said is None else labels[said]


def choices_at(guide: Guide, key: str) -> tuple[str, ...]:
    """The choices that can be written for a part of a step, whoever is offered them."""
    name, _, part = key.partition("/")
    asked, _, about = part.partition(".")
    step = guide.steps[name]
    if asked == "urgent":
        return URGENT_REPLIES
    if isinstance(step, ChoiceStep):
        return tuple(step.choices)
    return _of_view(guide, step.show, asked, about) if isinstance(step, ShowStep) else ()


def _of_view(guide: Guide, view: View, asked: str, about: str) -> tuple[str, ...]:
    """The choices at a part of a view, told by what the part asks and what about."""
    choices: Mapping[tuple[View, str], Iterable[str]] = {
        ("options", ""): guide.options,
        ("leaning", ""): (*refs(guide), *LEANINGS, STILL),
        ("leaning", "kind"): refs(guide),
        ("values", "rate"): RATINGS,
        ("values", "top"): guide.values,
        ("mind", ""): guide.values,
        ("mind", "of"): guide.values,
        ("questions", ""): guide.questions,
    }
    if view == "quiz" and about in guide.quiz:
        return (*guide.quiz[about].choices, UNSURE)
    return tuple(choices.get((view, asked), YES_NO))
