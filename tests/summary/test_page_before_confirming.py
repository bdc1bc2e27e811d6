"""A page made before everything that a code brought was gone through again tells what stands behind it.

What is asked once more, because it is of the moment or was private, is not asked yet; nothing else is lost by that.
"""

from __future__ import annotations

from kiosk.codes import Brought, code_of, read_code
from kiosk.codes.going_on import gone_on
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.walk.moves import record
from kiosk.walk.route import locate
from kiosk.walk.session import Picked, Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas

GUIDE = guide_called("cervical_dystonia")
PERSONA = next(path for name, path in personas() if path.stem == "wearing_off_early")
DAY = "2026-01-02"


def been() -> Session:
    return walked(GUIDE, persona_at(PERSONA).answers)


def come_back() -> Session:
    """The same person, whose code was typed a moment ago."""
    found = read_code(code_of(GUIDE, been()), [GUIDE])
    assert isinstance(found, Brought)
    return gone_on(Session(), found)


def the_page(session: Session) -> Document:
    return compose(GUIDE, session, date=DAY)


def test_everything_that_was_brought_is_on_it() -> None:
    first, again = the_page(been()), the_page(come_back())
    assert again.patient.please_know == first.patient.please_know
    assert again.patient.matters == first.patient.matters
    assert again.patient.leaning == first.patient.leaning
    assert again.clinician.flags == first.clinician.flags
    assert again.clinician.questions == first.clinician.questions
    assert "Your age" not in again.clinician.not_asked


def test_what_is_asked_once_more_is_not_asked_yet() -> None:
    session = come_back()
    assert locate(GUIDE, session).part.key == "urgent"
    again = the_page(session).clinician
    assert "Hard to breathe" in again.not_asked
    assert "Hard to breathe" not in (*again.said_no, *again.skipped)
    assert not any("Urgent" in row.label for row in again.facts)
    confirmed = record(GUIDE, session, "urgent", Picked(("no",)))
    assert any("Urgent" in row.label for row in the_page(confirmed).clinician.facts)


def test_it_says_that_it_was_made_before_the_end() -> None:
    done = the_page(come_back()).how_far
    assert done is not None
    assert done.startswith(phrases.HOW_FAR.partition("{")[0])
    assert the_page(been()).how_far is None


def test_what_a_change_has_opened_ends_the_page_of_whoever_has_no_code() -> None:
    """Only what came from paper is told from behind an open question: alone, nobody has gone past one."""
    answers = {key: answer for key, answer in been().answers.items() if key != "urgent"}
    page = the_page(Session().holding(answers, {}))
    assert "Your age" in page.clinician.not_asked
