"""The jobs kept over restarts: address, number and hours, and never a reason to stop."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kiosk.station.jobs import FILE, MOST, Job, Unsettled, keep_jobs, read_jobs

ONE, OTHER = Job("desk", 7), Job("ipp://10.0.0.4/ipp/print", 123456)


def test_what_is_kept_is_address_number_and_hours_and_comes_back(tmp_path: Path) -> None:
    keep_jobs(tmp_path / "state", {ONE: 0, OTHER: 3})
    assert read_jobs(tmp_path / "state") == {ONE: 0, OTHER: 3}
    file = tmp_path / "state" / FILE
    assert json.loads(file.read_text()) == {"jobs": [["desk", 7], [OTHER.address, OTHER.number, 3]]}
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b'{"jobs": 3}',
        b'{"jobs": [["a"], ["a", "b"], ["", 1], ["a", -1], ["a", 1, "x"], ["a", 1, -1], ["a", 1, 1, 1]]}',
        b'{"jobs": [["a", 1, 1e9], ["a", 1, 1000000000]]}',
        b"\xff",
        b"[" * 10**5,
    ],
)
def test_what_cannot_be_read_is_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_jobs(tmp_path) == {}


def test_a_folder_or_a_pipe_in_its_place_stops_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)
    assert read_jobs(tmp_path) == {}
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    assert read_jobs(tmp_path) == {}
    keep_jobs(tmp_path, {ONE: 0})
    assert [path.name for path in tmp_path.iterdir()] == [FILE], "nothing half-written is left"


def test_where_it_cannot_be_written_the_jobs_are_known_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (None, tmp_path / "file"):
        kept = Unsettled(folder, 0.0)
        kept.add(ONE, 0.0)
        assert [*kept] == [ONE]
        kept.remove(ONE)
        assert [*kept] == []


def test_every_change_is_kept(tmp_path: Path) -> None:
    kept = Unsettled(tmp_path, 0.0)
    kept.add(ONE, 0.0)
    kept.add(OTHER, 0.0)
    kept.remove(ONE)
    kept.remove(ONE)
    assert read_jobs(tmp_path) == {OTHER: 0}
    assert [*Unsettled(tmp_path, 5.0)] == [OTHER]


def test_each_is_counted_once_when_it_has_been_unknown_for_long(tmp_path: Path) -> None:
    kept = Unsettled(None, 0.0)
    kept.add(ONE, 0.0)
    kept.add(OTHER, 50.0)
    assert [kept.unknown_for(100.0, at) for at in (99.0, 100.0, 101.0, 150.0, 151.0)] == [0, 1, 0, 1, 0]
    kept.add(ONE, 200.0)  # a printer that counts anew: another job
    assert kept.unknown_for(100.0, 250.0) == 0
    assert kept.unknown_for(100.0, 300.0) == 1
    kept.forget_after(200.0, 300.0)
    assert [*kept] == [ONE]


def test_the_file_does_not_grow_without_end(tmp_path: Path) -> None:
    keep_jobs(tmp_path, {Job("desk", number): 1 for number in range(1, 2 * MOST)})
    assert len(read_jobs(tmp_path)) == MOST
    assert max(job.number for job in read_jobs(tmp_path)) == 2 * MOST - 1


HOUR = 3600.0
DAY = 24 * HOUR


def test_the_hours_of_all_lives_are_counted_together(tmp_path: Path) -> None:
    first = Unsettled(tmp_path, 0.0)
    first.add(ONE, 0.0)
    for at in (HOUR - 1, HOUR, 20 * HOUR + 5):
        assert first.forget_after(DAY, at) == ()
    assert read_jobs(tmp_path) == {ONE: 20}
    second = Unsettled(tmp_path, 7.0)  # a clock that begins anew with the machine
    assert second.forget_after(DAY, 7.0 + 4 * HOUR - 1) == ()
    assert read_jobs(tmp_path) == {ONE: 23}
    assert second.forget_after(DAY, 7.0 + 4 * HOUR) == (ONE,)
    assert [*Unsettled(tmp_path, 0.0)] == []


def test_each_life_asks_again_before_it_forgets_or_tells(tmp_path: Path) -> None:
    keep_jobs(tmp_path, {ONE: 23})
    kept = Unsettled(tmp_path, 50.0)
    assert kept.forget_after(DAY, 50.0 + HOUR - 1) == ()
    assert kept.unknown_for(HOUR, 50.0 + HOUR - 1) == 0
    assert kept.unknown_for(HOUR, 50.0 + HOUR) == 1
    assert kept.forget_after(DAY, 50.0 + HOUR) == (ONE,)


def test_a_number_that_is_given_anew_begins_anew(tmp_path: Path) -> None:
    keep_jobs(tmp_path, {ONE: 20, OTHER: 1})
    kept = Unsettled(tmp_path, 0.0)
    kept.add(ONE, 0.0)
    assert read_jobs(tmp_path) == {OTHER: 1, ONE: 0}
    assert kept.forget_after(DAY, 4 * HOUR) == ()
    assert read_jobs(tmp_path) == {OTHER: 5, ONE: 4}


def test_it_is_written_once_an_hour_and_not_each_time_somebody_looks(tmp_path: Path) -> None:
    written: list[None] = []
    kept = Unsettled(tmp_path, 0.0, lambda: written.append(None))
    kept.add(ONE, 0.0)
    kept.add(OTHER, 0.0)
    for second in range(0, int(3 * HOUR) + 1, 10):
        kept.forget_after(DAY, float(second))
    assert len(written) == 2 + 3
