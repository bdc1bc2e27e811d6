"""Which characters the font on paper can show, read from the font itself.

Owns the replacing of those it cannot. Must never hold a list of its own: the font is the one that knows.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

from kiosk.layout.clean import clean

FONTS = Path(__file__).parent / "fonts"
REPLACEMENT = "□"

_TABLE_LIST, _TABLE_ENTRY = 12, 16
_SEGMENTS, _GROUPS = 4, 12  # the two formats of a character map in use (OpenType, cmap)


def shown(text: str) -> str:
    """The cleaned text, with a visible mark in place of each character the font has no shape for."""
    can_show = _shown_by_all()
    return "".join(
        character if character == "\n" or ord(character) in can_show else REPLACEMENT
        for character in clean(text)
    )


@cache
def _shown_by_all() -> frozenset[int]:
    fonts = [coverage(path.read_bytes()) for path in sorted(FONTS.glob("*.otf"))]
    return frozenset.intersection(*fonts)


def coverage(font: bytes) -> frozenset[int]:
    """The code points an OpenType font has a shape for."""
    start = _offset_of(font, b"cmap")
    (tables,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for table in range(tables):
        (at,) = struct.unpack_from(">I", font, start + 4 + 8 * table + 4)
        found |= _mapped(font, start + at)
    return frozenset(found - {0xFFFF})


def _offset_of(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for entry in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, _TABLE_LIST + _TABLE_ENTRY * entry)
        if name == tag:
            return int(offset)
    raise ValueError(tag)


def _mapped(font: bytes, at: int) -> set[int]:
    (layout,) = struct.unpack_from(">H", font, at)
    if layout == _GROUPS:
        (count,) = struct.unpack_from(">I", font, at + 12)
        ranges = [struct.unpack_from(">II", font, at + 16 + 12 * group) for group in range(count)]
    elif layout == _SEGMENTS:
        count = struct.unpack_from(">H", font, at + 6)[0] // 2
        ends = struct.unpack_from(f">{count}H", font, at + 14)
        starts = struct.unpack_from(f">{count}H", font, at + 16 + 2 * count)
        ranges = list(zip(starts, ends, strict=True))
    else:
        return set()
    return {point for first, last in ranges for point in range(first, last + 1)}
