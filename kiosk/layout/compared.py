"""Deals a table out over pages: side by side where the columns have room, else turned, a row of it a page.

Owns where each cell stands and how large it is. Must never cut a word, split a cell over two pages, or need sideways
scrolling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from kiosk.layout.card import Table, TableCell, TableRow
from kiosk.layout.marks import Run
from kiosk.layout.page import BOX_INDENT, Box, Page, PagedChoice
from kiosk.layout.phrases import comparing
from kiosk.layout.room import Room
from kiosk.layout.wrapping import Line, Span, columns, wrap, wrap_text

LEAST_COLUMNS: Final = 14
"""Columns of the screen that a column of the table takes at least."""
MOST_SIDE_BY_SIDE: Final = 5
LEAST_BOX: Final = 22
"""Columns of the screen that a box with the name of its column in it takes at least."""
LEAST_ROWS: Final = 12
"""With fewer rows than this, the head and one row of the table would fill the page."""
WIDE_GAP: Final = 2
BETWEEN: Final = "   "
"""Between a question and the words that it matters to the person."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How wide the columns of a table are, and what lies between them."""

    width: int
    gap: int

    @property
    def words(self) -> int:
        """Columns for the words of a cell."""
        return self.width - BOX_INDENT

    def left(self, place: int) -> int:
        """Where a column begins."""
        return place * (self.width + self.gap)


@dataclass(frozen=True, slots=True)
class _Band:
    """One row of the table, cut to size: its question, and under it the words of each cell."""

    question: tuple[Line, ...]
    keys: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    rows: int
    """Rows that the cells take."""

    @property
    def height(self) -> int:
        return len(self.question) + self.rows


def table_pages(table: Table, text: tuple[Page, ...], room: Room) -> tuple[Page, ...]:
    """The pages of a card with a table on it, after what the card says before it.

    Args:
        table: what stands side by side; at least one row.
        text: the pages of the heading and of the text before the table.
        room: what the screen leaves for them.
    """
    grid = grid_for(table, room)
    pages = _side_by_side(table, grid, text, room) if grid is not None else None
    return tuple(_turned(table, text, room)) if pages is None else pages


def grid_for(table: Table, room: Room) -> Grid | None:
    """The columns side by side; None where there is no room for them, or not for their longest word."""
    count = len(table.columns)
    if not 2 <= count <= MOST_SIDE_BY_SIDE or room.rows < LEAST_ROWS:
        return None
    gap = WIDE_GAP if count * LEAST_COLUMNS + (count - 1) * WIDE_GAP <= room.width else 1
    grid = Grid((room.width - (count - 1) * gap) // count, gap)
    if grid.width < LEAST_COLUMNS or _longest(table.columns) > grid.width:
        return None
    words = (_marked(cell, cell.short) for row in table.rows for cell in row.cells)
    return grid if _longest(words) <= grid.words else None


def _longest(texts: Iterator[str] | tuple[str, ...]) -> int:
    return max((columns(word) for text in texts for word in text.split()), default=0)


def _side_by_side(table: Table, grid: Grid, text: tuple[Page, ...], room: Room) -> tuple[Page, ...] | None:
    """The head with the columns' names on every page, and as many rows under it as fit; None if one never does."""
    head = (*_head(table.columns, grid), (Span("─" * room.width, "rule"),))
    bands = [_band(row, grid, room) for row in table.rows]
    if any(len(head) + band.height > room.rows for band in bands):
        return None
    top: tuple[Line, ...] = (*text[0].lines, ()) if len(text) == 1 else ()
    if len(top) + len(head) + bands[0].height > room.rows:
        top = ()
    pages = [] if top else list(text)
    start = 0
    while start < len(bands):
        lines = (*top, *head)
        end = start + 1
        while end < len(bands) and len(lines) + _height(bands[start : end + 1]) <= room.rows:
            end += 1
        told = _rows_told(start + 1, end, len(bands))
        pages.append(_page(lines, bands[start:end], grid, room, told))
        start, top = end, ()
    return tuple(pages)


def _height(bands: list[_Band]) -> int:
    return sum(band.height for band in bands)


def _head(names: tuple[str, ...], grid: Grid) -> Iterator[Line]:
    """The names of the columns side by side, each in as many lines as it needs."""
    wrapped = [_wrapped(name, grid.width) for name in names]
    for lines in zip_longest(*wrapped, fillvalue=""):
        spans: list[Span] = []
        for place, line in enumerate(lines):
            last = place + 1 == len(lines)
            filled = line if last else line + " " * (grid.left(1) - columns(line))
            spans.append(Span(filled, "heading"))
        yield tuple(spans)


def _band(row: TableRow, grid: Grid, room: Room) -> _Band:
    cells = tuple(_wrapped(_marked(cell, cell.short), grid.words) for cell in row.cells)
    rows = max(room.choice_rows, *(len(cell) for cell in cells))
    return _Band(_question(row, room), tuple(cell.key for cell in row.cells), cells, rows)


def _question(row: TableRow, room: Room) -> tuple[Line, ...]:
    """The question of a row over the whole width; told beside it, or under it, where it matters to the person."""
    lines = wrap((Run(row.ask),), room.width, "strong")
    if not row.matters:
        return tuple(lines)
    named = comparing.GOES_WITH.format(values=row.goes_with) if row.goes_with else comparing.ROW_MATTERS
    for words in (named, comparing.ROW_MATTERS):
        beside = (*lines[-1], Span(BETWEEN, "note"), Span(words, "note"))
        if sum(columns(span.text) for span in beside) <= room.width:
            return (*lines[:-1], beside)
    return (*lines, *wrap((Run(comparing.ROW_MATTERS),), room.width, "note"))


def _page(head: tuple[Line, ...], bands: list[_Band], grid: Grid, room: Room, told: str) -> Page:
    """A page of rows; they are set apart by an empty line where there is room for all of those."""
    apart = len(head) + _height(bands) + len(bands) - 1 <= room.rows
    lines, boxes = list(head), []
    for place, band in enumerate(bands):
        if place and apart:
            lines.append(())
        lines += band.question
        boxes.append(
            tuple(
                Box(grid.left(at), len(lines), grid.width, band.rows, key, words)
                for at, (key, words) in enumerate(zip(band.keys, band.cells, strict=True))
            )
        )
        lines += [()] * band.rows
    return Page(tuple(lines), boxes=tuple(boxes), told=told)


def _turned(table: Table, text: tuple[Page, ...], room: Room) -> Iterator[Page]:
    """A row of the table a page, its columns under it: a list of them, or boxes where only so all fit on the page."""
    of = len(table.rows)
    listed = _one_page_each(table, room) or [list(_as_list(table, row, room)) for row in table.rows]
    under = _under(text[0].lines, listed[0][0], room) if len(text) == 1 else None
    if under is None:
        yield from text
    else:
        listed[0][0] = under
    for number, pages in enumerate(listed, start=1):
        for page in pages:
            yield replace(page, told=_turned_told(number, of, page.choices, page.of))


def _one_page_each(table: Table, room: Room) -> list[list[Page]] | None:
    """Every row of the table on a page of its own: as a list, else as boxes; None if that fits in no way."""
    for across in (1, 2, 3):
        found: list[list[Page]] = []
        for row in table.rows:
            pages = list(_as_list(table, row, room)) if across == 1 else _as_boxes(table, row, room, across)
            if len(pages) != 1:
                break
            found.append(pages)
        else:
            return found
    return None


def _under(top: tuple[Line, ...], page: Page, room: Room) -> Page | None:
    """A page with these lines and an empty one over it; None where they do not fit."""
    by = len(top) + 1
    choices = sum(max(room.choice_rows, len(choice.lines)) + 1 for choice in page.choices)
    if by + len(page.lines) + max(0, choices - 1) > room.rows:
        return None
    boxes = tuple(tuple(replace(box, y=box.y + by) for box in row) for row in page.boxes)
    return replace(page, lines=(*top, (), *page.lines), boxes=boxes)


def _as_list(table: Table, row: TableRow, room: Room) -> Iterator[Page]:
    """One row of the table, its columns one under the other; more pages only where those do not fit."""
    question = _question(row, replace(room, width=room.text_width))
    choices = [
        PagedChoice(at, cell.key, tuple(_named(name, cell, room.label_width)))
        for at, (name, cell) in enumerate(zip(table.columns, row.cells, strict=True), start=1)
    ]
    for share in _shares(choices, room.rows - len(question) - 1, room):
        yield Page((*question, ()), tuple(share), len(choices))


def _as_boxes(table: Table, row: TableRow, room: Room, across: int) -> list[Page]:
    """One row of the table, so many of its columns side by side; nothing where they are too narrow or do not fit."""
    grid = Grid((room.width - (across - 1) * WIDE_GAP) // across, WIDE_GAP)
    if grid.width < LEAST_BOX or _longest(table.columns) > grid.words:
        return []
    lines: list[Line] = [*_question(row, replace(room, width=room.text_width))]
    cells = [
        (cell.key, tuple(_named(name, cell, grid.words)))
        for name, cell in zip(table.columns, row.cells, strict=True)
    ]
    boxes: list[tuple[Box, ...]] = []
    for start in range(0, len(cells), across):
        lines.append(())
        beside = cells[start : start + across]
        rows = max(room.choice_rows, *(len(words) for _, words in beside))
        boxes.append(
            tuple(
                Box(grid.left(at), len(lines), grid.width, rows, key, words)
                for at, (key, words) in enumerate(beside)
            )
        )
        lines += [()] * rows
    return [Page(tuple(lines), boxes=tuple(boxes))] if len(lines) <= room.rows else []


def _named(name: str, cell: TableCell, width: int) -> Iterator[str]:
    """The name of a column, and under it what its cell says."""
    yield from _wrapped(name, width)
    yield from _wrapped(_marked(cell, cell.words), width)


@lru_cache(maxsize=4096)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """The guide's words cut into lines; kept, as every page of a long table is laid out for each press."""
    short = len(text) <= width and text.isascii() and "\n" not in text
    return (text,) if short else tuple(wrap_text(text, width))


def _marked(cell: TableCell, words: str) -> str:
    """What nobody knows has a mark of its own, so that it is seen among many cells."""
    return comparing.UNKNOWN_MARK.format(text=words) if cell.unknown else words


def _shares(choices: list[PagedChoice], rows: int, room: Room) -> Iterator[list[PagedChoice]]:
    """The choices shared out evenly over as few pages as will do."""
    for pages in range(1, len(choices) + 1):
        each, over = divmod(len(choices), pages)
        ends = [sum(each + (at < over) for at in range(page + 1)) for page in range(pages)]
        shares = [choices[start:end] for start, end in zip([0, *ends], ends, strict=False)]
        heights = (sum(max(room.choice_rows, len(one.lines)) + 1 for one in share) - 1 for share in shares)
        if max(heights) <= rows or pages == len(choices):
            yield from shares
            return


def _rows_told(first: int, last: int, of: int) -> str:
    if first == last:
        return comparing.ROW_OF.format(row=first, rows=of)
    return comparing.ROWS_OF.format(first=first, last=last, rows=of)


def _turned_told(number: int, of: int, share: tuple[PagedChoice, ...], columns_in_all: int) -> str:
    if len(share) == columns_in_all:
        return comparing.ROW_OF.format(row=number, rows=of)
    first, last = share[0].number, share[-1].number
    told = comparing.ROW_PART_OF if first != last else comparing.ROW_ONE_OF
    return told.format(row=number, rows=of, first=first, last=last, all=columns_in_all)
