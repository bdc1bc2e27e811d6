"""A year with one option as the sheet has it, as data: visits, and what comes in which weeks.

Must never know how a line of weeks looks on a page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Lane:
    """What comes in which weeks of a year."""

    told: str
    """The same as a sentence."""
    weeks: tuple[tuple[int, int], ...]
    """From which week to which, each time it comes; none where it is only told."""
    goes_on: bool = False
    """It is not over with the year."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year with one option as a line of 52 weeks: the visits on the line, and over it what comes in which weeks."""

    visits: tuple[tuple[int, int], ...]
    """From which week to which each visit falls."""
    visits_told: str
    """How visits follow each other, as a sentence; empty where nothing is declared."""
    next_visits_told: str | None
    """What the stretches are in which the next visits fall, where no week is certain."""
    lanes: tuple[Lane, ...]
    beyond: str | None
    """That more comes after the year, where it does."""
    unit: str
    """What is counted along the line."""
    kind: Literal["year"] = field(default="year", init=False)

    @property
    def legend(self) -> tuple[str, ...]:
        """The same in words, in the order of what is drawn: from the top row of weeks down to the visits."""
        told = (*(lane.told for lane in self.lanes), self.visits_told, self.next_visits_told, self.beyond)
        return tuple(each for each in told if each)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same in words."""
        told = (self.visits_told, self.next_visits_told, *(lane.told for lane in self.lanes), self.beyond)
        return tuple(each for each in told if each)
