"""Which jobs the parent gives to which porter, what it keeps of them, and what it does where the kernel has no room."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk.station import forking, porters
from kiosk.station.board import now
from kiosk.station.jobs import Job, read_jobs
from kiosk.station.to_disk import ToDisk
from tests.station.porters_machine import WORDS, Machine


def ended(pid: int) -> bool:
    """Whether a process is no more, and has been waited for."""
    return not Path(f"/proc/{pid}").exists()


def forks(patched: pytest.MonkeyPatch) -> list[int]:
    """Every process that is forked from now on."""
    started: list[int] = []
    fork = os.fork

    def watched() -> int:
        started.append(fork())
        return started[-1]

    patched.setattr(os, "fork", watched)
    return started


def test_a_kept_page_answers_for_its_own_job_only_and_another_of_the_visit_is_settled_beside_it(
    machine: Machine,
) -> None:
    room = machine.visit()
    assert room is not None
    (machine.folder / "here/1.out").write_bytes(b"the page before")
    machine.hear("job", "0 1")
    machine.hear("job", "0 2")
    machine.hear("settled", "0 2")
    os.pwrite(room.memory, WORDS, 0)
    machine.hear("hold", "pdf jam 1")
    assert [(each.state, each.out) for each in machine.held()] == [("held", 1)]
    machine.porters.visit_over()
    machine.until(lambda: not read_jobs(machine.state) and len(machine.processes) == 1)
    assert machine.held()[0].state == "held", "that the page before came out says nothing of this one"
    machine.hear("print_held", f"{room.number} 1")
    machine.until(lambda: not machine.processes)
    assert machine.there.pages_out == [WORDS]


def test_a_page_that_nobody_found_stays_kept_though_its_job_was_printed(machine: Machine) -> None:
    room = machine.visit()
    assert room is not None
    (machine.folder / "here/1.out").write_bytes(WORDS)
    machine.hear("job", "0 1")
    machine.hear("hold", "pdf printed 0")
    machine.porters.visit_over()
    machine.until(lambda: not read_jobs(machine.state))
    assert machine.held()[0].state == "held"


def test_a_visit_can_only_name_a_job_that_is_its_own(machine: Machine) -> None:
    assert machine.visit() is not None
    machine.hear("hold", "pdf jam 0 77")
    assert machine.held()[0].state == "held"
    assert not read_jobs(machine.state)


def test_whoever_settles_a_job_hears_that_it_is_given_up_after_a_day_and_ends(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.leave_job()
    assert len(machine.processes) == 1
    monkeypatch.setattr(porters, "now", lambda: now() + porters.NO_MORE)
    machine.until(lambda: not machine.processes)
    assert not read_jobs(machine.state)


def test_the_loop_never_waits_for_the_disk_and_what_is_kept_gets_there_all_the_same(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "synced"
    told.touch()
    sync = os.fsync

    def slow(handle: int) -> None:
        with told.open("a") as file:
            file.write(f"{os.getpid()} {Path(f'/proc/self/fd/{handle}').readlink()}\n")
        if os.getpid() != here:
            time.sleep(0.2)
        sync(handle)

    here = os.getpid()
    monkeypatch.setattr(os, "fsync", slow)
    machine.visit()
    for number in range(1, 20):
        machine.hear("job", f"0 {number}")
        machine.hear("settled", f"0 {number}")
    machine.hear("job", "0 20")
    assert [*read_jobs(machine.state)] == [Job("here", 20)]
    machine.until(lambda: machine.porters._disk.pidfd < 0)
    synced = [line.split(" ", 1) for line in told.read_text().splitlines()]
    assert str(here) not in {pid for pid, _ in synced}
    assert len(synced) == 4, "the first, and all that came meanwhile together"
    assert [path for _, path in synced[-2:]] == [str(machine.state / "jobs.json"), str(machine.state)]


def test_a_process_that_nobody_can_watch_is_ended_and_waited_for(
    one_thread: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(pid: int, flags: int = 0) -> int:
        raise OSError(24, "Too many open files")

    started = forks(monkeypatch)
    monkeypatch.setattr(os, "pidfd_open", full)
    with pytest.raises(OSError, match="Too many"):
        forking.forked(_for_ever)
    assert ended(started[0])


def _for_ever(_: int) -> NoReturn:
    while True:
        time.sleep(1000)


class Unregistering:
    """An epoll with no room for another descriptor."""

    def __init__(self, real: select.epoll) -> None:
        self._real = real
        self.poll: Callable[..., object] = real.poll

    def register(self, descriptor: int, events: int) -> None:
        raise OSError(28, "No space left on device")


def test_a_porter_that_nobody_can_hear_is_ended_and_the_page_told_of_as_lost(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        started = forks(patched)
        patched.setattr(machine.porters, "_epoll", Unregistering(machine.porters._epoll))
        machine.hold()
    assert machine.processes == []
    assert machine.held() == ()
    assert [fault.code for fault in machine.faults] == ["P-0"]
    assert [ended(pid) for pid in started] == [True]


def test_a_job_that_was_begun_right_before_the_end_is_taken_back(machine: Machine) -> None:
    machine.here.becomes("out")
    machine.hear("print_held", f"{machine.hold()} 0")
    machine.until_sent()
    machine.porters.end()
    assert (machine.here.spool, read_jobs(machine.state)) == ([], {})


def test_one_that_nobody_can_ask_for_at_the_end_is_known_in_the_next_life(machine: Machine) -> None:
    machine.here.becomes("out")
    machine.hear("print_held", f"{machine.hold()} 0")
    machine.until_sent()
    machine.here.becomes("gone")
    machine.porters.end()
    assert [*read_jobs(machine.state)] == [Job("here", 1)]


def test_a_late_word_of_a_job_says_nothing_of_the_next_one_with_its_number(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.leave_job()
    settler = machine.porters._carriers[0]
    machine.visit()
    machine.hear("job", "0 1")  # the printer counts anew
    with monkeypatch.context() as patched:
        patched.setattr(settler, "heard", lambda: iter(["settled 0 1"]))
        machine.porters._obey(settler)
    assert [*read_jobs(machine.state)] == [Job("here", 1)]


def test_where_the_process_for_the_disk_cannot_be_watched_the_next_is_started_all_the_same(
    tmp_path: Path, one_thread: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.touch()
    with select.epoll() as epoll:
        disk = ToDisk(path, epoll)
        monkeypatch.setattr(disk, "_epoll", Unregistering(epoll))
        disk.wanted()
        assert (disk.pidfd, ended(disk._pid)) == (-1, True)
        monkeypatch.setattr(disk, "_epoll", epoll)
        disk.wanted()
        assert disk.pidfd >= 0
        disk.over()
