"""The map of somebody whose code was typed a moment ago does not say that what they had answered is still to come."""

from __future__ import annotations

from dataclasses import replace

from kiosk.codes import Brought, code_of, read_code
from kiosk.codes.going_on import gone_on
from kiosk.walk.map import State, map_of
from kiosk.walk.moves import record
from kiosk.walk.session import Picked, Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas

GUIDE = guide_called("cervical_dystonia")
PERSONA = next(path for name, path in personas() if path.stem == "wearing_off_early")


def come_back() -> Session:
    found = read_code(code_of(GUIDE, walked(GUIDE, persona_at(PERSONA).answers)), [GUIDE])
    assert isinstance(found, Brought)
    return gone_on(Session(together=True), found)


def states(session: Session) -> dict[str, State]:
    return {spot.step: spot.state for spot in map_of(GUIDE, session).spots}


def test_what_a_code_has_brought_stands_there_as_answered_before() -> None:
    session = come_back()
    found = states(session)
    assert found["urgent"] is State.OPEN
    assert {found[each] for each in ("age", "stage", "top", "lean")} == {State.BROUGHT}
    assert found["private"] is State.AHEAD, "what is private is in no code"
    after = states(record(GUIDE, session, "urgent", Picked(("no",))))
    assert after["age"] is State.DONE
    assert after["top"] is State.BROUGHT


def test_without_a_code_nothing_was_answered_before() -> None:
    alone = replace(come_back(), carried_on=False)
    assert State.BROUGHT not in states(alone).values()
