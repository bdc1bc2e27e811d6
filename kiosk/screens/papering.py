"""What can be changed about the page before it is printed: further pages, and lines taken off.

Owns how a tick there becomes a wish. Must never touch an answer, nor show what was said in private.
"""

from __future__ import annotations

from kiosk.layout.leaflet import Leaflet
from kiosk.screens.visit import Visit
from kiosk.summary.offering import lines_to_take_off, pages_to_add, with_page
from kiosk.walk.wishes import Wishes


def pages(visit: Visit) -> Leaflet:
    """The sheet on which further pages are ticked."""
    return pages_to_add(visit.guide, visit.session)


def page_ticked(visit: Visit, name: str) -> Wishes | str:
    """The wishes with a further page or without it; or that the answers ask for it."""
    return with_page(visit.guide, visit.session, name)


def lines(visit: Visit) -> Leaflet:
    """The sheet on which lines are taken off."""
    return lines_to_take_off(visit.guide, visit.session)


def line_ticked(visit: Visit, key: str) -> Wishes:
    """The wishes with a line taken off, or put back."""
    return visit.session.wishes.with_struck(key)
