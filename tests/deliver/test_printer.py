"""A queue and a printer, asked over a real socket: what is sent, what is understood, and how a job is taken back."""

from __future__ import annotations

import os
import pwd
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from kiosk.deliver import ipp_wire
from kiosk.deliver.ipp_wire import NoAddress
from kiosk.deliver.job import NotTaken, Page, State, Told
from kiosk.deliver.printer import printer_at
from tests.deliver.fake_printer import FakePrinter, Fault
from tests.deliver.own_client import PAGE, at, sent

SHORT = 0.2


@pytest.fixture(params=["queue", "socket", "printer"])
def fake(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FakePrinter]:
    kind: Literal["queue", "socket", "printer"] = request.param
    with FakePrinter(socket=tmp_path / "s" if kind == "socket" else None, queue=kind != "printer") as one:
        yield one


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp_wire, "SECONDS", SHORT)


# What is sent.


def test_a_page_is_printed_once_and_leaves_nothing(fake: FakePrinter) -> None:
    printer = at(fake)
    number = sent(printer)
    assert printer.look(number) == Told("printing")
    assert printer.look(number) == Told("printed", 1, over=True)
    assert printer.drop(number) == "printed"
    assert fake.printed == [PAGE.content]
    assert (number in fake.jobs) == (not fake.queue)  # CUPS is told to forget it; a printer forgets by itself


def test_a_job_says_nothing_of_anybody(fake: FakePrinter) -> None:
    printer = printer_at(fake.address, fake.server, "kiosk")
    number = printer.begin(Page(b"x", "text", "letter"))
    printer.send(number, Page(b"x", "text", "letter"))
    job = fake.jobs[number]
    asked = {name: value for name, value in job.asked.items() if not name.startswith("attributes-")}
    del asked["printer-uri"]
    assert asked == {
        "requesting-user-name": ("kiosk",),
        "job-name": ("summary",),
        "copies": (1,),
        "sides": ("one-sided",),
        "media": ("na_letter_8.5x11in",),
        **({"job-sheets": ("none",), "page-logging": ("off",)} if fake.queue else {}),
    }
    assert (job.kind, job.page) == ("text/plain", b"x")


def test_the_paper_and_the_count_are_known_before_the_page(queue: FakePrinter) -> None:
    number = at(queue).begin(PAGE)
    assert queue.jobs[number].asked["media"] == ("iso_a4_210x297mm",)
    assert queue.jobs[number].asked["job-impressions"] == (2,)
    assert queue.jobs[number].page is None


def test_cups_hears_who_speaks_on_its_socket_and_nobody_else_does(fake: FakePrinter) -> None:
    at(fake).begin(PAGE)
    heard = fake.heads[0].get("Authorization")
    name = pwd.getpwuid(os.geteuid()).pw_name
    assert heard == (f"PeerCred {name}" if fake.socket else None)


# What is understood.


@pytest.mark.parametrize(
    ("fault", "word"),
    [(0x0506, "not_accepting"), (0x0406, "no_printer"), (0x0507, "waiting"), ("http 413", "spool_full")],
)
def test_a_beginning_that_is_refused_says_why(queue: FakePrinter, fault: Fault, word: State) -> None:
    queue.fail("begin", fault)
    with pytest.raises(NotTaken) as no:
        at(queue).begin(PAGE)
    assert no.value.state == word
    assert queue.jobs == {}


@pytest.mark.parametrize(
    ("fault", "word"), [(0x0408, "spool_full"), (0x040A, "refused"), ("http 413", "spool_full")]
)
def test_a_page_that_is_refused_says_why(queue: FakePrinter, fault: Fault, word: State) -> None:
    queue.fail("send", fault)
    with pytest.raises(NotTaken) as no:
        sent(at(queue))
    assert no.value.state == word


@pytest.mark.parametrize("fault", ["dead", "lost", "hang"])
def test_nobody_answering_is_told_of_the_server_or_of_the_printer(
    fake: FakePrinter, fault: str, hurried: None
) -> None:
    fake.fail("begin", fault)
    printer = at(fake)
    with pytest.raises(NotTaken) as no:
        printer.begin(PAGE)
    silent: State = "server_gone" if fake.queue else "not_answering"
    assert no.value.state == silent
    fake.fail("job", fault)
    assert printer.look(1) == Told(silent)
    fake.fail("printer", fault)
    assert printer.describe().why == silent


def test_a_server_that_is_gone_is_told_and_found_again(fake: FakePrinter) -> None:
    fake.looks = 9
    printer = at(fake)
    number = sent(printer)
    fake.close()
    assert printer.look(number).state == ("server_gone" if fake.queue else "not_answering")
    assert printer.drop(number) == "unknown"
    fake.open()
    assert printer.look(number).state == "printing"
    assert printer.drop(number) == "gone"
    assert fake.printed == []


def test_an_address_that_is_none_is_refused() -> None:
    for address, server in [
        ("", "x"),
        ("a b", "x"),
        ("a/b", "x"),
        ("http://x/", "x"),
        ("ipp:///p", "x"),
        ("ipp://who@host/p", "x"),
        ("q", "x:y"),
    ]:
        with pytest.raises(NoAddress):
            printer_at(address, server)


def test_a_printer_says_what_it_is(fake: FakePrinter) -> None:
    fake.trouble, fake.stopped, fake.accepting = ("media-low-warning",), True, False
    told = at(fake).describe()
    assert (told.why, told.stopped, told.accepting) == (None, True, False)
    assert told.reasons == ("media-low-warning", "paused")
    assert told.model == "A printer in a test"
    assert told.formats == ("application/pdf", "text/plain")
    assert told.device == ("ipp://printer.test/ipp/print" if fake.queue else "")
    assert told.media_ready == (() if fake.queue else ("iso_a4_210x297mm",))


# How a job is taken back.


def test_a_job_is_cancelled_before_it_is_purged(queue: FakePrinter) -> None:
    printer = at(queue)
    number = sent(printer)
    queue.trouble = ("media-empty-warning",)
    assert printer.look(number).state == "out_of_paper"
    queue.asked.clear()
    assert printer.drop(number) == "gone"
    assert queue.asked == ["job", "cancel", "job", "printer", "cancel"]
    assert queue.jobs == {}
    queue.trouble = ()
    assert printer.look(number).state == "stopped"
    assert printer.drop(number) == "gone"
    assert queue.printed == []


def test_a_job_that_came_out_meanwhile_is_printed(fake: FakePrinter) -> None:
    printer = at(fake)
    number = sent(printer)
    fake.end(number, 9)
    assert printer.drop(number) == "printed"
    assert printer.drop(number) == "printed"


def test_a_stranger_s_answer_is_unknown(fake: FakePrinter) -> None:
    assert at(fake).drop(17) == "unknown"


def test_a_job_that_never_got_its_page_is_gone_whatever_became_of_it(fake: FakePrinter) -> None:
    printer = at(fake)
    number = printer.begin(PAGE)
    fake.restart()
    assert printer.drop(number) == "gone"


def test_a_job_that_was_forgotten_before_its_page_has_not_got_it(fake: FakePrinter) -> None:
    printer = at(fake)
    number = printer.begin(PAGE)
    fake.restart()
    with pytest.raises(NotTaken) as no:
        printer.send(number, PAGE)
    assert no.value.state == "stopped"
    assert printer.drop(number) == "gone"


def test_a_job_that_was_forgotten_with_its_page_is_unknown(fake: FakePrinter) -> None:
    printer = at(fake)
    number = sent(printer)
    fake.restart()
    assert printer.look(number) == Told("stopped", over=True)
    assert printer.drop(number) == "unknown"


def test_another_job_with_the_same_number_is_left_alone(fake: FakePrinter) -> None:
    mine, theirs = at(fake), at(fake)
    number = sent(mine)
    mine.look(number)
    fake.restart()
    assert sent(theirs) == number
    fake.end(number, 9)
    assert mine.look(number) == Told("stopped", over=True)
    assert mine.drop(number) == "unknown"
    assert theirs.drop(number) == "printed"


def test_a_job_the_printer_was_not_told_to_stop_may_still_come(queue: FakePrinter) -> None:
    printer = at(queue)
    number = sent(printer)
    queue.end(number, 7, "Unable to cancel print job.")
    assert printer.drop(number) == "unknown"
    assert queue.jobs == {}
    assert printer.drop(number) == "unknown"


def test_a_job_that_is_cancelled_in_vain_stays_unknown(queue: FakePrinter) -> None:
    printer = at(queue)
    queue.trouble = ("media-empty-warning",)
    number = sent(printer)
    queue.jobs[number].message = "Unable to cancel print job."
    assert printer.drop(number) == "unknown"
    assert printer.drop(number) == "unknown"


@pytest.mark.parametrize("operation", ["job", "cancel", "printer"])
@pytest.mark.parametrize("fault", ["dead", "lost"])
def test_no_lost_answer_hides_what_became_of_a_job(
    queue: FakePrinter, operation: Literal["job", "cancel", "printer"], fault: str
) -> None:
    printer = at(queue)
    queue.trouble = ("media-empty-warning",)
    number = sent(printer)
    queue.fail(operation, fault)
    assert printer.drop(number) == "unknown"
    assert printer.drop(number) == "gone"


def test_a_page_that_was_seen_to_be_printed_stays_printed(queue: FakePrinter) -> None:
    printer = at(queue)
    number = sent(printer)
    printer.look(number)
    assert printer.look(number).state == "printed"
    queue.restart()
    assert printer.drop(number) == "printed"
