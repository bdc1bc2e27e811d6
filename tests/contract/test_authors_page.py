"""The complete guide in the authors' page is one: it loads, and it can be walked to its end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.problems import show
from kiosk.walk.route import replay
from kiosk.walk.written import walked

PAGE = Path(__file__).resolve().parents[2] / "decision_trees" / "README.md"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    page = PAGE.read_text(encoding="utf-8")
    [text] = re.findall(r"<!-- a complete guide -->\n```yaml\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "results.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_complete_guide_loads_with_nothing_wrong(example: Path) -> None:
    [path] = find(str(example))
    loaded = load(path)
    assert [show(problem) for problem in loaded.problems] == []
    assert loaded.guide is not None
    assert loaded.guide.id == "results"


def test_the_complete_guide_can_be_walked_to_its_end(example: Path) -> None:
    guide = load(example).guide
    assert guide is not None
    answers = {"who": "alone", "hearing": ["hard_to_hear"], "your_leaning": "phone"}
    assert replay(guide, walked(guide, answers)).finished


def test_the_clinics_own_answers_fit_the_complete_guide(example: Path) -> None:
    [text] = re.findall(
        r"<!-- a clinic's own answers -->\n```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL
    )
    folder = example.parent / "results"
    folder.mkdir()
    example.rename(folder / "guide.yaml")
    (folder / "local.yaml").write_text(text, encoding="utf-8")
    loaded = load(folder)
    assert [show(problem) for problem in loaded.problems] == []
    assert loaded.guide is not None
    answer = loaded.guide.options["letter"].facts["how_soon"].short
    assert answer is not None
    assert answer.text == "In three days"
