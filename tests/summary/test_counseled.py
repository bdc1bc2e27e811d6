"""A counselor's notes on paper: on the clinician's leaf, once two walk it and the person agreed; nowhere else."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kiosk.codes import code_of
from kiosk.summary import phrases
from kiosk.summary.agreeing import to_agree
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose, whole_sheet
from kiosk.summary.document import Document, Row
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import render
from kiosk.summary.preview import on_screen
from kiosk.summary.record.fhir.bundle import as_fhir
from kiosk.summary.record.note import note_of
from kiosk.summary.striking import lines, without
from kiosk.summary.text import as_text
from kiosk.walk.counsel import NOTE_MOST, OF_VISIT, Counsel, Standing
from kiosk.walk.moves import keep_counsel
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas
from tests.summary import small_guide
from tests.summary.small_guide import DATE

GUIDE = small_guide.guide()
MARKER = "Zyzzyva"
STOOD = Standing("stick.steel", True, MappingProxyType({"sure": False, "supported": None}))


def _kept(counsel: Counsel, *, together: bool = True, **changes: object) -> Session:
    """Everything answered, with this kept of it."""
    session = walked(GUIDE, small_guide.with_answers(**changes), together=True)
    return keep_counsel(replace(session, together=together), counsel)


def _agreed(*notes: tuple[str, str], before: Standing | None = None) -> Counsel:
    counsel = Counsel(before=before)
    for step, text in notes:
        counsel = counsel.with_note(step, text)
    return counsel.with_agreed(agreed=True)


def _made(session: Session) -> Document:
    return compose(GUIDE, session, date=DATE)


def _outputs(session: Session, *, pdf: bool = False) -> Iterator[str]:
    """Every form in which something of a session leaves the kiosk, or stands on its screen as the page."""
    document = _made(session)
    yield as_text(document)
    yield as_markdown(document)
    yield as_json(document)
    yield note_of(GUIDE, session, DATE)
    yield as_fhir(GUIDE, session, DATE)
    yield "\n".join(block.text for block in on_screen(GUIDE, session, date=DATE, private=True))
    if pdf:
        pages = PdfReader(io.BytesIO(render(document).content)).pages
        yield "\n".join(page.extract_text() for page in pages)


def test_a_note_at_the_page_itself_is_not_called_after_whose_page_it_is() -> None:
    assert _made(_kept(_agreed(("page", "Calm now.")))).clinician.notes == (
        Row(phrases.NOTE_AT_END, ("Calm now.",)),
    )


def test_notes_stand_on_the_clinicians_leaf_by_their_steps_once_agreed_to() -> None:
    session = _kept(_agreed((OF_VISIT, "Came by bus."), ("health", "Fell twice."), ("now", "Breathes well.")))
    document = _made(session)
    assert document.clinician.notes == (
        Row("Urgent signs", ("Breathes well.",)),
        Row("Your health", ("Fell twice.",)),
        Row(phrases.NOTE_OF_VISIT, ("Came by bus.",)),
    )
    text = as_text(document)
    patients, clinicians = text.split("=" * 78, 1)
    assert "Fell twice." not in patients
    assert "Fell twice." in clinicians
    assert phrases.NOTES_WHOSE[:40] in clinicians
    assert phrases.COUNSELOR_NOTES.upper() in clinicians


def test_where_the_person_stood_at_the_start_stands_over_where_they_lean() -> None:
    document = _made(_kept(_agreed(before=STOOD)))
    assert document.clinician.at_start == ("A stick: Steel stick", "does not feel sure")
    text = as_text(document)
    assert text.index(phrases.AT_START) < text.index(phrases.LEANS_TO)


def test_what_is_shown_before_agreeing_is_what_is_printed() -> None:
    counsel = _agreed(("health", "Fell twice."), (OF_VISIT, "Came by bus."), before=STOOD)
    session = _kept(counsel.with_agreed(agreed=False))
    leaf = _made(_kept(counsel)).clinician
    assert to_agree(GUIDE, session) == (Row(phrases.AT_START, leaf.at_start), *leaf.notes)
    assert to_agree(GUIDE, replace(session, together=False)) == ()


@pytest.mark.parametrize(("together", "agreed"), [(True, False), (False, True), (False, False)])
def test_alone_or_without_a_yes_the_sheet_is_what_it_is_without_them(together: bool, agreed: bool) -> None:
    counsel = _agreed(("health", MARKER), (OF_VISIT, MARKER), before=STOOD).with_agreed(agreed=agreed)
    session = _kept(counsel, together=together)
    assert _made(session) == _made(replace(session, counsel=Counsel()))
    for text in _outputs(session, pdf=True):
        assert MARKER not in text


@settings(max_examples=25, deadline=None)
@given(
    notes=st.dictionaries(st.sampled_from((*GUIDE.order, OF_VISIT)), st.text(max_size=40), max_size=5),
    together=st.booleans(),
    agreed=st.booleans(),
)
def test_whatever_notes_say_they_are_told_only_with_a_yes_of_two(
    notes: dict[str, str], together: bool, agreed: bool
) -> None:
    counsel = Counsel()
    for step, text in notes.items():
        counsel = counsel.with_note(step, MARKER + text)
    session = _kept(counsel.with_agreed(agreed=agreed), together=together)
    told = [MARKER in text for text in _outputs(session)]
    expected = bool(notes) and together and agreed
    fhir = told.pop(4)
    assert not fhir
    assert told == [expected] * len(told)
    assert all(MARKER not in str(line) for line in lines(_made(session)) if line.side == "patient")


def test_no_code_holds_a_word_of_them() -> None:
    guide = guide_called("cervical_dystonia")
    path = next(path for name, path in personas() if name == "cervical_dystonia")
    session = walked(guide, persona_at(path).answers, together=True)
    counsel = _agreed((guide.order[0], MARKER), (OF_VISIT, MARKER), before=Standing("not_sure", True))
    assert code_of(guide, keep_counsel(session, counsel)) == code_of(guide, session)


def test_a_note_that_is_taken_off_stays_off_whatever_it_is_called() -> None:
    session = _kept(_agreed(("private", "Told me more."), (OF_VISIT, "Came by bus."), before=STOOD))
    whole = whole_sheet(GUIDE, session, date=DATE)
    struck = {line.key for line in lines(whole) if line.text == "Told me more."}
    assert len(struck) == 1
    left = without(whole, struck).clinician
    assert left.notes == (Row(phrases.NOTE_OF_VISIT, ("Came by bus.",)),)
    assert left.taken_off == 1
    shared = whole_sheet(GUIDE, _kept(session.counsel, page={"share": "yes"}), date=DATE)
    assert "Told me more." not in as_text(without(shared, struck))
    stood = {line.key for line in lines(whole) if line.heading == phrases.AT_START}
    assert without(whole, stood).clinician.at_start == ()


def test_a_private_question_is_never_named_over_a_note_also_where_its_answer_is_shared() -> None:
    counsel = _agreed(("private", "Told me more."))
    asked = _kept(counsel.with_agreed(agreed=False), private=["drink"], after_drink=3)
    shared = _kept(counsel, private=["drink"], after_drink=3, page={"share": "yes"})
    assert to_agree(GUIDE, asked) == (Row(phrases.NOTE_PRIVATE, ("Told me more.",)),)
    leaf = _made(shared).clinician
    assert leaf.notes == to_agree(GUIDE, asked)
    assert "Private" in [row.label for row in leaf.facts]
    seen = "\n".join(block.text for block in on_screen(GUIDE, shared, date=DATE))
    assert "Told me more." not in seen


def test_an_option_that_is_not_offered_is_not_told_of_the_start() -> None:
    gone = _agreed(before=replace(STOOD, leaning="boat"))
    assert _made(_kept(gone)).clinician.at_start == ("does not feel sure",)
    other = _agreed(before=replace(STOOD, leaning="stick.glass"))
    assert _made(_kept(other)).clinician.at_start == ("does not feel sure",)


def test_commands_to_a_terminal_in_a_note_never_leave_it() -> None:
    session = _kept(_agreed((OF_VISIT, "a\x1b[31mb\x07\u202ec")))
    for text in _outputs(session):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert _made(session).clinician.notes == (Row(phrases.NOTE_OF_VISIT, ("abc",)),)


def test_machines_read_of_notes_only_where_there_are_any() -> None:
    silent = json.loads(as_json(_made(_kept(Counsel()))))["clinician"]
    assert "notes" not in silent
    assert "at_start" not in silent
    told = json.loads(as_json(_made(_kept(_agreed((OF_VISIT, "x"))))))["clinician"]
    assert told["notes"][0]["values"] == ["x"]


def test_long_notes_go_on_over_pages_and_lose_no_word() -> None:
    steps = ("who", "health", "pain", "weeks", OF_VISIT)
    words = [f"w{number}" for number in range(150)]
    note = " ".join(words)[:NOTE_MOST].rsplit(" ", 1)[0]
    made = render(_made(_kept(_agreed(*((step, note) for step in steps)))))
    assert made.kind == "pdf"
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages).split()
    assert all(text.count(word) == len(steps) for word in note.split())
