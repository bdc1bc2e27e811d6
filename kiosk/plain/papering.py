"""What can be changed about the page in plain lines at any step: further pages, and lines taken off.

Owns what the letters for that do, and what is said before the page. Must never touch an answer, nor say what was said
in private.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from kiosk.codes import offers_code
from kiosk.guide.model import Guide
from kiosk.layout.leaflet import Leaflet
from kiosk.plain import phrases
from kiosk.summary.extras import CARRY_ON
from kiosk.summary.offering import in_all, lines_to_take_off, pages_to_add, with_page
from kiosk.walk import moves
from kiosk.walk.parts import Kind
from kiosk.walk.session import Session

LETTERS: Final = ("a", "t")
"""Add pages; take a line off, or put it back."""
_MOST_FIGURES: Final = 4


def asked_of(
    letter: str,
    guide: Guide,
    session: Session,
    talk: tuple[Callable[[str], None], Callable[[], str | None]],
) -> Session:
    """The session after the numbers that were typed have been ticked, or not any more; Enter leaves all as it is.

    Args:
        letter: one of LETTERS.
        guide: the guide walked.
        session: whose page it is.
        talk: says a line, and reads one.
    """
    say, read = talk
    sheet = pages_to_add(guide, session) if letter == "a" else lines_to_take_off(guide, session)
    say(sheet.heading.text)
    for block in sheet.blocks:
        say(block.text)
    for line in _numbered(sheet):
        say(line)
    if not sheet.links:
        return session
    say(phrases.TYPE_TO_CHANGE)
    places = [_number(each) for each in (read() or "").replace(",", " ").split()]
    if not all(1 <= place <= len(sheet.links) for place in places):
        say(phrases.NOT_A_NUMBER)
        return session
    before = session
    for place in places:
        thing = sheet.links[place - 1].key.split(".", 2)[2]
        wishes = with_page(guide, session, thing) if letter == "a" else session.wishes.with_struck(thing)
        if isinstance(wishes, str):
            say(wishes)
        else:
            session = moves.wish(session, wishes)
    if letter == "a" and session != before:
        for line in in_all(guide, session):
            say(line)
    return session


def page_so_far(guide: Guide, session: Session, kind: Kind) -> str:
    """What is said before a page that is not the last one; also how to get a code, for whoever stops here."""
    if CARRY_ON in session.wishes.extras or not offers_code(guide):
        return phrases.PAGE_SO_FAR
    add, page = ("/a", "/p") if kind is Kind.TEXT else ("a", "p")
    return phrases.PAGE_SO_FAR_CODE.format(add=add, page=page)


def _numbered(sheet: Leaflet) -> Iterator[str]:
    """What can be ticked, with its numbers, each group under its heading."""
    under = ""
    for number, link in enumerate(sheet.links, start=1):
        if link.under != under:
            under = link.under
            yield phrases.UNDER.format(heading=under)
        line = phrases.PICKED if link.key in sheet.chosen else phrases.NUMBERED
        yield line.format(number=number, label=link.label)


def _number(typed: str) -> int:
    """The number typed; 0 for what is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_FIGURES else 0
