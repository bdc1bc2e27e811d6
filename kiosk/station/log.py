"""What the machine writes down: that it started, and faults by code, type and place.

Owns the way to the system's log. Must never write to the terminal, where it would be drawn over a visit, nor fail.
"""

from __future__ import annotations

import logging
import logging.handlers
from collections.abc import Mapping
from typing import Final

SOCKET: Final = "/dev/log"
"""Where journald and syslog listen; KIOSK_LOG names another."""


class _Quiet(logging.handlers.SysLogHandler):
    """Says nothing when the log cannot be reached."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Do nothing."""


class Log:
    """The system's log, if there is one."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._handler: _Quiet | None = None
        try:
            self._handler = _Quiet(environ.get("KIOSK_LOG", SOCKET))
        except OSError:
            return
        self._handler.ident = "kiosk: "

    def note(self, words: str, *, level: int = logging.INFO) -> None:
        """Write one line."""
        if self._handler is not None:
            self._handler.emit(logging.LogRecord("kiosk", level, "", 0, words, None, None))
