"""The process of a porter as the parent sees it: how it is started, spoken to, heard, and ended.

Owns the line to it. Must never wait for it, but once it has been killed.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from collections.abc import Callable, Iterator
from typing import Final, Literal

from kiosk.deliver.job import Page
from kiosk.station import faults
from kiosk.station.faults import Fault
from kiosk.station.forking import forked
from kiosk.station.jobs import Job
from kiosk.station.porter import Load, Start, run_porter

_MOST_BYTES: Final = 8192


class Carrier:
    """One porter. Raises OSError or Threaded where it cannot be started."""

    def __init__(
        self,
        load: Callable[[Page | None], Load],
        number: str,
        jobs: set[Job],
        memory: int,
        *,
        kind: Literal["pdf", "text"],
        paper: Literal["a4", "letter"],
    ) -> None:
        self.number = number
        """Of the page it keeps; empty: it keeps none."""
        self.jobs = jobs
        """Those whose fate it is to learn."""
        self.ends_by: float | None = None
        """When it is killed, if it has not ended."""
        self.dismissed = False
        self.report = ""
        """Of its crash: type and places."""
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            start = Start(load, there, memory, kind, paper)
            self._pid, self.pidfd = forked(lambda me: run_porter(me, start))
        except BaseException:
            here.close()
            raise
        finally:
            there.close()
        here.setblocking(False)
        self.line = here

    def say(self, words: str) -> None:
        """Tell it this, unless it has not listened for very long or has ended."""
        with contextlib.suppress(OSError):
            self.line.send(words.encode("ascii"))

    def heard(self) -> Iterator[str]:
        """What it has said since."""
        with contextlib.suppress(OSError):
            while data := self.line.recv(_MOST_BYTES):
                yield data.decode("ascii", "replace")

    def kill(self) -> None:
        """End it now."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)

    def wait(self) -> int:
        """Take note of its end, which has come or is coming; gives how it ended, 0: as it should."""
        status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        self.line.close()
        os.close(self.pidfd)
        return status

    def fault(self, at: float, status: int) -> Fault:
        """What to say of one that did not end as it should."""
        if status < 0:
            return Fault(faults.kill_code(-status), at)
        return Fault(faults.crash_code(self.report), at, self.report)
