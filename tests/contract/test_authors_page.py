"""The complete guide in the authors' page is one: it loads, and it can be walked to its end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.walk.written import finished, walked

PAGE = Path(__file__).resolve().parents[2] / "decision_trees" / "README.md"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    page = PAGE.read_text(encoding="utf-8")
    [text] = re.findall(r"<!-- a complete guide -->\n```yaml\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "results.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_complete_guide_loads(example: Path) -> None:
    [path] = find(str(example))
    loaded = load(path)
    assert isinstance(loaded, Guide), loaded
    assert loaded.id == "results"


def test_the_complete_guide_can_be_walked_to_its_end(example: Path) -> None:
    guide = load(example)
    assert isinstance(guide, Guide)
    answers = {"who": "alone", "hearing": ["hard_to_hear"], "leaning": "phone"}
    assert finished(guide, walked(guide, answers))
