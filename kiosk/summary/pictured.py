"""The numbers of a study as the sheet pictures them, as data: people as marks, and changes of a score on a line.

Must never know how a mark or a line looks on a page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

MOST_MARKS = 1000
"""A picture has at most so many marks, one for each person."""


@dataclass(frozen=True, slots=True)
class Picture:
    """So many people out of so many, as marks; its sentence says the same and is its text alternative."""

    label: str
    sentence: str
    count: int
    out_of: int
    low: int | None = None
    high: int | None = None
    """The range reported around the count, where there is one."""

    @property
    def at_least(self) -> int:
        """How many have it in every report."""
        return self.count if self.low is None else self.low

    @property
    def at_most(self) -> int:
        """How many have it, or may have it."""
        return self.count if self.high is None else self.high

    @property
    def can_be_drawn(self) -> bool:
        """Whether the counts are ones that marks can stand for."""
        return 0 <= self.at_least <= self.at_most <= self.out_of <= MOST_MARKS


@dataclass(frozen=True, slots=True)
class Legend:
    """What the three marks of a picture stand for, where a range is reported."""

    has: str
    may_have: str
    has_not: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures of one result, side by side, on the same grid."""

    pictures: tuple[Picture, ...]
    legend: Legend | None = None
    kind: Literal["pictures"] = field(default="pictures", init=False)


@dataclass(frozen=True, slots=True)
class Change:
    """By how much a score changed in one group of people, and the range reported round it."""

    label: str
    sentence: str
    change: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Changes of one score, each on the same line; what makes no difference stands at 0."""

    changes: tuple[Change, ...]
    ticks: tuple[float, ...]
    """The numbers at the steps of the line, from its left end to its right end."""
    left: str
    """What it is to be on this side: better, or worse."""
    none: str
    right: str
    kind: Literal["scale"] = field(default="scale", init=False)
