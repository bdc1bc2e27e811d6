"""Replays the answers: the route they lead through, and the position on it.

Owns how a guide is followed. Must never store a position: it is worked out afresh from the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, Branch, ChoiceStep, ShowStep
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import if_it_fits
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.private import may_be_asked
from kiosk.walk.session import Answer, Passed, Picked, Session, Skipped


@dataclass(frozen=True, slots=True)
class Entry:
    """A part on the route and the answer that counts for it; no answer: it is still open."""

    part: Part
    answer: Answer | None


Answering = Callable[[Part], Answer | None]
"""Gives the answer to a part; None: there is none."""


@dataclass(frozen=True, slots=True)
class Route:
    """The parts one person's answers lead through, up to the first open one."""

    entries: tuple[Entry, ...]
    facts: Facts
    """What is known at the end of it; while the route is open, what may still come is not known."""
    finished: bool
    """An end of the guide was reached and gone past."""

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps on the route, in order."""
        return tuple(dict.fromkeys(entry.part.step for entry in self.entries))

    def place_of(self, key: str) -> int | None:
        """Where on the route a part stands, counted from 0."""
        return next((place for place, entry in enumerate(self.entries) if entry.part.key == key), None)


@dataclass(frozen=True, slots=True)
class Position:
    """Where on the route the person is."""

    route: Route
    place: int
    answer: Answer | None
    """What the person has answered here, to be shown again."""
    to_confirm: bool
    """The answer was given before, fell off the route, and has come back."""

    @property
    def part(self) -> Part:
        """The part the person is looking at."""
        return self.route.entries[self.place].part

    @property
    def at_end(self) -> bool:
        """Everything is answered and an end has been gone past."""
        return self.route.finished and self.place == len(self.route.entries) - 1


def replay(guide: Guide, session: Session) -> Route:
    """The route that the standing answers lead through."""
    entries: list[Entry] = []
    facts = Facts.at_start(guide, session)
    for entry in passage(guide, facts, lambda part: session.standing(part.key)):
        entries.append(entry)
        if entry.answer is None:
            facts.horizon = guide.index[entry.part.step]
            return Route(tuple(entries), facts, finished=False)
    return Route(tuple(entries), facts, finished=True)


def replay_past_open(guide: Guide, session: Session) -> Route:
    """The route up to the first part after the last answer that stands; what is open on the way has none.

    Used for paper while answers from paper are gone through again: what stands behind an open question was said too.
    """
    said = [entry.answer is not None for entry in passage_of(guide, session)]
    until = max((place for place, each in enumerate(said, start=1) if each), default=0)
    if all(said[:until]):
        return replay(guide, session)
    facts = Facts.at_start(guide, session)
    entries: list[Entry] = []
    for entry in passage_of(guide, session, facts):
        entries.append(entry)
        if len(entries) > until:
            facts.horizon = guide.index[entry.part.step]
            break
    for entry in entries:
        if entry.answer is None:
            facts.answers.pop(entry.part.key, None)
    return Route(tuple(entries), facts, finished=False)


def reach(guide: Guide, session: Session) -> set[str]:
    """The answered parts that a person with these answers may still come to, open ones taken as skipped.

    Used to tell which answers a change puts off the route: those that are not in here, because their part is
    not there any more or has become one that they do not fit.
    """
    return {entry.part.key for entry in passage_of(guide, session) if entry.answer is not None}


def reached(guide: Guide, session: Session) -> frozenset[str]:
    """The steps that a person with these answers comes to if they skip all that is open."""
    return frozenset(entry.part.step for entry in passage_of(guide, session))


def known_all_the_way(guide: Guide, session: Session) -> Facts:
    """What is known at an end that a person with these answers comes to if they skip all that is open."""
    facts = Facts.at_start(guide, session)
    for _ in passage_of(guide, session, facts):
        pass
    return facts


def passage_of(guide: Guide, session: Session, facts: Facts | None = None) -> Iterator[Entry]:
    """A passage with the standing answers, each where it fits its part as it is now."""
    facts = Facts.at_start(guide, session) if facts is None else facts
    return passage(guide, facts, lambda part: if_it_fits(part, session.standing(part.key)))


def passage(guide: Guide, facts: Facts, answering: Answering) -> Iterator[Entry]:
    """Every part up to the end with the answer it is given; where there is none, what is left open counts.

    What is known grows with them: each answer is learned when the part after it is asked for, so whoever stops at a
    part knows what is known before it.
    """
    for name in steps_come_to(guide, facts):
        for part in parts_of(guide, name, facts):
            answer = answering(part)
            yield Entry(part, answer)
            learn(guide, facts, part, left_open(part) if answer is None else answer)


def left_open(part: Part) -> Answer:
    """How a part without an answer counts for whoever goes on all the same: a page is gone past, a question skipped."""
    return Passed(frozenset(part.flags)) if part.kind is Kind.READ else Skipped()


def steps_come_to(guide: Guide, facts: Facts) -> Iterator[str]:
    """Every step up to the end, among them views with nothing to show.

    The next one hangs on what has been learned by then: learn the answers to a step before asking for it.
    """
    name = next_unpassed(guide, 0, facts)
    while name is not None:
        yield name
        name = step_after(guide, name, facts)


def learn(guide: Guide, facts: Facts, part: Part, answer: Answer) -> None:
    """Take one more answer into what is known."""
    facts.answers[part.key] = answer
    step = guide.steps[part.step]
    if not isinstance(answer, Picked):
        return
    if isinstance(step, ChoiceStep) and part.name == "":
        for choice in answer.choices:
            for flag in step.choices[choice].raises if choice in step.choices else ():
                facts.raised.setdefault(flag, []).append(part.step)
    elif isinstance(step, ShowStep) and step.show == "options" and part.name == "":
        facts.reading.update(answer.choices)
    elif isinstance(step, ShowStep) and step.show == "leaning" and answer.choices:
        _lean(facts, part, answer.choices[0])


def _lean(facts: Facts, part: Part, choice: str) -> None:
    """The last thing said counts; where an earlier leaning is no longer so, there is none until another is said."""
    if part.name == "":
        facts.leaning = choice
    elif part.name.startswith("still."):
        facts.leaning = None if choice == "no" else facts.leaning
    elif part.name.startswith("kind.") and choice != "any_kind":
        facts.leaning = f"{part.about}.{choice}"


def step_after(guide: Guide, name: str, facts: Facts) -> str | None:
    """The step that follows, once this one has been answered or gone past; None after an end."""
    step = guide.steps[name]
    if step.ends is not None:
        return None
    target = first_that_holds(ways_on(step, facts.picked(name)), facts)
    place = guide.index[name] + 1 if target is None else guide.index.get(target, len(guide.order))
    return next_unpassed(guide, place, facts)


def ways_on(step: AnyStep, picked: tuple[str, ...]) -> Iterator[Branch]:
    """The branches to try in order: those of the choices picked, then the step's own."""
    if isinstance(step, ChoiceStep):
        for choice in picked:
            if choice in step.choices:
                yield from step.choices[choice].next
    yield from step.next


def first_that_holds(branches: Iterator[Branch], facts: Facts) -> str | None:
    """Where the first branch goes whose condition holds."""
    return next((branch.go for branch in branches if holds(branch.when, facts)), None)


def next_unpassed(guide: Guide, place: int, facts: Facts) -> str | None:
    """The first step from a place in the reading order on that is not passed over."""
    order = guide.order
    while place < len(order):
        if not passed_over(guide, order[place], facts):
            return order[place]
        place += 1
    return None


def passed_over(guide: Guide, name: str, facts: Facts) -> bool:
    """Whether a step is left out here: its condition is false, or it may not be asked of whoever is there."""
    step = guide.steps[name]
    return not holds(step.when, facts) or not may_be_asked(guide, step, facts)


def locate(guide: Guide, session: Session) -> Position:
    """Where on the route the person is: at the part they went back to, or at the first one still open."""
    route = replay(guide, session)
    place = route.place_of(session.looking_at) if session.looking_at is not None else None
    if place is None:
        place = len(route.entries) - 1
    part = route.entries[place].part
    aside = if_it_fits(part, session.kept_aside(part.key))
    return Position(route, place, session.standing(part.key) or aside, to_confirm=aside is not None)


def facts_at(guide: Guide, route: Route, place: int) -> Facts:
    """What is known just before a place on the route."""
    return next(facts_along(guide, route, (place,)))[1]


def facts_along(guide: Guide, route: Route, places: Iterable[int]) -> Iterator[tuple[int, Facts]]:
    """Each of these places, in their order on the route, and what is known just before it; it grows with the next."""
    facts, reached = Facts.at_start(guide, route.facts), 0
    for place in places:
        for entry in route.entries[reached:place]:
            if entry.answer is not None:
                learn(guide, facts, entry.part, entry.answer)
                facts.seen.add(entry.part.step)
        here = route.entries[place].part.step
        was_seen = here in facts.seen
        facts.seen.discard(here)
        yield place, facts
        if was_seen:
            facts.seen.add(here)
        reached = place
