"""The words of a printed page and of its preview, made comparable: what is left out of each is named here, only here.

Words are compared one by one and in their order: poppler reads a page in the order in which it was written. Only where
the row of a table goes on overleaf are the words of that leaf compared as a heap.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from itertools import groupby

from kiosk.layout.card import Block as Shown
from kiosk.layout.phrases import answering
from kiosk.summary import phrases
from kiosk.summary.document import Block, Document, Table, Whole
from kiosk.summary.glyphs import REPLACEMENT
from kiosk.summary.leaves import Leaf, foot_line, leaves
from kiosk.summary.pictured import Pictures, Scale
from kiosk.summary.preview import LOST
from kiosk.summary.year import Year

Tokens = list[str]

MARKS = frozenset({"•", "·", "-"})
"""Between words or before them; a list has dots on paper and dashes on a screen, which the pager draws."""
ONLY_ON_SCREEN = frozenset({phrases.FOR_YOU, phrases.FOR_THE_TEAM, phrases.FURTHER})
"""Which leaf it is: on paper it is a sheet of its own."""
ADDED = re.compile(r"This adds \d+ pages?\.")
"""Before printing only."""
_PARTED = re.compile(r"(?<=\w)-\n(?=\w)")
"""A word with a hyphen of its own at the end of a line."""
LONG = 350
"""A row of a table with more letters than this in a cell may go on overleaf; then half of each cell is read first."""


def words(text: str) -> Tokens:
    """The words: without the colon that stands between a label and what is beside it on a screen only."""
    return [word for each in text.split() if (word := each.removesuffix(":")) and word not in MARKS]


def printed(pdf: bytes) -> list[Tokens]:
    """The words of each page, as poppler reads them; a word parted at the end of a line is whole again."""
    read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    text = _PARTED.sub("-", read.stdout.decode().replace("\u00ad\n", ""))
    return [words(page) for page in text.split("\f")[:-1]]


def same(paper: Tokens, screen: Tokens, leaf: Leaf) -> bool:
    """Whether a leaf says the same: in the same order, but for tables with a row that may go on overleaf."""
    parted = any(len(cell) > LONG for table in tables_of(leaf) for row in table.rows for cell in row)
    return paper == screen or (parted and sorted(paper) == sorted(screen))


def on_paper(pdf: bytes, document: Document) -> list[Tokens]:
    """The words of each leaf as printed, without the page furniture: see `_body` and `_drawn`.

    What is left out must be there: a page without its foot, or a leaf without its clinic, fails.
    """
    pages, found = printed(pdf), []
    for leaf in leaves(document):
        first = _foot(pages[0], leaf)
        count = int(first[-1])
        assert first[-3:-1] == ["1", "of"], first
        bodies = [_body(page, leaf, number) for number, page in enumerate(pages[:count], start=1)]
        pages = pages[count:]
        said = (words(leaf.clinic) if leaf.clinic else []) + [word for body in bodies for word in body]
        found.append(_without_drawings(_without_notes(said, leaf), leaf))
    assert not pages, pages
    return found


def on_screen(shown: Iterable[Shown], document: Document) -> list[Tokens]:
    """The words of each leaf as previewed, without what only a screen says: see the names above and `_line`."""
    split = [
        list(group) for begins, group in groupby(shown, lambda each: each.style == "break") if not begins
    ]
    every = leaves(document)
    assert len(split) == len(every)
    return [
        [word for block in blocks for word in words(_line(block, leaf))]
        for blocks, leaf in zip(split, every, strict=True)
    ]


def _line(block: Shown, leaf: Leaf) -> str:
    """One line of the preview as paper has it."""
    text = block.text
    if text in ONLY_ON_SCREEN or ADDED.fullmatch(text) or text == foot_line(leaf):
        return ""
    # A place to write by hand is a ruled line on paper; a letter that it lacks, an empty box.
    text = text.replace(answering.TO_WRITE, "").replace(LOST, REPLACEMENT)
    if block.style == "item":
        # On paper the name of the column stands over it.
        heads = (f"{name}: " for table in tables_of(leaf) for name in table.columns)
        head = next((each for each in heads if text.startswith(each)), "")
        text = text.removeprefix(head)
    return text


def _foot(page: Tokens, leaf: Leaf) -> Tokens:
    """What stands at the foot of each page: the review mark, the version, whose it is, and which page."""
    whose = phrases.PAGE_OF[leaf.part].partition("{")[0]
    foot = [*words(leaf.review_mark or ""), *words(leaf.footer), *words(whose)]
    here = page[-len(foot) - 3 :]
    assert here[: len(foot)] == foot, (here, foot)
    assert here[-2] == "of", here
    return here


def _body(page: Tokens, leaf: Leaf, number: int) -> Tokens:
    """A page without its foot, its head, and the heads of tables that stand on every page of them."""
    foot = _foot(page, leaf)
    head = words(leaf.clinic or "")
    if number > 1:
        head = [*words(leaf.title), *words(leaf.review_mark or "")]
    assert page[: len(head)] == head, (page[: len(head)], head)
    body = page[len(head) : -len(foot)]
    for table in tables_of(leaf):
        if any(cell for row in table.rows for cell in row[1:]) or number > 1:
            body = _cut(body, [word for name in table.columns for word in words(name)])
    return body


def _without_notes(said: Tokens, leaf: Leaf) -> Tokens:
    """What is left free of a page is there to write on, under a heading before the last sentence."""
    last, label = words(leaf.closing), words(phrases.NOTES.get(leaf.part, ""))
    end = [*label, *last]
    return [*said[: -len(end)], *last] if label and said[-len(end) :] == end else said


def _without_drawings(said: Tokens, leaf: Leaf) -> Tokens:
    """Without the words that belong to a drawing alone; its text alternative stands beside it on paper."""
    for section in leaf.sections:
        for block in flat(section.blocks):
            for drawn in _drawn(block):
                before = len(said)
                said = _cut(said, drawn)
                assert len(said) < before, drawn
    return said


def _drawn(block: Block) -> Iterator[Tokens]:
    """The words of a drawing: what its marks stand for, the ends and steps of a line."""
    match block:
        case Pictures(legend=legend) if legend is not None:
            yield [word for each in (legend.has, legend.may_have, legend.has_not) for word in words(each)]
        case Scale():
            steps = [_signed(tick) for tick in block.ticks]
            yield from ([*words(block.left), *words(block.right), *steps] for _ in block.changes)
            yield ["0", *words(block.none)]
        case Year():
            yield [*map(str, range(0, 52, 10)), *words(block.unit)]
        case _:
            return


def _signed(value: float) -> str:
    sign = "\u2212" if value < 0 else "+" if value > 0 else ""
    return f"{sign}{abs(value):g}"


def _cut(said: Tokens, gone: Tokens) -> Tokens:
    """Without the first place where these words stand one after another, if there is one."""
    for at in range(len(said) - len(gone) + 1):
        if said[at : at + len(gone)] == gone:
            return [*said[:at], *said[at + len(gone) :]]
    return said


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, and those inside of others."""
    for block in blocks:
        yield block
        if isinstance(block, Whole):
            yield from flat(block.blocks)


def tables_of(leaf: Leaf) -> list[Table]:
    """The tables on a leaf."""
    return [block for section in leaf.sections for block in flat(section.blocks) if isinstance(block, Table)]
