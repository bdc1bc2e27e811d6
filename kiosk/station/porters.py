"""The parent's list of porters: which pages are kept under which number, and which jobs are still to be settled.

Owns who answers for which page and job. Must never read a page, talk to a printer, or wait but at the kiosk's own end.
"""

from __future__ import annotations

import contextlib
import os
import select
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from kiosk.deliver.job import Page, State
from kiosk.station import phrases
from kiosk.station.board import Entry, Kept, now
from kiosk.station.carrier import Carrier
from kiosk.station.child import Room
from kiosk.station.faults import JOB, PAGE, Fault
from kiosk.station.jobs import FILE, Job, Unsettled
from kiosk.station.messages import Message
from kiosk.station.outlet import Outlet
from kiosk.station.porter import Load
from kiosk.station.shelf import Shelf
from kiosk.station.to_disk import ToDisk
from kiosk.station.watched import AT_A_HANG_UP

GRACE: Final = 5.0
"""Seconds a porter may take to end before it is killed, and until another is started after one that broke."""
LONG: Final = 3600.0
"""Seconds after which staff are told that nobody can learn what became of a job."""
NO_MORE: Final = 86400.0
"""Seconds after which nobody asks any more."""


@dataclass
class _Visit:
    """What the visit that runs now has of these."""

    room: Room | None = None
    jobs: set[Job] = field(default_factory=set)


class Porters:
    """Starts porters, hears them, and ends them."""

    def __init__(self, outlet: Outlet, note: Callable[[Fault], None], say: Callable[[str], None]) -> None:
        self._outlet = outlet
        self._note, self._say = note, say
        self._epoll = select.epoll()
        self._disk = ToDisk(outlet.state and outlet.state / FILE, self._epoll)
        self._unsettled = Unsettled(outlet.state, now(), self._disk.wanted)
        earlier = dict.fromkeys(job.address for job in self._unsettled)
        self._addresses = (*dict.fromkeys((*outlet.addresses, *earlier)),)
        self._shelf = Shelf(outlet.seconds)
        self._carriers: list[Carrier] = []
        self._visit = _Visit()
        self._not_before = 0.0

    @property
    def board(self) -> int:
        """The descriptor of the board that a visit inherits; -1 where there is no printer."""
        return self._shelf.board if self._outlet.addresses else -1

    def room(self) -> Room | None:
        """Before a visit begins: where it can put a page for staff; None where none can be kept."""
        self.visit_over()
        number = self._shelf.free_number()
        if number and self._outlet.addresses and self._outlet.hold_minutes:
            self._visit.room = Room(number, os.memfd_create("kiosk-page", os.MFD_CLOEXEC))
        return self._visit.room

    def visit_over(self) -> None:
        """The visit has ended: what it had is taken from it, and the jobs it has left are settled."""
        if self._visit.room is not None:
            os.close(self._visit.room.memory)
        self._visit = _Visit()

    def heard(self, message: Message) -> None:
        """What a visit says of pages."""
        words = message.value.split()
        match message.name:
            case "job" if (job := self._job(words)) is not None:
                self._begun(job)
                self._visit.jobs.add(job)
            case "settled" if (job := self._job(words)) is not None:
                self._visit.jobs.discard(job)
                self._unsettled.remove(job)
            case "hold":
                kind: Literal["pdf", "text"] = "text" if words[0] == "text" else "pdf"
                self._hold(kind, _state(words[1]), int(words[2]), self._job(["0", *words[3:]]))
            case "print_held":
                self._print(words[0], int(words[1]))
            case "wipe_held" if self._shelf.take(words[0]):
                self._dismiss(words[0])
                self._say(phrases.PAGE_WIPED)
        self.look()

    def fileno(self) -> int:
        """See Beside."""
        return self._epoll.fileno()

    def hear(self) -> None:
        """See Beside."""
        ready = {number for number, _ in self._epoll.poll(0)}
        if self._disk.pidfd in ready:
            self._disk.over()
        for carrier in tuple(self._carriers):
            if carrier.line.fileno() in ready:
                self._obey(carrier)
            if carrier.pidfd in ready:
                self._obey(carrier)  # what it said last
                self._gone(carrier)
        self.look()

    def look(self) -> None:
        """See Beside."""
        at = now()
        for number in self._shelf.over(at):
            if self._dismiss(number):
                self._say(phrases.PAGE_EXPIRED)
        for carrier in self._carriers:
            if carrier.ends_by is not None and at >= carrier.ends_by:
                carrier.kill()
        self._settle(at)
        for _ in range(self._unsettled.unknown_for(LONG, at)):
            self._note(Fault(JOB, time.monotonic()))
        for job in self._unsettled.forget_after(NO_MORE, at):
            self._forgotten(job)
        self._shelf.show()

    def end(self) -> None:
        """See Beside. What is on its way to a printer is taken back, if that can be done at once."""
        self.visit_over()
        keepers = [each for each in self._carriers if each.number]
        for carrier in keepers:
            carrier.dismissed = True
            carrier.kill()
        until = now() + AT_A_HANG_UP
        self._not_before = 0.0
        with contextlib.suppress(Exception):  # nothing may keep the rest from ending
            for carrier in keepers:
                select.select([carrier.pidfd], [], [], max(0.0, until - now()))
                self._obey(carrier)  # such as the number of a job that it has just begun
                carrier.jobs.clear()
            self._settle(now())
            while self._unsettled and (left := until - now()) > 0:
                self._epoll.poll(left)
                self.hear()
        while self._carriers:
            self._carriers[-1].kill()
            self._carriers.pop().wait()

    def _job(self, words: list[str]) -> Job | None:
        if len(words) != 2:
            return None
        printer, number = map(int, words)
        return Job(self._addresses[printer], number) if printer < len(self._addresses) else None

    def _begun(self, job: Job, by: Carrier | None = None) -> None:
        """A printer has given a number: if it had given it before, in an earlier life, that job is no more."""
        self._forgotten(job, but=by)
        self._unsettled.add(job, now())

    def _forgotten(self, job: Job, but: Carrier | None = None) -> None:
        """Nobody asks for this job any more: the number may be another's now. `but`: whoever knows of that itself."""
        for carrier in self._carriers:
            if job in carrier.jobs and carrier is not but:
                carrier.jobs.discard(job)
                carrier.say(f"forget {self._told(job)}")

    def _told(self, job: Job) -> str:
        return f"{self._addresses.index(job.address)} {job.number}"

    def _hold(self, kind: Literal["pdf", "text"], why: State, out: int, job: Job | None) -> None:
        """A visit has put a page where it is kept; only its own job may still print it."""
        room, self._visit.room = self._visit.room, None
        if room is None:
            return
        jobs = {job} & self._visit.jobs if job is not None else set[Job]()
        self._visit.jobs -= jobs
        until = now() + self._outlet.hold_minutes * 60
        try:
            self._carrier(jobs, room.number, room.memory, kind=kind, why=why, until=until, out=out)
        except (OSError, RuntimeError):
            self._note(Fault(PAGE, time.monotonic(), phrases.PAGE_LOST))
            return
        finally:
            os.close(room.memory)
        self._shelf.put(Entry(room.number, "unsure" if jobs else "held", why, until, out))
        self._say(phrases.PAGE_KEPT.format(why=why))

    def _carrier(
        self,
        jobs: Iterable[Job],
        number: str = "",
        memory: int = -1,
        *,
        kind: Literal["pdf", "text"] = "pdf",
        why: State = "waiting",
        until: float = 0.0,
        out: int = 0,
    ) -> None:
        """Start a porter. Raises OSError, Threaded."""
        outlet, addresses, mine = self._outlet, self._addresses, tuple(jobs)
        places = tuple((addresses.index(job.address), job.number) for job in mine)

        def load(page: Page | None) -> Load:
            printers = [outlet.open_printer(address) for address in addresses]
            return Load(printers, places, page, why, until, outlet.seconds, out)

        carrier = Carrier(load, number, set(mine), memory, kind=kind, paper=outlet.paper)
        try:
            for descriptor in (carrier.line.fileno(), carrier.pidfd):
                self._epoll.register(descriptor, select.EPOLLIN)
        except OSError:
            carrier.kill()
            carrier.wait()
            raise
        self._carriers.append(carrier)

    def _settle(self, at: float) -> None:
        """Every job that no visit and no porter answers for is given to the one that keeps no page."""
        taken = self._visit.jobs.union(*(each.jobs for each in self._carriers))
        left = [job for job in self._unsettled if job not in taken]
        if not left or at < self._not_before:
            return
        settler = next((each for each in self._carriers if not each.number), None)
        if settler is not None:
            for job in left:
                settler.jobs.add(job)
                settler.say(f"job {self._told(job)}")
            return
        try:
            self._carrier(left)
        except (OSError, RuntimeError):
            self._not_before = at + GRACE

    def _print(self, number: str, printer: int) -> None:
        keeper = self._keeper_of(number)
        if keeper is not None and printer < len(self._outlet.addresses) and self._shelf.print(number):
            keeper.say(f"print {printer}")

    def _keeper_of(self, number: str) -> Carrier | None:
        return next((each for each in self._carriers if each.number == number and not each.dismissed), None)

    def _dismiss(self, number: str) -> bool:
        """Whoever keeps this page is to end now, and its jobs are for another. Whether anybody has kept it."""
        keeper = self._keeper_of(number)
        if keeper is not None:
            keeper.dismissed, keeper.ends_by = True, now() + GRACE
            keeper.say("wipe")
        return keeper is not None

    def _obey(self, carrier: Carrier) -> None:
        """What a porter says."""
        for words in carrier.heard():
            match words.split(" ", 2):
                case ["job", printer, number] if (job := self._job([printer, number])) is not None:
                    self._begun(job, carrier)
                    carrier.jobs.add(job)
                case ["settled", printer, number] if (job := self._job([printer, number])) in carrier.jobs:
                    carrier.jobs.discard(job)
                    self._unsettled.remove(job)
                case ["state", state, rest] if not carrier.dismissed:
                    why, out = rest.split()
                    self._shelf.told(carrier.number, _kept(state), _state(why), int(out))
                case ["crash", *_]:
                    carrier.report = words.removeprefix("crash ")

    def _gone(self, carrier: Carrier) -> None:
        """A porter has ended, and the page with it."""
        for descriptor in (carrier.line.fileno(), carrier.pidfd):
            self._epoll.unregister(descriptor)
        status = carrier.wait()
        self._carriers.remove(carrier)
        if carrier.dismissed:
            return
        if status:
            self._not_before = now() + GRACE
            self._note(carrier.fault(time.monotonic(), status))
        if carrier.number:
            printed = self._shelf.ended(carrier.number, now())
            self._say(
                phrases.PAGE_PRINTED if printed else phrases.PAGE_GONE if status else phrases.PAGE_EXPIRED
            )


def _kept(word: str) -> Kept:
    """One of the words for what is true of a kept page; anything else may have been printed."""
    found: Kept = word if word in get_args(Kept) else "unsure"  # type: ignore[assignment] # looked for just before
    return found


def _state(word: str) -> State:
    """One of the words for what is true of a job; anything else is no more than waiting."""
    found: State = word if word in get_args(State) else "waiting"  # type: ignore[assignment] # looked for just before
    return found
