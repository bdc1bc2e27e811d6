"""The note to paste into a record: what the clinician's page says, and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.summary import phrases
from kiosk.summary.compose import compose, whole_sheet
from kiosk.summary.record.note import note_of
from kiosk.summary.striking import lines
from kiosk.walk.counsel import OF_VISIT
from kiosk.walk.moves import wish
from tests.guides.people import guide_called, persona_at, personas
from tests.summary import small_guide
from tests.summary.record.checking import DATE
from tests.summary.record.test_fhir import said_in_private, small

EVERYBODY = list(personas())[::6]


def test_it_says_who_said_it_and_from_which_guide() -> None:
    note = note_of(*small(), DATE, clinic="The clinic")
    top, *_, foot = note.splitlines()
    assert top == "The clinic"
    assert phrases.SELF_REPORTED in note.splitlines()
    assert "21 November 2026" in note
    assert "getting_about" in foot
    assert "version 2026-11-01" in foot


def test_every_line_is_one_item_and_none_is_broken() -> None:
    note = note_of(*small(), DATE)
    questions = note.splitlines()[note.splitlines().index("- Questions:") :]
    assert questions[1:3] == ["1. What will it cost me?", "2. May I swim?"]
    assert not [line for line in note.splitlines() if line != line.strip()]


@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[path.stem for _, path in EVERYBODY])
def test_it_needs_no_letters_that_a_record_may_not_take(name: str, path: Path) -> None:
    guide = guide_called(name)
    note = note_of(guide, sessions_of(guide, persona_at(path))[-1], DATE)
    assert note.isascii()
    assert "|" not in note


def test_everything_on_the_clinicians_page_is_in_it() -> None:
    guide, session = small()
    leaf = compose(guide, session, date=DATE).clinician
    note = note_of(guide, session, DATE)
    said = (*leaf.said_no, *leaf.top, *leaf.questions, *leaf.unclear, *(row.label for row in leaf.facts))
    assert said
    assert not [text for text in said if text not in note]


def test_what_is_private_is_told_only_with_consent() -> None:
    assert "gloom" not in note_of(*said_in_private(page={"share": "no"}), DATE)
    assert "A gloomy mind" in note_of(*said_in_private(), DATE)


def test_lines_taken_off_the_page_are_off_the_note_too() -> None:
    guide, session = small()
    sheet = whole_sheet(guide, session, date=DATE)
    off = frozenset(line.key for line in lines(sheet) if "What will it cost me?" in line.text)
    note = note_of(guide, wish(session, replace(session.wishes, struck=off)), DATE)
    assert "What will it cost me?" not in note


@pytest.mark.parametrize(
    ("together", "agreed", "there"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_the_counselors_notes_need_two_people_and_a_yes(together: bool, agreed: bool, there: bool) -> None:
    guide, session = small()
    counsel = session.counsel.with_note("pain", "Winced.\nTwice.").with_note(OF_VISIT, "Came with a son.")
    counsel = replace(counsel, notes_agreed=agreed)
    note = note_of(guide, replace(session, together=together, counsel=counsel), DATE)
    assert ("Winced." in note, "Came with a son." in note) == (there, there)


def test_a_safety_point_is_about_an_option_and_no_arrow_leads_to_one() -> None:
    path = next(path for _, path in personas() if path.stem == "wants_surgery_at_once")
    guide = guide_called("cervical_dystonia")
    note = note_of(guide, sessions_of(guide, persona_at(path))[-1], DATE)
    assert "(about: Surgery" in note
    assert "->" not in note


def test_it_holds_no_drawing_and_no_room_to_write_in() -> None:
    note = note_of(small_guide.guide(), small()[1], DATE)
    assert "__" not in note
    assert phrases.CLINIC_LABEL not in note
