"""A visit's side of printing: what the parent is told and when, and what becomes of a page that is not printed."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable

import pytest

from kiosk.deliver import following
from kiosk.deliver.job import Page, Told
from kiosk.deliver.no_printer import NoPrinter, printer_for
from kiosk.screens.host import StaffDesk
from kiosk.screens.printing import Came
from kiosk.station.child import Line, Room
from kiosk.station.messages import Reader
from kiosk.station.pin import Tries
from kiosk.station.printing import PaperPrinting
from kiosk.summary.pdf import Made
from tests.station.scripted import Scripted

WORDS = b"%PDF what was said"


class Visit:
    """A visit whose parent is this test."""

    def __init__(
        self,
        printer: Scripted | NoPrinter,
        *,
        room: bool = True,
        make: Callable[..., Made] = lambda *_: Made(WORDS, "pdf-untagged", None, 2),
    ) -> None:
        self.here, there = os.pipe2(os.O_NONBLOCK)
        self.memory = os.memfd_create("page")
        place = Room("412", os.dup(self.memory)) if room else None
        self.line = Line(StaffDesk(), there, "", Tries(), place)
        self.later: list[Callable[[], None]] = []
        self.printing = PaperPrinting(
            "beside", 15, printer, self.line, make, seconds=5.0, beside=self.later.append
        )
        self.said: list[Told] = []

    def prints(self, given_up: Callable[[], bool] = lambda: False) -> Came:
        return self.printing.page(None, None, self.said.append, given_up)  # type: ignore[arg-type]

    @property
    def told(self) -> list[str]:
        try:
            data = os.read(self.here, 65536)
        except BlockingIOError:
            return []
        return [f"{each.name} {each.value}" for each in Reader().read(data)]

    @property
    def kept(self) -> bytes:
        return os.pread(self.memory, 1 << 20, 0)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "EVERY", 0.0)


def test_of_how_many_pages_is_said_whenever_something_is() -> None:
    visit = Visit(Scripted(["waiting", "printing", "printed"]))
    assert visit.prints().printed
    assert {each.of for each in visit.said} == {2}


def test_a_printed_page_is_told_of_before_it_is_sent_and_settled_when_it_is_out() -> None:
    printer = Scripted(["waiting", "printing", "printed"])
    visit = Visit(printer)
    before: list[list[str]] = []
    send = printer.send

    def watched(number: int, page: Page) -> None:
        before.append(visit.told)
        send(number, page)

    printer.send = watched  # type: ignore[method-assign]
    assert visit.prints() == Came(printed=True, sheets=2)
    assert before == [["job 0 1"]]
    assert visit.told == ["settled 0 1"]
    assert printer.sent == [WORDS]
    assert visit.kept == b""
    assert [told.state for told in visit.said][-1] == "printed"


def test_one_that_nobody_found_is_kept_and_printed_no_more() -> None:
    printer = Scripted()
    visit = Visit(printer)
    visit.prints()
    assert visit.printing.keep() == Came(printed=True, number="412", sheets=2)
    assert visit.told[-1] == "hold pdf printed 0"
    assert visit.kept == WORDS
    assert printer.sent == [WORDS]
    assert visit.printing.keep() == Came(printed=True), "there is nothing more to keep"


def test_one_that_is_not_printed_is_taken_back_and_kept() -> None:
    visit = Visit(Scripted([Told("jam", over=True)], ["gone"]))
    assert visit.prints() == Came(printed=False, why="jam", number="412", sheets=2)
    assert visit.told == ["job 0 1", "settled 0 1", "hold pdf jam 0"]
    assert visit.kept == WORDS


def test_how_many_sheets_came_out_before_it_failed_is_told_to_the_person_and_to_the_parent() -> None:
    looks = [Told("printing", 1), Told("jam", 1), Told("stopped", over=True)]
    visit = Visit(Scripted(looks, ["gone"]))
    assert visit.prints() == Came(False, "jam", "412", out=1, sheets=2)
    assert visit.told[-1] == "hold pdf jam 1"


def test_a_page_not_found_is_not_ended_by_its_own_job_being_printed() -> None:
    visit = Visit(Scripted(["printed"], ["unknown"]))
    assert visit.prints().printed
    visit.printing.keep()
    assert visit.told == ["job 0 1", "hold pdf printed 0"], "the parent settles job 1 beside the page"


def test_that_a_page_is_kept_is_only_promised_while_there_is_room_for_it() -> None:
    visit = Visit(Scripted([Told("jam", over=True)], ["gone"]))
    promised = [visit.printing.keeps]
    visit.prints()
    assert [*promised, visit.printing.keeps] == [True, False], "one page in a visit"
    assert not Visit(Scripted(), room=False).printing.keeps
    visit = Visit(Scripted())
    visit.printing.hold_minutes = 0
    assert not visit.printing.keeps


def test_who_gives_up_waiting_has_it_kept() -> None:
    visit = Visit(Scripted(["out_of_paper"], ["gone"]))
    assert visit.prints(lambda: True) == Came(printed=False, why="out_of_paper", number="412", sheets=2)


def test_where_nobody_can_tell_the_parent_still_settles_the_job_and_the_person_is_told() -> None:
    for fate in ("unknown", "lives"):
        visit = Visit(Scripted([Told("server_gone", over=True)], [fate]))
        assert visit.prints() == Came(False, "server_gone", "412", by_itself=True, sheets=2)
        assert visit.told == ["job 0 1", "hold pdf server_gone 0 1"]


def test_a_job_the_parent_cannot_hear_of_gets_no_page() -> None:
    printer = Scripted(fates=["gone"])
    visit = Visit(printer)
    fcntl.fcntl(visit.line.pipe, fcntl.F_SETPIPE_SZ, 4096)
    os.write(visit.line.pipe, b"beat -" + b"\n" * 4090)
    came = visit.prints()
    assert printer.calls == ["begin", "drop 1"]
    assert (came.printed, came.number) == (False, ""), "and nobody would hear that it is kept"


def test_without_room_it_is_not_kept_and_no_number_is_told() -> None:
    visit = Visit(Scripted(begins=["no_printer"]), room=False)
    assert visit.prints() == Came(printed=False, why="no_printer", sheets=2)
    assert visit.told == []


def test_a_page_that_cannot_be_made_breaks_nothing() -> None:
    def broken(*_: object) -> Made:
        raise ValueError

    printer = Scripted()
    visit = Visit(printer, make=broken)
    assert visit.prints() == Came(printed=False, why="not_made")
    assert (printer.calls, visit.told) == ([], [])


def test_a_screen_that_cannot_be_told_keeps_no_page_from_being_printed() -> None:
    visit = Visit(Scripted())

    def broken(_: Told) -> None:
        raise ValueError

    assert visit.printing.page(None, None, broken, lambda: False).printed  # type: ignore[arg-type]


def test_a_printer_that_breaks_us_has_the_page_kept() -> None:
    printer = Scripted(fates=["unknown"])

    def broken(number: int) -> Told:
        raise ValueError

    printer.look = broken  # type: ignore[method-assign]
    visit = Visit(printer)
    came = visit.prints()
    assert (came.printed, came.number, came.by_itself) == (False, "412", True)
    assert visit.told[0] == "job 0 1"


def test_an_address_that_is_none_takes_nothing() -> None:
    printer = printer_for("what is this?", "/run/cups/cups.sock")
    assert isinstance(printer, NoPrinter)
    assert Visit(printer).prints() == Came(printed=False, why="no_printer", number="412", sheets=2)
