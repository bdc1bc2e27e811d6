"""A queue of CUPS, or a printer itself, as those see it who print pages.

Owns which questions are put to it, and in which order a job is taken back so that it never comes out afterwards. Must
never send a page twice, nor give a job a name, a title or a user that says anything of a person.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final
from urllib.parse import quote, urlsplit

from kiosk.deliver import state
from kiosk.deliver.described import ASKED, CREATE, SEND, Described, described, first
from kiosk.deliver.ipp import Attribute, Group, Message, Of, Tag, attribute
from kiosk.deliver.ipp_wire import Lost, NoAddress, Place, asked, placed, whoever_runs_this
from kiosk.deliver.job import Fate, NotTaken, Page, State, Told
from kiosk.deliver.refusals import NOT_FOUND, refusal, refusal_over_http, taken
from kiosk.deliver.remembered import Remembered
from kiosk.deliver.state import Said

TITLE: Final = "summary"
"""What a job and its document are called, in every spool, log and list."""
NOBODY: Final = "kiosk"
"""Whose job it is where this process has no name of its own."""
LANGUAGE: Final = "en"
"""The language in which every question is put: CUPS tells the trouble of a job in the language that the job was begun
in, whatever its own is (tried), and `state` reads English."""
PAPER: Final = {"a4": "iso_a4_210x297mm", "letter": "na_letter_8.5x11in"}
FORMAT: Final = {"pdf": "application/pdf", "text": "text/plain"}
_OF_A_QUEUE: Final = (
    attribute("job-sheets", Tag.KEYWORD, "none"),
    # Else its filters count a page when they have made it, and nobody can tell that from what the printer counts.
    attribute("page-logging", Tag.KEYWORD, "off"),
)
_CANCEL, _JOB, _PRINTER = 0x0008, 0x0009, 0x000B


def printer_at(address: str, server: str, user: str | None = None) -> IppPrinter:
    """The printer at an address of the settings. Raises NoAddress, a ValueError, where that is none.

    Args:
        address: a queue of CUPS by its name, or `ipp://host[:port]/path`.
        server: where CUPS listens: its socket from `/`, or `host[:port]`.
        user: whose jobs they are; the user this process runs as where not given.
    """
    if "://" not in address:
        if not address or any(each in address for each in "/#? \t"):
            raise NoAddress(address)
        path = f"/printers/{quote(address)}"
        return IppPrinter(placed(server), path, f"ipp://localhost{path}", user, queue=True)
    parts = urlsplit(address)
    if parts.scheme != "ipp":
        raise NoAddress(address)
    path = parts.path or "/"
    return IppPrinter(
        placed(parts.netloc), path, address, user, queue=path.startswith(("/printers/", "/classes/"))
    )


class IppPrinter:
    """A `Printer` that is spoken to with the Internet Printing Protocol, one connection for each question."""

    def __init__(self, place: Place, path: str, uri: str, user: str | None, *, queue: bool) -> None:
        self._place = place
        self._path = path
        self._uri = uri
        self._user = user or whoever_runs_this() or NOBODY
        self._queue = queue
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Remembered] = {}
        self.clock: Callable[[], float] = time.monotonic
        """Seconds, always rising."""

    def begin(self, page: Page) -> int:
        """A job for this page, of which nothing is sent yet. Raises NotTaken."""
        sheets = () if page.sheets is None else (attribute("job-impressions", Tag.INTEGER, page.sheets),)
        ticket = (
            attribute("copies", Tag.INTEGER, 1),
            attribute("sides", Tag.KEYWORD, "one-sided"),
            attribute("media", Tag.KEYWORD, PAPER[page.paper]),
            *(_OF_A_QUEUE if self._queue else ()),
        )
        answer = self._taken(CREATE, attribute("job-name", Tag.NAME, TITLE), *sheets, ticket=ticket)
        match answer.said(Of.JOB).get("job-id"):
            case (int(number), *_) if number > 0:
                pass
            case _:
                raise NotTaken(self._silent())
        self._jobs[number] = Remembered(begun=True, uuid=first(answer.said(Of.JOB), "job-uuid"))
        if self._queue:
            with suppress(Lost):
                self._jobs[number].standing = state.reasons(self._printer(state.OF_A_PRINTER))
        return number

    def send(self, number: int, page: Page) -> None:
        """The page of this job, once. Raises NotTaken; where its answer was lost, only `look` knows if it has come."""
        known = self._known(number)
        known.sent = True
        try:
            self._taken(
                SEND,
                attribute("document-name", Tag.NAME, TITLE),
                attribute("document-format", Tag.MIME, FORMAT[page.kind]),
                attribute("last-document", Tag.BOOLEAN, True),
                job=number,
                data=page.content,
            )
        except NotTaken as no:
            if no.state != "no_printer":
                raise
            known.sent = False  # there is no such job any more, so nothing has the page
            raise NotTaken("stopped") from no

    def look(self, number: int) -> Told:
        """What is true of this job now; never raises.

        A job that its queue prints once more from its beginning is taken back at once, and over when it has ended.
        """
        known = self._known(number)
        try:
            job = self._job(number)
            if self._begins_anew(known, job) and not state.ended(job):
                job = self._cancelled(number, known)
            at = self.clock()
            seen = known.seen(job, at)
            printer = {} if state.completed(job, seen) else self._printer(state.OF_A_PRINTER)
        except Lost:
            return Told(self._silent())
        known.looked(job, printer, at)
        known.completed = known.completed or state.completed(job, seen)
        now = state.told(job, printer, seen)
        if self._queue and now.state == "printing" and not known.is_counted(job):
            return replace(now, sheets=0)
        return now

    def drop(self, number: int) -> Fate:
        """Cancel this job if it still lives, take its page out of the spool, and say what became of it.

        Never purged before it has ended: CUPS then forgets the job without telling the printer, which prints it
        later (tried). `lives`: it was cancelled, but the printer has not stopped yet; ask again. A job that was
        cancelled halfway is `gone` though a sheet of it may have come out: it was not whole.
        """
        try:
            return self._known(number).final or self._dropped(number)
        except Lost:
            return "unknown"

    def forget(self, number: int) -> None:
        """What this process remembers of a job of this number: it is another's from now on."""
        self._jobs.pop(number, None)

    def describe(self) -> Described:
        """What the printer says of itself; never raises."""
        try:
            return described(self._asked(_PRINTER, _wanted(ASKED)))
        except Lost as lost:
            return Described(why=self._why(lost))

    def _known(self, number: int) -> Remembered:
        return self._jobs.setdefault(number, Remembered())

    def _dropped(self, number: int) -> Fate:
        known = self._known(number)
        job = self._job(number)
        self._begins_anew(known, job)
        if job and not state.ended(job):
            job = self._cancelled(number, known)
        if not job:
            if known.completed:
                return "printed"
            never_came = known.begun and not known.sent
            return "gone" if never_came or (known.cancelled and not known.anew) else "unknown"
        fate = state.fate(job, self._printer(state.OF_A_PRINTER), known.seen(job, self.clock()))
        if fate == "gone" and known.anew:
            fate = "unknown"
        if fate != "lives":
            known.final = fate
        if fate != "lives" and self._queue:
            with suppress(Lost):
                self._asked(_CANCEL, attribute("purge-job", Tag.BOOLEAN, True), job=number)
        return fate

    def _cancelled(self, number: int, known: Remembered) -> Said:
        """The job, after the printer was asked to cancel it."""
        if taken(self._asked(_CANCEL, job=number).code):
            known.cancelled = True
        return self._job(number)

    def _begins_anew(self, known: Remembered, job: Said) -> bool:
        """Whether a queue has this job, and has begun it once more; a printer itself never does."""
        return self._queue and bool(job) and known.begins_anew(job)

    def _job(self, number: int) -> Said:
        """The attributes of a job; empty where it is not there, or is not the one that this process has begun."""
        answer = self._asked(_JOB, _wanted(state.OF_A_JOB), job=number)
        if answer.code in NOT_FOUND:
            return {}
        if not taken(answer.code):
            raise Lost("broken")
        said = answer.said(Of.JOB)
        if "job-state" not in said:
            raise Lost("broken")
        return said if self._known(number).is_this(first(said, "job-uuid")) else {}

    def _printer(self, names: tuple[str, ...]) -> Said:
        return self._asked(_PRINTER, _wanted(names)).said(Of.PRINTER)

    def _taken(
        self,
        operation: int,
        *more: Attribute,
        job: int | None = None,
        ticket: tuple[Attribute, ...] = (),
        data: bytes = b"",
    ) -> Message:
        """Ask for something to be taken. Raises NotTaken."""
        try:
            answer = self._asked(operation, *more, job=job, ticket=ticket, data=data)
        except Lost as lost:
            raise NotTaken(self._why(lost)) from lost
        if not taken(answer.code):
            raise NotTaken(refusal(answer.code))
        return answer

    def _asked(
        self,
        operation: int,
        *more: Attribute,
        job: int | None = None,
        ticket: tuple[Attribute, ...] = (),
        data: bytes = b"",
    ) -> Message:
        """Put one question. Raises Lost."""
        about = (
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.LANGUAGE, LANGUAGE),
            attribute("printer-uri", Tag.URI, self._uri),
            *((attribute("job-id", Tag.INTEGER, job),) if job is not None else ()),
            attribute("requesting-user-name", Tag.NAME, self._user),
            *more,
        )
        groups = (Group(Of.OPERATION, about), *((Group(Of.JOB, ticket),) if ticket else ()))
        return asked(self._place, self._path, Message(operation, next(self._numbers), groups, data))

    def _why(self, lost: Lost) -> State:
        return refusal_over_http(lost.status) if lost.why == "status" else self._silent()

    def _silent(self) -> State:
        """What it means that nobody answers at all."""
        return "server_gone" if self._queue else "not_answering"


def _wanted(names: tuple[str, ...]) -> Attribute:
    return attribute("requested-attributes", Tag.KEYWORD, *names)
