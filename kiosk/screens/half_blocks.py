"""Two squares in one character, one over the other: pictures twice as fine, where a terminal can show them.

Owns those characters; the consoles of Linux have none of them, so nothing else may draw any. Must never be used where
`Visit.half_blocks` is false.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

_DRAWN: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def halved(squares: Sequence[Sequence[bool]]) -> tuple[str, ...]:
    """Rows of squares, full or empty, as half as many rows of characters; a missing last row is empty."""
    upper, lower = squares[::2], squares[1::2]
    empty = [False] * len(squares[0])
    return tuple(
        "".join(_DRAWN[pair] for pair in zip(over, under, strict=True))
        for over, under in zip_longest(upper, lower, fillvalue=empty)
    )
