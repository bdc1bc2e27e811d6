"""What can be typed at the comparison in plain lines: a number opens an answer, letters choose what is compared.

Owns what that does. Must never touch an answer a person gave.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.layout.card import Table, TableRow, Voice
from kiosk.layout.cells import WISH, cell_leaflet, chooser
from kiosk.layout.phrases import comparing
from kiosk.plain import phrases
from kiosk.plain.saying import leaflet_lines, row_lines
from kiosk.walk import moves
from kiosk.walk.comparison import with_only
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
    place = _number(typed)
    if 1 <= place <= len(table.rows):
        _opened(table, table.rows[place - 1], told, talk)
    else:
        say(phrases.NOT_A_NUMBER)
    return session


def _opened(
    table: Table,
    row: TableRow,
    told: tuple[Voice, Facts],
    talk: tuple[Callable[[str], None], Callable[[], str | None]],
) -> None:
    """The answers to one question, and all of each whose number is typed, until Enter."""
    say, read = talk
    for line in row_lines(table, row):
        say(line)
    while typed := (read() or "").strip():
        place = _number(typed)
        leaflet = cell_leaflet(*told, row.cells[place - 1].key) if 1 <= place <= len(row.cells) else None
        for line in leaflet_lines(leaflet) if leaflet is not None else (phrases.NOT_A_NUMBER,):
            say(line)
        say(phrases.PICK_A_CELL)


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
    refs = [link.key.removeprefix(WISH) for link in sheet.links]
    places = [_number(each) for each in typed]
    if not all(1 <= place <= len(refs) for place in places):
        say(phrases.NOT_A_NUMBER)
        return session
    wishes = with_only(voice.guide, facts, session.wishes, {refs[place - 1] for place in places})
    if wishes is None:
        say(comparing.TWO_STAY)
        return session
    return moves.wish(session, wishes)


def _number(typed: str) -> int:
    """The number typed; 0 for what is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_FIGURES else 0
