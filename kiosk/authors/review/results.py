"""Every number of a guide with its frame, and every value with how each option goes with it.

Must never set a number beside one of another study, nor tell it without its frame.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.measures.wordings import words_of
from kiosk.authors.paper import Field, Fields, Heading, Paragraph, Table
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Inner, Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.guide.links.fault import Path
from kiosk.guide.model.helping import Fit, OtherFit, Value
from kiosk.guide.model.outcomes import Outcome, Result, UnknownResult
from kiosk.listing import SAID, listed


def number_pieces(looking: Looking) -> Iterator[Piece]:
    """Every outcome and its results."""
    if not looking.guide.outcomes:
        return
    yield Heading(phrases.NUMBERS)
    yield Paragraph(phrases.NUMBERS_NOTE)
    for name, outcome in looking.guide.outcomes.items():
        yield Heading(unmarked(outcome.ask), 2)
        yield from _outcome(looking, name, outcome)


def _outcome(looking: Looking, name: str, outcome: Outcome) -> Iterator[Item]:
    at: Path = ("outcomes", name)
    rows = [
        *looking.wording(labels.HAPPENS, outcome.happens),
        *looking.wording(labels.HAPPENS_NOT, outcome.happens_not),
        Field(labels.SIDE, labels.SIDES[outcome.side]),
    ]
    yield Item(at, unmarked(outcome.ask), fields(*rows), headed=True)
    for key, result in outcome.results.items():
        there = (*at, "results", key)
        title = labels.RESULT.format(outcome=unmarked(outcome.ask), result=key)
        yield Item(there, title, fields(*_result(looking, result, there)))


def _result(looking: Looking, result: Result, at: Path) -> Iterator[Field]:
    if isinstance(result, UnknownResult):
        yield Field(labels.CONCERNS, looking.option(result.of))
    for place, words in enumerate(words_of(looking.guide, result, at)):
        yield Field("" if place else labels.TOLD, words)
    if not isinstance(result, UnknownResult):
        yield Field(labels.BASIS, labels.BASES[result.basis])
    yield from looking.sourced(result)


def value_pieces(looking: Looking) -> Iterator[Piece]:
    """Every value, with a table of how the options go with it."""
    if not looking.guide.values:
        return
    yield Heading(phrases.VALUES)
    yield Paragraph(phrases.VALUES_NOTE)
    for name, value in looking.guide.values.items():
        about = Fields((Field(labels.IS_ABOUT, _about(looking, value)),))
        blocks: tuple[Inner, ...] = (about, _fits(looking, value))
        yield Item(("values", name), unmarked(value.say), blocks, headed=True)


def _about(looking: Looking, value: Value) -> str:
    known = looking.guide.attributes
    return listed((unmarked(known[each].ask) if each in known else each for each in value.attributes), SAID)


def _fits(looking: Looking, value: Value) -> Table:
    rows: list[tuple[str, ...]] = []
    for ref, fit in value.fits.items():
        rows.append(_fit(looking, looking.option(ref), fit))
        for other in fit.instead:
            condition = looking.when(other.when)
            whom = labels.INSTEAD.format(condition=condition, text=looking.option(ref))
            rows.append(_fit(looking, whom, other))
    return Table(labels.FIT_COLUMNS, tuple(rows), (4, 2, 6, 4))


def _fit(looking: Looking, whom: str, fit: Fit | OtherFit) -> tuple[str, ...]:
    because = "\n".join(each.text for each in looking.wording("", fit.because))
    sources = "\n".join(each.text for each in looking.sourced(fit))
    return whom, labels.HOW[fit.how], because, sources
