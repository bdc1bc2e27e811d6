"""How hard the screens of a guide are to read: each by itself, and all of them together.

Owns what is told of a screen as a whole. Must never be asked about a guide in another language than English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from kiosk.authors.measures.own_words import fairly
from kiosk.authors.measures.places import screen_called
from kiosk.authors.measures.prose import Piece
from kiosk.authors.measures.reading import (
    GRADE_LIMIT,
    SENTENCE_LIMIT,
    Finding,
    Measure,
    findings,
    measure,
    together,
)
from kiosk.authors.measures.screens import Screen
from kiosk.authors.measures.text import Text
from kiosk.guide.links.fault import Fault, Path

FORMULAS = {"flesch_kincaid": "Flesch-Kincaid", "fog": "Gunning Fog"}


@dataclass(frozen=True, slots=True)
class Ease:
    """What was measured of a guide's screens."""

    faults: tuple[Fault, ...]
    screens: int
    """How many were measured."""
    hardest: Measure
    whole: Measure
    """All of them together, each sentence once."""


def ease(text: Text, screens: Iterable[Screen]) -> Ease:
    """The measure of every screen, and whatever is over a limit."""
    measured = {(each.place, each.lines): each for each in screens}
    told = [(measure(each.place, each.lines, text.glossary), each.at) for each in measured.values()]
    fair = [(fairly(each, text.pieces), at) for each, at in told]
    measures = [each for each, _ in fair]
    hardest = max(measures, key=lambda each: each.grade, default=Measure("", ()))
    faults = (*_over(fair), *_long(told, text.pieces), *_level(text, hardest))
    return Ease(faults, len(measures), hardest, together(each for each, _ in told))


def _over(told: Iterable[tuple[Measure, Path]]) -> Iterator[Fault]:
    """At each place the hardest of its screens that is over the limit."""
    worst: dict[Path, Finding] = {}
    for measured, at in told:
        for each in findings(measured):
            if each.what in FORMULAS and (at not in worst or each.figure > worst[at].figure):
                worst[at] = each
    for at, each in worst.items():
        values = {
            "screen": screen_called(each.place),
            "formula": FORMULAS[each.what],
            "grade": f"{each.figure:.1f}",
            "limit": f"{each.limit:g}",
            "words": tuple(each.text.split(", ")) if each.text else (),
        }
        yield Fault("HARD_TO_READ", at, values, at_key=True)


def _long(told: Iterable[tuple[Measure, Path]], pieces: tuple[Piece, ...]) -> Iterator[Fault]:
    """Long sentences that come about where the kiosk puts a guide's words into its own."""
    said: set[str] = set()
    for measured, at in told:
        for each in findings(measured):
            if each.what == "sentence" and each.text not in said:
                said.add(each.text)
                if not any(each.text in piece.words for piece in pieces):
                    values = {"words": each.text, "count": f"{each.figure:g}", "limit": SENTENCE_LIMIT}
                    yield Fault("LONG_SENTENCE", at, values, at_key=True)


def _level(text: Text, hardest: Measure) -> Iterator[Fault]:
    """The guide may not call itself easier than it is; above the limit every hard screen is told of by itself."""
    level = text.guide.guide.reading_level
    if level is not None and level.grade < hardest.grade <= GRADE_LIMIT:
        values = {
            "said": level.grade,
            "screen": screen_called(hardest.place),
            "measured": f"{hardest.grade:.1f}",
            "formula": FORMULAS[hardest.formula],
            "true": ceil(hardest.grade),
        }
        yield Fault("READING_LEVEL_UNTRUE", ("guide", "reading_level", "grade"), values)
