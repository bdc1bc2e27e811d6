"""Alternatives in a condition that are never so: a choice in a list of choices, a part of an `any:`.

Owns what counts as an alternative. Must never judge a whole condition: that is for `truths`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authors.conditions import in_short
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Condition
from kiosk.guide.model.conditions import Group, Not, StepTest, Test, WordTest

Place = tuple[int, Answers]
"""Where on the walk a condition is decided, and of whom."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several things that would do."""

    condition: Condition
    at: Path
    denied: bool
    """It stands in a `not:`, so that the whole condition holds where it does not."""


def alternative_faults(
    run: Symbolic, condition: Condition, at: Path, places: tuple[Place, ...]
) -> Iterator[Fault]:
    """Every alternative that is never true where the condition is decided, and the rest of it holds."""
    for each in _alternatives(condition, at, denied=False):
        if all(run.diagrams.never(_so(run, condition, each, place)) for place in places):
            yield Fault("ALTERNATIVE_NEVER_TRUE", each.at, {"part": in_short(each.condition)})


def _so(run: Symbolic, whole: Condition, each: Alternative, place: Place) -> Answers:
    number, of = place
    so = of & run.holds(each.condition, number)
    return so if each.denied else so & run.holds(whole, number)


def _alternatives(condition: Condition, at: Path, *, denied: bool) -> Iterator[Alternative]:
    for test in condition.tests:
        match test:
            case StepTest(name, words) | WordTest(name, words) if len(words) > 1:
                for number, word in enumerate(words):
                    yield Alternative(_only(test, word), (*at, name, number), denied)
            case Group(word, inner):
                for number, each in enumerate(inner):
                    here = (*at, word, number)
                    if word == "any" and len(inner) > 1:
                        yield Alternative(each, here, denied)
                    yield from _alternatives(each, here, denied=denied)
            case Not(one):
                yield from _alternatives(one, (*at, "not"), denied=not denied)
            case _:
                pass


def _only(test: StepTest | WordTest, word: str) -> Condition:
    """A test for one of its words."""
    one: Test = StepTest(test.step, (word,)) if isinstance(test, StepTest) else WordTest(test.word, (word,))
    return Condition((one,))
