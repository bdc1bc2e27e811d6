"""A kiosk in a real terminal emulator that keeps what scrolls away: tmux."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.contract.terminal import PATIENCE, ROOT


class Tmux:
    """One program in a tmux of its own, 80 by 24."""

    def __init__(self, folder: Path, args: list[str]) -> None:
        self._socket = folder / "tmux"
        self.output = b""
        """What is on the screen, if it has changed since the last key."""
        self._before = b""
        home = {"HOME": str(folder), "PYTHONPATH": str(ROOT), "KIOSK_LOG": str(folder / "no_log")}
        env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **home}
        command = shlex.join(["exec", sys.executable, *args]).replace("'exec'", "exec")
        start = ["new-session", "-d", "-x", "80", "-y", "24", command]
        subprocess.run([*self._tmux, "-f", os.devnull, *start], env=env, cwd=folder, check=True)

    @property
    def _tmux(self) -> list[str]:
        return ["tmux", "-S", str(self._socket)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.tell("kill-server")

    def tell(self, *words: str) -> bytes:
        """What tmux answers to a command; nothing if it cannot."""
        return subprocess.run([*self._tmux, *words], capture_output=True, check=False).stdout

    @property
    def pid(self) -> int:
        """The process of the program."""
        return int(self.tell("display-message", "-p", "#{pane_pid}"))

    def shown(self) -> bytes:
        """The screen."""
        return self.tell("capture-pane", "-p")

    def text(self) -> str:
        """The same, to be read."""
        return self.shown().decode()

    def kept(self) -> bytes:
        """All that it can still show: what was scrolled away, the screen under this one, titles, pasted words."""
        ways = [("-S", "-"), ("-a", "-S", "-"), ("-e", "-S", "-"), ("-a", "-e", "-S", "-"), ("-P",)]
        titles = "#{pane_title} #{window_name} #{session_name} #{pane_current_command}"
        told = [self.tell("capture-pane", "-p", *way) for way in ways]
        return b"\n".join([*told, self.tell("display-message", "-p", titles), self.tell("show-buffer")])

    def type(self, data: bytes) -> None:
        self._before = self.shown()
        self.tell("send-keys", "-H", *(f"{each:02x}" for each in data))

    def read(self, seconds: float) -> None:
        time.sleep(seconds)
        shown = self.shown()
        if shown != self._before:
            self.output = shown

    def wait_for(self, words: bytes) -> None:
        until = time.monotonic() + PATIENCE
        while words not in (shown := self.shown()):
            assert time.monotonic() < until, f"{words!r} was not shown: {shown!r}"
            time.sleep(0.05)
        self.output = shown
