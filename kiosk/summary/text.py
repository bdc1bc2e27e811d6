"""The sheet as plain text, for terminals, for files and for when no PDF can be made.

Owns line breaks and the drawing of rules, rows and tables in characters. Must never let a control character out.
"""

from __future__ import annotations

from collections.abc import Iterator

from wcwidth import wcswidth

from kiosk.layout.clean import clean
from kiosk.layout.wrapping import wrap_text
from kiosk.summary import phrases
from kiosk.summary.document import (
    Block,
    Box,
    Code,
    Document,
    Item,
    Items,
    Row,
    Rows,
    Ruled,
    Sentence,
    Table,
    Whole,
)
from kiosk.summary.drawn import pictures, scale
from kiosk.summary.leaves import Leaf, Section, foot_line, leaves
from kiosk.summary.pictured import Pictures, Scale
from kiosk.summary.year import Year

WIDTH = 78
LEAST = 24
INDENT = 2
BETWEEN_COLUMNS = 2
TO_WRITE_IN = "_" * 10


def as_text(document: Document, width: int = WIDTH, adds: tuple[int, ...] = ()) -> str:
    """The whole sheet as lines of at most so many columns; leaves are parted by a form of rule, not by pages.

    Where the sheet is offered rather than kept, `adds` tells how many pages each extra adds.
    """
    width = max(width, LEAST)
    sheets = ["\n".join(leaf_lines(leaf, width)) for leaf in leaves(document, adds)]
    return ("\n\n" + "=" * width + "\n\n").join(sheets) + "\n"


def leaf_lines(leaf: Leaf, width: int) -> list[str]:
    """One leaf as lines."""
    lines = list(_top(leaf, width))
    for section in leaf.sections:
        lines += ["", *_section(section, width)]
    lines += ["", *wrap_text(clean(leaf.closing), width)]
    if leaf.review_mark:
        lines += wrap_text(clean(leaf.review_mark), width)
    lines += wrap_text(one_line(foot_line(leaf)), width)
    return [line.rstrip() for line in lines]


def one_line(text: str) -> str:
    """The cleaned text on a single line."""
    return " ".join(clean(text).split())


def _top(leaf: Leaf, width: int) -> Iterator[str]:
    if leaf.clinic:
        yield from wrap_text(one_line(leaf.clinic), width)
    title = one_line(leaf.title)
    gap = width - wcswidth(title) - wcswidth(leaf.date)
    if gap >= 2:
        yield title + " " * gap + leaf.date
    else:
        yield from wrap_text(title, width)
        yield leaf.date
    for line in (leaf.subtitle, leaf.review_mark, *leaf.notes):
        if line:
            yield from wrap_text(clean(line), width)
    if leaf.corner is not None:
        yield ""
        yield from _box(leaf.corner, min(width, 40))


def _section(section: Section, width: int) -> Iterator[str]:
    if section.heading:
        yield from wrap_text(one_line(section.heading).upper(), width)
    for block in section.blocks:
        indented = width - INDENT
        yield from (" " * INDENT + line for line in _block(block, indented))


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Sentence(text=text, tone=tone):
            yield from _sentence(text, tone, width)
        case Items():
            yield from _items(block, width)
        case Ruled(lines=lines):
            yield from _ruled(lines, width)
        case Rows(rows=rows):
            yield from _rows(rows, width)
        case Table():
            yield from _table(block, width)
        case Pictures():
            yield from pictures(block, width)
        case Scale():
            yield from scale(block, width)
        case Year():
            yield from _items(Items(tuple(Item(sentence) for sentence in block.sentences)), width)
        case Whole(blocks=blocks):
            yield ""
            for each in blocks:
                yield from _block(each, width)
        case Box():
            yield from _box(block, width)
        case Code(groups=groups):
            yield from _code(groups)


def _sentence(text: str, tone: str, width: int) -> Iterator[str]:
    if tone == "heading":
        yield ""
        yield from wrap_text(one_line(text).upper(), width)
        return
    if tone != "framed":
        yield from wrap_text(clean(text), width)
        return
    yield "=" * width
    yield from wrap_text(clean(text), width)
    yield "=" * width


def _items(block: Items, width: int) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}. " if block.numbered else "- "
        inner = width - len(mark)
        wrapped = wrap_text(clean(item.text), inner) or [""]
        if not item.text and item.lines:
            wrapped = []
        written = [*wrapped, *_ruled(item.lines, inner)]
        yield mark + written[0]
        yield from (" " * len(mark) + line for line in written[1:])


def _ruled(lines: int, width: int) -> Iterator[str]:
    yield from ("_" * width for _ in range(lines))


def _rows(rows: tuple[Row, ...], width: int) -> Iterator[str]:
    """Labels and values in two columns; half rows next to each other share a line where both fit."""
    label = min(max(wcswidth(one_line(row.label)) for row in rows) + BETWEEN_COLUMNS, width // 2)
    waiting = ""
    for row in rows:
        lines = list(_row(row, label, width))
        side = width // 2
        fits = row.half and len(lines) == 1 and wcswidth(lines[0]) < side
        if fits and waiting:
            yield waiting + " " * (side - wcswidth(waiting)) + lines[0]
            waiting = ""
            continue
        if waiting:
            yield waiting
        waiting = lines[0] if fits else ""
        yield from () if fits else lines
    if waiting:
        yield waiting


def _row(row: Row, label: int, width: int) -> Iterator[str]:
    stacked = [one_line(value) for value in row.values]
    if row.numbered:
        stacked = [f"{number} {value}" for number, value in enumerate(stacked, start=1)]
    right = [line for value in stacked for line in wrap_text(value, width - label)]
    left = wrap_text(one_line(row.label), label - BETWEEN_COLUMNS)
    for place in range(max(len(left), len(right))):
        start = left[place] if place < len(left) else ""
        yield start + " " * (label - wcswidth(start)) + (right[place] if place < len(right) else "")


def _table(table: Table, width: int) -> Iterator[str]:
    """Columns where they fit, else a row at a time with each cell beside its column's name."""
    filled = [[one_line(cell) or TO_WRITE_IN for cell in row] for row in table.rows]
    head = [one_line(name) for name in table.columns]
    widths = [max(wcswidth(row[column]) for row in [head, *filled]) for column in range(len(head))]
    if sum(widths) + BETWEEN_COLUMNS * (len(head) - 1) <= width:
        for row in [head, *filled]:
            cells = (cell + " " * (room - wcswidth(cell)) for cell, room in zip(row, widths, strict=True))
            yield (" " * BETWEEN_COLUMNS).join(cells)
        return
    for row in filled:
        yield from wrap_text(row[0], width)
        yield from _rows(
            tuple(Row(name, (cell,)) for name, cell in zip(head[1:], row[1:], strict=True)), width
        )


def _code(groups: tuple[str, ...]) -> Iterator[str]:
    """A group a line, letter by letter, as a screen reader is to say it; the square is for paper."""
    for number, group in enumerate(groups, start=1):
        yield phrases.CODE_GROUP.format(number=number, symbols=" ".join(group))


def _box(box: Box, width: int) -> Iterator[str]:
    inner = width - 2
    yield "+" + "-" * inner + "+"
    label = wrap_text(one_line(box.label), inner - 2)[:1]
    for line in (label + [""] * box.lines)[: box.lines]:
        yield "| " + line + " " * (inner - 1 - wcswidth(line)) + "|"
    yield "+" + "-" * inner + "+"
