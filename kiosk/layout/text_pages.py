"""Deals text and pictures out over pages, with what stands over each of them.

Owns where a page of text may end. Must never lose a line, nor part a picture that a page can hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kiosk.layout.card import Block
from kiosk.layout.room import Room
from kiosk.layout.wrapping import Line, Span, wrap


@dataclass(frozen=True, slots=True)
class Cut:
    """A block cut into lines."""

    style: str
    lines: list[Line]
    whole: bool = False
    """It is not parted while a page can hold it: a picture, or a part of one."""
    picture: int = 0
    """The rows of the picture that begins here, all its parts together."""


def text_lines(blocks: Iterable[Block], room: Room, heading: int = 1) -> list[Cut]:
    """The lines of each block; a gap is a block of one empty line, and a picture may use the whole width.

    Args:
        blocks: what is to be said.
        room: what the screen leaves for it.
        heading: the rows of the heading over it; pictures are drawn so low that they stand under that.
    """
    found: list[Cut] = []
    rows = room.rows - (heading - 1 if heading < room.rows // 2 else 0)
    for block in blocks:
        if block.figure is None:
            found.append(Cut(block.style, _block_lines(block, room.text_width)))
        else:
            found += _picture_parts(block.figure.lines(room.width, rows))
    return found


def _picture_parts(lines: tuple[Line, ...]) -> Iterator[Cut]:
    """A picture, cut at its empty lines: that is where a page may end."""
    starts = [0, *(place for place, line in enumerate(lines) if not line)]
    for start, end in pairwise((*starts, len(lines))):
        yield Cut("figure", list(lines[start:end]), whole=True, picture=0 if start else len(lines))


def _block_lines(block: Block, width: int) -> list[Line]:
    if block.style in ("gap", "break"):
        return [()]
    if block.style != "item":
        return wrap(block.runs, width, block.style)
    inner = wrap(block.runs, width - 2, "text")
    return [(Span("- " if place == 0 else "  ", "text"), *line) for place, line in enumerate(inner)]


def joined(text: list[Cut]) -> list[Line]:
    """All of it on one page, without the empty lines at its end."""
    return _trimmed([line for block in text for line in block.lines])


def text_pages(top: list[Line], text: list[Cut], rows: int) -> list[tuple[Line, ...]]:
    """Text dealt out over pages; a heading in the text never stands last on a page.

    The card's heading stands on every page, unless it is so long that little else would. What begins a page with
    words of its own in strong letters has them on each of its pages, if need be in place of the card's heading; that
    stands over the first in any case, or before it.
    """
    first = [*top, ()]
    pages: list[list[Line]] = []
    if len(first) > rows - 3:
        pages = [top[start : start + rows] for start in range(0, len(top), rows)]
        first = []
    lead = first if len(first) <= rows // 2 else []
    for place, section in enumerate(_sections(text)):
        heading, body = _headed(section)
        every = _lead(lead, heading, body, rows) if heading else lead
        begin = every if place or heading else first
        if heading and not pages:
            begin = _first_lead(top, every, heading, body, rows)
            pages += [] if begin[: len(top)] == top else [top]
        pages += _section_pages(begin, every, body, rows)
    return [tuple(_trimmed(each)) for each in pages or [first]]


def _sections(text: list[Cut]) -> list[list[Cut]]:
    """The text, cut where a page is to begin; each but the first begins with its break."""
    starts = [0, *(place for place, block in enumerate(text) if block.style == "break" and place)]
    sections = [text[start:end] for start, end in pairwise((*starts, len(text)))]
    return [section for section in sections if any(line for block in section for line in block.lines)]


def _headed(section: list[Cut]) -> tuple[list[Line], list[Cut]]:
    """The heading of a section that begins a page, and what it heads."""
    if len(section) > 2 and section[0].style == "break" and section[1].style == "strong":
        return section[1].lines, section[2:]
    return [], section


def _lead(lead: list[Line], heading: list[Line], body: list[Cut], rows: int) -> list[Line]:
    """What stands over each page of a section: the card's heading too, unless that costs a page or parts a picture."""
    together = [*lead, *heading]
    if body[0].whole and len(together) + len(body[0].lines) > rows:
        return heading
    pages = [len(_section_pages(each, each, body, rows)) for each in (together, heading)]
    return together if pages[0] == pages[1] else heading


def _first_lead(
    top: list[Line], every: list[Line], heading: list[Line], body: list[Cut], rows: int
) -> list[Line]:
    """What stands over the first page of a card: its heading too, closer to the section's if need be."""
    wanted = len(body[0].lines) if body[0].whole else 1
    for lead in ([*top, (), *heading], [*top, *heading]):
        if len(lead) + wanted <= rows:
            return lead
    return every


def _section_pages(first: list[Line], lead: list[Line], text: list[Cut], rows: int) -> list[list[Line]]:
    """The pages of what stands between two breaks."""
    pages: list[list[Line]] = []
    page, begun = list(first), len(first)
    for place, block in enumerate(text):
        wanted = _kept_together(text, place)
        if begun + block.picture <= rows:
            wanted = max(wanted, block.picture)
        full = len(page) + wanted > rows or _goes_with_last(text, place, rows - len(page))
        if full and len(page) > begun:
            pages.append(page)
            page, begun = list(lead), len(lead)
        if block.whole and len(page) == begun:
            page = _over_picture(page, block, rows, shown=bool(pages))
            begun = len(page)
        here = len(block.lines) - _left_for_last(text, place, rows - len(page))
        for number, line in enumerate(block.lines):
            if len(page) == rows or (number and number == here):
                pages.append(page)
                page, begun = list(lead), len(lead)
            if line or len(page) > begun:
                page.append(line)
    return [*pages, page] if len(page) > begun else pages


def _over_picture(lead: list[Line], picture: Cut, rows: int, *, shown: bool) -> list[Line]:
    """What stands over a picture that begins a page: closer to it, or nothing where it was shown before, if the
    picture would be parted else."""
    wanted = len([line for line in picture.lines if line])
    close = _trimmed(lead)
    for each in (lead, close, *([[]] if shown else [])):
        if len(each) + wanted <= rows:
            return list(each)
    return lead


def _goes_with_last(text: list[Cut], place: int, free: int) -> bool:
    """Whether a block goes over to the last page, so that what is said last in strong words does not stand alone.

    It takes its heading with it: the heading is asked, and what it heads is not.
    """
    if not _ends_strong(text, place) or (place and _heads(text, place - 1)):
        return False
    if not all(_heads(text, each) for each in range(place, len(text) - 2)):
        return False
    return _rows_from(text, place) - len(text[-1].lines) <= free < _rows_from(text, place)


def _ends_strong(text: list[Cut], place: int) -> bool:
    """Whether strong words end the text after a block that may be parted, here or further on."""
    return place < len(text) - 1 and text[-1].style == "strong" and not text[-2].whole


def _rows_from(text: list[Cut], place: int) -> int:
    """The rows of a block and all after it."""
    return sum(len(each.lines) for each in text[place:])


def _left_for_last(text: list[Cut], place: int, free: int) -> int:
    """The rows of a block that stand with the last strong words, where it cannot go over to them with its heading."""
    headed = place == len(text) - 2 and place > 0 and _heads(text, place - 1)
    alone = _ends_strong(text, place) and len(text[place].lines) <= free < _rows_from(text, place)
    return len(text[place].lines) // 2 if headed and alone else 0


def _kept_together(text: list[Cut], place: int) -> int:
    """How many rows a block wants at once: all of it if short, and a heading with the block it heads."""
    lines = len(text[place].lines)
    if text[place].whole:
        return lines
    if not _heads(text, place):
        return lines + _note_after(text, place) if lines <= 6 else 3
    if _heads(text, place + 1):
        return lines + _kept_together(text, place + 1)
    following = len(text[place + 1].lines)
    if text[place + 1].whole:
        return lines + following
    if text[place + 1].style == "note" and place + 2 < len(text) and text[place + 2].style == "text":
        return lines + following + _kept_together(text, place + 2)
    # The same rows that what it heads wants for itself, so that it is never left behind.
    return lines + (following + _note_after(text, place + 1) if following <= 6 else 3)


def _note_after(text: list[Cut], place: int) -> int:
    """The rows of a note right under a paragraph, such as whose words it is: it goes with the paragraph."""
    follows = place + 1 < len(text) and text[place].style == "text" and text[place + 1].style == "note"
    return len(text[place + 1].lines) if follows else 0


def _heads(text: list[Cut], place: int) -> bool:
    """Whether a block is a heading: strong words with something right under them."""
    after = text[place + 1].style if place + 1 < len(text) else "gap"
    return text[place].style == "strong" and after not in ("gap", "break")


def _trimmed(page: list[Line]) -> list[Line]:
    lines = list(page)
    while lines and not lines[-1]:
        lines.pop()
    return lines
