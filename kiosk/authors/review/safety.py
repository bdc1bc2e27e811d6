"""Every safety point: what the patient reads, what the clinician reads, what it concerns, and what raises it.

Must never leave out a line that stands on paper.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.paper import Field, Heading, Paragraph
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.authors.review.screens import raisers
from kiosk.guide.model.helping import Flag
from kiosk.listing import SAID, listed


def safety_pieces(looking: Looking) -> Iterator[Piece]:
    """Every flag, and whom to call."""
    guide = looking.guide
    if guide.flags:
        yield Heading(phrases.FLAGS)
        yield Paragraph(phrases.FLAGS_NOTE)
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
