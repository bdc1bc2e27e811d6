"""The comparison in words: the options and kinds a person set side by side, the same rows for all.

Owns which columns and rows the table has, and what each cell says in few words and in more. Must never put a number of
an outcome into it, nor say which is better.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.local import ClinicFact
from kiosk.layout.answers import option_name
from kiosk.layout.card import GAP, Block, Table, TableCell, TableRow, Voice
from kiosk.layout.option_page import cell_words
from kiosk.layout.phrases import comparing, patterns, studies
from kiosk.listing import NAMES, listed
from kiosk.walk.comparison import Cell, Row, State, compared, comparison, differing
from kiosk.walk.facts import Facts
from kiosk.walk.session import Session

OUTCOME = "outcome."
"""Before the name of an outcome, where the row of a cell is named."""


def comparison_table(voice: Voice, session: Session, facts: Facts, matters: Facts) -> Table:
    """What this person has side by side.

    Args:
        voice: turns the guide's words into blocks.
        session: whose wishes they are; and the seed of the option order.
        facts: what is known where the table stands.
        matters: what is known on the whole route, for the order of the rows.
    """
    guide, wishes = voice.guide, session.wishes
    refs = compared(guide, facts, wishes, session.seed)
    rows = comparison(guide, facts, refs, matters=matters)
    if wishes.differing:
        rows = differing(rows)
    return Table(
        tuple(option_name(guide, facts, ref) for ref in refs),
        tuple(
            TableRow(
                voice.words(row.ask),
                row.matters,
                tuple(
                    _table_cell(voice, facts, row, ref, cell)
                    for ref, cell in zip(refs, row.cells, strict=True)
                ),
                _goes_with(voice, row),
            )
            for row in rows
        ),
        tuple(row_blocks(voice, facts, refs, rows)),
        wishes.differing,
    )


def _goes_with(voice: Voice, row: Row) -> str:
    """The values of the person that a row goes with, as they are called."""
    return listed((voice.words(voice.guide.values[value].say) for value in row.goes_with), NAMES)


def row_key(row: Row) -> str:
    """How a row is named where one of its cells is opened."""
    return OUTCOME + row.name if row.is_outcome else row.name


def _table_cell(voice: Voice, facts: Facts, row: Row, ref: str, cell: Cell) -> TableCell:
    one = _one_for_all_kinds(cell)
    return TableCell(
        f"{ref}/{row_key(row)}",
        voice.words(_short(one)),
        voice.words(_short(one) if one.state is State.BY_KIND else cell_words(voice, facts, one)),
        unknown=one.state in (State.UNKNOWN, State.NOBODY_KNOWS, State.NO_NUMBER),
    )


def _one_for_all_kinds(cell: Cell) -> Cell:
    """Where every kind has the very same few words, those; else the cell as it is."""
    alike = {(each.state, each.short or each.text) for each in cell.by_kind}
    return cell.by_kind[0] if len(alike) == 1 else cell


def _short(cell: Cell) -> str:
    match cell.state:
        case State.KNOWN:
            clinics = isinstance(cell.fact, ClinicFact)
            return comparing.BY_CLINIC_SHORT.format(text=cell.short) if clinics else cell.short
        case State.UNKNOWN:
            return comparing.UNKNOWN_SHORT
        case State.NUMBERS:
            return studies.OPEN_NUMBERS
        case State.NOBODY_KNOWS:
            return studies.NOBODY_KNOWS
        case State.NO_NUMBER:
            return studies.NO_NUMBER
        case State.BY_KIND:
            return comparing.BY_KIND.format(count=len(cell.by_kind))


def row_blocks(
    voice: Voice, facts: Facts, refs: tuple[str, ...], rows: tuple[Row, ...] | None = None
) -> Iterator[Block]:
    """The table as paragraphs, a row after another, all rows or these; every kind is told, where they differ."""
    names = [option_name(voice.guide, facts, ref) for ref in refs]
    for row in comparison(voice.guide, facts, refs) if rows is None else rows:
        yield voice.block(row.ask, "strong")
        if row.matters:
            yield voice.block(comparing.GOES_WITH.format(values=_goes_with(voice, row)), "note")
        for name, cell in zip(names, row.cells, strict=True):
            text = patterns.LABELLED.format(label=name, text=cell_words(voice, facts, cell))
            yield voice.block(text, "item", cell.fact)
        yield GAP


def table_notes(voice: Voice, table: Table | None) -> Iterator[Block]:
    """That rows are left out, or that none is left, where the person wanted only those that differ."""
    if table is not None and table.differing:
        yield voice.block(comparing.ONLY_DIFFERING if table.rows else comparing.NO_DIFFERENCE, "note")
