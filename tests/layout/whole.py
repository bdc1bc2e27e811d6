"""Whether the pager shows the whole of a card or a leaflet in a room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wcwidth import wcswidth

from kiosk.layout.card import Card
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.pager import Page, choice_height, pages_of
from kiosk.layout.room import Room, room_for

SIZES = ((80, 24), (60, 18), (48, 14))


def cut_at_any_size(shown: Card | Leaflet) -> list[str]:
    """What is cut, lost or out of its room at one of the three sizes; nothing, if all is well."""
    return [f"{size[0]}x{size[1]}: {fault}" for size in SIZES for fault in _faults(shown, room_for(*size))]


def _faults(shown: Card | Leaflet, room: Room) -> Iterator[str]:
    pages = pages_of(shown, room)
    for number, page in enumerate(pages, start=1):
        lines = ["".join(span.text for span in line) for line in page.lines]
        labels = [line for choice in page.choices for line in choice.lines]
        if any(wcswidth(line) > room.width for line in lines):
            yield f"page {number} has a line that is too wide"
        if any(wcswidth(line) > room.label_width for line in labels):
            yield f"page {number} has a choice that is too wide"
        if rows_taken(page, room) > room.rows:
            yield f"page {number} is too high"
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
            yield from (f"{number} of a picture is lost" for number in _numbers(text) - _numbers(drawn))
            continue
        # Headings stand again on later pages, and a block may go over a page: its words are looked for in turn.
        for word in text.split():
            found = told.find(word, at)
            if found < 0:
                yield f"{word!r} of {text[:40]!r} is lost"
                break
            at = found + len(word)
    if isinstance(shown, Card) and shown.table is not None:
        return  # its cells are looked for in test_compared
    labels = [each.label + "".join(block.text for block in each.details) for each in shown.choices]
    labels += [each.label for each in shown.links]
    dealt = [choice for page in pages for choice in page.choices]
    if [_squeezed("".join(choice.lines)) for choice in dealt] != [_squeezed(label) for label in labels]:
        yield "a choice is lost or not whole"


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
