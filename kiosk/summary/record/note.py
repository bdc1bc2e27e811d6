"""The note: what the clinician's page says, as plain lines to paste into a record.

Owns how those lines look. They are never broken: one line an item, and the record wraps them as it likes. Must never
say what the clinician's page does not say, or who the person is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.guide.model import Guide
from kiosk.listing import SAID, listed
from kiosk.summary import phrases as paper
from kiosk.summary.compose import NO_NUMBERS, compose
from kiosk.summary.document import Block, Document, Items, Row, Rows, Sentence
from kiosk.summary.leaves import Section, in_words, leaves
from kiosk.summary.record import phrases
from kiosk.summary.text import one_line
from kiosk.walk.session import Session

_PLAIN = str.maketrans(dict(phrases.PLAIN))


def note_of(
    guide: Guide,
    session: Session,
    date: str,
    *,
    numbers: Mapping[str, str] = NO_NUMBERS,
    clinic: str = "",
) -> str:
    """The note of a session, one line an item, without drawing.

    Args:
        guide: the guide walked.
        session: the answers; what is private is told only where the person agreed to share it with the clinician, and
            lines that were taken off the page are left out here too, and so are notes that the person did not agree to.
        date: the day of the visit, as an ISO date.
        numbers: the clinic's contact numbers, by contact id.
        clinic: the clinic's name, if it has one.
    """
    document = compose(guide, session, date=date, numbers=numbers, clinic=clinic)
    said = (
        tuple(_top(document)),
        *(tuple(_section(section)) for section in leaves(document)[1].sections),
        tuple(_foot(guide, document)),
    )
    text = "\n\n".join("\n".join(one_line(line) for line in lines) for lines in said if lines)
    return text.translate(_PLAIN) + "\n"


def _top(document: Document) -> Iterator[str]:
    if document.clinic:
        yield document.clinic
    yield phrases.TITLE.format(title=document.title, date=in_words(document.date))
    yield paper.SELF_REPORTED
    if document.review_mark:
        yield document.review_mark
    if document.how_far:
        yield document.how_far


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield phrases.HEADING.format(heading=section.heading)
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Sentence(text=text, tone="framed"):
            yield phrases.URGENT.format(text=text)
        case Sentence(text=text):
            yield phrases.LINE.format(text=text)
        case Items(items=items):
            yield from (phrases.LINE.format(text=item.text) for item in items if item.text)
        case Rows(rows=rows):
            yield from (line for row in rows for line in _row(row))
        case _:
            raise AssertionError(type(block))


def _row(row: Row) -> Iterator[str]:
    if not row.numbered:
        line = phrases.ROW if row.label else phrases.LINE
        yield line.format(label=row.label, text=listed(row.values, SAID))
        return
    yield phrases.ROW.format(label=row.label, text="")
    for number, text in enumerate(row.values, start=1):
        yield phrases.NUMBERED.format(number=number, text=text)


def _foot(guide: Guide, document: Document) -> Iterator[str]:
    foot = document.footer
    yield phrases.FROM.format(
        title=guide.guide.title, guide=foot.guide, version=foot.version, content_hash=foot.content_hash
    )
