"""What a guide says about itself, the names within it, and the warnings that somebody has accepted.

Must never leave out who wrote a guide, who paid for it, or which warning was let stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.acceptances import acceptances
from kiosk.authors.measures.balance import unmarked
from kiosk.authors.paper import Field, Heading, Paragraph
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.guide.model.about import GuideAbout
from kiosk.listing import NAMES, SAID, listed


def about_pieces(looking: Looking) -> Iterator[Piece]:
    """The guide's own page, its sections, and earlier names."""
    yield Heading(phrases.ABOUT)
    about = looking.guide.guide
    rows = [Field(label, unmarked(getattr(about, key) or "")) for key, label in labels.ABOUT.items()]
    yield Item(("guide",), phrases.ABOUT, fields(*rows, *_people(about), *_rules(looking, about)))
    sections = listed(map(unmarked, looking.guide.sections.values()), SAID)
    yield Item(("sections",), labels.SECTIONS, fields(Field("", sections)))
    yield from _names(looking)
    yield from _accepted_pieces(looking)


def _people(about: GuideAbout) -> Iterator[Field]:
    for place, each in enumerate(about.authors):
        told = labels.AUTHOR_IS.format(name=each.name, role=each.role, qualification=each.qualification)
        yield Field("" if place else labels.AUTHOR, unmarked(told))


def _rules(looking: Looking, about: GuideAbout) -> Iterator[Field]:
    if about.reading_level is not None:
        level = about.reading_level
        told = labels.GRADE_IS.format(grade=level.grade, formulas=listed(level.formulas, NAMES))
        yield Field(labels.GRADE, told)
    if about.short_path is not None:
        condition = looking.when(about.short_path.when)
        told = labels.SHORT_PATH_IS.format(minutes=about.short_path.minutes, condition=condition)
        yield Field(labels.SHORT_PATH, told)
    if about.someone_helps is not None:
        condition = looking.when(about.someone_helps.when)
        yield Field(labels.SOMEONE_HELPS, labels.SOMEONE_HELPS_IS.format(condition=condition))
    for name, report in about.evidence_file.items():
        yield Field(labels.EVIDENCE.format(name=name), unmarked(report))


def _names(looking: Looking) -> Iterator[Item]:
    """What no patient reads and paper of earlier days hangs on: looked at, and hardly ever remarked on."""
    was = looking.guide.was
    former = [
        labels.FORMER_NAME.format(old=old, new=new)
        for each in (was.steps, was.choices, was.options, was.values, was.quiz, was.questions)
        for old, new in each.items()
    ]
    if former:
        yield Item(("was",), labels.FORMER, fields(*(Field("", each) for each in former)), lines=0)
    plain = looking.guide.plain_words
    if plain:
        rows = fields(*(Field(word, unmarked(why)) for word, why in plain.items()))
        yield Item(("plain_words",), labels.PLAIN_WORDS, rows)


def _accepted_pieces(looking: Looking) -> Iterator[Piece]:
    accepted = tuple(acceptances(looking.folder.data))
    if not accepted:
        return
    yield Heading(phrases.ACCEPTED)
    yield Paragraph(phrases.ACCEPTED_NOTE)
    for each in accepted:
        yield Item(each.key, labels.ACCEPTED_BECAUSE.format(code=each.code, reason=unmarked(each.reason)))
