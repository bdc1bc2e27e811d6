"""What was said in private goes to the team on paper; a screen that others may see does not show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.preview import on_screen, preview
from kiosk.summary.text import as_text
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at

DAY = "2026-11-21"
GUIDE = guide_called("cervical_dystonia")
PERSONAS = Path("decision_trees/cervical_dystonia/personas")


def _shown(share: str) -> tuple[str, str]:
    answers = {**persona_at(PERSONAS / "clonazepam_and_opioids.yaml").answers, "page": {"share": share}}
    session = walked(GUIDE, answers)
    screen = "\n".join(block.text for block in on_screen(GUIDE, session, date=DAY))
    return screen, as_text(compose(GUIDE, session, date=DAY), 1000)


@pytest.mark.parametrize(
    "private", ["Daily alcohol, past addiction", "wants a private talk", "Low mood, worry"]
)
def test_paper_tells_the_team_what_was_agreed_to_and_the_screen_does_not(private: str) -> None:
    screen, paper = _shown("yes")
    assert private in paper
    assert private not in screen
    assert phrases.SHARED_UNSEEN in screen
    assert phrases.KEPT_PRIVATE not in screen
    assert phrases.KEPT_PRIVATE not in paper


def test_nothing_is_said_of_it_where_nothing_is_shared() -> None:
    screen, paper = _shown("no")
    assert phrases.SHARED_UNSEEN not in screen
    assert phrases.KEPT_PRIVATE in screen
    assert phrases.KEPT_PRIVATE in paper


def test_without_anything_private_the_screen_shows_the_sheet_as_it_is() -> None:
    session = walked(GUIDE, persona_at(PERSONAS / "felt_better_and_stopped.yaml").answers)
    assert on_screen(GUIDE, session, date=DAY) == preview(compose(GUIDE, session, date=DAY))
