"""A golden holds a text to what was kept, and only a renewal writes or removes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.goldens import Goldens


def test_a_text_that_changed_fails_and_nothing_is_written(tmp_path: Path) -> None:
    golden = tmp_path / "a.txt"
    golden.write_text("as it was\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"a\.txt is not what it was"):
        Goldens(renew=False).same(golden, "as it is\n")
    with pytest.raises(AssertionError, match=r"b\.txt is not what it was"):
        Goldens(renew=False).same(tmp_path / "b.txt", "new\n")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert golden.read_text(encoding="utf-8") == "as it was\n"


def test_a_golden_that_nothing_is_held_to_fails(tmp_path: Path) -> None:
    (tmp_path / "left.txt").touch()
    with pytest.raises(AssertionError):
        Goldens(renew=False).only(tmp_path, [])
    assert (tmp_path / "left.txt").exists()


def test_a_renewal_writes_what_changed_and_removes_what_is_left_over(tmp_path: Path) -> None:
    (tmp_path / "left.txt").touch()
    golden = tmp_path / "guide" / "a.txt"
    Goldens(renew=True).same(golden, "as it is\n")
    Goldens(renew=True).only(tmp_path, [golden])
    Goldens(renew=False).same(golden, "as it is\n")
    assert not (tmp_path / "left.txt").exists()
