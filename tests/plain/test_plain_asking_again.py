"""What is asked again in plain lines, because what was typed was no answer to it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.plain import phrases
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.plain.talking import Talk

GUIDE = guide_called("getting_there")


def test_only_yes_or_no_answers_whether_to_change() -> None:
    answers = {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5, "things": "none"}
    session = replace(walked(GUIDE, answers | {"money": "hard"}), looking_at="pace")
    asked = Talk(GUIDE, ["1", "2", "n"], session=session)
    assert asked.after(2)[-1] == phrases.CHANGE_ASK
    assert asked.session.answers["pace"] == session.answers["pace"]


def test_a_wrong_number_keeps_the_list_of_answers_open() -> None:
    session = walked(GUIDE, {"who": "me", "pace": "long"})
    asked = Talk(GUIDE, ["c", "99", "1"], session=session)
    assert asked.after(2)[:2] == [phrases.NOT_A_NUMBER, phrases.PICK_TO_CHANGE]
    assert asked.session.looking_at == "who"
