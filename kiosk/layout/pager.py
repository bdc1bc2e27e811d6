"""Deals a card out over pages: text first, then choices, shared out evenly; nothing cut, nothing scrolled.

One pager serves screens and checks. Must never split a choice or lose a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wcwidth import wcswidth, wcwidth

from kiosk.layout.card import Block, Card
from kiosk.layout.lookups import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.room import Room


@dataclass(frozen=True, slots=True)
class Span:
    """Some characters of a line, and how they look: text, heading, strong, note, item or term."""

    text: str
    style: str


Line = tuple[Span, ...]


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
    """The pages of a card; at least one."""
    heading = wrap(card.heading.runs, room.width, "heading")
    text = _text_lines(card.blocks, room.text_width)
    hint = wrap((Run(card.hint),), room.width, "note") if card.hint else []
    top = [*heading, *hint]
    choices = _numbered(card, room)
    if not choices:
        return tuple(Page(tuple(lines)) for lines in _text_pages(top, text, room.rows))
    return _with_choices(top, text, choices, room)


def _numbered(card: Card | Leaflet, room: Room) -> list[PagedChoice]:
    named = [(choice.id, choice.label) for choice in card.choices]
    named += [(link.key, link.label) for link in card.links]
    return [
        PagedChoice(number, name, tuple(wrap_text(label, room.label_width)))
        for number, (name, label) in enumerate(named, start=1)
    ]


def _with_choices(
    top: list[Line], text: list[list[Line]], choices: list[PagedChoice], room: Room
) -> tuple[Page, ...]:
    body = _joined(text)
    together = [*top, (), *body] if body else top
    for first in (together, top):
        dealt = _deal(first, top, choices, room)
        if dealt is None:
            continue
        lead = (
            [] if first is together else [Page(tuple(lines)) for lines in _text_pages(top, text, room.rows)]
        )
        return (*lead, *dealt)
    lead = [Page(tuple(lines)) for lines in _text_pages(top, text, room.rows)]
    return (*lead, *(_deal([], [], choices, room, force=True) or ()))


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
    gap = 1 if lines and room.choice_rows > 1 else 0
    blocks = sum(choice_height(choice, room) for choice in share)
    return len(lines) + gap + blocks + max(0, len(share) - 1)


def choice_height(choice: PagedChoice, room: Room) -> int:
    """The rows a choice takes."""
    return max(room.choice_rows, len(choice.lines))


def _text_lines(blocks: Iterable[Block], width: int) -> list[list[Line]]:
    """The lines of each block; a gap is a block of one empty line."""
    dealt: list[list[Line]] = []
    for block in blocks:
        if block.style == "gap":
            dealt.append([()])
        elif block.style == "item":
            inner = wrap(block.runs, width - 2, "text")
            dealt.append(
                [(Span("- " if place == 0 else "  ", "text"), *line) for place, line in enumerate(inner)]
            )
        else:
            dealt.append(wrap(block.runs, width, block.style))
    return dealt


def _joined(text: list[list[Line]]) -> list[Line]:
    lines = [line for block in text for line in block]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _text_pages(top: list[Line], text: list[list[Line]], rows: int) -> list[list[Line]]:
    """Text dealt out over pages, each under the heading; a heading in the text never stands last on a page."""
    lead = [*top, ()] if len(top) + 1 < rows - 2 else []
    pages: list[list[Line]] = [] if lead else [list(top)]
    page = list(lead)
    for place, block in enumerate(text):
        keep = _kept_together(text, place)
        if len(page) + keep > rows and len(page) > len(lead):
            pages.append(page)
            page = list(lead)
        for line in block:
            if not line and len(page) == len(lead):
                continue
            if len(page) == rows:
                pages.append(page)
                page = list(lead)
            page.append(line)
    if len(page) > len(lead) or not pages:
        pages.append(page)
    return [_trimmed(each) for each in pages]


def _kept_together(text: list[list[Line]], place: int) -> int:
    """How many rows a block wants at once: all of it if short, and a heading with the block it heads."""
    block = text[place]
    wants = len(block) if len(block) <= 6 else 3
    if block and block[0] and block[0][0].style == "strong" and place + 1 < len(text):
        following = text[place + 1]
        wants += len(following) if len(following) <= 4 else 2
    return wants


def _trimmed(page: list[Line]) -> list[Line]:
    lines = list(page)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return lines


def wrap(runs: Iterable[Run], width: int, style: str) -> list[Line]:
    """Words cut into lines of at most so many columns, keeping how each looks."""
    lines: list[Line] = []
    current: list[Span] = []
    used = 0
    for word, look, hangs in _words(runs, style):
        for place, piece in enumerate(_pieces(word, width)):
            columns = wcswidth(piece)
            space = 0 if not current or hangs or place else 1
            if current and used + space + columns > width:
                lines.append(tuple(current))
                current, used, space = [], 0, 0
            if space:
                _add(current, " ", look if current[-1].style == look else style)
                used += 1
            _add(current, piece, look)
            used += columns
    if current:
        lines.append(tuple(current))
    return lines


def _add(spans: list[Span], text: str, style: str) -> None:
    if spans and spans[-1].style == style:
        spans[-1] = Span(spans[-1].text + text, style)
    else:
        spans.append(Span(text, style))


def _words(runs: Iterable[Run], style: str) -> Iterator[tuple[str, str, bool]]:
    """Each word, its look, and whether it hangs on the word before without a space."""
    ends_with_space = True
    for run in runs:
        look = "term" if run.term else style
        for place, word in enumerate(run.text.split()):
            starts = place == 0 and not run.text[0].isspace() and not ends_with_space
            yield word, look, starts
        if run.text:
            ends_with_space = run.text[-1].isspace()


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word longer than the line is cut, so that nothing ever runs out of sight."""
    piece, used = "", 0
    for character in word:
        columns = max(0, wcwidth(character))
        if used + columns > width and piece:
            yield piece
            piece, used = "", 0
        piece += character
        used += columns
    if piece:
        yield piece


def wrap_text(text: str, width: int) -> list[str]:
    """Plain words cut into lines; paragraphs are kept."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        wrapped = wrap((Run(paragraph),), width, "text")
        lines.extend("".join(span.text for span in line) for line in wrapped)
    return lines
