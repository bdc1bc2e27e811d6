"""Guides that staff took away stay away, over restarts and over every fault of the disk."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from kiosk.station.withdrawn import FILE, Withdrawn, keep_withdrawn, read_withdrawn


def test_nothing_kept_is_nothing_withdrawn(tmp_path: Path) -> None:
    assert read_withdrawn(tmp_path / "not" / "there") == Withdrawn()
    assert not read_withdrawn(tmp_path).holds("neck")


def test_a_withdrawal_lasts_until_the_guide_is_brought_back(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "kiosk"
    assert keep_withdrawn(folder, Withdrawn().with_guide("neck").with_guide("hand")).unsaved is False
    again = read_withdrawn(folder)
    assert again == Withdrawn(frozenset({"neck", "hand"}))
    assert keep_withdrawn(folder, again.without("neck", ("neck", "hand"))) == Withdrawn(frozenset({"hand"}))
    assert read_withdrawn(folder).guides == {"hand"}


def test_only_its_owner_reads_the_file_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    keep_withdrawn(folder, Withdrawn(frozenset({"neck"})))
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == [FILE]
    assert json.loads((folder / FILE).read_bytes()) == {"withdrawn": ["neck"]}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"null",
        b'{"withdrawn": "neck"}',
        b'{"withdrawn": [1]}',
        b"\xff",
        b"[" * 100_000,
        b'{"withdrawn": ["' + b"a" * 1_000_000 + b'"]}',
    ],
)
def test_what_cannot_be_read_withdraws_every_guide(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    found = read_withdrawn(tmp_path)
    assert found.unreadable
    assert found.holds("any guide there is")


def test_a_folder_in_its_place_withdraws_every_guide(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert read_withdrawn(tmp_path).unreadable


def test_after_an_unreadable_file_each_guide_has_to_be_brought_back(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"{")
    found = keep_withdrawn(tmp_path, read_withdrawn(tmp_path).with_guide("neck"))
    assert found.unreadable
    assert (tmp_path / FILE).read_bytes() == b"{"
    found = keep_withdrawn(tmp_path, found.without("hand", ("neck", "hand", "foot")))
    assert not found.unreadable
    assert not found.holds("hand")
    assert read_withdrawn(tmp_path).guides == {"neck", "foot"}


@pytest.mark.parametrize("broken", ["fsync", "replace", "open"])
def test_what_cannot_be_written_holds_in_memory_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    keep_withdrawn(tmp_path, Withdrawn(frozenset({"hand"})))

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path if broken == "replace" else os, broken, full)
        found = keep_withdrawn(tmp_path, Withdrawn(frozenset({"hand"})).with_guide("neck"))
    assert found == Withdrawn(frozenset({"hand", "neck"}), unsaved=True)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert read_withdrawn(tmp_path).guides == {"hand"}
    # Once there is room again, the next change writes all of it.
    assert keep_withdrawn(tmp_path, found.with_guide("foot")).unsaved is False
    assert read_withdrawn(tmp_path).guides == {"hand", "neck", "foot"}


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert keep_withdrawn(tmp_path / "file" / "state", Withdrawn(frozenset({"neck"}))).unsaved


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"keep me")
    folder = tmp_path / "state"
    folder.mkdir()
    (folder / FILE).symlink_to(elsewhere)
    assert not keep_withdrawn(folder, Withdrawn(frozenset({"neck"}))).unsaved
    assert elsewhere.read_bytes() == b"keep me"
    assert read_withdrawn(folder).guides == {"neck"}
