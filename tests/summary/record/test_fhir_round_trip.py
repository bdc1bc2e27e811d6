"""There and back: a session put into FHIR and read again, through a kept library and by ourselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authors.personas import sessions_of
from kiosk.codes import Brought, code_of, read_code
from kiosk.codes.going_on import gone_on
from kiosk.guide.model import Guide
from kiosk.summary.record.fhir import response_of, session_of, told_openly
from kiosk.walk.session import Session
from tests.codes.others import another
from tests.guides.people import guide_called, persona_at, personas
from tests.summary.coded import coded
from tests.summary.record.checking import DATE, items_of, sound, through_library
from tests.walk.guides import completed, guides, walks

EVERYBODY = list(personas())


def comes_back(guide: Guide, session: Session) -> None:
    response = sound(guide, session)
    went_in = dict(told_openly(guide, session))
    assert dict(session_of(guide, response).answers) == went_in
    assert dict(session_of(guide, through_library(response)).answers) == went_in


@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[path.stem for _, path in EVERYBODY])
def test_every_persona_comes_back(name: str, path: Path) -> None:
    guide = guide_called(name)
    for session in sessions_of(guide, persona_at(path)):
        comes_back(guide, session)


@settings(max_examples=60)
@given(walks())
def test_anybody_in_any_guide_comes_back(walk: tuple[Guide, Session]) -> None:
    comes_back(*walk)


@settings(max_examples=40)
@given(st.data())
def test_nothing_private_leaves_a_trace(data: st.DataObject) -> None:
    guide = data.draw(guides())
    start = Session(together=data.draw(st.booleans()), direct_allowed=data.draw(st.booleans()))
    one = data.draw(completed(guide, start))
    other = data.draw(another(guide, one, same_words=True))
    assert response_of(guide, one, DATE) == response_of(guide, other, DATE)


@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[path.stem for _, path in EVERYBODY])
def test_what_was_read_is_told_in_the_same_words_after_carrying_on(name: str, path: Path) -> None:
    guide = coded(guide_called(name))
    session = sessions_of(guide, persona_at(path))[-1]
    brought = read_code(code_of(guide, session), [guide])
    assert isinstance(brought, Brought)
    before, after = _words(guide, session), _words(guide, gone_on(Session(), brought))
    assert after == {key: before[key] for key in after}


def _words(guide: Guide, session: Session) -> dict[str, object]:
    """The words of each question of a response; none where the form has them."""
    return {each["linkId"]: each.get("_text") for each in items_of(response_of(guide, session, DATE))}
