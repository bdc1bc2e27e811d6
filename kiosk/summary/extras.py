"""What goes on further pages, only when it was asked for: the comparison, the numbers, tables, a diary.

Owns which there are and when they are printed. Must never print one that nobody asked for.
"""

from __future__ import annotations

from collections.abc import Collection

from kiosk.guide.model import Guide
from kiosk.guide.model.about import DiaryRows
from kiosk.layout.answers import option_name
from kiosk.layout.card import Voice
from kiosk.layout.option_page import cell_words
from kiosk.summary import phrases
from kiosk.summary.document import Extra, Table
from kiosk.summary.numbers import numbers
from kiosk.summary.told import Told
from kiosk.walk.comparison import comparison
from kiosk.walk.options import offered, turned

COMPARISON, NUMBERS, DIARY, TABLE = "comparison", "numbers", "diary", "table."


def available(guide: Guide) -> tuple[str, ...]:
    """The names of the extras a guide can print, in the order they are printed."""
    found = [COMPARISON] if guide.options and guide.attributes else []
    found += [NUMBERS] if guide.outcomes else []
    found += [TABLE + name for name in guide.tables]
    return tuple(found + ([DIARY] if guide.sheet.diary else []))


def asked_for(leaf: Told) -> frozenset[str]:
    """The extras that the person's answers ask for; nothing private counts, as everybody can see the page."""
    diary = leaf.guide.sheet.diary
    wanted = diary is not None and diary.when is not None and leaf.holds(diary.when)
    return frozenset({DIARY} if wanted else ())


def extras_of(leaf: Told, seed: int, ticked: Collection[str]) -> tuple[Extra, ...]:
    """The extras that were ticked or that the answers ask for, each once, in the order they are printed."""
    wanted = asked_for(leaf).union(ticked)
    return tuple(_extra(leaf, seed, name) for name in available(leaf.guide) if name in wanted)


def _extra(leaf: Told, seed: int, name: str) -> Extra:
    if name == COMPARISON:
        return Extra(phrases.SIDE_BY_SIDE, (_comparison(leaf, seed),))
    if name == NUMBERS:
        return Extra(phrases.THE_NUMBERS, tuple(numbers(leaf)))
    diary = leaf.guide.sheet.diary
    if name == DIARY and diary is not None:
        return _diary(leaf, diary)
    return _table(leaf, name.removeprefix(TABLE))


def _comparison(leaf: Told, seed: int) -> Table:
    voice = Voice(leaf.guide, leaf.numbers)
    options = turned(offered(leaf.guide, leaf.facts), seed)
    names = (option_name(leaf.guide, leaf.facts, name) for name in options)
    rows = (
        (leaf.words(row.ask), *(leaf.words(cell_words(voice, leaf.facts, cell)) for cell in row.cells))
        for row in comparison(leaf.guide, leaf.facts, options)
    )
    return Table((phrases.WHAT_YOU_MAY_ASK, *names), tuple(rows))


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
