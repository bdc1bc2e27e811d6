"""Taking back the last answer, by a key or a touch, wherever the person is.

Owns on what it can be done and what is said. Must never take away what lies over the walk unasked: a leaflet is
closed first, and what covers the screen stays.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.answered import taken_back_line
from kiosk.layout.phrases import answering
from kiosk.screens import page_sheets
from kiosk.screens import phrases as own
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.undo import taken_back

UNDER = ("stop", "end")
"""What an undo takes away, as it leads back to the questions."""
COVERED = ("welcome", "cleaning", "hidden", "change", *page_sheets.ON_THE_PAGE)
"""Where there is nothing to take back, or nothing may be done under it."""


def undone(visit: Visit) -> Visit:
    """The visit without the last answer, at the part where it was given, with what was taken back said."""
    top = visit.over[-1].kind if visit.over else None
    if top in COVERED:
        return visit
    if top is not None and top not in UNDER:
        return replace(visit, notice=own.CLOSE_TO_UNDO)
    taken = taken_back(visit.past, visit.session)
    if taken is None:
        return replace(visit, notice=answering.NOTHING_TO_UNDO)
    session = moves.asked_first(visit.guide, taken.session)
    before = replace(visit, over=(), past=taken.past).at(session)
    return replace(before, notice=taken_back_line(visit.voice, taken, before.position.route))
