"""The two unlikely sequences by which staff ask for their screen: one of keys, one of touches.

Owns what completes them. Pure: the clock is given, and nothing but the keys and places of the sequences themselves is
ever remembered, so that nothing a person types is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final, Literal

KEYS: Final = ("f3", "f4", "f3", "f4", "f4", "f3", "f3", "f4")
"""The keys, one after another."""
TOUCHES: Final = ("left", "right", "left", "right", "left", "left", "right", "right", "left", "right")
"""The ends of the top line of the screen, one after another."""
WITHIN: Final = 3.0
"""Seconds from one press to the next, at most."""
TOP: Final = 0
"""The row of the touches: no target stands in it at any size."""
END_COLUMNS: Final = 16
"""How many columns each end has; at the smallest size they are a third of the line."""

End = Literal["left", "right"]


class Knock:
    """Listens to every press, and says when one of the sequences is complete."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that only go forward."""
        self._clock = clock
        self._keys = _Run(KEYS)
        self._touches = _Run(TOUCHES)
        self._began: End | None = None

    def key(self, name: str) -> bool:
        """Whether this key completes the sequence of keys; any other key lets it start anew."""
        self._touches.forget()
        return self._keys.heard(name, self._clock())

    def down(self, column: int, row: int, width: int) -> None:
        """A touch begins here, on a screen of so many columns."""
        self._keys.forget()
        self._began = end_at(column, row, width)
        if self._began is None:
            self._touches.forget()

    def up(self, column: int, row: int, width: int) -> bool:
        """Whether the touch that ends here completes the sequence of touches; it must have begun at the same end."""
        began, self._began = self._began, None
        if began is None or began != end_at(column, row, width):
            self._touches.forget()
            return False
        return self._touches.heard(began, self._clock())

    def other(self) -> None:
        """Something else was done: both sequences start anew."""
        self._keys.forget()
        self._touches.forget()
        self._began = None


def end_at(column: int, row: int, width: int) -> End | None:
    """The end of the top line at this place, if it is one."""
    if row != TOP or not 0 <= column < width:
        return None
    if column < min(END_COLUMNS, width // 3):
        return "left"
    return "right" if column >= width - min(END_COLUMNS, width // 3) else None


class _Run:
    """One sequence, and as much of it as was pressed last."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        self._wanted = wanted
        self._last: deque[str] = deque(maxlen=len(wanted))
        self._at = 0.0

    def heard(self, name: str, now: float) -> bool:
        """Whether this press completes it. A wrong one may be the first of another try."""
        if now - self._at > WITHIN or name not in self._wanted:
            self.forget()
        if name in self._wanted:
            self._last.append(name)
            self._at = now
        whole = tuple(self._last) == self._wanted
        if whole:
            self.forget()
        return whole

    def forget(self) -> None:
        """Start anew."""
        self._last.clear()
