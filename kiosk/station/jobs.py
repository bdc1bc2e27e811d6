"""The print jobs of which nobody knows yet what became of them, kept over restarts and power cuts.

Owns that one small file: where a printer is, the number it gave, for how many hours it was asked for, and nothing else:
no time of day, which might tell whose page it was. Must never stop the machine: where it cannot be read nothing is
known of earlier jobs, where it cannot be written they are known until the end.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.station.state_file import content_of, replace_file

FILE: Final = "jobs.json"
MOST: Final = 500
"""So many jobs are remembered, the newest."""
_KEY: Final = "jobs"
_LONGEST: Final = 200
_HOUR: Final = 3600.0
_MOST_HOURS: Final = 1000


@dataclass(frozen=True, slots=True)
class Job:
    """One job at one printer."""

    address: str
    number: int


def read_jobs(folder: Path | None) -> dict[Job, int]:
    """What earlier lives of the kiosk have left, and for how many whole hours each was asked for in them.

    Nothing where that cannot be read. Never raises.
    """
    if folder is None:
        return {}
    try:
        written = json.loads(content_of(folder / FILE))
        return dict([*_jobs(written[_KEY])][-MOST:])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


def _jobs(written: object) -> Iterator[tuple[Job, int]]:
    for each in written if isinstance(written, list) else ():
        match each:
            case [str(address), int(number), *asked] if 0 < len(address) <= _LONGEST and 0 < number < 1 << 31:
                match asked:
                    case []:
                        yield Job(address, number), 0
                    case [int(hours)] if 0 <= hours < _MOST_HOURS:
                        yield Job(address, number), hours


def keep_jobs(folder: Path | None, jobs: Mapping[Job, int]) -> None:
    """Write them, whole or not at all, without waiting for the disk. Never raises."""
    if folder is None:
        return
    rows = [[job.address, job.number, *([hours] if hours else [])] for job, hours in jobs.items()][-MOST:]
    with contextlib.suppress(OSError):
        replace_file(folder / FILE, json.dumps({_KEY: rows}).encode() + b"\n", wait=False)


@dataclass(slots=True)
class _Asked:
    """For how long a job has been asked for."""

    since: float
    """When that began in this life."""
    before: int = 0
    """Whole hours in earlier lives."""
    kept: int = 0
    """Whole hours in all, as they stand in the file."""

    def seconds(self, at: float) -> float:
        """In all lives together."""
        return self.before * _HOUR + at - self.since


class Unsettled:
    """The jobs whose fate is not known, and for how long; every change is kept. `written` is called after each."""

    def __init__(self, folder: Path | None, at: float, written: Callable[[], None] = lambda: None) -> None:
        self._folder = folder
        self._written = written
        self._asked = {job: _Asked(at, hours, hours) for job, hours in read_jobs(folder).items()}
        self._told: set[Job] = set()

    def __iter__(self) -> Iterator[Job]:
        return iter(tuple(self._asked))

    def __len__(self) -> int:
        return len(self._asked)

    def __contains__(self, job: object) -> bool:
        return job in self._asked

    def add(self, job: Job, at: float) -> None:
        """A printer has given this number; where it had given it before, that job is no more."""
        self._asked.pop(job, None)
        self._told.discard(job)
        self._asked[job] = _Asked(at)
        self._keep()

    def remove(self, job: Job) -> None:
        """It is known for good what became of it."""
        if self._asked.pop(job, None) is not None:
            self._told.discard(job)
            self._keep()

    def _keep(self) -> None:
        keep_jobs(self._folder, {job: asked.kept for job, asked in self._asked.items()})
        self._written()

    def unknown_for(self, seconds: float, at: float) -> int:
        """How many have now been unknown for so long in this life of the kiosk, each counted once."""
        late = {job for job, asked in self._asked.items() if at - asked.since >= seconds} - self._told
        self._told |= late
        return len(late)

    def forget_after(self, seconds: float, at: float) -> tuple[Job, ...]:
        """Nothing can be learnt any more of what was asked for so long, in all lives together; gives it, each once.

        Of each life whole hours count: no clock tells how long the machine was off.
        """
        late = tuple(job for job, asked in self._asked.items() if asked.seconds(at) >= seconds)
        for job in late:
            self.remove(job)
        older = [asked for asked in self._asked.values() if asked.seconds(at) >= (asked.kept + 1) * _HOUR]
        for asked in older:
            asked.kept = int(asked.seconds(at) // _HOUR)
        if older:
            self._keep()
        return late
