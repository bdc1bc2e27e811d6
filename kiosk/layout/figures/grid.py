"""The one grid that people are drawn on: each person a mark, filled row by row from the top left.

Owns how many marks stand in a row, and in which order they are filled. The same for every picture, so that two can be
looked at side by side. Must never draw a person who was not counted, nor leave one out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kiosk.layout.wrapping import Line, Span

WITH, MAYBE, WITHOUT = "●", "▒", "·"
"""It happened to this person; it may have; it did not. They differ in shape, so that they need no colour."""
ROLES: Final = {WITH: "figure_with", MAYBE: "figure_maybe", WITHOUT: "figure_without"}
"""How each mark looks."""

MOST_PEOPLE: Final = 1000
"""More people than this are told in words: nobody can see a few in so many."""
TEN: Final = 10
_HUNDRED: Final = 100
_ACROSS, _ACROSS_MANY = 20, 40


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people it happened to, out of how many, and the range reported round the count."""

    count: int
    out_of: int
    low: int | None = None
    high: int | None = None

    @property
    def has_range(self) -> bool:
        """Whether a range was reported."""
        return self.low is not None and self.high is not None

    @property
    def at_least(self) -> int:
        """How many have it in every report."""
        return self.low if self.low is not None and self.has_range else self.count

    @property
    def at_most(self) -> int:
        """How many have it, or may have it."""
        return self.high if self.high is not None and self.has_range else self.count

    @property
    def can_be_drawn(self) -> bool:
        """Whether the counts are ones that marks can stand for."""
        return 0 <= self.at_least <= self.at_most <= self.out_of <= MOST_PEOPLE

    @property
    def marks(self) -> str:
        """One mark for each person, in the order they are filled."""
        between = self.at_most - self.at_least
        return WITH * self.at_least + MAYBE * between + WITHOUT * (self.out_of - self.at_most)


def across(out_of: int) -> int:
    """How many people stand in a row: 20, and 40 where there are more than 100 of them."""
    return _ACROSS if out_of <= _HUNDRED else _ACROSS_MANY


def grid_columns(out_of: int) -> int:
    """The columns a grid takes, with a space between groups of ten."""
    people = min(out_of, across(out_of))
    return people + (people - 1) // TEN


def grid_rows(out_of: int) -> int:
    """The rows a grid takes."""
    return -(-out_of // across(out_of))


def grid(tally: Tally) -> tuple[Line, ...]:
    """The people of a tally, row by row."""
    people, wide = tally.marks, across(tally.out_of)
    return tuple(_row(people[start : start + wide]) for start in range(0, len(people), wide))


def _row(people: str) -> Line:
    """A row in groups of ten; the spaces between belong to the marks before them, as fewer pieces are drawn sooner."""
    return tuple(_spans(people))


def _spans(people: str) -> Iterator[Span]:
    at = 0
    for mark, same in groupby(people):
        end = at + len(list(same))
        spaced = (mark + " " * (place % TEN == 0 and place < len(people)) for place in range(at + 1, end + 1))
        yield Span("".join(spaced), ROLES[mark])
        at = end
