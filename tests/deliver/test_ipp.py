"""The encoding of the Internet Printing Protocol: there and back, and nothing that comes can hurt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.deliver.ipp import (
    LONGEST,
    Attribute,
    Collection,
    Group,
    Item,
    Message,
    Of,
    Range,
    Spoken,
    Tag,
    attribute,
    encoded,
)
from kiosk.deliver.ipp_read import DEEPEST, Garbled, decoded

_TEXTS = some.text(some.characters(codec="utf-8"), max_size=30)
_NUMBERS = some.integers(-(2**31), 2**31 - 1)
_NAMES = some.text("abcdefghijklmnopqrstuvwxyz-0123456789", min_size=1, max_size=20)
_UNKNOWN_TAGS = some.integers(0x10, 0xFF).filter(
    lambda tag: tag not in {*Tag} and not 0x10 <= tag < 0x20 and not 0x41 <= tag <= 0x49
)
_PLAIN = some.one_of(
    some.builds(Item, some.sampled_from([Tag.INTEGER, Tag.ENUM]), _NUMBERS),
    some.builds(Item, some.just(Tag.BOOLEAN), some.booleans()),
    some.builds(Item, some.just(Tag.RANGE), some.builds(Range, _NUMBERS, _NUMBERS)),
    some.builds(Item, some.sampled_from([Tag.TEXT_IN, Tag.NAME_IN]), some.builds(Spoken, _TEXTS, _TEXTS)),
    some.builds(Item, some.sampled_from([Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI, Tag.MIME]), _TEXTS),
    some.builds(Item, some.sampled_from([Tag.UNSUPPORTED, Tag.UNKNOWN, Tag.NO_VALUE]), some.none()),
    some.builds(Item, some.sampled_from([Tag.OCTETS, Tag.DATE, Tag.RESOLUTION]), some.binary(max_size=20)),
    some.builds(Item, _UNKNOWN_TAGS, some.binary(max_size=20)),
)
_ITEMS = some.recursive(
    _PLAIN,
    lambda inner: some.builds(
        Item,
        some.just(Tag.COLLECTION),
        some.builds(
            Collection,
            some.lists(
                some.builds(Attribute, _NAMES, some.lists(inner, min_size=1, max_size=2).map(tuple)),
                max_size=2,
            ).map(tuple),
        ),
    ),
    max_leaves=5,
)
_ATTRIBUTES = some.builds(Attribute, _NAMES, some.lists(_ITEMS, min_size=1, max_size=3).map(tuple))
_GROUPS = some.builds(
    Group, some.sampled_from([*Of, 0x06, 0x0F]), some.lists(_ATTRIBUTES, max_size=3).map(tuple)
)
_MESSAGES = some.builds(
    Message,
    some.integers(0, 0xFFFF),
    _NUMBERS,
    some.lists(_GROUPS, max_size=3).map(tuple),
    some.binary(max_size=40),
    some.tuples(some.integers(0, 255), some.integers(0, 255)),
)


@given(_MESSAGES)
def test_what_is_written_is_read_back(message: Message) -> None:
    assert decoded(encoded(message)) == message


@given(_MESSAGES, some.data())
def test_a_message_that_was_cut_off_is_garbled(message: Message, data: some.DataObject) -> None:
    whole = encoded(message)
    head = len(whole) - len(message.data)
    with pytest.raises(Garbled):
        decoded(whole[: data.draw(some.integers(0, head - 1))])


@settings(max_examples=300)
@given(
    some.one_of(
        some.binary(max_size=200), some.builds(lambda rest: b"\1\1\0\0\0\0\0\1" + rest, some.binary())
    )
)
def test_no_bytes_do_more_than_be_garbled(data: bytes) -> None:
    try:
        decoded(data)
    except Garbled:
        return


@given(_MESSAGES, some.data())
def test_one_changed_byte_does_no_more(message: Message, data: some.DataObject) -> None:
    whole = bytearray(encoded(message))
    whole[data.draw(some.integers(0, len(whole) - 1))] = data.draw(some.integers(0, 255))
    try:
        decoded(bytes(whole))
    except Garbled:
        return


@pytest.mark.parametrize(
    "body",
    [
        b"\x44\0\1a\0\1b\3",  # a value before any group
        b"\1\x44\0\0\0\1b\3",  # a further value of no attribute
        b"\1\x21\0\1a\0\3abc\3",  # a number of three bytes
        b"\1\x22\0\1a\0\2ab\3",  # a truth of two
        b"\1\x33\0\1a\0\4abcd\3",  # half a range
        b"\1\x35\0\1a\0\5\0\1ab\0\3",  # a text longer than its field
        b"\1\x37\0\0\0\0\3",  # the end of a collection that has not begun
        b"\1\x34\0\1a\0\0\x21\0\0\0\4\0\0\0\1\x37\0\0\0\0\3",  # a member without a name
        b"\1\x34\0\1a\0\0\3",  # a collection without an end
        b"\1\x44\x7f\xff",  # a name that is not there
        b"\1",  # no end
    ],
)
def test_what_breaks_the_rules_is_garbled(body: bytes) -> None:
    with pytest.raises(Garbled):
        decoded(b"\1\1\0\0\0\0\0\1" + body)


def test_collections_in_collections_are_refused_before_they_are_too_deep() -> None:
    within = b"\x4a\0\0\0\1m\x34\0\0\0\0"
    with pytest.raises(Garbled):
        decoded(b"\1\1\0\0\0\0\0\1\1\x34\0\1a\0\0" + within * 50_000)
    value = Collection()
    for _ in range(DEEPEST - 1):
        value = Collection((attribute("m", Tag.COLLECTION, value),))
    message = Message(0, 1, (Group(Of.PRINTER, (attribute("a", Tag.COLLECTION, value),)),))
    assert decoded(encoded(message)) == message


def test_what_is_too_long_is_not_written() -> None:
    with pytest.raises(ValueError, match=str(LONGEST + 1)):
        encoded(Message(0, 1, (Group(Of.JOB, (attribute("a", Tag.TEXT, "x" * (LONGEST + 1)),)),)))


def test_words_that_are_not_utf_8_are_read_all_the_same() -> None:
    message = decoded(b"\1\1\0\0\0\0\0\1\4\x41\0\1a\0\2\xff!\3")
    assert message.said(Of.PRINTER) == {"a": ("\ufffd!",)}


def test_the_first_group_of_a_kind_is_the_one_meant() -> None:
    groups = (
        Group(Of.OPERATION),
        Group(
            Of.JOB,
            (attribute("job-id", Tag.INTEGER, 1), attribute("job-state-reasons", Tag.KEYWORD, "a", "b")),
        ),
        Group(Of.JOB, (attribute("job-id", Tag.INTEGER, 2),)),
    )
    said = Message(0, 1, groups).said(Of.JOB)
    assert said == {"job-id": (1,), "job-state-reasons": ("a", "b")}
    assert Message(0, 1, groups).said(Of.PRINTER) == {}


# Recorded from cupsd 2.4.2: the answer to Create-Job, and to a question about a job that is not there.
_BEGUN = bytes.fromhex(
    "010100000000000501470012617474726962757465732d6368617273657400057574662d3848001b61747472696275746573"
    "2d6e61747572616c2d6c616e67756167650002656e024500076a6f622d757269001b6970703a2f2f6c6f63616c686f73743a"
    "3633312f6a6f62732f34342100066a6f622d696400040000002c2300096a6f622d73746174650004000000044100116a6f62"
    "2d73746174652d6d65737361676500004400116a6f622d73746174652d726561736f6e73000c6a6f622d696e636f6d696e67"
    "03"
)
_NOT_THERE = bytes.fromhex(
    "010104060000000601470012617474726962757465732d6368617273657400057574662d3848001b61747472696275746573"
    "2d6e61747572616c2d6c616e67756167650002656e41000e7374617475732d6d657373616765001b4a6f6220233939393939"
    "3920646f6573206e6f742065786973742e03"
)


def test_what_a_real_cups_says_is_read() -> None:
    begun = decoded(_BEGUN)
    assert (begun.code, begun.number, begun.version, begun.data) == (0, 5, (1, 1), b"")
    assert begun.said(Of.JOB)["job-id"] == (44,)
    assert begun.said(Of.JOB)["job-state"] == (4,)
    assert begun.said(Of.JOB)["job-state-reasons"] == ("job-incoming",)
    assert decoded(_NOT_THERE).code == 0x0406
    assert encoded(begun) == _BEGUN
