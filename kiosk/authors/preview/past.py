"""A past that is made up: answers that lead to a step, when nobody has given any.

Owns what is answered where nothing is known. Must never change an answer that is known and fits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Answering, passage
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped, Words

Reach = Callable[[Guide, str], Session | None]
"""Finds the answers of somebody who comes to a step; None: nobody was found."""
Again = Callable[[Guide, str], Session | None]
"""Makes up answers that lead to a step, where those there are lead there no more; None: it does not."""

ALONE = Session()
"""The session of somebody who has just begun, alone."""
SOME_WORDS = "..."
"""Stands for words that have to be there."""


def never(_: Guide, __: str) -> Session | None:
    """Makes up nothing: what a persona answered stays what it is."""
    return None


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a preview begins, and how it comes to a step again."""

    session: Session | None = None
    """None: at the first screen."""
    fresh: Session = ALONE
    """What everybody begins with who starts at the first screen: alone, or with a counselor."""
    again: Again = never


AT_FIRST_SCREEN = Beginning()


def step_of(key: str) -> str:
    """The step of a part, by the part's key."""
    return key.partition("/")[0]


def made_up(part: Part) -> Answer:
    """The least that can be answered here: what is read is gone past, what can be skipped is skipped."""
    if part.kind is Kind.READ:
        return Passed(frozenset(part.flags))
    # What was said on an urgent screen is not made up: no reply is on record.
    if not part.required or part.name.startswith("urgent."):
        return Skipped()
    match part.kind:
        case Kind.ONE | Kind.MANY:
            return Picked(part.choices[:1])
        case Kind.SCALE | Kind.NUMBER:
            return Amount(part.low)
        case _:
            return Words(SOME_WORDS)


def up_to(guide: Guide, walk: Session, at: str, answering: Answering) -> Session | None:
    """The session of whoever has come to this step or part, and has not answered it; None if this way does not."""
    facts = Facts.at_start(guide, walk)
    for entry in passage(guide, facts, answering):
        if at in (entry.part.key, entry.part.step):
            return replace(walk.holding(facts.answers, {}), looking_at=None, errand=None)
    return None


def cut(guide: Guide, session: Session, at: str) -> Session | None:
    """A session with only the answers before this step or part; None if it does not come there."""
    return up_to(guide, session, at, lambda part: session.standing(part.key) or made_up(part))


def shortest(guide: Guide, at: str, reach: Reach, fresh: Session = ALONE) -> Session | None:
    """The session of somebody who came to this step or part with as few answers as can be; None if nobody can.

    Args:
        guide: the guide.
        at: the step, or one part of it.
        reach: finds the answers, where skipping everything does not lead there.
        fresh: the session with which a visit begins; alone, a step that needs it is shown with a counselor.
    """
    for walk in (fresh, replace(fresh, direct_allowed=True), replace(fresh, together=True)):
        found = up_to(guide, walk, at, made_up)
        if found is not None:
            return found
    step = step_of(at)
    session = reach(guide, step) if step in guide.steps else None
    if session is None:
        return None
    return cut(guide, replace(session, together=fresh.together or session.together), at)
