"""The numbers on paper: each result with its whole frame, and drawn where it may be drawn.

Owns how a result becomes pictures and sentences that stay together on a page. Must never put results of different
studies into one frame, nor draw what was only read as such or is known only as a span.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from kiosk.guide.model.base import Claim
from kiosk.guide.model.outcomes import (
    ChangeArm,
    CountArm,
    CountResult,
    NobodyArm,
    Outcome,
    PointsResult,
    RangeArm,
    Result,
    UnknownResult,
    WeeksArm,
)
from kiosk.layout.card import Voice
from kiosk.layout.chances import arm_sentences, arm_title, concerns, fill, frame_blocks, result_blocks
from kiosk.listing import paragraph
from kiosk.summary import phrases
from kiosk.summary.document import Block, Change, Legend, Picture, Pictures, Scale, Sentence, Whole
from kiosk.summary.told import Told
from kiosk.walk.comparison import refs_of
from kiosk.walk.options import offered

LEGEND = Legend(phrases.HAS_IT, phrases.MAY_HAVE_IT, phrases.HAS_IT_NOT)


def numbers(leaf: Told) -> Iterator[Block]:
    """Every outcome with its results about the options offered; each result stays whole."""
    options = offered(leaf.guide, leaf.facts)
    for outcome in leaf.guide.outcomes.values():
        results = [each for each in outcome.results.values() if concerns(each, None, options)]
        if results:
            yield Sentence(leaf.words(outcome.ask), "heading")
        yield from (Whole(tuple(_result(leaf, outcome, each))) for each in results)
    yield Sentence(phrases.DO_NOT_COMPARE, "strong")


def _result(leaf: Told, outcome: Outcome, result: Result) -> Iterator[Block]:
    voice = Voice(leaf.guide, leaf.numbers)
    drawn = tuple(_drawn(voice, leaf, outcome, result))
    if drawn and not isinstance(result, UnknownResult):
        yield from drawn
        nobody = (arm for arm in result.arms.values() if isinstance(arm, NobodyArm))
        yield from (Sentence(leaf.words(arm.nobody)) for arm in nobody)
        if len(set(refs_of(result))) > 1:
            yield Sentence(phrases.SAME_STUDY, "strong")
        yield from _frame(voice, result)
    else:
        for block in result_blocks(voice, leaf.facts, outcome, result):
            yield Sentence(block.text, "strong" if block.style == "strong" else "plain")
    yield from _sources(leaf, result)


def _frame(voice: Voice, result: CountResult | PointsResult) -> Iterator[Sentence]:
    """The frame in as few paragraphs as can be read: each begins with how sure anyone is, or leads up to it."""
    told: list[str] = []
    for block in frame_blocks(voice, result):
        if block.style == "strong":
            yield Sentence(paragraph(told))
            yield Sentence(block.text, "strong")
            told = []
        else:
            told.append(block.text)
    if told:
        yield Sentence(paragraph(told))


def _drawn(voice: Voice, leaf: Told, outcome: Outcome, result: Result) -> Iterator[Block]:
    """The pictures of a result; none where a group has no number of its own, or it was only read as such."""
    if isinstance(result, UnknownResult) or result.basis == "read_as":
        return
    titles = {
        name: voice.words(arm_title(voice, leaf.facts, arm.of, arm.what))
        for name, arm in result.arms.items()
        if not isinstance(arm, NobodyArm)
    }
    if isinstance(result, PointsResult):
        yield _scale(voice, outcome, result, titles)
    elif not any(isinstance(arm, RangeArm) for arm in result.arms.values()):
        yield from _arrays(voice, outcome, result, titles)


def _arrays(
    voice: Voice, outcome: Outcome, result: CountResult, titles: Mapping[str, str]
) -> Iterator[Block]:
    """Counts side by side, then what became of those people; where there are weeks, each group in a line."""
    counts = {name: arm for name, arm in result.arms.items() if isinstance(arm, CountArm)}
    if counts:
        pictures = tuple(_picture(voice, outcome, result, arm, titles[name]) for name, arm in counts.items())
        ranged = any(each.at_least < each.at_most for each in pictures)
        yield Pictures(pictures, LEGEND if ranged else None)
    for counted in counts.values():
        if counted.then is not None:
            plain, full = (tuple(arm_sentences(outcome, result, each)) for each in (_alone(counted), counted))
            sentence = paragraph(voice.words(each) for each in full[len(plain) :])
            yield Pictures(
                (Picture(phrases.WHAT_BECAME, sentence, counted.then.of_those, counted.then.out_of),)
            )
    for name, arm in result.arms.items():
        if isinstance(arm, WeeksArm):
            yield Sentence(titles[name], "strong")
            yield Pictures(tuple(_by_week(voice, outcome, result, arm)))


def _picture(voice: Voice, outcome: Outcome, result: CountResult, arm: CountArm, label: str) -> Picture:
    sentence = paragraph(voice.words(each) for each in arm_sentences(outcome, result, _alone(arm)))
    return Picture(label, sentence, arm.count, result.out_of, arm.low, arm.high)


def _alone(arm: CountArm) -> CountArm:
    """The same count without what became of those people, which has a picture of its own."""
    return arm.model_copy(update={"then": None})


def _by_week(voice: Voice, outcome: Outcome, result: CountResult, arm: WeeksArm) -> Iterator[Picture]:
    happens = result.happens or outcome.happens
    happens_not = result.happens_not or outcome.happens_not
    for week, count in arm.at.items():
        out_of = result.out_of
        both = fill(happens, str(count), out_of), fill(happens_not, str(out_of - count), out_of)
        label = phrases.AT_WEEK.format(week=week)
        yield Picture(label, paragraph(voice.words(each) for each in both), count, result.out_of)


def _scale(voice: Voice, outcome: Outcome, result: PointsResult, titles: Mapping[str, str]) -> Scale:
    arms = {name: arm for name, arm in result.arms.items() if isinstance(arm, ChangeArm)}
    changes = tuple(
        Change(
            titles[name],
            paragraph(voice.words(each) for each in arm_sentences(outcome, result, arm)),
            arm.change,
            arm.low,
            arm.high,
        )
        for name, arm in arms.items()
    )
    values = [each for arm in arms.values() for each in (arm.change, arm.low, arm.high) if each is not None]
    end = _round_up(max(abs(each) for each in values))
    ends = phrases.BETTER_SIDE, phrases.WORSE_SIDE
    better, worse = (each[result.better_is].format(points=f"{end:g}") for each in ends)
    left, right = (better, worse) if result.better_is == "lower" else (worse, better)
    return Scale(changes, -end, end, left, phrases.NO_DIFFERENCE, right)


def _round_up(value: float) -> float:
    """The next 1, 2 or 5 with noughts, so that a line ends at a number people know."""
    power = 10.0 ** math.floor(math.log10(value or 1))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)


def _sources(leaf: Told, claim: Claim) -> Iterator[Block]:
    for name in claim.sources:
        yield Sentence(phrases.FROM_SOURCE.format(cite=leaf.words(leaf.guide.sources[name].cite)), "small")
