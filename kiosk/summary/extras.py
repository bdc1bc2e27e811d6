"""What goes on further pages, only when it was asked for: the comparison, the numbers, tables, a diary, a code.

Owns which there are and when they are printed. Must never print one that nobody asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.codes import offers_code
from kiosk.guide.model import Guide
from kiosk.guide.model.about import DiaryRows
from kiosk.layout.answers import option_name
from kiosk.layout.card import Voice
from kiosk.layout.option_page import cell_words
from kiosk.layout.phrases import comparing, patterns
from kiosk.listing import NAMES, SAID, listed
from kiosk.summary import phrases
from kiosk.summary.carrying import carrying_on
from kiosk.summary.choosing import option_in_full
from kiosk.summary.document import Block, Extra, Sentence, Table
from kiosk.summary.numbers import numbers
from kiosk.summary.told import Told
from kiosk.summary.years import years
from kiosk.walk.comparison import Cell, State, compared, comparison, differing
from kiosk.walk.options import offered
from kiosk.walk.session import Session

COMPARISON, NUMBERS, DIARY, TABLE = "comparison", "numbers", "diary", "table."
CARRY_ON = "carry_on"
"""The code that brings the answers back. The person's own decision: it is never asked for by answers."""


def available(guide: Guide) -> tuple[str, ...]:
    """The names of the extras a guide can print, in the order they are printed."""
    found = [COMPARISON] if guide.options and guide.attributes else []
    found += [NUMBERS] if guide.outcomes else []
    found += [TABLE + name for name in guide.tables]
    found += [DIARY] if guide.sheet.diary else []
    return tuple(found + ([CARRY_ON] if offers_code(guide) else []))


def asked_for(leaf: Told) -> frozenset[str]:
    """The extras that the person's answers ask for; nothing private counts, as everybody can see the page."""
    diary = leaf.guide.sheet.diary
    wanted = diary is not None and diary.when is not None and leaf.holds(diary.when)
    return frozenset({DIARY} if wanted else ())


def extras_of(leaf: Told, session: Session, besides: Collection[str] = ()) -> tuple[Extra, ...]:
    """The extras that were ticked, or that the answers ask for, each once, in the order they are printed."""
    wanted = asked_for(leaf).union(session.wishes.extras, besides)
    return tuple(_extra(leaf, session, name, wanted) for name in available(leaf.guide) if name in wanted)


def _extra(leaf: Told, session: Session, name: str, wanted: Collection[str]) -> Extra:
    if name == COMPARISON:
        see = phrases.SEE_NUMBERS if NUMBERS in wanted else phrases.ASK_NUMBERS
        return Extra(phrases.SIDE_BY_SIDE, tuple(_comparison(leaf, session, see)))
    if name == NUMBERS:
        shown = compared(leaf.guide, leaf.facts, session.wishes)
        return Extra(phrases.THE_NUMBERS, tuple(numbers(leaf, shown)))
    if name == CARRY_ON:
        return carrying_on(leaf.guide, session)
    diary = leaf.guide.sheet.diary
    if name == DIARY and diary is not None:
        return _diary(leaf, diary)
    return _table(leaf, name.removeprefix(TABLE))


def _comparison(leaf: Told, session: Session, see: str) -> Iterator[Block]:
    """What the person set side by side, as they did: the same rows for all columns, and no outcome's number in it."""
    voice = Voice(leaf.guide, leaf.numbers)
    refs = compared(leaf.guide, leaf.facts, session.wishes, session.seed)
    rows = comparison(leaf.guide, leaf.facts, refs)
    if set(refs) != set(offered(leaf.guide, leaf.facts)):
        yield Sentence(phrases.YOU_PICKED)
    if session.wishes.differing:
        rows = differing(rows)
        yield Sentence(phrases.ONLY_DIFFERING if rows else comparing.NO_DIFFERENCE)
    heads = (phrases.WHAT_YOU_MAY_ASK, *(option_in_full(leaf, ref) for ref in refs))
    cells = (
        (leaf.words(row.ask), *(leaf.words(_cell(voice, leaf, cell, see)) for cell in row.cells))
        for row in rows
    )
    yield Table(heads, tuple(cells))
    yield from years(leaf, refs)


def _cell(voice: Voice, leaf: Told, cell: Cell, see: str) -> str:
    """A cell in words; where there are numbers, where they stand; kinds of which the same is said, together."""
    if cell.state is State.NUMBERS:
        return see
    if cell.state is not State.BY_KIND:
        return cell_words(voice, leaf.facts, cell)
    alike: dict[str, list[str]] = {}
    for each in cell.by_kind:
        name = option_name(leaf.guide, leaf.facts, each.ref)
        alike.setdefault(_cell(voice, leaf, each, see), []).append(name)
    if len(alike) == 1:
        return next(iter(alike))
    kinds = (
        patterns.KIND_SHORT.format(kind=listed(names, NAMES), text=text) for text, names in alike.items()
    )
    return listed(kinds, SAID)


def _table(leaf: Told, name: str) -> Extra:
    table = leaf.guide.tables[name]
    heads = ("", *(leaf.words(column) for column in table.columns.values()))
    rows = tuple(
        (
            leaf.words(row.name),
            *(leaf.words(row.cell(column)) or phrases.NOTHING_KNOWN for column in table.columns),
        )
        for row in table.rows.values()
    )
    return Extra(leaf.words(table.title), (Table(heads, rows),))


def _diary(leaf: Told, diary: DiaryRows) -> Extra:
    heads = (phrases.WEEK, *(leaf.words(row) for row in diary.rows.values()))
    rows = tuple((str(week), *("" for _ in diary.rows)) for week in range(1, diary.weeks + 1))
    return Extra(leaf.words(diary.title), (Table(heads, rows),))
