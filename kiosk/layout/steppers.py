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

_SMALL: Final = ("less", "more")
_LARGE: Final = ("much_less", "much_more")


def stepper_rows(part: Part, room: Room) -> tuple[tuple[str, ...], ...]:
    """The steppers of a part, row by row: all side by side where they fit, else the large steps under the small."""
    if part.kind not in (Kind.SCALE, Kind.NUMBER):
        return ()
    if part.high - part.low <= 2 * MUCH:
        return (_SMALL,)
    if room.width >= 4 * LEAST_COLUMNS + 3 * GAP:
        return ((_LARGE[0], *_SMALL, _LARGE[1]),)
    return (_SMALL, _LARGE)


def rows_for_steppers(part: Part, room: Room) -> int:
    """The rows they take, each row of targets with the empty row over it."""
    return len(stepper_rows(part, room)) * (room.choice_rows + 1)
