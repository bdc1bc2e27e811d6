"""The sheet on the screen: the same leaves, in blocks for the pager.

Owns how a leaf is shown where there is no paper. Must never say more than the leaf does, nor less but for what was
said in private, and for a further page that is long: paper goes to the team, a screen can be read by whoever stands
behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from kiosk.guide.model import Guide
from kiosk.layout import phrases as shared
from kiosk.layout.card import BREAK, GAP
from kiosk.layout.card import Block as Shown
from kiosk.layout.clean import clean
from kiosk.layout.marks import Run
from kiosk.summary import phrases
from kiosk.summary.compose import NO_NUMBERS, compose, uncovered, whole_sheet
from kiosk.summary.document import (
    Block,
    Box,
    Document,
    Items,
    Pictures,
    Row,
    Rows,
    Ruled,
    Scale,
    Sentence,
    Table,
    Whole,
)
from kiosk.summary.leaves import Leaf, leaves
from kiosk.summary.striking import marked
from kiosk.summary.year import Year
from kiosk.walk.session import Session

_WHOSE = {"patient": phrases.FOR_YOU, "clinician": phrases.FOR_THE_TEAM, "extra": phrases.FURTHER}
"""Which leaf it is, in a line over it."""
_STYLES = {"plain": "text", "small": "note"}
MOST_OF_AN_EXTRA = 40
"""A further page of more paragraphs than this is only named."""


def on_screen(
    guide: Guide,
    session: Session,
    *,
    date: str,
    numbers: Mapping[str, str] = NO_NUMBERS,
    counted: Callable[[Document], tuple[int, ...]] = lambda _: (),
) -> tuple[Shown, ...]:
    """The sheet of a session for the screen, without what is private.

    Args:
        guide: the guide walked.
        session: the answers and wishes.
        date: the day, as an ISO date.
        numbers: the clinic's contact numbers, by contact id.
        counted: tells the pages each extra adds.
    """
    open_session, shares = uncovered(guide, session)
    struck = session.wishes.struck
    document = marked(whole_sheet(guide, open_session, date=date, numbers=numbers), struck)
    taken = compose(guide, session, date=date).clinician.taken_off if struck else 0
    # Where they share it, the paper holds it: then one sentence on top says so, and none that it is kept away.
    kept = None if shares else document.clinician.sharing
    document = replace(document, clinician=replace(document.clinician, taken_off=taken, sharing=kept))
    told = (_shown(phrases.SHARED_UNSEEN, "strong"), GAP) if shares else ()
    return (*told, *preview(document, counted(document)))


def preview(document: Document, adds: tuple[int, ...] = ()) -> tuple[Shown, ...]:
    """Every leaf of the sheet, each from a page of the screen on; each extra with how many pages it adds."""
    shown: list[Shown] = []
    for leaf in leaves(document, adds):
        shown += [BREAK] if shown else []
        shown += _leaf(leaf)
    return tuple(shown)


def _leaf(leaf: Leaf) -> Iterator[Shown]:
    yield _shown(_WHOSE[leaf.part], "note")
    yield _shown(leaf.title, "strong")
    for line in (leaf.review_mark, *leaf.notes):
        if line:
            yield _shown(line, "note")
    told = list(_sections(leaf))
    # Whoever previews a page goes through all of it; a long one they have met on the way, and tick by its name.
    long = leaf.part == "extra" and len(told) > MOST_OF_AN_EXTRA
    yield from (GAP, _shown(phrases.TOO_LONG_TO_SHOW)) if long else told
    yield GAP
    yield _shown(leaf.closing, "strong")
    yield _shown(leaf.footer, "note")


def _sections(leaf: Leaf) -> Iterator[Shown]:
    for section in leaf.sections:
        yield GAP
        if section.heading:
            yield _shown(section.heading, "strong")
        for block in section.blocks:
            yield from _block(block)


def _shown(text: str, style: str = "text") -> Shown:
    return Shown((Run(clean(text)),), style)


def _row(row: Row) -> Iterator[Shown]:
    if not row.numbered:
        yield from (_shown(shared.LABELLED.format(label=row.label, text=value)) for value in row.values)
        return
    yield _shown(row.label)
    for number, value in enumerate(row.values, start=1):
        yield _shown(shared.NUMBERED.format(number=number, text=value))


def _picture(block: Pictures | Scale | Year) -> Iterator[Shown]:
    if isinstance(block, Year):
        yield from (_shown(sentence, "item") for sentence in block.sentences)
        return
    for each in block.pictures if isinstance(block, Pictures) else block.changes:
        yield _shown(each.label, "strong")
        yield _shown(each.sentence, "item")


def _block(block: Block) -> Iterator[Shown]:
    match block:
        case Sentence(text=text, tone=tone):
            yield _shown(text, _STYLES.get(tone, "strong"))
        case Items(items=items):
            for number, item in enumerate(items, start=1):
                numbered = shared.NUMBERED.format(number=number, text=item.text or shared.TO_WRITE)
                yield _shown(numbered if block.numbered else item.text, "text" if block.numbered else "item")
        case Rows(rows=rows):
            for row in rows:
                yield from _row(row)
        case Table(columns=columns, rows=cells):
            for row_cells in cells:
                yield _shown(row_cells[0], "strong")
                for name, cell in zip(columns[1:], row_cells[1:], strict=True):
                    yield _shown(shared.LABELLED.format(label=name, text=cell or shared.TO_WRITE), "item")
        case Pictures() | Scale() | Year():
            yield from _picture(block)
        case Whole(blocks=blocks):
            yield GAP
            for part in blocks:
                yield from _block(part)
        case Ruled() | Box():
            yield _shown(shared.TO_WRITE, "note")
