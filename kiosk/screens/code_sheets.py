"""The code of a person's answers, as they meet it: asked for beside Stop or print, and shown where paper has failed.

Owns what a press there does, and for whom a code is kept. Must never keep one that nobody asked for, nor show an
answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.codes import carried, offers_code
from kiosk.layout.card import Link
from kiosk.layout.leaflet import Leaflet
from kiosk.screens import page_phrases as said
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.summary import phrases
from kiosk.summary.carrying import groups_of
from kiosk.summary.extras import CARRY_ON
from kiosk.walk import moves

ASKED: Final = "carry"
"""The kind of the sheet that says who can read a code, before there is one."""
SHOWN: Final = "code"
"""The kind of the sheet that shows it."""
SHOW: Final = "show_code"
CARRY: Final = "carry"
WITH_CODE: Final = "print_code"
WITHOUT: Final = "no_code"
"""What takes a code that was asked for off the page again."""
TARGETS: Final = frozenset({SHOW, CARRY, WITH_CODE})
"""The targets that have to do with a code: to show it, to ask for it, to make the page with it."""


def wished_for(visit: Visit) -> tuple[str, ...]:
    """The groups of the code of these answers, if their person has asked for it; else none."""
    return groups_of(visit.guide, visit.session) if is_on_page(visit) else ()


def with_target(sheet: Sheet, groups: tuple[str, ...], *, first: bool) -> Sheet:
    """A sheet from which the code can be shown, as the first or the last thing to do; as it is without a code."""
    if not groups:
        return sheet
    show, links = Link(SHOW, said.SHOW_CODE), sheet.leaflet.links
    leaflet = replace(sheet.leaflet, links=(show, *links) if first else (*links, show))
    return replace(sheet, leaflet=leaflet, code=groups)


def is_on_page(visit: Visit) -> bool:
    """Whether a page that is made now has a code on it."""
    return offers_code(visit.guide) and CARRY_ON in visit.session.wishes.extras


def target(visit: Visit) -> tuple[tuple[str, str], ...]:
    """What stands in Stop or print: the page with a code, or without the one that was asked for; if there is any.

    Before the first answer, none is offered: it would bring nothing back.
    """
    if not offers_code(visit.guide):
        return ()
    if is_on_page(visit):
        return ((WITHOUT, said.WITHOUT_CODE),)
    if not carried(visit.guide, visit.session):
        return ()
    return ((CARRY, said.PRINT_WITH_CODE if visit.prints is not None else said.MAKE_WITH_CODE),)


def asked(*, prints: bool, struck: bool) -> Leaflet:
    """Who can read a code, and what is in it, before there is one.

    Whoever struck lines off the page reads in place of what a code is for, which the heading says too, that it tells
    of them all the same: both would not stand beside the answers on the smallest screen.
    """
    yes = said.PRINT_THE_CODE if prints else said.MAKE_THE_CODE
    lines = sentences(phrases.CODE_TELLS_STRUCK if struck else said.CODE_BRINGS_BACK, said.CODE_LEFT_OUT)
    who = sentences(said.CODE_READ_BY, style="strong")
    return leaflet_of(said.A_CODE, (*who, *lines), (WITH_CODE, yes), ("close", said.GO_BACK))


def opened(visit: Visit, name: str) -> Visit:
    """The visit after a press on one of the targets that open a sheet of a code."""
    if name == CARRY:
        return visit.under(
            ASKED, asked(prints=visit.prints is not None, struck=bool(visit.session.wishes.struck))
        )
    groups = visit.over[-1].code
    if not groups:
        return visit
    laid = visit.under(SHOWN, leaflet_of(said.YOUR_CODE, ()))
    return replace(laid, over=(*visit.over, replace(laid.over[-1], code=groups)))


def with_code(visit: Visit) -> Visit:
    """The visit of somebody who wants the code on their page."""
    wishes = visit.session.wishes
    ticked = replace(wishes, extras=wishes.extras | {CARRY_ON})
    return replace(visit, session=moves.wish(visit.session, ticked))


def without_code(visit: Visit) -> Visit:
    """The visit of somebody who wants no code on their page any more, with that said."""
    wishes = visit.session.wishes
    unticked = replace(wishes, extras=wishes.extras - {CARRY_ON})
    return replace(visit, session=moves.wish(visit.session, unticked), notice=said.CODE_IS_OFF)
