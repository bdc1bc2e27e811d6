"""What the operating system is asked to refuse: dumps, a look into a visit's memory, a visit without its parent.

Owns the calls to the kernel. Must never need root, nor fail where a kernel does not know a call.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
from pathlib import Path
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_DUMPABLE: Final = 4
_libc: Final = ctypes.CDLL(None, use_errno=True)


def no_core_files() -> None:
    """Neither this process nor what it starts leaves a copy of its memory when it dies."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def seal_visit(parent: int) -> None:
    """In the child: nobody but root may read its memory, and it ends when its parent does."""
    no_core_files()
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() != parent:
        # It died before it could be asked to tell.
        os._exit(1)


def threads() -> int:
    """How many threads this process has; a fork with more than one can hang for ever."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())
