"""The first page of the document that a clinician signs.

Owns what is told before anything is looked at. Must never say that a guide is right: only a named person can.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authors.measures.claims import Standing, Told
from kiosk.authors.paper import Block, Field, Fields, Paragraph
from kiosk.authors.review import phrases
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import HASH_SHOWN

WHOLE_LINE = "_" * 40


@dataclass(frozen=True, slots=True)
class Made:
    """What the document knows of itself."""

    items: int
    """How many things there are to look at."""
    date: str
    """The day it was made, as year-month-day."""
    problems: int | None
    """How many problems `kiosk check` tells of the guide; None where nobody could prove it."""


def front_page(guide: Guide, claims: tuple[Told, ...], asked: str, made: Made) -> Iterator[Block]:
    """Which text it is, how to go about it, which reviews are on file, and how to sign.

    Args:
        guide: the guide.
        claims: every claim of it.
        asked: what somebody typed for the guide, and will type again to sign.
        made: what the document knows of itself.
    """
    left = sum(each.standing is not Standing.FIRST_HAND for each in claims)
    yield Paragraph(phrases.MADE.format(date=made.date))
    yield Paragraph(phrases.TEXT.format(content_hash=guide.content_hash, review_by=guide.guide.review_by))
    if made.problems is None:
        yield Paragraph(phrases.NOT_PROVED, "framed")
    elif made.problems:
        yield Paragraph(phrases.NOT_CLEAN.format(count=made.problems), "framed")
    yield Paragraph(phrases.COUNTED.format(items=made.items, claims=len(claims), left=left))
    yield from (
        Paragraph(each) for each in (phrases.HOW, phrases.ORDER, phrases.ALL_OF_IT, phrases.NOT_LOCAL)
    )
    yield Paragraph(phrases.REVIEWS, "strong")
    yield from (Paragraph(each) for each in _reviews(guide))
    yield from how_to_sign(guide, asked)


def how_to_sign(guide: Guide, asked: str) -> Iterator[Block]:
    """The command that records a review of this very text, and room to sign by hand."""
    yield Paragraph(phrases.SIGNING, "strong")
    yield Paragraph(phrases.SIGNING_HOW)
    command = phrases.SIGNING_COMMAND.format(guide=asked, content_hash=guide.content_hash[:HASH_SHOWN])
    yield Paragraph(command, "framed")
    yield Paragraph(phrases.SIGNING_AFTER)
    names = (phrases.SIGNED_NAME, phrases.SIGNED_ROLE, phrases.SIGNED_DATE, phrases.SIGNED_SIGNATURE)
    yield Fields(tuple(Field(name, WHOLE_LINE) for name in names))


def _reviews(guide: Guide) -> Iterator[str]:
    if not guide.guide.reviews:
        yield phrases.NO_REVIEW
    for each in guide.guide.reviews:
        counts = each.content_hash == guide.content_hash
        pattern = phrases.REVIEW_OF_THIS if counts else phrases.REVIEW_OF_OTHER
        kind = phrases.KINDS_OF_REVIEW[each.kind]
        text = each.content_hash[:HASH_SHOWN]
        yield pattern.format(by=each.by, role=each.role, date=each.date, kind=kind, content_hash=text)
