"""How much room words take in a picture, and how they are broken into lines.

The one who draws has no fonts: widths are those of DejaVu Sans, the widest that is asked for, so that words drawn
in any other stay inside their box. Must never know what the words say.
"""

from __future__ import annotations

from wcwidth import wcwidth

from kiosk.authors.graph import phrases

_NARROW = frozenset("ijlI.,:;'|! ")
_SLIM = frozenset(r"""frt()[]{}-"\/·`""")
_BROAD = frozenset("mwMWOQGD@%&+=<>~#→")
_BOLD = 1.12


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is at most, in the unit of the size."""
    return sum(_of(character) for character in text) * size * (_BOLD if bold else 1)


def _of(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character in _SLIM:
        return 0.46
    if wcwidth(character) == 2:
        return 1.05
    if character in _BROAD:
        return 0.95
    return 0.72 if character.isupper() else 0.64


def lines(text: str, size: float, room: float, *, bold: bool = False, most: int = 9) -> tuple[str, ...]:
    """The text broken into lines that fit; where there are too many, the last one says that it goes on."""
    found = [""]
    for word in text.split():
        longer = f"{found[-1]} {word}".strip()
        if width(longer, size, bold=bold) <= room:
            found[-1] = longer
            continue
        pieces = list(_pieces(word, size, room, bold=bold))
        found += pieces if found[-1] else []
        if not found[0]:
            found = pieces
    if len(found) <= most:
        return tuple(found)
    last = phrases.CUT.format(shown=found[most - 1].rstrip(" .,;:"))
    return (*found[: most - 1], last)


def _pieces(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    """A word that is too long by itself, cut to fit."""
    found = [""]
    for character in word:
        if found[-1] and width(found[-1] + character, size, bold=bold) > room:
            found.append("")
        found[-1] += character
    return found
