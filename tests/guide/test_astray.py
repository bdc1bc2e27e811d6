"""A file of a guide whose name has another ending keeps it from opening, and nothing is said to be missing for it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.guide.load import Loaded, load, read
from kiosk.guide.problems import Place, Problem

SHIPPED = Path(__file__).parents[2] / "decision_trees" / "cervical_dystonia"
SMALL = Path(__file__).parents[1] / "guides" / "getting_there"


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


@pytest.mark.parametrize(
    "words",
    [
        ["graph"],
        ["review"],
        ["audit"],
        ["walk"],
        ["open"],
        ["summary", "--answers", str(SHIPPED / "personas" / "asks_about_surgery.yaml")],
        ["check", "--how-to-reach", "welcome"],
    ],
    ids=" ".join,
)
def test_every_command_shows_why_it_opens_nothing(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    guide = Path(shutil.copytree(SMALL, tmp_path / "there"))
    text = (guide / "guide.yaml").read_text(encoding="utf-8")
    steps = text.index("\nsteps:\n") + 1
    (guide / "guide.yaml").write_text(text[:steps], encoding="utf-8")
    (guide / "steps.yml").write_text(text[steps:].replace("\n    title:", "\n   title:", 1), encoding="utf-8")
    command, *rest = words
    assert cli._run([cli._OPEN if command == "open" else command, str(guide), *rest]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "steps.yml: error[WRONG_ENDING] this file looks like a part of the guide" in told.err
    assert re.search(
        r"steps\.yml:\d+:4: error\[OUT_OF_LINE\] .*\n  \|    title: .*\n  \|    \^\n  help: ", told.err
    )
    assert told.err.endswith(f"kiosk: {guide} cannot be opened until this is mended.\n")
