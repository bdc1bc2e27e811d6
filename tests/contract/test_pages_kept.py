"""Pages on their way to paper: kept for staff and seen by nobody else; once or not at all, whoever is killed meanwhile.

The printers are folders (see FilePrinter); tests/printers does the same with real ones.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.layout.phrases import asking, visiting
from kiosk.screens import page_phrases as page_said
from kiosk.screens import staff_phrases as staff
from kiosk.station import phrases
from tests.contract import leaving, traces
from tests.contract.leaving import PIN, Kiosk, new_word
from tests.contract.terminal import PATIENCE, ROOT
from tests.contract.visitor import ENTER, ESCAPE, STAFF, Visitor
from tests.station.file_printer import FilePrinter

WORDS = asking.TYPE_OR_LINES
"""Where somebody can type."""
PROBE = ROOT / "tests/contract/paper_probe.py"


class Clinic:
    """A kiosk with two printers, and whoever stands before it."""

    def __init__(self, place: Path, life: str = "one") -> None:
        """`place`: of the printers and of what is kept over restarts; `life`: of the kiosk, with its own folder."""
        self.first, self.second = FilePrinter(place / "first"), FilePrinter(place / "second")
        self.state, folder = place / "state", place / life
        folder.mkdir()
        settings = leaving.station_settings(state=self.state)
        settings += '[printer]\naddress = "first"\nothers = ["second"]\n'
        self.kiosk = Kiosk(folder, settings, probe=PROBE)

    def arrives(self) -> Visitor:
        person = Visitor(self.kiosk.terminal, new_word())
        person.arrive()
        return person

    @property
    def processes(self) -> dict[str, list[int]]:
        """The parent's children: who has the terminal, and who has not."""
        found: dict[str, list[int]] = {"visits": [], "porters": []}
        for pid in map(
            int, Path(f"/proc/{self.kiosk.pid}/task/{self.kiosk.pid}/children").read_text().split()
        ):
            if traces.state_of(pid) not in ("Z", ""):
                with contextlib.suppress(
                    FileNotFoundError
                ):  # one that puts a file on the disk ends at any moment
                    open_there = {path.readlink() for path in Path(f"/proc/{pid}/fd").iterdir()}
                    if Path(f"/proc/{pid}/fd/0").readlink() != Path(os.devnull):
                        found["visits"].append(pid)
                    elif any(str(each).startswith("socket:") for each in open_there):
                        found["porters"].append(pid)
        return found

    def visit(self) -> int:
        self.until(lambda: len(self.processes["visits"]) == 1)
        return self.processes["visits"][0]

    def porter(self) -> int:
        self.until(lambda: len(self.processes["porters"]) == 1)
        return self.processes["porters"][0]

    def until(self, true: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, (
                self.processes,
                self.kiosk.logged,
                self.kiosk.terminal.output[-900:],
            )
            self.kiosk.terminal.read(0.02)

    def prints(self, person: Visitor, until: str = "step 2") -> None:
        """Walk as far as this, and print the page."""
        person.walk_to(until)
        if until == WORDS:
            person.press(person.word.encode())
            person.press(ENTER)
        person.press(ESCAPE)
        person.terminal.wait_for(page_said.PRINT_NOW.encode())  # "1" too soon after Escape is another key
        person.press(b"1")

    def staff_desk(self, person: Visitor) -> None:
        person.press(STAFF)
        person.press(PIN.encode())
        person.press(ENTER, PATIENCE)
        person.terminal.wait_for(staff.TITLE.partition(" ·")[0].encode())
        person.look()

    def kept_page(self, person: Visitor, number: str) -> None:
        self.staff_desk(person)
        person.choose(staff.KEPT.partition(" (")[0])
        person.choose(number)

    def kept(self, person: Visitor) -> str:
        """The number that a person reads."""
        person.terminal.wait_for(b"Tell the desk this number")
        person.look()
        found = re.search(page_said.TELL.format(number=r"(\d{3})"), person.seen)
        assert found
        return found[1]


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = Clinic(tmp_path)
    with made.kiosk:
        yield made


def memory_files(pid: int) -> list[int]:
    """The sizes of the memory files that a process has open for pages."""
    files = Path(f"/proc/{pid}/fd").iterdir()
    return [each.stat().st_size for each in files if "kiosk-page" in each.readlink().name]


@pytest.mark.needs_root
def test_a_kept_page_is_in_one_process_and_gone_with_it(clinic: Clinic) -> None:
    clinic.first.becomes("gone")
    person = clinic.arrives()
    clinic.prints(person, WORDS)
    number = clinic.kept(person)
    porter = clinic.porter()
    word, first = person.word, clinic.visit()
    person.choose(page_said.TOLD_DESK)
    person.choose(page_said.HAVE_TOLD)
    following = clinic.arrives()
    following.walk_to("step")
    assert clinic.visit() != first
    assert clinic.kiosk.near(word) == set()
    assert holding(clinic, word) == {porter}
    assert memory_files(clinic.visit()) == [0], "its own, for its own page"
    assert memory_files(clinic.kiosk.pid) == [0]
    assert memory_files(porter) == []
    assert number.encode() not in clinic.kiosk.logged
    for name in ("cmdline", "environ", "comm"):
        assert number.encode() not in Path(f"/proc/{porter}/{name}").read_bytes()

    clinic.kept_page(following, number)
    following.choose(staff.KEPT_WIPE)
    following.choose(staff.YES_WIPE)
    clinic.until(lambda: not clinic.processes["porters"])
    assert holding(clinic, word) == set()
    assert clinic.kiosk.near(word) == set()
    assert phrases.PAGE_WIPED.encode() in clinic.kiosk.logged
    assert clinic.first.pages_out == clinic.second.pages_out == []


def holding(clinic: Clinic, word: str) -> set[int]:
    """The processes of the kiosk whose memory has the word in it."""
    processes = clinic.processes
    every = {clinic.kiosk.pid, *processes["visits"], *processes["porters"]}
    return {pid for pid in every if traces.memory_holds(pid, [word])}


def test_staff_print_a_kept_page_at_another_printer_and_then_it_is_gone(clinic: Clinic) -> None:
    clinic.first.becomes("gone")
    person = clinic.arrives()
    clinic.prints(person, WORDS)
    number = clinic.kept(person)
    person.choose(page_said.TOLD_DESK)
    person.choose(page_said.HAVE_TOLD)
    following = clinic.arrives()
    clinic.kept_page(following, number)
    following.choose(staff.KEPT_PRINT.format(printer="second"))
    clinic.until(lambda: clinic.second.pages_out)
    assert person.word.encode() in clinic.second.pages_out[0]
    clinic.until(lambda: not clinic.processes["porters"])
    assert len(clinic.second.pages_out) == 1
    assert clinic.first.pages_out == []
    assert clinic.first.spool == clinic.second.spool == []


def test_staff_print_it_at_the_screen_on_which_its_person_reads_the_number(clinic: Clinic) -> None:
    clinic.first.becomes("gone")
    person = clinic.arrives()
    clinic.prints(person)
    number = clinic.kept(person)
    clinic.kept_page(person, number)
    person.choose(staff.KEPT_PRINT.format(printer="second"))
    clinic.until(lambda: clinic.second.pages_out)
    person.wait_for(staff.KEPT_STATES["printed"])
    for _ in range(3):  # the page, the list, the staff screen
        person.press(ESCAPE)
    person.wait_for(page_said.STAFF_PRINTED)
    assert page_said.TELL.format(number=number) not in person.seen
    person.choose(visiting.FINISH)
    clinic.arrives()
    assert len(clinic.second.pages_out) == 1


@pytest.mark.parametrize("moment", ["stuck", "out"], ids=["before the page is sent", "while it is printed"])
def test_a_visit_killed_while_printing_leaves_a_clean_spool(tmp_path: Path, moment: str) -> None:
    clinic = Clinic(tmp_path)
    with clinic.kiosk:
        clinic.first.becomes(moment)
        person = clinic.arrives()
        clinic.prints(person)
        what = ".page" if moment == "out" else ".job"
        clinic.until(lambda: any(each.endswith(what) for each in clinic.first.spool))
        clinic.until((clinic.state / "jobs.json").exists)
        assert (clinic.state / "jobs.json").read_text() == '{"jobs": [["first", 1]]}\n'
        os.kill(clinic.visit(), signal.SIGKILL)
        clinic.first.becomes("")
        clinic.until(lambda: not clinic.first.spool)
        clinic.until(lambda: (clinic.state / "jobs.json").read_text() == '{"jobs": []}\n')
        clinic.until(lambda: not clinic.processes["porters"])
        assert clinic.first.pages_out == []
        clinic.arrives()


def test_after_a_power_cut_the_next_life_takes_the_job_out_of_the_spool(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    with clinic.kiosk:
        clinic.first.becomes("out")
        clinic.prints(clinic.arrives())
        clinic.until(lambda: (clinic.state / "jobs.json").exists() and "1.page" in clinic.first.spool)
        visit = clinic.visit()
        os.kill(clinic.kiosk.pid, signal.SIGKILL)
        os.kill(visit, signal.SIGKILL)
    assert clinic.first.spool == ["1.page", "1.job"]
    again = Clinic(tmp_path, "two")
    with again.kiosk:
        again.until(lambda: not again.first.spool)
        again.arrives()
    assert clinic.first.pages_out == []


def test_out_of_order_it_still_settles_what_a_visit_has_left(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    with clinic.kiosk:
        for _ in range(4):
            clinic.arrives()
            killed = clinic.visit()
            clinic.kiosk.terminal.output = b""
            os.kill(killed, signal.SIGKILL)
            traces.wait_for_state(killed, "")
        clinic.first.becomes("out")
        clinic.prints(clinic.arrives())
        clinic.until(lambda: "1.page" in clinic.first.spool)
        os.kill(clinic.visit(), signal.SIGKILL)
        clinic.kiosk.terminal.wait_for(b"out of order")
        clinic.until(lambda: not clinic.first.spool)
        # One that puts a file on the disk has the terminal for a moment, as every child has.
        clinic.until(lambda: clinic.processes["visits"] == [])
    assert clinic.first.pages_out == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP])
def test_a_kept_page_does_not_outlive_the_kiosk(clinic: Clinic, number: signal.Signals) -> None:
    clinic.first.becomes("gone")
    person = clinic.arrives()
    clinic.prints(person)
    clinic.kept(person)
    porter = clinic.porter()
    os.kill(clinic.kiosk.pid, number)
    traces.wait_for_state(porter, "Z")
    clinic.kiosk.terminal.process.wait(PATIENCE)


def test_one_that_nobody_found_is_kept_and_printed_only_by_staff(clinic: Clinic) -> None:
    person = clinic.arrives()
    clinic.prints(person)
    person.terminal.wait_for(page_said.THERE[0].encode())
    person.look()
    assert len(clinic.first.pages_out) == 1
    person.press(b"2")
    clinic.kept(person)
    assert len(clinic.first.pages_out) == 1
    assert clinic.porter()
