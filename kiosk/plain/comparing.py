"""What can be typed at the comparison in plain lines: a number opens an answer, letters choose what is compared.

Owns what that does. Must never touch an answer a person gave.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.layout import phrases as shared
from kiosk.layout.card import Table, Voice
from kiosk.layout.cells import cell_leaflet, chooser
from kiosk.plain import phrases
from kiosk.plain.saying import leaflet_lines
from kiosk.walk import moves
from kiosk.walk.comparison import comparable, with_only
from kiosk.walk.facts import Facts
from kiosk.walk.session import Session

LETTERS = ("o", "d")
"""Choose what stands side by side; only the rows that differ, or all."""

_MOST_FIGURES = 4


def asked_of(
    typed: str,
    table: Table,
    session: Session,
    told: tuple[Voice, Facts],
    talk: tuple[Callable[[str], None], Callable[[], str | None]],
) -> Session:
    """The session after something was typed at the comparison: an answer opened, or another choice made.

    Args:
        typed: a number, or one of LETTERS.
        table: what was read out.
        session: whose comparison it is.
        told: the voice of the guide, and what is known where the comparison stands.
        talk: says a line, and reads one.
    """
    voice, facts = told
    say, read = talk
    if typed == "d":
        return moves.wish(session, replace(session.wishes, differing=not session.wishes.differing))
    if typed == "o":
        return _chosen(session, voice, facts, say, read)
    keys = [cell.key for row in table.rows for cell in row.cells]
    place = _number(typed)
    leaflet = cell_leaflet(voice, facts, keys[place - 1]) if 1 <= place <= len(keys) else None
    if leaflet is None:
        say(phrases.NOT_A_NUMBER)
        return session
    for line in leaflet_lines(leaflet):
        say(line)
    return session


def _chosen(
    session: Session,
    voice: Voice,
    facts: Facts,
    say: Callable[[str], None],
    read: Callable[[], str | None],
) -> Session:
    """The session with the options and kinds whose numbers were typed side by side; Enter leaves them as they are."""
    sheet = chooser(voice, session, facts)
    say(sheet.heading.text)
    for number, link in enumerate(sheet.links, start=1):
        line = phrases.PICKED if link.key in sheet.chosen else phrases.NUMBERED
        say(line.format(number=number, label=link.label))
    say(phrases.TYPE_COMPARED)
    typed = (read() or "").replace(",", " ").split()
    if not typed:
        return session
    refs = comparable(voice.guide, facts)
    places = [_number(each) for each in typed]
    if not all(1 <= place <= len(refs) for place in places):
        say(phrases.NOT_A_NUMBER)
        return session
    wishes = with_only(voice.guide, facts, session.wishes, {refs[place - 1] for place in places})
    if wishes is None:
        say(shared.TWO_STAY)
        return session
    return moves.wish(session, wishes)


def _number(typed: str) -> int:
    """The number typed; 0 for what is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_FIGURES else 0
