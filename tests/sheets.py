"""Sheet after sheet through a real print server and real printers, with random faults, several at a time.

`python -m tests.sheets --count 200 --seed N`. Each sheet has its own number on it. A sheet that was not printed is kept
and printed again by staff as the kiosk's rules have it: never before its first job is known to be gone, or staff have
looked at the printer. At the end no sheet may have come out twice, been called printed without having come out, got
lost but for those whose visit was killed, or be left in a spool. Ends with 1 and the seed if one is.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import secrets
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.deliver.job import SETTLED
from tests.printers.pages import words_on
from tests.printers.parts import Cups, Discovery, Simulator
from tests.printers.processes import short_folder
from tests.printers.sheet_faults import Faults
from tests.printers.sheet_porters import Porter
from tests.printers.sheet_work import Work, as_state, printing

PRINTERS = 3
AT_A_TIME = 6
PATIENCE = 120.0
"""Seconds after the last fault within which everything must have come to its end."""
TURN = 0.02
STAFF_TAKE = 0.5
"""Seconds until staff press Print."""
STAFF_DOUBT = 4.0
"""Seconds until staff look at the printer themselves, where nobody can tell."""


@dataclass(slots=True)
class Sheet:
    """One page, and what became of it."""

    number: int
    queue: str
    work: Work | None = None
    """Its visit."""
    porter: Porter | None = None
    """Who keeps it, or settles its jobs."""
    kept: bool = False
    reported: int = 0
    """So many times it was called printed."""
    killed: bool = False
    untold: bool = False
    """It was killed before it could tell of a job: a printer may have given it a number, and never gets a page."""
    ended: bool = False
    history: list[str] = field(default_factory=list)
    """What happened to it, for whoever has to find out why it is not as it must be."""

    @property
    def words(self) -> str:
        """What stands on it."""
        return f"sheet {self.number:05d}"


class Run:
    """One run: its printers, its sheets, and the staff who print again what was kept."""

    def __init__(self, cups: Cups, printers: dict[str, Simulator], count: int, seed: int) -> None:
        self.cups = cups
        self.printers = printers
        self.queues = sorted(printers)
        self.random = random.Random(seed)  # noqa: S311 - the same faults again for the same seed
        self.waiting = [Sheet(number, self._queue()) for number in range(1, count + 1)]
        self.sheets = list(self.waiting)
        self.faults = Faults(cups, printers, self.random)
        self.ends: Counter[str] = Counter()
        self.started = time.monotonic()

    def go(self) -> None:
        """Until every sheet has come to its end. Raises TimeoutError."""
        until: float | None = None
        while any(not sheet.ended for sheet in self.sheets):
            going = [sheet for sheet in self.sheets if sheet.work is not None or sheet.porter is not None]
            while self.waiting and len(going) < AT_A_TIME:
                sheet = self.waiting.pop(0)
                self._start(sheet)
                going.append(sheet)
            self.faults.tick(going=bool(self.waiting))
            self._kill_one(going)
            for sheet in going:
                self._heard(sheet)
            if not self.waiting:
                until = until or time.monotonic() + PATIENCE
                if time.monotonic() > until:
                    raise TimeoutError([each.number for each in self.sheets if not each.ended])
            time.sleep(TURN)
        self.faults.mend()

    def _queue(self) -> str:
        return self.random.choice(self.queues)

    def _start(self, sheet: Sheet) -> None:
        gives_up = self.random.random() < 0.1
        sheet.work = printing(self.cups, sheet.queue, sheet.words, gives_up=gives_up)

    def _kill_one(self, going: list[Sheet]) -> None:
        """Now and then a visit is killed while it prints."""
        if self.waiting and self.random.random() < 0.004:
            sheet = self.random.choice(going)
            if sheet.work is not None and not sheet.killed:
                sheet.killed = True
                self.ends["visit killed"] += 1
                sheet.work.signal(signal.SIGKILL)

    def _heard(self, sheet: Sheet) -> None:
        """Go on with a sheet: its visit, the porter that keeps it, and the one that settles what is left."""
        if sheet.work is not None and sheet.work.over():
            self._visited(sheet, sheet.work)
        elif sheet.porter is not None and sheet.porter.over():
            self._carried(sheet, sheet.porter)
        elif sheet.porter is not None and sheet.kept:
            self._staff(sheet, sheet.porter)

    def _visited(self, sheet: Sheet, work: Work) -> None:
        """The visit is over: what it did not print is kept, and what it has not settled is settled."""
        sheet.work = None
        sheet.untold = sheet.killed and not work.jobs
        self._tell(sheet, f"visit at {work.queue}: {work.jobs} {work.state} {work.fate}")
        left = set() if work.fate in SETTLED else set(work.jobs)
        if work.state == "printed":
            sheet.reported += 1
        elif not sheet.killed:
            self.ends[f"not printed: {work.state}"] += 1
            self.ends[f"fate of a job that failed: {work.fate}"] += 1
            sheet.kept = True
            sheet.porter = Porter(self.cups, self.queues, left, sheet.words, as_state(work.state))
            return
        self._settle(sheet, left)

    def _carried(self, sheet: Sheet, porter: Porter) -> None:
        """A porter has ended: its page was printed, or staff have wiped it; or its jobs are settled."""
        sheet.porter = None
        if sheet.kept:
            self._tell(sheet, f"kept: {sorted(porter.all_jobs)} {porter.state}")
            sheet.kept = False
            if porter.state == "printed":
                sheet.reported += 1
        self._settle(sheet, porter.unsettled)

    def _settle(self, sheet: Sheet, jobs: set[tuple[str, int]]) -> None:
        if jobs:
            sheet.porter = Porter(self.cups, self.queues, jobs)
        else:
            sheet.ended = True

    def _staff(self, sheet: Sheet, porter: Porter) -> None:
        """Staff print a page that is kept, at any printer; first they look, where nobody can tell."""
        waited = time.monotonic() - porter.since
        if porter.state in ("held", "not_printed") and waited >= STAFF_TAKE:
            self.ends["printed again by staff"] += 1
        elif porter.state == "unsure" and waited >= STAFF_DOUBT:
            if self._staff_find({queue for queue, _ in porter.all_jobs}, sheet):
                self.ends["staff found it at the printer"] += 1
                self._tell(sheet, "found at the printer")
                porter.wipe()
                return
            self.ends["printed by staff though nobody could tell"] += 1
        else:
            return
        porter.print(self._queue())

    def _tell(self, sheet: Sheet, what: str) -> None:
        sheet.history.append(f"{time.monotonic() - self.started:.1f} {what}")

    def _staff_find(self, queues: set[str], sheet: Sheet) -> bool:
        """They set printers and queues right, as `kiosk doctor` says, wait until they have stopped, and look."""
        for queue in sorted(queues):
            self.faults.mend_printer(queue)
            self._set_right(queue, self.printers[queue])
            self.printers[queue].wait_until_still()
        return any(sheet.words in self.printers[queue].words() for queue in queues)

    def _set_right(self, queue: str, printer: Simulator) -> None:
        """Forget what the queue remembers; never while it has a job, which CUPS would print a second time."""
        self.cups.run("cupsreject", queue, check=False)
        if not any(job.startswith(f"{queue}-") for job in self.cups.jobs()):
            self.cups.run("lpadmin", "-p", queue, "-v", f"{printer.uri}?contimeout=3", check=False)
        self.cups.run("cupsaccept", queue, check=False)

    def figures(self) -> dict[str, list[int]]:
        """What must not be, and which sheets it happened to."""
        came = Counter(words for printer in self.printers.values() for words in printer.words())
        count = {sheet.number: came.pop(sheet.words, 0) for sheet in self.sheets}
        return {
            "doubled": [each for each, times in count.items() if times > 1],
            "falsely called printed": [
                sheet.number for sheet in self.sheets if sheet.reported and not count[sheet.number]
            ],
            "called printed more than once": [sheet.number for sheet in self.sheets if sheet.reported > 1],
            "lost": [sheet.number for sheet in self.sheets if not sheet.killed and not count[sheet.number]],
            "on no sheet of ours": list(range(sum(came.values()))),
            "left in the spool": list(range(len(self.cups.spooled()) + self._jobs_left())),
        }

    def _jobs_left(self) -> int:
        """So many jobs, but for one without a page for each visit that was killed before it could tell of it.

        CUPS ends such a job itself (`MultipleOperationTimeout`); it holds nothing and keeps no other back.
        """
        sizes = [int(job.split()[2]) for job in self.cups.jobs()]
        return len(sizes) - min(sizes.count(0), sum(sheet.untold for sheet in self.sheets))

    def where(self, words: str) -> list[Path]:
        """The files with these words that came out of any printer."""
        return [
            page
            for printer in self.printers.values()
            for page in printer.printed()
            if words_on(page.read_bytes()) == words
        ]

    def out(self) -> int:
        """So many sheets have come out."""
        return sum(len(printer.printed()) for printer in self.printers.values())


@contextlib.contextmanager
def parts(folder: Path) -> Iterator[tuple[Cups, dict[str, Simulator]]]:
    """A print server with a few queues, each with its printer."""
    with contextlib.ExitStack() as stack:
        discovery = stack.enter_context(contextlib.closing(Discovery(folder)))
        printers = {
            name: stack.enter_context(contextlib.closing(Simulator(folder / name, discovery, name)))
            for name in (f"printer{number}" for number in range(PRINTERS))
        }
        cups = stack.enter_context(contextlib.closing(Cups(folder / "cups")))
        for name, printer in printers.items():
            cups.add(name, printer.uri)
        yield cups, printers


def run(count: int, seed: int) -> dict[str, list[int]]:
    """So many sheets; prints a table, and gives what must not be."""
    with short_folder("sheets") as folder, parts(folder) as (cups, printers):
        one = Run(cups, printers, count, seed)
        started = time.monotonic()
        one.go()
        for printer in printers.values():
            printer.wait_until_still()
        found = one.figures()
        print(f"{count} sheets, seed {seed}, {time.monotonic() - started:.0f} s, {one.out()} came out")
        for name, times in sorted({**one.faults.done, **one.ends}.items()):
            print(f"  {name:50} {times:4}")
        for name, which in found.items():
            print(f"{name:52} {len(which):4}  {which or ''}")
        for sheet in one.sheets:
            if any(sheet.number in which for which in found.values()):
                came = [
                    f"{page.parent.parent.name}/{page.stem[6:10]}.{page.stem[10:]}"
                    for page in one.where(sheet.words)
                ]
                print("\n    ".join((sheet.words, *sheet.history, *came)))
    return found


def main() -> None:
    """Run it as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.sheets", description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    asked = parser.parse_args()
    if any(run(asked.count, asked.seed).values()):
        print(f"FAILED with --seed {asked.seed}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    os.umask(0o022)
    main()
