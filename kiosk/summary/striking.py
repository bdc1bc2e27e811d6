"""Taking a line off the sheet before it is printed, and putting it back.

Owns what counts as a line, by a key that stays the same while its words do. Must never let go of a safety point, an
urgent sentence, a sentence of ours or the review mark, nor of anything but the lines that were named.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Literal

from kiosk.listing import SAID, listed
from kiosk.summary import phrases
from kiosk.summary.document import ClinicianLeaf, Document, OwnWords, PatientLeaf, Row

Side = Literal["patient", "clinician"]
KEY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a leaf that may be taken off."""

    key: str
    side: Side
    heading: str
    text: str


def lines(document: Document) -> tuple[Line, ...]:
    """Every line that may be taken off, in the order of the sheet."""
    found: list[Line] = []

    def note(line: Line) -> str:
        found.append(line)
        return line.text

    _rewritten(document, note)
    return tuple(found)


def without(document: Document, struck: AbstractSet[str]) -> Document:
    """The sheet without these lines; the clinician's leaf tells how many are missing from both, not which."""
    if not struck:
        return document
    kept = _rewritten(document, lambda line: None if line.key in struck else line.text)
    taken = sum(line.key in struck for line in lines(document))
    return replace(kept, clinician=replace(kept.clinician, taken_off=taken))


Decide = Callable[[Line], str | None]
"""What stands in place of a line: its own words, or nothing."""


@dataclass(slots=True)
class _Side:
    """Goes through the lines of one leaf, giving each its key."""

    side: Side
    decide: Decide
    met: Counter[tuple[str, str]] = field(default_factory=Counter)

    def texts(self, heading: str, said: tuple[str, ...]) -> tuple[str, ...]:
        """Each text as a line of its own; the same words twice are two lines."""
        found: list[str | None] = []
        for text in said:
            if not text:
                # A place to write by hand.
                found.append(text)
                continue
            self.met[heading, text] += 1
            found.append(self.decide(Line(self._key(heading, text), self.side, heading, text)))
        return tuple(each for each in found if each is not None)

    def whole(self, heading: str, said: tuple[str, ...]) -> tuple[str, ...]:
        """A list as one line, known by its heading alone: what stands in it may differ where less may be told."""
        if not said:
            return ()
        line = Line(self._key(heading, ""), self.side, heading, listed(said, SAID))
        return () if self.decide(line) is None else said

    def _key(self, heading: str, text: str) -> str:
        words = "\x1f".join((self.side, heading, text, str(self.met[heading, text])))
        return hashlib.sha256(words.encode()).hexdigest()[:KEY_LENGTH]


def _rewritten(document: Document, decide: Decide) -> Document:
    return replace(
        document,
        patient=_patient(document.patient, _Side("patient", decide)),
        clinician=_clinician(document.clinician, _Side("clinician", decide)),
    )


def _patient(leaf: PatientLeaf, side: _Side) -> PatientLeaf:
    own = (OwnWords(each.heading, side.texts(each.heading, each.texts), each.lines) for each in leaf.own)
    return replace(
        leaf,
        own=tuple(each for each in own if each.texts or each.lines),
        please_know=side.texts(phrases.PLEASE_KNOW, leaf.please_know),
        questions=side.texts(phrases.MY_QUESTIONS, leaf.questions),
        matters=side.texts(phrases.WHAT_MATTERS, leaf.matters),
        leaning=side.texts(phrases.WHERE_I_LEAN, leaf.leaning),
        unclear=side.texts(phrases.NOT_CLEAR, leaf.unclear),
        next_steps=side.texts(phrases.NEXT_STEPS, leaf.next_steps),
    )


def _clinician(leaf: ClinicianLeaf, side: _Side) -> ClinicianLeaf:
    facts = (
        row if row.kept else replace(row, values=side.texts(row.label, row.values)) for row in leaf.facts
    )
    kept: tuple[Row, ...] = tuple(row for row in facts if row.values)
    return replace(
        leaf,
        facts=kept,
        at_start=side.texts(phrases.AT_START, leaf.at_start),
        leaning=side.texts(phrases.LEANS_TO, leaf.leaning),
        top=side.texts(phrases.TOP, leaf.top),
        questions=side.texts(phrases.QUESTIONS, leaf.questions),
        unclear=side.texts(phrases.UNCLEAR, leaf.unclear),
        said_no=side.whole(phrases.SAID_NO, leaf.said_no),
        not_ticked=side.whole(phrases.NOT_TICKED, leaf.not_ticked),
        skipped=side.whole(phrases.SKIPPED, leaf.skipped),
        in_person=side.whole(phrases.IN_PERSON, leaf.in_person),
        not_asked=side.whole(phrases.NOT_ASKED, leaf.not_asked),
        notes=_notes(leaf.notes, side),
    )


def _notes(notes: tuple[Row, ...], side: _Side) -> tuple[Row, ...]:
    """The counselor's notes, each known by its own words alone: what it is about may be named where more is told."""
    rows = (replace(row, values=side.texts(phrases.COUNSELOR_NOTES, row.values)) for row in notes)
    return tuple(row for row in rows if row.values)
