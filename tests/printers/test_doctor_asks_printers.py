"""What `kiosk doctor` is told by a real print server and a real printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.doctor.asking import ask_printer
from kiosk.station.doctor.telling import Finding
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.station.doctor.machines import Machine, seen

pytestmark = pytest.mark.needs(*PROGRAMS)
QUEUE = "kiosk"


def told(cups: Cups, code: str, folder: Path) -> list[Finding]:
    """What one look finds at this very server."""
    folder.mkdir()
    return seen(Machine(folder, printers={QUEUE: ask_printer(QUEUE, str(cups.socket))}), code)


def test_a_queue_says_where_it_leads_and_what_it_takes(cups: Cups, simulator: Simulator) -> None:
    found = ask_printer(QUEUE, str(cups.socket))
    assert found.trouble is None
    assert (found.accepting, found.stopped, found.begins) == (True, False, True)
    assert "application/pdf" in found.formats
    assert found.device is not None
    assert found.device.startswith("ipp://")
    assert not found.raw


def test_behind_a_queue_the_printer_itself_says_what_is_in_it(cups: Cups, simulator: Simulator) -> None:
    behind, alone = ask_printer(QUEUE, str(cups.socket)), ask_printer(simulator.uri, "")
    assert (behind.reached, behind.itself) == (True, True)
    assert alone.ready
    assert behind.ready == alone.ready


def test_a_queue_whose_printer_is_off_is_not_all_well(
    cups: Cups, simulator: Simulator, tmp_path: Path
) -> None:
    assert [found.level for found in told(cups, "printer_answers", tmp_path / "on")] == ["good"]
    simulator.kill()
    [found] = told(cups, "printer_answers", tmp_path / "off")
    assert (found.level, f"127.0.0.1, port {simulator.port}." in found.says) == ("bad", True)
    assert [found.level for found in told(cups, "printer_paper", tmp_path / "paper")] == ["note"]


def test_a_queue_that_was_shut_or_stopped_says_so(cups: Cups) -> None:
    cups.run("cupsreject", QUEUE)
    cups.run("cupsdisable", QUEUE)
    found = ask_printer(QUEUE, str(cups.socket))
    assert (found.accepting, found.stopped) == (False, True)


def test_a_queue_that_is_not_there_is_none(cups: Cups) -> None:
    assert ask_printer("nobody", str(cups.socket)).trouble == "no_printer"


def test_a_printer_asked_itself_says_what_is_in_it(simulator: Simulator) -> None:
    found = ask_printer(simulator.uri, "")
    assert found.trouble is None
    assert found.device is None
    assert (found.reached, found.itself) == (True, True)
    assert found.ready or found.usual
    assert "application/pdf" in found.formats
