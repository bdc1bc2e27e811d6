"""Numbers in words, each with its whole frame: count, out of how many, compared with what, over which time, in
whom, how sure, from where.

Owns the sentences of a result. Must never put results of different studies beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.outcomes import (
    Arm,
    ChangeArm,
    CountArm,
    CountResult,
    NobodyArm,
    Outcome,
    PointsResult,
    RangeArm,
    Result,
    Then,
    UnknownResult,
    WeeksArm,
)
from kiosk.layout import phrases
from kiosk.layout.answers import option_name
from kiosk.layout.card import Block, Voice
from kiosk.walk.comparison import refs_of
from kiosk.walk.facts import Facts
from kiosk.walk.options import split


def result_blocks(voice: Voice, facts: Facts, outcome: Outcome, result: Result) -> Iterator[Block]:
    """One result with its whole frame."""
    if isinstance(result, UnknownResult):
        yield voice.block(arm_title(voice, facts, result.of, None), "strong")
        yield voice.block(result.unknown, "item", result)
        return
    for arm in result.arms.values():
        if isinstance(arm, NobodyArm):
            yield voice.block(arm.nobody, "text")
            continue
        yield voice.block(arm_title(voice, facts, arm.of, arm.what), "strong")
        for sentence in arm_sentences(outcome, result, arm):
            yield voice.block(sentence, "item", result)
    yield from frame_blocks(voice, result)


def frame_blocks(voice: Voice, result: CountResult | PointsResult) -> Iterator[Block]:
    """Over which time, in whom, how sure, how the number came here."""
    if isinstance(result, PointsResult):
        yield voice.block(result.scale, "text", result)
        lower = result.better_is == "lower"
        yield voice.block(phrases.BETTER_LOWER if lower else phrases.BETTER_HIGHER)
    yield voice.block(phrases.OVER.format(period=result.period))
    yield voice.block(phrases.IN_WHOM.format(population=result.population))
    yield voice.block(phrases.CERTAINTY[result.certainty.level], "strong")
    if result.certainty.graded_by == "us":
        yield voice.block(phrases.GRADED_BY_US)
    if result.basis == "calculated" and result.how:
        yield voice.block(phrases.CALCULATED.format(how=result.how))
    if result.basis == "read_as":
        yield voice.block(phrases.READ_AS)


def arm_title(voice: Voice, facts: Facts, of: str | None, what: str | None) -> str:
    """Which people these are: those with an option, or with what they were given instead."""
    name = what or (option_name(voice.guide, facts, of) if of else "")
    return phrases.WITH.format(name=name)


def arm_sentences(outcome: Outcome, result: CountResult | PointsResult, arm: Arm) -> Iterator[str]:
    """Both framings of one arm, from the one number."""
    if isinstance(result, PointsResult):
        if isinstance(arm, ChangeArm):
            yield from _change_sentences(result.says, arm)
        return
    happens = result.happens or outcome.happens
    happens_not = result.happens_not or outcome.happens_not
    of = result.out_of
    match arm:
        case CountArm():
            yield fill(happens, str(arm.count), of)
            yield fill(happens_not, str(of - arm.count), of)
            if arm.low is not None and arm.high is not None:
                yield phrases.REPORTED_RANGE.format(low=arm.low, high=arm.high)
            yield from _then(arm.then, str(arm.count))
        case RangeArm():
            yield fill(happens, phrases.FROM_TO.format(low=arm.from_, high=arm.to), of)
            yield fill(happens_not, phrases.FROM_TO.format(low=of - arm.to, high=of - arm.from_), of)
            yield from _then(arm.then, phrases.FROM_TO.format(low=arm.from_, high=arm.to))
        case WeeksArm():
            for week, count in arm.at.items():
                yield phrases.AT_WEEK.format(week=week, sentence=fill(happens, str(count), of))
                yield phrases.AT_WEEK.format(week=week, sentence=fill(happens_not, str(of - count), of))
        case _:
            return


def _change_sentences(says: str, arm: ChangeArm) -> Iterator[str]:
    """The change, and the range reported round it, counted the way the author's sentence goes."""
    yield says.replace("{change}", f"{abs(arm.change):g}")
    if arm.low is not None and arm.high is not None:
        way = -1 if arm.change < 0 else 1
        low, high = sorted((way * arm.low, way * arm.high))
        yield phrases.REPORTED_RANGE.format(low=f"{low:g}", high=f"{high:g}")


def fill(sentence: str, count: str, out_of: int) -> str:
    """An author's sentence with its two slots filled; nothing else in it is read as a slot."""
    return sentence.replace("{count}", count).replace("{out_of}", str(out_of))


def _then(then: Then | None, first: str) -> Iterator[str]:
    """What became of those it happened to; said so that nobody takes it for the others."""
    if then is None:
        return
    happened = ((then.of_those, then.what), (then.out_of - then.of_those, then.what_not))
    for count, what in happened:
        if what is not None:
            yield phrases.THEN.format(first=first, out_of=then.out_of, count=count, what=what)


def concerns(result: Result, option: str | None, offered: tuple[str, ...]) -> bool:
    """Whether a result is about this option or one of its kinds; without one, about any that is offered.

    A result that is about no option concerns whoever is shown its outcome.
    """
    refs = refs_of(result)
    wanted = offered if option is None else (option,)
    return not refs or any(split(ref)[0] in wanted for ref in refs)
