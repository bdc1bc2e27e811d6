"""What printers and print servers say to each other, and how it is written: the Internet Printing Protocol.

Owns RFC 8010, section 3: messages, groups, attributes and values, and their encoding. Must never open a connection,
or know what a job is.
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
LONGEST: Final = 0x7FFF
"""Bytes of one name or value."""
END: Final = 0x03
"""The tag after the last group."""


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
    return b"".join((*parts, bytes([END]), message.data))


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
