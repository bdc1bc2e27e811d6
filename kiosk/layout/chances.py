"""Numbers, each with its whole frame: count, out of how many, compared with what, over which time, in whom, how sure,
from where.

Owns the sentences of a result, and which results stand on a page. Must never put results of different studies beside
each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from kiosk.guide.model.outcomes import (
    CountResult,
    NobodyArm,
    Outcome,
    PointsResult,
    Result,
    UnknownResult,
)
from kiosk.guide.model.steps import ShowStep
from kiosk.layout.arms import after_first, arm_sentences, arm_title, fill, first_sentence, is_head_to_head
from kiosk.layout.card import BREAK, GAP, Block, Figure, Voice, pictured
from kiosk.layout.figures.chance import icon_array
from kiosk.layout.figures.scale import change_scale
from kiosk.layout.marks import Run
from kiosk.layout.phrases import studies
from kiosk.walk.comparison import refs_of
from kiosk.walk.facts import Facts
from kiosk.walk.options import offered, split

__all__ = [
    "arm_sentences",
    "arm_title",
    "concerns",
    "figure_of",
    "fill",
    "frame_blocks",
    "pages_of_results",
    "result_blocks",
    "results_asked",
    "shown_blocks",
]


def results_asked(voice: Voice, facts: Facts, step: ShowStep) -> dict[str, tuple[Result, ...]]:
    """The results a step shows to whoever they concern, by the outcome whose question they answer."""
    here = offered(voice.guide, facts)
    found = {
        name: tuple(each for each in outcome.results.values() if concerns(each, step.option, here))
        for name, outcome in voice.guide.outcomes.items()
        if not step.outcomes or name in step.outcomes
    }
    return {name: results for name, results in found.items() if results}


def pages_of_results(
    voice: Voice, facts: Facts, name: str, results: Iterable[Result], *, asked: bool = True
) -> Iterator[Block]:
    """Results of one outcome: each begins a page of its own, under the question it answers unless `asked` is false.

    What nobody knows has no number that could be compared, so such answers to one question stand together.
    """
    outcome = voice.guide.outcomes[name]
    for together in _by_page(results):
        yield BREAK
        # Strong words that begin a section head all of its pages; the title of the first group must not.
        yield voice.block(outcome.ask, "strong") if asked else GAP
        for result in together:
            yield from shown_blocks(voice, facts, outcome, result)
        yield voice.block(studies.DO_NOT_COMPARE, "strong")


def _by_page(results: Iterable[Result]) -> Iterator[tuple[Result, ...]]:
    """The results as they stand together."""
    for unknown, following in groupby(results, lambda each: isinstance(each, UnknownResult)):
        if unknown:
            yield tuple(following)
        else:
            yield from ((each,) for each in following)


def shown_blocks(voice: Voice, facts: Facts, outcome: Outcome, result: Result) -> Iterator[Block]:
    """One result with its whole frame: as a picture where that is honest, else in words."""
    figure = None if isinstance(result, UnknownResult) else figure_of(voice, facts, outcome, result)
    if figure is None or isinstance(result, UnknownResult):
        if not isinstance(result, UnknownResult) and is_head_to_head(result):
            yield voice.block(studies.SAME_STUDY, "note")
        yield from result_blocks(voice, facts, outcome, result)
        return
    unsourced = result.unsourced.why if result.unsourced is not None else None
    yield replace(
        pictured(figure, result.sources, unsourced), runs=tuple(_runs(voice, facts, outcome, result))
    )
    for arm in result.arms.values():
        if isinstance(arm, NobodyArm):
            yield voice.block(arm.nobody, "text")
    yield from frame_blocks(voice, result, named=True)


def _runs(voice: Voice, facts: Facts, outcome: Outcome, result: CountResult | PointsResult) -> Iterator[Run]:
    """The words of a result's groups one after another, with the glossary words in them."""
    if is_head_to_head(result):
        yield from (Run(studies.SAME_STUDY), Run(" "))
    if isinstance(result, PointsResult):
        yield from (*voice.block(first_sentence(result.scale)).runs, Run(" "))
    for arm in result.arms.values():
        if not isinstance(arm, NobodyArm):
            for sentence in (arm_title(voice, facts, arm.of, arm.what), *arm_sentences(outcome, result, arm)):
                yield from voice.block(sentence).runs
                yield Run(" ")


def figure_of(
    voice: Voice, facts: Facts, outcome: Outcome, result: CountResult | PointsResult
) -> Figure | None:
    """The picture of a result; None where only words are honest.

    What was only read as such draws none, and neither do reports that differ without a number between them.
    """
    if result.basis == "read_as":
        return None
    if isinstance(result, CountResult):
        return icon_array(voice, facts, outcome, result)
    return change_scale(voice, facts, outcome, result)


def result_blocks(voice: Voice, facts: Facts, outcome: Outcome, result: Result) -> Iterator[Block]:
    """One result with its whole frame, in words alone."""
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


def frame_blocks(voice: Voice, result: CountResult | PointsResult, *, named: bool = False) -> Iterator[Block]:
    """Over which time, in whom, how sure, how the number came here.

    Args:
        voice: turns words into blocks.
        result: whose frame it is.
        named: which score it is stands over its picture already.
    """
    if isinstance(result, PointsResult):
        scale = after_first(result.scale) if named else result.scale
        if scale:
            yield voice.block(scale, "text", result)
        lower = result.better_is == "lower"
        yield voice.block(studies.BETTER_LOWER if lower else studies.BETTER_HIGHER)
    yield voice.block(studies.OVER.format(period=result.period))
    yield voice.block(studies.IN_WHOM.format(population=result.population))
    yield voice.block(studies.CERTAINTY[result.certainty.level], "strong")
    if result.certainty.graded_by == "us":
        yield voice.block(studies.GRADED_BY_US)
    if result.basis == "calculated" and result.how:
        yield voice.block(studies.CALCULATED.format(how=result.how))
    if result.basis == "read_as":
        yield voice.block(studies.READ_AS)


def concerns(result: Result, option: str | None, offered: tuple[str, ...]) -> bool:
    """Whether a result is about this option or one of its kinds; without one, about any that is offered.

    A result that is about no option concerns whoever is shown its outcome.
    """
    refs = refs_of(result)
    wanted = offered if option is None else (option,)
    return not refs or any(split(ref)[0] in wanted for ref in refs)
