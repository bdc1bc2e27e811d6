"""What people are told about time: whole minutes, and never more of them than there are."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screens import phrases as own
from kiosk.screens.lasting import Lasts, under_cover, when_hidden, while_resting
from kiosk.station.idle import lasts
from kiosk.station.settings import Times

USUAL = lasts(Times())


def test_the_usual_times_in_words() -> None:
    assert under_cover(USUAL).endswith("in less than a minute.")
    assert "about 2 minutes" in under_cover(USUAL, together=True)
    assert "about 2 minutes" in when_hidden(USUAL, together=False)
    assert "about 12 minutes" in when_hidden(USUAL, together=True)
    assert "about 4 minutes" in while_resting(USUAL)


@pytest.mark.parametrize(
    ("seconds", "told"), [(59, "a minute"), (60, "about 1 minute."), (119, "about 1 minute.")]
)
def test_a_minute_is_one_once_it_is_whole(seconds: int, told: str) -> None:
    assert told in under_cover(replace(USUAL, covered=seconds))
    assert told.rstrip(".") in when_hidden(replace(USUAL, hidden=seconds), together=False)


def test_nothing_is_said_of_time_where_there_is_no_policy() -> None:
    assert when_hidden(None, together=True) == own.HIDDEN_STAYS
    assert while_resting(None) == own.REST_STAYS


@given(st.integers(1, 7200))
def test_nobody_is_told_of_more_time_than_there_is(seconds: int) -> None:
    times = Lasts(seconds, seconds, seconds, seconds, seconds)
    for told in (under_cover(times), when_hidden(times, together=False), while_resting(times)):
        minutes = [int(each) for each in re.findall(r"\d+", told)]
        assert minutes == ([seconds // 60] if seconds >= 60 else [])
