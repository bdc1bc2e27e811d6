"""A page in the file that somebody named is whole and private."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kiosk.deliver.chosen import write


def test_a_page_is_written_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write(b"first", path)
    write(b"second", path)
    assert path.read_bytes() == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sheet.pdf"
    write(b"first", path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space") as why:
        write(b"second", path)
    assert why.value.filename == str(path), "a full disk names no file"
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


def test_the_name_is_on_the_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    real = os.fsync

    def looked(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            seen.append([each.name for each in tmp_path.iterdir()])
        real(handle)

    monkeypatch.setattr(os, "fsync", looked)
    write(b"first", tmp_path / "sheet.pdf")
    assert seen == [["sheet.pdf"]]


def test_a_link_goes_on_leading_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link, there = tmp_path / "sheet.pdf", tmp_path / "kept" / "sheet.pdf"
    link.symlink_to(there)
    write(b"first", link)
    write(b"second", link)
    assert link.is_symlink()
    assert there.read_bytes() == b"second"


def test_a_device_is_written_to_and_not_put_aside() -> None:
    write(b"gone", Path("/dev/null"))
    assert not Path("/dev/null").is_file()
