"""Sheets on which several things can be ticked: what to print besides, what to leave off, what to set side by side.

Owns how a tick becomes a wish and how the sheet shows it. Must never touch an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kiosk.layout.leaflet import Leaflet
from kiosk.screens import comparing, papering
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Ticking:
    """One sheet to tick things on."""

    sheet: Callable[[Visit], Leaflet]
    """The sheet as it is now; its links are named `wish.<what>.<thing>`, and those ticked stand in `chosen`."""
    ticked: Callable[[Visit, str], Wishes | str]
    """The wishes after a press on a thing, or one sentence that says why it cannot be."""


TICKINGS: Mapping[str, Ticking] = MappingProxyType(
    {
        "compare": Ticking(comparing.choosing, comparing.chosen),
        "extras": Ticking(papering.pages, papering.page_ticked),
        "struck": Ticking(papering.lines, papering.line_ticked),
    }
)
"""By what is ticked; the sheet that lies over the walk has that name as its kind."""


def opened(visit: Visit, what: str) -> Visit:
    """The visit with a sheet to tick things on laid over it."""
    return visit.under(what, TICKINGS[what].sheet(visit))


def ticked(visit: Visit, name: str) -> Visit:
    """The visit after a press on `wish.<what>.<thing>`: the thing ticked or not any more, the sheet still open."""
    _, what, thing = name.split(".", 2)
    wishes = TICKINGS[what].ticked(visit, thing)
    if isinstance(wishes, str):
        return replace(visit, notice=wishes)
    wished = replace(visit, session=moves.wish(visit.session, wishes))
    top = replace(wished.over[-1], leaflet=TICKINGS[what].sheet(wished))
    return replace(wished, over=(*wished.over[:-1], top))
