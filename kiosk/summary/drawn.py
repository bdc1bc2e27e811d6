"""Pictures in plain characters: icon arrays and changes on a scale, as plain text has them.

Owns the marks and the one grid in characters. Must never draw a mark that is not told in words beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wcwidth import wcswidth

from kiosk.layout.clean import clean
from kiosk.layout.wrapping import wrap_text
from kiosk.summary.pictured import Picture, Pictures, Scale

HAS, MAY_HAVE, HAS_NOT = "#", "+", "."
GROUP = 10
IN_A_ROW, IN_A_LONG_ROW = 20, 40
"""Marks in a row of up to a hundred, and of more."""


def pictures(block: Pictures, width: int) -> Iterator[str]:
    """Each picture under its label: the marks, then the sentence; at the end what the marks stand for."""
    for picture in block.pictures:
        yield from wrap_text(clean(picture.label), width)
        yield from _marks(picture, width)
        yield from wrap_text(clean(picture.sentence), width)
    if block.legend is not None:
        legend = (HAS, block.legend.has), (MAY_HAVE, block.legend.may_have), (HAS_NOT, block.legend.has_not)
        for mark, words in legend:
            first, *more = wrap_text(clean(words), width - 2)
            yield f"{mark} {first}"
            yield from ("  " + line for line in more)


def _marks(picture: Picture, width: int) -> Iterator[str]:
    """Row by row from the top left, with a space between groups of ten; nothing where a row is too wide."""
    across = IN_A_ROW if picture.out_of <= 100 else IN_A_LONG_ROW
    if not picture.can_be_drawn or across + across // GROUP - 1 > width:
        return
    maybe = picture.at_most - picture.at_least
    marks = HAS * picture.at_least + MAY_HAVE * maybe + HAS_NOT * (picture.out_of - picture.at_most)
    for start in range(0, len(marks), across):
        row = marks[start : start + across]
        yield " ".join(row[at : at + GROUP] for at in range(0, len(row), GROUP))


def scale(block: Scale, width: int) -> Iterator[str]:
    """One line for each change between the two ends: | is no difference, # the change, - the range round it."""
    across = min(width, 61)
    yield block.left + block.right.rjust(across - wcswidth(block.left))
    for each in block.changes:
        yield from wrap_text(clean(each.label), width)
        line = [" "] * across
        low = each.change if each.low is None else each.low
        high = each.change if each.high is None else each.high
        for at in range(_column(block, low, across), _column(block, high, across) + 1):
            line[at] = "-"
        line[_column(block, 0, across)] = "|"
        line[_column(block, each.change, across)] = HAS
        yield "[" + "".join(line[1:-1]) + "]"
        yield from wrap_text(clean(each.sentence), width)
    yield from wrap_text(f"| {clean(block.none)}", width)


def _column(block: Scale, value: float, across: int) -> int:
    least, most = block.ticks[0], block.ticks[-1]
    share = (value - least) / (most - least)
    return round(1 + share * (across - 3))
