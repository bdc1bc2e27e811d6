"""What the machine writes down: faults by code, type and place, and what staff decided.

Owns the way to the system's log. Must never write to the terminal, where it would be drawn over a visit, wait for the
log, or fail.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Mapping
from typing import Final

SOCKET: Final = "/dev/log"
"""Where journald and syslog listen; KIOSK_LOG names another."""
ERROR: Final = 3
WARNING: Final = 4
"""How much it matters, in syslog's numbers."""
_USER: Final = 8
"""Syslog's number for a program of a user's."""


class Log:
    """The system's log, if there is one. Not the library's handler: that one waits when nobody reads the log."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._address = environ.get("KIOSK_LOG", SOCKET)

    def note(self, words: str, *, level: int = WARNING) -> None:
        """Write one line."""
        line = f"<{_USER + level}>kiosk: {words}".encode(errors="replace")
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
            log.setblocking(False)
            log.sendto(line, self._address)
