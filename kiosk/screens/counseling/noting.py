"""A counselor's notes: one for each step, and one for the whole visit, typed on a sheet.

Owns what becomes of the words: whichever way the sheet is left, they are kept. Must never put one on a page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.layout.answers import shortened, title_of
from kiosk.layout.card import Block
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.screens.counseling import keeping_phrases as own
from kiosk.screens.counseling.targets import LINK
from kiosk.screens.placing import Small
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.counsel import OF_VISIT
from kiosk.walk.private import is_sensitive

NOTE: Final = "note"
"""The kind of the sheet, and the name of the target that opens it."""
_VISIT: Final = "visit"
ROWS: Final = 9
"""Rows to type in at most: a whole note is seen where the screen is large."""
_MOST_OF_TITLE: Final = 40


def pressed(visit: Visit, rest: str) -> Visit:
    """The note of this step laid over it, or with `visit` that of the whole visit; what stood there is kept first."""
    if visit.card(visit.position).urgent:
        return visit  # it has to be answered first
    kept = taken(visit, visit.words_typed or "") if _is_on_top(visit) else visit
    step = OF_VISIT if rest == _VISIT else kept.position.part.step
    written = kept.session.counsel.notes.get(step, "")
    return replace(
        kept.under_typed(NOTE, _leaflet(kept, step), about=step, typed=written), notice=kept.notice
    )


def taken(visit: Visit, words: str) -> Visit:
    """The visit once the note is as it is to be; what it was laid over shows again."""
    before = visit.session.counsel
    step = visit.over[-1].about
    after = before.with_note(step, words)
    uncovered = replace(visit, session=moves.keep_counsel(visit.session, after)).uncovered()
    if dict(after.notes) == dict(before.notes):
        return uncovered
    return replace(uncovered, notice=own.KEPT if step in after.notes else own.TAKEN_AWAY)


def beside(visit: Visit) -> tuple[Small, ...]:
    """The way from the note of a step to that of the whole visit, and back."""
    if visit.over[-1].about == OF_VISIT:
        return (Small(f"link:{LINK}{NOTE}", own.THIS_STEP, own.THIS_STEP, ""),)
    return (Small(f"link:{LINK}{NOTE}.{_VISIT}", own.WHOLE_VISIT, own.WHOLE_VISIT_SHORT, ""),)


def kept_all(visit: Visit) -> Visit:
    """The visit with what is typed on a note kept, wherever that lies, so that it can be taken away."""
    for sheet in visit.over:
        if sheet.kind == NOTE and sheet.typed is not None:
            counsel = visit.session.counsel.with_note(sheet.about, sheet.typed)
            visit = replace(visit, session=moves.keep_counsel(visit.session, counsel))
    return visit


def is_written(visit: Visit) -> bool:
    """Whether the step on the screen has a note."""
    return visit.position.part.step in visit.session.counsel.notes


def _is_on_top(visit: Visit) -> bool:
    return bool(visit.over) and visit.over[-1].kind == NOTE


def _leaflet(visit: Visit, step: str) -> Leaflet:
    """What the note is about; a private question is not named before it is asked."""
    heading = own.NOTE_FOR_VISIT if step == OF_VISIT else own.NOTE_FOR_STEP
    if step != OF_VISIT and not is_sensitive(visit.guide.steps[step]):
        title = title_of(visit.guide, visit.position.route.facts, step)
        heading = own.NOTE_ABOUT.format(title=shortened(title, _MOST_OF_TITLE))
    return Leaflet(Block((Run(heading),), "heading"), hint=own.NOTE_HINT)
