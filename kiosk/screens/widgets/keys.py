"""Where the keys of the on-screen keyboard stand, and how they look.

Pure: must never import Textual.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.screens import phrases
from kiosk.screens.widgets.drawing import EDGE, EDGE_FOCUSED, centred

PER_ROW: Final = 10
"""Keys side by side."""
_WIDEST: Final = 7
_STOPS: Final = ",.?'"
_SIGNS: Final = '-/:()%+&!"' + ".,?';@#*=_"

Does = Literal["type", "erase", "turn", "done"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its place in columns and rows, what it says and does."""

    label: str
    does: Does
    types: str
    x: int
    y: int
    width: int
    rows: int

    def holds(self, x: int, y: int) -> bool:
        """Whether this place is on the key."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.rows


def keyboard_rows(size: SizeClass, gap: int = 1) -> int:
    """Rows the keyboard takes, with so many empty rows between its rows of keys."""
    return 4 * TARGET_ROWS[size] + 3 * gap


def place_keys(size: SizeClass, columns: int, *, digits: bool, gap: int = 1) -> tuple[tuple[Key, ...], ...]:
    """The keys by rows, for so many columns: letters or digits, and the row of longer keys under them."""
    pitch, rows = min(_WIDEST, columns // PER_ROW), TARGET_ROWS[size]
    signs = phrases.DIGITS + _SIGNS if digits else phrases.LETTERS + _STOPS
    placed: list[tuple[Key, ...]] = []
    for number in range(3):
        row = signs[number * PER_ROW : (number + 1) * PER_ROW]
        y = number * (rows + gap)
        placed.append(
            tuple(Key(sign, "type", sign, at * pitch, y, pitch - 1, rows) for at, sign in enumerate(row))
        )
    placed.append(_long_keys(pitch, 3 * (rows + gap), rows, digits=digits))
    return tuple(placed)


def _long_keys(pitch: int, y: int, rows: int, *, digits: bool) -> tuple[Key, ...]:
    turn = phrases.LETTERS_KEY if digits else phrases.DIGITS_KEY
    wanted: tuple[tuple[str, Does, str, int], ...] = (
        (turn, "turn", "", 2),
        (phrases.SPACE_KEY, "type", " ", 4),
        (phrases.ERASE_KEY, "erase", "", 2),
        (phrases.DONE_KEY, "done", "", 2),
    )
    found: list[Key] = []
    at = 0
    for label, does, types, units in wanted:
        found.append(Key(label, does, types, at * pitch, y, units * pitch - 1, rows))
        at += units
    return tuple(found)


def draw_key(key: Key, *, focused: bool) -> tuple[str, ...]:
    """The rows of one key: framed on two rows, in brackets on one; a heavy frame or `> <` when focused."""
    if key.rows == 1:
        room = key.width - 2
        left, right = ("[", "]") if not focused else (">", "<")
        return (f"{left}{centred(key.label, room)}{right}",)
    side, corners = (EDGE_FOCUSED, "┗━┛") if focused else (EDGE, "└─┘")
    middle = f"{side}{centred(key.label, key.width - 2)}{side}"
    return (middle, f"{corners[0]}{corners[1] * (key.width - 2)}{corners[2]}")
