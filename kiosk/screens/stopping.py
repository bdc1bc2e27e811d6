"""Stop or print: what it offers where the person is now.

Owns when it is laid over what is there, and that it tells what is so. Must never make a page: what is pressed on it is
for `pressing` and the App.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.leaflet import Leaflet
from kiosk.screens import code_sheets, lettering, sheets
from kiosk.screens.counseling import kept, noting
from kiosk.screens.visit import Visit


def stopped(visit: Visit) -> Visit:
    """Stop or print, laid over what is there; from there on, a note that was begun may never be come back to."""
    visit = noting.kept_all(visit)
    return visit.under("stop", _menu(visit))


def without_code(visit: Visit) -> Visit:
    """Stop or print once a code that was asked for is off the page again."""
    after = code_sheets.without_code(visit)
    top = replace(after.over[-1], leaflet=_menu(after))
    return replace(after, over=(*after.over[:-1], top))


def _menu(visit: Visit) -> Leaflet:
    also = (lettering.target(visit), code_sheets.target(visit), kept.at_stop(visit.session))
    prints, with_code = visit.prints is not None, code_sheets.is_on_page(visit)
    return sheets.stop(visit.guide, *also, prints=prints, with_code=with_code)
