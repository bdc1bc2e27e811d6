"""A paper as plain text, for a terminal or a letter.

Owns line breaks. Must never let a control character out.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.paper import phrases
from kiosk.authors.paper.blocks import Block, Bullets, Fields, Heading, Paper, Paragraph, Table, Tick
from kiosk.layout.clean import clean
from kiosk.layout.wrapping import wrap_text
from kiosk.summary.text import one_line

WIDTH = 78
"""Of a page, in columns."""
INDENT = "    "
UNDER = {1: "=", 2: "-", 3: ""}


def as_text(paper: Paper, width: int = WIDTH) -> str:
    """The whole paper in lines of at most so many columns."""
    lines = [*_heading(paper.title, 1, width)]
    for block in paper.blocks:
        lines += ["", *_block(block, width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _heading(text: str, level: int, width: int) -> Iterator[str]:
    wrapped = wrap_text(one_line(text), width)
    yield from wrapped
    if UNDER[level]:
        yield UNDER[level] * max(map(len, wrapped), default=0)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield from _heading(text, level, width)
        case Tick():
            yield from _tick(block, width)
        case Paragraph() | Bullets() | Fields() | Table():
            yield from _inner(block, width)
        case _:
            yield ""


def _tick(tick: Tick, width: int) -> Iterator[str]:
    words = phrases.PLACED.format(text=tick.text, place=tick.place) if tick.place else tick.text
    marked = (
        phrases.MARKED.format(mark=tick.mark, text=words) if tick.mark else phrases.TICKED.format(text=words)
    )
    first, *rest = wrap_text(one_line(marked), width - len(INDENT)) or [""]
    yield first
    yield from (INDENT + line for line in rest)
    for block in tick.blocks:
        yield from (INDENT + line for line in _inner(block, width - len(INDENT)))
    if tick.lines:
        yield f"{INDENT}{phrases.REMARK} {'_' * (width - len(INDENT) - len(phrases.REMARK) - 1)}"
        yield from (INDENT + "_" * (width - len(INDENT)) for _ in range(tick.lines - 1))


def _inner(block: Fields | Table | Bullets | Paragraph, width: int) -> Iterator[str]:
    match block:
        case Paragraph(text=text):
            yield from wrap_text(clean(text), width)
        case Bullets(items=items):
            for item in items:
                yield from _entry("- ", item, width)
        case Fields(fields=fields):
            for each in fields:
                labelled = phrases.LABELLED.format(label=each.label, text=each.text)
                yield from _entry("" if each.label else "  ", labelled if each.label else each.text, width)
        case Table():
            yield from _rows(block, width)


def _entry(mark: str, text: str, width: int) -> Iterator[str]:
    """One entry; what does not fit in its first line goes on set in."""
    inside = "  "
    first, *rest = wrap_text(one_line(text), width - max(len(mark), len(inside))) or [""]
    yield mark + first
    yield from (inside + line for line in rest)


def _rows(table: Table, width: int) -> Iterator[str]:
    """A row at a time, each cell beside the name of its column: no table is too wide for a terminal."""
    for row in table.rows:
        for place, (name, cell) in enumerate(zip(table.columns, row, strict=True)):
            if cell:
                labelled = phrases.LABELLED.format(label=name, text=cell)
                yield from _entry("  " if place else "- ", labelled, width)
