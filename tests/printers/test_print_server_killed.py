"""The print server is killed while a page is on its way, and started again: never twice, and nothing claimed."""

from __future__ import annotations

import pytest

from tests.printers.following_pages import followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.printers.processes import wait_until

pytestmark = pytest.mark.needs(*PROGRAMS)
PAGE = page_saying("the only page")


def in_printer(simulator: Simulator) -> None:
    wait_until(simulator.busy, "the page is in the printer")


def and_then_another(cups: Cups) -> None:
    """Another page goes its way: whatever was to come out before it has come out by then."""
    assert followed(printer_of(cups), page_saying("the next page")).outcome.state == "printed"
    assert cups.spooled() == []
    assert cups.jobs() == []


@pytest.mark.parametrize("comes_out", [True, False])
def test_killed_with_the_page_in_the_printer(cups: Cups, simulator: Simulator, *, comes_out: bool) -> None:
    def kill_and_start() -> None:
        in_printer(simulator)
        cups.kill()
        if comes_out:
            simulator.does("print")
            wait_until(simulator.printed, "the page has come out")
        else:
            simulator.kill()
            simulator.does("print")
            simulator.start()
        cups.start()

    simulator.does("hang")
    way = followed(printer_of(cups), PAGE, when={"printing": kill_and_start}, wait=10.0)
    assert way.outcome.fate == "unknown"
    assert way.outcome.state != "printed"
    and_then_another(cups)
    expected = ["the only page", "the next page"] if comes_out else ["the next page"]
    assert simulator.words() == expected


def test_killed_with_nobody_there_who_looks(cups: Cups, simulator: Simulator) -> None:
    """The kiosk was killed with it: only what the station's unit does keeps the page from coming out again."""
    simulator.does("hang")
    printer = printer_of(cups)
    printer.send(printer.begin(PAGE), PAGE)
    in_printer(simulator)
    cups.kill()
    simulator.does("print")
    wait_until(simulator.printed, "the page has come out")
    cups.start()
    assert cups.spooled() == []
    and_then_another(cups)
    assert simulator.words() == ["the only page", "the next page"]


def test_killed_with_the_page_in_the_spool(cups: Cups, simulator: Simulator) -> None:
    def kill_and_start() -> None:
        cups.kill()
        cups.start()
        cups.run("cupsenable", "kiosk")

    cups.run("cupsdisable", "kiosk")
    way = followed(printer_of(cups), PAGE, when={"stopped_by_staff": kill_and_start}, wait=10.0)
    assert way.outcome.fate in {"gone", "unknown"}
    and_then_another(cups)
    assert simulator.words() == ["the next page"]


def test_killed_for_good(cups: Cups, simulator: Simulator) -> None:
    def kill() -> None:
        in_printer(simulator)
        cups.kill()

    simulator.does("hang")
    way = followed(printer_of(cups), PAGE, when={"printing": kill}, wait=3.0)
    assert "server_gone" in way.told
    assert way.outcome.state in {"too_long", "server_gone"}
    assert way.outcome.fate in {"lives", "unknown"}
    assert way.outcome.number is not None
    cups.start()
    assert printer_of(cups).drop(way.outcome.number) in {"gone", "unknown"}
    simulator.does("print")
    simulator.wait_until_still()
    and_then_another(cups)
    assert simulator.words().count("the only page") <= 1


@pytest.mark.parametrize("started_again", [True, False])
def test_killed_before_the_page_was_sent(cups: Cups, simulator: Simulator, *, started_again: bool) -> None:
    def kill(_: int) -> None:
        cups.kill()
        if started_again:
            cups.start()

    way = followed(printer_of(cups), PAGE, begun=kill, wait=2.0)
    assert way.outcome.state != "printed"
    assert way.outcome.fate != "printed"
    if not started_again:
        cups.start()
    and_then_another(cups)
    assert simulator.words() == ["the next page"]
