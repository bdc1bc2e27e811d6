"""How arrows go from one row to the next: straight down, or across in a lane of their own.

Owns the lanes between rows. Two arrows never lie on each other, unless they lead to the same step. Must never enter
a row: nothing between two rows can run through a box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

STRAIGHT = 0.5
"""Less than this to the side is straight."""
_ON_EACH_OTHER = 50
_CLOSE = 5.0


@dataclass(slots=True)
class Crossing:
    """An arrow between two rows: where it leaves the upper, where it enters the lower."""

    start: float
    end: float
    target: int
    """What it enters; arrows into the same thing may join."""
    lane: int = -1
    """Counted from the upper row; none if it goes straight."""

    @property
    def straight(self) -> bool:
        """Whether it needs no lane."""
        return abs(self.start - self.end) < STRAIGHT

    @property
    def span(self) -> tuple[float, float]:
        """From its left end to its right end."""
        return min(self.start, self.end), max(self.start, self.end)


def lanes(crossings: Sequence[Crossing]) -> int:
    """Give every arrow that goes across its lane; how many lanes there are."""
    across = [each for each in crossings if not each.straight]
    order = sorted(across, key=lambda each: (_lowness(each, across), each.span))
    placed: list[Crossing] = []
    for each in order:
        above = [other.lane for other in placed if _touch(each, other)]
        each.lane = max(above, default=-1) + 1
        placed.append(each)
    return max((each.lane for each in placed), default=-1) + 1


def _touch(one: Crossing, other: Crossing) -> bool:
    (left, right), (others_left, others_right) = one.span, other.span
    return left - _CLOSE < others_right and others_left - _CLOSE < right


def _lowness(one: Crossing, across: Sequence[Crossing]) -> int:
    """How much is gained by standing below all that it touches."""
    return sum(
        _price(upper=one, lower=other) - _price(upper=other, lower=one)
        for other in across
        if other is not one and _touch(one, other)
    )


def _price(*, upper: Crossing, lower: Crossing) -> int:
    """How bad it is to have the one above the other: how often they cross, and more where they lie on each other."""
    price = 0
    if _inside(lower.start, upper):
        price += 1
    if _inside(upper.end, lower) and upper.target != lower.target:
        price += 1
    if abs(upper.end - lower.start) < _CLOSE:
        price += _ON_EACH_OTHER
    return price


def _inside(x: float, crossing: Crossing) -> bool:
    left, right = crossing.span
    return left < x < right
