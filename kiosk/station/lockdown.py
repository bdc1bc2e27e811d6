"""What the operating system is asked to refuse: dumps, a look into a visit's memory, a visit without its parent.

Owns the calls to the kernel. Must never need root, nor fail where a kernel does not know a call.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
from pathlib import Path
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_DUMPABLE: Final = 4
ALONE: Final = 20.0
"""Seconds a visit may go on without a sign of life, should there be no parent any more to end it."""
_libc: Final = ctypes.CDLL(None, use_errno=True)


def no_core_files() -> None:
    """Neither this process nor what it starts leaves a copy of its memory when it dies."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_memory_private() -> None:
    """Nobody but root may read this process's memory, while it lives or after."""
    no_core_files()
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def live_on() -> None:
    """The kernel ends this process, blocked or not, unless this is called again before `ALONE` seconds are over."""
    signal.setitimer(signal.ITIMER_REAL, ALONE)


def seal_visit(parent: int) -> None:
    """In the child: its memory is private, it ends when its parent does, and it is the first to go without memory."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    live_on()
    _seal(parent, signal.SIGTERM, first_to_go=1000)


def seal_porter(parent: int) -> None:
    """The same for a process that keeps a page: the kernel kills it with its parent, and it goes after the visits."""
    _seal(parent, signal.SIGKILL, first_to_go=900)


def _seal(parent: int, at_its_end: signal.Signals, *, first_to_go: int) -> None:
    with contextlib.suppress(OSError):
        # Before the process becomes root's own: then this file is root's too.
        Path("/proc/self/oom_score_adj").write_text(str(first_to_go), encoding="ascii")
    keep_memory_private()
    _libc.prctl(_PR_SET_PDEATHSIG, at_its_end, 0, 0, 0)
    if os.getppid() != parent:
        # It died before it could be asked to tell.
        os._exit(1)


def threads() -> int:
    """How many threads this process has; a fork with more than one can hang for ever."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())
