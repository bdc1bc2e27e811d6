"""A guide's personas are read and walked: which files they are, and what is told of all of them together."""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.personas import persona_problems, personas_of, problems_with
from tests.authors.somebody import SOMEBODY, guide_with, told


def test_a_persona_that_fits_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, guide_with(tmp_path)) == ""


def test_every_broken_expectation_is_told_at_once(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        guide_with(tmp_path),
        ("visits: [days, page]", "visits: [thanks, dayz]"),
        ("flags: [hearing]\n", "flags: [worried]\n"),
        ("ends: done", "ends: dine"),
    )
    codes = ["PERSONA_UNKNOWN_STEP", "PERSONA_NOT_VISITED", "PERSONA_FLAG_NOT_RAISED", "PERSONA_UNKNOWN_END"]
    assert [text.count(code) for code in codes] == [1, 1, 1, 1]
    assert text.count("[PERSONA_") == len(codes)


def test_a_file_that_cannot_be_read_as_a_persona_is_told_like_any_other(tmp_path: Path) -> None:
    text = told(tmp_path, guide_with(tmp_path), ("ends: done", "end: done"))
    assert "personas/p.yaml:15:3: error[UNKNOWN_KEY]" in text


def test_what_is_wrong_with_how_a_persona_is_written_is_told_beside_what_it_expects(tmp_path: Path) -> None:
    guide = guide_with(tmp_path)
    told(tmp_path, guide)
    (tmp_path / "personas" / "other.YAML").write_text(SOMEBODY, encoding="utf-8")
    assert [each.code for each in persona_problems(guide, tmp_path)] == ["WRONG_ENDING"]


def test_a_guide_need_not_have_personas(tmp_path: Path) -> None:
    guide = guide_with(tmp_path)
    assert persona_problems(guide, tmp_path) == ()
    assert personas_of(tmp_path / "small.yaml") == ()
    (tmp_path / "personas").mkdir()
    assert persona_problems(guide, tmp_path) == ()


def test_a_persona_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    assert [each.code for each in problems_with(guide_with(tmp_path), tmp_path / "nobody.yaml")] == [
        "NO_SUCH_FILE"
    ]


def test_a_persona_is_called_by_the_name_its_guide_was_given(tmp_path: Path) -> None:
    guide = guide_with(tmp_path)
    told(tmp_path, guide, ("ends: done", "ends: dine"))
    assert [each.place.path for each in persona_problems(guide, tmp_path, "mine")] == ["mine/personas/p.yaml"]
