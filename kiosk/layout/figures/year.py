"""The year ahead of one option as a line of weeks: visits on the line, and over it what comes in which weeks.

Owns how weeks become columns, the same for every option in the same room. Must never draw what a guide does not
declare, nor put two options on one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby
from typing import Final

from kiosk.layout.figures import phrases
from kiosk.layout.marks import Run
from kiosk.layout.room import TEXT_MOST
from kiosk.layout.wrapping import Line, Span, columns, wrap

WEEKS_A_YEAR: Final = 52
VISIT, NEXT_VISITS, LATER = "●", "━", "→"
LANE_MARKS: Final = "░█▒▲▼"
"""What fills the weeks of the first stretch, the second, and so on; they differ in shape, in plain letters too."""
_LINE, _TICK, _FREE = "─", "│", " "
_ROLES: Final = {
    VISIT: "strong",
    NEXT_VISITS: "figure_maybe",
    LATER: "figure_with",
    _LINE: "rule",
    _TICK: "rule",
    _FREE: "text",
    **dict.fromkeys(LANE_MARKS, "figure_with"),
}
_TENS: Final = range(0, WEEKS_A_YEAR, 10)
_SHARES: Final = (1, 2, 4, 13, 26, WEEKS_A_YEAR)
"""How many weeks one column may stand for."""
_OVER_IT: Final = 2
"""Rows that the heading of a page takes."""

Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What comes in some weeks; without weeks it is only told."""

    told: Words
    first: int | None = None
    last: int | None = None
    once: bool = False
    """It does not begin again with each visit."""


@dataclass(frozen=True, slots=True)
class YearLine:
    """The picture of a year: how visits follow each other, and the stretches."""

    visits: Words = ()
    """The sentence on the visits; empty where nothing is declared."""
    every: tuple[int, int] | None = None
    """At least and at most so many weeks from one visit to the next, where it is known."""
    stretches: tuple[Stretch, ...] = ()
    heading: str = ""
    """What stands over it, where nothing else says that this is the year ahead; drawn where there is room."""

    @property
    def can_be_drawn(self) -> bool:
        """Whether anything is known that has a place on the line."""
        return self.every is not None or any(each.first is not None for each in self.stretches)

    @property
    def words(self) -> tuple[str, ...]:
        """The same in sentences."""
        told = (self.visits, *(each.told for each in self.stretches))
        heading = (self.heading,) if self.heading else ()
        return (*heading, *("".join(run.text for run in each) for each in told if each))

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:
        """The line, and under it what each mark is; with its heading where there is room for one."""
        share = weeks_a_column(width)
        lanes = self._lanes(share)
        found = [*map(_marks, lanes), _marks(self._axis(share)), *_numbers(share, width)]
        found += self._told(min(width, TEXT_MOST))
        heading = wrap((Run(self.heading),), width, "strong")
        if len(heading) + len(found) <= rows - _OVER_IT:
            return (*heading, *found)
        return tuple(found)

    def visit_weeks(self) -> Iterator[tuple[int, int]]:
        """From which week to which each visit of the year falls, the first among them."""
        if self.every is None:
            return
        low, high = self.every
        for number in count():
            if number * low >= WEEKS_A_YEAR:
                return
            yield number * low, number * high

    def weeks_of(self, stretch: Stretch) -> Iterator[tuple[int, int]]:
        """From which week to which a stretch goes, each time it comes in the year.

        Where nobody can say when the next visit is, only the first time is known.
        """
        if stretch.first is None or stretch.last is None:
            return
        again = self.every is not None and self.every[0] == self.every[1] and not stretch.once
        for start, _ in self.visit_weeks() if again else [(0, 0)]:
            if start + stretch.first < WEEKS_A_YEAR:
                yield start + stretch.first, min(start + stretch.last, WEEKS_A_YEAR - 1)

    def _told(self, width: int) -> Iterator[Line]:
        """Each sentence behind its mark."""
        yield from _marked(VISIT if self.every is not None else "", self.visits, width)
        if self.every is not None and self.every[0] < self.every[1]:
            yield from _marked(NEXT_VISITS, (Run(phrases.NEXT_VISITS),), width)
        for mark, each in self._drawn():
            yield from _marked(mark, each.told, width)
        if any(_goes_on(each) for _, each in self._drawn()):
            yield from _marked(LATER, (Run(phrases.BEYOND),), width)

    def _drawn(self) -> Iterator[tuple[str, Stretch]]:
        """Each stretch with its mark; no mark where it is only told."""
        marks = iter(LANE_MARKS)
        for each in self.stretches:
            yield next(marks, "") if each.first is not None else "", each

    def _lanes(self, share: int) -> list[list[str]]:
        """Stretches over one another, as low as they find room; none covers another."""
        lanes: list[list[str]] = []
        for mark, each in self._drawn():
            if not mark:
                continue
            taken = {place: mark for span in self.weeks_of(each) for place in _places(span, share)}
            if _goes_on(each):
                taken[_places((WEEKS_A_YEAR - 1, WEEKS_A_YEAR - 1), share)[0]] = LATER
            free = (lane for lane in lanes if all(lane[place] == _FREE for place in taken))
            lane = next(free, None)
            if lane is None:
                lane = [_FREE] * line_columns(share)
                lanes.append(lane)
            for place, drawn in taken.items():
                lane[place] = drawn
        return lanes

    def _axis(self, share: int) -> list[str]:
        axis = [_LINE] * line_columns(share)
        for week in _TENS:
            axis[week // share] = _TICK
        for span in self.visit_weeks():
            exact = span[0] == span[1]
            for place in _places((span[0], min(span[1], WEEKS_A_YEAR - 1)), share):
                axis[place] = VISIT if exact else NEXT_VISITS
        return axis


def weeks_a_column(width: int) -> int:
    """How many weeks one column stands for, so that the year fits."""
    return next((share for share in _SHARES if line_columns(share) <= width), WEEKS_A_YEAR)


def line_columns(share: int) -> int:
    """The columns of a year with so many weeks a column."""
    return -(-WEEKS_A_YEAR // share)


def _places(span: tuple[int, int], share: int) -> range:
    """The columns of some weeks."""
    return range(span[0] // share, span[1] // share + 1)


def _goes_on(stretch: Stretch) -> bool:
    """Whether it is not over at the end of the year it began in."""
    return stretch.last is not None and stretch.last >= WEEKS_A_YEAR


def _marked(mark: str, told: Words, width: int) -> Iterator[Line]:
    """A sentence behind its mark; one without a mark stands set in alike."""
    for place, line in enumerate(wrap(told, width - 2, "text")):
        begun = (
            (Span(mark, _ROLES[mark]), Span(" ", "text")) if mark and place == 0 else (Span("  ", "text"),)
        )
        yield (*begun, *line)


def _marks(row: Iterable[str]) -> Line:
    """A row of marks, without the empty end."""
    drawn = "".join(row).rstrip()
    return tuple(Span("".join(same), role) for role, same in groupby(drawn, _ROLES.__getitem__))


def _numbers(share: int, width: int) -> Iterator[Line]:
    """The weeks in tens under the line, as many as have room, and what is counted."""
    row = ""
    for week in _TENS:
        place = week // share
        if place == 0 or place > len(row):
            row = row.ljust(place) + str(week)
    unit = phrases.WEEKS_ONE if share == 1 else phrases.WEEKS_MANY.format(weeks=share)
    if columns(row) + 1 + columns(unit) <= width:
        yield (Span(row, "note"), Span(" ", "note"), Span(unit, "note"))
        return
    yield (Span(row, "note"),)
    yield from wrap((Run(unit),), width, "note")
