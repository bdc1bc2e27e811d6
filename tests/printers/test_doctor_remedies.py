"""What `kiosk doctor` finds at a real print server, and that what it says to do mends it."""

from __future__ import annotations

import itertools
import re
import shlex
from pathlib import Path

import pytest

from kiosk.station.doctor.asking import ask_printer
from kiosk.station.doctor.catalogue import CATALOGUE
from kiosk.station.doctor.printer_phrases import RAW_QUEUE
from kiosk.station.doctor.telling import Finding
from tests.printers.following_pages import QUEUE, followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator
from tests.printers.processes import wait_until
from tests.station.doctor.machines import Machine, seen

pytestmark = pytest.mark.needs(*PROGRAMS)


def told(cups: Cups, code: str, folder: Path) -> Finding:
    """What one look finds at this very server."""
    folder.mkdir()
    machine = Machine(folder, printers={QUEUE: ask_printer(QUEUE, str(cups.socket))})
    machine.write("/etc/cups/printers.conf", (cups.folder / "etc" / "printers.conf").read_text())
    [found] = seen(machine, code)
    return found


def do_as_told(cups: Cups, simulator: Simulator, code: str) -> list[str]:
    """Run the commands of a remedy, with this queue and its printer in their places; what they were."""
    [remedy] = [check.remedy for check in CATALOGUE if check.code == code]
    commands = re.findall(r"`([a-z].*?)`", remedy)
    for command in commands:
        cups.run(*shlex.split(command.replace("QUEUE", QUEUE).replace("ADDRESS", simulator.uri)))
    return [command.split()[0] for command in commands]


def test_a_queue_that_has_forgotten_a_job_believes_its_printer_again(
    cups: Cups, simulator: Simulator, tmp_path: Path
) -> None:
    def off_and_on() -> None:
        wait_until(simulator.busy, "the page is in the printer")
        simulator.kill()
        simulator.does("print")
        simulator.start()

    simulator.does("hang")
    followed(printer_of(cups), page_saying("lost"), when={"printing": off_and_on}, wait=12.0)
    assert told(cups, "printer_believed", tmp_path / "before").level == "bad"
    done = do_as_told(cups, simulator, "printer_believed")
    assert done == ["cupsreject", "lpstat", "lpadmin", "lpadmin", "cupsaccept"]
    assert told(cups, "printer_believed", tmp_path / "after").level == "good"
    assert followed(printer_of(cups), page_saying("found")).outcome.printed
    assert simulator.words() == ["found"]


def test_a_queue_that_tries_again_by_itself_gives_up(
    cups: Cups, simulator: Simulator, tmp_path: Path
) -> None:
    assert told(cups, "printer_retries", tmp_path / "as made").level == "good"
    cups.run("lpadmin", "-p", QUEUE, "-o", "printer-error-policy=retry-job")
    found = told(cups, "printer_retries", tmp_path / "before")
    assert (found.level, "(ErrorPolicy retry-job)" in found.says) == ("bad", True)
    do_as_told(cups, simulator, "printer_retries")
    assert told(cups, "printer_retries", tmp_path / "after").level == "good"


def test_a_queue_that_was_stopped_and_shut_takes_pages(
    cups: Cups, simulator: Simulator, tmp_path: Path
) -> None:
    cups.run("cupsreject", QUEUE)
    cups.run("cupsdisable", QUEUE)
    assert told(cups, "printer_accepts", tmp_path / "before").level == "bad"
    do_as_told(cups, simulator, "printer_accepts")
    assert told(cups, "printer_accepts", tmp_path / "after").level == "good"


def test_a_queue_that_was_made_while_its_printer_was_off_knows_it(
    cups: Cups, simulator: Simulator, tmp_path: Path
) -> None:
    def after(number: int) -> bool:
        return told(cups, "printer_pdf", tmp_path / f"after {number}").level == "good"

    cups.run("lpadmin", "-x", QUEUE)
    simulator.kill()
    cups.run("lpadmin", "-p", QUEUE, "-E", "-v", simulator.uri, "-m", "everywhere")
    found = told(cups, "printer_pdf", tmp_path / "before")
    assert (found.level, found.says) == ("bad", RAW_QUEUE.format(address=QUEUE))
    simulator.start()
    do_as_told(cups, simulator, "printer_pdf")
    # CUPS asks the printer in its own time.
    numbers = itertools.count()
    wait_until(lambda: after(next(numbers)), "the queue knows its printer")
    assert followed(printer_of(cups), page_saying("known")).outcome.printed
    assert simulator.words() == ["known"]
