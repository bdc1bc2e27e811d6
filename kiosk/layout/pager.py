"""Deals a card out over pages: text first, then choices, shared out evenly; nothing cut, nothing scrolled.

One pager serves screens and checks. Must never split a choice or lose a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kiosk.layout.card import GAP, Block, Card
from kiosk.layout.lookups import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.room import Room
from kiosk.layout.steppers import rows_for_steppers
from kiosk.layout.wrapping import Line, Span, wrap, wrap_text
from kiosk.walk.parts import Kind

_TEXT_BOX_ROWS: Final = 5
"""An empty row, three to type in, one that says how much room is left."""


@dataclass(frozen=True, slots=True)
class PagedChoice:
    """A choice on a page: its number, and its words cut to the width."""

    number: int
    id: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page of a card."""

    lines: tuple[Line, ...]
    choices: tuple[PagedChoice, ...] = ()
    of: int = 0
    """How many choices the card has in all."""

    @property
    def height(self) -> int:
        """The rows of the text alone."""
        return len(self.lines)


def pages_of(card: Card | Leaflet, room: Room) -> tuple[Page, ...]:
    """The pages of a card; at least one. What fits on one page has its paragraphs set apart, if there is room."""
    close = _dealt(card, room)
    if len(close) > 1 or (isinstance(card, Card) and card.urgent):
        return close
    apart = _dealt(replace(card, blocks=tuple(_set_apart(card.blocks))), room)
    return apart if len(apart) == 1 else close


def _set_apart(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """An empty line between paragraphs, unless the card has grouped them itself."""
    grouped = GAP in blocks
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before is not None and before.style == block.style == "text" and not grouped:
            yield GAP
        yield block


def _dealt(card: Card | Leaflet, room: Room) -> tuple[Page, ...]:
    room = replace(room, rows=room.rows - _rows_to_answer(card, room))
    heading = wrap(card.heading.runs, room.width, "heading")
    text = _text_lines(card.blocks, room)
    hint = wrap((Run(card.hint),), room.width, "note") if card.hint else []
    top = [*heading, *hint]
    choices = _numbered(card, room)
    if not choices:
        return tuple(_text_pages(top, text, room.rows))
    if isinstance(card, Card) and card.urgent:
        return _choices_first(top, text, choices, room)
    return _with_choices(top, text, choices, room)


def _rows_to_answer(card: Card | Leaflet, room: Room) -> int:
    """The rows that stay free of text: for a number's targets, a box to type in, an urgent screen's frame."""
    if isinstance(card, Leaflet):
        return 0
    if card.urgent:
        return 2 if room.frames else 0
    match card.part.kind:
        case Kind.SCALE | Kind.NUMBER:
            return rows_for_steppers(card.part, room)
        case Kind.TEXT:
            return _TEXT_BOX_ROWS
        case _:
            return 0


def _numbered(card: Card | Leaflet, room: Room) -> list[PagedChoice]:
    named = [(choice.id, choice.label, choice.detail) for choice in card.choices]
    named += [(link.key, link.label, None) for link in card.links]
    width = room.label_width
    return [
        PagedChoice(
            number, name, (*wrap_text(label, width), *wrap_text(detail.text if detail else "", width))
        )
        for number, (name, label, detail) in enumerate(named, start=1)
    ]


def _with_choices(
    top: list[Line], text: list[_Cut], choices: list[PagedChoice], room: Room
) -> tuple[Page, ...]:
    body = _joined(text)
    together = [*top, (), *body] if body else top
    for first in (together, top):
        dealt = _deal(first, top, choices, room)
        if dealt is None:
            continue
        lead = [] if first is together else _text_pages(top, text, room.rows)
        return (*lead, *dealt)
    return (*_text_pages(top, text, room.rows), *(_deal([], [], choices, room, force=True) or ()))


def _choices_first(
    top: list[Line], text: list[_Cut], choices: list[PagedChoice], room: Room
) -> tuple[Page, ...]:
    """All choices on the first page, with as much of the text as fits beside them; the rest of it after."""
    kept = len(text)
    while kept and _height([*top, (), *_joined(text[:kept])], choices, room) > room.rows:
        kept -= 1
    lines = [*top, (), *_joined(text[:kept])] if kept else top
    rest = _text_pages(top, text[kept:], room.rows) if kept < len(text) else []
    return (Page(tuple(lines), tuple(choices), len(choices)), *rest)


def _deal(
    first: list[Line], others: list[Line], choices: list[PagedChoice], room: Room, *, force: bool = False
) -> tuple[Page, ...] | None:
    """Share the choices out evenly over as few pages as will do; None if even one a page does not fit."""
    most_pages = len(choices)
    for pages in range(1, most_pages + 1):
        shares = list(_shares(choices, pages))
        tops = [first, *([others] * (pages - 1))]
        fits = all(
            _height(lines, share, room) <= room.rows for lines, share in zip(tops, shares, strict=True)
        )
        # Text that leaves no more than a choice beside it reads better on a page of its own.
        crowded = first is not others and pages > 1 and len(shares[0]) < 2
        if (fits and not crowded) or (force and pages == most_pages):
            return tuple(
                Page(tuple(lines), tuple(share), len(choices))
                for lines, share in zip(tops, shares, strict=True)
            )
    return None


def _shares(choices: list[PagedChoice], pages: int) -> Iterator[list[PagedChoice]]:
    each, over = divmod(len(choices), pages)
    start = 0
    for page in range(pages):
        end = start + each + (1 if page < over else 0)
        yield choices[start:end]
        start = end


def _height(lines: list[Line], share: list[PagedChoice], room: Room) -> int:
    """The rows these lines and choices take, with an empty row between the choices."""
    return len(lines) + sum(choice_height(choice, room) for choice in share) + max(0, len(share) - 1)


def choice_height(choice: PagedChoice, room: Room) -> int:
    """The rows a choice takes."""
    return max(room.choice_rows, len(choice.lines))


@dataclass(frozen=True, slots=True)
class _Cut:
    """A block cut into lines."""

    style: str
    lines: list[Line]
    whole: bool = False
    """It is not parted while a page can hold it: a picture."""


def _text_lines(blocks: Iterable[Block], room: Room) -> list[_Cut]:
    """The lines of each block; a gap is a block of one empty line, and a picture may use the whole width."""
    return [
        _Cut(block.style, _block_lines(block, room.text_width))
        if block.figure is None
        else _Cut("figure", list(block.figure.lines(room.width, room.rows)), whole=True)
        for block in blocks
    ]


def _block_lines(block: Block, width: int) -> list[Line]:
    if block.style in ("gap", "break"):
        return [()]
    if block.style != "item":
        return wrap(block.runs, width, block.style)
    inner = wrap(block.runs, width - 2, "text")
    return [(Span("- " if place == 0 else "  ", "text"), *line) for place, line in enumerate(inner)]


def _joined(text: list[_Cut]) -> list[Line]:
    return _trimmed([line for block in text for line in block.lines])


def _text_pages(top: list[Line], text: list[_Cut], rows: int) -> list[Page]:
    """Text dealt out over pages; a heading in the text never stands last on a page.

    The card's heading stands on every page, unless it is so long that little else would.
    """
    first = [*top, ()]
    pages = []
    if len(first) > rows - 3:
        pages = [top[start : start + rows] for start in range(0, len(top), rows)]
        first = []
    lead = first if len(first) <= rows // 2 else []
    page, begun = list(first), len(first)
    for place, block in enumerate(text):
        full = len(page) + _kept_together(text, place) > rows
        if (full or block.style == "break") and len(page) > begun:
            pages.append(page)
            page, begun = list(lead), len(lead)
        for line in block.lines:
            if len(page) == rows:
                pages.append(page)
                page, begun = list(lead), len(lead)
            if line or len(page) > begun:
                page.append(line)
    if len(page) > begun or not pages:
        pages.append(page)
    return [Page(tuple(_trimmed(each))) for each in pages]


def _kept_together(text: list[_Cut], place: int) -> int:
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
    return lines + (following + _note_after(text, place + 1) if following <= 4 else 2)


def _note_after(text: list[_Cut], place: int) -> int:
    """The rows of a note right under a paragraph, such as whose words it is: it goes with the paragraph."""
    follows = place + 1 < len(text) and text[place].style == "text" and text[place + 1].style == "note"
    return len(text[place + 1].lines) if follows else 0


def _heads(text: list[_Cut], place: int) -> bool:
    """Whether a block is a heading: strong words with something right under them."""
    after = text[place + 1].style if place + 1 < len(text) else "gap"
    return text[place].style == "strong" and after not in ("gap", "break")


def _trimmed(page: list[Line]) -> list[Line]:
    lines = list(page)
    while lines and not lines[-1]:
        lines.pop()
    return lines
