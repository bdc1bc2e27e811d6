"""What opens from the comparison: a cell in full, and the sheet to choose what stands side by side.

Owns those leaflets. Must never change what a person has said or wished.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.base import Claim
from kiosk.layout.answers import option_name
from kiosk.layout.card import GAP, Block, Link, Voice
from kiosk.layout.chances import pages_of_results
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.lookups import source_blocks
from kiosk.layout.option_page import cell_blocks
from kiosk.layout.phrases import comparing, looking_up, patterns, studies
from kiosk.layout.side_by_side import OUTCOME
from kiosk.listing import NAMES, listed
from kiosk.walk.comparison import Cell, State, comparable, compared, comparison, numbers_from, unknown_for
from kiosk.walk.facts import Facts
from kiosk.walk.options import offered, split, turned
from kiosk.walk.session import Session

WISH = "wish.compare."
"""Before the ref of an option or a kind, on the sheet to choose what stands side by side."""


def cell_leaflet(voice: Voice, facts: Facts, key: str) -> Leaflet | None:
    """Everything behind one cell, told by its key in the table; None where there is no such cell."""
    ref, _, name = key.partition("/")
    outcome = name.startswith(OUTCOME)
    name = name.removeprefix(OUTCOME)
    if split(ref)[0] not in voice.guide.options:
        return None
    for row in comparison(voice.guide, facts, (ref,)):
        if (row.name, row.is_outcome) == (name, outcome):
            told = (
                _numbers(voice, facts, name, ref, row.cells[0])
                if outcome
                else _fact(voice, facts, row.cells[0])
            )
            if outcome:
                # Pictures need their room: the question alone stands over them, the option's name before them.
                return Leaflet(voice.block(row.ask, "heading"), tuple(told))
            asked = patterns.ASKED.format(label=row.ask, text=_full_name(voice, facts, ref))
            return Leaflet(voice.block(asked, "heading"), tuple(told))
    return None


def _full_name(voice: Voice, facts: Facts, ref: str) -> str:
    """The name of an option; that of a kind with its option's, as it stands alone here."""
    option, kind = split(ref)
    name = option_name(voice.guide, facts, option)
    return (
        name
        if kind is None
        else comparing.KIND_OF.format(option=name, kind=option_name(voice.guide, facts, ref))
    )


def _fact(voice: Voice, facts: Facts, cell: Cell) -> Iterator[Block]:
    """What is said in full, and where it comes from; kind by kind where they differ."""
    for each in cell.by_kind if cell.state is State.BY_KIND else (cell,):
        if cell.state is State.BY_KIND:
            yield voice.block(option_name(voice.guide, facts, each.ref), "strong")
        yield from cell_blocks(voice, facts, each)
        if each.fact is not None:
            yield from _sources(voice, each.fact)
        yield GAP


def _numbers(voice: Voice, facts: Facts, outcome: str, ref: str, cell: Cell) -> Iterator[Block]:
    """What nobody knows about the column, then each result about it in its own frame; or that there is no number."""
    declared = voice.guide.outcomes[outcome]
    results = tuple(declared.results[name] for name in cell.results)
    yield voice.block(_full_name(voice, facts, ref), "strong")
    if cell.state is State.NO_NUMBER:
        yield voice.block(studies.NO_NUMBER)
    for unknown in unknown_for(voice.guide, facts, outcome, ref):
        yield voice.block(unknown.unknown, "text", unknown)
        yield from _sources(voice, unknown)
    if not results:
        return
    yield from _found(voice, facts, numbers_from(voice.guide, facts, outcome, ref), len(results))
    yield from pages_of_results(voice, facts, outcome, results, asked=False)
    yield GAP
    yield voice.block(looking_up.SOURCES_TITLE, "strong")
    for name in dict.fromkeys(name for result in results for name in result.sources):
        yield from source_blocks(voice, voice.guide.sources[name])
    for result in results:
        if result.unsourced is not None:
            yield voice.block(looking_up.NO_SOURCE.format(why=result.unsourced.why), "note")


def _found(voice: Voice, facts: Facts, same: tuple[str, ...], results: int) -> Iterator[Block]:
    """How many results there are, and of what, where that is not the column itself."""
    one = studies.RESULT_FOUND if results == 1 else studies.RESULTS_FOUND
    yield voice.block(one.format(results=results))
    if same:
        names = listed((_full_name(voice, facts, each) for each in same), NAMES)
        yield voice.block(studies.NUMBERS_OF_SAME.format(option=names))


def _sources(voice: Voice, claim: Claim) -> Iterator[Block]:
    for name in claim.sources:
        yield from source_blocks(voice, voice.guide.sources[name])
    if claim.unsourced is not None:
        yield voice.block(looking_up.NO_SOURCE.format(why=claim.unsourced.why), "note")


def chooser(voice: Voice, session: Session, facts: Facts) -> Leaflet:
    """The sheet on which options, and under each its kinds, are ticked to stand side by side."""
    wished = session.wishes.compared
    refs = comparable(voice.guide, facts)
    order = [
        ref
        for each in turned(offered(voice.guide, facts), session.seed)
        for ref in refs
        if split(ref)[0] == each
    ]
    ticked = wished if len(wished) == 1 else compared(voice.guide, facts, session.wishes)
    return Leaflet(
        voice.block(comparing.CHOOSE_TITLE, "heading"),
        tuple(voice.block(note) for note in (comparing.CHOOSE_NOTE, comparing.CHOOSE_TWO)),
        tuple(Link(WISH + ref, _full_name(voice, facts, ref)) for ref in order),
        chosen=tuple(WISH + ref for ref in ticked),
    )
