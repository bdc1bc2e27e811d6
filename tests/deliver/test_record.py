"""What a person agreed to give lies in the clinic's folder, whole, and nobody else can read it."""

from __future__ import annotations

import errno
import json
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.deliver.record import UNFINISHED, put, recorder
from kiosk.summary.compose import whole_sheet
from kiosk.summary.record.note import note_of
from kiosk.summary.striking import lines
from kiosk.walk.moves import wish
from kiosk.walk.session import Session
from tests.summary import small_guide

DAY = "2026-11-21"
GUIDE = small_guide.guide()
SESSION = small_guide.session(small_guide.with_answers())


def give(folder: Path, session: Session = SESSION, mark: str = "0f0f") -> bool:
    return recorder(folder, lambda: DAY, {}, "The clinic", lambda: mark)(GUIDE, session)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_note_and_the_answers_are_there_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    assert give(folder)
    assert names(folder) == [f"getting_about-{DAY}-0f0f.json", f"getting_about-{DAY}-0f0f.txt"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) & 0o077 == 0
    note = (folder / f"getting_about-{DAY}-0f0f.txt").read_text(encoding="utf-8")
    assert note == note_of(GUIDE, SESSION, DAY, clinic="The clinic")
    bundle = json.loads((folder / f"getting_about-{DAY}-0f0f.json").read_bytes())
    assert bundle["entry"][1]["resource"]["id"].startswith("0f0f-")


def test_two_people_have_files_of_their_own(tmp_path: Path) -> None:
    write = recorder(tmp_path, lambda: DAY, {})
    assert write(GUIDE, SESSION)
    assert write(GUIDE, SESSION)
    assert len(names(tmp_path)) == 4


def test_no_file_is_written_over(tmp_path: Path) -> None:
    assert give(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert not give(tmp_path, Session())
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_where_lines_were_taken_off_only_the_note_is_given(tmp_path: Path) -> None:
    sheet = whole_sheet(GUIDE, SESSION, date=DAY)
    off = frozenset(line.key for line in lines(sheet) if "What will it cost me?" in line.text)
    assert give(tmp_path, wish(SESSION, replace(SESSION.wishes, struck=off)))
    [name] = names(tmp_path)
    assert name.endswith(".txt")
    assert "What will it cost me?" not in (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("fails", ["fsync", "rename"])
def test_of_what_cannot_be_written_nothing_is_left(
    fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def full(*args: Any) -> None:  # noqa: ANN401
        calls.append(args)
        if len(calls) == 2:
            raise OSError("no room")
        if fails == "rename":
            os.replace(*args)  # noqa: PTH105

    if fails == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "rename", full)
    assert not give(tmp_path)
    assert len(calls) == 2
    assert names(tmp_path) == []


def test_a_folder_that_is_a_file_is_a_failure_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert not give(tmp_path / "file")
    assert names(tmp_path) == ["file"]


def test_nothing_stands_under_its_name_before_it_is_whole(tmp_path: Path) -> None:
    seen: list[list[str]] = []
    real = os.fsync

    def looked(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            seen.append(names(tmp_path))
        real(handle)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", looked)
        put(tmp_path, {"a": b"A", "b": b"B"})
    assert all(name.startswith(UNFINISHED) for each in seen for name in each)
    assert len(seen) == 2
    assert names(tmp_path) == ["a", "b"]


def test_the_names_are_on_the_disk_once_all_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    real = os.fsync

    def looked(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            assert os.fstat(handle).st_ino == tmp_path.stat().st_ino
            seen.append(names(tmp_path))
        real(handle)

    monkeypatch.setattr(os, "fsync", looked)
    put(tmp_path, {"a": b"A", "b": b"B"})
    assert seen == [["a", "b"]]


@pytest.mark.parametrize(("number", "given"), [(errno.EIO, False), (errno.EINVAL, True)])
def test_a_disk_that_does_not_take_the_names_has_none_and_one_that_knows_no_such_thing_has_both(
    number: int, given: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fails(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        real(handle)

    monkeypatch.setattr(os, "fsync", fails)
    assert give(tmp_path) is given
    assert len(names(tmp_path)) == (2 if given else 0)


def test_a_folder_that_may_be_written_and_not_read_takes_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def shut(path: Any, flags: int, *more: Any, **others: Any) -> int:  # noqa: ANN401
        if flags & os.O_DIRECTORY:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return real(path, flags, *more, **others)

    monkeypatch.setattr(os, "open", shut)
    assert give(tmp_path)
    assert len(names(tmp_path)) == 2


def test_one_file_that_cannot_be_taken_away_keeps_no_other_and_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.unlink

    def stuck(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "a":
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))
        real(path, missing_ok=missing_ok)

    def shut(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "no room")

    monkeypatch.setattr(Path, "unlink", stuck)
    monkeypatch.setattr(os, "fsync", shut)
    with pytest.raises(OSError, match="no room"):
        put(tmp_path, {"a": b"A", "b": b"B", "c": b"C"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b""}
