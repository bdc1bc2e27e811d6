"""A print server, or a printer, inside the test: it speaks the protocol, prints into a list, and fails as told.

Use it so:

    with FakePrinter() as fake:                       # a queue of CUPS on 127.0.0.1, at a port of its own
    with FakePrinter(socket=tmp_path / "s") as fake:  # the same on a socket (its path under 100 characters)
    with FakePrinter(queue=False) as fake:            # a printer itself
        printer = printer_at(fake.address, fake.server)

- `fake.printed`: the pages that have come out, in order. `fake.jobs[number]`: state, page, title, attributes.
- `fake.trouble = ("media-empty-warning",)`: nothing comes out while it stands; `()` again and it goes on.
- `fake.standing = ("cover-open-report",)`: said of the queue and in every job's own account, and nothing comes of it.
- `fake.counted = (1, 1, 2)`: so many sheets are counted at each look at a job; the last number stays.
- `fake.stopped = True`: the queue is paused. `fake.accepting = False`: it takes no jobs.
- `fake.looks = 3`: a page comes out at the third look at its job; the default is 2, the first look says printing.
- `fake.fail("send", "lost")`: the next Send-Document is done and its answer is lost. Operations: begin, send, cancel,
  job, printer. Faults: `lost` (done, no answer), `dead` (not done, no answer), `hang` (not done, no answer until the
  server is closed), a number below 0x600 and above 0x3ff as `0x0506` (status of the protocol), `413` written as
  `"http 413"`. `times=3` for three in a row, `times=None` for ever; `fake.mend()` forgets all faults.
- `fake.end(number, state, message, *reasons)`: the job ends at the printer (7 cancelled, 8 aborted, 9 completed).
- `fake.begin_anew(number)`: CUPS was started again and prints the job once more from its beginning.
- `fake.restart()`: forgets its jobs and begins their numbers anew. `fake.close()` and `fake.open()`: gone, and back
  at the same place with its jobs.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from kiosk.deliver.ipp import Attribute, Group, Message, Of, Tag, attribute
from tests.deliver.fake_wire import Server

Operation = Literal["begin", "send", "cancel", "job", "printer"]
Fault = int | str
_OPERATIONS: Final[dict[int, Operation]] = {5: "begin", 6: "send", 8: "cancel", 9: "job", 11: "printer"}
_OK, _NOT_POSSIBLE, _NOT_FOUND, _NOT_ACCEPTING = 0x0000, 0x0404, 0x0406, 0x0506
_PROCESSING: Final = 5
_ENDED: Final = 7
ALL_SENT: Final = "cups-waiting-for-job-completed"


@dataclass
class FakeJob:
    """A job as the fake knows it."""

    number: int
    uuid: str
    asked: dict[str, tuple[object, ...]]
    """What was wanted at its beginning: title, user, copies, media..."""
    state: int = 4
    reasons: tuple[str, ...] = ("job-incoming",)
    message: str = ""
    told: tuple[str, ...] = ()
    """What the printer said of itself about this job."""
    page: bytes | None = None
    kind: str = ""
    looks: int = 0
    asked_for: int = 0
    sheets: int = 0
    since: int = 0
    """When it came to the printer."""


@dataclass
class FakePrinter:
    """See the head of this file."""

    socket: Path | None = None
    queue: bool = True
    name: str = "kiosk"
    looks: int = 2
    stopped: bool = False
    accepting: bool = True
    trouble: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    counted: tuple[int, ...] = ()
    printed: list[bytes] = field(default_factory=list)
    jobs: dict[int, FakeJob] = field(default_factory=dict)
    asked: list[Operation] = field(default_factory=list)
    """What was asked, in order, answered or not."""
    heads: list[dict[str, str]] = field(default_factory=list)
    """The HTTP headers of every request."""
    port: int = 0

    def __post_init__(self) -> None:
        self._faults: dict[Operation, Iterator[Fault]] = {}
        self._lock = threading.RLock()
        self._next = 1
        self._births = 0
        self._closed = threading.Event()
        self._server: Server | None = None
        self._thread: threading.Thread | None = None

    # -- where it is -----------------------------------------------------------------------------

    @property
    def address(self) -> str:
        """What `printer.address` would say."""
        return self.name if self.queue else f"ipp://127.0.0.1:{self.port}/ipp/print"

    @property
    def server(self) -> str:
        """What `printer.server` would say."""
        return str(self.socket) if self.socket else f"127.0.0.1:{self.port}"

    def open(self) -> Self:
        """Begin to listen."""
        self._closed.clear()
        self._server = Server(self)
        self.port = self._server.port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def close(self) -> None:
        """Listen no more; whoever hangs is let go."""
        self._closed.set()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            self._server = None
        if self.socket is not None:
            self.socket.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(
        self, kind: type[BaseException] | None, no: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    # -- what goes wrong -------------------------------------------------------------------------

    def fail(self, operation: Operation, fault: Fault, times: int | None = 1) -> None:
        """Let the next so many requests of this kind go wrong; None: all that come."""
        self._faults[operation] = iter([fault] * times) if times is not None else iter(lambda: fault, None)

    def mend(self) -> None:
        """Let nothing go wrong any more."""
        self._faults.clear()

    def restart(self) -> None:
        """Forget every job, as a printer does that is switched off and on."""
        with self._lock:
            self.jobs.clear()
            self._next = 1

    def end(self, number: int, state: int, message: str = "", *told: str) -> None:
        """End a job at the printer."""
        with self._lock:
            job = self.jobs[number]
            job.state, job.message, job.told = state, message, told

    def begin_anew(self, number: int) -> None:
        """Print a job once more from its beginning, as CUPS does after it was stopped and started."""
        with self._lock:
            job = self.jobs[number]
            job.looks, job.since = 0, job.since + 1

    # -- what it does ----------------------------------------------------------------------------

    def handled(self, request: Message, head: dict[str, str]) -> tuple[Message | None, int]:
        """The answer, if any, and the HTTP status with which it goes."""
        operation = _OPERATIONS.get(request.code)
        if operation is None:
            return self._answer(request, 0x0501), 200
        with self._lock:
            self.asked.append(operation)
            self.heads.append(head)
            fault = next(self._faults.get(operation, iter(())), None)
        if isinstance(fault, str) and fault.startswith("http "):
            return None, int(fault.removeprefix("http "))
        if fault == "hang":
            self._closed.wait()
        if fault in ("hang", "dead"):
            return None, 0
        if isinstance(fault, int):
            return self._answer(request, fault), 200
        with self._lock:
            answer = getattr(self, f"_{operation}")(request)
        return (None, 0) if fault == "lost" else (answer, 200)

    def _answer(self, request: Message, status: int, of: Of = Of.JOB, *said: Attribute) -> Message:
        head = Group(
            Of.OPERATION,
            (
                attribute("attributes-charset", Tag.CHARSET, "utf-8"),
                attribute("attributes-natural-language", Tag.LANGUAGE, "en"),
            ),
        )
        return Message(status, request.number, (head, *((Group(of, said),) if said else ())))

    def _begin(self, request: Message) -> Message:
        if not self.accepting:
            return self._answer(request, _NOT_ACCEPTING)
        number, self._next, self._births = self._next, self._next + 1, self._births + 1
        asked: dict[str, tuple[object, ...]] = {**request.said(Of.OPERATION), **request.said(Of.JOB)}
        job = FakeJob(number, f"urn:uuid:{self._births:032x}", asked)
        self.jobs[number] = job
        return self._answer(
            request,
            _OK,
            Of.JOB,
            attribute("job-id", Tag.INTEGER, number),
            attribute("job-state", Tag.ENUM, job.state),
            *((attribute("job-uuid", Tag.URI, job.uuid),) if not self.queue else ()),
        )

    def _send(self, request: Message) -> Message:
        job = self._meant(request)
        if job is None or job.page is not None or job.state >= _ENDED:
            return self._answer(request, _NOT_FOUND if job is None else _NOT_POSSIBLE)
        job.page, job.state, job.reasons = request.data, 3, ("none",)
        job.kind = str(request.said(Of.OPERATION)["document-format"][0])
        return self._answer(request, _OK)

    def _cancel(self, request: Message) -> Message:
        job = self._meant(request)
        purge = request.said(Of.OPERATION).get("purge-job") == (True,)
        if job is None:
            return self._answer(request, _NOT_FOUND)
        if self.queue and purge:
            del self.jobs[job.number]
            if job.state == _PROCESSING and job.page is not None:
                self.printed.append(job.page)  # as CUPS: the printer is not told, and goes on
        elif job.state >= _ENDED:
            return self._answer(request, _NOT_POSSIBLE)
        job.state = max(job.state, _ENDED)
        return self._answer(request, _OK)

    def _job(self, request: Message) -> Message:
        job = self._meant(request)
        if job is None:
            return self._answer(request, _NOT_FOUND)
        self._goes_on(job)
        number = [each for each in job.asked.get("job-impressions", ()) if isinstance(each, int)]
        told = (*job.told, *self.standing) or ("none",)
        return self._answer(
            request,
            _OK,
            Of.JOB,
            attribute("job-state", Tag.ENUM, job.state),
            attribute("job-state-reasons", Tag.KEYWORD, *job.reasons),
            attribute("job-uuid", Tag.URI, job.uuid),
            attribute("job-printer-state-message", Tag.TEXT, job.message),
            attribute("job-impressions-completed", Tag.INTEGER, self._count(job)),
            attribute("time-at-processing", Tag.INTEGER if job.since else Tag.NO_VALUE, job.since or None),
            *((attribute("job-impressions", Tag.INTEGER, *number),) if number else ()),
            *((attribute("job-printer-state-reasons", Tag.KEYWORD, *told),) if self.queue else ()),
        )

    def _count(self, job: FakeJob) -> int:
        if not self.counted:
            return job.sheets
        job.asked_for += 1
        return self.counted[min(job.asked_for, len(self.counted)) - 1]

    def _goes_on(self, job: FakeJob) -> None:
        """One look later."""
        if job.page is None or job.state >= _ENDED or self.stopped:
            return
        job.state, job.reasons, job.since = _PROCESSING, ("job-printing",), job.since or 1_000
        if not self.trouble:
            job.looks += 1
        if job.looks >= self.looks:
            job.state, job.sheets = 9, 1
            self.printed.append(job.page)

    def _printer(self, request: Message) -> Message:
        busy = any(job.state == _PROCESSING for job in self.jobs.values())
        sent = (ALL_SENT,) if self.queue and busy else ()
        paused = ("paused",) if self.stopped else ()
        reasons = (*sent, *self.trouble, *self.standing, *paused) or ("none",)
        return self._answer(
            request,
            _OK,
            Of.PRINTER,
            attribute("printer-state", Tag.ENUM, 5 if self.stopped else 4 if busy else 3),
            attribute("printer-state-reasons", Tag.KEYWORD, *reasons),
            attribute("printer-is-accepting-jobs", Tag.BOOLEAN, self.accepting),
            attribute("printer-make-and-model", Tag.TEXT, "A printer in a test"),
            attribute("document-format-supported", Tag.MIME, "application/pdf", "text/plain"),
            *((attribute("device-uri", Tag.URI, "ipp://printer.test/ipp/print"),) if self.queue else ()),
            *((attribute("media-ready", Tag.KEYWORD, "iso_a4_210x297mm"),) if not self.queue else ()),
        )

    def _meant(self, request: Message) -> FakeJob | None:
        number = request.said(Of.OPERATION)["job-id"][0]
        return self.jobs.get(number) if isinstance(number, int) else None
