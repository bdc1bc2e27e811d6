"""Whom to call stands on paper as on the screen, with the number the clinic has set; and nothing where it set none."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.station.settings import LONGEST_CONTACT
from kiosk.summary import pdf
from kiosk.summary.compose import compose
from kiosk.summary.document import ClinicianLeaf, Document
from kiosk.summary.text import as_text
from kiosk.walk.moves import record
from kiosk.walk.session import Picked
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas
from tests.summary.test_our_words import MOST_OF_OURS, words_of_ours

DAY = "2026-11-21"
BUS = guide_called("getting_there")
NECK = guide_called("cervical_dystonia")
NUMBERS = {
    "desk": "Level 2, red door, call 020 7946 0018",
    "crisis": "0800 1111 2222 3333",
    "emergency": "999 or 112",
}
DESK = "The desk: Level 2, red door, call 020 7946 0018"
EMERGENCY = "The emergency number: 999 or 112"
LONGEST = (
    "Level 2, past the red door beside the lifts, or call on any day until ten on 020 7946 0018",
    "WEST WING, LEVEL 2, RED DOOR BESIDE THE MAIN LIFTS, OR CALL ON ANY WEEKDAY - 020 7946 0018",
)
"""As long as the settings let them be."""
EVERYBODY = list(personas())
ONE_SIDE_EACH = 2


def of_now(reply: str | None, numbers: Mapping[str, str]) -> Document:
    """Somebody who needs help now, and what they said on its screen."""
    session = walked(BUS, {"who": "me", "pace": "long"})
    session = record(BUS, session, "today", Picked(("outside",)))
    if reply:
        session = record(BUS, session, "today/urgent.lost_now", Picked((reply,)))
    return compose(BUS, session, date=DAY, numbers=numbers)


@pytest.mark.parametrize("reply", ["told", None])
def test_what_is_urgent_says_the_number_of_whom_the_screen_named(reply: str | None) -> None:
    document, bare = of_now(reply, NUMBERS), of_now(reply, {})
    assert document.patient.urgent == (*bare.patient.urgent, DESK, EMERGENCY)
    assert document.clinician.urgent == (*bare.clinician.urgent, DESK, EMERGENCY)
    assert DESK in as_text(document)
    assert len(bare.patient.urgent) == 1


def test_a_number_that_is_not_set_is_not_said() -> None:
    only = of_now("told", {"emergency": "112", "crisis": "116 123"})
    assert only.patient.urgent[1:] == ("The emergency number: 112",)


def test_what_is_not_happening_now_needs_no_number() -> None:
    assert of_now("not_now", NUMBERS) == of_now("not_now", {})


def test_what_is_for_today_says_the_number_too_and_each_only_once() -> None:
    signs = ["arms_legs", "fever_neck", "painful_eye"]
    signs = [sign for sign in NECK.steps["urgent_which"].choices if sign in signs]  # type: ignore[union-attr]
    session = walked(NECK, {"who": "me", "pace": "long", "urgent": "yes"})
    session = record(NECK, session, "urgent_which", Picked(tuple(signs)))
    said = compose(NECK, session, date=DAY, numbers=NUMBERS).patient.urgent
    bare = compose(NECK, session, date=DAY).patient.urgent
    assert len(bare) > 1
    assert said == (*bare, DESK)


@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[f"{name}-{path.stem}" for name, path in EVERYBODY])
def test_the_patients_leaf_stays_short_with_every_number(name: str, path: Path) -> None:
    guide, session = guide_called(name), sessions_of(guide_called(name), persona_at(path))[-1]
    document = compose(guide, session, date=DAY, numbers=NUMBERS)
    bare = compose(guide, session, date=DAY)
    assert words_of_ours(document) <= MOST_OF_OURS
    if document.patient.urgent == bare.patient.urgent:
        assert document.patient == bare.patient
        return
    alone = replace(document, clinician=ClinicianLeaf(), extras=())
    assert pdf.render(alone, "letter").pages == ONE_SIDE_EACH
    for said in LONGEST:
        assert len(said) == LONGEST_CONTACT
        long = compose(
            guide, session, date=DAY, numbers=dict.fromkeys(guide.contacts, said), clinic=said[:80]
        )
        assert said in " ".join(long.patient.urgent)
        alone = replace(long, clinician=ClinicianLeaf(), extras=())
        assert [pdf.render(alone, paper).pages for paper in ("a4", "letter")] == [ONE_SIDE_EACH] * 2


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("length", range(0, 40, 3))
def test_a_telephone_number_is_never_parted_at_the_end_of_a_line(length: int) -> None:
    document = of_now("told", {"desk": f"{'on the left ' * 4}"[:length] + " (020) 7946 0018"})
    pages = pdf.render(document, large_print=bool(length % 2)).content
    read = subprocess.run(
        ["pdftotext", "-", "-"], input=pages, capture_output=True, check=True
    ).stdout.decode()
    assert read.replace("\u00a0", " ").count("(020) 7946 0018") == 2


@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[f"{name}-{path.stem}" for name, path in EVERYBODY])
def test_no_number_tells_what_is_private(name: str, path: Path) -> None:
    """A line for the crisis is on the patient's page only where one of its own safety points is."""
    guide, session = guide_called(name), sessions_of(guide_called(name), persona_at(path))[-1]
    assert "0800 1111" not in " ".join(compose(guide, session, date=DAY, numbers=NUMBERS).patient.urgent)
