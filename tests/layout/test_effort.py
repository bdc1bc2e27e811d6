"""A walk's length is counted the same way for everybody: words, choices, minutes."""

from __future__ import annotations

import pytest

from kiosk.layout.effort import Effort, effort_of, effort_of_walk, total
from kiosk.walk.written import walked
from tests.layout.every_kind import UP_TO, card_at, every_kind

GUIDE = every_kind()


def test_a_hundred_words_are_a_minute_and_ten_choices_to_make_another() -> None:
    assert Effort(words=100, choices=10).minutes == pytest.approx(2)


@pytest.mark.parametrize(
    ("key", "words", "choices"),
    [
        ("who", 7, 1),  # Who are you? Me. Me, with help.
        (
            "fits",
            19,
            1,
        ),  # What fits? Think of last week. Pick all that fit. I feel ill. I am lost. None of these.
        ("weeks", 9, 1),  # How many weeks? A number from 1 to 60.
        ("secret/cover", 21, 0),
        ("lean/kind.tram", 22, 1),
    ],
)
def test_a_card_counts_its_words_and_its_choices(key: str, words: int, choices: int) -> None:
    assert effort_of(card_at(GUIDE, key)) == Effort(words, choices)


def test_what_is_said_about_a_choice_is_read_too() -> None:
    card = card_at(GUIDE, "look")
    details = [each.text for choice in card.choices for each in choice.details]
    assert details
    assert effort_of(card).words > sum(len(text.split()) for text in details)


def test_a_walk_is_the_sum_of_its_cards() -> None:
    session = walked(GUIDE, {"who": "me"})
    assert effort_of_walk(GUIDE, session) == total(
        effort_of(card_at(GUIDE, key)) for key in ("hello", "who", "fits")
    )
    whole = effort_of_walk(GUIDE, walked(GUIDE, UP_TO))
    assert whole.minutes > effort_of_walk(GUIDE, session).minutes
