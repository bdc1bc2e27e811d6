"""Which questions make a condition what it is: whose answers would have to be others for it to be otherwise.

Owns that tracing, for whoever asks why a step does not come. Must never decide a condition: that is `conditions`.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import AmountTest, Condition, Group, Not, StepTest, Test, WordTest
from kiosk.guide.model.steps import ChoiceStep
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts


def because_of(condition: Condition, facts: Facts, *, found: bool = False) -> tuple[str, ...]:
    """The steps on which it hangs that a condition is false here (or true, if it was `found` so), in reading order.

    Where several tests would each do, the first of them is told; where all of them are needed, all.
    """
    index = facts.guide.index
    steps = _of_all(condition.tests, facts, found=found, wanted=True)
    return tuple(sorted((step for step in steps if step in index), key=index.__getitem__))


def _of_all(tests: tuple[Test, ...], facts: Facts, *, found: bool, wanted: bool) -> set[str]:
    """Of tests of which all (`wanted`) or any one must hold."""
    if found is wanted:
        return {step for test in tests for step in _of(test, facts, found=found)}
    deciding = next((test for test in tests if verdict(Condition((test,)), facts) is found), None)
    return _of(deciding, facts, found=found) if deciding is not None else set()


def _of(test: Test, facts: Facts, *, found: bool) -> set[str]:
    match test:
        case StepTest(step, _) | AmountTest(step, _, _):
            return {step}
        case WordTest(word, ids):
            return _of_word(facts, word, ids, found=found)
        case Not(condition):
            return set(because_of(condition, facts, found=not found))
        case Group("all", conditions):
            return _of_all(_whole(conditions), facts, found=found, wanted=True)
        case Group(_, conditions):
            return _of_all(_whole(conditions), facts, found=found, wanted=False)


def _whole(conditions: tuple[Condition, ...]) -> tuple[Test, ...]:
    """Each condition of a group as one test."""
    return tuple(
        each.tests[0]
        if len(each.tests) == 1
        else Group("all", tuple(Condition((test,)) for test in each.tests))
        for each in conditions
    )


def _of_word(facts: Facts, word: str, ids: tuple[str, ...], *, found: bool) -> set[str]:
    guide = facts.guide
    match word:
        case "seen":
            return set(ids)
        case "leaning":
            return set(guide.steps_showing("leaning"))
        case "reading":
            return set(guide.steps_showing("options"))
        case _:
            return {step for name in ids for step in _of_flag(guide, name, facts, found=found)}


def _of_flag(guide: Guide, name: str, facts: Facts, *, found: bool) -> set[str]:
    """The steps that have raised a safety point, or of which none has."""
    raised = facts.raised.get(name, ())
    if found and raised:
        return set(raised)
    steps = set() if found else _raising(guide, name)
    flag = guide.flags.get(name)
    when = flag.when if flag is not None else None
    return steps | (set(because_of(when, facts, found=found)) if when is not None else set())


def _raising(guide: Guide, name: str) -> set[str]:
    """The questions with an answer that raises a safety point."""
    return {
        step
        for step, each in guide.steps.items()
        if isinstance(each, ChoiceStep) and any(name in choice.raises for choice in each.choices.values())
    }
