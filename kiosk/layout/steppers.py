"""The targets that change a number, for whoever has no digits to type.

Owns which of them a number has and in how many rows they stand. Must never decide what a press does.
"""

from __future__ import annotations

from typing import Final

from kiosk.layout.room import Room
from kiosk.walk.parts import Kind, Part

MUCH: Final = 10
"""How far one of the large steps goes."""
LEAST_COLUMNS: Final = 16
"""Columns a small target takes at least."""
GAP: Final = 2
"""Columns between two small targets."""

AT: Final = "at_"
"""Before the number that a target gives by itself."""

VALUE_ROWS: Final = 1
"""Rows for the number as it stands; they are kept free on every page, so that it never falls off."""

_SMALL: Final = ("less", "more")
_LARGE: Final = ("much_less", "much_more")
_ROWS_OF_TEXT: Final = 6
"""Rows that stay for what a scale asks, where every number has a target of its own."""


def is_short(part: Part) -> bool:
    """Whether a number has so few values that some or all of them can be pressed themselves."""
    return part.high - part.low <= 2 * MUCH


def middle_of(part: Part) -> int:
    """The number in the middle."""
    return (part.low + part.high) // 2


def stepper_rows(part: Part, room: Room) -> tuple[tuple[str, ...], ...]:
    """The targets of a number, row by row.

    Of few numbers each one has its target where there is room, so that one press answers; else both ends have,
    and the middle where three stand side by side, so that three presses lead to any of eleven. Many numbers are
    stepped through, by one or by ten.
    """
    if part.kind not in (Kind.SCALE, Kind.NUMBER):
        return ()
    beside = (room.width + GAP) // (LEAST_COLUMNS + GAP)
    if not is_short(part):
        row = (_LARGE[0], *_SMALL, _LARGE[1])
        return (row,) if beside >= len(row) else (_SMALL, _LARGE)
    every = tuple(f"{AT}{value}" for value in range(part.low, part.high + 1))
    rows = -(-len(every) // beside)
    if rows * (room.choice_rows + 1) + VALUE_ROWS + _ROWS_OF_TEXT <= room.rows:
        return tuple(every[start : start + beside] for start in range(0, len(every), beside))
    ends = (every[0], f"{AT}{middle_of(part)}", every[-1]) if beside >= 3 else (every[0], every[-1])
    return (tuple(dict.fromkeys(ends)), _SMALL)


def rows_for_steppers(part: Part, room: Room) -> int:
    """The rows they take, each row of targets with the empty row over it, and over all the number as it stands."""
    return len(stepper_rows(part, room)) * (room.choice_rows + 1) + VALUE_ROWS
