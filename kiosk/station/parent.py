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
from dataclasses import replace
from typing import Final, Protocol

from kiosk.screens.crash import crash_report
from kiosk.station import faults, notice
from kiosk.station.child import Line, run_child
from kiosk.station.faults import Fault, Faults
from kiosk.station.forking import ENDING, forked
from kiosk.station.log import ERROR, Log
from kiosk.station.messages import Message
from kiosk.station.systemd import Systemd
from kiosk.station.terminal import Terminal
from kiosk.station.watched import BY_SIGNAL, Watched

_ROUND: Final = 1.0
"""Seconds after which the loop looks at its clock at the latest."""
_IGNORED: Final = (
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGUSR1,
    signal.SIGUSR2,
    signal.SIGPIPE,
    signal.SIGTTOU,
    signal.SIGTTIN,
)
_HANG_UP: Final = BY_SIGNAL + signal.SIGHUP


class Ended(Exception):
    """The kiosk itself comes to its end, with this exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Beside(Protocol):
    """What else the loop looks after, whether a visit runs or not. No call may wait."""

    def fileno(self) -> int:
        """A descriptor that can be read when there is something to hear."""
        ...

    def hear(self) -> None:
        """Its descriptor can be read."""

    def look(self) -> None:
        """About every second: what is due."""

    def end(self) -> None:
        """The kiosk itself ends: nothing may outlive it. May take about a second."""


class Parent:
    """Forks visits until it is told to end."""

    def __init__(self, terminal: Terminal, log: Log, systemd: Systemd) -> None:
        self._terminal = terminal
        self.log = log
        self._systemd = systemd
        self.faults = Faults()
        self.beside: list[Beside] = []
        self._signals, self._wakeup = socket.socketpair()
        for end in (self._signals, self._wakeup):
            end.setblocking(False)

    def take_signals(self) -> None:
        """From now on signals are read in the loop; those whose default would stop or dump do nothing."""
        signal.set_wakeup_fd(self._wakeup.fileno(), warn_on_full_buffer=False)
        for each in ENDING | {signal.SIGWINCH, signal.SIGCHLD}:
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
        watched = self._begun(line, show)
        poll = self._poll(watched)

        def told(message: Message) -> None:
            if message.name == "shown":
                self._systemd.ready()
            else:
                heard(message)

        try:
            while watched.status is None:
                self._hear(watched, poll.poll(int(_ROUND * 1000)), told)
                self._look()
                watched.look_at_clock(time.monotonic())
            watched.read(told)
        except BaseException:
            # Whatever it is, the terminal must not be given to anybody else while a visit still draws on it.
            watched.end()
            with contextlib.suppress(Exception):
                watched.read(told)  # such as the number of a job that it has just begun
            raise
        finally:
            watched.close()
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
            self._look()
        self.faults = self.faults.tried_again(time.monotonic())

    def broke(self, error: Exception) -> None:
        """This process itself could not do what it had to: no fork, no descriptors. It is out of order at once."""
        self._note_error(error)
        self.faults = replace(self.faults, down=True)

    def note(self, fault: Fault, *, counts: bool = True) -> None:
        """Remember a fault and write it down. `counts`: towards those after which the machine is out of order."""
        self.faults = self.faults.with_fault(fault) if counts else self.faults.with_note(fault)
        self.log.note(f"{fault.code} {fault.report}".strip(), level=ERROR)

    def end_beside(self) -> None:
        """The kiosk ends, and with it whatever else was looked after."""
        for each in self.beside:
            self._kept_going(each.end)

    def _begun(self, line: Line, show: Callable[[Line], int]) -> Watched:
        here, there = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            pid, pidfd = forked(lambda me: run_child(me, replace(line, pipe=there), show))
        except BaseException:
            os.close(here)
            raise
        finally:
            os.close(there)
        return Watched(pid, pidfd, here, time.monotonic())

    def _poll(self, watched: Watched | None) -> select.poll:
        poll = select.poll()
        poll.register(self._signals, select.POLLIN)
        poll.register(self._terminal.fileno, 0)  # only whether it is gone
        for each in self.beside:
            poll.register(each.fileno(), select.POLLIN)
        if watched is not None:
            poll.register(watched.pidfd, select.POLLIN)
            poll.register(watched.pipe, select.POLLIN)
        return poll

    def _hear(
        self, watched: Watched | None, ready: list[tuple[int, int]], heard: Callable[[Message], None]
    ) -> None:
        """What the loop has woken up for. Raises Ended."""
        beside = {each.fileno(): each for each in self.beside}
        for number, happened in ready:
            if number == self._signals.fileno():
                self._obey(self._signals.recv(64))
            elif number == self._terminal.fileno and happened & (
                select.POLLHUP | select.POLLERR | select.POLLNVAL
            ):
                raise Ended(_HANG_UP)
            elif number in beside:
                self._kept_going(beside[number].hear)
            elif watched is not None and number == watched.pidfd:
                watched.reap()
            elif watched is not None and number == watched.pipe:
                watched.read(heard)

    def _obey(self, numbers: bytes) -> None:
        for number in numbers:
            if number in ENDING:
                raise Ended(BY_SIGNAL + number)

    def _look(self) -> None:
        """What is due, once in every round of the loop."""
        self._systemd.alive()
        for each in self.beside:
            self._kept_going(each.look)

    def _kept_going(self, call: Callable[[], None]) -> None:
        """Whatever breaks beside a visit is written down, and breaks no visit."""
        try:
            call()
        except Exception as error:  # noqa: BLE001 - a fault there is for staff to see, not for whoever is visiting
            self._note_error(error, counts=False)

    def _note_error(self, error: Exception, *, counts: bool = True) -> None:
        report = crash_report(error)
        self.note(Fault(faults.crash_code(report), time.monotonic(), report), counts=counts)

    def _told(self, watched: Watched) -> str:
        """How a visit ended, once it has. Raises Ended when staff have closed the kiosk."""
        if watched.leaves:
            raise Ended(0)
        if watched.status == 0 and watched.ended_how:
            self.faults = self.faults.well()
            return watched.ended_how
        self.note(watched.fault(time.monotonic()))
        return "broken"
