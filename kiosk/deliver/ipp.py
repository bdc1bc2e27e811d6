"""What printers and print servers say to each other, as bytes and back: the encoding of the Internet Printing Protocol.

Owns RFC 8010, section 3: messages, groups, attributes and values. Must never trust what it reads (whatever is wrong
with it is `Garbled`), open a connection, or know what a job is.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final, NamedTuple

VERSION: Final = (1, 1)
"""The version we speak: every printer has to answer it (RFC 8011, section 4.1.8)."""
DEEPEST: Final = 8
"""A collection within so many others is refused."""
LONGEST: Final = 0x7FFF
"""Bytes of one name or value."""
_END: Final = 0x03
_FIRST_VALUE_TAG: Final = 0x10


class Tag(IntEnum):
    """What a value is. A tag that is not here is kept with its bytes."""

    UNSUPPORTED = 0x10
    UNKNOWN = 0x12
    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    DATE = 0x31
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_IN = 0x35
    NAME_IN = 0x36
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


class Of(IntEnum):
    """What the attributes of a group are of."""

    OPERATION = 0x01
    JOB = 0x02
    PRINTER = 0x04
    NOT_SUPPORTED = 0x05


class Garbled(Exception):
    """What came is not a message of this protocol, or was cut off."""


class Range(NamedTuple):
    """From the one to the other, both counted."""

    low: int
    high: int


class Spoken(NamedTuple):
    """A text that says which language it is in."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """A value that is made of attributes."""

    members: tuple[Attribute, ...] = ()


Value = int | bool | str | bytes | Range | Spoken | Collection | None
"""None: the tag itself says that there is no value."""


@dataclass(frozen=True, slots=True)
class Item:
    """One value with its tag."""

    tag: int
    value: Value


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name and its values; in one attribute they may be of several kinds."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Attributes of one thing."""

    of: int
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer. `code` is the operation of the one and the status of the other."""

    code: int
    number: int
    groups: tuple[Group, ...]
    data: bytes = b""
    version: tuple[int, int] = VERSION

    def said(self, of: int) -> Mapping[str, tuple[Value, ...]]:
        """Name to values in the first group of this kind; empty where there is none."""
        for group in self.groups:
            if group.of == of:
                found = {each.name: tuple(item.value for item in each.items) for each in group.attributes}
                return MappingProxyType(found)
        return MappingProxyType({})


def attribute(name: str, tag: int, *values: Value) -> Attribute:
    """An attribute whose values are all of one kind."""
    return Attribute(name, tuple(Item(tag, value) for value in values))


def encoded(message: Message) -> bytes:
    """A message as bytes. Raises ValueError where something in it cannot be written."""
    parts = [struct.pack(">BBHi", *message.version, message.code, message.number)]
    for group in message.groups:
        parts.append(bytes([group.of]))
        parts.extend(_attribute(each) for each in group.attributes)
    return b"".join((*parts, bytes([_END]), message.data))


def _attribute(written: Attribute) -> bytes:
    names = (written.name, *([""] * (len(written.items) - 1)))
    return b"".join(_item(name, item) for name, item in zip(names, written.items, strict=True))


def _item(name: str, item: Item) -> bytes:
    if isinstance(item.value, Collection):
        inside = b"".join(_member(each) for each in item.value.members)
        return _field(item.tag, name, b"") + inside + _field(Tag.END_COLLECTION, "", b"")
    return _field(item.tag, name, _value(item.value))


def _member(written: Attribute) -> bytes:
    values = b"".join(_item("", item) for item in written.items)
    return _field(Tag.MEMBER, "", written.name.encode()) + values


def _field(tag: int, name: str, value: bytes) -> bytes:
    return bytes([tag]) + _counted(name.encode()) + _counted(value)


def _counted(data: bytes) -> bytes:
    if len(data) > LONGEST:
        raise ValueError(len(data))
    return struct.pack(">H", len(data)) + data


def _value(value: Value) -> bytes:
    match value:
        case None:
            return b""
        case bool():
            return bytes([value])
        case int():
            return struct.pack(">i", value)
        case Range():
            return struct.pack(">ii", *value)
        case Spoken():
            return _counted(value.language.encode()) + _counted(value.text.encode())
        case str():
            return value.encode()
        case bytes():
            return value
        case _:
            raise ValueError(type(value))


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
    while (tag := left.byte()) != _END:
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
