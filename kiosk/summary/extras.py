"""What goes on further pages, only when it was asked for: the comparison, the numbers, tables, a diary.

Owns how the guide's own material becomes blocks. Must never put results of different studies into one picture.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.guide.model import Guide
from kiosk.guide.model.about import DiaryRows
from kiosk.guide.model.base import Claim
from kiosk.guide.model.outcomes import CountArm, CountResult, NobodyArm, Outcome, Result
from kiosk.layout.answers import option_name
from kiosk.layout.card import Voice
from kiosk.layout.chances import arm_sentences, arm_title, frame_blocks, result_blocks
from kiosk.layout.option_page import cell_words
from kiosk.listing import paragraph
from kiosk.summary import phrases
from kiosk.summary.document import Block, Extra, Picture, Pictures, Sentence, Table
from kiosk.summary.told import Told
from kiosk.walk.comparison import comparison
from kiosk.walk.options import offered, turned

COMPARISON, NUMBERS, DIARY, TABLE = "comparison", "numbers", "diary", "table."


def available(guide: Guide) -> tuple[str, ...]:
    """The names of the extras a guide can print, in the order they are printed."""
    found = [COMPARISON] if guide.options and guide.attributes else []
    found += [NUMBERS] if guide.outcomes else []
    found += [TABLE + name for name in guide.tables]
    return tuple(found + ([DIARY] if guide.sheet.diary else []))


def asked_for(leaf: Told) -> frozenset[str]:
    """The extras that the person's answers ask for; nothing private counts, as everybody can see the page."""
    diary = leaf.guide.sheet.diary
    wanted = diary is not None and diary.when is not None and leaf.holds(diary.when)
    return frozenset({DIARY} if wanted else ())


def extras_of(leaf: Told, seed: int, ticked: Collection[str]) -> tuple[Extra, ...]:
    """The extras that were ticked or that the answers ask for, each once, in the order they are printed."""
    wanted = asked_for(leaf).union(ticked)
    return tuple(_extra(leaf, seed, name) for name in available(leaf.guide) if name in wanted)


def _extra(leaf: Told, seed: int, name: str) -> Extra:
    if name == COMPARISON:
        return Extra(phrases.SIDE_BY_SIDE, (_comparison(leaf, seed),))
    if name == NUMBERS:
        return Extra(phrases.THE_NUMBERS, tuple(_numbers(leaf)))
    diary = leaf.guide.sheet.diary
    if name == DIARY and diary is not None:
        return _diary(leaf, diary)
    return _table(leaf, name.removeprefix(TABLE))


def _comparison(leaf: Told, seed: int) -> Table:
    voice = Voice(leaf.guide, leaf.numbers)
    options = turned(offered(leaf.guide, leaf.facts), seed)
    names = (option_name(leaf.guide, leaf.facts, name) for name in options)
    rows = (
        (leaf.words(row.ask), *(leaf.words(cell_words(voice, leaf.facts, cell)) for cell in row.cells))
        for row in comparison(leaf.guide, leaf.facts, options)
    )
    return Table((phrases.WHAT_YOU_MAY_ASK, *names), tuple(rows))


def _numbers(leaf: Told) -> Iterator[Block]:
    for outcome in leaf.guide.outcomes.values():
        yield Sentence(leaf.words(outcome.ask), "heading")
        for result in outcome.results.values():
            yield from _result(leaf, outcome, result)
    yield Sentence(phrases.DO_NOT_COMPARE, "strong")


def _result(leaf: Told, outcome: Outcome, result: Result) -> Iterator[Block]:
    voice = Voice(leaf.guide, leaf.numbers)
    if isinstance(result, CountResult) and _can_be_drawn(result):
        arms = result.arms.values()
        yield Pictures(
            tuple(_picture(voice, leaf, outcome, result, arm) for arm in arms if isinstance(arm, CountArm))
        )
        yield from (Sentence(leaf.words(arm.nobody)) for arm in arms if isinstance(arm, NobodyArm))
        yield from (Sentence(block.text) for block in frame_blocks(voice, result))
    else:
        yield from (Sentence(block.text) for block in result_blocks(voice, leaf.facts, outcome, result))
    yield from _sources(leaf, result)


def _can_be_drawn(result: CountResult) -> bool:
    """A picture needs a count of its own in every group; what was only read as such draws none."""
    return result.basis != "read_as" and all(
        isinstance(arm, CountArm | NobodyArm) for arm in result.arms.values()
    )


def _picture(voice: Voice, leaf: Told, outcome: Outcome, result: CountResult, arm: CountArm) -> Picture:
    label = voice.words(arm_title(voice, leaf.facts, arm.of, arm.what))
    sentence = paragraph(voice.words(each) for each in arm_sentences(outcome, result, arm))
    return Picture(label, sentence, arm.count, result.out_of, arm.low, arm.high)


def _sources(leaf: Told, claim: Claim) -> Iterator[Block]:
    for name in claim.sources:
        yield Sentence(phrases.FROM_SOURCE.format(cite=leaf.words(leaf.guide.sources[name].cite)))


def _table(leaf: Told, name: str) -> Extra:
    table = leaf.guide.tables[name]
    heads = ("", *(leaf.words(column) for column in table.columns.values()))
    rows = tuple(
        (
            leaf.words(row.name),
            *(leaf.words(row.cell(column)) or phrases.NOTHING_KNOWN for column in table.columns),
        )
        for row in table.rows.values()
    )
    return Extra(leaf.words(table.title), (Table(heads, rows),))


def _diary(leaf: Told, diary: DiaryRows) -> Extra:
    heads = (phrases.WEEK, *(leaf.words(row) for row in diary.rows.values()))
    rows = tuple((str(week), *("" for _ in diary.rows)) for week in range(1, diary.weeks + 1))
    return Extra(leaf.words(diary.title), (Table(heads, rows),))
