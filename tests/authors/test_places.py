"""What an author is told of a screen: its key, and what it is where nobody wrote that key."""

from __future__ import annotations

import pytest

from kiosk.authors.measures.places import screen_called


@pytest.mark.parametrize(
    ("place", "called"),
    [
        ("thanks", "`thanks`"),
        ("help_at_home", "`help_at_home`"),
        ("weigh/top", "`weigh/top` (where `weigh` asks what matters most)"),
        ("weigh/rate.soon", "`weigh/rate.soon` (where `weigh` asks how much a value matters)"),
        (
            "check/again.infection",
            "`check/again.infection` (a quiz question asked again: its `teach:` and its `ask_again:`)",
        ),
        ("now/urgent.breath", "`now/urgent.breath` (the urgent safety point that an answer to `now` raises)"),
        ("mood/cover", "`mood/cover` (the cover that the kiosk puts before a private question)"),
        ("who (why)", "`who` (what its `why:` opens)"),
        ("who (who says so)", "`who` (where it says who says so)"),
        ("hard word result", "`hard word result` (where the glossary explains it)"),
        ("faq.cost", "`faq.cost` (a common question with its answer)"),
        ("help", "`help` (what Help opens)"),
        ("sheet", "`sheet` (the person's own page)"),
    ],
)
def test_a_screen_is_called_by_its_key_and_what_it_is(place: str, called: str) -> None:
    assert screen_called(place) == called
