"""The sheet on the screen: the same leaves, in blocks for the pager.

Owns how a leaf is shown where there is no paper. Must never say more than the printed page does, nor less but for a
further page that is long, and for what was said in private, until it is asked for: paper goes to the team, a screen
can be read by whoever stands behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kiosk.guide.model import Guide
from kiosk.layout.card import BREAK, GAP
from kiosk.layout.card import Block as Shown
from kiosk.layout.clean import clean
from kiosk.layout.marks import Run
from kiosk.layout.phrases import answering, patterns
from kiosk.listing import ASIDE, listed
from kiosk.summary import phrases
from kiosk.summary.compose import NO_NUMBERS, compose
from kiosk.summary.document import Block, Box, Code, Document, Items, Row, Rows, Ruled, Sentence, Table, Whole
from kiosk.summary.glyphs import REPLACEMENT
from kiosk.summary.leaves import Leaf, foot_line
from kiosk.summary.pictured import Pictures, Scale
from kiosk.summary.printable import printable_leaves
from kiosk.summary.veiled import veiled
from kiosk.summary.year import Year
from kiosk.walk.session import Session

_WHOSE = {"patient": phrases.FOR_YOU, "clinician": phrases.FOR_THE_TEAM, "extra": phrases.FURTHER}
"""Which leaf it is, in a line over it."""
_STYLES = {"plain": "text", "small": "note"}
LOST = "■"
"""A letter that paper cannot show; the empty box it has there is no letter of a console."""
MOST_OF_AN_EXTRA = 40
"""A further page of more paragraphs than this is only named."""


def on_screen(
    guide: Guide,
    session: Session,
    *,
    date: str,
    numbers: Mapping[str, str] = NO_NUMBERS,
    clinic: str = "",
    counted: Callable[[Document], tuple[int, ...]] = lambda _: (),
    private: bool = False,
) -> tuple[Shown, ...]:
    """The sheet of a session for the screen, as it is printed.

    Args:
        guide: the guide walked.
        session: the answers and wishes.
        date: the day, as an ISO date.
        numbers: the clinic's contact numbers, by contact id.
        clinic: the clinic's name, if it has one.
        counted: tells the pages each extra adds.
        private: show what was said in private too; else each place of it says that it is left out.
    """
    paper = compose(guide, session, date=date, numbers=numbers, clinic=clinic)
    shown = paper if private else veiled(guide, session, paper, numbers)
    told = (_shown(phrases.SHARED_UNSEEN, "strong"), GAP) if shown != paper else ()
    return (*told, *preview(shown, counted(shown)))


def preview(document: Document, adds: tuple[int, ...] = ()) -> tuple[Shown, ...]:
    """Every leaf of the sheet, each from a page of the screen on; each extra with how many pages it adds."""
    shown: list[Shown] = []
    printed, _ = printable_leaves(document, adds)
    for leaf in printed:
        shown += [BREAK] if shown else []
        shown += leaf_shown(leaf)
    return tuple(shown)


def leaf_shown(leaf: Leaf) -> Iterator[Shown]:
    """One leaf of the sheet, as it stands on the screen."""
    yield _shown(_WHOSE[leaf.part], "note")
    yield from _top(leaf)
    told = list(_sections(leaf))
    # Whoever previews a page goes through all of it; a long one they have met on the way, and tick by its name.
    long = leaf.part == "extra" and len(told) > MOST_OF_AN_EXTRA
    yield from (GAP, _shown(phrases.TOO_LONG_TO_SHOW)) if long else told
    yield GAP
    if leaf.part != "extra":
        yield _shown(leaf.closing, "strong")
    yield _shown(foot_line(leaf), "note")


def _top(leaf: Leaf) -> Iterator[Shown]:
    """What stands over the sections, in the order of the printed page."""
    if leaf.clinic:
        yield _shown(leaf.clinic, "note")
    yield _shown(leaf.title, "strong")
    # Beside a box there is no room for more than the day.
    subtitled = leaf.subtitle is not None and leaf.corner is None
    day = phrases.SUBTITLE.format(subtitle=leaf.subtitle, date=leaf.date) if subtitled else leaf.date
    corner = () if leaf.corner is None else (leaf.corner.label,)
    for line in (day, *leaf.notes, *corner, leaf.review_mark):
        if line:
            yield _shown(line, "note")
    if leaf.part == "extra":
        yield _shown(leaf.closing, "strong")


def _sections(leaf: Leaf) -> Iterator[Shown]:
    for section in leaf.sections:
        yield GAP
        if section.heading:
            yield _shown(section.heading, "strong")
        for block in section.blocks:
            yield from _block(block)


def _shown(text: str, style: str = "text") -> Shown:
    return Shown((Run(clean(text).replace(REPLACEMENT, LOST)),), style)


def _row(row: Row) -> Iterator[Shown]:
    if not row.label:
        yield from map(_shown, row.values)
        return
    if not row.numbered:
        yield from (_shown(patterns.LABELLED.format(label=row.label, text=value)) for value in row.values)
        return
    yield _shown(row.label)
    for number, value in enumerate(row.values, start=1):
        yield _shown(patterns.NUMBERED.format(number=number, text=value))


def _picture(block: Pictures | Scale | Year) -> Iterator[Shown]:
    if isinstance(block, Year):
        yield from (_shown(sentence, "item") for sentence in block.legend)
        return
    for each in block.pictures if isinstance(block, Pictures) else block.changes:
        yield _shown(each.label, "strong")
        yield _shown(each.sentence, "item")


def _table(table: Table) -> Iterator[Shown]:
    """A row at a time; of a table to write in, what stands over its columns and before its rows."""
    if not any(cell for row in table.rows for cell in row[1:]):
        yield _shown(listed(table.columns, ASIDE), "strong")
        yield _shown(listed([row[0] for row in table.rows], ASIDE))
        yield _shown(answering.TO_WRITE, "note")
        return
    for name, *cells in table.rows:
        yield _shown(name, "strong")
        if len(cells) > 1 and len(set(cells)) == 1:
            # What is the same for every column is said once, as on paper.
            yield _shown(cells[0] or answering.TO_WRITE, "item")
            continue
        for column, cell in zip(table.columns[1:], cells, strict=True):
            yield _shown(patterns.LABELLED.format(label=column, text=cell or answering.TO_WRITE), "item")


def _block(block: Block) -> Iterator[Shown]:
    match block:
        case Sentence(text=text, tone=tone):
            yield _shown(text, _STYLES.get(tone, "strong"))
        case Items(items=items):
            for number, item in enumerate(items, start=1):
                numbered = patterns.NUMBERED.format(number=number, text=item.text or answering.TO_WRITE)
                yield _shown(numbered if block.numbered else item.text, "text" if block.numbered else "item")
        case Rows(rows=rows):
            for row in rows:
                yield from _row(row)
        case Table():
            yield from _table(block)
        case Pictures() | Scale() | Year():
            yield from _picture(block)
        case Code(groups=groups, sentence=sentence):
            for number, group in enumerate(groups, start=1):
                yield _shown(patterns.NUMBERED.format(number=number, text=group))
            yield _shown(sentence)
        case Whole(blocks=blocks):
            yield GAP
            for part in blocks:
                yield from _block(part)
        case Ruled() | Box():
            yield _shown(answering.TO_WRITE, "note")
