"""The numbers of a guide and their frames: out of how many, in whom, over which time, how sure, in which ways told.

Must never judge whether a number is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.authors.audit.finding import Audited, Finding, Look, judged, met, not_met
from kiosk.authors.audit.phrases import found
from kiosk.guide.links.fault import Path
from kiosk.guide.model.outcomes import ChangeArm, CountArm, CountResult, PointsResult, RangeArm, UnknownResult
from kiosk.layout.card import Voice
from kiosk.layout.chances import figure_of
from kiosk.listing import NAMES, listed
from kiosk.walk.comparison import refs_of
from kiosk.walk.facts import Facts
from kiosk.walk.options import split, touches


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its frame, and where it stands."""

    outcome: str
    name: str
    result: CountResult | PointsResult

    @property
    def at(self) -> Path:
        """Where it stands."""
        return ("outcomes", self.outcome, "results", self.name)

    @property
    def options(self) -> frozenset[str]:
        """The options it is about, whatever their kinds."""
        return frozenset(split(ref)[0] for ref in refs_of(self.result))

    @property
    def ranged(self) -> bool:
        """Whether a range stands beside the number, or in its place."""
        return any(
            isinstance(arm, RangeArm) or (isinstance(arm, CountArm | ChangeArm) and arm.low is not None)
            for arm in self.result.arms.values()
        )


def numbers(audited: Audited) -> tuple[Number, ...]:
    """Every number of the outcomes."""
    return tuple(
        Number(outcome, name, result)
        for outcome, declared in audited.guide.outcomes.items()
        for name, result in declared.results.items()
        if not isinstance(result, UnknownResult)
    )


def _of_numbers(look: Callable[[Audited, tuple[Number, ...]], Finding]) -> Look:
    """A look that finds nothing to look at where there are no numbers."""

    def first(audited: Audited) -> Finding:
        every = numbers(audited)
        return look(audited, every) if every else not_met(found.NO_NUMBERS)

    return first


def _places(every: tuple[Number, ...]) -> Iterator[Path]:
    yield from (each.at for each in every)


@_of_numbers
def certainty(_: Audited, every: tuple[Number, ...]) -> Finding:
    """How sure anyone is of every number, and how far it may be off."""
    ranged = sum(each.ranged for each in every)
    return met(found.CERTAINTY.format(count=len(every), ranged=ranged), *_places(every))


@_of_numbers
def quality(_: Audited, every: tuple[Number, ...]) -> Finding:
    """Which grade the evidence of every number was given, and by whom."""
    grades = Counter(each.result.certainty.level for each in every)
    us = sum(each.result.certainty.graded_by == "us" for each in every)
    levels = {level: grades[level] for level in ("high", "moderate", "low", "very_low")}
    return met(found.QUALITY.format(**levels, us=us), *_places(every))


@_of_numbers
def chances(audited: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether every option has a number, or words that nobody knows, and a step shows them."""
    guide = audited.guide
    steps = audited.showing("outcomes", "comparison")
    if not steps:
        return not_met(found.CHANCES_NOT_SHOWN, ("outcomes",))
    results = [result for outcome in guide.outcomes.values() for result in outcome.results.values()]
    about = [ref for result in results for ref in refs_of(result)]
    silent = [name for name in guide.options if not any(touches(ref, name) for ref in about)]
    if silent:
        says = found.CHANCES_SILENT.format(options=listed(silent, NAMES))
        return not_met(says, *(("options", name) for name in silent))
    says = found.CHANCES.format(numbers=len(every), unknown=len(results) - len(every))
    return met(says, *(("outcomes", name) for name in guide.outcomes))


@_of_numbers
def population(_: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether every number says in whom it was counted; a number that does not is refused with its guide."""
    return met(found.POPULATION.format(count=len(every)), *_places(every))


@_of_numbers
def counted(audited: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether people are counted, and no share or relative number stands alone."""
    people = _counting_people(every)
    told = found.COUNTED.format(counted=len(people), scored=len(every) - len(people))
    if not people:
        return not_met(found.NOT_COUNTED, *_places(every))
    faults = [each for each in audited.bare if each.code in ("PERCENT", "RELATIVE_NUMBER")]
    return judged(audited, faults, found.COUNTS, told, *_places(people))


def _counting_people(every: tuple[Number, ...]) -> tuple[Number, ...]:
    return tuple(each for each in every if isinstance(each.result, CountResult))


@_of_numbers
def timed(_: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether every number says its time; a number that does not is refused with its guide."""
    return met(found.TIMED.format(count=len(every)), *_places(every))


@_of_numbers
def periods(audited: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether the numbers stand for the same time, outcome by outcome."""
    paired = sum(len(each.options) > 1 for each in every)
    told = found.TIMES_TOLD.format(paired=paired)
    faults = [each for each in audited.aged if each.code == "MIXED_PERIODS"]
    return judged(audited, faults, found.PERIODS, told, *_places(every))


@_of_numbers
def out_of(audited: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether people are counted out of the same number, outcome by outcome."""
    people = _counting_people(every)
    if not people:
        return not_met(found.NOT_COUNTED, *_places(every))
    sizes = sorted({each.result.out_of for each in people if isinstance(each.result, CountResult)})
    told = found.OUT_OF_TOLD.format(numbers=listed((str(each) for each in sizes), NAMES))
    faults = [each for each in audited.aged if each.code == "MIXED_OUT_OF"]
    return judged(audited, faults, found.OUT_OF, told, *_places(people))


@_of_numbers
def ways(audited: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether numbers are told in more than one way."""
    voice, facts = Voice(audited.guide), Facts(audited.guide)
    outcomes = audited.guide.outcomes
    drawn = [
        each for each in every if figure_of(voice, facts, outcomes[each.outcome], each.result) is not None
    ]
    if not drawn:
        return not_met(found.NO_PICTURE, *_places(every))
    says = found.WAYS.format(drawn=len(drawn), told=len(every) - len(drawn))
    return met(says, *_places(tuple(drawn)))


@_of_numbers
def both_ways(audited: Audited, every: tuple[Number, ...]) -> Finding:
    """Whether every count is told from both sides."""
    people = _counting_people(every)
    if not people:
        return not_met(found.NOT_COUNTED, *_places(every))
    faults = [each for each in audited.bare if each.code == "COUNT_ONE_SIDED"]
    told = found.COUNTED.format(counted=len(people), scored=len(every) - len(people))
    return judged(
        audited, faults, found.BOTH_WAYS, told, *(("outcomes", name) for name in audited.guide.outcomes)
    )
