"""The product's own porters, with a page that staff print or without one, as the parent of a kiosk has them.

Owns how they are started, spoken to and heard. The fork is a plain one: whoever runs it must have one thread.
"""

from __future__ import annotations

import contextlib
import os
import socket
import time
from typing import NoReturn

from kiosk.deliver.job import Page, State
from kiosk.station import porter
from kiosk.station.board import now
from kiosk.station.porter import Load, Start, run_porter
from tests.printers.following_pages import HURRY, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import Cups

WAIT = 5.0
"""Seconds a page may take, where a kiosk gives it two minutes."""
HELD = 600.0
"""Seconds for which a page is kept: longer than any run waits for it."""


class Porter:
    """One porter; `words`: what stands on the page it keeps, none: it only settles these jobs."""

    def __init__(
        self,
        cups: Cups,
        queues: list[str],
        jobs: set[tuple[str, int]],
        words: str = "",
        why: State = "waiting",
    ) -> None:
        self.unsettled = set(jobs)
        self.all_jobs = set(jobs)
        self.state = "unsure" if jobs else "held"
        self.since = time.monotonic()
        """When it came to this state."""
        self.report = ""
        self._queues = queues
        self._line, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._line.setblocking(False)
        memory = -1
        if words:
            memory = os.memfd_create("page")
            os.write(memory, page_saying(words).content)
        places = tuple((queues.index(queue), number) for queue, number in sorted(jobs))

        def load(page: Page | None) -> Load:
            return Load([printer_of(cups, each) for each in queues], places, page, why, now() + HELD, WAIT)

        parent = os.getpid()
        self._pid = os.fork()
        if self._pid == 0:
            _run(parent, Start(load, there, memory))
        there.close()
        if memory >= 0:
            os.close(memory)

    def print(self, queue: str) -> None:
        """Staff press Print; from then on it counts as printing."""
        self._is("printing")
        self._say(f"print {self._queues.index(queue)}")

    def wipe(self) -> None:
        """Staff press Wipe."""
        self._is("wiped")
        self._say("wipe")

    def over(self) -> bool:
        """Whether it has ended; what it told has been heard by then."""
        with contextlib.suppress(BlockingIOError):
            while words := self._line.recv(8192).decode():
                self._hear(words)
            self._line.close()
            status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
            if status:
                raise RuntimeError(status, self.report)
            return True
        return False

    def _hear(self, words: str) -> None:
        match words.split(" "):
            case ["job", place, number]:
                self.unsettled.add(job := (self._queues[int(place)], int(number)))
                self.all_jobs.add(job)
            case ["settled", place, number]:
                self.unsettled.discard((self._queues[int(place)], int(number)))
            case ["state", state, _, _]:
                if self.state != "wiped":
                    self._is(state)
            case _:
                self.report = words

    def _is(self, state: str) -> None:
        if self.state != state:
            self.state, self.since = state, time.monotonic()

    def _say(self, words: str) -> None:
        with contextlib.suppress(OSError):
            self._line.send(words.encode())


def _run(parent: int, start: Start) -> NoReturn:
    """In its process: all in a hurry, where a kiosk takes its time."""
    vars(porter).update(LOOK=HURRY, RETRY=HURRY * 3)
    run_porter(parent, start)
