"""One visit as the parent sees it: what it says, whether it is late, and what to make of its end.

Owns what is remembered of a visit while it runs. Must never wait for it longer than a hang-up lets it.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from kiosk.station import faults
from kiosk.station.child import BROKEN
from kiosk.station.faults import Fault
from kiosk.station.messages import Message, Reader

SILENCE: Final = 10.0
"""Seconds without a sign of life after which a visit is told to end."""
GRACE: Final = 5.0
"""Seconds a visit may be overdue, and from being told to end until it is killed."""
AT_A_HANG_UP: Final = 1.0
"""The same when the terminal is gone: nobody waits for a tidy end."""
BY_SIGNAL: Final = 128
"""A process that ended because of a signal gives this and the signal's number."""


@dataclass
class Watched:
    """A visit as the parent sees it."""

    pid: int
    pidfd: int
    pipe: int
    heard_at: float
    due_at: float | None = None
    """When it must have ended by itself."""
    told_at: float | None = None
    """When it was told to end."""
    code: str = ""
    """Why it was told to end, if that is a fault."""
    report: str = ""
    ended_how: str = ""
    leaves: bool = False
    reader: Reader = field(default_factory=Reader)
    status: int | None = None

    def reap(self) -> None:
        """It has ended: remember how."""
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def read(self, heard: Callable[[Message], None]) -> None:
        """What it has said since; `heard` is given what is not about its own life."""
        try:
            data = os.read(self.pipe, 65536)
        except BlockingIOError:
            return
        for message in self.reader.read(data):
            self.heard_at = time.monotonic()
            match message.name:
                case "beat":
                    self.due_at = _due(self, message.left)
                case "crash":
                    self.report = message.value
                case "ended":
                    # From now on it has only to tidy up; what hangs then is killed.
                    self.ended_how, self.told_at = message.value, self.heard_at
                case "leave":
                    self.leaves = True
                case _:
                    heard(message)

    def look_at_clock(self, now: float) -> None:
        """Tell it to end if it is silent or overdue, and end it if it does not."""
        if self.told_at is not None:
            if now - self.told_at > GRACE:
                self.send(signal.SIGKILL)
        elif now - self.heard_at > SILENCE:
            self._tell_to_end(faults.SILENT, now)
        elif self.due_at is not None and now > self.due_at:
            self._tell_to_end(faults.OVERDUE, now)

    def _tell_to_end(self, code: str, now: float) -> None:
        self.told_at, self.code = now, code
        self.send(signal.SIGTERM)
        self.send(signal.SIGCONT)  # one that was stopped hears it too

    def end(self) -> None:
        """Because the kiosk itself ends: nothing of the visit may outlive it."""
        self.send(signal.SIGTERM)
        self.send(signal.SIGCONT)
        gone = select.poll()
        gone.register(self.pidfd, select.POLLIN)
        if self.status is None and not gone.poll(int(AT_A_HANG_UP * 1000)):
            self.send(signal.SIGKILL)
        if self.status is None:
            os.waitpid(self.pid, 0)

    def close(self) -> None:
        """Nothing more is asked of it."""
        os.close(self.pipe)
        os.close(self.pidfd)

    def send(self, number: signal.Signals) -> None:
        """A signal, if it is still there."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.pidfd, number)

    def fault(self, now: float) -> Fault:
        """What to say of a visit that did not end as it should."""
        status = self.status or 0
        if self.code:
            return Fault(self.code, now)
        if self.ended_how:
            return Fault(faults.OVERDUE, now)
        if status == BROKEN:
            return Fault(faults.crash_code(self.report), now, self.report)
        number = -status if status < 0 else status - BY_SIGNAL
        return Fault(faults.kill_code(number) if number > 0 else faults.LEFT, now)


def _due(watched: Watched, left: float | None) -> float | None:
    """When the visit must have ended by itself; one that says that it ends now, again and again, gets no more time."""
    if left is None:
        return None
    due = watched.heard_at + left + GRACE
    return due if left > 0 or watched.due_at is None else min(due, watched.due_at)
