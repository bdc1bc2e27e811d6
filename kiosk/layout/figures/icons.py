"""Pictures of chance: each group of people of one result as marks on the one grid, with both framings under it.

Owns how the groups of one result stand beside or under one another in so much room. Must never put groups of
different results into one picture, nor part a group of a hundred people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kiosk.layout.figures.grid import MAYBE, ROLES, WITH, WITHOUT, Tally, across, grid, grid_columns
from kiosk.layout.marks import Run
from kiosk.layout.phrases import studies
from kiosk.layout.room import TEXT_MOST
from kiosk.layout.wrapping import Line, Span, columns, wrap

APART: Final = 3
"""Columns between two groups side by side."""
Words = tuple[Run, ...]
"""A sentence, with the glossary words in it."""
PART: Final[Line] = ()
"""An empty line, where a page may end; nowhere else in a picture is a line empty."""
_ABOVE: Final = 1
"""Rows kept free for the question that stands over the picture."""
_QUESTION: Final = 1
"""A row more that a long question takes."""
_LEAST_TEXT: Final = 20
"""Columns that sentences need to stand beside a grid."""
_FEWEST: Final = 3
"""Rows of people that a page has at least, where a grid goes over several."""
_WHOLE: Final = 5
"""Rows of a grid that is never parted: a hundred people."""


@dataclass(frozen=True, slots=True)
class People:
    """One group of people on its grid: whose they are, and what happened to how many of them, both ways."""

    title: Words
    happens: Words
    happens_not: Words
    tally: Tally
    range: Words = ()
    """The sentence on the range that was reported, where there is one."""
    alone: Words = ()
    """The title where nothing stands over the group it belongs to."""

    def head(self, width: int) -> list[Line]:
        """The lines over the grid."""
        return wrap(self.title, width, "strong")

    def foot(self, width: int) -> list[Line]:
        """The lines under the grid: both framings, and what each mark is.

        Each sentence begins with the mark of the people it counts. Where some may have it, no sentence counts the
        marks alone, so these are named by themselves.
        """
        width = min(width, TEXT_MOST)
        told = ((self.happens, WITH), (self.happens_not, WITHOUT))
        if not self.tally.has_range:
            return [line for sentence, mark in told if sentence for line in _marked(mark, sentence, width)]
        sentences = (self.happens, self.happens_not, self.range)
        lines = [line for sentence in sentences for line in wrap(sentence, width, "text")]
        return [*lines, *_legend(width)]


def _marked(mark: str, sentence: Words, width: int) -> Iterator[Line]:
    """A sentence behind its mark."""
    for place, line in enumerate(wrap(sentence, width - 2, "text")):
        begun = (Span(mark, ROLES[mark]), Span(" ", "text")) if place == 0 else (Span("  ", "text"),)
        yield (*begun, *line)


def _legend(width: int) -> Iterator[Line]:
    """What each mark is, on one line if it fits."""
    named = ((WITH, studies.MARK_WITH), (MAYBE, studies.MARK_MAYBE), (WITHOUT, studies.MARK_WITHOUT))
    line: list[Span] = []
    for mark, words in named:
        piece = (Span(mark, ROLES[mark]), Span(" ", "text"), Span(words, "text"))
        if line and _columns(line) + 3 + _columns(piece) > width:
            yield tuple(line)
            line = []
        line += [Span("   ", "text"), *piece] if line else piece
    yield tuple(line)


@dataclass(frozen=True, slots=True)
class Group:
    """People who belong together, such as those of one arm week by week, and what is said over all of them."""

    people: tuple[People, ...]
    heading: Words = ()


@dataclass(frozen=True, slots=True)
class IconArray:
    """The picture of one result."""

    words: tuple[str, ...]
    """The same in sentences."""
    groups: tuple[Group, ...]
    note: Words = ()
    """What holds for all of it; over the picture if there is room, else after it."""

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:
        """The picture, cut by an empty line wherever a page may end."""
        note = wrap(self.note, min(width, TEXT_MOST), "note")
        bands = [band for group in self.groups for band in _bands(group, width, rows - _ABOVE)]
        if note and len(note) + len(bands[0]) <= rows - _ABOVE:
            bands[0] = [*note, *bands[0]]
        elif note:
            bands.append(note)
        return tuple(line for place, band in enumerate(bands) for line in ((PART, *band) if place else band))


def _bands(group: Group, width: int, rows: int) -> Iterator[list[Line]]:
    """The groups in bands, as many side by side as stay whole on a page; shared out evenly over the bands."""
    people = group.people
    heading = wrap(group.heading, min(width, TEXT_MOST), "strong")
    for beside in range(len(people), 1, -1):
        count = -(-len(people) // beside)
        share = -(-len(people) // count)
        each = (width - APART * (share - 1)) // share
        if each < max(grid_columns(one.tally.out_of) for one in people):
            continue
        bands = [_side_by_side(people[start : start + share], each) for start in range(0, len(people), share)]
        if all(len(heading) + len(band) <= rows for band in bands):
            yield from ([*heading, *band] for band in bands)
            return
    for one in people:
        if one.alone:
            yield from _alone(replace(one, title=one.alone), width, rows)
        else:
            yield from ([*heading, *band] for band in _alone(one, width, rows - len(heading)))


def _side_by_side(people: tuple[People, ...], width: int) -> list[Line]:
    """One band: titles end on the same row, grids begin on the same row."""
    heads = [one.head(width) for one in people]
    grids = [grid(one.tally) for one in people]
    feet = [one.foot(width) for one in people]
    tallest = max(len(head) for head in heads)
    parts: tuple[Sequence[Sequence[Line]], ...] = (
        [[*[PART] * (tallest - len(head)), *head] for head in heads],
        grids,
        feet,
    )
    return [line for part in parts for line in _beside(part, width)]


def _beside(blocks: Sequence[Sequence[Line]], width: int) -> Iterator[Line]:
    """Blocks of lines side by side, each so wide, the shorter ones filled up with empty rows."""
    for row in range(max(len(block) for block in blocks)):
        line: list[Span] = []
        filled = 0
        for place, block in enumerate(blocks):
            spans = block[row] if row < len(block) else PART
            if not spans:
                continue
            start = place * (width + APART)
            if start > filled:
                line.append(Span(" " * (start - filled), "text"))
            line += spans
            filled = start + _columns(spans)
        yield tuple(line)


def _alone(one: People, width: int, rows: int) -> Iterator[list[Line]]:
    """One group over the whole width; its sentences stand beside the grid where rows are few."""
    head, foot, marks = one.head(min(width, TEXT_MOST)), one.foot(width), grid(one.tally)
    under = [*head, *marks, *foot]
    if len(under) <= rows - _QUESTION:
        yield under
        return
    left = grid_columns(one.tally.out_of)
    least = under
    if width - left - APART >= _LEAST_TEXT:
        least = min(under, [*head, *_beside((marks, one.foot(width - left - APART)), left)], key=len)
    if len(least) <= rows or len(marks) <= _WHOLE:
        yield least
    else:
        yield from _parted([*head, *foot], one.tally, width, rows)


def _parted(told: list[Line], tally: Tally, width: int, rows: int) -> Iterator[list[Line]]:
    """A grid that is taller than a page, on several: the sentences first, and on each page who is drawn there."""
    marks, wide = grid(tally), across(tally.out_of)
    first = rows - len(told) - 1
    if first < _FEWEST:
        yield told
        first = 0
    start = 0
    for share in _shares(len(marks), first, rows - 1):
        end = start + share
        drawn = studies.PEOPLE_DRAWN.format(
            first=start * wide + 1, last=min(end * wide, tally.out_of), out_of=tally.out_of
        )
        yield [
            *(told if start == 0 and first else ()),
            *marks[start:end],
            *wrap((Run(drawn),), width, "note"),
        ]
        start = end


def _shares(rows: int, first: int, most: int) -> Iterator[int]:
    """Rows shared out over as few pages as will do, evenly but for the first, on which fewer have room."""
    if 0 < rows - first < _FEWEST:
        first = rows - _FEWEST
    if first:
        yield min(first, rows)
    rows -= first
    if rows <= 0:
        return
    pages = -(-rows // max(1, most))
    each, over = divmod(rows, pages)
    yield from (each + (1 if page < over else 0) for page in range(pages))


def _columns(spans: Iterable[Span]) -> int:
    return sum(columns(span.text) for span in spans)
