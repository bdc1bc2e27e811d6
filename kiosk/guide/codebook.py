"""A guide's permanent numbers: which slot of a code stands for which question, and which number for which choice.

Owns the shape of a codebook. Nothing in an edition that exists is ever changed: paper with codes made by it is out
there. Must never know an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

FILE: Final = "codebook.yaml"
"""The file in a guide's folder."""

Shape = Literal["one", "many", "ranked", "amount", "read"]
"""How a slot is answered: one choice, several, several in an order that counts, a whole number; or only read."""


@dataclass(frozen=True, slots=True)
class NumberedChoice:
    """A choice of a slot, by the permanent number it has there."""

    id: str
    number: int
    """Counted from 1 within the slot; never given to another choice."""
    meaning: int = 1
    """Raised when the choice no longer means the same."""
    words: str = ""
    """A short hash of what a person read when this edition was made."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that a code can hold an answer to, as one edition knew it."""

    key: str
    """As the answer is written: `step`, or `step/part`."""
    shape: Shape
    number: int = 0
    """Permanent, counted from 1; 0: not numbered yet."""
    choices: tuple[NumberedChoice, ...] = ()
    """In the order of their numbers."""
    low: int = 0
    high: int = 0
    """The least and the greatest amount."""
    most: int | None = None
    """At most so many choices; None: all of them."""
    meaning: int = 1
    """Raised when the question no longer means the same."""
    words: str = ""
    """A short hash of what a person read when this edition was made."""

    @property
    def step(self) -> str:
        """The step it belongs to."""
        return self.key.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of a codebook: what it added to those before it, or declared anew."""

    number: int
    """Counted from 1."""
    slots: tuple[Slot, ...]
    date: str = ""
    """The day on which it was made, as year-month-day."""


@dataclass(frozen=True, slots=True)
class Codebook:
    """Every edition of one guide's numbers, the first one first."""

    editions: tuple[Edition, ...] = ()

    @property
    def latest(self) -> int:
        """The number of the newest edition; 0: there is none."""
        return self.editions[-1].number if self.editions else 0

    def slots(self, edition: int) -> tuple[Slot, ...]:
        """Every slot as this edition knew it, in the order of their numbers."""
        known: dict[int, Slot] = {}
        for each in self.editions:
            if each.number <= edition:
                known.update({slot.number: slot for slot in each.slots})
        return tuple(known[number] for number in sorted(known))
