"""A code as a square of dark and light that scanners and phones read: a QR code.

Owns the one way to segno, which is loaded only by the one who draws a code. Must never draw: paper and screens do.
"""

from __future__ import annotations

from typing import Literal

Mending = Literal["l", "m"]
"""How much of a square may be spoilt and still be read: about 7 and 15 parts of 100."""

DARK, LIGHT = "1", "0"
QUIET = 4
"""So many light modules stand on each side of a square."""


def square_of(symbols: str, mending: Mending = "m") -> tuple[str, ...]:
    """The rows of the square for these figures and capital letters, without the light ones around it."""
    import segno

    made = segno.make_qr(symbols, error=mending, mode="alphanumeric", boost_error=False)
    return tuple("".join(DARK if dark else LIGHT for dark in row) for row in made.matrix)


def load_squares() -> None:
    """Load what makes squares; a process that forks loads it once for all."""
    import segno  # noqa: F401
