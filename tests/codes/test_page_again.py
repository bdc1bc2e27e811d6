"""Who carries on sees the page again before the end: what is added to it, taken off it or agreed to is asked there."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.codes import Brought, carried, code_of, read_code
from kiosk.codes.going_on import gone_on
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.part import Kind
from kiosk.walk.route import replay
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas

GUIDE = guide_called("cervical_dystonia")
PATHS = [path for name, path in personas() if name == "cervical_dystonia"]


@pytest.mark.parametrize("path", PATHS[::5], ids=[path.stem for path in PATHS[::5]])
def test_no_code_brings_back_that_the_page_was_looked_at(path: Path) -> None:
    been = walked(GUIDE, persona_at(path).answers)
    route = replay(GUIDE, been)
    pages = set()
    for part in (entry.part for entry in route.entries):
        step = GUIDE.steps[part.step]
        if part.kind is Kind.READ and isinstance(step, ShowStep) and step.show == "summary":
            pages.add(part.key)
    assert route.finished
    assert pages
    assert pages.isdisjoint(carried(GUIDE, been))
    found = read_code(code_of(GUIDE, been), [GUIDE])
    assert isinstance(found, Brought)
    assert pages.isdisjoint(gone_on(Session(), found).answers)
