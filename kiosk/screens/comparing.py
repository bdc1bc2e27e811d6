"""What can be done with the comparison: open a cell, choose what stands side by side, leave out rows, go on.

Owns those presses. Must never touch an answer but to go past what was read.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.cells import cell_leaflet, chooser
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import comparing
from kiosk.screens.answering import give
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.comparison import with_compared, with_only
from kiosk.walk.facts import Facts
from kiosk.walk.route import Position, facts_at
from kiosk.walk.session import Passed
from kiosk.walk.wishes import Wishes


def cell_opened(visit: Visit, position: Position, key: str) -> Visit:
    """The visit with everything behind a cell laid over it; the cell is where the person comes back to."""
    leaflet = cell_leaflet(visit.voice, _facts(visit, position), key)
    return replace(visit, cell=key).under("leaflet", leaflet) if leaflet is not None else visit


def rows_turned(visit: Visit) -> Visit:
    """Only the rows in which something differs, or all of them again."""
    wishes = visit.session.wishes
    return visit.at(moves.wish(visit.session, replace(wishes, differing=not wishes.differing)))


def gone_on(visit: Visit, position: Position) -> Visit:
    """On to the next step, whether or not every row has been looked at."""
    return give(visit, position, Passed())


def choosing(visit: Visit) -> Leaflet:
    """The sheet on which options and kinds are ticked."""
    return chooser(visit.voice, visit.session, _facts(visit, visit.position))


def chosen(visit: Visit, ref: str) -> Wishes | str:
    """The wishes with an option or kind put beside the others or taken away; or that two always stay."""
    now, facts = visit.session.wishes, _facts(visit, visit.position)
    if not now.compared or now.compared == (ref,):
        # Of all, the first press keeps one and the next another: two presses lead from many to two.
        return replace(now, compared=() if now.compared else (ref,))
    if len(now.compared) == 1:
        return with_only(visit.guide, facts, now, {*now.compared, ref}) or now
    wishes = with_compared(visit.guide, facts, now, ref)
    return comparing.TWO_STAY if wishes is None else wishes


def _facts(visit: Visit, position: Position) -> Facts:
    return facts_at(visit.guide, position.route, position.place)
