"""The year with each option on paper: its line of weeks, and the year in words.

Owns how a year becomes blocks that stay together on a page. Must never draw a week that the screen does not, nor put
two options on one line.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.layout.card import Block as Shown
from kiosk.layout.card import Voice
from kiosk.layout.figures import phrases as own
from kiosk.layout.figures.year import WEEKS_A_YEAR, Stretch, Words, YearLine
from kiosk.layout.years import year_blocks
from kiosk.listing import ASIDE, SAID, listed
from kiosk.summary import phrases
from kiosk.summary.document import Block, Sentence, Whole
from kiosk.summary.told import Told
from kiosk.summary.year import Lane, Year


def years(leaf: Told, shown: tuple[str, ...]) -> Iterator[Whole]:
    """The year with each of these options or kinds for which one is declared, each in a frame of its own."""
    voice = Voice(leaf.guide, leaf.numbers)
    told: list[Shown] = []
    for block in year_blocks(voice, leaf.facts, shown):
        if block.style == "strong" and told:
            yield Whole(tuple(_one_year(leaf, told)))
            told = []
        if block.text:
            told.append(block)
    if told:
        yield Whole(tuple(_one_year(leaf, told)))


def _one_year(leaf: Told, told: list[Shown]) -> Iterator[Block]:
    heading, *rest = told
    yield Sentence(heading.text, "strong")
    for block in rest:
        if isinstance(block.figure, YearLine):
            yield _year(block.figure)
    words = [block.text for block in rest if block.figure is None]
    if words:
        yield Sentence(listed(words, ASIDE))
    names = dict.fromkeys(name for block in rest for name in block.sources)
    if names:
        cites = (leaf.words(leaf.guide.sources[name].cite) for name in names)
        yield Sentence(phrases.FROM_SOURCE.format(cite=listed(cites, SAID)), "small")


def _year(line: YearLine) -> Year:
    apart = line.every is not None and line.every[0] < line.every[1]
    lanes = tuple(_lane(line, each) for each in line.stretches)
    visits = tuple((first, min(last, WEEKS_A_YEAR - 1)) for first, last in line.visit_weeks())
    return Year(
        visits=visits,
        visits_told=_text(line.visits),
        next_visits_told=own.NEXT_VISITS if apart else None,
        lanes=lanes,
        beyond=own.BEYOND if any(lane.goes_on for lane in lanes) else None,
        unit=own.WEEKS_ONE,
    )


def _lane(line: YearLine, stretch: Stretch) -> Lane:
    goes_on = stretch.last is not None and stretch.last >= WEEKS_A_YEAR
    return Lane(_text(stretch.told), tuple(line.weeks_of(stretch)), goes_on)


def _text(words: Words) -> str:
    return "".join(run.text for run in words)
