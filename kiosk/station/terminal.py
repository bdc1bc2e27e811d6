"""The terminal between two people: as it was found, empty, silent, and with nothing typed waiting in it.

Owns the modes of the terminal. Must never wait for it: a terminal that has stopped reading would stop the machine.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import struct
import termios
from typing import Any, Final

_OUT_OF_MODES: Final = (
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1015l\x1b[?1006l"  # no mouse
    "\x1b[?2004l\x1b[?1004l\x1b[?2048l\x1b[?2026l"  # no pastes, focus or sizes told, nothing held back
    "\x1b[?1049l\x1b[0m\x1b(B\x0f\x1b[?7h"  # the usual screen, colours, letters and line ends
)
_EMPTY: Final = "\x1b[2J\x1b[3J\x1b[H"
"""Nothing on the screen, nothing above it to scroll back to."""
_HIDE_CURSOR: Final = "\x1b[?25l"
_SHOW_CURSOR: Final = "\x1b[?25h"
_INPUT_FLAGS: Final = 0
_LOCAL_FLAGS: Final = 3
"""Where the flags stand in what tcgetattr gives."""


class Terminal:
    """The terminal on standard input, seen from the parent."""

    def __init__(self, keys: int = 0, screen: int = 1) -> None:
        self._keys = keys
        self._screen = screen
        self._found = termios.tcgetattr(keys)

    @property
    def fileno(self) -> int:
        """To watch for a hang-up."""
        return self._keys

    def size(self) -> tuple[int, int]:
        """Columns and rows; at least 1."""
        try:
            rows, columns, _, _ = struct.unpack(
                "HHHH", fcntl.ioctl(self._keys, termios.TIOCGWINSZ, b"\0" * 8)
            )
        except OSError:
            return 80, 24
        return max(1, columns), max(1, rows)

    def empty(self) -> None:
        """After a visit and before the next: nothing shown, nothing waiting, nothing echoed, no key that signals."""
        with contextlib.suppress(termios.error):
            termios.tcflush(self._keys, termios.TCIOFLUSH)
            termios.tcsetattr(self._keys, termios.TCSANOW, self._silent())
        self.show(_OUT_OF_MODES + _EMPTY + _HIDE_CURSOR)
        with contextlib.suppress(termios.error):
            termios.tcflush(self._keys, termios.TCIFLUSH)

    def forget_keys(self) -> None:
        """Drop what was typed and not read."""
        with contextlib.suppress(termios.error):
            termios.tcflush(self._keys, termios.TCIFLUSH)

    def give_back(self) -> None:
        """As it was found, with nothing on it; for good."""
        with contextlib.suppress(termios.error):
            termios.tcflush(self._keys, termios.TCIOFLUSH)
        self.show(_OUT_OF_MODES + _EMPTY + _SHOW_CURSOR)
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self._keys, termios.TCSANOW, self._found)

    def show(self, words: str) -> None:
        """Put this out if the terminal takes it now; what it does not take is dropped."""
        # The terminal is one for this process and the visits; only one of them ever draws.
        with contextlib.suppress(OSError):
            os.set_blocking(self._screen, False)
            try:
                os.write(self._screen, words.encode())
            finally:
                os.set_blocking(self._screen, True)

    def _silent(self) -> list[Any]:
        modes = [*self._found]
        modes[_INPUT_FLAGS] &= ~(termios.IXON | termios.IXOFF)  # no key may stop the output
        modes[_LOCAL_FLAGS] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        return modes
