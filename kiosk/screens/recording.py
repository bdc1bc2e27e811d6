"""A copy for the clinic's record: what the person is asked, and what they are told of it.

Owns the sheets of it and what a press on them does. Nothing is given unless the person has pressed Yes on the sheet
that says what goes where. Must never import Textual or write anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import visiting
from kiosk.screens import record_phrases as said
from kiosk.screens.idling import STAFFED
from kiosk.screens.page_sheets import ON_THE_PAGE
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.summary.compose import uncovered
from kiosk.summary.record.fhir import told_openly
from kiosk.walk import moves
from kiosk.walk.counsel import Counsel
from kiosk.walk.session import Session, Words

ASKED: Final = "record"
BUSY: Final = "recording"
TOLD: Final = "recorded"
YES: Final = "record_yes"
_STAY_ON_TOP: Final = ("hidden", "rest", *STAFFED, *ON_THE_PAGE)
"""What has its own time, and stays in front of what came of the copy."""


def ask_for_record(visit: Visit) -> Visit:
    """The visit with the question laid over it; or what is so, where a copy is being written or has been given."""
    if not visit.records:
        return visit
    if visit.writes_copy:
        return visit.under(BUSY, _busy(long=True))
    if visit.recorded is not None and _told(visit.recorded) == _told(visit.session):
        return visit.under(TOLD, _sheet(said.DONE_BEFORE, said.TELL_TEAM))
    return visit.under(ASKED, _question(visit))


def agreed(visit: Visit) -> bool:
    """Whether a yes comes from the sheet that says what goes where, and the clinic takes copies."""
    return visit.records and bool(visit.over) and visit.over[-1].kind == ASKED


def begun(visit: Visit) -> Visit:
    """The visit while the copy is written."""
    over = (*visit.over[:-1], Sheet(BUSY, _busy()))
    return replace(visit, wish=None, writes_copy=True, over=over, notice="")


def takes_long(visit: Visit) -> Visit:
    """The visit with a way on from the copy that is still being written."""
    over = (replace(each, leaflet=_busy(long=True)) if each.kind == BUSY else each for each in visit.over)
    return replace(visit, over=tuple(over))


def ended(visit: Visit, given: Session, *, there: bool) -> Visit:
    """The visit with what came of the copy told; what has come over it since stays on top.

    Whoever has gone on is told over what they opened since: under it, it would keep the map from being closed, and
    the end would be left without it. Where all has been forgotten meanwhile, nothing is told.
    """
    if not visit.writes_copy:
        return visit
    leaflet = _sheet(said.DONE, said.TELL_TEAM) if there else _sheet(said.FAILED)
    kinds = [each.kind for each in visit.over]
    stays = (BUSY, *_STAY_ON_TOP)
    at = next((place for place, kind in enumerate(kinds) if kind in stays), len(kinds))
    above = visit.over[at + 1 :] if BUSY in kinds[at : at + 1] else visit.over[at:]
    told = (*visit.over[:at], Sheet(TOLD, leaflet), *above)
    return replace(visit, over=told, writes_copy=False, recorded=given if there else visit.recorded)


def _busy(*, long: bool = False) -> Leaflet:
    if long:
        return leaflet_of(said.TITLE, sentences(said.BUSY, said.TAKES_LONG), ("close", visiting.GO_ON))
    return leaflet_of(said.TITLE, sentences(said.BUSY))


def _sheet(*lines: str) -> Leaflet:
    return leaflet_of(said.TITLE, sentences(*lines), ("close", visiting.GO_ON))


def _question(visit: Visit) -> Leaflet:
    return leaflet_of(said.ASK, sentences(*_says(visit)), (YES, said.YES), ("close", said.NO))


def _says(visit: Visit) -> Iterator[str]:
    """What goes where, who can read it, and what is left out."""
    session = visit.session
    yield said.WHAT_STRUCK if session.wishes.struck else said.WHAT
    if any(isinstance(answer, Words) for answer in told_openly(visit.guide, session).values()):
        yield said.OWN_WORDS_STRUCK if session.wishes.struck else said.OWN_WORDS
    yield said.PRIVATE_IN if uncovered(visit.guide, session)[1] else said.PRIVATE_OUT
    if session.together and session.counsel.notes_agreed:
        yield from _agreed_in(session.counsel)
    yield said.WHO
    yield said.NO_NAME
    yield said.STAYS
    if visit.recorded is not None:
        yield said.CHANGED


def _agreed_in(counsel: Counsel) -> Iterator[str]:
    """What is in it of what the person has agreed to have on the page."""
    if counsel.notes:
        yield said.NOTES_IN
    if counsel.before is not None and counsel.before.for_page:
        yield said.START_IN


def _told(session: Session) -> tuple[object, ...]:
    """What of a session a copy hangs on."""
    counsel = session.counsel
    kept = (dict(counsel.notes), counsel.before) if session.together and counsel.notes_agreed else ()
    said = {key: each for key, each in session.answers.items() if not key.endswith(moves.COVER)}
    return said, session.aside, session.wishes.struck, kept, session.together
