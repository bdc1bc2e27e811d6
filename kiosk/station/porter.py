"""A process that keeps one page for staff, or that takes jobs nobody waits for any more out of a spool.

Owns what is done with them, one step after another, and the process in which that is done. Must never print a page
of its own accord, nor again before its last job is known to be gone, unless staff say so.
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NoReturn

from kiosk.deliver.following import taken_back
from kiosk.deliver.job import SETTLED, TROUBLES, Fate, NotTaken, Page, Printer, State
from kiosk.screens.crash import crash_report
from kiosk.station import lockdown
from kiosk.station.board import Kept, now
from kiosk.station.forking import begin_anew, leave_terminal

LOOK: Final = 0.5
"""Seconds between two looks at a job that is being printed."""
RETRY: Final = 3.0
"""Seconds after which the fate of a job is asked for again."""
SLOWLY: Final = 60.0
"""The same once that has been tried for an hour."""
_HOUR: Final = 3600.0
_MOST_BYTES: Final = 512

JobAt = tuple[int, int]
"""The place of a printer in the list, and the number it gave to a job."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a porter is started with."""

    printers: Sequence[Printer]
    jobs: tuple[JobAt, ...] = ()
    """Those whose fate it is to learn; with a page, those by which that page may have been printed."""
    page: Page | None = None
    why: State = "waiting"
    """Why the page was not printed."""
    until: float = 0.0
    """When the page is wiped, in seconds of `board.now`."""
    seconds: float = 120.0
    """How long it may take to print the page before it is taken back."""
    out: int = 0
    """How many sheets of it have come out already."""


@dataclass
class _Run:
    """One try to print the page."""

    printer: int
    due: float
    number: int = 0
    """The job's, once there is one."""
    sent: bool = False
    asked: set[JobAt] = field(default_factory=set)
    """The earlier jobs that were taken back once more just now, and do not live."""


class Porter:
    """What has to be done, a step at a time; the time is given, and no step takes longer than a few seconds."""

    def __init__(self, load: Load, tell: Callable[[str], None]) -> None:
        self._printers, self._until, self._seconds = load.printers, load.until, load.seconds
        self._tell = tell
        self._page = load.page
        self._keeps = load.page is not None
        """It was started for a page: it ends with it, and its jobs are for another."""
        self._jobs = deque(load.jobs)
        self._run: _Run | None = None
        self._out = load.out
        self._state: tuple[Kept, State, int] = ("unsure" if load.jobs else "held", load.why, load.out)
        self._rest: tuple[Kept, State] = ("held", load.why)
        """What is true of the page once it is known that it was not printed."""
        self._doubt = load.why == "printed"
        """What became of one of its jobs will never be known, or it was printed and nobody found it."""
        self._trying: float | None = None
        """Since when the fate of the jobs is asked for."""
        self._ask_at = 0.0
        """When it is asked for again while the page is being printed."""

    def hear(self, words: str, at: float) -> None:
        """What the parent says: `print P`, `wipe`, `job P N`, `forget P N`."""
        match words.split():
            case ["print", printer] if self._page and not self._run and int(printer) < len(self._printers):
                self._run = _Run(int(printer), at + self._seconds)
                self._is("printing", "waiting")
            case ["wipe"]:
                self._page, self._run = None, None
                self._jobs.clear()
            case ["job", printer, number]:
                self._trying = None
                self._printers[int(printer)].forget(int(number))  # another may have had that number before
                self._jobs.append((int(printer), int(number)))
            case ["forget", printer, number] if (job := (int(printer), int(number))) in self._jobs:
                self._jobs.remove(job)
                self._doubt = True

    def step(self, at: float) -> float | None:
        """Do what is next. Gives the seconds until the step after it; None: there is nothing more to be done."""
        if self._page is None:
            return self._settle(at) if self._jobs and not self._keeps else None
        if self._run is not None:
            return self._print(self._page, self._run, at)
        if at >= self._until:
            self._page = None
            return None
        pause = self._settle(at) if self._jobs else RETRY
        return max(0.0, min(pause, self._until - at))

    def _print(self, page: Page, run: _Run, at: float) -> float:
        printer = self._printers[run.printer]
        try:
            if not run.number:
                if (earlier := self._earlier(run)) is not None:
                    return self._ask_before(earlier, run, at)
                run.asked.clear()  # where it is not taken yet, all of them are asked once more
                run.number = printer.begin(page)
                self._ask_at = at + RETRY
                self._renumbered((run.printer, run.number))
                # Before anything is sent: whatever becomes of this process, the parent knows of the job.
                self._tell(f"job {run.printer} {run.number}")
            if not run.sent:
                # Whatever comes of it, it is never sent again, unless the printer says that it has not begun.
                run.sent = True
                printer.send(run.number, page)
        except NotTaken as refused:
            return self._refused(run, refused.state, at)
        return self._looked(run, at)

    def _earlier(self, run: _Run) -> JobAt | None:
        """One of the earlier jobs by which the page may still come out."""
        return next((job for job in self._jobs if job not in run.asked), None)

    def _renumbered(self, begun: JobAt) -> None:
        """A printer that counts anew has given a number once more: nobody can ask for the earlier job any longer."""
        if begun in self._jobs:
            self._jobs.remove(begun)
            self._doubt = True

    def _ask_before(self, job: JobAt, run: _Run, at: float) -> float:
        """Take an earlier job back before another is begun: while it lives, nothing is."""
        fate = self._ask(job)
        if self._page is None:
            return 0.0
        if fate == "lives":
            return self._over(run, "too_long", at) if at >= run.due else LOOK
        run.asked.add(job)
        return 0.0

    def _refused(self, run: _Run, why: State, at: float) -> float:
        if at < run.due and why == "waiting":
            run.sent = False
        elif at >= run.due or not run.sent or why not in TROUBLES:
            return self._over(run, "too_long" if why == "waiting" else why, at)
        return LOOK

    def _looked(self, run: _Run, at: float) -> float:
        told = self._printers[run.printer].look(run.number)
        if told.state == "printed":
            return self._over(run, "printed", at)
        self._out = max(self._out, told.sheets)
        if told.over or at >= run.due:
            says_why = told.over or told.state in TROUBLES
            return self._over(run, told.state if says_why else "too_long", at)
        self._is("printing", told.state)
        if self._jobs and at >= self._ask_at:
            self._ask_at = at + RETRY
            self._jobs.rotate(-1)
            self._ask(self._jobs[-1])
            if self._page is None:  # an earlier one has come out after all: this one must not
                return self._over(run, "printed", at)
        return LOOK

    def _over(self, run: _Run, why: State, at: float) -> float:
        """The try is over, as it should be or not; what became of its job is asked for at once."""
        self._run, self._rest = None, ("not_printed", why)
        if run.number:
            self._jobs.appendleft((run.printer, run.number))
        if why == "printed":
            self._is("printed", why)
        elif not self._jobs:
            self._is(self._known, why)
        return self._settle(at) if run.number else 0.0

    def _settle(self, at: float) -> float:
        """Ask for the fate of one job. Gives the seconds until the next."""
        job = self._jobs[0]
        self._jobs.rotate(-1)
        if self._ask(job) in SETTLED or job not in self._jobs:
            return 0.0
        self._is("unsure", self._rest[1])
        self._trying = at if self._trying is None else self._trying
        pause = RETRY if at - self._trying < _HOUR else SLOWLY
        return pause / len(self._jobs)

    def _ask(self, job: JobAt) -> Fate:
        """Take a job back, and say what became of it; where that is for good, it is no longer among the jobs."""
        printer, number = job
        fate, for_good = taken_back(self._printers[printer], number)
        if for_good:
            self._jobs.remove(job)
            self._tell(f"settled {printer} {number}")
            self._settled(fate)
        return fate

    def _settled(self, fate: Fate) -> None:
        """It is known for good what became of one of the jobs of the page."""
        self._doubt = self._doubt or fate == "unknown"
        if fate == "printed":
            self._is("printed", "printed")
        elif self._run is None:
            self._is("unsure" if self._jobs else self._known, self._rest[1])

    @property
    def _known(self) -> Kept:
        """What is true of the page where none of its jobs is there any more."""
        return "unsure" if self._doubt else self._rest[0]

    def _is(self, state: Kept, why: State) -> None:
        """Tell what is true of the page, if there is one; once it is printed, there is none."""
        if self._page is None:
            return
        if self._state != (state, why, self._out):
            self._state = (state, why, self._out)
            self._tell(f"state {state} {why} {self._out}")
        if state == "printed":
            self._page = None


@dataclass
class Start:
    """How the process of a porter begins."""

    load: Callable[[Page | None], Load]
    """Makes what it is started with, in the new process; it is given the page."""
    line: socket.socket
    """To the parent."""
    memory: int = -1
    """The descriptor of the page; -1: there is none."""
    kind: Literal["pdf", "text"] = "pdf"
    paper: Literal["a4", "letter"] = "a4"


def run_porter(parent: int, start: Start) -> NoReturn:
    """In the new process, right after the fork: all that the porter does, and then its end. Never returns."""
    code = 1
    try:
        begin_anew({start.line.fileno(), start.memory})
        leave_terminal()
        lockdown.seal_porter(parent)
        porter = Porter(start.load(_page(start)), lambda words: _tell(start.line, words))
        _go(porter, start.line)
        code = 0
    except BaseException as error:  # noqa: BLE001 - whatever it was, only its type and place are told
        with contextlib.suppress(OSError):
            _tell(start.line, f"crash {crash_report(error)}"[:4096])
    finally:
        # Not sys.exit: nothing of the parent's may run here.
        os._exit(code)


def _page(start: Start) -> Page | None:
    if start.memory < 0:
        return None
    with os.fdopen(start.memory, "rb") as memory:
        memory.seek(0)
        return Page(memory.read(), start.kind, start.paper)


def _tell(line: socket.socket, words: str) -> None:
    line.send(words.encode("ascii", "replace"))


def _go(porter: Porter, line: socket.socket) -> None:
    """Step after step, until there is nothing more to be done or no parent to do it for."""
    while (pause := porter.step(now())) is not None:
        while select.select([line], [], [], pause)[0]:
            words = line.recv(_MOST_BYTES)
            if not words:
                return
            porter.hear(words.decode("ascii"), now())
            pause = 0.0
