"""The document a clinician checks a guide by: every claim, first what nobody has read first-hand.

Owns what stands in it, as data, and its writing as Markdown. Must never leave a claim out, or say that a guide is
right: only a named person can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.authors import phrases
from kiosk.authors.measures.balance import Count, counts
from kiosk.authors.measures.claims import Cited, Group, Standing, Told, to_confirm, told_claims
from kiosk.authors.measures.findings import Written
from kiosk.listing import PARAGRAPH, paragraph
from kiosk.summary.markdown import RULE, escaped


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source, and how many claims rest on it."""

    cited: Cited
    claims: int


@dataclass(frozen=True, slots=True)
class Review:
    """Everything in the document, in its order."""

    title: str
    content_hash: str
    review_by: str
    claims: tuple[Told, ...]
    to_confirm: tuple[Group, ...]
    first_hand: tuple[Told, ...]
    counts: tuple[Count, ...]
    sources: tuple[SourceUse, ...]

    @property
    def left(self) -> int:
        """How many claims nobody has read first-hand."""
        return len(self.claims) - len(self.first_hand)


def review_of(there: Written) -> Review:
    """What a clinician has to check of this guide."""
    guide = there.guide
    claims = told_claims(guide, there.folder)
    used = [cited.id for claim in claims for cited in claim.sources]
    return Review(
        title=guide.guide.title,
        content_hash=guide.content_hash,
        review_by=guide.guide.review_by,
        claims=claims,
        to_confirm=to_confirm(claims),
        first_hand=tuple(each for each in claims if each.standing is Standing.FIRST_HAND),
        counts=counts(guide),
        sources=tuple(
            SourceUse(Cited(name, source), used.count(name)) for name, source in guide.sources.items()
        ),
    )


def as_markdown(review: Review) -> str:
    """The document as CommonMark with pipe tables and tick boxes."""
    return "\n\n".join(_parts(review)) + "\n"


def _parts(review: Review) -> Iterator[str]:
    yield f"# {escaped(phrases.REVIEW_TITLE.format(title=review.title))}"
    text = phrases.REVIEW_TEXT.format(content_hash=review.content_hash, review_by=review.review_by)
    counted = phrases.REVIEW_COUNTED.format(claims=len(review.claims), left=review.left)
    yield from (escaped(each) for each in (phrases.REVIEW_MADE, text, counted, phrases.REVIEW_HOW))
    yield f"## {phrases.TO_CONFIRM}"
    yield escaped(phrases.REVIEW_ONCE)
    for group in review.to_confirm:
        count = len(group.claims) + len(group.also)
        yield f"### {phrases.GROUPS[group.standing].format(count=count)}"
        if group.claims:
            yield from _claims(group.claims)
        if group.also:
            yield escaped(phrases.ALSO.format(count=len(group.also)))
            yield "\n".join(f"- {_place(each)}" for each in group.also)
    yield f"## {phrases.FIRST_HAND}"
    yield escaped(phrases.FIRST_HAND_NOTE)
    yield from _claims(review.first_hand)
    yield f"## {phrases.BALANCE}"
    yield escaped(phrases.BALANCE_NOTE)
    yield "\n".join(_table(review.counts))
    yield f"## {phrases.SOURCES}"
    yield "\n".join(_sources(review.sources))


def _claims(claims: tuple[Told, ...]) -> Iterator[str]:
    yield "\n".join(line for each in claims for line in _claim(each)) or escaped(phrases.NONE_OF_THESE)


def _claim(claim: Told) -> Iterator[str]:
    """A claim with its tick box, its words, where they come from, and room for a remark."""
    yield f"- [ ] {_place(claim)}"
    yield from (f"  - {escaped(phrases.WORDS.format(words=words))}" for words in claim.words)
    yield from (f"  - {escaped(_source(each))}" for each in claim.sources)
    if claim.unsourced is not None:
        why, by = claim.unsourced.why, claim.unsourced.to_confirm_by
        yield f"  - {escaped(phrases.UNSOURCED.format(why=why, by=by))}"
    elif not claim.sources:
        yield f"  - {phrases.NOTHING_SAID}"
    yield f"  - {PARAGRAPH.format(before=phrases.REMARK, next=RULE)}"


def _place(claim: Told) -> str:
    """The path of keys, and the file and line."""
    line = f"{claim.place.path}:{claim.place.line}"
    return PARAGRAPH.format(before=f"**{escaped(claim.key)}**", next=f"({escaped(line)})")


def _source(cited: Cited) -> str:
    source = cited.source
    return phrases.SOURCE.format(
        id=cited.id,
        cite=source.cite.rstrip("."),
        read=phrases.READ[source.read],
        publisher=phrases.PUBLISHER[source.publisher],
    )


def _sources(sources: Iterable[SourceUse]) -> Iterator[str]:
    for each in sources:
        told = phrases.SOURCE_USED.format(source=_source(each.cited), count=each.claims)
        where = each.cited.source.url or each.cited.source.doi or ""
        yield f"- [ ] {escaped(paragraph((told, where)))}"


def _table(rows: Iterable[Count]) -> Iterator[str]:
    yield _pipes(phrases.BALANCE_COLUMNS)
    yield "|" + " --- |" * len(phrases.BALANCE_COLUMNS)
    for each in rows:
        told = [each.answered.get(side, 0) for side in ("good", "harm", "burden")]
        numbers = [each.outcomes.get(side, 0) for side in ("good", "harm")]
        figures = (*told, sum(each.unknown.values()), *numbers)
        yield _pipes((each.option, *(str(figure) for figure in figures)))


def _pipes(cells: Iterable[str]) -> str:
    return f"| {' | '.join(escaped(cell) for cell in cells)} |"
