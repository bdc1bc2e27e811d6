"""What the claims of a guide rest on: every source, every claim by how it has to be looked at, counts of each option.

Owns the list of claims as numbers of the things that say them. Must never leave a claim out, or judge one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kiosk.authors.measures.balance import Count, counts
from kiosk.authors.measures.claims import Standing, Told, to_confirm
from kiosk.authors.paper import Field, Heading, Paragraph, Table
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.guide.links.fault import Path
from kiosk.guide.model.reference import Source
from kiosk.layout.answers import shortened
from kiosk.listing import NAMES, listed, paragraph

BEGINNING = 70
"""Of a claim at most so many characters stand in the list."""


def source_pieces(looking: Looking, claims: tuple[Told, ...], numbers: Mapping[Path, int]) -> Iterator[Piece]:
    """Every source, what was read of it, and which numbers of this document rest on it."""
    sources = looking.guide.sources
    if sources:
        yield Heading(phrases.SOURCES)
    resting: dict[str, list[int]] = {}
    for claim in claims:
        for cited in claim.sources:
            resting.setdefault(cited.id, []).append(number_of(claim.at, numbers))
    for name, source in sources.items():
        yield Item(("sources", name), _cite(name, source), fields(*_source(source, resting.get(name, []))))


def _cite(name: str, source: Source) -> str:
    read, publisher = phrases.READ[source.read], phrases.PUBLISHER[source.publisher]
    return phrases.SOURCE.format(id=name, cite=source.cite.rstrip("."), read=read, publisher=publisher)


def _source(source: Source, resting: Iterable[int]) -> Iterator[Field]:
    yield Field(labels.YEAR, "" if source.year is None else str(source.year))
    yield Field(labels.DOI, source.doi or "")
    yield Field(labels.LINK, source.url or "")
    numbers = listed(map(str, sorted(set(resting))), NAMES)
    yield Field(phrases.CLAIMS_THAT_REST, numbers or phrases.NO_CLAIM_RESTS, "small")


def number_of(at: Path, numbers: Mapping[Path, int]) -> int:
    """The number of the thing in which a claim stands; 0 if it stands in none."""
    # The longest way that leads to a thing is the nearest thing round the claim.
    ways = (at[:length] for length in range(len(at), 0, -1))
    return next((numbers[way] for way in ways if way in numbers), 0)


def claim_pieces(looking: Looking, claims: tuple[Told, ...], numbers: Mapping[Path, int]) -> Iterator[Piece]:
    """Every claim by how it has to be looked at, those in most need first."""
    yield Heading(phrases.CLAIMS)
    yield Paragraph(phrases.CLAIMS_NOTE)
    for group in to_confirm(claims):
        count = len(group.claims) + len(group.also)
        yield Heading(phrases.GROUPS[group.standing].format(count=count), 2)
        if group.claims:
            yield _listed(looking, group.claims, numbers)
        if group.also:
            yield Paragraph(phrases.ALSO.format(numbers=_numbers(group.also, numbers)), "small")
    first_hand = tuple(each for each in claims if each.standing is Standing.FIRST_HAND)
    yield Heading(phrases.FIRST_HAND.format(count=len(first_hand)), 2)
    yield Paragraph(phrases.FIRST_HAND_NOTE if first_hand else phrases.NONE_OF_THESE)
    if first_hand:
        yield _listed(looking, first_hand, numbers)


def _numbers(claims: Iterable[Told], numbers: Mapping[Path, int]) -> str:
    return listed(map(str, sorted({number_of(each.at, numbers) for each in claims})), NAMES)


def _listed(looking: Looking, claims: tuple[Told, ...], numbers: Mapping[Path, int]) -> Table:
    rows = tuple(
        (
            str(number_of(each.at, numbers)),
            shortened(paragraph(each.words), BEGINNING),
            looking.line(each.at),
            listed((cited.id for cited in each.sources), NAMES) or phrases.NOTHING_SAID,
        )
        for each in claims
    )
    return Table(phrases.CLAIM_COLUMNS, rows, (2, 14, 5, 6))


def balance_pieces(looking: Looking) -> Iterator[Piece]:
    """How much is told of each option, counted."""
    rows = tuple(map(_counted, counts(looking.guide)))
    if rows:
        yield Heading(phrases.BALANCE)
        yield Paragraph(phrases.BALANCE_NOTE)
        yield Table(phrases.BALANCE_COLUMNS, rows, (3, 1, 1, 1, 1, 1, 1))


def _counted(each: Count) -> tuple[str, ...]:
    told = [each.answered.get(side, 0) for side in ("good", "harm", "burden")]
    numbers = [each.outcomes.get(side, 0) for side in ("good", "harm")]
    return (each.option, *map(str, (*told, sum(each.unknown.values()), *numbers)))
