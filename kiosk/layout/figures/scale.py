"""By how much a score changed: every group of one result on one scale, with what makes no difference marked.

Owns where a number stands on the scale. Must never leave out what makes no difference, cut a range, or put groups of
different results on one scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import count, groupby
from math import ceil, floor
from typing import Final

from kiosk.guide.model.outcomes import ChangeArm, NobodyArm, Number, Outcome, PointsResult
from kiosk.layout.arms import arm_sentences, arm_title, first_sentence
from kiosk.layout.card import Voice
from kiosk.layout.figures import phrases
from kiosk.layout.marks import Run
from kiosk.layout.room import TEXT_MOST
from kiosk.layout.wrapping import Line, Span, columns, wrap
from kiosk.walk.facts import Facts

POINT, RANGE, NONE = "●", "━", "┃"
"""What was found; the range reported round it; what makes no difference. They differ in shape."""
_LINE, _TICK, _FREE = "─", "│", " "
_ROLES: Final = {
    POINT: "figure_with",
    RANGE: "figure_maybe",
    NONE: "strong",
    _LINE: "rule",
    _TICK: "rule",
    _FREE: "text",
}
_STEPS: Final = 5
"""So many steps a scale has at most."""
_ABOVE: Final = 1
"""Rows kept free for the question that stands over the picture."""
_APART: Final = 3
"""Columns between what two marks are."""

Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One group of people on the scale: whose change, how it is told, and the number with its range."""

    title: Words
    told: tuple[Words, ...]
    change: Number
    low: Number | None = None
    high: Number | None = None

    @property
    def range(self) -> tuple[Number, Number] | None:
        """The range reported round the change, where there is one."""
        if self.low is None or self.high is None:
            return None
        return min(self.low, self.high), max(self.low, self.high)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """Every number that has a place on the scale."""
        return (self.change, *(self.range or ()))


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from one number to another in even steps, over so many columns."""

    low: Fraction
    high: Fraction
    step: Fraction
    across: int

    def column(self, number: Number | Fraction) -> int:
        """The column nearest to a number."""
        part = (_exact(number) - self.low) / (self.high - self.low)
        return floor(part * (self.across - 1) + Fraction(1, 2))

    @property
    def ticks(self) -> tuple[Fraction, ...]:
        """The numbers at its steps, nearest to what makes no difference first."""
        steps = int((self.high - self.low) / self.step)
        return tuple(sorted((self.low + self.step * each for each in range(steps + 1)), key=abs))


def axis_for(numbers: Iterable[Number], across: int) -> Axis:
    """The shortest scale in round steps that holds these numbers, no difference, and a step to each side of it."""
    exact = [*map(_exact, numbers), Fraction(0)]
    largest = max(map(abs, exact))
    if not largest:
        return Axis(Fraction(-1), Fraction(1), Fraction(1), across)
    for step in _round_steps(largest):
        low = min(floor(min(exact) / step), -1) * step
        high = max(ceil(max(exact) / step), 1) * step
        if high - low <= _STEPS * step:
            return Axis(low, high, step, across)
    raise AssertionError("steps grow without end")


def _round_steps(largest: Fraction) -> Iterator[Fraction]:
    """1, 2 and 5 with as many noughts as it takes, from far below the largest number on."""
    power = -1
    while Fraction(10) ** power > largest / 100:
        power -= 1
    while Fraction(10) ** (power + 1) <= largest / 100:
        power += 1
    yield from (Fraction(10) ** each * digit for each in count(power) for digit in (1, 2, 5))


def _exact(number: Number | Fraction) -> Fraction:
    """A number as it was written."""
    return number if isinstance(number, Fraction) else Fraction(str(number))


@dataclass(frozen=True, slots=True)
class ChangeScale:
    """The picture of one result in points."""

    changes: tuple[Change, ...]
    lower_is_better: bool
    between_groups: bool = False
    """Two groups are compared in each number; else each is how far a group came from its start."""
    name: Words = ()
    """Which score it is, over the scale."""

    @property
    def words(self) -> tuple[str, ...]:
        """The same in sentences."""
        told = (words for each in self.changes for words in (each.title, *each.told))
        named = ("".join(run.text for run in self.name),) if self.name else ()
        return (*named, *("".join(run.text for run in each) for each in told))

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:
        """The scale with every group on it; the sentences stand under it, and may stand on the next page."""
        width = min(width, TEXT_MOST)
        axis = axis_for((number for each in self.changes for number in each.numbers), width)
        drawn = [*wrap(self.name, width, "text"), self._ways(width)] if self.name else [self._ways(width)]
        for each in self.changes:
            drawn += wrap(each.title, width, "strong")
            drawn.append(_marks(_row(each, axis)))
        drawn += [_marks(_axis_row(axis)), _numbers(axis)]
        legend = tuple(self._legend(width))
        if len(drawn) + len(legend) + _ABOVE > rows:
            # Where rows are few, what each mark is goes over with the sentences rather than part the scale.
            return (*drawn, (), *legend, *self._told(width))
        return (*drawn, *legend, (), *self._told(width))

    def _ways(self, width: int) -> Line:
        """Which way is better, and which is worse."""
        left, right = phrases.WORSE_LEFT, phrases.BETTER_RIGHT
        if self.lower_is_better:
            left, right = phrases.BETTER_LEFT, phrases.WORSE_RIGHT
        between = max(1, width - columns(left) - columns(right))
        return Span(left, "note"), Span(" " * between, "note"), Span(right, "note")

    def _legend(self, width: int) -> Iterator[Line]:
        """What each mark is, on one line if it fits."""
        none = phrases.NO_DIFFERENCE if self.between_groups else phrases.NO_CHANGE
        named = [(NONE, none), (POINT, phrases.FOUND)]
        if any(each.range for each in self.changes):
            named.append((RANGE, phrases.MAY_BE))
        line: list[Span] = []
        used = 0
        for mark, words in named:
            taken = columns(mark) + 1 + columns(words)
            if line and used + _APART + taken > width:
                yield tuple(line)
                line, used = [], 0
            if line:
                line.append(Span(" " * _APART, "text"))
                used += _APART
            line += [Span(mark, _ROLES[mark]), Span(" ", "text"), Span(words, "text")]
            used += taken
        yield tuple(line)

    def _told(self, width: int) -> Iterator[Line]:
        """The sentences; whose they are is said again only where there are several."""
        for each in self.changes:
            if len(self.changes) > 1:
                yield from wrap(each.title, width, "strong")
            for sentence in each.told:
                for place, line in enumerate(wrap(sentence, width - 2, "text")):
                    yield (Span("- " if place == 0 else "  ", "text"), *line)


def change_scale(voice: Voice, facts: Facts, outcome: Outcome, result: PointsResult) -> ChangeScale | None:
    """The changes of one result on one scale; None where a group has none, or where it was only read as such."""
    arms = [arm for arm in result.arms.values() if isinstance(arm, ChangeArm)]
    others = [arm for arm in result.arms.values() if not isinstance(arm, ChangeArm | NobodyArm)]
    if not arms or others or result.basis == "read_as":
        return None
    changes = (
        Change(
            voice.block(arm_title(voice, facts, arm.of, arm.what)).runs,
            tuple(voice.block(sentence).runs for sentence in arm_sentences(outcome, result, arm)),
            arm.change,
            arm.low,
            arm.high,
        )
        for arm in arms
    )
    name = voice.block(first_sentence(result.scale)).runs
    return ChangeScale(tuple(changes), result.better_is == "lower", result.between_groups, name)


def _row(change: Change, axis: Axis) -> list[str]:
    """One group: its range, what makes no difference, and over both what was found."""
    row = [_FREE] * axis.across
    if change.range is not None:
        low, high = map(axis.column, change.range)
        row[low : high + 1] = RANGE * (high + 1 - low)
    row[axis.column(0)] = NONE
    row[axis.column(change.change)] = POINT
    return row


def _axis_row(axis: Axis) -> list[str]:
    row = [_LINE] * axis.across
    for number in axis.ticks:
        row[axis.column(number)] = _TICK
    row[axis.column(0)] = NONE
    return row


def _numbers(axis: Axis) -> Line:
    """The numbers under the steps, as many as have room, those nearest to no difference first."""
    row = _FREE * axis.across
    for number in axis.ticks:
        label = _label(number)
        start = min(max(0, axis.column(number) - len(label) // 2), axis.across - len(label))
        end = start + len(label)
        if not row[max(0, start - 1) : end + 1].strip():
            row = row[:start] + label + row[end:]
    return (Span(row.rstrip(), "note"),)


def _label(number: Fraction) -> str:
    """A step of the scale in words, without a sign that could be read over."""
    size = abs(number)
    amount = format((Decimal(size.numerator) / Decimal(size.denominator)).normalize(), "f")
    if number == 0:
        return phrases.ZERO
    return (phrases.LOWER if number < 0 else phrases.HIGHER).format(amount=amount)


def _marks(row: Iterable[str]) -> Line:
    """A row of marks, without the empty end."""
    return tuple(
        Span("".join(same), role) for role, same in groupby("".join(row).rstrip(), _ROLES.__getitem__)
    )
