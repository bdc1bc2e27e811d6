"""What every persona takes home is what a clinician last saw: one file a persona, to be read in a diff.

`python -m pytest tests/guides --renew-goldens` writes the sheets anew; then read each one that has changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.summary.extras import available
from tests.goldens import Goldens
from tests.guides.people import guide_called, persona_at, personas
from tests.guides.printed import SHEETS, golden_of, sheet_of, who

PERSONAS = list(personas())
PERSONA_IDS = [f"{name}-{path.stem}" for name, path in PERSONAS]


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=PERSONA_IDS)
def test_a_persona_takes_home_what_they_did(name: str, path: Path, goldens: Goldens) -> None:
    goldens.same(golden_of(name, path), sheet_of(name, path))


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=PERSONA_IDS)
def test_a_persona_says_who_they_are_and_asks_for_what_can_be_had(name: str, path: Path) -> None:
    assert who(path).strip(), f"{path.name} needs a title, or a comment on top that says who it is"
    assert set(persona_at(path).extras) <= set(available(guide_called(name)))


def test_no_sheet_is_kept_of_somebody_who_is_not_there(goldens: Goldens) -> None:
    goldens.only(SHEETS, (golden_of(name, path) for name, path in PERSONAS))


def test_a_sheet_does_not_change_with_a_version_of_the_guide() -> None:
    name, path = PERSONAS[0]
    assert guide_called(name).content_hash[:6] not in sheet_of(name, path)
    assert guide_called(name).guide.published not in sheet_of(name, path)
