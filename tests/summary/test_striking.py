"""Lines taken off the page: exactly those and nothing else, on every medium, and back again."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose, whole_sheet
from kiosk.summary.document import Document
from kiosk.summary.leaves import leaves
from kiosk.summary.markdown import as_markdown
from kiosk.summary.offering import lines_to_take_off
from kiosk.summary.pdf import render
from kiosk.summary.preview import on_screen
from kiosk.summary.striking import lines, without
from kiosk.summary.text import as_text
from kiosk.walk.moves import wish
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at
from tests.summary.samples import sheet

DAY = "2026-11-21"
SHEET = sheet()
PERSONAS = Path("decision_trees/cervical_dystonia/personas")


@cache
def guide() -> Guide:
    return guide_called("cervical_dystonia")


def walk_of(persona: str, **more: object) -> Session:
    return walked(guide(), {**persona_at(PERSONAS / f"{persona}.yaml").answers, **more})


def striking(session: Session, *keys: str) -> Session:
    for key in keys:
        session = wish(session, session.wishes.with_struck(key))
    return session


def said(document: Document) -> list[tuple[str, str, str]]:
    return [(line.side, line.heading, line.text) for line in lines(document)]


@given(st.sets(st.sampled_from(lines(SHEET))))
def test_striking_takes_off_exactly_the_lines_that_were_named(struck: set[object]) -> None:
    keys = {line.key for line in lines(SHEET) if line in struck}
    left = without(SHEET, keys)
    assert said(left) == [(line.side, line.heading, line.text) for line in lines(SHEET) if line not in struck]
    assert left.clinician.taken_off == len(struck)
    assert replace(left, patient=SHEET.patient, clinician=SHEET.clinician) == SHEET
    for name in ("urgent", "flags", "sharing"):
        assert getattr(left.clinician, name) == getattr(SHEET.clinician, name)
    assert left.patient.urgent == SHEET.patient.urgent


@given(st.lists(st.sampled_from([line.key for line in lines(SHEET)]), max_size=8))
@settings(max_examples=30)
def test_striking_and_putting_back_gives_the_identical_document(keys: list[str]) -> None:
    session = walk_of("wearing_off_early")
    there = [line.key for line in lines(compose(guide(), session, date=DAY))]
    picked = [there[int(key, 16) % len(there)] for key in keys]
    again = striking(session, *picked, *reversed(picked))
    assert compose(guide(), again, date=DAY) == compose(guide(), session, date=DAY)


def test_the_same_words_twice_are_two_lines() -> None:
    twice = sheet(patient=replace(SHEET.patient, questions=("Why?", "Why?")))
    first, second = (line for line in lines(twice) if line.text == "Why?")
    assert without(twice, {second.key}).patient.questions == ("Why?",)
    assert first.key != second.key


def test_a_place_to_write_by_hand_is_no_line() -> None:
    asked = sheet(patient=replace(SHEET.patient, questions=("One?", "")))
    assert [line.text for line in lines(asked) if line.heading == phrases.MY_QUESTIONS] == ["One?"]
    assert without(asked, {line.key for line in lines(asked)}).patient.questions == ("",)


def test_keys_stay_the_same_when_other_lines_come_or_go() -> None:
    fewer = sheet(patient=replace(SHEET.patient, please_know=()))
    assert {line.key for line in lines(fewer)} < {line.key for line in lines(SHEET)}


def words_in_pdf(document: Document) -> str:
    pages = pypdf.PdfReader(io.BytesIO(render(document).content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    "make", [as_text, as_markdown, as_json, words_in_pdf], ids=lambda make: make.__name__
)
def test_a_line_taken_off_stands_on_no_medium(make: object) -> None:
    words = "the marmot under the stairs"
    says = replace(SHEET.clinician, questions=(words, "another"))
    document = sheet(patient=replace(SHEET.patient, questions=(words, "another")), clinician=says)
    keys = {line.key for line in lines(document) if line.text == words}
    assert len(keys) == 2
    assert callable(make)
    assert words in make(document)
    assert words not in make(without(document, keys))
    assert "another" in make(without(document, keys))


def test_the_clinicians_leaf_says_how_many_are_missing_and_not_which() -> None:
    on_it = [line for line in lines(SHEET) if line.side == "clinician"]
    one, two = (as_text(without(SHEET, {line.key for line in on_it[:count]})) for count in (1, 2))
    assert phrases.LINES_OFF[1] in one
    assert phrases.LINES_OFF_MANY.format(lines=2) in two
    mine, his = (
        next(line for line in lines(SHEET) if line.side == side) for side in ("patient", "clinician")
    )
    assert phrases.LINES_OFF[1] in as_text(without(SHEET, {mine.key}))
    assert phrases.LINES_OFF_MANY.format(lines=2) in as_text(without(SHEET, {mine.key, his.key}))


def test_what_keeps_safe_cannot_be_taken_off() -> None:
    session = walk_of("clonazepam_and_opioids")
    whole = whole_sheet(guide(), session, date=DAY)
    bare = compose(guide(), striking(session, *(line.key for line in lines(whole))), date=DAY)
    assert whole.clinician.flags
    assert (bare.clinician.flags, bare.clinician.urgent) == (whole.clinician.flags, whole.clinician.urgent)
    assert bare.patient.urgent == whole.patient.urgent
    assert bare.review_mark == whole.review_mark
    assert phrases.NO_CHANGE_ALONE in as_text(bare)


@pytest.mark.parametrize("persona", ["clonazepam_and_opioids", "urgent_choking_after_injections"])
def test_what_was_said_to_urgent_questions_cannot_be_taken_off(persona: str) -> None:
    session = walk_of(persona)
    whole = whole_sheet(guide(), session, date=DAY)
    (signs,) = (row for row in whole.clinician.facts if row.label == "Urgent signs")
    assert not [line for line in lines(whole) if line.heading == "Urgent signs"]
    assert not [link for link in lines_to_take_off(guide(), session).links if "Urgent signs" in link.label]
    bare = compose(guide(), striking(session, *(line.key for line in lines(whole))), date=DAY)
    assert bare.clinician.facts == (signs,)


def test_lines_are_offered_under_the_page_they_stand_on() -> None:
    links = lines_to_take_off(guide(), walk_of("wearing_off_early")).links
    assert [*dict.fromkeys(link.under for link in links)] == ["On your page", "On the team's page"]


@pytest.mark.parametrize("taken", [0, 1, 2])
def test_the_questions_are_counted_as_they_are_printed(taken: int) -> None:
    document = sheet(patient=replace(SHEET.patient, questions=("One?", "Two?", "Three?", "Four?")))
    keys = sorted(line.key for line in lines(document) if line.heading == phrases.MY_QUESTIONS and line.text)
    headings = [section.heading for section in leaves(without(document, set(keys[:taken])))[0].sections]
    assert (phrases.MY_THREE_QUESTIONS if taken else phrases.MY_QUESTIONS) in headings


def test_neither_the_screen_nor_paper_shows_a_line_that_was_taken_off() -> None:
    session = walk_of("wearing_off_early")
    line = next(
        each for each in lines(compose(guide(), session, date=DAY)) if each.heading == phrases.MY_QUESTIONS
    )
    struck = striking(session, line.key)
    for walked_, count in ((session, 1), (struck, 0)):
        patient = on_screen(guide(), walked_, date=DAY)
        patient = patient[: [block.style for block in patient].index("break")]
        assert sum(line.text in block.text for block in patient) == count
    assert line.text not in compose(guide(), struck, date=DAY).patient.questions
    assert any(block.text == phrases.LINES_OFF[1] for block in on_screen(guide(), struck, date=DAY))


def test_a_private_line_is_offered_without_its_words_and_comes_off_all_the_same() -> None:
    session = walk_of("clonazepam_and_opioids", page={"share": "yes"})
    links = lines_to_take_off(guide(), session).links
    private = [link for link in links if phrases.PRIVATE_LINE in link.label]
    assert private
    assert not [link for link in links if "alcohol" in link.label or "Low mood" in link.label]
    off = striking(session, *(link.key.split(".")[2] for link in private))
    assert "Daily alcohol" not in str(compose(guide(), off, date=DAY).clinician.facts)
    assert "Daily alcohol" in str(compose(guide(), session, date=DAY).clinician.facts)


def test_ticks_on_the_sheet_are_the_lines_that_are_off() -> None:
    session = walk_of("wearing_off_early")
    assert lines_to_take_off(guide(), session).chosen == ()
    first = lines_to_take_off(guide(), session).links[0].key
    assert lines_to_take_off(guide(), striking(session, first.split(".")[2])).chosen == (first,)
