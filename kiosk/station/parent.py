"""The process that stays: it forks one visit after another and owns the terminal between them.

Owns the loop that watches a visit, and what follows when one breaks. Must never see an answer, start a thread, run
an event loop, or wait for anything that a visit or the terminal could keep from coming.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.screens.crash import crash_report
from kiosk.station import faults, lockdown, notice
from kiosk.station.child import BROKEN, Line, run_child
from kiosk.station.faults import Fault, Faults
from kiosk.station.log import ERROR, Log
from kiosk.station.messages import Message, Reader
from kiosk.station.systemd import Systemd
from kiosk.station.terminal import Terminal

SILENCE: Final = 10.0
"""Seconds without a sign of life after which a visit is told to end."""
GRACE: Final = 5.0
"""Seconds a visit may be overdue, and from being told to end until it is killed."""
AT_A_HANG_UP: Final = 1.0
"""The same when the terminal is gone: nobody waits for a tidy end."""
_ROUND: Final = 1.0
"""Seconds after which the loop looks at its clock at the latest."""
_ENDING: Final = {signal.SIGTERM, signal.SIGHUP, signal.SIGINT}
_IGNORED: Final = (
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGUSR1,
    signal.SIGUSR2,
    signal.SIGPIPE,
    signal.SIGTTOU,
    signal.SIGTTIN,
)
_BY_SIGNAL: Final = 128
"""A process that ended because of a signal gives this and the signal's number."""
_HANG_UP: Final = _BY_SIGNAL + signal.SIGHUP


class Ended(Exception):
    """The kiosk itself comes to its end, with this exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Threaded(RuntimeError):
    """There is more than one thread before a fork: the visit could hang for ever."""


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


class Parent:
    """Forks visits until it is told to end."""

    def __init__(self, terminal: Terminal, log: Log, systemd: Systemd) -> None:
        self._terminal = terminal
        self.log = log
        self._systemd = systemd
        self.faults = Faults()
        self._signals, self._wakeup = socket.socketpair()
        for end in (self._signals, self._wakeup):
            end.setblocking(False)

    def take_signals(self) -> None:
        """From now on signals are read in the loop; those whose default would stop or dump do nothing."""
        signal.set_wakeup_fd(self._wakeup.fileno(), warn_on_full_buffer=False)
        for each in _ENDING | {signal.SIGWINCH, signal.SIGCHLD}:
            signal.signal(each, lambda *_: None)
        for each in _IGNORED:
            signal.signal(each, signal.SIG_IGN)

    def visit(self, line: Line, show: Callable[[Line], int], heard: Callable[[Message], None]) -> str:
        """One person's visit from its fork to its end; how it ended: done, idle, staff or broken.

        Args:
            line: what the visit inherits; its pipe is set here.
            show: runs the visit in the child and gives its exit code.
            heard: is given every message.

        Raises:
            Ended: when the kiosk itself is to end.
            Threaded: if it would not be safe to fork.
        """
        self._terminal.empty()
        watched = self._forked(line, show)
        poll = self._poll(watched)
        try:
            while watched.status is None:
                self._hear(watched, poll.poll(int(_ROUND * 1000)), heard)
                self._look_at_clock(watched, time.monotonic())
            self._read(watched, heard)
        except BaseException:
            # Whatever it is, the terminal must not be given to anybody else while a visit still draws on it.
            self._end_visit(watched)
            raise
        finally:
            os.close(watched.pipe)
            os.close(watched.pidfd)
        return self._told(watched)

    def watch_faults(self, most: int, within: float) -> None:
        """So many faults within so many seconds are too many."""
        self.faults = replace(self.faults, most=most, within=within)

    def out_of_order(self, code: str, for_staff: str = "") -> None:
        """Show that the machine is out of order, each time in a row for longer. Raises Ended."""
        until = time.monotonic() + self.faults.pause
        poll = self._poll(None)
        self._terminal.empty()
        self._systemd.ready()  # it runs as well as it can be set up to
        while (left := until - time.monotonic()) > 0:
            # Each time anew: the window may be another size, or the terminal may have taken nothing the last time.
            self._terminal.show(notice.out_of_order(code, for_staff, *self._terminal.size()))
            self._hear(None, poll.poll(int(min(left, _ROUND) * 1000) + 1), lambda _: None)
            self._terminal.forget_keys()
            self._systemd.alive()
        self.faults = self.faults.tried_again(time.monotonic())

    def broke(self, error: Exception) -> None:
        """This process itself could not do what it had to: no fork, no descriptors. It is out of order at once."""
        report = crash_report(error)
        self.note(Fault(faults.crash_code(report), time.monotonic(), report))
        self.faults = replace(self.faults, down=True)

    def note(self, fault: Fault, *, counts: bool = True) -> None:
        """Remember a fault and write it down. `counts`: towards those after which the machine is out of order."""
        self.faults = self.faults.with_fault(fault) if counts else self.faults.with_note(fault)
        self.log.note(f"{fault.code} {fault.report}".strip(), level=ERROR)

    def _forked(self, line: Line, show: Callable[[Line], int]) -> Watched:
        if lockdown.threads() != 1:
            raise Threaded
        here, there = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        me = os.getpid()
        # A signal between the fork and the child's own handlers would be told to this process's loop.
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        try:
            pid = os.fork()
        except OSError:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
            os.close(here)
            os.close(there)
            raise
        if pid == 0:
            run_child(me, replace(line, pipe=there), show)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
        os.close(there)
        return Watched(pid, os.pidfd_open(pid), here, time.monotonic())

    def _poll(self, watched: Watched | None) -> select.poll:
        poll = select.poll()
        poll.register(self._signals, select.POLLIN)
        poll.register(self._terminal.fileno, 0)  # only whether it is gone
        if watched is not None:
            poll.register(watched.pidfd, select.POLLIN)
            poll.register(watched.pipe, select.POLLIN)
        return poll

    def _hear(
        self, watched: Watched | None, ready: list[tuple[int, int]], heard: Callable[[Message], None]
    ) -> None:
        """What the loop has woken up for. Raises Ended."""
        for number, happened in ready:
            if number == self._signals.fileno():
                self._obey(self._signals.recv(64))
            elif number == self._terminal.fileno and happened & (
                select.POLLHUP | select.POLLERR | select.POLLNVAL
            ):
                raise Ended(_HANG_UP)
            elif watched is not None and number == watched.pidfd:
                watched.status = os.waitstatus_to_exitcode(os.waitpid(watched.pid, 0)[1])
            elif watched is not None and number == watched.pipe:
                self._read(watched, heard)

    def _obey(self, numbers: bytes) -> None:
        for number in numbers:
            if number in _ENDING:
                raise Ended(_BY_SIGNAL + number)

    def _read(self, watched: Watched, heard: Callable[[Message], None]) -> None:
        try:
            data = os.read(watched.pipe, 65536)
        except BlockingIOError:
            return
        for message in watched.reader.read(data):
            watched.heard_at = time.monotonic()
            match message.name:
                case "beat":
                    watched.due_at = _due(watched, message.left)
                case "crash":
                    watched.report = message.value
                case "ended":
                    # From now on it has only to tidy up; what hangs then is killed.
                    watched.ended_how, watched.told_at = message.value, watched.heard_at
                case "leave":
                    watched.leaves = True
                case "shown":
                    self._systemd.ready()
                case _:
                    heard(message)

    def _look_at_clock(self, watched: Watched, now: float) -> None:
        self._systemd.alive()
        if watched.told_at is not None:
            if now - watched.told_at > GRACE:
                _send(watched, signal.SIGKILL)
        elif now - watched.heard_at > SILENCE:
            self._tell_to_end(watched, faults.SILENT, now)
        elif watched.due_at is not None and now > watched.due_at:
            self._tell_to_end(watched, faults.OVERDUE, now)

    def _tell_to_end(self, watched: Watched, code: str, now: float) -> None:
        watched.told_at, watched.code = now, code
        _send(watched, signal.SIGTERM)
        _send(watched, signal.SIGCONT)  # one that was stopped hears it too

    def _end_visit(self, watched: Watched) -> None:
        """Because the kiosk itself ends: nothing of the visit may outlive it."""
        _send(watched, signal.SIGTERM)
        _send(watched, signal.SIGCONT)
        gone = select.poll()
        gone.register(watched.pidfd, select.POLLIN)
        if watched.status is None and not gone.poll(int(AT_A_HANG_UP * 1000)):
            _send(watched, signal.SIGKILL)
        if watched.status is None:
            os.waitpid(watched.pid, 0)

    def _told(self, watched: Watched) -> str:
        """How a visit ended, once it has. Raises Ended when staff have closed the kiosk."""
        if watched.leaves:
            raise Ended(0)
        if watched.status == 0 and watched.ended_how:
            self.faults = self.faults.well()
            return watched.ended_how
        self.note(_fault(watched, time.monotonic()))
        return "broken"


def _fault(watched: Watched, now: float) -> Fault:
    """What to say of a visit that did not end as it should."""
    status = watched.status or 0
    if watched.code:
        return Fault(watched.code, now)
    if watched.ended_how:
        return Fault(faults.OVERDUE, now)
    if status == BROKEN:
        return Fault(faults.crash_code(watched.report), now, watched.report)
    number = -status if status < 0 else status - _BY_SIGNAL
    return Fault(faults.kill_code(number) if number > 0 else faults.LEFT, now)


def _due(watched: Watched, left: float | None) -> float | None:
    """When the visit must have ended by itself; one that says that it ends now, again and again, gets no more time."""
    if left is None:
        return None
    due = watched.heard_at + left + GRACE
    return due if left > 0 or watched.due_at is None else min(due, watched.due_at)


def _send(watched: Watched, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        signal.pidfd_send_signal(watched.pidfd, number)
