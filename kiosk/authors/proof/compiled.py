"""What is known at a place of the walk, for all answer sheets at once, and the conditions compiled from it.

The same declarations as in `kiosk.walk.conditions`, read over sets of answer sheets in place of one person's facts; a
property test holds the two against each other. Must never decide where a route goes: that is the run's.

A *place* is a number of steps: at place 3 the first three steps of the reading order lie behind, gone past or not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kiosk.authors.proof.library import Answers, Diagrams
from kiosk.authors.proof.space import ANSWERED, NOT_ANSWERED, TOGETHER, Told
from kiosk.guide.model import Condition, Guide
from kiosk.guide.model.conditions import AmountTest, Group, Not, StepTest, Test, WordTest


@dataclass(slots=True)
class Known:
    """The facts of all routes; grows during a run and is then only read."""

    guide: Guide
    diagrams: Diagrams
    visited: dict[str, Answers] = field(default_factory=dict)
    """For each step, the answer sheets whose route comes to it."""
    seen: dict[str, Answers] = field(default_factory=dict)
    """The same, but for views that turn out to have nothing to show."""
    told: dict[str, Told] = field(default_factory=dict)
    """For each step with an answer, the answer sheets whose route has each value there."""
    picked: dict[str, dict[str, Answers]] = field(default_factory=dict)
    """For each flag, the answer sheets in which a choice at a step raises it, by step."""
    leanings: list[tuple[int, Mapping[str, Answers]]] = field(default_factory=list)
    """From a place on, for each thing to lean to, the answer sheets whose person leans to it."""
    matters: list[tuple[int, Answers]] = field(default_factory=list)
    """From a place on, the answer sheets in which some value matters to the person."""
    _decided: dict[tuple[Condition, int], Answers] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The place behind the last step: what is known there is known of the whole route."""
        return len(self.guide.order)

    def holds(self, condition: Condition | None, place: int) -> Answers:
        """The answer sheets for which a condition is true at a place; no condition is true everywhere."""
        if condition is None:
            return self.diagrams.true
        known = self._decided.get((condition, place))
        if known is None:
            known = self.diagrams.all(self._test(test, place) for test in condition.tests)
            self._decided[condition, place] = known
        return known

    def _test(self, test: Test, place: int) -> Answers:
        any_of, all_of = self.diagrams.any, self.diagrams.all
        match test:
            case StepTest(step, words):
                return any_of(self.answered(step, word, place) for word in words)
            case AmountTest(step, at_least, below):
                return self._amount(step, at_least, below, place)
            case WordTest("seen", ids):
                return any_of(self.seen[step] for step in ids if self._behind(step, place))
            case WordTest("flag", ids):
                return any_of(self.raised(flag, place) for flag in ids)
            case WordTest("leaning", ids):
                return any_of(self.leaning(ref, place) for ref in ids)
            case WordTest(_, ids):
                return any_of(self.reading(option, place) for option in ids)
            case Group(word, conditions):
                each = (self.holds(one, place) for one in conditions)
                return all_of(each) if word == "all" else any_of(each)
            case Not(condition):
                return ~self.holds(condition, place)

    def _behind(self, step: str, place: int) -> bool:
        return self.guide.index.get(step, place) < place

    def answered(self, step: str, word: str, place: int | None = None) -> Answers:
        """The answer sheets in which a step has this answer: a choice, or one of the reserved words.

        Of what no condition asks about, some is not told apart (see `space`).
        """
        told = self.told.get(step)
        if told is None or not self._behind(step, self.end if place is None else place):
            return self.diagrams.false
        if word == ANSWERED:
            return self.diagrams.any(told[value] for value in told if value not in NOT_ANSWERED)
        kinds = (value for value in told if isinstance(value, str) and value.partition(".")[0] == word)
        return self.diagrams.any(told[value] for value in kinds)

    def _amount(self, step: str, at_least: int | None, below: int | None, place: int) -> Answers:
        if not self._behind(step, place):
            return self.diagrams.false
        told = self.told.get(step, {})
        return self.diagrams.any(
            told[value]
            for value in told
            if isinstance(value, range)
            and (at_least is None or value[0] >= at_least)
            and (below is None or value[-1] < below)
        )

    def raised(self, flag: str, place: int) -> Answers:
        """The answer sheets that raise a flag by what lies behind a place."""
        by_choice = (there for step, there in self.picked.get(flag, {}).items() if self._behind(step, place))
        found = self.diagrams.any(by_choice)
        declared = self.guide.flags.get(flag)
        when = declared.when if declared is not None else None
        return found if when is None else found | self.holds(when, place)

    def leaning(self, ref: str, place: int) -> Answers:
        """The answer sheets whose person leans to an option, to one of its kinds, or to none (`not_sure`...)."""
        now = self.leaning_at(place)
        return self.diagrams.any(now[name] for name in now if ref in (name, name.partition(".")[0]))

    def leaning_at(self, place: int) -> Mapping[str, Answers]:
        """For each thing that can be leant to, the answer sheets whose person does at a place."""
        found = bisect_right(self.leanings, place, key=lambda each: each[0])
        return self.leanings[found - 1][1] if found else {}

    def leaning_to_nothing(self) -> Known:
        """The same facts, but for where people lean: nobody does."""
        return replace(self, leanings=[], _decided={})

    def mattering(self, place: int) -> Answers:
        """The answer sheets in which some value matters to the person at a place."""
        found = bisect_right(self.matters, place, key=lambda each: each[0])
        return self.matters[found - 1][1] if found else self.diagrams.false

    def reading(self, option: str, place: int) -> Answers:
        """The answer sheets in which the person wants to read more about an option."""
        views = (step for step in self.guide.steps_showing("options") if self._behind(step, place))
        return self.diagrams.any(self.told[step].get(option, self.diagrams.false) for step in views)

    def offered(self, option: str, place: int) -> Answers:
        """The answer sheets for which an option is offered at a place."""
        return self.holds(self.guide.options[option].when, place)

    def helped(self, place: int) -> Answers:
        """The answer sheets in which somebody who helps is reading the screen too."""
        helps = self.guide.guide.someone_helps
        if helps is None:
            return self.diagrams.false
        return ~self.diagrams.var(TOGETHER) & self.holds(helps.when, place)

    def saw_any(self, steps: Iterable[str], place: int) -> Answers:
        """The answer sheets whose route has shown one of these steps before a place."""
        return self.diagrams.any(self.seen[step] for step in steps if self._behind(step, place))
