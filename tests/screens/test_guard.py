"""A press counts once, and only when it was meant."""

from __future__ import annotations

import pytest

from kiosk.screens.widgets.guard import Guard, from_key, from_place, same_source

ENTER, THREE = from_key("enter"), from_key("3")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_first_press_counts(clock: Clock) -> None:
    assert Guard(clock).allows(ENTER, "a")


def test_nothing_counts_just_after_a_change(clock: Clock) -> None:
    guard = Guard(clock)
    guard.changed(ENTER)
    clock.now += 0.39
    assert not guard.allows(THREE, "a")
    clock.now += 0.02
    assert guard.allows(THREE, "b")


def test_nobodys_press_begins_a_visit_that_has_just_opened(clock: Clock) -> None:
    guard = Guard(clock)
    guard.opened()
    clock.now += 0.75
    assert not guard.allows(THREE, "a")
    clock.now += 0.45
    assert guard.allows(THREE, "a")


def test_a_key_held_since_the_last_visit_never_begins_the_next(clock: Clock) -> None:
    guard = Guard(clock)
    guard.opened()
    for _ in range(500):
        clock.now += 0.035
        assert not guard.allows(ENTER, "a")
    clock.now += 0.5
    assert guard.allows(ENTER, "a")


def test_the_key_that_changed_the_step_must_have_been_quiet(clock: Clock) -> None:
    guard = Guard(clock)
    guard.changed(ENTER)
    clock.now += 0.6
    assert not guard.allows(ENTER, "a")
    clock.now += 0.6
    assert not guard.allows(ENTER, "b"), "the refused press was noise"
    clock.now += 0.71
    assert guard.allows(ENTER, "c")


def test_a_held_enter_never_answers_the_next_question(clock: Clock) -> None:
    guard = Guard(clock)
    guard.changed(ENTER)
    for _ in range(400):
        clock.now += 0.03
        assert not guard.allows(ENTER, "a")


def test_a_held_enter_flips_a_target_once(clock: Clock) -> None:
    guard = Guard(clock)
    allowed = 0
    for _ in range(400):
        allowed += guard.allows(ENTER, "a")
        clock.now += 0.03
    assert allowed == 1


def test_one_target_flips_back_after_its_wait_and_another_at_once(clock: Clock) -> None:
    guard = Guard(clock)
    assert guard.allows(ENTER, "a")
    clock.now += 0.79
    assert not guard.allows(THREE, "a")
    clock.now += 0.1
    assert guard.allows(ENTER, "b")
    clock.now += 0.1
    assert guard.allows(ENTER, "a")


def test_a_finger_that_stays_is_the_same_source(clock: Clock) -> None:
    guard = Guard(clock)
    guard.changed(from_place(70, 22))
    clock.now += 0.5
    assert not guard.allows(from_place(73, 23), "next")
    assert guard.allows(from_place(10, 8), "a")


def test_after_it_was_quiet_the_changer_is_a_key_like_any_other(clock: Clock) -> None:
    guard = Guard(clock)
    guard.changed(ENTER)
    clock.now += 1
    assert guard.allows(ENTER, "a")
    clock.now += 0.1
    assert guard.allows(ENTER, "b")


def test_with_all_waits_at_0_everything_counts(clock: Clock) -> None:
    guard = Guard(clock, 0, 0, 0)
    for _ in range(3):
        assert guard.allows(ENTER, "a")
        guard.changed(ENTER)


def test_same_source() -> None:
    assert same_source(ENTER, ENTER)
    assert not same_source(ENTER, THREE)
    assert not same_source(ENTER, from_place(1, 1))
    assert same_source(from_place(10, 10), from_place(22, 12))
    assert not same_source(from_place(10, 10), from_place(23, 10))
    assert not same_source(from_place(10, 10), from_place(10, 13))
