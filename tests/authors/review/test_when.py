"""A condition as a clinician reads it, one of each sort."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.review.looking import Looking
from kiosk.guide.model.conditions import parse
from tests.authors.fair import there


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"who": "me"}, "“I am the patient” at screen 1, “Who is answering?”"),
        (
            {"who": ("me", "skipped")},
            "“I am the patient” or skipped at screen 1, “Who is answering?”",
        ),
        ({"own_words": "by_hand"}, "to be written by hand at screen 5, “What worries you most?”"),
        ({"worry": {"at_least": 7}}, "at least 7 at screen 3, “How worried are you?”"),
        ({"worry": {"below": 7}}, "less than 7 at screen 3, “How worried are you?”"),
        (
            {"worry": {"at_least": 2, "below": 7}},
            "at least 2 and less than 7 at screen 3, “How worried are you?”",
        ),
        ({"flag": "hearing"}, "the safety point “Hard to hear” is raised"),
        ({"seen": "thanks"}, "screen 11, “Thank you.” was shown before"),
        (
            {"leaning": ("phone.nurse", "letter")},
            "the person leans to A phone call: A nurse calls or A letter",
        ),
        ({"reading": "phone"}, "the person reads about A phone call"),
        ({"not": {"seen": "thanks"}}, "not (screen 11, “Thank you.” was shown before)"),
        (
            {"reading": "phone", "any": ({"flag": "hearing"}, {"flag": "worried", "seen": "calm"})},
            (
                "the person reads about A phone call and (the safety point “Hard to hear” is raised or "
                "(the safety point “Very worried” is raised and "
                "screen 6, “Most results come in 2 days.” was shown before))"
            ),
        ),
        (
            {"all": ({"reading": "phone"}, {"reading": "letter"}, {"seen": "thanks"})},
            (
                "(the person reads about A phone call, the person reads about A letter, and "
                "screen 11, “Thank you.” was shown before)"
            ),
        ),
        ({"nowhere": "x"}, "“x” at nowhere"),
    ],
)
def test_a_condition_in_words(tmp_path: Path, written: object, told: str) -> None:
    at = there(tmp_path)
    assert Looking(at.guide, at.folder).when(parse(written)) == told


def test_a_number_in_a_condition_has_its_unit(tmp_path: Path) -> None:
    at = there(tmp_path)
    looking = Looking(at.guide, at.folder)
    assert looking.when(parse({"days": {"below": 7}})).startswith("less than 7 days at screen ")
    assert looking.when(parse({"days": {"at_least": 1}})).startswith("at least 1 day at screen ")
    told = looking.when(parse({"days": {"at_least": 2, "below": 7}}))
    assert told.startswith("at least 2 days and less than 7 days at screen ")
