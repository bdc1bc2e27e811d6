"""The idle policy: what is due when nobody presses anything, at any moment of any clock."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.screens.idling import Due, Kind, Stillness
from kiosk.station.idle import due, idle, lasts
from kiosk.station.settings import Times

TIMES = Times()
AT_WELCOME: tuple[Kind, ...] = ("welcome", "opened")
ENDING: tuple[Kind, ...] = tuple(each for each in get_args(Kind) if each not in AT_WELCOME)
COVERED_FIRST: tuple[Kind, ...] = ("walk", "rest", "making")

seconds = st.floats(min_value=0, max_value=300, allow_nan=False)
some_times = st.builds(
    Times,
    still=st.integers(1, 60),
    still_with_counselor=st.integers(1, 90),
    words_a_minute=st.integers(60, 1000),
    covered=st.integers(2, 60),
    covered_with_counselor=st.integers(2, 90),
    rest=st.integers(1, 60),
    printing=st.integers(1, 60),
    end_screen=st.integers(1, 60),
    staff=st.integers(1, 60),
)
"""Short, so that a visit left alone is soon over."""


def stillnesses(kinds: tuple[Kind, ...]) -> st.SearchStrategy[Stillness]:
    """Any screen, come to and touched at any time, in any order, looked at at any other."""
    return st.builds(
        Stillness,
        kind=st.sampled_from(kinds),
        words=st.integers(0, 100),
        together=st.booleans(),
        touched=seconds,
        since=seconds,
        now=seconds,
    )


def at(kind: Kind, now: float, *, touched: float = 0, since: float = 0, words: int = 0) -> Stillness:
    return Stillness(kind, words, together=False, touched=touched, since=since, now=now)


def left_alone(times: Times, still: Stillness) -> tuple[float | None, list[str]]:
    """When a visit ends that nobody touches from now on, and all that comes before; None: it does not."""
    happened: list[str] = []
    for _ in range(2000):
        found = due(times, still)
        if found.what != "nothing":
            happened.append(found.what)
        match found.what:
            case "end":
                return still.now, happened
            case "cover":
                still = replace(still, kind="hidden", since=still.now)
            case "close":
                still = replace(still, kind="welcome", since=still.now)
        still = replace(still, now=still.now + 1)
    return None, happened


@pytest.mark.parametrize(
    ("still", "what", "left"),
    [
        (at("welcome", 1e9), "nothing", None),
        (at("opened", 119), "nothing", None),
        (at("opened", 120), "close", None),
        (at("walk", 119), "nothing", 46),
        (at("walk", 120), "cover", 45),
        (at("walk", 165), "end", 0),
        (at("walk", 179, words=100), "nothing", 46),
        (at("walk", 180, words=100), "cover", 45),
        (at("rest", 359), "nothing", 46),
        (at("rest", 360), "cover", 45),
        (at("making", 0), "nothing", 285),
        (at("making", 239), "nothing", 46),
        (at("making", 240), "cover", 45),
        (at("saved", 29), "nothing", 1),
        (at("saved", 30), "end", 0),
        (at("saved", 29, words=1000), "nothing", 1),
        (at("kept", 89), "nothing", 1),
        (at("kept", 90), "end", 0),
        (at("asked", 89), "nothing", 1),
        (at("asked", 90), "end", 0),
        (at("code", 179, words=100), "nothing", 1),
        (at("code", 180, words=100), "end", 0),
        (at("staff", 119), "nothing", 1),
        (at("staff", 120), "end", 0),
        (at("hidden", 120, since=120), "nothing", 45),
        (at("hidden", 164, since=120), "nothing", 1),
        (at("hidden", 165, since=120), "end", 0),
        (at("hidden", 164), "nothing", 1),
        (at("hidden", 165), "end", 0),
    ],
)
def test_what_is_due_with_the_usual_times(still: Stillness, what: str, left: float | None) -> None:
    found = due(TIMES, still)
    assert found.what == what
    assert found.left == left


def test_hiding_gives_as_long_as_being_still_and_the_cover() -> None:
    hid, covered = at("hidden", 1000, touched=1000, since=1000), at("hidden", 1000, touched=880, since=1000)
    assert due(TIMES, hid).left == TIMES.still + TIMES.covered
    assert due(TIMES, covered).left == TIMES.covered


def test_two_people_are_given_their_own_time() -> None:
    alone = at("walk", 300)
    assert due(TIMES, alone).what == "end"
    assert due(TIMES, replace(alone, together=True)).what == "nothing"
    assert due(TIMES, replace(alone, together=True, now=600)).what == "cover"


def test_a_code_stays_at_least_as_long_as_the_number_it_is_shown_from() -> None:
    times = Times(still=10)
    assert due(times, at("code", 89)).left == 1
    assert due(times, at("code", 90)).what == "end"


def test_a_page_that_could_not_be_made_is_waited_on_from_when_it_was_told() -> None:
    assert due(TIMES, at("walk", 130, touched=0, since=100)).what == "nothing"


@given(some_times, stillnesses(ENDING))
def test_a_visit_that_nobody_touches_ends_and_within_what_was_promised(
    times: Times, still: Stillness
) -> None:
    still = replace(still, now=max(still.now, still.touched, still.since))
    promised = due(times, still).left
    assert promised is not None
    ended, _ = left_alone(times, still)
    assert ended is not None
    # A cover that comes late stays for its whole time all the same; looks are a second apart, and there are two.
    assert ended - still.now <= max(promised, times.covered) + 2


@given(some_times, stillnesses(ENDING))
def test_it_never_ends_sooner_than_promised(times: Times, still: Stillness) -> None:
    promised = due(times, still).left
    ended, _ = left_alone(times, still)
    assert promised is not None
    assert ended is not None
    assert ended - still.now >= promised - 0.001


@given(some_times, stillnesses(("walk", "rest")), st.floats(0, 500))
def test_after_a_press_nothing_is_due_before_the_whole_wait_is_over(
    times: Times, still: Stillness, gone: float
) -> None:
    touched = max(still.touched, still.since)
    patience = times.still_with_counselor if still.together else times.still
    pressed = replace(still, touched=touched, now=touched + gone)
    found = due(times, pressed)
    if gone < patience:
        assert found.what == "nothing"
    covered = times.covered_with_counselor if still.together else times.covered
    if gone < patience + covered:
        assert found.what != "end"


def test_two_people_have_as_long_at_the_end_as_under_a_cover() -> None:
    two = replace(at("saved", 119), together=True)
    assert due(Times(), two) == Due("nothing", 1)
    assert due(Times(), replace(two, now=120)).what == "end"
    assert due(Times(end_screen=300), replace(two, now=299)) == Due("nothing", 1)


@given(some_times, stillnesses(("walk", "rest", "saved", "staff", "opened")))
def test_a_press_now_leaves_as_much_as_there_ever_is(times: Times, still: Stillness) -> None:
    now = max(still.touched, still.since, still.now)
    before, after = due(times, replace(still, now=now)), due(times, replace(still, touched=now, now=now))
    assert after.what == "nothing"
    assert (after.left or 0) >= (before.left or 0)


@given(some_times, stillnesses(get_args(Kind)), st.integers(0, 400))
def test_more_words_never_mean_less_time(times: Times, still: Stillness, more: int) -> None:
    few, many = due(times, still), due(times, replace(still, words=still.words + more))
    assert (many.left is None) == (few.left is None)
    assert (many.left or 0) >= (few.left or 0)
    if few.what == "nothing":
        assert many.what == "nothing"


@given(some_times, stillnesses(("making",)))
def test_making_a_page_stops_the_time_but_for_no_longer_than_it_may(times: Times, still: Stillness) -> None:
    began = replace(still, touched=still.since, now=still.since)
    walking = due(times, replace(began, kind="walk")).left
    making = due(times, began).left
    assert walking is not None
    assert making is not None
    assert making == pytest.approx(walking + times.printing)
    ended, happened = left_alone(times, began)
    assert ended is not None
    assert happened == ["cover", "end"]
    assert ended - began.now <= making + 2


@given(some_times, stillnesses(COVERED_FIRST))
def test_a_cover_comes_before_the_end(times: Times, still: Stillness) -> None:
    start = max(still.touched, still.since)
    assert left_alone(times, replace(still, now=start))[1] == ["cover", "end"]


@given(some_times, stillnesses(AT_WELCOME))
def test_the_first_screen_stays(times: Times, still: Stillness) -> None:
    found = due(times, still)
    assert found.left is None
    assert found.what in ("nothing", "close")
    if still.kind == "welcome":
        assert found == Due()


@given(some_times, stillnesses(ENDING), st.floats(0, 900))
def test_a_clock_that_goes_backwards_ends_nothing_and_makes_no_wait_longer_than_a_whole_one(
    times: Times, still: Stillness, back: float
) -> None:
    now = max(still.touched, still.since)
    assume(due(times, replace(still, now=now)).what == "nothing")
    found = due(times, replace(still, now=now - back))
    assert found.what == "nothing"
    longest = max(times.rest, times.printing) + max(times.still, times.still_with_counselor)
    covered = max(times.covered, times.covered_with_counselor)
    longest += max(covered, times.end_screen, times.number, times.staff) + still.words * 2
    assert found.left is not None
    assert found.left <= longest


def test_the_policy_keeps_nothing_in_mind() -> None:
    policy = idle(TIMES)
    late = policy(at("walk", 1000))
    assert policy(at("walk", 0)).what == "nothing"
    assert policy(at("walk", 1000)) == late


@given(some_times, st.booleans())
def test_people_are_told_the_time_that_the_policy_gives(times: Times, together: bool) -> None:
    told = lasts(times)
    asked_for = replace(at("hidden", 0), together=together)
    assert due(times, asked_for).left == (told.hidden_together if together else told.hidden)
    waited = times.still_with_counselor if together else times.still
    by_itself = replace(asked_for, since=waited, now=waited)
    covered = told.covered_together if together else told.covered
    assert due(times, by_itself).left == covered
    resting = replace(at("rest", told.rest + waited), together=together)
    assert due(times, resting) == Due("cover", covered)
