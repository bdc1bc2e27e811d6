"""What the sheet with a code looks like: its pages, and the bar that turns them.

Owns which targets it offers: nothing leads from it but back. Must never import Textual or change a visit.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.phrases import moving
from kiosk.layout.room import Room
from kiosk.screens.code_pages import code_pages
from kiosk.screens.placing import Button
from kiosk.screens.seen import View, page_notice
from kiosk.screens.visit import Visit

_BACK = "link:close"


def code_view(visit: Visit, room: Room, marks: tuple[str, ...]) -> View:
    """The code on top, in so much room."""
    sheet = visit.over[-1]
    # Nothing is chosen here, so every row there is can be used.
    whole = replace(room, rows=room.rows + room.spare, spare=0)
    pages = code_pages(sheet.code, whole, half_blocks=visit.half_blocks)
    number = min(sheet.page, len(pages) - 1)
    more = number + 1 < len(pages)
    close = Button(_BACK, (moving.CLOSE,))
    return View(
        pages[number],
        len(pages),
        ("",),
        marks,
        "link",
        back=Button("bar:back", (moving.BACK,)) if number else close,
        middle=close if number and more else None,
        forward=Button("bar:more", (moving.MORE_BELOW,)) if more else close if number else None,
        notice=page_notice(pages[number], number, len(pages)),
        escape=_BACK,
        reads=True,
        buttons=visit.buttons,
    )
