"""Where a person stood at the start beside where they stand now: two columns where there is room, else one by one.

Owns what is said of each. Must never compare the two, nor show anything that was asked in private.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.guide.model import Guide
from kiosk.layout.answers import option_name
from kiosk.layout.card import Block, pictured
from kiosk.layout.phrases import patterns
from kiosk.layout.phrases import standing as said
from kiosk.layout.wrapping import Line, Span, columns, wrap_text
from kiosk.walk.counsel import Standing
from kiosk.walk.facts import Facts
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.options import kinds_of, split
from kiosk.walk.views import SURENESS

BESIDE: Final = 54
"""From so many columns on, the two stand beside each other."""
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of one thing: at the start, and now."""

    label: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Compared:
    """All of it, in groups that belong together."""

    groups: tuple[tuple[Row, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every line of it, one after another."""
        return tuple(line for group in self.groups for row in group for line in _one_by_one(row))

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:
        """Two columns beside the labels where they have room, else one line after another.

        A group may begin a page: where not all of it stands on one, what its columns are stands over each.
        """
        if width < BESIDE:
            return _trimmed(_under(self.groups, width))
        once = _trimmed(_beside(self.groups, width, each=False))
        return once if len(once) <= rows else _trimmed(_beside(self.groups, width, each=True))


def standing_block(guide: Guide, facts: Facts, before: Standing | None, now: Standing) -> Block:
    """Both standings as one block; of the views that a guide does not have, nothing is said."""
    start = before or Standing()
    leaning = _leaning(guide, facts, start, now) if guide.steps_showing("leaning") else ()
    sureness = _sureness(start, now) if guide.steps_showing("sureness") else ()
    understood = _understood(guide, start, now) if guide.steps_showing("quiz") else ()
    groups = tuple(tuple(rows) for rows in (leaning, sureness, understood))
    return pictured(Compared(tuple(group for group in groups if group)))


def _leaning(guide: Guide, facts: Facts, start: Standing, now: Standing) -> Iterator[Row]:
    yield Row(said.LEANS, _leans(guide, facts, start), _leans(guide, facts, now))


def _leans(guide: Guide, facts: Facts, standing: Standing) -> str:
    ref = standing.leaning
    if ref is None:
        return said.NOT_SAID if standing.leaning_asked else said.NOT_ASKED
    if ref in NO_OPTION:
        return said.NOT_SURE if ref == "not_sure" else said.CLINICIAN
    option, kind = split(ref)
    if option not in guide.options or kind not in (None, *kinds_of(guide, option)):
        return said.NOT_ASKED  # the guide was changed under the visit, as its author does
    name = option_name(guide, facts, option)
    return name if kind is None else patterns.LABELLED.format(label=name, text=option_name(guide, facts, ref))


def _sureness(start: Standing, now: Standing) -> Iterator[Row]:
    for each in SURENESS:
        yield Row(said.SURENESS[each], _sure(start, each), _sure(now, each))


def _sure(standing: Standing, each: str) -> str:
    if each not in standing.sureness:
        return said.NOT_ASKED
    yes = standing.sureness[each]
    return said.NOT_SAID if yes is None else said.YES if yes else said.NO


def _understood(guide: Guide, start: Standing, now: Standing) -> Iterator[Row]:
    asked = {item for each in (start, now) for item in (*each.clear, *each.unclear)}
    for item in guide.quiz:
        if item in asked:
            yield Row(guide.quiz[item].unsure, _clear(start, item), _clear(now, item))
    if not asked:
        yield Row(said.UNDERSTOOD, said.NOT_ASKED, said.NOT_ASKED)


def _clear(standing: Standing, item: str) -> str:
    if item in standing.clear:
        return said.CLEAR
    return said.UNCLEAR if item in standing.unclear else said.NOT_ASKED


def _one_by_one(row: Row) -> tuple[str, str, str]:
    return (
        row.label,
        patterns.LABELLED.format(label=said.AT_START, text=row.before),
        patterns.LABELLED.format(label=said.NOW, text=row.now),
    )


def _under(groups: tuple[tuple[Row, ...], ...], width: int) -> Iterator[Line]:
    for group in groups:
        for row in group:
            label, *told = _one_by_one(row)
            yield from _lines(label, width, "strong")
            for each in told:
                yield from _lines(each, width, "text")
            yield ()


def _trimmed(lines: Iterator[Line]) -> tuple[Line, ...]:
    found = list(lines)
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _beside(groups: tuple[tuple[Row, ...], ...], width: int, *, each: bool) -> Iterator[Line]:
    side = (width - 2 * _GAP) // 3
    first = width - 2 * (side + _GAP)
    for number, group in enumerate(groups):
        if each or not number:
            yield _line(("", said.AT_START, said.NOW), (first, side, side), ("strong", "strong", "strong"))
        for row in group:
            cells = (wrap_text(row.label, first), wrap_text(row.before, side), wrap_text(row.now, side))
            for place in range(max(map(len, cells))):
                words = tuple(cell[place] if place < len(cell) else "" for cell in cells)
                yield _line(words, (first, side, side), ("text", "text", "text"))
        yield ()


def _lines(text: str, width: int, style: str) -> Iterator[Line]:
    yield from ((Span(line, style),) for line in wrap_text(text, width))


def _line(words: tuple[str, ...], widths: tuple[int, ...], styles: tuple[str, ...]) -> Line:
    spans: list[Span] = []
    for text, width, style in zip(words, widths, styles, strict=True):
        spans += [Span(text, style), Span(" " * (width - columns(text) + _GAP), "text")]
    return tuple(spans[:-1])
