"""How a guide was made and is kept: dates, authors, how hard it is to read, and what only people can do.

Must never count a report as good because it is named, nor a review of other words as one of these.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from kiosk.authors.audit.finding import Audited, Finding, Look, Verdict, judged, met, needs_person, not_met
from kiosk.authors.audit.looking.telling import cut, quoted
from kiosk.authors.audit.phrases import found
from kiosk.authors.measures.plainness import plainness_faults
from kiosk.guide.links.fault import Path
from kiosk.listing import NAMES, listed, paragraph

Reviewer = Literal["clinician", "patient"]
"""Who can have reviewed a guide."""
_TOO_HARD = ("HARD_TO_READ", "LONG_SENTENCE", "RARE_WORD", "JARGON")


def published(audited: Audited) -> Finding:
    """When it was published."""
    says = found.PUBLISHED.format(published=audited.guide.guide.published)
    return met(paragraph((says, found.DOES_NOT_LOAD)), ("guide", "published"))


def kept_up(audited: Audited) -> Finding:
    """How it is kept up to date, and whether the day of the next check has passed."""
    about = audited.guide.guide
    at: tuple[Path, ...] = (("guide", "review_by"), ("guide", "update_policy"))
    if about.review_by < audited.today:
        return not_met(found.OVERDUE.format(review_by=about.review_by), *at)
    due = found.REVIEW_BY.format(review_by=about.review_by)
    return met(paragraph((quoted(about.update_policy), due, found.DOES_NOT_LOAD)), *at)


def authors(audited: Audited) -> Finding:
    """Who wrote it, each with a qualification."""
    every = audited.guide.guide.authors
    names = listed((each.name for each in every), NAMES)
    said = [quoted(each.qualification) for each in every]
    says = paragraph((found.AUTHORS.format(names=names), *said, found.DOES_NOT_LOAD))
    return met(says, ("guide", "authors"))


def _measured(look: Callable[[Audited], Finding]) -> Look:
    """A look that needs the words measured; where that cannot be done, a person has to read them."""

    def first(audited: Audited) -> Finding:
        if not audited.text.english:
            return needs_person(found.NOT_ENGLISH, ("guide", "language"))
        try:
            return look(audited)
        except ModuleNotFoundError as missing:
            return needs_person(str(missing), ("guide",))

    return first


def reading(audited: Audited) -> Finding:
    """Whether it says how hard it is to read, and no screen is harder."""
    if audited.guide.guide.reading_level is None:
        return not_met(found.NO_READING, ("guide",))
    return _true_level(audited)


@_measured
def _true_level(audited: Audited) -> Finding:
    level, hardest = audited.guide.guide.reading_level, audited.eased.hardest.grade
    if level is None:
        return not_met(found.NO_READING, ("guide",))
    said = found.READING.format(grade=level.grade, formulas=listed(level.formulas, NAMES))
    says = paragraph((said, _grades(audited)))
    return (met if hardest <= level.grade else not_met)(says, ("guide", "reading_level"))


@_measured
def everyday(audited: Audited) -> Finding:
    """Whether its screens, sentences and words are plain."""
    text = audited.text
    faults = (*plainness_faults(audited.guide, text.pieces, text.glossary), *audited.eased.faults)
    hard = [each for each in faults if each.code in _TOO_HARD]
    called_plain = found.PLAIN_WORDS.format(count=len(audited.guide.plain_words))
    return judged(audited, hard, found.WORDS, paragraph((_grades(audited), called_plain)), ("steps",))


def _grades(audited: Audited) -> str:
    measured = audited.eased
    return found.GRADES.format(
        screens=measured.screens,
        hardest=f"{measured.hardest.grade:.1f}",
        whole=f"{measured.whole.grade:.1f}",
    )


def equality(audited: Audited) -> Finding:
    """Whether it says who might be left out."""
    words = audited.guide.guide.equality_impact
    if words is None:
        return not_met(found.NO_EQUALITY, ("guide",))
    return met(quoted(words), ("guide", "equality_impact"))


def formats(audited: Audited) -> Finding:
    """In which forms it can be had: the kiosk's own doing, for every guide."""
    language = audited.guide.guide.language
    return met(found.FORMATS.format(language=language), ("guide", "language"))


def by_people(*keys: str, reviewed_by: tuple[Reviewer, ...] = ()) -> Look:
    """A look for what only people can do, which is never met by a program.

    Args:
        keys: the names under `evidence_file:` that a report can stand under.
        reviewed_by: whose reviews on file speak to it.
    """

    def look(audited: Audited) -> Finding:
        about = audited.guide.guide
        says: list[str] = []
        at: list[Path] = []
        for key in keys:
            if key in about.evidence_file:
                says.append(found.REPORT_NAMED.format(words=cut(about.evidence_file[key])))
                at.append(("guide", "evidence_file", key))
        reviews = [each for each in enumerate(about.reviews) if each[1].kind in reviewed_by]
        for place, each in reviews:
            if each.content_hash == audited.guide.content_hash:
                says.append(found.REVIEWED.format(by=each.by, role=each.role, date=each.date))
                at.append(("guide", "reviews", place))
        if not says:
            says.append(found.NOTHING_NAMED.format(keys=listed((f"`{key}`" for key in keys), NAMES)))
            at.append(("guide", "evidence_file"))
        others = [place for place, each in reviews if each.content_hash != audited.guide.content_hash]
        if others:
            says.append(found.REVIEW_OF_OTHER.format(count=len(others)))
            at.extend(("guide", "reviews", place) for place in others)
        return needs_person(paragraph(says), *at)

    return look


def tests_only(_: Audited) -> Finding:
    """What is asked of guides about tests and screening only."""
    return Finding(Verdict.NOT_APPLICABLE, found.TESTS_ONLY)
