"""Deals a card out over pages: text first, then choices, shared out evenly; nothing cut, nothing scrolled.

One pager serves screens and checks. Must never split a choice or lose a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kiosk.layout.card import GAP, Block, Card
from kiosk.layout.compared import table_pages
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.page import Page, PagedChoice
from kiosk.layout.room import Room
from kiosk.layout.steppers import rows_for_steppers
from kiosk.layout.text_pages import Cut, joined, text_lines, text_pages
from kiosk.layout.wrapping import Line, wrap, wrap_text
from kiosk.walk.parts import Kind

__all__ = ["Page", "PagedChoice", "choice_height", "pages_of"]

_TEXT_BOX_ROWS: Final = 5
"""An empty row, three to type in, one that says how much room is left."""


def pages_of(card: Card | Leaflet, room: Room) -> tuple[Page, ...]:
    """The pages of a card; at least one. What fits on one page has its paragraphs set apart, if there is room."""
    if isinstance(card, Card) and card.table is not None and card.table.rows:
        return table_pages(card.table, _dealt(card, room), room)
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
    text = text_lines(card.blocks, room, len(heading))
    hint = wrap((Run(card.hint),), room.width, "note") if card.hint else []
    top = [*heading, *hint]
    choices = _numbered(card, room)
    if not choices:
        return _pages(top, text, room)
    if isinstance(card, Card) and card.urgent:
        return _choices_first(top, text, choices, room)
    return _with_choices(top, text, choices, room)


def _pages(top: list[Line], text: list[Cut], room: Room) -> tuple[Page, ...]:
    """Pages of text alone."""
    return tuple(Page(lines) for lines in text_pages(top, text, room.rows))


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
    named: list[tuple[str, str, tuple[str, ...], tuple[str, ...]]] = [
        (choice.id, "", (choice.label, *(each.text for each in choice.details)), ())
        for choice in card.choices
    ]
    named += [
        (link.key, link.under, (link.label,), ("",) if link.ticked_below else ()) for link in card.links
    ]
    width = room.label_width
    return [
        PagedChoice(
            number, name, (*(line for text in texts for line in wrap_text(text, width)), *below), under
        )
        for number, (name, under, texts, below) in enumerate(named, start=1)
    ]


def _with_choices(
    top: list[Line], text: list[Cut], choices: list[PagedChoice], room: Room
) -> tuple[Page, ...]:
    body = joined(text)
    together = [*top, (), *body] if body else top
    for first in (together, top):
        dealt = _deal(first, top, choices, room)
        if dealt is None:
            continue
        lead = () if first is together else _pages(top, text, room)
        return (*lead, *dealt)
    return (*_pages(top, text, room), *(_deal([], [], choices, room, force=True) or ()))


def _choices_first(
    top: list[Line], text: list[Cut], choices: list[PagedChoice], room: Room
) -> tuple[Page, ...]:
    """All choices on the first page, with as much of the text as fits beside them; the rest of it after."""
    kept = len(text)
    while kept and _height([*top, (), *joined(text[:kept])], choices, room) > room.rows:
        kept -= 1
    lines = [*top, (), *joined(text[:kept])] if kept else top
    rest = _pages(top, text[kept:], room) if kept < len(text) else ()
    return (Page(tuple(lines), tuple(choices), len(choices)), *rest)


def _deal(
    first: list[Line], others: list[Line], choices: list[PagedChoice], room: Room, *, force: bool = False
) -> tuple[Page, ...] | None:
    """Share the choices out evenly over as few pages as will do; None if even one a page does not fit."""
    most_pages = len(choices)
    for pages in range(_fewest(min(len(first), len(others)), choices, room), most_pages + 1):
        tops = [first, *([others] * (pages - 1))]
        grouped = any(each.under for each in choices)
        shares = _groups(choices, tops, room) if grouped else list(_shares(choices, pages))
        if shares is None:
            continue
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


def _fewest(above: int, choices: list[PagedChoice], room: Room) -> int:
    """The choices fit on fewer pages than these in no way, with so many rows of text at least above them."""
    rows = sum(choice_height(choice, room) + 1 for choice in choices)
    return max(1, min(len(choices), -(-rows // max(1, room.rows - above + 1))))


def _shares(choices: list[PagedChoice], pages: int) -> Iterator[list[PagedChoice]]:
    each, over = divmod(len(choices), pages)
    start = 0
    for page in range(pages):
        end = start + each + (1 if page < over else 0)
        yield choices[start:end]
        start = end


def _groups(choices: list[PagedChoice], tops: list[list[Line]], room: Room) -> list[list[PagedChoice]] | None:
    """Choices in groups, as evenly as the pages hold them, each page with the heading of its group; such lists are
    long, so what finds no room on a page goes over to the next. None: so few pages do not hold them."""
    shares = []
    start = 0
    for page, top in enumerate(tops):
        end = start - (start - len(choices)) // (len(tops) - page)
        while end > start + 1 and _height(top, _headed(choices[start:end], room), room) > room.rows:
            end -= 1
        shares.append(_headed(choices[start:end], room))
        start = end
    return shares if start == len(choices) else None


def _headed(share: list[PagedChoice], room: Room) -> list[PagedChoice]:
    """The choices of a page with the heading of their group over the first, and over whichever begins another."""
    before = ["", *(each.under for each in share)]
    return [
        replace(each, above=tuple(wrap_text(each.under, room.width))) if each.under != group else each
        for group, each in zip(before, share, strict=False)
    ]


def _height(lines: list[Line], share: list[PagedChoice], room: Room) -> int:
    """The rows these lines and choices take, with an empty row between the choices."""
    return len(lines) + sum(choice_height(choice, room) for choice in share) + max(0, len(share) - 1)


def choice_height(choice: PagedChoice, room: Room) -> int:
    """The rows a choice takes, with the heading over it."""
    return len(choice.above) + max(room.choice_rows, len(choice.lines))
