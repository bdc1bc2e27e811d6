"""Somebody who answers as a combination of variables says, and takes the views at their longest.

Owns what the variables leave open: every value matters, every quiz question is answered wrongly. Used to show that a
walk which may be too long is too long for somebody real. Must never change an answer that a variable stands for.
"""

from __future__ import annotations

from kiosk.authors.proof.space import DIRECT, Space
from kiosk.authors.proof.witness import Bits, Walk, answer_to
from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.parts import Part, parts_of
from kiosk.walk.route import learn, next_unpassed, step_after
from kiosk.walk.session import Answer, Picked
from kiosk.walk.views import TOP_MOST


def talkative(space: Space, bits: Bits) -> Walk:
    """The walk of somebody alone with these answers who takes the views at their longest."""
    guide = space.guide
    facts = Facts(guide, direct_allowed=bits.get(DIRECT, False))
    came_to: list[str] = []
    name = next_unpassed(guide, 0, facts)
    ended = False
    while name is not None:
        came_to.append(name)
        for part in parts_of(guide, name, facts):
            answer = _at_length(guide, part) or answer_to(space, part, facts, bits)
            learn(guide, facts, part, answer)
        ended = guide.steps[name].ends is not None
        name = step_after(guide, name, facts)
    return Walk(facts, tuple(came_to), not ended)


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
