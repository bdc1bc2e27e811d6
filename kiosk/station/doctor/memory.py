"""What could write a person's answers from memory to a disk: swap and core files.

Owns every look at where the kernel puts memory. Must never look into any process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kiosk.listing import NAMES, listed
from kiosk.station.doctor import phrases
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.printing import spools_here
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import config, unit_of

_ZRAM: Final = re.compile(r"/dev/zram\d+\Z")
DISCARDED: Final = frozenset({"", "|/bin/false", "|/usr/bin/false", "|/bin/true", "|/usr/bin/true"})
"""Patterns that lead a core file nowhere."""


def swap(place: Place) -> Iterator[Told]:
    """Whether memory can get onto a disk."""
    text = place.text("/proc/swaps")
    if text is None:
        yield note(phrases.SWAP_UNTOLD, phrases.LOOK_AT_SWAP)
        return
    used = [row.split()[0] for row in text.splitlines()[1:] if row.split()]
    on_disk = [each for each in used if not _ZRAM.match(each)]
    if not used:
        yield good(phrases.NO_SWAP)
    elif not on_disk:
        yield note(phrases.SWAP_IN_MEMORY, phrases.LOOK_AT_BACKING)
    elif not _kept_out(place):
        yield bad(phrases.SWAP.format(devices=listed(on_disk, NAMES)))
    elif spools_here(place):
        yield note(phrases.SWAP_OF_SPOOL.format(devices=listed(on_disk, NAMES)))
    else:
        yield good(phrases.SWAP_KEPT_OUT.format(devices=listed(on_disk, NAMES)))


def _kept_out(place: Place) -> bool:
    """Whether the kiosk may use no swap: its service says so, or the group of processes this runs in does."""
    unit = unit_of(place)
    if unit is not None:
        return unit.service("MemorySwapMax") in ("0", "0%")
    row = next(
        (row for row in (place.text("/proc/self/cgroup") or "").splitlines() if row.startswith("0::")), ""
    )
    group = row.removeprefix("0::").rstrip("/")
    return bool(row) and (place.text(f"/sys/fs/cgroup{group}/memory.swap.max") or "").strip() == "0"


def core_files(place: Place) -> Iterator[Told]:
    """Whether a program that dies leaves its memory in a file."""
    pattern = place.text("/proc/sys/kernel/core_pattern")
    if pattern is None:
        yield note(phrases.CORE_UNTOLD, phrases.LOOK_AT_CORE)
        return
    pattern = pattern.strip()
    if (place.text("/proc/sys/fs/suid_dumpable") or "0").strip() != "0":
        yield bad(phrases.CORE_OF_PRIVATE, phrases.STOP_CORE_OF_PRIVATE)
    elif pattern in DISCARDED:
        yield good(phrases.CORE_NOWHERE)
    elif "systemd-coredump" in pattern:
        kept = config(place, "coredump.conf").get(("Coredump", "Storage"), "external")
        yield good(phrases.CORE_NOT_STORED) if kept == "none" else bad(phrases.CORE_STORED.format(kept=kept))
    elif pattern.startswith("|"):
        yield bad(phrases.CORE_TO_PROGRAM.format(program=pattern.removeprefix("|").split()[0]))
    elif place.core_limit == 0 or _limited(place):
        yield good(phrases.CORE_LIMITED)
    else:
        yield bad(phrases.CORE_TO_FILE.format(pattern=pattern))


def _limited(place: Place) -> bool:
    """Whether nothing that the system starts, print server included, may leave one."""
    limit = config(place, "system.conf").get(("Manager", "DefaultLimitCORE"), "")
    return limit.split(":")[-1].strip() == "0"
