"""The sequences by which staff ask for their screen: they are heard, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screens.staffing import END_COLUMNS, KEYS, TOUCHES, WITHIN, Knock, end_at

WIDTHS = (48, 60, 80, 120)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def press(knock: Knock, *keys: str) -> list[bool]:
    return [knock.key(key) for key in keys]


def touch_ends(knock: Knock, *ends: str, width: int = 80) -> list[bool]:
    heard = []
    for end in ends:
        column = 0 if end == "left" else width - 1
        knock.down(column, 0, width)
        heard.append(knock.up(column, 0, width))
    return heard


def test_the_keys_complete_it_with_the_last_one_only_and_once() -> None:
    knock = Knock(Clock())
    assert press(knock, *KEYS) == [False] * 7 + [True]
    assert not any(press(knock, *KEYS[1:]))
    assert press(knock, *KEYS)[-1]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_touches_complete_it_with_the_last_one_only(width: int) -> None:
    assert touch_ends(Knock(Clock()), *TOUCHES, width=width) == [False] * 9 + [True]


@pytest.mark.parametrize("slow", range(1, len(KEYS)))
@pytest.mark.parametrize(("seconds", "complete"), [(WITHIN, True), (WITHIN + 0.01, False)])
def test_every_key_comes_within_three_seconds_of_the_last(slow: int, seconds: float, complete: bool) -> None:
    clock = Clock()
    knock = Knock(clock)
    press(knock, *KEYS[:slow])
    clock.now += seconds
    assert any(press(knock, *KEYS[slow:])) is complete


@pytest.mark.parametrize("slow", range(1, len(TOUCHES)))
@pytest.mark.parametrize(("seconds", "complete"), [(WITHIN, True), (WITHIN + 0.01, False)])
def test_every_touch_comes_within_three_seconds_of_the_last(
    slow: int, seconds: float, complete: bool
) -> None:
    clock = Clock()
    knock = Knock(clock)
    touch_ends(knock, *TOUCHES[:slow])
    clock.now += seconds
    assert any(touch_ends(knock, *TOUCHES[slow:])) is complete


@pytest.mark.parametrize("at", range(1, len(KEYS)))
@pytest.mark.parametrize("other", ["a", "f2", "f5", "enter", "f3", "f4"])
def test_a_wrong_key_starts_it_anew_and_may_be_the_first_of_another_try(at: int, other: str) -> None:
    if other == KEYS[at]:
        return
    knock = Knock(Clock())
    assert not any(press(knock, *KEYS[:at], other, *KEYS[at:-1]))
    assert press(knock, *KEYS)[-1]


def test_what_is_not_a_key_of_it_starts_it_anew() -> None:
    for between in (Knock.other, lambda knock: knock.down(0, 0, 80), lambda knock: knock.down(40, 12, 80)):
        knock = Knock(Clock())
        press(knock, *KEYS[:4])
        between(knock)
        assert not any(press(knock, *KEYS[4:]))


def test_what_is_not_a_touch_of_it_starts_it_anew() -> None:
    def elsewhere(knock: Knock) -> None:
        knock.down(0, 1, 80)
        knock.up(0, 1, 80)

    def slid(knock: Knock) -> None:
        knock.down(0, 0, 80)
        knock.up(79, 0, 80)

    for between in (Knock.other, lambda knock: knock.key("a"), elsewhere, slid):
        knock = Knock(Clock())
        touch_ends(knock, *TOUCHES[:4])
        between(knock)
        assert not any(touch_ends(knock, *TOUCHES[4:]))


ANY_KEYS = st.sampled_from(["f1", "f2", "f3", "f4", "f5", "a", "1", "enter", "down", "escape"])


@given(st.one_of(st.lists(ANY_KEYS, max_size=300), st.lists(st.sampled_from(["f3", "f4"]), max_size=600)))
def test_keys_complete_it_exactly_where_they_are_its_keys(keys: list[str]) -> None:
    knock = Knock(Clock())
    heard = press(knock, *keys)
    whole = [tuple(keys[: end + 1][-len(KEYS) :]) == KEYS for end in range(len(keys))]
    # It overlaps itself nowhere by as much as half, so that what completes it twice is two tries.
    assert all(is_whole or not is_heard for is_heard, is_whole in zip(heard, whole, strict=True))
    assert any(heard) is any(whole)


@given(st.integers(0, 2**31), st.integers(1, 4000))
def test_a_cat_on_the_keys_does_not_complete_it(seed: int, count: int) -> None:
    """Of four thousand presses on sixty keys, eight in a row are the right ones once in forty thousand million runs."""
    keys = [f"f{number}" for number in range(1, 13)] + [chr(97 + at) for at in range(26)] + list("0123456789")
    keys += [
        "enter",
        "up",
        "down",
        "left",
        "right",
        "escape",
        "tab",
        "space",
        "backspace",
        "home",
        "end",
        ".",
    ]
    knock = Knock(Clock())
    state = seed
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        assert not knock.key(keys[(state >> 33) % len(keys)])


@given(st.integers(-5, 200), st.integers(-2, 40), st.sampled_from(WIDTHS))
def test_the_ends_are_in_the_top_line_only_and_apart(column: int, row: int, width: int) -> None:
    end = end_at(column, row, width)
    assert end is None or row == 0
    if row == 0 and 0 <= column < width:
        expected = "left" if column < END_COLUMNS else "right" if column >= width - END_COLUMNS else None
        assert end == expected


def test_nothing_a_person_types_is_remembered() -> None:
    knock = Knock(Clock())
    press(knock, *"my neck hurts", "f3", "f4")
    assert tuple(knock._keys._last) == ("f3", "f4")
    press(knock, "s")
    assert not knock._keys._last
