"""What was said in private on the step that shows the page: hidden, until the person at the screen wants to see it.

Owns when it may be shown. Must never be a wish or an answer: it ends with the step, and with whatever covers it.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.guide.model import Guide
from kiosk.layout.card import Card
from kiosk.summary.veiled import holds_private
from kiosk.walk.session import Session


def told_on(card: Card, guide: Guide, session: Session, *, shown: bool) -> Card:
    """The card of the page, with whether something private on it is hidden or shown; other cards as they are."""
    if not card.summary or not holds_private(guide, session):
        return card
    return replace(card, private="shown" if shown else "hidden")


def stays_shown(kind: str) -> bool:
    """Whether it stays shown under what is laid over it: only where the way to hide it stands."""
    return kind == "menu"
