"""What `kiosk doctor` is told by a real print server and a real printer."""

from __future__ import annotations

import pytest

from kiosk.station.doctor.asking import ask_printer
from tests.printers.parts import PROGRAMS, Cups, Simulator

pytestmark = pytest.mark.needs(*PROGRAMS)
QUEUE = "kiosk"


def test_a_queue_says_where_it_leads_and_what_it_takes(cups: Cups, simulator: Simulator) -> None:
    seen = ask_printer(QUEUE, str(cups.socket))
    assert seen.trouble is None
    assert (seen.accepting, seen.stopped, seen.begins) == (True, False, True)
    assert "application/pdf" in seen.formats
    assert seen.device is not None
    assert seen.device.startswith("ipp://")


def test_a_queue_that_was_shut_or_stopped_says_so(cups: Cups) -> None:
    cups.run("cupsreject", QUEUE)
    cups.run("cupsdisable", QUEUE)
    seen = ask_printer(QUEUE, str(cups.socket))
    assert (seen.accepting, seen.stopped) == (False, True)


def test_a_queue_that_is_not_there_is_none(cups: Cups) -> None:
    assert ask_printer("nobody", str(cups.socket)).trouble == "no_printer"


def test_a_printer_asked_itself_says_what_is_in_it(simulator: Simulator) -> None:
    seen = ask_printer(simulator.uri, "")
    assert seen.trouble is None
    assert seen.device is None
    assert seen.ready or seen.usual
    assert "application/pdf" in seen.formats
