"""The print jobs of which nobody knows yet what became of them, kept over restarts and power cuts.

Owns that one small file: where a printer is and the number it gave, and nothing else. Must never stop the machine:
where it cannot be read nothing is known of earlier jobs, where it cannot be written they are known until the end.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.station.state_file import content_of, replace_file

FILE: Final = "jobs.json"
MOST: Final = 500
"""So many jobs are remembered, the newest."""
_KEY: Final = "jobs"
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Job:
    """One job at one printer."""

    address: str
    number: int


def read_jobs(folder: Path | None) -> tuple[Job, ...]:
    """What an earlier life of the kiosk has left; nothing where that cannot be read. Never raises."""
    if folder is None:
        return ()
    try:
        written = json.loads(content_of(folder / FILE))
        return tuple(_jobs(written[_KEY]))[-MOST:]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ()


def _jobs(written: object) -> Iterator[Job]:
    for each in written if isinstance(written, list) else ():
        match each:
            case [str(address), int(number)] if 0 < len(address) <= _LONGEST and 0 < number < 1 << 31:
                yield Job(address, number)


def keep_jobs(folder: Path | None, jobs: Iterable[Job]) -> None:
    """Write them, whole or not at all. Never raises."""
    if folder is None:
        return
    rows = [[each.address, each.number] for each in jobs][-MOST:]
    with contextlib.suppress(OSError):
        replace_file(folder / FILE, json.dumps({_KEY: rows}).encode() + b"\n")
