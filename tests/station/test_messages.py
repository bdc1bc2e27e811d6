"""What a visit may tell the parent: whole messages come through, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.messages import LONGEST, Message, Name, Reader, written

GOOD: list[tuple[Name, str]] = [
    ("beat", "37.5"),
    ("beat", "-"),
    ("shown", ""),
    ("page_failed", ""),
    ("ended", "idle"),
    ("pin", "wrong"),
    ("withdraw", "cervical_dystonia"),
    ("back", "a"),
    ("leave", ""),
    ("job", "0 7"),
    ("settled", "0 7"),
    ("hold", "pdf jam 1 7"),
    ("hold", "text not_made 0"),
    ("crash", "builtins.ValueError |   kiosk/walk/route.py:3"),
]


@given(st.lists(st.sampled_from(GOOD)), st.lists(st.integers(1, 40), min_size=1))
def test_messages_come_through_however_they_are_cut(told: list[tuple[Name, str]], cuts: list[int]) -> None:
    data, reader, heard, number = b"".join(written(*each) for each in told), Reader(), [], 0
    while data:
        size = cuts[number % len(cuts)]
        heard += reader.read(data[:size])
        data, number = data[size:], number + 1
    assert heard == [Message(*each) for each in told]


@given(st.lists(st.binary(max_size=3000)))
def test_whatever_comes_nothing_breaks_and_little_is_kept(pieces: list[bytes]) -> None:
    reader = Reader()
    for piece in pieces:
        for message in reader.read(piece):
            assert message.name in {name for name, _ in GOOD}
        assert len(reader._begun) <= LONGEST + len(piece)


@pytest.mark.parametrize(
    "junk",
    [
        "beat nan",
        "beat -1",
        "beat 1e9",
        "withdraw ../x",
        "withdraw A",
        "ended well",
        "pin 1234",
        "crash",
        "exec ls",
        "hold pdf jam",
        "hold pdf jam 1 x",
    ],
)
def test_what_is_no_message_is_dropped(junk: str) -> None:
    assert Reader().read(junk.encode() + b"\nshown\n") == [Message("shown")]


def test_a_message_without_an_end_is_dropped_and_the_next_is_heard() -> None:
    reader = Reader()
    for _ in range(100):
        assert reader.read(b"x" * 1000) == []
    assert reader.read(b"leave\nshown\n") == [Message("shown")]


def test_a_report_is_one_line_and_no_longer_than_a_message() -> None:
    data = written("crash", "a.B\n  c.py:1\n" + "é" * 10_000)
    assert data.startswith(b"crash a.B |   c.py:1 | ?")
    assert data.count(b"\n") == 1
    assert len(data) == LONGEST


@pytest.mark.parametrize(("told", "left"), [("-", None), ("12.5", 12.5), ("0.0", 0.0)])
def test_a_beat_says_how_long_is_left(told: str, left: float | None) -> None:
    assert Reader().read(written("beat", told))[0].left == left
