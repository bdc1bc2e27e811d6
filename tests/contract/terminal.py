"""A program in a real pseudo-terminal: type bytes, wait for words, see how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from tests.contract.emulator import Emulator

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
"""Seconds until a test gives up; a slow machine only waits longer."""


class Terminal:
    """One program, started with this Python, on a terminal of its own."""

    def __init__(
        self,
        args: Sequence[str],
        env: Mapping[str, str] | None = None,
        size: tuple[int, int] = (80, 24),
        cwd: Path = ROOT,
    ) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.slave = os.dup(slave)  # kept, so that its modes can be read after the program has ended
        self.modes_before = self.modes()
        self.output = b""
        self._emulator = Emulator(size)
        self.process = subprocess.Popen(
            [sys.executable, *args],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env={
                "PATH": os.environ["PATH"],
                "TERM": "xterm-256color",
                "PYTHONPATH": str(ROOT),
                **(env or {}),
            },
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for end in (self.master, self.slave):
            if end >= 0:
                os.close(end)

    def modes(self) -> list[Any]:
        return termios.tcgetattr(self.slave)

    def type(self, data: bytes) -> None:
        while data:
            data = data[os.write(self.master, data[:1024]) :]
            self.read(0)

    def read(self, seconds: float) -> None:
        """Take what it writes within so many seconds."""
        if select.select([self.master], [], [], seconds)[0]:
            try:
                self._take(os.read(self.master, 65536))
            except OSError:
                time.sleep(min(seconds, 0.05))

    def _take(self, data: bytes) -> None:
        self.output += data
        self._emulator.feed(data)

    def text(self) -> str:
        """What stands on the screen now."""
        return self._emulator.text()

    def wait_for(self, words: bytes) -> None:
        """Read until these words are on the screen."""
        until = time.monotonic() + PATIENCE
        while words not in self.output:
            assert self.process.poll() is None, (
                f"it ended with {self.process.returncode}: {self.output[-2000:]!r}"
            )
            assert time.monotonic() < until, f"{words!r} was not shown: {self.output[-2000:]!r}"
            self.read(0.1)

    def wait_for_end(self) -> int:
        """Read until it has ended; its exit code."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < until, f"it has not ended: {self.output[-2000:]!r}"
            self.read(0.05)
        self.read(0)
        return self.process.returncode

    def hang_up(self) -> None:
        """Take the terminal away, as a pulled cable does."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1
