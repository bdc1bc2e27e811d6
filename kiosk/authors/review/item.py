"""One thing to look at in the document, and what leads to it.

Owns the shape every part of the document is made of. Must never know what is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.authors.paper import Bullets, Field, Fields, Heading, Paragraph, Table
from kiosk.guide.links.fault import Path

Inner = Fields | Table | Bullets | Paragraph


@dataclass(frozen=True, slots=True)
class Item:
    """Something that somebody reads, ticks and writes a remark on."""

    at: Path
    """Where in the guide's data it stands."""
    title: str
    blocks: tuple[Inner, ...] = ()
    lines: int = 1
    """How many ruled lines stand under it."""
    headed: bool = False
    """It stands in the outline of the PDF."""


Piece = Heading | Paragraph | Fields | Table | Item


def fields(*rows: Field | None) -> tuple[Fields, ...]:
    """The rows that there are; nothing, where there are none."""
    there = tuple(each for each in rows if each is not None and each.text)
    return (Fields(there),) if there else ()
