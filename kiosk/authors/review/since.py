"""The document of what has changed since an earlier text: was and now, with a box to tick for each.

Owns how a change is told. Must never leave a change out: whoever signs for the new text has read the old one only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.measures.findings import Written
from kiosk.authors.paper import Block, Field, Fields, Heading, PageBreak, Paper, Paragraph, Tick
from kiosk.authors.review import phrases, since_phrases
from kiosk.authors.review.changes import Change, Said, changes
from kiosk.authors.review.document import paper_of, tick_of
from kiosk.authors.review.front import how_to_sign
from kiosk.authors.review.item import Item
from kiosk.authors.review.looking import Looking
from kiosk.authors.review.screens import screen_pieces
from kiosk.guide.links.fault import dotted
from kiosk.guide.load import content_hash
from kiosk.guide.model.guide import HASH_SHOWN

PARTS: Mapping[str, str] = {
    "guide": phrases.ABOUT,
    "sections": phrases.ABOUT,
    "steps": phrases.SCREENS,
    "options": phrases.OPTIONS,
    "attributes": phrases.ATTRIBUTES,
    "outcomes": phrases.NUMBERS,
    "values": phrases.VALUES,
    "flags": phrases.FLAGS,
    "contacts": phrases.CONTACTS,
    "quiz": phrases.QUIZ,
    "questions": phrases.QUESTIONS,
    "faq": phrases.FAQ,
    "look_ups": phrases.LOOK_UPS,
    "tables": phrases.TABLES,
    "from_clinic": phrases.FROM_CLINIC,
    "glossary": phrases.GLOSSARY,
    "plain_words": phrases.ABOUT,
    "was": phrases.ABOUT,
    "sheet": phrases.PAPER,
    "sources": phrases.SOURCES,
}
"""What each part of a guide is called in the document, by its key."""


def since_paper(there: Written, was: Mapping[str, object], *, asked: str, since: str, date: str) -> Paper:
    """What has changed from data that were to the guide that is.

    Args:
        there: the guide as its author wrote it.
        was: what it said then.
        asked: what somebody typed for the guide, and will type again to sign.
        since: what the earlier text is called.
        date: the day the document is made, as year-month-day.
    """
    looking = Looking(there.guide, there.folder)
    found = changes(was, there.folder.data)
    front = _front(found, content_hash(was), there.guide.content_hash, since, date)
    after = how_to_sign(there.guide, asked) if found else ()
    blocks = (*front, *after, *_told(looking, found), *_as_they_are(looking, found))
    return paper_of(there.guide, blocks, date, contents=False)


def _front(found: tuple[Change, ...], was: str, now: str, since: str, date: str) -> Iterator[Block]:
    yield Paragraph(phrases.MADE.format(date=date))
    yield Paragraph(since_phrases.SINCE.format(since=since), "strong")
    if not found:
        yield Paragraph(since_phrases.NOTHING)
        yield Paragraph(since_phrases.SAME_TEXT.format(now=now))
        return
    count = Counter(each.sort for each in found)
    counted = since_phrases.COUNTED.format(
        changed=count["changed"], new=count["new"], gone=count["gone"], order=count["order"]
    )
    yield Paragraph(counted)
    yield Paragraph(since_phrases.TEXTS.format(was=was[:HASH_SHOWN], now=now[:HASH_SHOWN]))
    yield Paragraph(since_phrases.VOID)
    yield Paragraph(since_phrases.TICK)


def _told(looking: Looking, found: tuple[Change, ...]) -> Iterator[Block]:
    """The changes by the part of the guide they are in, as they follow one another in its files."""
    number = 0
    for part, together in groupby(found, lambda each: PARTS.get(str(each.at[0]), str(each.at[0]))):
        yield Heading(part)
        for each in together:
            number += 1
            yield _tick(looking, each, number)


def _tick(looking: Looking, change: Change, number: int) -> Tick:
    """One change; what is gone is placed where it would stand."""
    there = change.at[:-1] if change.sort == "gone" else change.at
    title = since_phrases.TITLED.format(sort=since_phrases.SORTS[change.sort], key=dotted(change.at))
    return Tick(
        text=phrases.NUMBERED.format(number=number, title=title),
        place=looking.line(there),
        blocks=(Fields((*_said(since_phrases.WAS, change.was), *_said(since_phrases.NOW, change.now))),),
        level=2,
    )


def _said(label: str, texts: tuple[Said, ...]) -> Iterator[Field]:
    for place, each in enumerate(texts):
        words = unmarked(each.words)
        below = since_phrases.BELOW.format(key=dotted(each.below), words=words) if each.below else words
        yield Field("" if place else label, below)


def _as_they_are(looking: Looking, found: tuple[Change, ...]) -> Iterator[Block]:
    """Every screen that changed, whole: a sentence is right or wrong among those around it."""
    names = {each.at[1] for each in found if each.at[0] == "steps" and len(each.at) > 1}
    items = [each for each in screen_pieces(looking) if isinstance(each, Item) and each.at[1] in names]
    if not items:
        return
    yield PageBreak()
    yield Heading(since_phrases.AS_IT_IS)
    for each in items:
        number = looking.number_of[str(each.at[1])]
        title = since_phrases.SCREEN.format(number=number, title=each.title)
        yield replace(tick_of(looking, each, number, 1), text=title)
