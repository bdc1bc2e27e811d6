"""What a paper is made of, as data: headings, paragraphs, lists, tables and boxes to tick.

Owns the shapes that every way of writing reads. Must never hold markup: words are shown exactly as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Tone = Literal["plain", "strong", "small", "framed"]
Level = Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Those of levels 1 and 2 stand in the list of contents, all of them in the outline of the PDF.

    The first is of level 1 and none goes down by more than one at a time, as PDF/UA asks.
    """

    text: str
    level: Level = 1
    kind: Literal["heading"] = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that stand as a paragraph of their own."""

    text: str
    tone: Tone = "plain"
    kind: Literal["paragraph"] = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, each entry with a dot before it."""

    items: tuple[str, ...]
    kind: Literal["bullets"] = field(default="bullets", init=False)


@dataclass(frozen=True, slots=True)
class Field:
    """A label, and what stands beside it; an empty label belongs to the one above."""

    label: str
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels and what stands beside them, one under the other."""

    fields: tuple[Field, ...]
    kind: Literal["fields"] = field(default="fields", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a cell may be empty. Rows are broken over pages only between them, unless one is very high."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    """How wide the columns are to one another; as wide as each other, where nothing is said."""
    kind: Literal["table"] = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to look at by itself: a box to tick, what it is about, and lines to write a remark on."""

    text: str
    place: str = ""
    """Where it stands, such as a file and a line, in small letters after the words."""
    blocks: tuple[Fields | Table | Bullets | Paragraph, ...] = ()
    mark: str = ""
    """In place of the box to tick: what was found already, in a word or two."""
    lines: int = 1
    """How many ruled lines stand under it; none, if there is nothing to remark."""
    level: Level | None = None
    """It is a heading of this level too, and stands in the outline of the PDF, though not in the list of contents."""
    kind: Literal["tick"] = field(default="tick", init=False)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page, where there are pages."""

    kind: Literal["page_break"] = field(default="page_break", init=False)


Block = Heading | Paragraph | Bullets | Fields | Table | Tick | PageBreak


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper."""

    title: str
    running: str
    """Stands on every page but the first, such as the title and which text it is about."""
    foot: str
    """Stands at the foot of every page, before the number of the page."""
    language: str
    """Language tag, such as en or es-MX."""
    date: str
    """The day it was made, as year-month-day."""
    blocks: tuple[Block, ...]
    contents: bool = False
    """A list of contents follows the blocks before the first heading."""
