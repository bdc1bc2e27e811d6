"""The counselor's prompts beside the questions: when there is room for them, and what stands there.

Owns that room. Must never show anything to somebody who walks alone, nor take room that the questions need.
"""

from __future__ import annotations

from typing import Final

from kiosk.layout.pager import pages_of
from kiosk.layout.room import Room
from kiosk.layout.size import LEAST
from kiosk.screens.counseling import desk
from kiosk.screens.seen import Panel
from kiosk.screens.visit import Visit

COLUMNS: Final = 40
"""What they take of the window, with the rule before them; the questions keep at least what they need at their
largest size."""
_EDGE: Final = 2
"""Columns of the rule and the space after it."""
_FOOT: Final = 3
"""Rows of what hides them and turns their pages, and the empty one above."""
_INDENT: Final = 4
"""Columns before the words of a target: none of them has a number."""


def has_place(window: tuple[int, int]) -> bool:
    """Whether a window of so many columns and rows has room for them beside the questions."""
    columns, rows = LEAST["normal"]
    return window[0] >= columns + COLUMNS and window[1] >= rows


def columns_of(visit: Visit, window: tuple[int, int]) -> int:
    """The columns they take now; 0 while hidden: by a press, any sheet, an urgent screen, or for want of room."""
    wanted = visit.beside and visit.session.together and not visit.over
    if not wanted or not has_place(window) or visit.position.part.name.startswith("urgent."):
        return 0
    return COLUMNS


def panel(visit: Visit, rows: int) -> Panel:
    """The prompts of the step on the screen, in a window of so many rows."""
    width = COLUMNS - _EDGE - 1
    room = Room(width, rows - _FOOT, width, 2, _INDENT, 1)
    leaflet = desk.prompts_here(visit)
    pages = pages_of(leaflet, room)
    number = min(visit.beside_page, len(pages) - 1)
    return Panel(pages[number], number, len(pages), leaflet.chosen)
