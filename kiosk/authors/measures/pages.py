"""How many pages a screen takes at the three sizes, and whether all of it is there.

Owns the most pages one screen may take. Must never draw: the pager does, for the kiosk and for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.authors import phrases
from kiosk.authors.measures.places import screen_called
from kiosk.authors.measures.screens import Screen
from kiosk.guide.links.fault import Fault, Path
from kiosk.layout.card import Card
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.page import Page
from kiosk.layout.pager import choice_height, pages_of
from kiosk.layout.room import Room, room_for
from kiosk.layout.wrapping import columns

MOST_PAGES: Final[dict[tuple[int, int], int]] = {(80, 24): 5, (60, 18): 8, (48, 14): 12}
"""By columns and rows. A page of 80 by 24 holds about 100 words, a minute for a slow reader; 5 minutes for one thing
are as long as the whole short walk. The smaller sizes hold the same words on more pages."""

SMALLEST: Final = (48, 14)
FEW: Final = 1200
"""So many letters fit on five pages of the smallest screen; a choice takes as much room as A_CHOICE of them."""
A_CHOICE: Final = 120
"""Letters. A choice of no more than that fits on any page."""


def page_faults(screens: Iterable[Screen]) -> Iterator[Fault]:
    """Screens of too many pages, and screens of which something would be cut; each step once."""
    told: set[tuple[str, Path]] = set()
    for card, screen in _longest(screens):
        if _surely_fits(card, screen):
            continue
        for size in MOST_PAGES if card.table is None else (SMALLEST,):
            for fault in _faults(card, screen, size):
                if (fault.code, fault.at) not in told:
                    told.add((fault.code, fault.at))
                    yield fault


def _longest(screens: Iterable[Screen]) -> Iterator[tuple[Card, Screen]]:
    """Of each part the card of most words, and the one with the longest choice."""
    wordy: dict[str, tuple[int, Card, Screen]] = {}
    tall: dict[str, tuple[int, Card, Screen]] = {}
    for screen in screens:
        card = screen.card
        # The review lists what was answered in our own words, and is looked through for one thing.
        if card is None or card.links:
            continue
        words = sum(len(line) for line in screen.lines)
        choice = max((_length(card, place) for place in range(len(card.choices))), default=0)
        for found, much in ((wordy, words), (tall, choice)):
            if much > found.get(screen.place, (-1,))[0]:
                found[screen.place] = (much, card, screen)
    for key, (_, card, screen) in wordy.items():
        yield card, screen
        if tall[key][1] is not card:
            yield tall[key][1:]


def _surely_fits(card: Card, screen: Screen) -> bool:
    """Whether nothing can be wrong with so little: most cards are like that, and a pager takes its time."""
    choices = len(card.choices)
    if card.table is not None or any(block.figure is not None for block in card.blocks):
        return False
    if any(_length(card, place) > A_CHOICE for place in range(choices)):
        return False
    return sum(map(len, screen.lines)) + choices * A_CHOICE <= FEW


def _length(card: Card, place: int) -> int:
    choice = card.choices[place]
    return len(choice.label) + sum(len(each.text) for each in choice.details)


def _faults(card: Card, screen: Screen, size: tuple[int, int]) -> Iterator[Fault]:
    pages = pages_of(card, room_for(*size))
    told = {"screen": screen_called(screen.place), "columns": size[0], "rows": size[1]}
    # A table is looked through for one thing; nobody reads it from end to end.
    most = MOST_PAGES[size]
    if len(pages) > most and card.table is None:
        yield Fault("MANY_PAGES", screen.at, {**told, "pages": len(pages), "limit": most}, at_key=True)
    for what in cut(card, pages, room_for(*size)):
        yield Fault("CUT_OFF", screen.at, {**told, "what": what}, at_key=True)


def cut(shown: Card | Leaflet, pages: tuple[Page, ...], room: Room) -> Iterator[str]:
    """What is cut, lost or out of its room on these pages; nothing, if all is well."""
    for number, page in enumerate(pages, start=1):
        lines = ["".join(span.text for span in line) for line in page.lines]
        labels = [line for choice in page.choices for line in choice.lines]
        if any(columns(line) > room.width for line in lines):
            yield phrases.LINE_TOO_WIDE.format(page=number)
        if any(columns(line) > room.label_width for line in labels):
            yield phrases.CHOICE_TOO_WIDE.format(page=number)
        if rows_taken(page, room) > room.rows:
            yield phrases.PAGE_TOO_HIGH.format(page=number)
    yield from _lost(shown, pages)


def rows_taken(page: Page, room: Room) -> int:
    """The rows of a page: its lines, its choices, and an empty row between the choices."""
    heights = [choice_height(each, room) for each in page.choices]
    return len(page.lines) + sum(heights) + max(0, len(heights) - 1)


def _lost(shown: Card | Leaflet, pages: tuple[Page, ...]) -> Iterator[str]:
    drawn = "\n".join("".join(span.text for span in line) for page in pages for line in page.lines)
    told = _squeezed(drawn)
    at = 0
    for block in (shown.heading, *shown.blocks):
        text = block.text
        if block.figure is not None:
            # What stands side by side in a picture is not in the order of its words; its numbers are all there.
            lost = sorted(_numbers(text) - _numbers(drawn))
            yield from (phrases.NUMBER_LOST.format(number=number) for number in lost)
            continue
        # Headings stand again on later pages, and a block may go over a page: its words are looked for in turn.
        for word in text.split():
            found = told.find(word, at)
            if found < 0:
                yield phrases.WORD_LOST.format(word=word)
                break
            at = found + len(word)
    if isinstance(shown, Card) and shown.table is not None:
        return
    labels = [each.label + "".join(block.text for block in each.details) for each in shown.choices]
    labels += [each.label for each in shown.links]
    dealt = [choice for page in pages for choice in page.choices]
    if [_squeezed("".join(choice.lines)) for choice in dealt] != [_squeezed(label) for label in labels]:
        yield phrases.CHOICE_LOST


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
