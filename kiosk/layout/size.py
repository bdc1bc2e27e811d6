"""The three sizes of screen every part is drawn for, and the one that is too small.

Owns where one size ends and the next begins. Must never look at a terminal.
"""

from __future__ import annotations

from typing import Final, Literal

SizeClass = Literal["normal", "small", "tiny", "too_small"]

LEAST: Final[dict[SizeClass, tuple[int, int]]] = {"normal": (78, 24), "small": (60, 18), "tiny": (48, 14)}
"""The fewest columns and rows of each size, largest first."""

TARGET_ROWS: Final[dict[SizeClass, int]] = {"normal": 2, "small": 2, "tiny": 1, "too_small": 1}
"""Rows a touch target takes at least, so that it is 12.7 mm high at the letter size of that screen."""


def size_class(width: int, height: int) -> SizeClass:
    """The largest size that fits on a screen of so many columns and rows."""
    for name, (columns, rows) in LEAST.items():
        if width >= columns and height >= rows:
            return name
    return "too_small"
