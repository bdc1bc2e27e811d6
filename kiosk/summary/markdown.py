"""The sheet as Markdown, for notes and for reading on other machines.

Owns the escaping: words that came from a guide or a person are shown as they are and never act as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.layout.clean import clean
from kiosk.layout.phrases import patterns
from kiosk.listing import SAID, listed
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
from kiosk.summary.leaves import Leaf, foot_line, leaves
from kiosk.summary.pictured import Pictures, Scale
from kiosk.summary.text import one_line
from kiosk.summary.year import Year

RULE = r"\_" * 40
HARD_BREAK = "\\\n"

# Any ASCII punctuation may be escaped, and then stands for itself (CommonMark 0.31, 2.4).
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~&$])")
_ACTIVE_AT_THE_START = re.compile(r"^(\d*)([#+\-=.)])")


def as_markdown(document: Document) -> str:
    """The whole sheet as CommonMark with pipe tables."""
    return "\n\n---\n\n".join("\n\n".join(_leaf(leaf)) for leaf in leaves(document)) + "\n"


def escaped(text: str) -> str:
    """The words on one line, unable to act as Markdown or HTML."""
    inert = _ACTIVE.sub(r"\\\1", one_line(text))
    return _ACTIVE_AT_THE_START.sub(r"\1\\\2", inert)


def _lines(text: str) -> str:
    return HARD_BREAK.join(escaped(line) for line in clean(text).split("\n") if line.strip())


def _leaf(leaf: Leaf) -> Iterator[str]:
    yield f"# {escaped(leaf.title)}"
    top = [escaped(line) for line in (leaf.clinic, leaf.subtitle, leaf.date) if line]
    yield HARD_BREAK.join(top)
    if leaf.review_mark:
        yield f"**{escaped(leaf.review_mark)}**"
    yield from (escaped(note) for note in leaf.notes)
    for section in leaf.sections:
        if section.heading:
            yield f"## {escaped(section.heading)}"
        for block in section.blocks:
            yield from (part for part in _block(block) if part)
    yield f"**{escaped(leaf.closing)}**"
    if leaf.review_mark:
        yield f"**{escaped(leaf.review_mark)}**"
    yield escaped(foot_line(leaf))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Sentence(text=text, tone="plain" | "small"):
            yield _lines(text)
        case Sentence(text=text, tone="heading"):
            yield f"## {escaped(text)}"
        case Sentence(text=text):
            yield f"**{escaped(text)}**"
        case Items() | Code():
            yield "\n".join(_items(block))
        case Ruled(lines=lines):
            yield HARD_BREAK.join([RULE] * lines)
        case Rows(rows=rows):
            yield "\n".join(_row(row) for row in rows)
        case Table():
            yield "\n".join(_table(block))
        case Pictures(pictures=drawn) | Scale(changes=drawn):
            for picture in drawn:
                yield f"**{escaped(picture.label)}**{HARD_BREAK}{_lines(picture.sentence)}"
        case Year():
            yield "\n".join(f"- {_lines(sentence)}" for sentence in block.sentences)
        case Whole(blocks=blocks):
            for each in blocks:
                yield from _block(each)
        case Box():
            return


def _items(block: Items | Code) -> Iterator[str]:
    if isinstance(block, Code):
        block = Items(tuple(map(Item, block.groups)), numbered=True)
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}. " if block.numbered else "- "
        written = [escaped(line) for line in clean(item.text).split("\n")] + [RULE] * item.lines
        yield mark + (HARD_BREAK + " " * len(mark)).join(line for line in written if line)


def _row(row: Row) -> str:
    values = [escaped(value) for value in row.values]
    if row.numbered:
        values = [f"({number}) {value}" for number, value in enumerate(values, start=1)]
    label = f"**{escaped(row.label)}**"
    return f"- {patterns.LABELLED.format(label=label, text=listed(values, SAID))}"


def _table(table: Table) -> Iterator[str]:
    yield _pipes(table.columns)
    yield "|" + " --- |" * len(table.columns)
    yield from (_pipes(row) for row in table.rows)


def _pipes(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"
