"""Finding a word in the guide, for two people: the words typed, what was found, and what opens from there.

Owns what a press there does. Must never take the words for an answer, nor keep them once the sheet is closed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.layout import searching
from kiosk.layout.phrases import jumping
from kiosk.screens.counseling import mapping
from kiosk.screens.visit import Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.walk.map import map_of
from kiosk.walk.opened import looked_at_option
from kiosk.walk.options import split

SEARCH: Final = "search"
FOUND: Final = "found"
KINDS: Final = (SEARCH, FOUND)
"""The kinds of its sheets: the one to type on, and the ones with what there is to open."""
MOST: Final = 40
"""So many characters can be typed to look for."""


def pressed(visit: Visit, name: str) -> Visit:
    """The sheet to type on; `step.age`, `option.surgery`, `faq.cure`, `table.muscles`, `term.dbs`: what was found."""
    if not mapping.may_be_laid(visit):
        return visit
    place, _, which = name.partition(".")
    if not place:
        note = sentences(jumping.SEARCH_NOTE)
        under = replace(visit, over=tuple(each for each in visit.over if each.kind not in KINDS))
        return under.under_typed(SEARCH, leaflet_of(jumping.SEARCH_TITLE, note))
    if place == "step" and which in visit.guide.steps:
        return mapping.step_pressed(visit, which)
    leaflet = searching.opened(visit.voice, visit.position.route.facts, place, which)
    if leaflet is None:
        return visit
    if place == "option":
        visit = replace(visit, session=looked_at_option(visit.session, split(which)[0]))
    return visit.under(FOUND if place == "glossary" else "leaflet", leaflet)


def taken(visit: Visit, words: str) -> Visit:
    """What was found, laid over the words that were looked for; closed, those can be changed."""
    if not words.strip():
        return replace(visit, notice=jumping.NO_WORD)
    found = map_of(visit.guide, visit.session)
    facts = visit.position.route.facts
    return visit.under(FOUND, searching.found_leaflet(visit.voice, facts, found, words))
