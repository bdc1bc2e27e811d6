"""What a counselor keeps of a visit, as far as the person lets it onto the page: notes, and how it stood at the start.

Owns whether it stands there at all. Must never let a word of it onto the patient's leaf, nor onto any leaf where the
person walks alone or has not agreed to these very words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.layout.answers import shortened, title_of
from kiosk.layout.clean import clean
from kiosk.summary import phrases
from kiosk.summary.choosing import stood
from kiosk.summary.document import ClinicianLeaf, Row
from kiosk.summary.told import Told, told
from kiosk.walk.counsel import OF_VISIT, Standing
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.options import kinds_of, offered, split
from kiosk.walk.session import Session

MOST_OF_A_TITLE = 60
"""So many characters of a question tell which one a note is about."""


def with_counsel(says: ClinicianLeaf, leaf: Told, session: Session) -> ClinicianLeaf:
    """The clinician's leaf with what the counselor keeps, if the person agreed to it; else as it is.

    It says the same whether private answers are shared or not: that may be agreed to after these words, or taken back.
    """
    counsel = session.counsel
    if not session.together or not counsel.notes_agreed:
        return says
    known = leaf if leaf.veiled else told(leaf.guide, leaf.route, leaf.numbers, with_private=False)
    at_start = () if counsel.before is None else tuple(at_the_start(known, counsel.before))
    return replace(says, at_start=at_start, notes=tuple(_notes(known, session)))


def at_the_start(leaf: Told, before: Standing) -> Iterator[str]:
    """Where the person stood at the start, in the clinician's words, but for an option this leaf may not know of."""
    sureness = {each: yes for each, yes in before.sureness.items() if yes is not None}
    return stood(leaf, phrases.THEY_STAND, _may_be_told(leaf, before.leaning), sureness)


def _may_be_told(leaf: Told, ref: str | None) -> str | None:
    if ref is None or ref in NO_OPTION:
        return ref
    option, kind = split(ref)
    known = option in offered(leaf.guide, leaf.facts) and kind in (None, *kinds_of(leaf.guide, option))
    return ref if known else None


def _notes(leaf: Told, session: Session) -> Iterator[Row]:
    """The notes in reading order, that of the whole visit last; those under one title stand together."""
    notes = session.counsel.notes
    titled: dict[str, list[str]] = {}
    for step in (*leaf.guide.order, OF_VISIT):
        note = clean(notes.get(step, "")).strip()
        if note:
            titled.setdefault(_title(leaf, step), []).append(note)
    return (Row(title, tuple(texts)) for title, texts in titled.items())


def _title(leaf: Told, step: str) -> str:
    """What a note is about; a private question is not named."""
    if step == OF_VISIT:
        return phrases.NOTE_OF_VISIT
    if step in leaf.hidden:
        return phrases.NOTE_PRIVATE
    if step in leaf.guide.steps_showing("summary"):
        return phrases.NOTE_AT_END
    return shortened(title_of(leaf.guide, leaf.facts, step), MOST_OF_A_TITLE)
