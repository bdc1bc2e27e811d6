"""The document that a clinician checks a guide by and signs: all of a guide in order, each thing with a number.

Owns the order of its parts and their numbers. Must never leave out anything that a patient can read, or
say that a guide is right: only a named person can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.authors.measures.claims import Told, told_claims
from kiosk.authors.measures.findings import Written
from kiosk.authors.paper import Block, Heading, Level, Paper, Tick
from kiosk.authors.review import phrases
from kiosk.authors.review.about import about_pieces
from kiosk.authors.review.front import Made, front_page
from kiosk.authors.review.helping import helping_pieces
from kiosk.authors.review.item import Item, Piece
from kiosk.authors.review.looking import Looking
from kiosk.authors.review.resting import balance_pieces, claim_pieces, source_pieces
from kiosk.authors.review.results import number_pieces, value_pieces
from kiosk.authors.review.safety import safety_pieces
from kiosk.authors.review.screens import screen_pieces
from kiosk.authors.review.treatments import option_pieces
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import HASH_SHOWN


@dataclass(frozen=True, slots=True)
class Numbered:
    """All pieces of the document in order, and the number of each thing in it by its place in the data."""

    pieces: tuple[Piece, ...]
    numbers: dict[Path, int]


def review_paper(there: Written, *, asked: str, date: str, problems: int | None = 0) -> Paper:
    """The whole document.

    Args:
        there: the guide as its author wrote it.
        asked: what somebody typed for the guide, and will type again to sign.
        date: the day it is made, as year-month-day.
        problems: how many problems `kiosk check` tells of the guide; None where nobody could prove it.
    """
    looking = Looking(there.guide, there.folder)
    claims = told_claims(there.guide, there.folder)
    numbered = _numbered(looking, claims)
    blocks = tuple(_blocks(looking, numbered))
    front = front_page(there.guide, claims, asked, Made(len(numbered.numbers), date, problems))
    return paper_of(there.guide, (*front, *blocks), date)


def paper_of(guide: Guide, blocks: tuple[Block, ...], date: str, *, contents: bool = True) -> Paper:
    """A paper about this very text of a guide, which says on every page which text that is."""
    about, text = guide.guide, guide.content_hash[:HASH_SHOWN]
    return Paper(
        title=phrases.TITLE.format(title=about.title),
        running=phrases.RUNNING.format(title=about.title, content_hash=text),
        foot=phrases.FOOT.format(guide=guide.id, version=about.published, content_hash=text),
        language=about.language,
        date=date,
        blocks=blocks,
        contents=contents,
    )


def _numbered(looking: Looking, claims: tuple[Told, ...]) -> Numbered:
    """Screens come first, so that their numbers are those of the guide's own order."""
    before = [
        *screen_pieces(looking),
        *option_pieces(looking),
        *number_pieces(looking),
        *value_pieces(looking),
        *safety_pieces(looking),
        *helping_pieces(looking),
        *about_pieces(looking),
    ]
    numbers = {each.at: number for number, each in enumerate(_items(before), start=1)}
    sources = tuple(source_pieces(looking, claims, numbers))
    numbers |= {each.at: number for number, each in enumerate(_items(sources), start=len(numbers) + 1)}
    after = (*claim_pieces(looking, claims, numbers), *balance_pieces(looking))
    return Numbered((*before, *sources, *after), numbers)


def _items(pieces: Iterable[Piece]) -> Iterator[Item]:
    return (each for each in pieces if isinstance(each, Item))


def _blocks(looking: Looking, numbered: Numbered) -> Iterator[Block]:
    level: Level = 1
    for each in numbered.pieces:
        if isinstance(each, Item):
            yield tick_of(looking, each, numbered.numbers[each.at], level)
            continue
        if isinstance(each, Heading):
            level = each.level
        yield each


def tick_of(looking: Looking, item: Item, number: int, above: Level) -> Tick:
    """A thing to look at under a heading of the level above, with its number and its place in the guide's files."""
    return Tick(
        text=phrases.NUMBERED.format(number=number, title=item.title),
        place=looking.place(item.at),
        blocks=item.blocks,
        lines=item.lines,
        level=(2 if above == 1 else 3) if item.headed else None,
    )
