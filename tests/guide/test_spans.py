"""Where a value begins and ends in its file, in characters: what is changed there must leave all else alone."""

from __future__ import annotations

import pytest

from kiosk.guide.source import read_text
from kiosk.guide.writing.spots import Path

TEXT = "a: one\nb: {c: [two, three], d: ''}\ne:\n  - f: >-\n      four\n      five\n"


@pytest.mark.parametrize(
    ("path", "key", "piece"),
    [
        (("a",), False, "one"),
        (("a",), True, "a"),
        (("b",), False, "{"),
        (("b", "c"), False, "["),
        (("b", "c", 1), False, "three"),
        (("b", "d"), False, "''"),
        (("b", "nowhere"), False, "b"),
    ],
)
def test_a_span_is_the_piece_of_text_that_stands_there(path: Path, key: bool, piece: str) -> None:
    span = read_text("a.yaml", TEXT).span_of(path, key=key)
    assert span is not None
    assert TEXT[span[0] : span[1]] == piece


def test_a_list_without_brackets_begins_at_its_first_dash() -> None:
    reading = read_text("a.yaml", TEXT)
    outer, first = reading.span_of(("e",)), reading.span_of(("e", 0))
    assert outer is not None
    assert first is not None
    assert (TEXT[outer[0]], TEXT[first[0]]) == ("-", "f")


def test_the_whole_text_has_none() -> None:
    assert read_text("a.yaml", TEXT).span_of(()) is None
