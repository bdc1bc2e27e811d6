"""The print jobs of which nobody knows yet what became of them, kept over restarts and power cuts.

Owns that one small file: where a printer is and the number it gave, and nothing else. Must never stop the machine:
where it cannot be read nothing is known of earlier jobs, where it cannot be written they are known until the end.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Iterator
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
    """Write them, whole or not at all, without waiting for the disk. Never raises."""
    if folder is None:
        return
    rows = [[each.address, each.number] for each in jobs][-MOST:]
    with contextlib.suppress(OSError):
        replace_file(folder / FILE, json.dumps({_KEY: rows}).encode() + b"\n", wait=False)


class Unsettled:
    """The jobs whose fate is not known, and since when; every change is kept. `written` is called after each."""

    def __init__(self, folder: Path | None, at: float, written: Callable[[], None] = lambda: None) -> None:
        self._folder = folder
        self._written = written
        self._since = dict.fromkeys(read_jobs(folder), at)
        self._told: set[Job] = set()

    def __iter__(self) -> Iterator[Job]:
        return iter(tuple(self._since))

    def __len__(self) -> int:
        return len(self._since)

    def __contains__(self, job: object) -> bool:
        return job in self._since

    def add(self, job: Job, at: float) -> None:
        """A printer has given this number; where it had given it before, that job is no more."""
        self._since.pop(job, None)
        self._told.discard(job)
        self._since[job] = at
        self._keep()

    def remove(self, job: Job) -> None:
        """It is known for good what became of it."""
        if self._since.pop(job, None) is not None:
            self._told.discard(job)
            self._keep()

    def _keep(self) -> None:
        keep_jobs(self._folder, self._since)
        self._written()

    def unknown_for(self, seconds: float, at: float) -> int:
        """How many have now been unknown for so long, each counted once."""
        late = {job for job, since in self._since.items() if at - since >= seconds} - self._told
        self._told |= late
        return len(late)

    def forget_after(self, seconds: float, at: float) -> tuple[Job, ...]:
        """Nothing can be learnt any more of what has been unknown for so long; gives those jobs, each once.

        Each life of the kiosk counts anew: when a job was begun is kept nowhere.
        """
        late = tuple(job for job, since in self._since.items() if at - since >= seconds)
        for job in late:
            self.remove(job)
        return late
