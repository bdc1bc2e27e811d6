"""Every safety point: what the patient reads, what the clinician reads, what it concerns, and what raises it.

Must never leave out a line that stands on paper.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.paper import Field, Fields, Heading, Paragraph
from kiosk.authors.review import labels, phrases, when_phrases
from kiosk.authors.review.item import Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.authors.review.screens import raisers
from kiosk.guide.model.helping import Flag
from kiosk.layout.phrases import safety
from kiosk.listing import SAID, listed, paragraph


def safety_pieces(looking: Looking) -> Iterator[Piece]:
    """Every flag, and whom to call."""
    guide = looking.guide
    if guide.flags:
        yield Heading(phrases.FLAGS)
        yield Paragraph(phrases.FLAGS_NOTE)
        yield Fields(tuple(_own_words(looking)))
    raised = raisers(looking)
    for name, flag in guide.flags.items():
        rows = fields(*_flag(looking, flag, raised.get(name, ())))
        yield Item(("flags", name), unmarked(flag.patient.said), rows, headed=True)
    if guide.contacts:
        yield Heading(phrases.CONTACTS)
    for name, contact in guide.contacts.items():
        yield Item(
            ("contacts", name),
            unmarked(contact.what),
            fields(Field(labels.IF_UNSET, unmarked(contact.if_unset))),
        )


def _own_words(looking: Looking) -> Iterator[Field]:
    """What the kiosk itself says round the words of a safety point, as its screens have it."""
    urgencies = {flag.urgency for flag in looking.guide.flags.values()}
    said = safety.YOU_SAID.format(said=labels.THE_FIRST)
    matters = safety.WHY_IT_MATTERS.format(matters=labels.THE_SECOND)
    yield Field(labels.AROUND, _quoted(safety.FLAGS_TITLE))
    yield from (Field("", each) for each in (said, matters, labels.THE_THIRD, safety.DO_NOT_STOP))
    if "same_day" in urgencies:
        yield Field(labels.AROUND_SAME_DAY, _quoted(safety.SAME_DAY))
    if "now" in urgencies:
        call = safety.NO_ONE_THERE.format(number=safety.EMERGENCY_NUMBER)
        first = paragraph((safety.MACHINE_HAS_NOT_TOLD, safety.GO_TO_DESK, call))
        yield Field(labels.AROUND_NOW, _quoted(first))
        answers = map(_quoted, (safety.TOLD, safety.NOT_NOW))
        yield Field(labels.ANSWERS_NOW, listed(answers, when_phrases.OR))


def _quoted(words: str) -> str:
    return labels.QUOTED.format(text=words)


def _flag(looking: Looking, flag: Flag, raised: tuple[str, ...]) -> Iterator[Field]:
    yield Field(labels.PATIENT_SAID, unmarked(flag.patient.said))
    yield Field(labels.PATIENT_MATTERS, unmarked(flag.patient.matters))
    yield Field(labels.PATIENT_DO, unmarked(flag.patient.do))
    yield Field(labels.CLINICIAN, unmarked(flag.clinician), "strong")
    concerned = (
        labels.LEVELS[level].format(option=looking.option(ref)) for ref, level in flag.affects.items()
    )
    yield Field(labels.CONCERNS, listed(concerned, SAID))
    yield Field(labels.URGENCY, labels.URGENCIES[flag.urgency])
    by_rule = () if flag.when is None else (labels.RAISED_WHEN.format(condition=looking.when(flag.when)),)
    for place, each in enumerate((*raised, *by_rule) or (labels.NEVER_RAISED,)):
        yield Field("" if place else labels.RAISED_BY, each)
    known = looking.guide.contacts
    calls = (unmarked(known[each].what) if each in known else each for each in flag.contacts)
    yield Field(labels.CALLS, listed(calls, SAID))
    yield from looking.sourced(flag)
