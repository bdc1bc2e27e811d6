"""The comparison in plain lines: read row by row, opened by number, chosen from by letters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.guide.model import Guide
from kiosk.layout.phrases import comparing
from kiosk.plain import phrases
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes
from tests.guides.people import guide_called
from tests.plain.talking import Talk
from tests.walk.making import come_to

GUIDE: Guide = guide_called("getting_there")
BESIDE: Session = come_to(GUIDE, "side_by_side", who="me", pace="long")


def talk(*lines: str) -> Talk:
    return Talk(GUIDE, lines, session=BESIDE)


def test_each_row_is_its_question_and_every_answer_a_line_with_a_number() -> None:
    said = talk("1").said
    assert "  1. How soon am I there?" in said[0]
    assert any(line.startswith("  2. ") for line in said[0])
    assert not any("In half an hour" in line for line in said[0])
    assert said[1][0] == "How soon am I there?"
    assert said[1][1] == "  1. The bus: In half an hour"
    assert said[1][2].startswith("  2. A lift from a friend: ")
    assert said[1][3] == "  3. Stay home and call by video: At once"


def test_no_mark_stands_that_a_voice_would_stumble_over() -> None:
    said = "\n".join(line for number in range(1, 6) for line in talk(str(number)).said[1])
    assert not set("│┃●█░") & set(said)
    assert comparing.UNKNOWN_MARK.format(text=comparing.UNKNOWN_SHORT) not in said
    assert "Not known: The desk has the fares. Ask there." in said


def test_a_number_opens_an_answer_with_its_sources_and_the_place_stays() -> None:
    found = talk("1", "2").said[2]
    assert "In about a quarter of an hour, door to door." in found
    assert "Not known: It depends on who else rides along." in found
    assert GUIDE.sources["invented"].cite in "\n".join(found)
    assert phrases.PICK_A_CELL in found
    assert phrases.PICK_A_ROW in "".join(talk("1", "2", "9", "").said[4])


@pytest.mark.parametrize("typed", ["0", "9999", "99999999", "x", "1 2"])
def test_a_number_that_is_not_there_says_so(typed: str) -> None:
    assert talk(typed).said[1][0] == phrases.NOT_A_NUMBER


def test_letters_choose_what_stands_side_by_side() -> None:
    chosen = talk("o", "1, 3")
    assert "  1. The bus (chosen)" in chosen.said[1]
    assert "  3. A lift from a friend (In the friend's car)" in chosen.said[1]
    assert chosen.session.wishes == Wishes(compared=("bus", "lift.own_car"))
    assert "  2. In the friend's car: In a quarter of an hour" in talk("o", "1, 3", "1").said[3]


def test_two_stay_and_enter_leaves_them_as_they_are() -> None:
    assert talk("o", "2").said[2][0] == comparing.TWO_STAY
    assert talk("o", "2 7").said[2][0] == phrases.NOT_A_NUMBER
    assert talk("o", "").session.wishes == Wishes()


def test_only_the_rows_that_differ_and_all_again() -> None:
    assert talk("o", "2 3", "d").session.wishes.differing
    fewer, all_rows = talk("o", "2 3", "d").said[3], talk("o", "2 3").said[2]
    assert len(fewer) < len(all_rows)
    assert comparing.ONLY_DIFFERING in fewer
    assert talk("d", "d").session.wishes == Wishes()


def test_elsewhere_the_letters_do_nothing() -> None:
    elsewhere = Talk(GUIDE, ["o", "d"], session=replace(BESIDE, looking_at="minutes"))
    assert elsewhere.said[1][0] == elsewhere.said[2][0] == phrases.NO_SUCH_COMMAND
    assert elsewhere.session.wishes == Wishes()
