"""Asking the patient whether what the counselor wrote down may stand on the clinician's leaf; first they are shown it.

Owns that question. Must never take anything but a press on yes for one, nor ask it of somebody who walks alone.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.card import GAP, Block
from kiosk.layout.leaflet import Leaflet
from kiosk.screens.counseling import keeping_phrases as own
from kiosk.screens.counseling.targets import AGREE, LINK
from kiosk.screens.visit import Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.summary.agreeing import to_agree
from kiosk.walk import moves

_YES, _NO = "yes", "no"


def pressed(visit: Visit, rest: str) -> Visit:
    """The question laid over what is there, or answered."""
    asked = bool(visit.over) and visit.over[-1].kind == AGREE
    if rest in (_YES, _NO) and asked:
        counsel = visit.session.counsel.with_agreed(agreed=rest == _YES)
        said = replace(visit, session=moves.keep_counsel(visit.session, counsel)).uncovered()
        return replace(said, notice=own.ON_PAGE if rest == _YES else own.OFF_PAGE)
    if rest or asked or not visit.session.counsel.for_page:
        return visit
    return visit.under(AGREE, _leaflet(visit))


def _leaflet(visit: Visit) -> Leaflet:
    """All of it, as it would be printed, and both answers."""
    blocks: list[Block] = [*sentences(own.WROTE_DOWN)]
    for row in to_agree(visit.guide, visit.session):
        blocks += [GAP, *sentences(row.label, style="strong"), *sentences(*row.values)]
    name = f"{LINK}{AGREE}"
    answers = ((f"{name}.{_YES}", own.YES), (f"{name}.{_NO}", own.NO))
    asked = leaflet_of(own.MAY_THEY, tuple(blocks), *answers)
    counsel = visit.session.counsel
    said = {_YES: counsel.notes_agreed, _NO: counsel.notes_refused}
    return replace(asked, chosen=tuple(f"{name}.{each}" for each in said if said[each]))
