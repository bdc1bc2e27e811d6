"""A file of a guide whose name has another ending keeps it from opening, and nothing is said to be missing for it."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.guide.load import Loaded, load, read
from kiosk.guide.problems import Place, Problem

SHIPPED = Path(__file__).parents[2] / "decision_trees" / "cervical_dystonia"


def test_a_guide_with_a_file_astray_does_not_open_and_all_of_it_is_checked(tmp_path: Path) -> None:
    guide = Path(shutil.copytree(SHIPPED, tmp_path / "necks"))
    for file in (guide / "safety.yaml", guide / "steps.yaml"):
        whole = file.read_text(encoding="utf-8")
        astray = file.rename(file.with_suffix(".yml"))
        found = read(guide)
        assert found.guide is None
        assert {(each.code, each.place.path) for each in found.problems} == {("WRONG_ENDING", str(astray))}
        assert load(guide).errors == found.problems
        astray.unlink()
        file.write_text(whole, encoding="utf-8")
    (guide / "safety.yml").write_text("zz_nobody: 1\n")
    assert {each.code for each in load(guide).errors} == {"WRONG_ENDING", "UNKNOWN_KEY"}


def test_there_is_always_a_word_of_why_a_guide_does_not_open() -> None:
    warning = Problem(Place("guide.yaml"), "UNUSED_SOURCE", {"id": "s1"})
    assert Loaded(None, (warning,)).errors == (warning,)
