"""Questions asked straight out: only with a counselor, or where somebody has been named who will respond."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep
from kiosk.layout.card import Card
from kiosk.layout.cards import card_for
from kiosk.summary.compose import compose
from kiosk.summary.text import as_text
from kiosk.walk.moves import NotAnAnswer
from kiosk.walk.private import is_sensitive
from kiosk.walk.progress import progress
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.walk.guides import walks
from tests.walk.making import Written, ask, flag, guide_of, keys_on, tell

HELPS = {"someone_helps": {"when": {"who": "helped"}}}
ALONE, HERE, TOGETHER = Session(), Session(direct_allowed=True), Session(together=True)


def straight_out(**more: Any) -> Written:  # noqa: ANN401
    choices: Written = {"yes": {"label": "Yes", "raises": ["danger"]}, "no": {"label": "No"}}
    return {
        "ask": "Are you in danger?",
        "title": "Being in danger",
        "direct": True,
        "choices": choices,
        **more,
    }


def made(**more: Any) -> Guide:  # noqa: ANN401
    steps = {
        "who": ask("me", "helped"),
        "danger": straight_out(),
        **more,
        "end": {"show": "summary", "ends": "done"},
    }
    return guide_of(steps, about=HELPS, flags={"danger": flag()})


GUIDE = made()


def test_a_step_is_not_direct_unless_it_says_so() -> None:
    step = made(other=ask("a", "b")).steps["other"]
    assert isinstance(step, AskStep)
    assert not step.direct


@pytest.mark.parametrize(
    ("session", "who", "asked"),
    [
        (ALONE, "me", False),
        (ALONE, "helped", False),
        (HERE, "me", True),
        (HERE, "helped", False),
        (TOGETHER, "me", True),
        (TOGETHER, "helped", True),
    ],
)
def test_whom_it_is_asked(session: Session, who: str, asked: bool) -> None:
    position = locate(GUIDE, tell(GUIDE, session, ("who", who)))
    assert (position.part.step == "danger") is asked
    assert progress(GUIDE, position).most == (1 if asked else 0)
    before = progress(GUIDE, locate(GUIDE, session))
    assert before.most == (2 if session != ALONE else 1)


def test_it_is_asked_gently_and_stays_off_the_patients_page() -> None:
    session = tell(GUIDE, HERE, ("who", "me"))
    assert is_sensitive(GUIDE.steps["danger"])
    assert locate(GUIDE, session).part.key == "danger/cover"
    session = walked(GUIDE, {"who": "me", "danger": "yes"})
    assert keys_on(GUIDE, session)[:4] == ["who", "danger/cover", "danger", "danger/flags"]
    document = compose(GUIDE, session, date="2026-11-21")
    assert "danger" not in repr(document.patient).lower()
    assert "Being in danger" not in document.clinician.not_asked


@pytest.mark.parametrize("who", ["me", "helped"])
def test_where_it_may_not_be_asked_the_clinician_reads_that_it_was_not(who: str) -> None:
    document = compose(GUIDE, tell(GUIDE, ALONE, ("who", who)), date="2026-11-21")
    assert document.clinician.not_asked == ("Being in danger",)
    assert "Being in danger" not in as_text(document).split("=" * 78)[0]


def test_an_answer_to_it_says_that_it_was_asked() -> None:
    assert walked(GUIDE, {"who": "me", "danger": "no"}).direct_allowed
    assert not walked(GUIDE, {"who": "me"}).direct_allowed
    with pytest.raises(NotAnAnswer):
        walked(GUIDE, {"who": "helped", "danger": "no"})


def test_who_will_respond_stands_in_the_text() -> None:
    contacts = {"responder": {"what": "The person who comes", "if_unset": "Ask the desk."}}
    text = "Ask for [the person who comes](contact:responder)."
    guide = guide_of({"say": {"say": [text]}, "end": {"say": "The end.", "ends": "done"}}, contacts=contacts)
    position = locate(guide, HERE)
    unset, named = (
        card_for(guide, HERE, position, each) for each in ({}, {"responder": "Nurse Ann, room 2"})
    )
    assert "Ask the desk" in _read(unset)
    assert "Nurse Ann, room 2" in _read(named)


def _read(card: Card) -> str:
    return "".join(run.text for block in card.blocks for run in block.runs)


@settings(max_examples=60)
@given(walks())
def test_nobody_alone_is_ever_asked_straight_out(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    asked = [guide.steps[name] for name in replay(guide, session).steps]
    straight = [step for step in asked if isinstance(step, AskStep) and step.direct]
    assert session.together or session.direct_allowed or not straight
