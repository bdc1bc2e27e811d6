"""That no route is too long: steps and minutes of everybody the limits are for, proved over all answer sheets.

Owns the limits, and what is told where one is broken. The weights of a few views are upper bounds (see `fullest`), so
whoever is found to walk too long is walked by the real engine first; what nobody real can be shown to break is told
as not proved. Every guide is held to the limits of the usual walk; to those of the short path, only one that has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.authors.proof import phrases
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.heaviest import Scales, Weight, scales
from kiosk.authors.proof.library import Answers, TooLarge, within_budget
from kiosk.authors.proof.plain_walk import in_a_hurry, opening_nothing, with_nothing_to_report
from kiosk.authors.proof.proving import not_proved
from kiosk.authors.proof.reaching import Reached, shortest
from kiosk.authors.proof.talkative import talkative
from kiosk.authors.proof.weights import weights_of
from kiosk.authors.proof.witness import Bits, walk_of
from kiosk.authors.proof.written import as_written
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.layout.cards import card_for
from kiosk.layout.effort import WORDS_A_MINUTE, effort_of
from kiosk.walk.route import Position, facts_along, replay
from kiosk.walk.session import Session

MOST_STEPS: Final = 22
MOST_MINUTES: Final = 10
"""Of the usual walk."""
MOST_STEPS_SHORT: Final = 12
"""Of the short path; how many minutes that may take stands in the guide."""
LONG_GUIDE: Final = 1_000
"""With more steps than this, the first answers found are told in place of the fewest."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a walk may be, and the problems to tell where it is longer."""

    steps: int
    minutes: int
    too_many: str
    too_long: str
    at: Path

    @property
    def words(self) -> int:
        """The minutes, as words to read."""
        return self.minutes * WORDS_A_MINUTE


@dataclass(frozen=True, slots=True)
class Longest:
    """The longest walk there is."""

    steps: int
    """Of whoever opens nothing extra."""
    words: int
    """Of whoever has nothing to report besides: what takes the same time to read; never too few."""
    limits: Limits

    @property
    def keeps(self) -> bool:
        """Whether it keeps to its limits; where it does not, it is longer than is told here."""
        return self.steps <= self.limits.steps and self.words <= self.limits.words

    @property
    def minutes(self) -> str:
        """The time that takes a slow reader."""
        return in_minutes(self.words)


def in_minutes(words: int) -> str:
    """The time it takes a slow reader to read so many words, in minutes and tenths, rounded up."""
    tenths = -(-words * 10 // WORDS_A_MINUTE)
    return f"{tenths // 10}.{tenths % 10}"


@dataclass(frozen=True, slots=True)
class Lengths:
    """What came of weighing every route."""

    faults: tuple[Fault, ...]
    usual: Longest | None = None
    """None: nobody walks it, or it was not proved."""
    short: Longest | None = None


def lengths(run: Symbolic) -> Lengths:
    """The longest walks, and every limit they break. Never raises: a spent budget is a fault."""
    found: list[Longest | None] = []
    faults: list[Fault] = []
    try:
        with within_budget():
            hurry = in_a_hurry(run)
            opens, calm = opening_nothing(run), with_nothing_to_report(run)
            for limits, path in ((usual_limits(), ~hurry), (short_limits(run.guide), hurry)):
                longest, wrong = _held_to(run, limits, opens & path, calm & path)
                found.append(longest)
                faults += wrong
    except TooLarge:
        return Lengths((*faults, not_proved(run.diagrams.nodes)))
    return Lengths(tuple(faults), *found)


def usual_limits() -> Limits:
    """The limits of everybody who does not take the short path."""
    return Limits(MOST_STEPS, MOST_MINUTES, "WALK_TOO_MANY_STEPS", "WALK_TOO_LONG", ("steps",))


def short_limits(guide: Guide) -> Limits:
    """The limits of whoever takes the short path; in a guide without one nobody does."""
    path = guide.guide.short_path
    minutes = path.minutes if path is not None else 0
    return Limits(
        MOST_STEPS_SHORT, minutes, "SHORT_PATH_TOO_MANY_STEPS", "SHORT_PATH_TOO_LONG", ("guide", "short_path")
    )


def _held_to(
    run: Symbolic, limits: Limits, opens: Answers, calm: Answers
) -> tuple[Longest | None, tuple[Fault, ...]]:
    order = run.guide.order
    counted = scales(run.diagrams, (Weight(1, run.seen[name]) for name in order), opens)
    shown = (name for name in order if not run.diagrams.never(run.seen[name] & calm))
    weighed = scales(run.diagrams, (each for name in shown for each in weights_of(run, name)), calm)
    steps, words = counted.heaviest(limits.steps), weighed.heaviest(limits.words)
    if steps is None:
        return None, ()
    faults: list[Fault] = []
    if steps.words > limits.steps:
        faults += _too_many_steps(run, limits, counted, steps.sheet)
    if words is not None and words.words > limits.words:
        faults += _too_long(run, limits, weighed, words.sheet)
    return Longest(steps.words, words.words if words is not None else 0, limits), tuple(faults)


def _too_many_steps(run: Symbolic, limits: Limits, counted: Scales, sheet: Bits) -> Iterator[Fault]:
    longest = None
    for reached in _people(run, counted, limits.steps, sheet):
        steps = replay(run.guide, reached.walk.session).steps
        if len(steps) > limits.steps:
            values = {"count": len(steps), "most": limits.steps, "route": reached.told}
            yield Fault(limits.too_many, ("steps", steps[limits.steps]), values, at_key=True)
            return
        longest = max(longest or (0, reached), (len(steps), reached), key=lambda each: each[0])
    bound = counted.heaviest()
    if longest is not None and bound is not None:
        yield _not_shown(limits, phrases.STEPS, (limits.steps, bound.words, longest[0]), longest[1])


def _too_long(run: Symbolic, limits: Limits, weighed: Scales, sheet: Bits) -> Iterator[Fault]:
    longest = None
    for reached in _people(run, weighed, limits.words, sheet):
        words = words_of(run.guide, reached.walk.session)
        total = sum(words.values())
        if total > limits.words:
            step = max(words, key=lambda name: words[name])
            values = {
                "minutes": in_minutes(total),
                "most": limits.minutes,
                "step": step,
                "route": reached.told,
            }
            yield Fault(limits.too_long, ("steps", step), values, at_key=True)
            return
        longest = max(longest or (0, reached), (total, reached), key=lambda each: each[0])
    bound = weighed.heaviest()
    if longest is not None and bound is not None:
        told = (limits.minutes, in_minutes(bound.words), in_minutes(longest[0]))
        yield _not_shown(limits, phrases.MINUTES, told, longest[1])


def _not_shown(limits: Limits, unit: str, told: tuple[object, object, object], reached: Reached) -> Fault:
    """That what may be too long is not so for anybody who was found: the limit, what it may be, and what was found."""
    most, bound, longest = (unit.format(count=each) for each in told)
    values = {"most": most, "bound": bound, "longest": longest, "route": reached.told}
    return Fault("LENGTH_NOT_PROVED", limits.at, values, at_key=True)


def _people(run: Symbolic, scale: Scales, most: int, sheet: Bits) -> Iterator[Reached]:
    """People who may walk too long: with the fewest answers, with a walk that is long enough, with the longest.

    Those with a long walk come twice: as their answers have them, and saying most where nothing is told apart.
    """
    if len(run.guide.order) <= LONG_GUIDE:
        fewest = shortest(run, scale.above(most))
        if fewest is not None:
            yield fewest
    yield from _both(run, sheet)
    heaviest = scale.heaviest()
    if heaviest is not None:
        yield from _both(run, heaviest.sheet)


def _both(run: Symbolic, sheet: Bits) -> Iterator[Reached]:
    for walk in (walk_of(run.space, sheet), talkative(run.space, sheet)):
        yield Reached(walk, as_written(run.guide, walk.facts))


def words_of(guide: Guide, session: Session) -> dict[str, int]:
    """What the cards of each step on a route take to read and to answer, without those of safety points."""
    route = replay(guide, session)
    found: dict[str, int] = {}
    for place, facts in facts_along(guide, route, range(len(route.entries))):
        part = route.entries[place].part
        if not (part.name and part.flags):
            card = card_for(guide, session, Position(route, place, None, to_confirm=False), facts=facts)
            found[part.step] = found.get(part.step, 0) + effort_of(card).in_words
    return found
