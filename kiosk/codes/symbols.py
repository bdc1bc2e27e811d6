"""Symbols and groups: how a code is written for people, and which group of it was mistyped.

Owns the alphabet, what is read leniently, and the check of each group. Must never know what a code says.

A group is four symbols that carry and one that checks them. With a symbol taken as an element of the field of 32
elements, the check is the weighted sum of the four and of the group's place. Every weight is different, and none is
nothing, nor one, which is the weight of the check itself. So one wrong symbol never checks, nor do two symbols that
have changed places in a group; two that have changed places across groups are one wrong symbol in each; and of two
groups that have changed places neither checks, as each sums up another place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

SYMBOLS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The alphabet: figures and letters without I, L, O and U, which look like others or make words."""
BITS: Final = 5
"""So many bits a symbol carries."""
CARRYING: Final = 4
"""So many symbols of a group carry."""
GROUP: Final = CARRYING + 1
"""So many symbols are a group."""
MOST_GROUPS: Final = len(SYMBOLS) - 1
"""No code has more groups: so many places there are that the checks tell apart."""
BETWEEN: Final = "-"
"""Stands between two groups."""

_TAKEN_FOR: Final = {"I": "1", "L": "1", "O": "0"}
_NUMBERS: Final = {
    **{symbol: number for number, symbol in enumerate(SYMBOLS)},
    **{meant: SYMBOLS.index(symbol) for meant, symbol in _TAKEN_FOR.items()},
}
_WEIGHTS: Final = (2, 4, 8, 16)
_FIELD: Final = 0b100101
"""The field of 32 elements: remainders of polynomials over two elements by x^5 + x^2 + 1."""
_PASSED_OVER: Final = frozenset({"Zs", "Zl", "Zp", "Pd", "Cc", "Cf"})
"""Blanks, dashes, line ends and signs that nobody sees, by their class in Unicode."""
_WIDE: Final = frozenset(map(chr, range(0xFF01, 0xFF5F)))
_WIDER: Final = 0xFEE0
_ALSO_PASSED_OVER: Final = frozenset("._\N{MIDDLE DOT}\N{BULLET}\N{MINUS SIGN}")
"""Dots, the minus sign, which Unicode does not take for a dash, and the line that a dash with Shift is."""


class NoSymbol(Exception):
    """A character that cannot stand in a code, and the group it stands in."""

    def __init__(self, character: str, group: int) -> None:
        super().__init__(f"{character!r} in group {group}")
        self.character = character
        self.group = group


class WrongGroup(Exception):
    """The first group that does not check, counted from 1."""

    def __init__(self, group: int, *, short: bool = False) -> None:
        super().__init__(f"group {group}")
        self.group = group
        self.short = short
        """It is the last one and has too few symbols."""


def read(typed: str) -> tuple[int, ...]:
    """The symbols of what was typed or scanned, as numbers; blanks, dots and dashes are passed over.

    Raises:
        NoSymbol: at the first character that cannot stand in a code.
    """
    found: list[int] = []
    for character in typed:
        number = _NUMBERS.get(_plain(character))
        if number is not None:
            found.append(number)
        elif not is_passed_over(character):
            raise NoSymbol(character, len(found) // GROUP + 1)
    return tuple(found)


def _plain(character: str) -> str:
    """A letter or figure as the alphabet has it; those of full width, as some keyboards type them, are the same."""
    narrow = chr(ord(character) - _WIDER) if character in _WIDE else character
    return narrow.upper() if narrow.isascii() else character


def is_passed_over(character: str) -> bool:
    """Whether a character says nothing in a code, wherever it stands."""
    return character in _ALSO_PASSED_OVER or unicodedata.category(character) in _PASSED_OVER


def carried_by(symbols: Sequence[int]) -> tuple[int, ...]:
    """What the groups carry, without their checks.

    Raises:
        WrongGroup: at the first group that does not check, or that is short.
    """
    found: list[int] = []
    for place, start in enumerate(range(0, len(symbols), GROUP), start=1):
        group = tuple(symbols[start : start + GROUP])
        if len(group) < GROUP:
            raise WrongGroup(place, short=True)
        if _check(group[:CARRYING], place) != group[CARRYING]:
            raise WrongGroup(place)
        found += group[:CARRYING]
    return tuple(found)


def grouped(carrying: Sequence[int]) -> str:
    """These symbols in groups, each with its check, and a hyphen between two of them."""
    groups = (tuple(carrying[start : start + CARRYING]) for start in range(0, len(carrying), CARRYING))
    return BETWEEN.join(
        "".join(SYMBOLS[number] for number in (*group, _check(group, place)))
        for place, group in enumerate(groups, start=1)
    )


def _check(carrying: Sequence[int], place: int) -> int:
    check = place % len(SYMBOLS)
    for weight, number in zip(_WEIGHTS, carrying, strict=True):
        check ^= _times(weight, number)
    return check


def _times(one: int, other: int) -> int:
    """The product of two elements of the field."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & len(SYMBOLS):
            one ^= _FIELD
        other >>= 1
    return product
