"""The parent's list of porters, with real processes and printers that are folders."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from kiosk.deliver.job import Page
from kiosk.screens.host import Held
from kiosk.station import phrases, porters
from kiosk.station.board import now
from kiosk.station.faults import JOB
from kiosk.station.jobs import Job, keep_jobs, read_jobs
from kiosk.station.outlet import Outlet
from kiosk.station.porters import Porters
from tests.station.file_printer import FilePrinter
from tests.station.porters_machine import WORDS, Machine


def test_a_kept_page_is_printed_once_and_exactly_when_staff_say_so(machine: Machine) -> None:
    number = machine.hold()
    assert machine.held() == (Held(number, "held", "jam", 15),)
    machine.hear("print_held", f"{number} 1")
    machine.hear("print_held", f"{number} 0")
    machine.until(lambda: machine.held()[0].state == "printed" and not machine.processes)
    assert machine.there.pages_out == [WORDS]
    assert machine.here.pages_out == []
    assert machine.there.spool == []
    assert machine.held()[0].minutes == 10, "staff can read of it for a while"
    machine.hear("print_held", f"{number} 1")
    machine.hear("wipe_held", number)
    assert machine.held() == ()
    assert machine.lines == [phrases.PAGE_KEPT.format(why="jam"), phrases.PAGE_PRINTED, phrases.PAGE_WIPED]
    assert machine.faults == []


def test_two_pages_are_kept_at_once_each_under_its_own_number(machine: Machine) -> None:
    first, second = machine.hold(b"one"), machine.hold(b"two")
    assert [each.number for each in machine.held()] == [first, second]
    assert first != second
    machine.hear("wipe_held", first)
    machine.hear("print_held", f"{second} 0")
    machine.until(lambda: not machine.processes)
    assert machine.here.pages_out == [b"two"]


def test_a_number_is_given_to_one_page_only_while_it_is_known(machine: Machine) -> None:
    shelf = machine.porters._shelf
    kept = {machine.hold() for _ in range(5)}
    drawn = {shelf.free_number() for _ in range(3000)}
    assert not drawn & kept
    assert all(each.isdigit() and len(each) == 3 and each[0] != "0" for each in drawn)


def test_a_visit_has_one_page_kept_and_no_more_pages_than_there_is_room_for(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = machine.visit()
    assert room is not None
    machine.hear("hold", "pdf jam 0")
    machine.hear("hold", "pdf jam 0")
    assert len(machine.held()) == 1
    monkeypatch.setattr("kiosk.station.shelf.MOST", 1)
    assert machine.visit() is None
    machine.hear("hold", "pdf jam 0")
    assert len(machine.held()) == 1


@pytest.mark.parametrize(("addresses", "minutes"), [((), 15), (("here",), 0)])
def test_where_nothing_is_kept_there_is_no_room(addresses: tuple[str, ...], minutes: int) -> None:
    made = Porters(
        Outlet(lambda _: FilePrinter(Path()), addresses, hold_minutes=minutes), lambda _: None, lambda _: None
    )
    assert made.room() is None
    assert (made.board >= 0) == bool(addresses)


def test_the_job_of_a_visit_that_died_is_taken_out_of_the_spool(machine: Machine) -> None:
    for sent in (False, True):
        machine.here.becomes("out")
        machine.visit()
        number = machine.here.begin(page := _page())
        machine.hear("job", f"0 {number}")
        assert [*read_jobs(machine.state)] == [Job("here", number)]
        if sent:
            machine.here.send(number, page)
        assert machine.processes == [], "the visit still answers for it"
        machine.porters.visit_over()
        machine.until(lambda: not machine.here.spool and not machine.processes)
        assert not read_jobs(machine.state)
    assert machine.here.pages_out == []


def test_a_job_that_the_visit_has_settled_is_left_alone(machine: Machine) -> None:
    machine.visit()
    machine.hear("job", "0 5")
    machine.hear("settled", "0 5")
    machine.porters.visit_over()
    machine.porters.look()
    assert machine.processes == []
    assert not read_jobs(machine.state)


def test_the_jobs_of_an_earlier_life_are_settled_at_the_start(machine: Machine, tmp_path: Path) -> None:
    machine.porters.end()
    machine.here.begin(_page())
    FilePrinter(tmp_path / "no_longer_set").begin(_page())
    keep_jobs(machine.state, {Job("here", 1): 0, Job("no_longer_set", 1): 0})
    again = Machine(tmp_path)
    again.until(lambda: not read_jobs(again.state))
    assert again.here.spool == FilePrinter(tmp_path / "no_longer_set").spool == []
    again.porters.end()


def test_a_page_whose_job_came_out_after_all_is_not_printed_again(machine: Machine) -> None:
    machine.here.becomes("gone")
    room = machine.visit()
    assert room is not None
    machine.hear("job", "0 1")
    machine.hear("hold", "pdf not_answering 0 1")
    machine.porters.visit_over()
    assert machine.held()[0].state == "unsure", "at once, before any printer has been asked"
    (machine.folder / "here/1.out").write_bytes(b"it came out")
    machine.here.becomes("")
    machine.until(lambda: machine.held()[0].state == "printed" and not machine.processes)
    assert machine.here.pages_out == [b"it came out"]
    assert not read_jobs(machine.state)


def test_a_wiped_page_is_gone_at_once_and_its_job_is_settled_by_another(machine: Machine) -> None:
    machine.here.becomes("gone")
    machine.visit()
    machine.hear("job", "0 1")
    machine.hear("hold", "pdf not_answering 0 1")
    machine.porters.visit_over()
    (keeper,) = machine.processes
    machine.hear("wipe_held", machine.held()[0].number)
    assert machine.held() == ()
    machine.until(lambda: keeper not in machine.processes and bool(machine.processes))
    machine.here.becomes("")
    machine.until(lambda: not machine.processes)
    assert not read_jobs(machine.state)
    assert machine.faults == []


def test_it_is_wiped_by_a_clock_that_goes_on_while_the_machine_sleeps(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.hold()
    monkeypatch.setattr(porters, "now", lambda: now() + 14.9 * 60)
    machine.porters.look()
    assert len(machine.held()) == 1
    monkeypatch.setattr(porters, "now", lambda: now() + 15 * 60)
    machine.until(lambda: not machine.processes)
    assert machine.held() == ()
    assert machine.lines[-1] == phrases.PAGE_EXPIRED
    assert machine.faults == []


def test_a_porter_that_is_killed_is_told_of_and_its_page_is_gone(machine: Machine) -> None:
    machine.hold()
    os.kill(machine.processes[0], signal.SIGKILL)
    machine.until(lambda: not machine.processes)
    assert machine.held() == ()
    assert [fault.code for fault in machine.faults] == ["K-9"]
    assert machine.lines[-1] == phrases.PAGE_GONE


def test_one_whose_printer_hangs_keeps_nobody_waiting_and_is_killed_when_it_is_to_end(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.here.becomes("hangs")
    number = machine.hold()
    machine.hear("print_held", f"{number} 0")
    assert machine.held()[0].state == "printing"
    assert machine.visit() is not None
    monkeypatch.setattr(porters, "GRACE", 0.1)
    machine.hear("wipe_held", number)
    machine.until(lambda: not machine.processes)
    assert machine.faults == []


def test_a_job_that_nobody_learns_of_is_told_to_staff_after_an_hour_and_once(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.leave_job()
    assert machine.faults == []
    monkeypatch.setattr(porters, "now", lambda: now() + 3600)
    machine.porters.look()
    machine.porters.look()
    assert [fault.code for fault in machine.faults] == [JOB]
    assert [*read_jobs(machine.state)] == [Job("here", 1)]


def test_a_number_given_anew_is_not_taken_from_the_page_that_has_it_now(machine: Machine) -> None:
    machine.leave_job()
    assert len(machine.processes) == 1
    machine.visit()
    machine.hear("job", "0 1")  # the printer was switched off and counts anew
    machine.until(lambda: not machine.processes)
    machine.here.becomes("")
    assert [*read_jobs(machine.state)] == [Job("here", 1)]
    machine.hear("settled", "0 1")
    assert not read_jobs(machine.state)


def test_when_the_kiosk_ends_nothing_outlives_it_and_what_is_on_its_way_is_taken_back(
    machine: Machine,
) -> None:
    machine.hold()
    machine.here.becomes("out")
    machine.visit()
    machine.here.send(machine.here.begin(_page()), _page())
    machine.hear("job", "0 1")
    running = machine.processes
    machine.porters.end()
    assert machine.here.spool == []
    for each in running:
        with pytest.raises(ProcessLookupError):
            os.kill(each, 0)
    machine.porters._carriers.clear()


def test_without_room_for_a_process_the_page_is_lost_and_staff_are_told(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> int:
        raise BlockingIOError

    with monkeypatch.context() as patched:
        patched.setattr(os, "fork", full)
        machine.hold()
    assert machine.held() == ()
    assert [fault.code for fault in machine.faults] == ["P-0"]
    assert machine.hold()


def _page() -> Page:
    return Page(WORDS)
