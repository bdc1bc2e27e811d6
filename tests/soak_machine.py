"""The kiosk of the soak, on a pseudo-terminal that can be typed at, resized, and left unread."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import signal
import socket
import struct
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.layout.phrases import visiting
from tests.contract import traces
from tests.contract.terminal import ROOT, Terminal

SETTINGS = """
[guides]
show = ["{guide}"]
drafts = true
responsible_clinician = "Nobody, this is a soak"
[times]
faults = 1000000
still = 3600
"""
PATIENCE = 60.0
EMPTIED = b"\x1b[3J"
"""Only the parent writes this, between two visits."""
_KEPT = 1 << 20


def guide_text() -> str:
    """The small guide, with its question in one's own words before all others."""
    whole = (ROOT / "tests/guides/getting_there/guide.yaml").read_text()
    start = whole.index("  again:\n")
    end = whole.index("\n\n", start) + 2
    asked = (
        whole[start:end]
        .replace("    when: {pace: long}\n", "")
        .replace("    title:", "    section: you\n    title:")
    )
    return (whole[:start] + whole[end:]).replace("  who:\n", f"{asked}  who:\n", 1)


class Machine:
    """One kiosk; what it wrote since its terminal was last emptied is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        guide = folder / "guide.yaml"
        guide.write_text(guide_text())
        (folder / "kiosk.toml").write_text(SETTINGS.format(guide=guide))
        self._log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self._log.bind(str(folder / "log"))
        names = {"HOME": folder, "KIOSK_SETTINGS": folder / "kiosk.toml", "KIOSK_LOG": folder / "log"}
        env = {name: str(value) for name, value in names.items()}
        self._terminal = Terminal(["-m", "tests.soak_kiosk"], env)
        os.set_blocking(self._terminal.master, False)
        self.pid = self._terminal.process.pid
        self._output = b""
        self.wait_for(visiting.START)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._terminal.__exit__()
        self._log.close()

    @property
    def visit(self) -> int:
        """The process of the visit that runs now."""
        until = time.monotonic() + PATIENCE
        while (found := traces.child_of(self.pid)) is None:
            self._check(until, "a visit")
            self.read(0.005)
        return found

    @staticmethod
    def is_there(visit: int) -> bool:
        """Whether a visit has not ended."""
        return traces.state_of(visit) not in ("", "Z")

    def signal(self, number: signal.Signals) -> None:
        """Send this to the visit, if it is there."""
        visit = traces.child_of(self.pid)
        if visit is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(visit, number)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._terminal.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys: bytes) -> None:
        """Type these, for as long as somebody takes them within a second; what is written is read meanwhile."""
        until = time.monotonic() + 1
        while keys and time.monotonic() < until:
            sent = self.send_only(keys[:1024])
            until = time.monotonic() + 1 if sent else until
            keys = keys[sent:]
            self.read(0 if sent else 0.01)

    def send_only(self, keys: bytes) -> int:
        """Type these and read nothing; how many bytes were taken."""
        try:
            return os.write(self._terminal.master, keys)
        except BlockingIOError:
            return 0

    def read(self, seconds: float) -> None:
        """Read for so long."""
        until = time.monotonic() + seconds
        while select.select([self._terminal.master], [], [], max(0.0, until - time.monotonic()))[0]:
            with contextlib.suppress(OSError):
                self._output = (self._output + os.read(self._terminal.master, 65536))[-_KEPT:]
            if time.monotonic() >= until:
                return

    def wait_for(self, words: str) -> None:
        """Until this has been painted since the terminal was last emptied. Raises TimeoutError."""
        until = time.monotonic() + PATIENCE
        while words.encode() not in self.since_emptied():
            self._check(until, words)
            self.read(0.005)

    def wait_for_next(self, visit: int) -> None:
        """Until that visit has ended and the next person is welcomed. Raises TimeoutError."""
        until = time.monotonic() + PATIENCE
        while (
            self.is_there(visit) or traces.child_of(self.pid) in (visit, None) or EMPTIED not in self._output
        ):
            self._check(until, "the next visit")
            self.read(0.005)
        self.wait_for(visiting.START)

    def forget(self) -> None:
        """Forget what was written so far."""
        self._output = b""

    def since_emptied(self) -> bytes:
        """What has been written since the parent last emptied the terminal."""
        return self._output.rpartition(EMPTIED)[2]

    def has_shown(self, words: bytes) -> bool:
        """Whether this has been written of late."""
        return words in self._output

    def log_lines(self) -> list[bytes]:
        """What a journal was told since it was last asked."""
        lines = []
        with contextlib.suppress(BlockingIOError):
            while True:
                lines.append(self._log.recv(1 << 16))
        return lines

    def _check(self, until: float, what: str) -> None:
        if self._terminal.process.poll() is not None:
            raise TimeoutError(f"the kiosk has ended: {self._output[-2000:]!r}")
        if time.monotonic() > until:
            raise TimeoutError(f"waited too long for {what!r}: {traces.on_terminal(self._output)[-1500:]!r}")
