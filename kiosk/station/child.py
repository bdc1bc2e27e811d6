"""One person's visit, in a process of its own: what it tells the parent, and how it begins and ends.

Owns the child's side of the fork. Must never come back from it: whatever happens, the process ends, and with it
every answer.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NoReturn

from kiosk.deliver.job import Page, State
from kiosk.screens.crash import crash_report
from kiosk.screens.host import Held, StaffDesk
from kiosk.station import board, lockdown, messages
from kiosk.station.board import read_board
from kiosk.station.forking import begin_anew, draw_apart
from kiosk.station.pin import Tries, fits

BROKEN = 1
"""The exit code of a visit that could not go on."""
_MOST_SHEETS = 999


@dataclass(frozen=True, slots=True)
class Room:
    """Where one page can be put for staff."""

    number: str
    """Three figures, under which staff find it."""
    memory: int
    """The descriptor of the memory that takes the page; whoever keeps it inherits that, and nobody else."""


@dataclass
class Line:
    """The host of a visit: every call becomes a message to the parent."""

    desk: StaffDesk
    pipe: int
    pin: str
    """The staff's PIN, as scrypt wrote it."""
    tries: Tries
    room: Room | None = None
    """Where a page that was not printed is put for staff; None: there is no room for one."""
    board: int = -1
    """The descriptor of the board; -1: there is none."""

    @property
    def descriptors(self) -> frozenset[int]:
        """What of the parent's the visit keeps."""
        room = {self.room.memory} if self.room else set()
        return frozenset({self.pipe, self.board} | room)

    def beat(self, left: float | None) -> None:
        """See Host."""
        lockdown.live_on()
        self._tell("beat", "-" if left is None else f"{max(0.0, min(left, 999_999.0)):.1f}")

    def shown(self) -> None:
        """See Host."""
        self._tell("shown")

    def crashed(self, report: str) -> None:
        """See Host."""
        self._tell("crash", report)

    def page_failed(self) -> None:
        """See Host."""
        self._tell("page_failed")

    def ended(self, how: str) -> None:
        """See Host."""
        self._tell("ended", how)

    def pin_fits(self, pin: str) -> bool:
        """See Host; the parent counts too, and before the look, so that no end of a visit gives new tries."""
        self._tell("pin", "wrong")
        right = fits(pin, self.pin)
        self.tries = self.tries.right() if right else self.tries.wrong(time.monotonic())
        if right:
            self._tell("pin", "right")
        self.desk = replace(self.desk, tries_left=self.tries.left)
        return right

    def pause_before_pin(self) -> float:
        """See Host."""
        return self.tries.pause_left(time.monotonic())

    def withdraw(self, guide: str, *, back: bool = False) -> None:
        """See Host."""
        self._tell("back" if back else "withdraw", guide)

    def leave(self) -> None:
        """See Host."""
        self._tell("leave")

    def held(self) -> tuple[Held, ...]:
        """See Host."""
        return read_board(self.board, board.now()) if self.board >= 0 else ()

    def print_held(self, number: str, printer: int) -> None:
        """See Host."""
        self._tell("print_held", f"{number} {printer}")

    def wipe_held(self, number: str) -> None:
        """See Host."""
        self._tell("wipe_held", number)

    def letters(self, size: int) -> None:
        """See Host."""
        self._tell("letters", str(size))

    def job(self, number: int) -> bool:
        """The printer has given this number to a job: before anything is sent. Whether the parent will hear it."""
        return self._tell("job", f"0 {number}")

    def settled(self, number: int) -> None:
        """It is known for good what became of this job."""
        self._tell("settled", f"0 {number}")

    def hold(self, page: Page, why: State, out: int = 0, job: int | None = None) -> str:
        """Have a page kept for staff; gives its number, or nothing where it cannot be kept. One page in a visit.

        Args:
            page: what is kept.
            why: it was not printed, or not found.
            out: how many sheets of it have come out already.
            job: the one by which it may still be printed; None: by none.
        """
        room, self.room = self.room, None
        own = "" if job is None else f" {job}"
        if room is None:
            return ""
        try:
            os.ftruncate(room.memory, 0)
            with os.fdopen(room.memory, "wb") as memory:
                memory.write(page.content)
        except OSError:
            return ""
        return room.number if self._tell("hold", f"{page.kind} {why} {min(out, _MOST_SHEETS)}{own}") else ""

    def _tell(self, name: messages.Name, value: str = "") -> bool:
        """Whether the parent will hear it."""
        try:
            os.write(self.pipe, messages.written(name, value))
        except BlockingIOError:
            return False  # the parent has not read for a long time; it hears the next beat
        except OSError:
            # There is no parent any more: nothing may outlive it.
            os._exit(BROKEN)
        return True


def run_child(parent: int, line: Line, visit: Callable[[Line], int]) -> NoReturn:
    """In the child, right after the fork: the visit, and then the end of the process. Never returns."""
    code = BROKEN
    try:
        begin_anew(keep=line.descriptors)
        draw_apart()
        lockdown.seal_visit(parent)
        code = visit(line)
    except BaseException as error:  # noqa: BLE001 - whatever it was, only its type and place are told
        line.crashed(crash_report(error))
    finally:
        with contextlib.suppress(Exception):
            sys.__stderr__.flush()  # type: ignore[union-attr] # what puts the terminal back
        # Not sys.exit: nothing of the parent's may run here.
        os._exit(code)
