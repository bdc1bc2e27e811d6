"""Where everything stands in its row, from left to right.

Owns the sideways places. Every row asks to stand under what leads to it, and over what it leads to, and as much of
that is done as leaves room between neighbours. Must never change an order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from kiosk.authors.graph.rows import Item, Link

BETWEEN = 22.0
"""Room between two things in a row."""
BETWEEN_LINES = 12.0
"""Room between two arrows that go past."""
SWEEPS = 12
"""So often are all rows gone through, down and up in turn."""

_Near = Mapping[int, Sequence[tuple[Item, float]]]


def place(rows: Sequence[list[Item]], links: Sequence[Link]) -> None:
    """Give everything in these rows its place; what leads into or out of them from elsewhere counts for nothing."""
    here = {id(item) for row in rows for item in row}
    above: dict[int, list[tuple[Item, float]]] = defaultdict(list)
    below: dict[int, list[tuple[Item, float]]] = defaultdict(list)
    for link in links:
        if id(link.upper) in here and id(link.lower) in here:
            weight = _weight(link)
            above[id(link.lower)].append((link.upper, weight))
            below[id(link.upper)].append((link.lower, weight))
    for row in rows:
        for item in row:
            item.x = 0.0
        _settle(row, {})
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        for row in rows if down else reversed(rows):
            _settle(row, above if down else below)
    for row in rows:
        _settle(row, {id(item): [*above[id(item)], *below[id(item)]] for item in row})
    for row in rows:
        _settle(row, above)


def _weight(link: Link) -> float:
    """How much it matters that a piece of an arrow is straight: most where it only goes past."""
    ends = sum(item.box is not None for item in (link.upper, link.lower))
    return (8.0, 3.0, 2.0)[ends]


def _settle(row: list[Item], near: _Near) -> None:
    """Stand where the neighbours are, as far as there is room; without any, stay."""
    wished, weights = [], []
    for item in row:
        beside = near.get(id(item), ())
        wished.append(_median(beside) if beside else item.x)
        weights.append(sum(weight for _, weight in beside) or 0.5)
    gaps = [_gap(left, right) for left, right in pairwise(row)]
    for item, x in zip(row, spread(wished, weights, gaps), strict=True):
        item.x = x


def _gap(left: Item, right: Item) -> float:
    """How far apart the middles of two neighbours have to be."""
    lines = left.goes_past and right.goes_past
    return (left.width + right.width) / 2 + (BETWEEN_LINES if lines else BETWEEN)


def _median(beside: Sequence[tuple[Item, float]]) -> float:
    return _middle([(item.x, weight) for item, weight in beside])


def _middle(wishes: Sequence[tuple[float, float]]) -> float:
    """The weighted median; between two that weigh the same, half-way."""
    ordered = sorted(wishes)
    half, total = sum(weight for _, weight in ordered) / 2, 0.0
    for place, (x, weight) in enumerate(ordered):
        total += weight
        if total > half:
            return x
        if total == half:
            return (x + ordered[min(place + 1, len(ordered) - 1)][0]) / 2
    return 0.0


def spread(wished: Sequence[float], weights: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Places as near to the wished ones as the gaps between neighbours allow, in the same order.

    Neighbours that want the same room stand together where the weighted median of their wishes is.
    """
    offsets = [0.0]
    for gap in gaps:
        offsets.append(offsets[-1] + gap)
    blocks: list[list[tuple[float, float]]] = []
    for wish, weight, offset in zip(wished, weights, offsets, strict=False):
        blocks.append([(wish - offset, weight)])
        while len(blocks) > 1 and _middle(blocks[-2]) > _middle(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    places = [middle for block in blocks for middle in [_middle(block)] * len(block)]
    return [place + offset for place, offset in zip(places, offsets, strict=False)]
