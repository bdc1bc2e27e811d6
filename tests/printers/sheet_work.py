"""Processes that print one sheet as a visit does.

Owns how they are forked and heard. The fork is a plain one: whoever runs it must have one thread.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable
from typing import get_args

from kiosk.deliver.job import TROUBLES, State
from tests.printers.following_pages import followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import Cups
from tests.printers.sheet_porters import WAIT

Tell = Callable[[str], None]


class Work:
    """One such process, and what it has told so far."""

    def __init__(self, queue: str, work: Callable[[Tell], None]) -> None:
        self.jobs: list[tuple[str, int]] = []
        self.state = self.fate = ""
        self.queue = queue
        self._begun = b""
        self._reads, writes = os.pipe()
        os.set_blocking(self._reads, False)
        self._pid = os.fork()
        if self._pid == 0:
            _run(writes, work)
        os.close(writes)

    def signal(self, number: signal.Signals) -> None:
        """Send it this."""
        os.kill(self._pid, number)

    def over(self) -> bool:
        """Whether it has ended; what it told has been heard by then."""
        with contextlib.suppress(BlockingIOError):
            while got := os.read(self._reads, 4096):
                *lines, self._begun = (self._begun + got).split(b"\n")
                for line in lines:
                    self._hear(line.decode().split(" "))
            os.close(self._reads)
            os.waitpid(self._pid, 0)
            return True
        return False

    def _hear(self, words: list[str]) -> None:
        match words:
            case ["job", number]:
                self.jobs.append((self.queue, int(number)))
            case ["came", state, fate]:
                self.state, self.fate = state, fate
            case _:
                raise RuntimeError(words)


def _run(writes: int, work: Callable[[Tell], None]) -> None:
    """Do the work of a child, and end."""
    status = 1
    try:
        work(lambda line: void(os.write(writes, f"{line}\n".encode())))
        status = 0
    finally:
        os._exit(status)


def as_state(word: str) -> State:
    """The word of a visit that says why it has not printed."""
    found: State = word if word in get_args(State) else "stopped"  # type: ignore[assignment] # looked for just before
    return found


def void(_: object) -> None:
    """Nothing."""


def printing(cups: Cups, queue: str, words: str, *, gives_up: bool = False) -> Work:
    """Print a sheet as a visit does."""

    def work(tell: Tell) -> None:
        seen: list[str] = []
        way = followed(
            printer_of(cups, queue),
            page_saying(words),
            begun=lambda number: tell(f"job {number}"),
            given_up=lambda: gives_up and bool(seen),
            when={state: lambda: seen.append("trouble") for state in TROUBLES},
            wait=WAIT,
        )
        tell(f"came {way.outcome.state} {way.outcome.fate}")

    return Work(queue, work)
