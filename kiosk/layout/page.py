"""What stands on one page of a card: lines, choices to pick, and the boxes of a table in their places.

Owns those shapes. Must never decide what goes on which page: that is for `pager` and `compared`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.layout.wrapping import Line

BOX_INDENT: Final = 2
"""Columns before a box's words: its edge, and the mark of the focus."""


@dataclass(frozen=True, slots=True)
class PagedChoice:
    """A choice on a page: its number, and its words cut to the width."""

    number: int
    id: str
    lines: tuple[str, ...]
    under: str = ""
    """The heading of its group, where choices are grouped."""
    above: tuple[str, ...] = ()
    """That heading, cut to the width, where it stands over this choice."""


@dataclass(frozen=True, slots=True)
class Area:
    """So many columns and rows, to be drawn and pressed."""

    x: int
    y: int
    """Columns and rows from the top left corner of what it stands on."""
    width: int
    rows: int

    def holds(self, x: int, y: int) -> bool:
        """Whether this column and row are in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.rows


@dataclass(frozen=True, slots=True)
class Box(Area):
    """A cell of a table in its place on a page; it covers rows that hold nothing else."""

    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page of a card."""

    lines: tuple[Line, ...]
    choices: tuple[PagedChoice, ...] = ()
    of: int = 0
    """How many choices the card has in all."""
    boxes: tuple[tuple[Box, ...], ...] = ()
    """The cells of a table on this page, row by row; the lines are empty where they stand."""
    told: str = ""
    """Which part of a table this is, in words."""

    @property
    def height(self) -> int:
        """The rows of the text alone."""
        return len(self.lines)
