"""A part of a tree, and one person's way through it.

Owns what is left out and what is drawn thick. Must never draw.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.authors.graph import phrases
from kiosk.authors.graph.tree import Trail, Tree
from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.parts import parts_of
from kiosk.walk.route import first_that_holds, learn, passed_over, replay, ways_on
from kiosk.walk.session import Session

STEPS_AWAY = 2
"""How many arrows away from a step its surroundings end."""


def around(tree: Tree, step: str) -> Tree:
    """The step, and what is up to two arrows before or after it; told in each box how much is left out."""
    kept = {*_within(step, [(a.source, a.target) for a in tree.arrows])}
    kept |= {*_within(step, [(a.target, a.source) for a in tree.arrows])}
    arrows = tuple(arrow for arrow in tree.arrows if {arrow.source, arrow.target} <= kept)
    ways_in = [a.target for a in tree.arrows if a.source not in kept]
    ways_on = [a.source for a in tree.arrows if a.target not in kept]
    boxes = {
        name: replace(box, ways_in=ways_in.count(name), ways_on=ways_on.count(name))
        for name, box in tree.boxes.items()
        if name in kept
    }
    note = phrases.AROUND.format(step=step)
    return replace(tree, boxes=boxes, arrows=arrows, notes=(*tree.notes, note), around=step)


def _within(step: str, arrows: Iterable[tuple[str, str]]) -> set[str]:
    """What is at most so many arrows away, the step itself among it."""
    known = list(arrows)
    found = {step}
    for _ in range(STEPS_AWAY):
        found |= {there for here, there in known if here in found}
    return found


def along(tree: Tree, guide: Guide, session: Session, persona: str) -> Tree:
    """The same tree, with the way of these answers to be drawn thick."""
    route = replay(guide, session)
    arrows = frozenset(_gone(guide, session))
    pattern = phrases.ROUTE if route.finished else phrases.ROUTE_OPEN
    note = pattern.format(persona=persona, step=route.steps[-1])
    return replace(tree, trail=Trail(frozenset(route.steps), arrows, note))


def _gone(guide: Guide, session: Session) -> Iterator[tuple[str, str]]:
    """Every arrow that was taken, and those of the steps that were passed over."""
    facts = Facts.at_start(guide, session)
    order = (*guide.order, None)
    name: str | None = order[0]
    while name is not None:
        after = order[guide.index[name] + 1]
        target: str | None = after
        if not passed_over(guide, name, facts):
            if not _gone_past(guide, name, facts, session) or guide.steps[name].ends is not None:
                return
            ways = ways_on(guide.steps[name], facts.picked(name))
            target = first_that_holds(ways, facts) or after
        if target is not None:
            yield name, target
        name = target


def _gone_past(guide: Guide, name: str, facts: Facts, session: Session) -> bool:
    """Whether all that a step says and asks has been answered; what was answered is learned."""
    for part in parts_of(guide, name, facts):
        answer = session.standing(part.key)
        if answer is None:
            return False
        learn(guide, facts, part, answer)
    return True
