"""What the authors' page tells a clinic to write fits the shipped guide."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from kiosk.guide.load import load
from kiosk.guide.model.local import ClinicWords
from kiosk.guide.problems import show
from tests.handbook import PAGE, listing

SHIPPED = PAGE.parent / "cervical_dystonia"


def test_the_clinics_words_fill_every_place_of_the_shipped_guide(tmp_path: Path) -> None:
    text = listing("a clinic's own words for the guide on cervical dystonia")
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
