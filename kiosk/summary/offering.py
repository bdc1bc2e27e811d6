"""What a person may still change about their page before it is printed: further pages, and lines to take off.

Owns the two sheets of ticks for that. Must never show on a screen what was said in private.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.layout.answers import shortened
from kiosk.layout.card import Block, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.phrases import asking, patterns
from kiosk.summary import phrases
from kiosk.summary.adding import adds, pages_of
from kiosk.summary.compose import asked_for_by_answers, compose, uncovered, whole_sheet
from kiosk.summary.document import Extra
from kiosk.summary.extras import CARRY_ON, available
from kiosk.summary.striking import Line, lines
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes

LARGE_PRINT = "large_print"
"""Ticked among the pages, though it is none: all of them are printed so."""
EXTRAS, STRUCK = "extras", "struck"
"""What is ticked, in the names of links: `wish.<what>.<thing>`."""
MOST_SHOWN = 90
"""So many characters of a line tell which one it is."""


def pages_to_add(guide: Guide, session: Session) -> Leaflet:
    """Every further page the guide can print, with how many pages it adds, and large letters; what holds is ticked."""
    names = available(guide)
    open_session, _ = uncovered(guide, session)
    document = whole_sheet(guide, open_session, date=str(guide.guide.published), extras=names)
    large = session.wishes.large_print
    counted = adds(document, large_print=large) or (None,) * len(names)
    titles = (_titled(name, extra) for name, extra in zip(names, document.extras, strict=True))
    labels = [_adds(title, pages) for title, pages in zip(titles, counted, strict=True)]
    how = (
        phrases.ADD_PAGES_HOW if names else phrases.NO_PAGES,
        *((phrases.CODE_TELLS_STRUCK,) if CARRY_ON in names and session.wishes.struck else ()),
        *in_all(guide, session),
    )
    told = zip((*names, LARGE_PRINT), (*labels, phrases.LARGE_LETTERS), strict=True)
    links = tuple(Link(_wish(EXTRAS, name), label) for name, label in told)
    ticked = (
        session.wishes.extras | asked_for_by_answers(guide, session) | ({LARGE_PRINT} if large else set())
    )
    chosen = tuple(_wish(EXTRAS, name) for name in (*names, LARGE_PRINT) if name in ticked)
    return Leaflet(_block(asking.ADD_PAGES, "heading"), tuple(map(_block, how)), links, chosen=chosen)


def in_all(guide: Guide, session: Session) -> tuple[str, ...]:
    """How many pages are printed with what is ticked now, as one sentence; none where they cannot be counted."""
    document = compose(guide, session, date=str(guide.guide.published))
    pages = pages_of(document, large_print=session.wishes.large_print)
    return () if pages is None else (phrases.IN_ALL.format(pages=pages),)


def lines_to_take_off(guide: Guide, session: Session) -> Leaflet:
    """Every line of both leaves that may be taken off; those that are off are ticked."""
    date = str(guide.guide.published)
    open_session, _ = uncovered(guide, session)
    seen = {line.key: line for line in lines(whole_sheet(guide, open_session, date=date))}
    links = tuple(
        Link(_wish(STRUCK, line.key), _label(seen.get(line.key)), under=phrases.LINES_ON[line.side])
        for line in lines(whole_sheet(guide, session, date=date))
    )
    chosen = tuple(link.key for link in links if link.key.split(".", 2)[2] in session.wishes.struck)
    code = (_block(phrases.CODE_TELLS_LINES),) if _has_code(guide, session) else ()
    how = (_block(phrases.TAKE_OFF_HOW), *code, _block(phrases.TAKE_OFF_NOT, "note"))
    return Leaflet(_block(asking.TAKE_OFF, "heading"), how, links, chosen=chosen)


def with_page(guide: Guide, session: Session, name: str) -> Wishes | str:
    """The wishes with a further page, or large letters, or not any more; or that the answers ask for the page."""
    if name == LARGE_PRINT:
        return session.wishes.with_large_print()
    if name in asked_for_by_answers(guide, session):
        return phrases.ASKED_BY_ANSWERS
    return session.wishes.with_extra(name)


def _has_code(guide: Guide, session: Session) -> bool:
    """Whether the code is printed with the page: it holds answers, whatever lines are taken off."""
    return CARRY_ON in session.wishes.extras and CARRY_ON in available(guide)


def _wish(what: str, thing: str) -> str:
    return f"wish.{what}.{thing}"


def _titled(name: str, extra: Extra) -> str:
    """What a further page is called where it is offered; of a code, also who can read it."""
    return phrases.CARRY_OFFERED.format(title=extra.title) if name == CARRY_ON else extra.title


def _adds(title: str, pages: int | None) -> str:
    if pages is None:
        return title
    return phrases.EXTRA_ADDS.get(pages, phrases.EXTRA_ADDS_MANY).format(title=title, pages=pages)


def _label(seen: Line | None) -> str:
    """What the line says; of a private one, only that it is one."""
    if seen is None:
        return phrases.PRIVATE_LINE
    return shortened(patterns.LABELLED.format(label=seen.heading, text=seen.text), MOST_SHOWN)


def _block(text: str, style: str = "text") -> Block:
    return Block((Run(text),), style)
