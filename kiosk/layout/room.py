"""How much room a screen leaves for a card, in columns and rows.

Owns the proportions of the screen at the three sizes. Must never look at a terminal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

TEXT_MOST = 66
"""Longest line of running text, in columns."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a screen of one size leaves for a card."""

    width: int
    """Columns for a choice or a heading."""
    rows: int
    """Rows for heading, text and choices."""
    text_width: int
    """Columns for running text."""
    choice_rows: int
    """Rows a choice takes at least, so that a finger finds it."""
    label_indent: int
    """Columns before a choice's words: number and mark."""
    extras: int
    """How many small targets stand side by side under the card."""

    spare: int = 0
    """Rows more for what has no small targets under it."""

    @property
    def frames(self) -> bool:
        """Whether an urgent screen has a frame here; where rows are few, what to do comes before it."""
        return self.rows >= 16

    @property
    def roomy(self) -> Room:
        """The room of what has no small targets under it; where rows are many, one stays free above the choices."""
        return replace(self, rows=self.rows + self.spare - (1 if self.frames else 0), spare=0)

    @property
    def alone(self) -> Room:
        """The room of what has nothing at all under it, neither notice nor bar."""
        roomy = self.roomy
        return replace(roomy, rows=roomy.rows + 1 + self.choice_rows)

    @property
    def label_width(self) -> int:
        """Columns for the words of a choice."""
        return self.width - self.label_indent


def room_for(width: int, height: int) -> Room:
    """The room on a screen of so many columns and rows."""
    if width >= 78 and height >= 24:
        inner = width - 4
        return Room(inner, height - 8, min(TEXT_MOST, inner), 2, 9, 4, 3)
    if width >= 60 and height >= 18:
        inner = width - 4
        return Room(inner, height - 6, min(TEXT_MOST, inner), 2, 9, 3, 2)
    inner = max(20, width - 2)
    return Room(inner, max(4, height - 4), inner, 1, 8, 2, 1)
