"""A condition in words a clinician reads, from the same declaration that the walk decides by.

Must never say what a condition means in any other way than `kiosk.walk.conditions` has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.authors.review import when_phrases as said
from kiosk.guide.model.conditions import AmountTest, Condition, Group, Not, StepTest, Test, WordTest
from kiosk.guide.model.steps import NumberStep
from kiosk.layout.phrases.patterns import AMOUNT
from kiosk.listing import listed

if TYPE_CHECKING:
    from kiosk.authors.review.looking import Looking


def told(condition: Condition, looking: Looking) -> str:
    """The condition, every test of it joined by and."""
    return listed((_test(each, looking) for each in condition.tests), said.AND)


def _test(test: Test, looking: Looking) -> str:
    match test:
        case StepTest(step, choices):
            answers = listed((looking.answer(step, each) for each in choices), said.OR)
            return said.IS.format(answers=answers, screen=looking.screen(step))
        case AmountTest():
            return _amount(test, looking)
        case WordTest(word, ids):
            return _word(word, ids, looking)
        case Group(word, conditions):
            inside = tuple(_grouped(each, looking) for each in conditions)
            return said.GROUP.format(condition=listed(inside, said.AND if word == "all" else said.OR))
        case Not(condition):
            return said.NOT.format(condition=told(condition, looking))


def _grouped(condition: Condition, looking: Looking) -> str:
    words = told(condition, looking)
    return words if len(condition.tests) == 1 else said.GROUP.format(condition=words)


def _amount(test: AmountTest, looking: Looking) -> str:
    least, below = (_counted(test.step, each, looking) for each in (test.at_least, test.below))
    pattern = said.AT_LEAST if test.below is None else said.BELOW if test.at_least is None else said.BETWEEN
    return pattern.format(least=least, below=below, screen=looking.screen(test.step))


def _counted(step: str, value: int | None, looking: Looking) -> str:
    """A number of a condition with the unit that its question has, if any."""
    declared = looking.guide.steps.get(step)
    if not isinstance(declared, NumberStep):
        return str(value)
    unit = declared.number.one if value == 1 else declared.number.many
    return AMOUNT.format(value=value, unit=unit)


def _word(word: str, ids: tuple[str, ...], looking: Looking) -> str:
    match word:
        case "flag":
            return said.FLAG.format(things=looking.flags(ids))
        case "seen":
            return said.SEEN.format(things=looking.screens(ids))
        case "leaning":
            return said.LEANING.format(things=looking.options(ids))
        case _:
            return said.READING.format(things=looking.options(ids))
