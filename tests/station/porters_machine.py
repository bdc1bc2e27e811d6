"""Porters as a parent has them, with real processes and printers that are folders."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.screens.host import Held
from kiosk.station.board import now, read_board
from kiosk.station.child import Room
from kiosk.station.faults import Fault
from kiosk.station.messages import Message
from kiosk.station.outlet import Outlet
from kiosk.station.porters import Porters
from tests.station.file_printer import FilePrinter

PATIENCE = 20.0
WORDS = b"what was said"


class Machine:
    """Porters as a parent has them, and what they noted."""

    def __init__(self, folder: Path, *, minutes: int = 15) -> None:
        self.folder = folder
        self.here, self.there = FilePrinter(folder / "here"), FilePrinter(folder / "there")
        self.state = folder / "state"
        self.faults: list[Fault] = []
        self.lines: list[str] = []
        outlet = Outlet(
            lambda address: FilePrinter(folder / address),
            ("here", "there"),
            seconds=30.0,
            hold_minutes=minutes,
            state=self.state,
        )
        self.porters = Porters(outlet, self.faults.append, self.lines.append)

    def visit(self) -> Room | None:
        """The next visit begins."""
        return self.porters.room()

    def hear(self, name: str, value: str) -> None:
        self.porters.heard(Message(name, value))

    def hold(self, words: bytes = WORDS) -> str:
        """A visit has a page kept, and ends."""
        room = self.visit()
        assert room is not None
        os.pwrite(room.memory, words, 0)
        self.hear("hold", "pdf jam 0")
        self.porters.visit_over()
        return room.number

    def leave_job(self) -> None:
        """A visit ends while its job lives, and its printer is gone, so that nobody learns of it."""
        self.here.becomes("gone")
        self.visit()
        self.hear("job", "0 1")
        self.porters.visit_over()
        self.porters.look()

    def held(self) -> tuple[Held, ...]:
        return read_board(self.porters.board, now())

    def until(self, true: Callable[[], bool]) -> None:
        """The parent's loop."""
        poll = select.poll()
        poll.register(self.porters.fileno(), select.POLLIN)
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, (self.held(), self.lines, self.faults)
            if poll.poll(20):
                self.porters.hear()
            self.porters.look()

    def until_sent(self) -> None:
        """Until a porter has sent its page to the printer; the parent reads nothing meanwhile."""
        end = time.monotonic() + PATIENCE
        while self.here.spool != ["1.page", "1.job"]:
            assert time.monotonic() < end, self.here.spool
            time.sleep(0.01)

    @property
    def processes(self) -> list[int]:
        return [each._pid for each in self.porters._carriers]
