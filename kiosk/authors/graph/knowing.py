"""What is sure about the answers wherever a picture's arrow leads, and what a condition is then.

Owns the possible answers at a place, taken together over everybody who comes there. Conditions are decided by
the walk: one that is not the same for all of these people is not known, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition, StepTest, steps_in, words_in
from kiosk.guide.model.steps import AnyStep, ChoiceStep, SayStep
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts
from kiosk.walk.private import is_sensitive
from kiosk.walk.session import Answer, InPerson, Passed, Picked, Skipped

MOST_TRIED = 400
"""A condition over more combinations of answers than this is not known."""

Known = Mapping[str, frozenset[Answer | None]]
"""The answers that a step may have had, by step; None: it was not on the way. What is not there is not known."""

ABSENT: frozenset[Answer | None] = frozenset([None])


def possible(step: AnyStep) -> frozenset[Answer | None] | None:
    """Every answer to a step that was shown; None where they are not told apart."""
    match step:
        case SayStep():
            return frozenset([Passed()])
        case ChoiceStep(pick="one"):
            return frozenset(_answers(step))
        case _:
            return None


def _answers(step: ChoiceStep) -> Iterator[Answer]:
    yield from (Picked((name,)) for name in step.choices)
    if not step.required:
        yield Skipped()
    if is_sensitive(step):
        yield InPerson()


def decided(guide: Guide, condition: Condition | None, known: Known) -> bool | None:
    """Whether a condition is true for all of these people, false for all, or None."""
    if condition is None:
        return True
    about = dict.fromkeys(steps_in(condition))
    names = [name for name in about if name in known]
    if prod(len(known[name]) for name in names) > MOST_TRIED:
        return None
    hidden = frozenset((*about, *_behind_flags(guide, condition))) - {*names}
    found: set[bool | None] = set()
    for answers in product(*(known[name] for name in names)):
        given = {name: answer for name, answer in zip(names, answers, strict=True) if answer is not None}
        # With a horizon, the walk leaves open what it is not told of: flags, leaning, options being read about.
        facts = Facts(guide, answers=given, seen=set(given), horizon=len(guide.order), hidden=hidden)
        found.add(verdict(condition, facts))
        if len(found) > 1:
            return None
    return found.pop() if found else None


def _behind_flags(guide: Guide, condition: Condition) -> list[str]:
    """The steps that the rules of flags ask about; what was answered there is left open."""
    rules = [flag.when for flag in guide.flags.values() if flag.when] if "flag" in words_in(condition) else []
    return [step for rule in rules for step in steps_in(rule)]


def narrowed(guide: Guide, condition: Condition | None, known: Known, *, held: bool) -> Known:
    """What is known once a condition held, or did not; only plain tests of one step tell something."""
    tests = condition.tests if condition else ()
    if not held and len(tests) != 1:
        return known
    found = dict(known)
    for test in tests:
        if isinstance(test, StepTest) and test.step in found:
            alone = Condition((test,))
            found[test.step] = frozenset(
                answer for answer in found[test.step] if _fits(guide, alone, test.step, answer) is held
            )
    return found


def _fits(guide: Guide, condition: Condition, step: str, answer: Answer | None) -> bool:
    facts = Facts(guide, answers={} if answer is None else {step: answer})
    return verdict(condition, facts) is True


def together(first: Known | None, second: Known) -> Known:
    """What is known of everybody who comes by the one way or the other."""
    if first is None:
        return second
    return {name: answers | second[name] for name, answers in first.items() if name in second}
