"""How large everything in a picture is, and how its words are broken into lines. In points.

Owns the measures of a picture. Must never place anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authors.graph.rows import Item
from kiosk.authors.graph.tree import Arrow, Band, Box
from kiosk.authors.graph.widths import lines, width

BOX_WIDE = 216.0
PAD = 9.0
ICON = 18.0
"""Room for a flag or a lock before the words that it stands for."""
TITLE, TEXT, SMALL = 13.0, 11.0, 10.5
BAND = 12.0
LINE = 1.3
"""From one line to the next, in sizes."""
LABEL_WIDE = 112.0
LABEL_PAD = 4.0
BEND_WIDE = 8.0
MARGIN_WIDE = 110.0
"""The column in which the sections are named."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words in a box."""

    text: str
    size: float
    style: str
    """title, plain, if, flag, private or end."""
    icon: str = ""
    """flag, urgent or lock: what is drawn before it."""
    indent: float = 0.0


def box_lines(box: Box) -> tuple[Line, ...]:
    """All the lines in a box, from the top."""
    return tuple(_box_lines(box))


def _box_lines(box: Box) -> Iterator[Line]:
    room = BOX_WIDE - 2 * PAD
    for text in lines(box.title, TITLE, room, bold=True, most=4):
        yield Line(text, TITLE, "title")
    yield from _broken(box.kind_line, "plain", "", room)
    yield from _broken(box.if_line, "if", "", room)
    yield from _broken(box.private_line, "private", "lock", room)
    for each in box.flag_lines:
        yield from _broken(each, "flag", "urgent" if box.urgent else "flag", room)
    for each in box.last_lines:
        for text in lines(each, TEXT, room, bold=True):
            yield Line(text, TEXT, "end")


def _broken(text: str, style: str, icon: str, room: float) -> Iterator[Line]:
    """The lines of some words, if there are any, beside their icon."""
    if not text:
        return
    indent = ICON if icon else 0.0
    for place, line in enumerate(lines(text, TEXT, room - indent, most=4)):
        yield Line(line, TEXT, style, icon if place == 0 else "", indent)


def label_lines(arrow: Arrow) -> tuple[str, ...]:
    """The words of an arrow in lines."""
    return lines(arrow.label, SMALL, LABEL_WIDE, most=5)


def band_lines(band: Band) -> tuple[str, ...]:
    """The heading of a band in lines."""
    return lines(band.title, BAND, MARGIN_WIDE - 2 * PAD, bold=True, most=4)


def measure(item: Item) -> None:
    """Set how much room an item takes."""
    if item.box is not None:
        item.width = BOX_WIDE
        item.height = 2 * PAD + sum(line.size * LINE for line in box_lines(item.box))
    elif item.words is not None:
        every = label_lines(item.words)
        item.width = 2 * LABEL_PAD + max(width(line, SMALL) for line in every)
        item.height = len(every) * SMALL * LINE + 2
    else:
        item.width = BEND_WIDE
