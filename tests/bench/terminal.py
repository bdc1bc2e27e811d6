"""A real pseudo-terminal with a program in it, and the moment a word appears on it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from types import TracebackType
from typing import Self

COLUMNS, ROWS = 80, 24
PATIENCE = 60.0
_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[()][A-Z0-9]|.)"
)


class Terminal:
    """Runs a program on a pseudo-terminal of 80 by 24, or of more rows; ends it when left."""

    def __init__(self, command: list[str], environment: dict[str, str], rows: int = ROWS) -> None:
        self._seen = b""
        self.started = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, COLUMNS, 0, 0))
            os.execvpe(command[0], command, {**environment, "TERM": "xterm-256color"})  # noqa: S606

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._terminal)

    @property
    def pid(self) -> int:
        """The process of the program."""
        return self._pid

    @property
    def text(self) -> str:
        """What has been painted since the last keys."""
        return _ESCAPES.sub(b"", self._seen).decode("utf-8", "replace")

    def send(self, keys: bytes) -> float:
        """Type these keys; the moment they were sent."""
        self._seen = b""
        sent = time.perf_counter()
        os.write(self._terminal, keys)
        return sent

    def shown(self, words: str) -> float:
        """Wait until these words have been painted; the moment they were. Raises TimeoutError."""
        end = time.perf_counter() + PATIENCE
        while words.encode() not in _ESCAPES.sub(b"", self._seen):
            if not self._read(end - time.perf_counter()):
                message = f"never saw {words!r}; saw {_ESCAPES.sub(b'', self._seen)[-2000:].decode(errors='replace')}"
                raise TimeoutError(message)
        return time.perf_counter()

    def quiet(self, seconds: float) -> None:
        """Wait until nothing has been painted for so long."""
        while self._read(seconds):
            pass

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self._terminal], [], [], max(0.0, patience))
        if not ready:
            return False
        try:
            got = os.read(self._terminal, 65536)
        except OSError:
            return False
        self._seen += got
        return bool(got)
