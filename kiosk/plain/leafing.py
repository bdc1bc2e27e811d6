"""Leaflets in plain lines: read through, with whatever is opened from them, until the person goes on.

Owns that part of the conversation. Must never change a session.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.layout import lookups
from kiosk.layout.card import Link, Voice
from kiosk.layout.extras import explaining
from kiosk.layout.leaflet import Leaflet
from kiosk.plain import phrases
from kiosk.plain.reading import EXTRA_LETTERS
from kiosk.plain.saying import leaflet_lines, link_lines, open_line
from kiosk.walk.facts import Facts

Told = tuple[Voice, Facts]
Talk = tuple[Callable[[str], None], Callable[[], str | None]]
"""How a line is said, and how one is read."""


def read_through(leaflet: Leaflet, told: Told, talk: Talk, *, with_heading: bool = True) -> None:
    """Say a leaflet, and whatever is opened from it; without its heading where that was said already."""
    say, read = talk
    while True:
        for line in leaflet_lines(leaflet) if with_heading else link_lines(leaflet):
            say(line)
        letters = tuple(EXTRA_LETTERS[each.name] for each in explaining(leaflet))
        if not leaflet.links and not letters:
            return
        say(open_line(leaflet, letters))
        found = _meant(leaflet, (typed := (read() or "").strip().lower()), told)
        while found is None and typed.isdecimal():
            say(phrases.NOT_A_NUMBER)
            say(open_line(leaflet, letters))
            found = _meant(leaflet, (typed := (read() or "").strip().lower()), told)
        if found is None:
            return
        leaflet, with_heading = found, True


def _meant(leaflet: Leaflet, typed: str, told: Told) -> Leaflet | None:
    """What a typed line opens; None to go on."""
    if typed == EXTRA_LETTERS["sources"] and leaflet.claims:
        return lookups.sources(told[0], leaflet)
    if typed == EXTRA_LETTERS["words"] and leaflet.terms:
        return lookups.hard_words(told[0], leaflet)
    return numbered(typed, leaflet.links, told)


def numbered(typed: str, links: tuple[Link, ...], told: Told) -> Leaflet | None:
    """The leaflet behind the link of this number; None where there is none."""
    if not typed.isdecimal() or not 1 <= int(typed[:4]) <= len(links):
        return None
    return lookups.opened(*told, links[int(typed[:4]) - 1].key)
