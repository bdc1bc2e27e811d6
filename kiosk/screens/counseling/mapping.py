"""The map of the guide, for two people: where every step stands, going to one on the route, looking at one off it.

Owns what a press on the map does. Must never answer anything, nor go where the answers do not lead.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.layout.looking import looked_at
from kiosk.layout.mapping import STEP, map_leaflet, section_leaflet
from kiosk.screens.answering import keeping_draft, told_of_begun
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.facts import Facts
from kiosk.walk.map import Map, map_of
from kiosk.walk.opened import looked
from kiosk.walk.route import replay

SECTIONS: Final = "map"
STEPS: Final = "steps"
KINDS: Final = (SECTIONS, STEPS)
"""The kinds of the map's sheets: its sections, and the steps of one of them."""
OVER: Final = (*KINDS, "search", "found", "standing", "leaflet")
"""On what of the things that lie over the questions the map can be laid."""


def pressed(visit: Visit, name: str) -> Visit:
    """The map, open at the step the person is at; pressed again, it is closed.

    `open`: where the walk goes on; `in.health`: one section; `step.age`: there; `shown.talk`: looked at though private;
    `all`: from the steps of one section to all sections.
    """
    if not may_be_laid(visit):
        return visit
    what, _, which = name.partition(".")
    match what:
        case "":
            return _opened(visit)
        case "all" if visit.over and visit.over[-1].kind == STEPS:
            return visit.uncovered()
        case "open":
            return _gone_to(replace(visit, over=()), _open_part)
        case "in" if which in visit.guide.sections:
            found = map_of(visit.guide, visit.session)
            return _section(visit, found, visit.position.route.facts, which)
        case "step" | "shown" if which in visit.guide.steps:
            return step_pressed(visit, which, agreed=what == "shown")
        case _:
            return visit


def _open_part(visit: Visit) -> str:
    """The part at which the walk goes on; before a private question, what asks whether both want to see it."""
    part = replay(visit.guide, visit.session).entries[-1].part
    covered = part.sensitive and visit.position.part.key != part.key
    return f"{part.step}{moves.COVER}" if covered else part.key


def may_be_laid(visit: Visit) -> bool:
    """Whether the map, or what belongs to it, may come now; never over an urgent screen, which has to be answered."""
    urgent = visit.position.part.name.startswith("urgent.")
    return not urgent and all(each.kind in OVER for each in visit.over)


def _opened(visit: Visit) -> Visit:
    kinds = [each.kind for each in visit.over]
    if SECTIONS in kinds:
        return replace(visit, over=visit.over[: kinds.index(SECTIONS)])
    found, facts = map_of(visit.guide, visit.session), visit.position.route.facts
    sections = visit.under(SECTIONS, map_leaflet(visit.voice, facts, found))
    return _section(sections, found, facts, visit.guide.section_of[found.here])


def _section(visit: Visit, found: Map, facts: Facts, section: str) -> Visit:
    steps = visit.under(STEPS, section_leaflet(visit.voice, facts, found, section))
    return replace(steps, over=(*steps.over[:-1], replace(steps.over[-1], opens_at=f"{STEP}.{found.here}")))


def step_pressed(visit: Visit, step: str, *, agreed: bool = False) -> Visit:
    """To a step on the route; one that is not there is looked at. `agreed`: although it is private.

    What was begun where the person went from may lead past it; then it is looked at, too, and that is told.
    """
    if _first_part(visit, step):
        visit = _gone_to(replace(visit, over=()), partial(_first_part, step=step))
        if _first_part(visit, step):
            return visit
    spot = map_of(visit.guide, visit.session).spot(step)
    leaflet = looked_at(visit.voice, visit.position.route.facts, spot, agreed=agreed)
    visit = replace(visit, session=looked(visit.guide, visit.session, step))
    return replace((visit.uncovered() if agreed else visit).under("leaflet", leaflet), notice=visit.notice)


def _first_part(visit: Visit, step: str) -> str:
    """The part of a step to go to; empty: it is not on the route so far."""
    return map_of(visit.guide, visit.session).spot(step).part


def _gone_to(visit: Visit, part_of: Callable[[Visit], str]) -> Visit:
    """At a part of the route; an answer begun is kept or not, and that is told, as it is when the person goes back.

    `part_of`: which part, told by the visit with that answer; it may lead another way. Empty: there it is no more.
    """
    position = visit.position
    if position.part.key == part_of(visit):
        return visit
    # A list may have pages that were never on the screen: what is picked on it does not count yet.
    kept = keeping_draft(visit, position, sys.maxsize)
    part = part_of(kept)
    there = kept.at(moves.go_to(kept.guide, kept.session, part)) if part else kept
    return told_of_begun(visit, kept, there)
