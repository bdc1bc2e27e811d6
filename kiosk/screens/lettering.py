"""The size of the letters, as a person changes it for themselves: the next size, and the way back from one too big.

Owns the target for it and what a press there does. Must never import Textual or change the terminal.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.layout.leaflet import Leaflet
from kiosk.layout.size import SizeClass
from kiosk.screens import page_phrases as said
from kiosk.screens.visit import Sheet, Visit

NAME: Final = "letters"
TARGET: Final = "link:letters"


def target(visit: Visit) -> tuple[tuple[str, str], ...]:
    """The target that leads to the next size; none where the terminal has only one."""
    if visit.sizes < 2:
        return ()
    return ((NAME, said.BIGGER if visit.letters + 1 < visit.sizes else said.USUAL),)


def pressed(visit: Visit) -> Visit:
    """The visit in the next size, and after the largest in the usual one; the terminal follows."""
    if visit.sizes < 2:
        return visit
    bigger = replace(visit, letters=(visit.letters + 1) % visit.sizes, wish="letters")
    return replace(bigger, over=tuple(_retold(each, bigger) for each in bigger.over))


def _retold(sheet: Sheet, visit: Visit) -> Sheet:
    """A sheet that offers the next size, with the words for it."""
    label = dict(target(visit))
    links = (replace(each, label=label.get(each.key, each.label)) for each in sheet.leaflet.links)
    leaflet: Leaflet = replace(sheet.leaflet, links=tuple(links))
    return replace(sheet, leaflet=leaflet)


def is_too_big(visit: Visit, size: SizeClass) -> bool:
    """Whether nothing can be drawn, because the letters were made bigger."""
    return visit.letters > 0 and size == "too_small"


def usual(visit: Visit) -> Visit:
    """The visit in the usual size."""
    back = replace(visit, letters=0, wish="letters")
    return replace(back, over=tuple(_retold(each, back) for each in back.over))
