"""Whether the pager shows the whole of a card or a leaflet in a room, as `kiosk check` tries it."""

from __future__ import annotations

from kiosk.authors.measures.pages import MOST_PAGES, cut, rows_taken
from kiosk.layout.card import Card
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.pager import pages_of
from kiosk.layout.room import room_for

__all__ = ["SIZES", "cut_at_any_size", "rows_taken"]

SIZES = tuple(MOST_PAGES)


def cut_at_any_size(shown: Card | Leaflet) -> list[str]:
    """What is cut, lost or out of its room at one of the three sizes; nothing, if all is well."""
    return [
        f"{size[0]}x{size[1]}: {fault}"
        for size in SIZES
        for fault in cut(shown, pages_of(shown, room_for(*size)), room_for(*size))
    ]
