"""What stands on a terminal after all that was written to it, as a person reads it there.

Owns the emulation, by pyte. Must never say what was written only: a busy machine paints a screen in several goes.
"""

from __future__ import annotations

import pyte


class Emulator:
    """A terminal of so many columns and rows that is fed what a program writes."""

    def __init__(self, size: tuple[int, int] = (80, 24)) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._fed: list[bytes] = []

    def feed(self, data: bytes) -> None:
        """Take this in; it is only worked out when somebody looks."""
        self._fed.append(data)

    def text(self) -> str:
        """The rows of the screen, without the spaces at their ends."""
        self._work()
        return "\n".join(row.rstrip() for row in self._screen.display)

    def _work(self) -> None:
        self._stream.feed(b"".join(self._fed))
        self._fed.clear()
