"""A queue of CUPS, or a printer itself, as those see it who print pages.

Owns which questions are put to it, and in which order a job is taken back so that it never comes out afterwards. Must
never send a page twice, nor give a job a name, a title or a user that says anything of a person.
"""

from __future__ import annotations

import itertools
from contextlib import suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from kiosk.deliver import state
from kiosk.deliver.ipp import Attribute, Group, Message, Of, Tag, attribute
from kiosk.deliver.ipp_wire import Lost, NoAddress, Place, asked, placed, whoever_runs_this
from kiosk.deliver.job import TROUBLES, Fate, NotTaken, Page, State, Told
from kiosk.deliver.state import Said

TITLE: Final = "summary"
"""What a job and its document are called, in every spool, log and list."""
NOBODY: Final = "kiosk"
"""Whose job it is where this process has no name of its own."""
PAPER: Final = {"a4": "iso_a4_210x297mm", "letter": "na_letter_8.5x11in"}
FORMAT: Final = {"pdf": "application/pdf", "text": "text/plain"}
_CREATE, _SEND, _CANCEL, _JOB, _PRINTER = 0x0005, 0x0006, 0x0008, 0x0009, 0x000B
_TAKEN: Final = 0x00FF
"""An answer up to this status is a yes (RFC 8011, section B.1.1)."""
_ASKED_BY_DOCTOR: Final = (
    *state.OF_A_PRINTER,
    "printer-state-message",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "media-ready",
    "media-default",
    "document-format-supported",
    "device-uri",
    "operations-supported",
)


@dataclass(frozen=True, slots=True)
class Described:
    """What a printer says of itself, for whoever looks after the machine."""

    why: State | None = None
    """Why it could not be asked; None: it has answered."""
    stopped: bool = False
    reasons: tuple[str, ...] = ()
    message: str = ""
    accepting: bool = True
    media_ready: tuple[str, ...] = ()
    """The paper in it; empty where it does not say."""
    media_default: str = ""
    """The paper it takes where none is named; empty where it does not say."""
    formats: tuple[str, ...] = ()
    device: str = ""
    """Where CUPS sends what this queue prints; empty for a printer that is asked itself."""
    model: str = ""
    takes_jobs: bool = True
    """It knows how a job is begun and its page sent afterwards (Create-Job, Send-Document)."""


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
        self._born: dict[int, str] = {}
        """Job to what tells it from a later one that was given the same number."""
        self._begun: set[int] = set()
        self._sent: set[int] = set()
        self._cancelled: set[int] = set()
        self._completed: set[int] = set()
        self._since: dict[int, int] = {}
        """Job to when it came to the printer."""
        self._anew: set[int] = set()
        self._final: dict[int, Fate] = {}

    def begin(self, page: Page) -> int:
        """A job for this page, of which nothing is sent yet. Raises NotTaken."""
        sheets = () if page.sheets is None else (attribute("job-impressions", Tag.INTEGER, page.sheets),)
        ticket = (
            attribute("copies", Tag.INTEGER, 1),
            attribute("sides", Tag.KEYWORD, "one-sided"),
            attribute("media", Tag.KEYWORD, PAPER[page.paper]),
            *((attribute("job-sheets", Tag.KEYWORD, "none"),) if self._queue else ()),
        )
        answer = self._taken(_CREATE, attribute("job-name", Tag.NAME, TITLE), *sheets, ticket=ticket)
        match answer.said(Of.JOB).get("job-id"):
            case (int(number), *_) if number > 0:
                pass
            case _:
                raise NotTaken(self._silent())
        self._born[number] = _first(answer.said(Of.JOB), "job-uuid")
        self._begun.add(number)
        for earlier in (self._cancelled, self._sent, self._completed, self._anew):
            earlier.discard(number)
        self._since.pop(number, None)
        self._final.pop(number, None)
        return number

    def send(self, number: int, page: Page) -> None:
        """The page of this job, once. Raises NotTaken; where its answer was lost, only `look` knows if it has come."""
        self._sent.add(number)
        try:
            self._taken(
                _SEND,
                attribute("document-name", Tag.NAME, TITLE),
                attribute("document-format", Tag.MIME, FORMAT[page.kind]),
                attribute("last-document", Tag.BOOLEAN, True),
                job=number,
                data=page.content,
            )
        except NotTaken as no:
            if no.state != "no_printer":
                raise
            self._sent.discard(number)  # there is no such job any more, so nothing has the page
            raise NotTaken("stopped") from no

    def look(self, number: int) -> Told:
        """What is true of this job now; never raises."""
        try:
            job = self._job(number)
            printer = {} if state.completed(job) else self._printer(state.OF_A_PRINTER)
        except Lost:
            return Told(self._silent())
        if state.completed(job):
            self._completed.add(number)
        now = state.told(job, printer)
        if not now.over and self._begins_anew(number, job):
            return Told(now.state if now.state in TROUBLES else "stopped", now.sheets, over=True)
        return now

    def drop(self, number: int) -> Fate:
        """Cancel this job if it still lives, take its page out of the spool, and say what became of it.

        Never purged before it has ended: CUPS then forgets the job without telling the printer, which prints it
        later (tried). `lives`: it was cancelled, but the printer has not stopped yet; ask again. A job that was
        cancelled halfway is `gone` though a sheet of it may have come out: it was not whole.
        """
        try:
            return self._final.get(number) or self._dropped(number)
        except Lost:
            return "unknown"

    def describe(self) -> Described:
        """What the printer says of itself; never raises."""
        try:
            answer = self._asked(_PRINTER, _wanted(_ASKED_BY_DOCTOR))
        except Lost as lost:
            return Described(why=self._why(lost))
        if answer.code > _TAKEN:
            return Described(why=state.refusal(answer.code))
        said = answer.said(Of.PRINTER)
        known = said.get("operations-supported", ())
        return Described(
            stopped=said.get("printer-state") == (state.PRINTER_STOPPED,),
            reasons=tuple(word for word in _strings(said, "printer-state-reasons") if word != "none"),
            message=_first(said, "printer-state-message"),
            accepting=said.get("printer-is-accepting-jobs") != (False,),
            media_ready=_strings(said, "media-ready"),
            media_default=_first(said, "media-default"),
            formats=_strings(said, "document-format-supported"),
            device=_first(said, "device-uri"),
            model=_first(said, "printer-make-and-model"),
            takes_jobs=not known or {_CREATE, _SEND}.issubset(known),
        )

    def _dropped(self, number: int) -> Fate:
        job = self._job(number)
        if job and not state.ended(job):
            if self._asked(_CANCEL, job=number).code <= _TAKEN:
                self._cancelled.add(number)
            job = self._job(number)
        if not job:
            if number in self._completed:
                return "printed"
            never_came = number in self._begun and number not in self._sent
            return "gone" if never_came or number in self._cancelled else "unknown"
        fate = state.fate(job, self._printer(state.OF_A_PRINTER))
        if fate == "gone" and self._begins_anew(number, job):
            fate = "unknown"
        if fate != "lives":
            self._final[number] = fate
        if fate != "lives" and self._queue:
            with suppress(Lost):
                self._asked(_CANCEL, attribute("purge-job", Tag.BOOLEAN, True), job=number)
        return fate

    def _begins_anew(self, number: int, job: Said) -> bool:
        """Whether a job that was already at the printer is being printed once more, or waits for it.

        CUPS does so when it is started again (tried), and when staff stop and start a queue: what the printer had of
        it comes out, and then all of it a second time.
        """
        if not self._queue:
            return False
        since = state.begun_at(job)
        before = self._since.setdefault(number, since) or since
        self._since[number] = before
        if before and (since != before or state.waits(job)):
            self._anew.add(number)
        return number in self._anew

    def _job(self, number: int) -> Said:
        """The attributes of a job; empty where it is not there, or is not the one that this process has begun."""
        answer = self._asked(_JOB, _wanted(state.OF_A_JOB), job=number)
        if answer.code in state.NOT_FOUND:
            return {}
        if answer.code > _TAKEN:
            raise Lost("broken")
        said = answer.said(Of.JOB)
        if "job-state" not in said:
            raise Lost("broken")
        uuid = _first(said, "job-uuid")
        born = (
            self._born.setdefault(number, uuid) or uuid
        )  # a printer tells it at the beginning, CUPS when it is asked
        self._born[number] = born
        return {} if uuid not in ("", born) else said

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
        if answer.code > _TAKEN:
            raise NotTaken(state.refusal(answer.code))
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
            attribute("attributes-natural-language", Tag.LANGUAGE, "en"),
            attribute("printer-uri", Tag.URI, self._uri),
            *((attribute("job-id", Tag.INTEGER, job),) if job is not None else ()),
            attribute("requesting-user-name", Tag.NAME, self._user),
            *more,
        )
        groups = (Group(Of.OPERATION, about), *((Group(Of.JOB, ticket),) if ticket else ()))
        return asked(self._place, self._path, Message(operation, next(self._numbers), groups, data))

    def _why(self, lost: Lost) -> State:
        return state.refusal_over_http(lost.status) if lost.why == "status" else self._silent()

    def _silent(self) -> State:
        """What it means that nobody answers at all."""
        return "server_gone" if self._queue else "not_answering"


def _wanted(names: tuple[str, ...]) -> Attribute:
    return attribute("requested-attributes", Tag.KEYWORD, *names)


def _strings(said: Said, name: str) -> tuple[str, ...]:
    return tuple(value for value in said.get(name, ()) if isinstance(value, str))


def _first(said: Said, name: str) -> str:
    return next(iter(_strings(said, name)), "")
