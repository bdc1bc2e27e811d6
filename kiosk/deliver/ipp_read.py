"""Reads what a printer or a print server has answered: the encoding of the Internet Printing Protocol, backwards.

Owns the way from bytes to a message. Must never trust what it reads: whatever is wrong with it is `Garbled`.
"""

from __future__ import annotations

import struct
from typing import Final

from kiosk.deliver.ipp import END, Attribute, Collection, Group, Item, Message, Range, Spoken, Tag, Value

DEEPEST: Final = 8
"""A collection within so many others is refused."""
_FIRST_VALUE_TAG: Final = 0x10


class Garbled(Exception):
    """What came is not a message of this protocol, or was cut off."""


class _Bytes:
    """What is left to read."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        end = self._at + count
        if end > len(self._data):
            raise Garbled
        taken, self._at = self._data[self._at : end], end
        return taken

    def byte(self) -> int:
        return self.take(1)[0]

    def counted(self) -> bytes:
        return self.take(int.from_bytes(self.take(2), "big"))

    def rest(self) -> bytes:
        return self.take(len(self._data) - self._at)


def decoded(data: bytes) -> Message:
    """The message that these bytes are. Raises Garbled where they are none."""
    left = _Bytes(data)
    version = (left.byte(), left.byte())
    code, number = int.from_bytes(left.take(2), "big"), int.from_bytes(left.take(4), "big", signed=True)
    groups: list[tuple[int, list[tuple[str, list[Item]]]]] = []
    while (tag := left.byte()) != END:
        if tag < _FIRST_VALUE_TAG:
            groups.append((tag, []))
            continue
        if not groups:
            raise Garbled
        name = _text(left.counted())
        _put(groups[-1][1], name, _read(left, tag, 0))
    return Message(
        code, number, tuple(Group(of, _attributes(found)) for of, found in groups), left.rest(), version
    )


def _put(found: list[tuple[str, list[Item]]], name: str, item: Item) -> None:
    """A value under its name; one without a name belongs to the attribute before it."""
    if name:
        found.append((name, [item]))
    elif found:
        found[-1][1].append(item)
    else:
        raise Garbled


def _attributes(found: list[tuple[str, list[Item]]]) -> tuple[Attribute, ...]:
    return tuple(Attribute(name, tuple(items)) for name, items in found)


def _read(left: _Bytes, tag: int, depth: int) -> Item:
    data = left.counted()
    if tag == Tag.COLLECTION:
        return Item(tag, _collection(left, depth + 1))
    if tag in (Tag.END_COLLECTION, Tag.MEMBER):
        raise Garbled
    return Item(tag, _meant(tag, data))


def _collection(left: _Bytes, depth: int) -> Collection:
    if depth > DEEPEST:
        raise Garbled
    found: list[tuple[str, list[Item]]] = []
    while (tag := left.byte()) != Tag.END_COLLECTION:
        if tag < _FIRST_VALUE_TAG or left.counted():
            raise Garbled
        if tag == Tag.MEMBER:
            found.append((_text(left.counted()), []))
        elif found:
            found[-1][1].append(_read(left, tag, depth))
        else:
            raise Garbled
    if left.counted() or left.counted():
        raise Garbled
    return Collection(_attributes(found))


def _meant(tag: int, data: bytes) -> Value:
    if tag < Tag.INTEGER - 1:
        return None
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int.from_bytes(_exactly(4, data), "big", signed=True)
    if tag == Tag.BOOLEAN:
        return _exactly(1, data) != b"\0"
    if tag == Tag.RANGE:
        return Range(*struct.unpack(">ii", _exactly(8, data)))
    if tag in (Tag.TEXT_IN, Tag.NAME_IN):
        inside = _Bytes(data)
        spoken = Spoken(_text(inside.counted()), _text(inside.counted()))
        if inside.rest():
            raise Garbled
        return spoken
    if Tag.TEXT <= tag <= Tag.MIME:
        return _text(data)
    return data


def _exactly(count: int, data: bytes) -> bytes:
    if len(data) != count:
        raise Garbled
    return data


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
