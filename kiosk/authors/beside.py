"""A task in a process beside this one, where the machine has a core to spare.

Owns the child and the way of its answer back. Must never change what a task answers: where no child can be had, or one
does not come to an end, the task is done here.
"""

from __future__ import annotations

import os
import pickle
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


def beside(task: Callable[[], T]) -> Callable[[], T]:
    """Begin a task in a process of its own; what is answered waits for it, and gives what came of it."""
    # A fork takes along only the thread that asks for it, and whatever lock another one held.
    if len(os.sched_getaffinity(0)) < 2 or threading.active_count() > 1:
        return task
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        _answer(task, into)
    os.close(into)
    return lambda: _answered(task, child, out)


def _answer(task: Callable[[], T], into: int) -> None:
    """In the child: write what comes of the task, and end, whatever happens, without a word."""
    ended = 1
    try:
        with suppress(BaseException), os.fdopen(into, "wb") as pipe:
            pickle.dump(task(), pipe)
            ended = 0
    finally:
        os._exit(ended)


def _answered(task: Callable[[], T], child: int, out: int) -> T:
    """In the parent: what the child has written; where it did not end well, the task is done here and tells why."""
    with os.fdopen(out, "rb") as pipe:
        written = pipe.read()
    _, ended = os.waitpid(child, 0)
    if ended != 0:
        return task()
    answer: T = pickle.loads(written)  # noqa: S301 - written by our own child
    return answer
