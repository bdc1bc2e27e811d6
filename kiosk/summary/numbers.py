"""The numbers on paper: each result with its whole frame, drawn as on a screen where it may be drawn.

Owns how a result and its picture become blocks that stay together on a page. Must never put results of different
studies into one frame, nor draw what the screen does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.guide.model.base import Claim
from kiosk.guide.model.outcomes import NobodyArm, Outcome, Result, UnknownResult
from kiosk.layout.arms import is_head_to_head
from kiosk.layout.card import Block as Shown
from kiosk.layout.card import Figure, Voice
from kiosk.layout.chances import concerns, figure_of, frame_blocks, result_blocks
from kiosk.layout.figures.icons import Group, IconArray, People, Words
from kiosk.layout.figures.scale import ChangeScale, axis_for
from kiosk.layout.phrases import studies
from kiosk.listing import SAID, listed, paragraph
from kiosk.summary import phrases
from kiosk.summary.document import Block, Sentence, Whole
from kiosk.summary.pictured import Change, Legend, Picture, Pictures, Scale
from kiosk.summary.told import Told
from kiosk.walk.options import split

LEGEND = Legend(phrases.HAS_IT, phrases.MAY_HAVE_IT, phrases.HAS_IT_NOT)
AXIS_COLUMNS = 100
"""A scale on paper has no columns; its steps are those of a scale on a wide screen."""


def numbers(leaf: Told, shown: tuple[str, ...]) -> Iterator[Block]:
    """Every outcome with its results about these options or kinds; each result stays whole."""
    yield Sentence(phrases.DO_NOT_COMPARE, "framed")
    options = tuple(dict.fromkeys(split(ref)[0] for ref in shown))
    for outcome in leaf.guide.outcomes.values():
        results = [each for each in outcome.results.values() if concerns(each, None, options)]
        if results:
            yield Sentence(leaf.words(outcome.ask), "heading")
        if len(results) > 1:
            yield Sentence(phrases.DO_NOT_COMPARE, "small")
        yield from (Whole(tuple(_result(leaf, outcome, each))) for each in results)


def _result(leaf: Told, outcome: Outcome, result: Result) -> Iterator[Block]:
    voice = Voice(leaf.guide, leaf.numbers)
    if not isinstance(result, UnknownResult) and is_head_to_head(result):
        yield Sentence(studies.SAME_STUDY)
    figure = None if isinstance(result, UnknownResult) else figure_of(voice, leaf.facts, outcome, result)
    drawn = tuple(_drawn(figure))
    if isinstance(result, UnknownResult):
        yield from _paragraphs(result_blocks(voice, leaf.facts, outcome, result))
    else:
        frame = tuple(frame_blocks(voice, result))
        if drawn:
            yield from drawn
            nobody = (arm for arm in result.arms.values() if isinstance(arm, NobodyArm))
            yield from (Sentence(leaf.words(arm.nobody)) for arm in nobody)
        else:
            told = tuple(result_blocks(voice, leaf.facts, outcome, result))
            yield from _paragraphs(told[: len(told) - len(frame)])
        yield from _paragraphs(frame)
    yield from _sources(leaf, result)


def _paragraphs(blocks: Iterable[Shown]) -> Iterator[Sentence]:
    """What a screen tells line by line, in as few paragraphs as can be read: what is strong begins a new one."""
    told: list[str] = []
    for block in blocks:
        if block.style != "strong":
            told.append(block.text)
            continue
        if told:
            yield Sentence(paragraph(told))
        yield Sentence(block.text, "strong")
        told = []
    if told:
        yield Sentence(paragraph(told))


def _drawn(figure: Figure | None) -> Iterator[Block]:
    match figure:
        case IconArray():
            for group in figure.groups:
                yield from _group(group)
        case ChangeScale():
            yield _scale(figure)
        case _:
            return


def _group(group: Group) -> Iterator[Block]:
    heading = _words(group.heading)
    if heading:
        yield Sentence(heading, "strong")
    ranged = any(each.tally.has_range for each in group.people)
    yield Pictures(tuple(_picture(each) for each in group.people), LEGEND if ranged else None)


def _picture(people: People) -> Picture:
    tally = people.tally
    sentence = paragraph(_words(each) for each in (people.happens, people.happens_not, people.range))
    return Picture(_words(people.title), sentence, tally.count, tally.out_of, tally.low, tally.high)


def _scale(figure: ChangeScale) -> Scale:
    changes = tuple(
        Change(
            _words(each.title),
            paragraph(_words(sentence) for sentence in each.told),
            each.change,
            *(each.range or (None, None)),
        )
        for each in figure.changes
    )
    axis = axis_for((number for each in figure.changes for number in each.numbers), AXIS_COLUMNS)
    left, right = phrases.BETTER, phrases.WORSE
    if not figure.lower_is_better:
        left, right = right, left
    ticks = tuple(float(each) for each in sorted(axis.ticks))
    none = phrases.NO_DIFFERENCE if figure.between_groups else phrases.NO_CHANGE
    return Scale(changes, ticks, left, none, right)


def _words(runs: Words) -> str:
    return "".join(run.text for run in runs)


def _sources(leaf: Told, claim: Claim) -> Iterator[Block]:
    cites = tuple(leaf.words(leaf.guide.sources[name].cite) for name in claim.sources)
    if cites:
        yield Sentence(phrases.FROM_SOURCE.format(cite=listed(cites, SAID)), "small")
