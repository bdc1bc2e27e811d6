"""The map of a guide for one session: where every step stands, and why it is not on the route, if it is not.

Owns what can be told of each step before, on and beside the route. Must never hold words, nor move anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition
from kiosk.walk.because import because_of
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts
from kiosk.walk.flags import raised
from kiosk.walk.part import Kind
from kiosk.walk.parts import may_ask_nothing
from kiosk.walk.private import is_sensitive, may_be_asked, private_choices
from kiosk.walk.progress import may_be_shown, targets, what_stays
from kiosk.walk.route import (
    Entry,
    Position,
    facts_along,
    first_that_holds,
    locate,
    replay_past_open,
    ways_on,
)
from kiosk.walk.session import InPerson, Picked, Session, Skipped


class State(StrEnum):
    """What has become of a step."""

    DONE = "done"
    """Answered, or read and gone past."""
    PARTLY = "partly"
    """It asks several things, and some of them were skipped."""
    NONE = "none"
    """Gone past with nothing picked, where that is an answer; of a private question it is told that it is done."""
    SKIPPED = "skipped"
    IN_PERSON = "in_person"
    """To be said in person."""
    OPEN = "open"
    """The first step that still waits: where the walk goes on."""
    BROUGHT = "brought"
    """Answered on paper that a code has brought back; it comes once what is open before it is answered."""
    AHEAD = "ahead"
    """It may still come."""
    OFF = "off"
    """It is not on this route, and on this route it will not be."""


class Cause(StrEnum):
    """Why a step is not on the route."""

    ANSWER = "answer"
    """Something was answered so that it does not come."""
    NOT_ASKED = "not_asked"
    """It hangs on something that was not asked."""
    PAST = "past"
    """The way from an earlier step leads past it."""
    NOT_HERE = "not_here"
    """It may not be asked of whoever is there."""
    NOTHING = "nothing"
    """With these answers it has nothing to show."""
    ENDED = "ended"
    """The walk ends before it."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a step is not on the route."""

    cause: Cause
    steps: tuple[str, ...] = ()
    """The steps it hangs on, in reading order; there may be none that can be named."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One step on the map."""

    step: str
    state: State
    here: bool = False
    """The person is looking at it."""
    raises: bool = False
    """Its answer has raised a safety point that may be named here."""
    part: str = ""
    """The first of its parts on the route, to go to; empty: it is not on the route so far."""
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """Every step of a guide, in reading order, as it stands for one session."""

    spots: tuple[Spot, ...]
    here: str
    """The step the person is looking at."""

    def spot(self, step: str) -> Spot:
        """How one step stands."""
        return next(each for each in self.spots if each.step == step)

    @property
    def left_off(self) -> Spot | None:
        """The step where the walk goes on; None once it has come to an end."""
        return next((each for each in self.spots if each.state is State.OPEN), None)


def map_of(guide: Guide, session: Session) -> Map:
    """The map for this session; it is worked out afresh each time, as the position is."""
    position = locate(guide, session)
    found = {spot.step: spot for spot in _on_route(guide, position)}
    for step, why in _left_out(guide, position):
        found.setdefault(step, Spot(step, State.OFF, why=why))
    brought = _brought(guide, session)
    for step, why_off in _to_come(guide, position):
        ahead = State.BROUGHT if step in brought else State.AHEAD
        found.setdefault(step, Spot(step, ahead if why_off is None else State.OFF, why=why_off))
    return Map(tuple(found[step] for step in guide.order), position.part.step)


def _brought(guide: Guide, session: Session) -> frozenset[str]:
    """The steps that a code has brought answers to, wherever the walk has come to."""
    if not session.carried_on:
        return frozenset()
    entries = replay_past_open(guide, session).entries
    return frozenset(entry.part.step for entry in entries if entry.answer is not None)


def _on_route(guide: Guide, position: Position) -> Iterator[Spot]:
    """The steps that the answers lead through."""
    named = {
        step for each in raised(guide, position.route.facts) if not each.sensitive for step in each.steps
    }
    parts: dict[str, list[Entry]] = {}
    for entry in position.route.entries:
        parts.setdefault(entry.part.step, []).append(entry)
    for step, entries in parts.items():
        here = step == position.part.step
        first = entries[0].part.key
        state = _state(entries)
        if state is State.NONE and not _may_be_named(guide, step):
            state = State.DONE
        yield Spot(step, state, here, raises=step in named, part=first)


def _state(entries: list[Entry]) -> State:
    """What has become of a step, told by what it asks: covers and safety points are not what it asks."""
    if any(entry.answer is None for entry in entries):
        return State.OPEN
    asked = [entry.answer for entry in entries if entry.part.kind is not Kind.READ and not entry.part.flags]
    if any(isinstance(answer, InPerson) for answer in asked):
        return State.IN_PERSON
    skipped = sum(isinstance(answer, Skipped) for answer in asked)
    if asked and all(answer == Picked(()) for answer in asked):
        return State.NONE
    if not skipped:
        return State.DONE
    return State.SKIPPED if skipped == len(asked) else State.PARTLY


def _left_out(guide: Guide, position: Position) -> Iterator[tuple[str, Why]]:
    """The steps between those of the route, and after its end, each with why it was left out."""
    route = position.route
    firsts: dict[str, int] = {}
    for place, entry in enumerate(route.entries):
        firsts.setdefault(entry.part.step, place)
    before: str | None = None
    for _, facts in facts_along(guide, route, firsts.values()):
        step = next(name for name in firsts if before is None or guide.index[name] > guide.index[before])
        yield from _between(guide, before, guide.index[step], facts)
        before = step
    if route.finished and before is not None:
        yield from _between(guide, before, len(guide.order), route.facts)


def _between(guide: Guide, before: str | None, until: int, facts: Facts) -> Iterator[tuple[str, Why]]:
    """The steps from one of the route (or the beginning) to the place of the next, that were left out with this known.

    One without anything to show is come to all the same, and has a way on of its own.
    """
    place = 0 if before is None else guide.index[before] + 1
    came_from, lands = before, place if before is None else _lands(guide, before, facts)
    while place < until:
        step = guide.order[place]
        why = _passed_over(guide, step, facts)
        if place < lands and came_from is not None:
            why = _past(guide, came_from)
        elif why is None:
            why = Why(Cause.NOTHING)
            came_from, lands = step, _lands(guide, step, facts)
        yield step, why
        place += 1


def _lands(guide: Guide, name: str, facts: Facts) -> int:
    """The place that the way on from a step leads to, before anything there is passed over."""
    step = guide.steps[name]
    if step.ends is not None:
        return len(guide.order)
    target = first_that_holds(ways_on(step, facts.picked(name)), facts)
    return guide.index[name] + 1 if target is None else guide.index.get(target, len(guide.order))


def _passed_over(guide: Guide, name: str, facts: Facts) -> Why | None:
    """Why a step that is come to is passed over; None: it is not."""
    step = guide.steps[name]
    if step.when is not None and verdict(step.when, facts) is not True:
        return _hanging_on(guide, step.when, facts)
    return None if may_be_asked(guide, step, facts) else Why(Cause.NOT_HERE)


def _to_come(guide: Guide, position: Position) -> Iterator[tuple[str, Why | None]]:
    """The steps after the first open one: None for what may still come, and why for what certainly will not."""
    route = position.route
    if route.finished:
        return
    before = route.entries[-1].part.step
    start = guide.index[before]
    facts = what_stays(guide, route.facts)
    possible = _leading_to(guide, before, facts)
    for place in range(start + 1, len(guide.order)):
        name = guide.order[place]
        step = guide.steps[name]
        shown = may_be_shown(guide, step, facts)
        if place not in possible:
            yield name, _past(guide, before)
            continue
        if shown is not True or may_ask_nothing(step):
            possible.add(place + 1)
        if shown is False:
            yield name, _passed_over(guide, name, facts)
            continue
        yield name, None
        possible |= _leading_to(guide, name, facts)
        before = name if step.ends is None or guide.steps[before].ends is not None else before


def _leading_to(guide: Guide, name: str, facts: Facts) -> set[int]:
    """The places that the ways on from a step may lead to."""
    place = guide.index[name]
    return {
        guide.index.get(target, len(guide.order))
        for target in targets(guide, guide.steps[name], place, facts)
    }


def _past(guide: Guide, before: str) -> Why:
    """That the way from a step leads past others, or ends there."""
    ended = guide.steps[before].ends is not None
    return Why(Cause.ENDED if ended else Cause.PAST, _that_may_be_named(guide, (before,)))


def _hanging_on(guide: Guide, when: Condition, facts: Facts) -> Why:
    """Why a condition is false: what was answered, or else what was not asked."""
    steps = because_of(when, facts)
    known = facts.seen.union(key.partition("/")[0] for key in facts.answers)
    answered = tuple(step for step in steps if step in known)
    cause = Cause.ANSWER if answered else Cause.NOT_ASKED
    return Why(cause, _that_may_be_named(guide, answered or steps))


def _that_may_be_named(guide: Guide, steps: tuple[str, ...]) -> tuple[str, ...]:
    """The steps whose answers are nobody's secret: of the others it is not told what hangs on them."""
    return tuple(step for step in steps if _may_be_named(guide, step))


def _may_be_named(guide: Guide, step: str) -> bool:
    """Whether what was answered to a step is nobody's secret."""
    return not is_sensitive(guide.steps[step]) and not private_choices(guide.steps[step])
