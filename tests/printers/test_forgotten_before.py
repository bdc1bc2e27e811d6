"""A printer was switched off and on with a page in it: its queue says so of every later job, too."""

from __future__ import annotations

import pytest

from tests.printers.following_pages import Followed, followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.printers.processes import wait_until

pytestmark = pytest.mark.needs(*PROGRAMS)


def forgets(cups: Cups, simulator: Simulator, words: str) -> Followed:
    def off_and_on() -> None:
        wait_until(simulator.busy, "the page is in the printer")
        simulator.kill()
        simulator.does("print 1.5")
        simulator.start()

    simulator.does("hang")
    return followed(printer_of(cups), page_saying(words), when={"printing": off_and_on}, wait=12.0)


def test_a_page_is_known_to_be_printed_after_it_and_one_more_that_is_forgotten_is_not(
    cups: Cups, simulator: Simulator
) -> None:
    first = forgets(cups, simulator, "the first page")
    assert (first.outcome.printed, first.outcome.fate) == (False, "unknown")
    for sheets in (1, 2):
        later = followed(printer_of(cups), page_saying("a later page", sheets))
        assert (later.outcome.state, later.outcome.fate) == ("printed", "printed")
    again = forgets(cups, simulator, "one more page")
    assert (again.outcome.printed, again.outcome.fate) == (False, "unknown")
    assert simulator.words() == ["a later page"] * 2
