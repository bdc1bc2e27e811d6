"""The symbols of a code in letters several rows high, drawn with the marks that a terminal has.

Owns their form. Must never draw one so that it is taken for another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.screens.half_blocks import halved

MARK: Final = "█"
"""What a letter is made of where there are no half blocks; `glyphs` says what stands for it elsewhere."""
WIDTH: Final = 5
HEIGHT: Final = 7
"""A letter is so many squares wide and high, and a column stays free after it."""
_FORMS: Final = (
    "0     1     2     3     4     5     6     7",
    ".###. ..#.. .###. ##### ...#. ##### ..##. #####",
    "#...# .##.. #...# ...#. ..##. #.... .#... ....#",
    "#..## ..#.. ....# ..#.. .#.#. ####. #.... ...#.",
    "#.#.# ..#.. ...#. ...#. #..#. ....# ####. ..#..",
    "##..# ..#.. ..#.. ....# ##### ....# #...# .#...",
    "#...# ..#.. .#... #...# ...#. #...# #...# .#...",
    ".###. .###. ##### .###. ...#. .###. .###. .#...",
    "8     9     A     B     C     D     E     F",
    ".###. .###. .###. ####. .###. ###.. ##### #####",
    "#...# #...# #...# #...# #...# #..#. #.... #....",
    "#...# #...# #...# #...# #.... #...# #.... #....",
    ".###. .#### #...# ####. #.... #...# ####. ####.",
    "#...# ....# ##### #...# #.... #...# #.... #....",
    "#...# ...#. #...# #...# #...# #..#. #.... #....",
    ".###. .##.. #...# ####. .###. ###.. ##### #....",
    "G     H     J     K     M     N     P     Q",
    ".###. #...# ..### #...# #...# #...# ####. .###.",
    "#...# #...# ...#. #..#. ##.## #...# #...# #...#",
    "#.... #...# ...#. #.#.. #.#.# ##..# #...# #...#",
    "#.### ##### ...#. ##... #.#.# #.#.# ####. #...#",
    "#...# #...# ...#. #.#.. #...# #..## #.... #.#.#",
    "#...# #...# #..#. #..#. #...# #...# #.... #..#.",
    ".#### #...# .##.. #...# #...# #...# #.... .##.#",
    "R     S     T     V     W     X     Y     Z",
    "####. .#### ##### #...# #...# #...# #...# #####",
    "#...# #.... ..#.. #...# #...# #...# #...# ....#",
    "#...# #.... ..#.. #...# #...# .#.#. #...# ...#.",
    "####. .###. ..#.. #...# #.#.# ..#.. .#.#. ..#..",
    "#.#.. ....# ..#.. #...# #.#.# .#.#. ..#.. .#...",
    "#..#. ....# ..#.. .#.#. #.#.# #...# ..#.. #....",
    "#...# ####. ..#.. ..#.. .#.#. #...# ..#.. #####",
)
"""Eight symbols, then the rows of their forms."""


def _forms() -> Iterator[tuple[str, tuple[str, ...]]]:
    for start in range(0, len(_FORMS), HEIGHT + 1):
        symbols, *rows = (row.split() for row in _FORMS[start : start + HEIGHT + 1])
        yield from zip(symbols, zip(*rows, strict=True), strict=True)


_FORM_OF: Final = dict(_forms())
SYMBOLS: Final = frozenset(_FORM_OF)
"""What can be drawn."""


def rows_of(group: str, *, half_blocks: bool) -> tuple[str, ...]:
    """The rows of the symbols, side by side, all of one width: four with half blocks, else seven."""
    squares = [".".join(_FORM_OF[symbol][row] for symbol in group) for row in range(HEIGHT)]
    if half_blocks:
        return halved([[square == "#" for square in row] for row in squares])
    return tuple(row.replace("#", MARK).replace(".", " ") for row in squares)


def width_of(group: str) -> int:
    """The columns of so many symbols side by side."""
    return len(group) * (WIDTH + 1) - 1
