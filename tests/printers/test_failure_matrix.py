"""Whatever goes wrong at a real printer or print server: what is told on the way, and what comes of the page."""

from __future__ import annotations

import pytest

from kiosk.deliver.job import Page, State
from tests.printers.following_pages import QUEUE, followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.printers.processes import wait_until

pytestmark = pytest.mark.needs(*PROGRAMS)
PAGE = page_saying("the only page")
BY_A_HAND: tuple[tuple[str, State], ...] = (
    ("media-empty", "out_of_paper"),
    ("media-jam", "jam"),
    ("door-open", "door_open"),
    ("toner-empty", "needs_staff"),
)


def nothing_is_left(cups: Cups) -> None:
    assert cups.spooled() == []
    assert cups.jobs() == []


def test_a_page_comes_out_and_is_printed(cups: Cups, simulator: Simulator) -> None:
    begun: list[int] = []
    way = followed(printer_of(cups), PAGE, begun=begun.append)
    assert (way.outcome.state, way.outcome.fate) == ("printed", "printed")
    assert way.told[-1] == "printed"
    assert begun == [way.outcome.number]
    assert simulator.words() == ["the only page"]
    nothing_is_left(cups)


@pytest.mark.parametrize(("trouble", "state"), BY_A_HAND)
def test_a_trouble_that_a_hand_ends_in_time_is_told_and_the_page_comes_out(
    cups: Cups, simulator: Simulator, trouble: str, state: State
) -> None:
    simulator.does(trouble)
    way = followed(printer_of(cups), PAGE, when={state: lambda: simulator.does("print")})
    assert state in way.told
    assert (way.outcome.state, way.outcome.fate) == ("printed", "printed")
    assert len(simulator.printed()) == 1
    nothing_is_left(cups)


@pytest.mark.parametrize(("trouble", "state"), [*BY_A_HAND, ("hang", "printing")])
def test_a_trouble_that_nobody_ends_is_over_at_the_deadline_and_nothing_comes_out_later(
    cups: Cups, simulator: Simulator, trouble: str, state: State
) -> None:
    simulator.does(trouble)
    way = followed(printer_of(cups), PAGE, wait=2.5)
    assert state in way.told
    assert way.outcome.state == ("too_long" if state == "printing" else state)
    assert way.outcome.fate in {"gone", "unknown"}
    nothing_is_left(cups)
    simulator.wait_until_still()
    simulator.does("print")
    after = followed(printer_of(cups), page_saying("the next page"))
    assert after.outcome.state == "printed"
    assert set(after.told) <= {"waiting", "printing", "printed"}, "nothing is wrong any more"
    assert simulator.words() == ["the next page"]


def test_a_person_who_does_not_want_to_wait_gives_up(cups: Cups, simulator: Simulator) -> None:
    simulator.does("media-empty")
    seen: list[str] = []
    way = followed(
        printer_of(cups),
        PAGE,
        when={"out_of_paper": lambda: seen.append("out_of_paper")},
        given_up=lambda: bool(seen),
    )
    assert way.outcome.state == "out_of_paper"
    nothing_is_left(cups)
    simulator.wait_until_still()
    simulator.does("print")
    assert followed(printer_of(cups), page_saying("the next page")).outcome.state == "printed"
    assert simulator.words() == ["the next page"]


def test_a_job_that_the_printer_gives_up_is_not_printed(cups: Cups, simulator: Simulator) -> None:
    simulator.does("abort")
    way = followed(printer_of(cups), PAGE)
    assert way.outcome.state in {"jam", "stopped"}
    assert way.outcome.fate != "printed"
    assert simulator.printed() == []
    nothing_is_left(cups)


def test_a_queue_stopped_by_staff_is_told_and_goes_on(cups: Cups, simulator: Simulator) -> None:
    cups.run("cupsdisable", QUEUE)
    way = followed(printer_of(cups), PAGE, when={"stopped_by_staff": lambda: cups.run("cupsenable", QUEUE)})
    assert "stopped_by_staff" in way.told
    assert way.outcome.state == "printed"
    assert len(simulator.printed()) == 1
    nothing_is_left(cups)


def test_a_queue_that_stays_stopped_prints_nothing_later(cups: Cups, simulator: Simulator) -> None:
    cups.run("cupsdisable", QUEUE)
    way = followed(printer_of(cups), PAGE, wait=1.0)
    assert (way.outcome.state, way.outcome.fate) == ("stopped_by_staff", "gone")
    nothing_is_left(cups)
    cups.run("cupsenable", QUEUE)
    assert followed(printer_of(cups), page_saying("the next page")).outcome.state == "printed"
    assert simulator.words() == ["the next page"]


def test_a_queue_that_takes_nothing(cups: Cups, simulator: Simulator) -> None:
    cups.run("cupsreject", QUEUE)
    assert _refused(cups, QUEUE, PAGE) == "not_accepting"
    assert simulator.printed() == []


def test_a_queue_that_does_not_exist(cups: Cups) -> None:
    assert _refused(cups, "nowhere", PAGE) == "no_printer"


def test_a_print_server_that_is_gone(cups: Cups) -> None:
    cups.kill()
    assert _refused(cups, QUEUE, PAGE) == "server_gone"


def test_a_page_too_large_for_the_spool(cups: Cups, simulator: Simulator) -> None:
    large = Page(PAGE.content + b"%" * (34 << 20), "pdf", "a4", 1)
    way = followed(printer_of(cups), large)
    assert way.outcome.state in {"spool_full", "refused"}
    assert way.outcome.fate == "gone"
    assert simulator.printed() == []
    nothing_is_left(cups)


def test_a_printer_that_is_switched_off(cups: Cups, simulator: Simulator) -> None:
    simulator.kill()
    way = followed(printer_of(cups), PAGE)
    assert way.outcome.state == "not_answering"
    assert way.outcome.fate == "gone"
    nothing_is_left(cups)
    simulator.start()
    assert followed(printer_of(cups), page_saying("the next page")).outcome.state == "printed"
    assert simulator.words() == ["the next page"]


def test_a_printer_that_dies_with_the_page_in_it(cups: Cups, simulator: Simulator) -> None:
    simulator.does("die")
    way = followed(printer_of(cups), PAGE, wait=3.5)
    assert way.outcome.state in {"not_answering", "too_long"}
    assert way.outcome.fate != "printed"
    assert simulator.printed() == []
    nothing_is_left(cups)


def test_a_printer_switched_off_and_on_with_the_page_in_it(cups: Cups, simulator: Simulator) -> None:
    def off_and_on() -> None:
        wait_until(simulator.busy, "the page is in the printer")
        simulator.kill()
        simulator.does("print")
        simulator.start()

    simulator.does("hang")
    way = followed(printer_of(cups), PAGE, when={"printing": off_and_on}, wait=12.0)
    assert way.outcome.state != "printed"
    assert way.outcome.fate != "printed"
    assert simulator.printed() == []
    nothing_is_left(cups)


def _refused(cups: Cups, queue: str, page: Page) -> State:
    way = followed(printer_of(cups, queue), page)
    assert way.outcome.fate == "gone"
    return way.outcome.state


def test_a_queue_stopped_with_the_page_in_the_printer_does_not_print_it_twice(
    cups: Cups, simulator: Simulator
) -> None:
    """CUPS puts such a job back, and would print it once more from its beginning when staff start the queue."""

    def stopped() -> None:
        wait_until(simulator.busy, "the page is in the printer")
        cups.run("cupsdisable", QUEUE)

    simulator.does("hang")
    way = followed(printer_of(cups), PAGE, when={"printing": stopped})
    assert way.outcome.fate in {"gone", "unknown"}
    nothing_is_left(cups)
    simulator.does("print")
    simulator.wait_until_still()
    cups.run("cupsenable", QUEUE)
    assert followed(printer_of(cups), page_saying("the next page")).outcome.printed
    assert simulator.words().count("the only page") <= 1
