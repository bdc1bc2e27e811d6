"""Where a long picture goes on in the next column.

Owns the cuts: where few arrows are cut, best between two sections. Must never cut words from the step they belong to.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.authors.graph.rows import Rows

WIDE = 1.5
"""How much wider than high a folded picture aims to be: about a sheet lying on its side."""
FOLDED_ARROW = 0.06
"""What one more arrow that has to be followed to the next column costs, beside how far the shape is off."""
TALL = 1300.0
"""A picture that is no higher than this is not folded."""
MOST_TRIED = 8
"""So many numbers of columns are tried."""
_EARLIEST = 0.72
"""A column ends at the earliest at this part of its full height."""
_LONGEST = 1.15
"""The last column may be so much longer than full."""
_AN_ARROW = 1.0
_INSIDE_A_BAND = 1.5
_A_COLUMN_SHORT = 6.0


def foldings(rows: Rows, heights: Sequence[float], least: int) -> list[tuple[int, ...]]:
    """Ways to fold, into more and more columns: the rows with which the columns begin, the first one among them."""
    total = sum(heights)
    if total <= TALL:
        return []
    every = range(max(2, least), max(2, least) + MOST_TRIED)
    return list(dict.fromkeys(_cut(rows, heights, total / columns * 1.06) for columns in every))


def _cut(rows: Rows, heights: Sequence[float], most: float) -> tuple[int, ...]:
    """Columns that are at most so high, each cut at its best place."""
    crossing = [0] * (len(heights) + 1)
    for link in rows.links:
        crossing[link.lower.row] += 1
    starts = [0]
    # A last column of a few rows is not worth a fold.
    while sum(heights[starts[-1] :]) > most * _LONGEST:
        height, best = 0.0, (float("inf"), len(heights))
        for row in range(starts[-1], len(heights)):
            if row > starts[-1] and rows.begins[row] and height >= most * _EARLIEST:
                inside = _INSIDE_A_BAND if rows.bands[row] is rows.bands[row - 1] else 0.0
                price = crossing[row] * _AN_ARROW + inside + (1 - height / most) * _A_COLUMN_SHORT
                best = min(best, (price, row))
            height += heights[row]
            if height > most and best[1] < len(heights):
                break
        if best[1] >= len(heights):
            break
        starts.append(best[1])
    return tuple(starts)
