"""How to read the picture, told below it: only what stands in it.

Owns which lines there are and where. Must never draw.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authors.graph import phrases
from kiosk.authors.graph.sizes import LINE, TEXT
from kiosk.authors.graph.tree import Tree
from kiosk.authors.graph.widths import lines

SAMPLE_WIDE = 40.0
COLUMN_WIDE = 380.0
_SPACE = 7.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One line of the legend."""

    shows: str
    """What is drawn before it; nothing for the heading."""
    lines: tuple[str, ...]
    x: float
    y: float

    @property
    def indent(self) -> float:
        """Room for what is drawn."""
        return SAMPLE_WIDE if self.shows else 0.0

    @property
    def height(self) -> float:
        """How much room it takes."""
        return max(len(self.lines) * TEXT * LINE, 14.0) + _SPACE


def legend(wide: float, tree: Tree, *, joins: bool, columns: bool) -> tuple[float, list[Sample]]:
    """How high the legend is, and its lines, in as many columns as there is room for."""
    beside = max(1, min(4, int(wide // COLUMN_WIDE)))
    each = wide / beside
    found = [Sample("", (phrases.LEGEND,), 0.0, 0.0)]
    feet = [found[0].height] * beside
    for shows, sentence in entries(tree, joins=joins, columns=columns):
        column = feet.index(min(feet))
        told = lines(sentence, TEXT, each - SAMPLE_WIDE - 2 * _SPACE)
        sample = Sample(shows, told, column * each, feet[column])
        found.append(sample)
        feet[column] += sample.height
    return max(feet), found


def entries(tree: Tree, *, joins: bool = False, columns: bool = False) -> Iterator[tuple[str, str]]:
    """What there is to tell of this picture: what is drawn, and the sentence."""
    boxes = tree.boxes.values()
    yield "step", phrases.LEGEND_STEP_COLUMNS if columns else phrases.LEGEND_STEP
    yield "arrow", phrases.LEGEND_ARROW
    if any(box.some_only for box in boxes):
        yield "some", phrases.LEGEND_ONLY_IF
    if any(arrow.passing for arrow in tree.arrows):
        yield "passing", phrases.LEGEND_PASSING
    if any(box.ends for box in boxes):
        yield "end", phrases.LEGEND_END
    if any(box.flags or box.by_rule for box in boxes):
        yield "flag", phrases.LEGEND_FLAG
    if any(box.private_line for box in boxes):
        yield "lock", phrases.LEGEND_PRIVATE
    if joins:
        yield "join", phrases.LEGEND_JOIN
    if len(tree.bands) > 1:
        yield "band", phrases.LEGEND_SECTION


def in_words(tree: Tree) -> tuple[str, ...]:
    """How to read it, where nothing can be drawn beside the words."""
    drawn = ("arrow", "some", "passing", "end")
    return tuple(sentence for shows, sentence in entries(tree) if shows in drawn)
