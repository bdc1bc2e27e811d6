"""A spool without room: the person is told so, nothing of the page is left in it, and the next one is printed."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.deliver.job import Page
from kiosk.station.board import now
from kiosk.station.porter import Load, Porter
from tests.printers.following_pages import HURRY, QUEUE, followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator

pytestmark = [pytest.mark.needs(*PROGRAMS, "mount", "unshare"), pytest.mark.needs_root]
SMALL = page_saying("the only page")
LARGE = Page(SMALL.content + b"%" * 60_000, "pdf", "a4", 1)
NEXT = page_saying("the next page")


@pytest.fixture(scope="module")
def cramped(folder: Path) -> Iterator[Cups]:
    """A print server whose spool is a little memory."""
    with contextlib.closing(Cups(folder / "cramped", room="256k")) as server:
        yield server


@pytest.fixture
def spool(cramped: Cups, simulator: Simulator) -> Iterator[Path]:
    """It, with nothing of another test in it."""
    cramped.be_well(QUEUE, simulator.uri)
    yield cramped.spool
    (cramped.spool / "ballast").unlink(missing_ok=True)


def fill(spool: Path, but: int = 0) -> None:
    """Leave so many bytes of room."""
    ballast = spool / "ballast"
    ballast.unlink(missing_ok=True)
    ballast.write_bytes(b"x" * (shutil.disk_usage(spool).free - but))


@pytest.mark.parametrize(("page", "room"), [(SMALL, 0), (LARGE, 0), (LARGE, 4096), (LARGE, 32768)])
def test_who_prints_is_told_and_nothing_is_left(
    cramped: Cups, simulator: Simulator, spool: Path, page: Page, room: int
) -> None:
    fill(spool, room)
    for _ in range(3):
        way = followed(printer_of(cramped), page)
        assert (way.told, way.outcome.state, way.outcome.fate) == (("waiting",), "spool_full", "gone")
    assert cramped.jobs() == []
    assert cramped.spooled() == []
    assert [b"the only page" in each.read_bytes() for each in spool.rglob("*") if each.is_file()].count(
        True
    ) == 0
    assert shutil.disk_usage(spool).free >= room - 3 * 4096, "but for what CUPS keeps of a job without a page"
    (spool / "ballast").unlink()
    assert followed(printer_of(cramped), NEXT).outcome.printed
    assert simulator.words() == ["the next page"]


def test_a_page_that_fills_the_spool_itself_is_printed(
    cramped: Cups, simulator: Simulator, spool: Path
) -> None:
    """There is room for it, and hardly any for what is made of it on its way to the printer."""
    fill(spool, 72 * 1024)
    way = followed(printer_of(cramped), LARGE)
    assert way.outcome.printed
    assert simulator.words() == ["the only page"]
    assert (cramped.jobs(), cramped.spooled()) == ([], [])


def test_a_spool_that_is_full_when_the_page_is_in_it_never_makes_it_printed_twice(
    cramped: Cups, simulator: Simulator, spool: Path
) -> None:
    simulator.does("hang")

    def full(_: object = None) -> None:
        fill(spool)
        simulator.does("print")

    way = followed(printer_of(cramped), LARGE, when={"printing": full})
    assert way.outcome.printed
    assert simulator.words() == ["the only page"]
    assert (cramped.jobs(), cramped.spooled()) == ([], [])


def test_staff_are_told_of_a_kept_page_and_can_print_it_once_there_is_room(
    cramped: Cups, simulator: Simulator, spool: Path
) -> None:
    fill(spool)
    said: list[str] = []
    porter = Porter(Load([printer_of(cramped)], page=SMALL, why="jam", until=now() + 900.0), said.append)
    for over in ("state not_printed spool_full", "state printed printed"):
        porter.hear("print 0", now())
        while not any(each.startswith(over) for each in said):
            pause = porter.step(now())
            assert pause is not None, said
            time.sleep(min(pause, HURRY))
        (spool / "ballast").unlink(missing_ok=True)
    assert simulator.words() == ["the only page"]
