"""What stands on the screen now: the card of the step, or what lies over it.

Owns the choice between them. Must never import Textual or change a visit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.guide.model import Guide
from kiosk.layout.card import Block
from kiosk.layout.room import Room
from kiosk.screens.card_view import card_view
from kiosk.screens.counseling import beside
from kiosk.screens.counseling.kept import over_page
from kiosk.screens.seen import View
from kiosk.screens.sheet_view import sheet_view
from kiosk.screens.visit import Visit
from kiosk.walk.session import Session

__all__ = ["Preview", "View", "view_of"]

Preview = Callable[[Guide, Session, bool], Sequence[Block]]
"""The sheet of a session, in blocks for the screen, with what is private or without; only made where it is shown."""


def view_of(
    visit: Visit,
    room: Room,
    marks: tuple[str, ...],
    preview: Preview | None = None,
    window: tuple[int, int] = (0, 0),
) -> View:
    """What a visit looks like in so much room.

    Args:
        visit: what is before the person.
        room: the room this size of screen leaves.
        marks: who has checked the guide, in longer and shorter words.
        preview: makes the sheet in blocks, for the step that shows it.
        window: the columns and rows there are, for what may stand beside the questions; nothing does without them.
    """
    together = visit.session.together
    if visit.over:
        return replace(sheet_view(visit, room, marks), together=together)
    position = visit.position
    card = visit.card(position)
    if card.summary and preview is not None:
        card = replace(
            card, blocks=(*over_page(visit.session), *preview(visit.guide, visit.session, visit.private))
        )
    panel = beside.panel(visit, window[1]) if beside.columns_of(visit, window) else None
    wide = beside.has_place(window) and not card.urgent
    view = card_view(visit, position, card, room, marks, wide=wide, shown=panel is not None)
    return replace(view, together=together, panel=panel)
