"""Where the keys of the on-screen keyboard stand, and how they look.

Owns their order and their labels. Pure: must never import Textual.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kiosk.layout.page import Area
from kiosk.layout.phrases import asking
from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.screens import phrases
from kiosk.screens.widgets.drawing import EDGE, EDGE_FOCUSED, centred

PER_ROW: Final = 10
"""Keys side by side."""
_WIDEST: Final = 7
_STOPS: Final = ",.?'"
_SIGNS: Final = '-/:()%+&!"' + "."

Does = Literal["type", "shift", "erase", "erase_word", "by_hand", "turn", "done"]
_Long = tuple[str, Does, str, int]
"""A longer key: its label, what it does and types, and how many letters' places it takes."""


@dataclass(frozen=True, slots=True)
class Key(Area):
    """One key: its place in columns and rows, what it says and does."""

    label: str
    does: Does
    types: str


def keyboard_rows(size: SizeClass, gap: int = 1) -> int:
    """Rows the keyboard takes, with so many empty rows between its rows of keys."""
    return 4 * TARGET_ROWS[size] + 3 * gap


def place_keys(
    size: SizeClass, columns: int, *, digits: bool, gap: int = 1, by_hand: bool = False
) -> tuple[tuple[Key, ...], ...]:
    """The keys by rows, for so many columns: letters or digits, and the row of longer keys under them.

    Beside the signs stand what erases a whole word and, `by_hand`, what leaves lines on paper instead.
    """
    pitch, rows = min(_WIDEST, columns // PER_ROW), TARGET_ROWS[size]
    signs = phrases.DIGITS + _SIGNS if digits else phrases.LETTERS + _STOPS
    placed: list[tuple[Key, ...]] = []
    for number in range(3):
        row = signs[number * PER_ROW : (number + 1) * PER_ROW]
        y = number * (rows + gap)
        placed.append(
            tuple(Key(at * pitch, y, pitch - 1, rows, sign, "type", sign) for at, sign in enumerate(row))
        )
    if digits:
        lines: tuple[_Long, ...] = ((asking.BY_HAND_SHORT, "by_hand", "", 5),) if by_hand else ()
        wanted: tuple[_Long, ...] = ((phrases.ERASE_WORD_KEY, "erase_word", "", 4), *lines)
        placed[2] += _long_keys(wanted, len(placed[2]), pitch, 2 * (rows + gap), rows)
    placed.append(_long_keys(_DIGITS_ROW if digits else _LETTERS_ROW, 0, pitch, 3 * (rows + gap), rows))
    return tuple(placed)


_LETTERS_ROW: Final[tuple[_Long, ...]] = (
    (phrases.SHIFT_KEY, "shift", "", 2),
    (phrases.DIGITS_KEY, "turn", "", 2),
    (phrases.SPACE_KEY, "type", " ", 2),
    (phrases.ERASE_KEY, "erase", "", 2),
    (phrases.DONE_KEY, "done", "", 2),
)
_DIGITS_ROW: Final[tuple[_Long, ...]] = (
    (phrases.LETTERS_KEY, "turn", "", 2),
    (phrases.SPACE_KEY, "type", " ", 4),
    (phrases.ERASE_KEY, "erase", "", 2),
    (phrases.DONE_KEY, "done", "", 2),
)


def _long_keys(wanted: tuple[_Long, ...], at: int, pitch: int, y: int, rows: int) -> tuple[Key, ...]:
    """Longer keys side by side, from the place of so many letters on."""
    found: list[Key] = []
    for label, does, types, units in wanted:
        found.append(Key(at * pitch, y, units * pitch - 1, rows, label, does, types))
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
