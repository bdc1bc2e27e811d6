"""Questions that ask more closely what a wider choice of a list stands for, such as which of several organs.

Owns which questions those are and whether they were answered. Must never guess which of the things was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition, Group, StepTest, steps_in
from kiosk.guide.model.steps import ChoiceStep
from kiosk.walk.facts import Facts

PLAIN_NO = ("none", "nothing", "no")
"""Ids of a choice that stands alone and means: none of these."""


def closer_questions(guide: Guide, name: str, choice: str) -> tuple[str, ...]:
    """The questions that ask what exactly a choice of a list stands for, under the same heading of paper.

    One such question may stand behind several choices.
    """
    step = guide.steps[name]
    if not (isinstance(step, ChoiceStep) and step.pick == "many" and step.paper):
        return ()
    further = guide.under_heading.get(step.paper.as_, ())
    return tuple(each for each in further if _asks_for(guide.steps[each].when, name, choice))


def _asks_for(condition: Condition | None, name: str, choice: str) -> bool:
    return condition is not None and any(
        (isinstance(test, StepTest) and test.step == name and choice in test.choices)
        or (isinstance(test, Group) and any(_asks_for(each, name, choice) for each in test.conditions))
        for test in condition.tests
    )


def wider_choices(guide: Guide, further: str) -> Iterator[tuple[str, str]]:
    """The steps and choices that a question asks more closely about."""
    when = guide.steps[further].when
    for name in dict.fromkeys(steps_in(when)) if when is not None else ():
        step = guide.steps.get(name)
        for choice in step.choices if isinstance(step, ChoiceStep) else ():
            if further in closer_questions(guide, name, choice):
                yield name, choice


def said_closer(guide: Guide, facts: Facts, name: str, choice: str) -> bool:
    """Whether a further question, asked because of this choice, has said more exactly what it stands for."""
    for further in closer_questions(guide, name, choice):
        step = guide.steps[further]
        picked = facts.picked(further)
        if isinstance(step, ChoiceStep) and any(not step.choices[each].alone for each in picked):
            return True
    return False


def is_no(step: ChoiceStep, choice: str) -> bool:
    """Whether a choice says no to everything else on its list; "I do not know" stands alone too, and is no no."""
    picked = step.choices[choice]
    return picked.alone and not picked.raises and (choice in PLAIN_NO or bool(picked.denies))


def said_none(guide: Guide, facts: Facts, name: str, choice: str) -> bool:
    """Whether a choice stands for nothing but a closer question, and that said no to all it may stand for."""
    asked = closer_questions(guide, name, choice)
    return (
        bool(asked) and _is_wide(guide, name, choice) and all(_said_no(guide, facts, each) for each in asked)
    )


def _said_no(guide: Guide, facts: Facts, name: str) -> bool:
    step, picked = guide.steps[name], facts.picked(name)
    return isinstance(step, ChoiceStep) and bool(picked) and all(is_no(step, each) for each in picked)


def _is_wide(guide: Guide, name: str, choice: str) -> bool:
    """Whether a choice stands for no safety point of its own."""
    step = guide.steps[name]
    return isinstance(step, ChoiceStep) and choice in step.choices and not step.choices[choice].raises


def left_open(guide: Guide, facts: Facts, name: str, choice: str) -> bool:
    """Whether a choice stands for several things by a closer question alone, and which of them was not said."""
    return (
        _is_wide(guide, name, choice)
        and bool(closer_questions(guide, name, choice))
        and not said_closer(guide, facts, name, choice)
        and not said_none(guide, facts, name, choice)
    )
