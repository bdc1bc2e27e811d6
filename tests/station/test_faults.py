"""When the machine says that it is out of order, and for how long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.faults import FIRST_PAUSE, LONGEST_PAUSE, REMEMBERED, Fault, Faults, crash_code, kill_code


def after(*times: float, faults: Faults | None = None) -> Faults:
    kept = faults or Faults()
    for at in times:
        kept = kept.with_fault(Fault("K-9", at))
    return kept


def test_four_faults_are_borne_and_a_fifth_is_not() -> None:
    assert not after(0, 1, 2, 3).down
    assert after(0, 1, 2, 3, 119).down


def test_faults_far_apart_are_borne() -> None:
    assert not after(*range(0, 100_000, 31)).down
    assert after(*range(0, 100_000, 29)).down


def test_a_fault_soon_after_a_pause_brings_a_longer_one_at_once() -> None:
    down = after(0, 1, 2, 3, 4)
    assert down.pause == FIRST_PAUSE
    tried = down.tried_again(14)
    assert not tried.down
    again = after(20, faults=tried)
    assert again.down
    assert again.pause == 2 * FIRST_PAUSE


def test_a_session_that_ends_well_begins_the_count_anew() -> None:
    well = after(0, 1, 2, 3, 4).tried_again(14).well()
    assert well.pause == FIRST_PAUSE
    assert not after(20, faults=well).down


def test_a_session_that_lasts_after_a_pause_is_no_trial_any_more() -> None:
    assert not after(14 + 121, faults=after(0, 1, 2, 3, 4).tried_again(14)).down


@given(st.integers(0, 100))
def test_pauses_grow_and_never_beyond_the_longest(tries: int) -> None:
    faults = Faults()
    before = 0.0
    for number in range(tries):
        faults = faults.tried_again(number)
        assert before <= faults.pause <= LONGEST_PAUSE
        before = faults.pause


@given(st.lists(st.floats(0, 1e6), max_size=200))
def test_little_is_kept(times: list[float]) -> None:
    faults = after(*sorted(times))
    assert len(faults.last) <= REMEMBERED
    assert len(faults.recent) <= faults.most


def test_a_code_tells_one_crash_from_another_and_nothing_of_it() -> None:
    assert crash_code("builtins.ValueError |   a.py:1") == crash_code("builtins.ValueError |   a.py:1")
    assert crash_code("builtins.ValueError |   a.py:1") != crash_code("builtins.ValueError |   a.py:2")
    assert len(crash_code("x")) == 6
    assert kill_code(9) == "K-9"
