"""A file put on the disk by a process of its own, which may take as long as the disk takes.

Owns that process. Must never write into the file, nor have anybody wait: the parent's loop feeds a watchdog.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
from pathlib import Path
from typing import NoReturn

from kiosk.station.forking import Threaded, begin_anew, forked, leave_terminal


class ToDisk:
    """Has one file put on the disk after it was written; one process at a time. None: there is no file."""

    def __init__(self, path: Path | None, epoll: select.epoll) -> None:
        self._path = path
        self._epoll = epoll
        self._pid = 0
        self._again = False
        self.pidfd = -1
        """Of the process, ready once it has ended; -1: there is none."""

    def wanted(self) -> None:
        """The file has just been written. Where no process can be started the kernel puts it there by itself, later."""
        if self.pidfd >= 0:
            self._again = True
        elif self._path is not None:
            with contextlib.suppress(OSError, Threaded):
                self._pid, self.pidfd = forked(self._run)
                self._watched()

    def _watched(self) -> None:
        """The process that was just started is heard of when it ends. Raises OSError; then there is none."""
        try:
            self._epoll.register(self.pidfd, select.EPOLLIN)
        except OSError:
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)
            self._waited()
            raise

    def over(self) -> None:
        """The process has ended."""
        self._epoll.unregister(self.pidfd)
        self._waited()
        if self._again:
            self._again = False
            self.wanted()

    def _waited(self) -> None:
        os.waitpid(self._pid, 0)
        os.close(self.pidfd)
        self.pidfd = -1

    def _run(self, _: int) -> NoReturn:
        begin_anew(())
        leave_terminal()
        assert self._path is not None  # noqa: S101 - looked for before
        with contextlib.suppress(OSError):
            for each in (self._path, self._path.parent):
                handle = os.open(each, os.O_RDONLY | os.O_NONBLOCK)
                os.fsync(handle)
        os._exit(0)
