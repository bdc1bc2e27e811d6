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
from kiosk.walk.session import Answer, Session

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
    taken: set[tuple[str, str]] = set()
    passed: set[tuple[str, str]] = set()
    for here, answer, between in _moves(tree, guide, session):
        way = _way(tree, here, answer, between)
        taken.update(way)
        # Of a way over several arrows, all but the first leave a step that was not shown.
        passed.update(way if here not in route.steps else way[1:])
    pattern = phrases.ROUTE if route.finished else phrases.ROUTE_OPEN
    note = pattern.format(persona=persona, step=route.steps[-1])
    return replace(tree, trail=Trail(frozenset(route.steps), frozenset(taken), frozenset(passed), note))


_Move = tuple[str, Answer | None, tuple[str, ...]]
"""A step, the answer to it, and the steps up to the next one that was shown, that one last."""


def _moves(tree: Tree, guide: Guide, session: Session) -> Iterator[_Move]:
    """From each step that was shown to the next."""
    facts = Facts.at_start(guide, session)
    here, answer, between = tree.start, None, list[str]()
    name: str | None = here
    while name is not None:
        between.append(name)
        shown = not passed_over(guide, name, facts)
        if shown:
            parts = list(_gone_past(guide, name, facts, session))
            if parts:
                yield here, answer, tuple(between)
                here, answer, between = name, facts.answer(name), []
            if not all(parts) or guide.steps[name].ends is not None:
                return
        target = first_that_holds(ways_on(guide.steps[name], facts.picked(name)), facts) if shown else None
        following = guide.index[name] + 1
        name = target or (guide.order[following] if following < len(guide.order) else None)


def _gone_past(guide: Guide, name: str, facts: Facts, session: Session) -> Iterator[bool]:
    """For each thing that a step says and asks, whether it has been answered; what was answered is learned."""
    for part in parts_of(guide, name, facts):
        given = session.standing(part.key)
        yield given is not None
        if given is None:
            return
        learn(guide, facts, part, given)


def _way(tree: Tree, here: str, answer: Answer | None, between: tuple[str, ...]) -> list[tuple[str, str]]:
    """The shortest way over arrows from a step to the last of these, touching no other; empty where it is that step."""
    last, inside = between[-1], set(between)
    reached: dict[str, list[tuple[str, str]]] = {here: []}
    for name in (here, *between):
        for arrow in tree.arrows if name in reached else ():
            fits = name != here or name in inside or any(way.fits(answer) for way in arrow.ways)
            if arrow.source == name and arrow.target in inside and fits and arrow.target not in reached:
                reached[arrow.target] = [*reached[name], (name, arrow.target)]
    return reached.get(last, [])
