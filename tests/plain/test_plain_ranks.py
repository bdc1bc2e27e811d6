"""In plain mode, what is picked in an order is read back with its place in it."""

from __future__ import annotations

from kiosk.layout.cards import card_for
from kiosk.plain.saying import card_lines
from kiosk.walk.route import locate
from kiosk.walk.session import Picked, Session
from kiosk.walk.written import walked
from tests.layout.every_kind import UP_TO, every_kind


def said(key: str, *picked: str) -> list[str]:
    guide = every_kind()
    answers = {**walked(guide, UP_TO).answers, key: Picked(picked)}
    session = Session(answers, looking_at=key)
    position = locate(guide, session)
    return list(card_lines(card_for(guide, session, position), position))


def test_ranked_picks_say_which_is_first() -> None:
    lines = said("ask", "fare", "rain")
    assert "  1. What if it rains? (chosen, second)" in lines
    assert "  2. What is the fare? (chosen, first)" in lines


def test_picks_without_a_rank_are_only_chosen() -> None:
    assert "  1. Tram (chosen)" in said("look", "tram")
