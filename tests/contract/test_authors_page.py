"""The complete guide in the authors' page is one: it loads, and it can be walked to its end."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.model.local import ClinicWords
from kiosk.guide.problems import show
from kiosk.walk.route import replay
from kiosk.walk.written import walked

PAGE = Path(__file__).resolve().parents[2] / "decision_trees" / "README.md"
SHIPPED = PAGE.parent / "cervical_dystonia"


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


def test_the_clinics_words_fill_every_place_of_the_shipped_guide(tmp_path: Path) -> None:
    [text] = re.findall(
        r"<!-- a clinic's own words for the guide on cervical dystonia -->\n```yaml\n(.*?)```",
        PAGE.read_text(encoding="utf-8"),
        re.DOTALL,
    )
    folder = tmp_path / SHIPPED.name
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("local.yaml"))
    (folder / "local.yaml").write_text(text, encoding="utf-8")
    loaded = load(folder)
    assert [show(problem) for problem in loaded.errors] == []
    assert loaded.guide is not None
    assert [
        name for name, slot in loaded.guide.from_clinic.items() if not isinstance(slot, ClinicWords)
    ] == []
    costs = {name: option.facts["cost"].short for name, option in loaded.guide.options.items()}
    assert {name: said.text for name, said in costs.items() if said} == {
        name: "You pay yourself" if name == "complementary" else "Ask at the desk"
        for name in loaded.guide.options
    }


def test_the_table_of_places_is_the_shipped_guides() -> None:
    guide = load(SHIPPED).guide
    assert guide is not None
    assert set(guide.from_clinic) == {
        *("cost", "cover", "brands", "waiting", "who_injects", "where_surgery", "travel", "interpreter")
    }
    page = PAGE.read_text(encoding="utf-8")
    [table] = re.findall(r"<!-- the places of the guide on cervical dystonia -->\n((?:\|.*\n)+)", page)
    rows = [f"| `{name}` | {slot.title} | {slot.ask} |" for name, slot in guide.from_clinic.items()]
    assert table.splitlines()[2:] == rows
