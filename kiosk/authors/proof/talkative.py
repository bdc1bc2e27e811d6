"""Somebody who answers as a combination of variables says, and takes the views at their longest.

Owns what the variables leave open: every value matters, every quiz question is answered wrongly. Used to show that a
walk which may be too long is too long for somebody real. Must never change an answer that a variable stands for.
"""

from __future__ import annotations

from functools import partial

from kiosk.authors.proof.space import TOGETHER, Space
from kiosk.authors.proof.witness import Bits, Walk, walk_of
from kiosk.guide.model import Guide
from kiosk.walk.parts import Part
from kiosk.walk.session import Answer, Picked
from kiosk.walk.views import TOP_MOST


def talkative(space: Space, bits: Bits) -> Walk:
    """The walk of somebody alone with these answers who takes the views at their longest."""
    return walk_of(space, {**bits, TOGETHER: False}, partial(_at_length, space.guide))


def _at_length(guide: Guide, part: Part) -> Answer | None:
    """The answer to a part of a view that makes most of it; None where a variable answers."""
    match part.name.partition(".")[0]:
        case "rate":
            return Picked(("a_lot",))
        case "top":
            return Picked(part.choices[:TOP_MOST])
        case "first" | "again":
            right = guide.quiz[part.about].right
            return Picked((next(choice for choice in part.choices if choice != right),))
        case _:
            return None
