"""The PIN: kept so that nobody can read it, looked at without a fault, and slower with every wrong one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.pin import (
    FIRST_PAUSE,
    LONGEST_PAUSE,
    TRIES,
    Tries,
    fits,
    is_good_pin,
    is_kept_pin,
    kept_pin,
)

KEPT = kept_pin("718293", bytes(16))


def test_the_pin_fits_and_no_other_does() -> None:
    assert fits("718293", KEPT)
    assert not fits("718294", KEPT)
    assert not fits("", KEPT)
    assert not fits("\udc80", KEPT)


def test_the_same_pin_is_kept_in_other_words_each_time_and_never_in_digits() -> None:
    one, other = kept_pin("718293"), kept_pin("718293")
    assert one != other
    assert fits("718293", one)
    assert fits("718293", other)
    assert "718293" not in one
    assert one.startswith("scrypt$32768$8$1$")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "718293",
        "scrypt",
        "scrypt$$$$$",
        KEPT[:-1],
        KEPT + "$",
        KEPT.replace("scrypt", "bcrypt"),
        KEPT.replace("32768", "32767"),
        KEPT.replace("32768", "1"),
        KEPT.replace("32768", "1073741824"),
        KEPT.replace("$8$", "$800$"),
        KEPT.replace("$1$", "$0$"),
        KEPT.replace("$1$", "$99$"),
        KEPT.replace("32768", "³2768"),
        KEPT.replace("A", "*"),
        "scrypt$32768$8$1$AAAA$AAAA",
    ],
)
def test_a_broken_text_fits_no_pin_and_is_none(text: str) -> None:
    assert not fits("718293", text)
    assert not is_kept_pin(text)


@given(st.text())
def test_no_text_stops_the_kiosk(text: str) -> None:
    assert not fits("718293", text)


def test_a_machine_without_memory_says_no(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("kiosk.station.pin.hashlib.scrypt", full)
    assert not fits("718293", KEPT)


@pytest.mark.parametrize(
    ("pin", "good"),
    [
        ("718293", True),
        ("718293718293", True),
        ("71829", False),
        ("7182937182937", False),
        ("71829a", False),
        ("٧١٨٢٩٣", False),
        ("777777", False),
        ("123456", False),
        ("890123", False),
        ("654321", False),
        ("024681", True),
    ],
)
def test_a_pin_that_is_guessed_at_once_is_refused(pin: str, good: bool) -> None:
    assert is_good_pin(pin) is good


def test_four_wrong_ones_cost_nothing_and_then_each_pause_is_twice_as_long() -> None:
    tries, now, pauses = Tries(), 1000.0, []
    for _ in range(14):
        tries = tries.wrong(now)
        pauses.append(tries.pause_left(now))
        now += tries.pause_left(now)
    assert pauses == [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 10_000)), max_size=60))
def test_tries_over_all_sessions(presses: list[tuple[bool, float]]) -> None:
    tries, now, wrong_ones = Tries(), 0.0, 0
    for right, waited in presses:
        now += waited
        before = tries
        tries = tries.right() if right else tries.wrong(now)
        wrong_ones = 0 if right else wrong_ones + 1
        assert tries.wrong_ones == wrong_ones
        left = tries.pause_left(now)
        assert 0 <= left <= LONGEST_PAUSE
        assert (left >= FIRST_PAUSE) == (wrong_ones >= TRIES)
        assert tries.left == max(1, TRIES - wrong_ones)
        assert tries.pause_left(now + left + 1e-3) == 0
        # A wrong PIN never makes a pause shorter.
        assert right or left >= before.pause_left(now)


def test_an_hour_is_the_most_however_many_were_wrong() -> None:
    assert Tries(10**9).wrong(5.0) == Tries(10**9 + 1, 3605.0)
