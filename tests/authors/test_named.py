"""A step or a persona by what was typed, and the sentence where there is none: the same for every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.named import NotThere, insist_on_step, persona_named
from kiosk.guide.load import load
from kiosk.guide.model import Guide

SMALL = Path(__file__).resolve().parents[1] / "guides" / "getting_there"


def _small() -> Guide:
    guide = load(SMALL).guide
    assert guide is not None
    return guide


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("lean_frist", "the guide has no step called lean_frist; did you mean lean_first?"),
        ("xyzzy", "the guide has no step called xyzzy; kiosk graph draws all it has."),
    ],
)
def test_a_step_that_is_not_there_is_told_with_the_nearest(asked: str, sentence: str) -> None:
    with pytest.raises(NotThere) as why:
        insist_on_step(_small(), asked)
    assert str(why.value) == sentence
    insist_on_step(_small(), "lean_first")


def test_a_persona_is_found_by_name_and_by_file() -> None:
    there = SMALL / "personas" / "with_time.yaml"
    assert persona_named(SMALL, "with_time") == there
    assert persona_named(SMALL, str(there)) == there


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("with_tim", "the guide has no persona called with_tim; did you mean with_time?"),
        (
            "xxxxxxxx",
            "the guide has no persona called xxxxxxxx, and there is no such file; it has in_a_hurry, with_time.",
        ),
    ],
)
def test_a_persona_who_is_not_there_is_told_with_the_nearest_or_with_all_there_are(
    asked: str, sentence: str
) -> None:
    with pytest.raises(NotThere) as why:
        persona_named(SMALL, asked)
    assert str(why.value) == sentence


def test_a_guide_without_personas_says_so(tmp_path: Path) -> None:
    for path in (tmp_path, SMALL / "guide.yaml"):
        with pytest.raises(NotThere) as why:
            persona_named(path, "anna")
        assert str(why.value) == "the guide has no personas, and there is no file called anna."
