"""Whatever a terminal sends: keys and touches come through as they are, and nothing else is held or passed on."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screens.sieve import MOST_PASTED, Heard, Sieve

os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"  # read while Textual is imported, as on a station

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

MOST_HELD = MOST_PASTED + 64

PIECES = st.sampled_from(
    [
        *"ab1\r\t\x00\x1b\x1b[O]PM~<;:?$ \x7f\x07",
        "\x1b[",
        "\x1b[<",
        "\x1b[<0;10;10M",
        "\x1b[<0;10;10m",
        "\x1b[M",
        "\x1b[200~",
        "\x1b[201~",
        "\x1b]0;title",
        "\x1b\\",
        "\x1bP1$r",
        "\x1b[?2026;2$y",
        "\x1b[48;0;0;0;0t",
        "\x1b[99999999999u",
        "é",
        "中",
        "\ufffd",
        "\x9b",
    ]
)
STREAMS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


def heard(*reads: str, rested: bool = True) -> list[Heard]:
    sieve = Sieve()
    found = [each for read in reads for each in sieve.feed(read)]
    return [*found, *sieve.rest()] if rested else found


def keys(*texts: str) -> list[Heard]:
    return [Heard("key", text) for text in texts]


@given(stream=STREAMS, cuts=st.lists(st.integers(0, 300), max_size=8))
def test_however_it_is_split_the_same_is_heard(stream: str, cuts: list[int]) -> None:
    marks = sorted({0, *(min(cut, len(stream)) for cut in cuts), len(stream)})
    reads = [stream[begin:end] for begin, end in pairwise(marks)]
    assert heard(*reads) == heard(stream)


@given(reads=st.lists(STREAMS, max_size=12))
def test_little_is_held_and_after_a_rest_nothing(reads: list[str]) -> None:
    sieve = Sieve()
    for read in reads:
        passed = list(sieve.feed(read))
        assert sieve.held <= MOST_HELD
        assert len(passed) <= len(read) + 1
        assert (sieve.patience is None) == (sieve.held == 0 and not sieve.pasting)
    list(sieve.rest())
    assert sieve.held == 0
    assert sieve.patience is None
    assert heard("a", rested=False) == keys("a")


@given(
    text=st.text(st.characters(exclude_characters="\x1b\ufffd", exclude_categories=("Cc", "Cs")), max_size=50)
)
def test_words_are_heard_letter_by_letter(text: str) -> None:
    assert heard(text, rested=False) == keys(*text)


def test_every_key_that_is_known_is_heard_whole() -> None:
    lost = []
    for sequence in ANSI_SEQUENCES_KEYS.keys() - {"\x1b", "\x1b\x1b", "\x9b"}:
        alt = len(sequence) == 2 and sequence[0] == "\x1b"
        expected = Heard("alt", sequence[1]) if alt else Heard("key", sequence)
        if heard(sequence + "\r", rested=False) != [expected, *keys("\r")]:
            lost.append(sequence)
    assert lost == []


@pytest.mark.parametrize(
    "junk",
    [
        "\x1b[:P",
        "\x1b[99999999999u",
        "\x1b[;:P",
        "\x1b[<0;-1;-1M",
        "\x1b[<0;999999;1M",
        "\x1b[1;2;3 q",
        "\x1b[" + "1;" * 3000 + "z",
        "\x1b[M\x20\x21\x22",
        "\x1b[48;0;0;0;0t",
        "\x1b]0;1 2 3\x07",
        "\x1b]52;c;MTIz\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1b_" + "1" * 9000 + "\x1b\\",
        "\ufffd" * 50,
    ],
)
def test_what_is_nobodys_key_is_not_typed(junk: str) -> None:
    """Figures pick answers: stock Textual types them out of a sequence that it does not know."""
    said = heard(junk + "\r", rested=False)
    assert said[-1] == Heard("key", "\r")
    assert all(len(each.text) > 1 for each in said[:-1])


def test_a_lone_escape_and_alt_are_known_after_a_rest() -> None:
    assert heard("\x1b", rested=False) == []
    assert heard("\x1b") == keys("\x1b")
    assert heard("\x1b\x1b") == keys("\x1b", "\x1b")
    assert heard("\x1b[") == [Heard("alt", "[")]
    assert heard("\x1b]") == [Heard("alt", "]")]
    assert heard("\x1bO") == [Heard("alt", "O")]
    assert heard("\x1ba", rested=False) == [Heard("alt", "a")]


def test_a_key_ends_words_for_the_terminal_that_never_end() -> None:
    assert heard("\x1b]0;" + "1" * 100_000, "\r", rested=False) == keys("\r")


def test_a_paste_is_one_thing_and_is_cut() -> None:
    assert heard("\x1b[200~a\r\x1b[A1\x1b[201~b", rested=False) == [
        Heard("paste", "a\r\x1b[A1"),
        Heard("key", "b"),
    ]
    [pasted, after] = heard("\x1b[200~", *["x" * 4096] * 300, "\x1b[20", "1~b", rested=False)
    assert pasted == Heard("paste", "x" * MOST_PASTED)
    assert after == Heard("key", "b")


def test_a_paste_that_never_ends_is_over_after_a_rest() -> None:
    sieve = Sieve()
    assert list(sieve.feed("\x1b[200~abc\x1b[2")) == []
    assert list(sieve.rest()) == [Heard("paste", "abc")]
    assert list(sieve.feed("x")) == keys("x")
