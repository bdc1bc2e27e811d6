"""A process of one's own: forked where that is safe, and at its start with nothing of the parent's but what it is for.

Owns the fork. Must never come back from it in the new process, nor fork where a second thread could hold a lock.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final, NoReturn

from kiosk.station import lockdown

ENDING: Final = frozenset({signal.SIGTERM, signal.SIGHUP, signal.SIGINT})
"""The signals that end the kiosk."""
_AS_USUAL: Final = (*ENDING, signal.SIGCHLD, signal.SIGWINCH)
"""The signals of which the parent's handlers must not run here; what it ignores stays ignored."""


class Threaded(RuntimeError):
    """There is more than one thread before a fork: the new process could hang for ever."""


def forked(run: Callable[[int], NoReturn]) -> tuple[int, int]:
    """Start a process; gives its id and a descriptor of it. The caller waits for it.

    Args:
        run: what the process does, until its end; it is given the id of this one, and calls `begin_anew` first.

    Raises:
        Threaded: if it would not be safe to fork.
        OSError: if there is no room for another process, or for a descriptor of it.
    """
    if lockdown.threads() != 1:
        raise Threaded
    me = os.getpid()
    # A signal between the fork and the new process's own handlers would be told to this process's loop.
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        pid = os.fork()
        if pid == 0:
            try:
                run(me)
            finally:
                os._exit(1)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    try:
        return pid, os.pidfd_open(pid)
    except OSError:
        # Nobody could watch it, nor end it: it has not done anything yet that is worth more.
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise


def begin_anew(keep: Collection[int]) -> None:
    """In the new process, first of all: no descriptor of the parent's but these and the usual three, no handler."""
    signal.set_wakeup_fd(-1)
    for each in [int(path.name) for path in Path("/proc/self/fd").iterdir()]:
        if each > 2 and each not in keep:
            with contextlib.suppress(OSError):
                os.close(each)
    for number in _AS_USUAL:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def draw_apart() -> None:
    """Draw on the terminal by a descriptor of one's own; nothing else that this process says of itself is shown there.

    Without memory asyncio, the interpreter and the C library write on descriptor 2 what they die of, the last two
    whatever they are told. What Textual draws on is `sys.__stderr__`.
    """
    screen = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="backslashreplace")
    setattr(sys, "__stderr__", screen)  # noqa: B010 - final for everybody else
    _to_nothing(2)


def leave_terminal() -> None:
    """Off the terminal for good: it is read by nobody here, nothing is drawn on it, and its end is not told here."""
    os.setsid()
    _to_nothing(0, 1, 2)


def _to_nothing(*descriptors: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for each in descriptors:
        os.dup2(nothing, each)
    os.close(nothing)
