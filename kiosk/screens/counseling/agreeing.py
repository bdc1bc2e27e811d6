"""Asking the patient whether what the counselor wrote down may stand on the clinician's leaf; first they are shown it.

Owns that question. Must never take anything but a press on yes for one, nor ask it of somebody who walks alone.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.card import GAP, Block
from kiosk.layout.leaflet import Leaflet
from kiosk.screens.counseling import keeping_phrases as own
from kiosk.screens.counseling import kept
from kiosk.screens.counseling.targets import AGREE, LINK
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.summary.agreeing import to_agree
from kiosk.walk import moves
from kiosk.walk.counsel import Counsel

_YES, _NO = "yes", "no"


def pressed(visit: Visit, rest: str) -> Visit:
    """The question laid over what is there, or answered."""
    asked = bool(visit.over) and visit.over[-1].kind == AGREE
    if rest in (_YES, _NO) and asked:
        counsel = visit.session.counsel.with_agreed(agreed=rest == _YES)
        said = replace(visit, session=moves.keep_counsel(visit.session, counsel)).uncovered()
        return replace(_asked_no_more(said), notice=_answered(counsel))
    if rest or asked or not visit.session.counsel.for_page:
        return visit
    return visit.under(AGREE, _leaflet(visit))


def _asked_no_more(visit: Visit) -> Visit:
    """The visit, where somebody has agreed, without the question in Stop or print under it."""
    if kept.at_stop(visit.session):
        return visit
    over = (_without(each) if each.kind == "stop" else each for each in visit.over)
    return replace(visit, over=tuple(over))


def _without(sheet: Sheet) -> Sheet:
    links = tuple(each for each in sheet.leaflet.links if each.key != f"{LINK}{AGREE}")
    return replace(sheet, leaflet=replace(sheet.leaflet, links=links))


def _answered(counsel: Counsel) -> str:
    """What is said to the answer."""
    if counsel.notes:
        return own.ON_PAGE if counsel.notes_agreed else own.OFF_PAGE
    return own.START_ON_PAGE if counsel.notes_agreed else own.START_OFF_PAGE


def _leaflet(visit: Visit) -> Leaflet:
    """All of it, as it would be printed, and both answers."""
    notes = bool(visit.session.counsel.notes)
    blocks: list[Block] = [*sentences(own.WROTE_DOWN if notes else own.START_SAID)]
    for row in to_agree(visit.guide, visit.session):
        blocks += [GAP, *sentences(row.label, style="strong"), *sentences(*row.values)]
    name = f"{LINK}{AGREE}"
    yes, no = (own.YES, own.NO) if notes else (own.START_YES, own.START_NO)
    heading = own.MAY_THEY if notes else own.START_MAY_IT
    asked = leaflet_of(heading, tuple(blocks), (f"{name}.{_YES}", yes), (f"{name}.{_NO}", no))
    counsel = visit.session.counsel
    said = {_YES: counsel.notes_agreed, _NO: counsel.notes_refused}
    return replace(asked, chosen=tuple(f"{name}.{each}" for each in said if said[each]))
