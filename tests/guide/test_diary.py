"""When a diary is asked for: a condition like any other, checked like any other."""

from __future__ import annotations

from pathlib import Path

from tests.guide.small import loaded, told

DIARY = """\
sheet:
  diary: {title: My diary, weeks: 12, rows: {worry: "Worry, 0 to 10"}, when: {health: deaf}}
"""


def test_a_diary_may_be_asked_for(tmp_path: Path) -> None:
    found = loaded(tmp_path, ("sheet:\n", DIARY))
    assert found.problems == ()
    assert found.guide is not None
    assert found.guide.sheet.diary is not None
    assert found.guide.sheet.diary.when is not None


def test_an_author_is_told_of_an_answer_that_nobody_can_give(tmp_path: Path) -> None:
    expected = """\
small.yaml:187:87: error[UNKNOWN_CHOICE] `health` has no choice named `daef`
  |   diary: {title: My diary, weeks: 12, rows: {worry: "Worry, 0 to 10"}, when: {health: daef}}
  |                                                                                       ^^^^
  help: Did you mean `deaf`? Its choices: deaf, none."""
    assert told(tmp_path, ("sheet:\n", DIARY.replace("health: deaf", "health: daef"))) == expected
