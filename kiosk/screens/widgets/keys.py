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


def keyboard_rows(size: SizeClass, gap: int = 1, *, rows: int = 4) -> int:
    """Rows the keyboard takes, with so many empty rows between its rows of keys."""
    return rows * TARGET_ROWS[size] + (rows - 1) * gap


_CODE_ROWS: Final = ("1234567890", "ABCDEFGHJKMN", "PQRSTVWXYZ")
_CODE_ROWS_NARROW: Final = ("123456789", "0ABCDEFGH", "JKMNPQRST", "VWXYZ")
_LEAST_PITCH: Final = 4
"""Columns of a key and of the gap beside it, at least."""


def code_rows(columns: int) -> tuple[str, ...]:
    """The letters and figures of codes on the rows of a keyboard so wide; erase and done stand beside them."""
    return _CODE_ROWS if columns // len(_CODE_ROWS[1]) >= _LEAST_PITCH else _CODE_ROWS_NARROW


def place_code_keys(size: SizeClass, columns: int, *, gap: int = 1) -> tuple[tuple[Key, ...], ...]:
    """The keys by rows of a keyboard that types codes: all that can stand in one, and none of the rest."""
    signs, rows = code_rows(columns), TARGET_ROWS[size]
    pitch = min(_WIDEST, columns // max(map(len, signs)))
    wide = len(signs) == len(_CODE_ROWS)
    placed: list[tuple[Key, ...]] = []
    for number, row in enumerate(signs):
        y = number * (rows + gap)
        keys = tuple(Key(at * pitch, y, pitch - 1, rows, sign, "type", sign) for at, sign in enumerate(row))
        longer: list[_Long] = [_ERASE] if wide and number == 0 else []
        if number == len(signs) - 1:
            longer = [_DONE] if wide else [_ERASE, _DONE]
        placed.append((*keys, *_long_keys(tuple(longer), len(row), pitch, y, rows)))
    return tuple(placed)


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


_ERASE: Final[_Long] = (phrases.ERASE_KEY, "erase", "", 2)
_DONE: Final[_Long] = (phrases.DONE_KEY, "done", "", 2)
_LETTERS_ROW: Final[tuple[_Long, ...]] = (
    (phrases.SHIFT_KEY, "shift", "", 2),
    (phrases.DIGITS_KEY, "turn", "", 2),
    (phrases.SPACE_KEY, "type", " ", 2),
    _ERASE,
    _DONE,
)
_DIGITS_ROW: Final[tuple[_Long, ...]] = (
    (phrases.LETTERS_KEY, "turn", "", 2),
    (phrases.SPACE_KEY, "type", " ", 4),
    _ERASE,
    _DONE,
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
