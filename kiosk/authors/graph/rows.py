"""The shapes of a tree in rows: what takes room in a row, and what joins one row to the next.

Owns no more than the shapes. Must never order, place or draw.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.authors.graph.tree import Arrow, Band, Box


@dataclass(slots=True, eq=False)
class Item:
    """What takes room in a row: a box, the words of an arrow, or an arrow that goes past."""

    row: int
    box: Box | None = None
    words: Arrow | None = None
    x: float = 0.0
    """Its middle."""
    width: float = 0.0
    height: float = 0.0

    @property
    def goes_past(self) -> bool:
        """Whether it is neither a box nor words."""
        return self.box is None and self.words is None

    @property
    def left(self) -> float:
        """Its left side."""
        return self.x - self.width / 2


@dataclass(slots=True, eq=False)
class Link:
    """A piece of one or more arrows, from a row to the next."""

    upper: Item
    lower: Item
    arrows: list[Arrow] = field(default_factory=list)


@dataclass(slots=True)
class Rows:
    """Everything in its row, in order from the left, and what joins one row to the next."""

    items: list[list[Item]]
    links: list[Link]
    bands: list[Band]
    """The band of each row."""
    begins: list[bool]
    """Whether a row holds boxes; the others hold the words of arrows that leave the row above."""
