"""The board: which pages are kept for staff, written by the parent and read by whatever visit there is.

Owns how it is written and read. Must never hold what stands on a page, nor let a visit write on it.
"""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any, Final, Literal

from kiosk.deliver.job import State
from kiosk.screens.host import Held

Kept = Literal["held", "printing", "printed", "not_printed", "unsure"]
"""What may be said of a kept page (see Held)."""
_TRIES: Final = 20
_MOST_BYTES: Final = 65536
_MINUTE: Final = 60.0


def now() -> float:
    """Seconds of the clock by which pages are kept: it is never set, and goes on while the machine sleeps."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


@dataclass(frozen=True, slots=True)
class Entry:
    """One page on the board."""

    number: str
    state: Kept
    why: State
    until: float
    """When it is wiped by itself, in seconds of `now`."""
    out: int = 0
    """How many sheets of it have come out already, where somebody has counted."""


class Board:
    """The parent's side: what is written here, the visits read."""

    def __init__(self) -> None:
        self._memory = os.memfd_create("kiosk-board", os.MFD_CLOEXEC)
        self.reading = os.open(f"/proc/self/fd/{self._memory}", os.O_RDONLY | os.O_CLOEXEC)
        """The descriptor that a visit inherits; nothing can be written through it."""
        os.fchmod(self._memory, 0o400)
        self._written = b""

    def write(self, entries: Iterable[Entry]) -> None:
        """These pages are kept now, and no others."""
        rows = [[each.number, each.state, each.why, each.until, each.out] for each in entries]
        content = json.dumps(rows).encode()
        content = b"%08x %d %s" % (zlib.crc32(content), len(content), content)
        if content != self._written:
            os.pwrite(self._memory, content, 0)
            self._written = content

    def close(self) -> None:
        """There are no visits any more."""
        os.close(self.reading)
        os.close(self._memory)


def read_board(descriptor: int, at: float) -> tuple[Held, ...]:
    """The pages that are kept, the oldest first; none where it cannot be read. Never raises.

    Args:
        descriptor: the board's.
        at: seconds of `now`.
    """
    for _ in range(_TRIES):
        try:
            checked, length, rows = os.pread(descriptor, _MOST_BYTES, 0).split(b" ", 2)
            rows = rows[: int(length)]
            if int(checked, 16) == zlib.crc32(rows):
                return tuple(_held(row, at) for row in json.loads(rows))
        except (OSError, ValueError):
            pass
        time.sleep(0)  # it was being written just then
    return ()


def _held(row: list[Any], at: float) -> Held:
    number, state, why, until, out = row
    return Held(number, state, why, max(0, ceil((until - at) / _MINUTE)), out)
