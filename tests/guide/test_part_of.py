"""One file of a guide, asked for in place of its folder, is told as that; a guide of one file is none of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide.load import load
from kiosk.guide.problems import show
from tests.guide.small import SMALL

AT = SMALL.index("steps:\n")
EXPECTED = """\
{path}: error[ONE_FILE_OF_GUIDE] this is one file of the guide in the folder `eye`
  help: Name the folder in place of the file."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guide of two files, with a persona and a translation."""
    folder = tmp_path / "eye"
    for name in ("personas", "translations"):
        (folder / name).mkdir(parents=True)
    (folder / "guide.yaml").write_text(SMALL[:AT], encoding="utf-8")
    (folder / "steps.yaml").write_text(SMALL[AT:], encoding="utf-8")
    (folder / "local.yaml").write_text("clinic: Ours\n", encoding="utf-8")
    (folder / "personas" / "ada.yaml").write_text("answers: {who: me}\n", encoding="utf-8")
    (folder / "translations" / "es.yaml").write_text("steps.thanks.say: {was: a, now: b}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "name", ["guide.yaml", "steps.yaml", "local.yaml", "personas/ada.yaml", "translations/es.yaml"]
)
def test_one_file_of_a_guide_is_told_as_that(folder: Path, name: str) -> None:
    path = folder / name
    assert [show(each) for each in load(path).problems] == [EXPECTED.format(path=path)]


def test_what_is_wrong_with_how_the_file_is_written_is_told_as_well(folder: Path) -> None:
    path = folder / "steps.yaml"
    path.write_text(SMALL[AT:] + "was: {a: 1, a: 2}\n", encoding="utf-8")
    assert {each.code for each in load(path).problems} == {"ONE_FILE_OF_GUIDE", "DUPLICATE_KEY"}


def test_guides_of_one_file_may_lie_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(SMALL[AT:], encoding="utf-8")
    assert load(tmp_path / "a.yaml").problems == ()
    assert {each.code for each in load(tmp_path / "b.yaml").problems} == {"MISSING_TOP_KEY"}


def test_a_file_that_lacks_what_no_other_has_is_told_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL[AT:], encoding="utf-8")
    assert {each.code for each in load(tmp_path / "a.yaml").problems} == {"MISSING_TOP_KEY"}
