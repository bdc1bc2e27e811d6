"""Fewer crossings: neighbours in a row change places while that makes arrows cross less.

Owns what the general method of igraph leaves to do. Must never move anything to another row.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from kiosk.authors.graph.rows import Item, Rows

MOST_PASSES = 24
"""So often at most are all rows gone through."""

_Places = list[int]


def fewer(rows: Rows) -> int:
    """Change neighbours while that helps; how many crossings are left."""
    near = _Near(rows)
    for turn in range(MOST_PASSES):
        changed = False
        for row in rows.items if turn % 2 == 0 else reversed(rows.items):
            changed |= near.improve(row, even=turn % 4 > 1)
        if not changed and turn > 3:
            break
    return near.crossings(rows)


class _Near:
    """What everything is joined to, above and below, and where that stands in its row."""

    def __init__(self, rows: Rows) -> None:
        self.above: dict[int, list[Item]] = defaultdict(list)
        self.below: dict[int, list[Item]] = defaultdict(list)
        for link in rows.links:
            self.above[id(link.lower)].append(link.upper)
            self.below[id(link.upper)].append(link.lower)
        self.place = {id(item): place for row in rows.items for place, item in enumerate(row)}

    def improve(self, row: list[Item], *, even: bool) -> bool:
        """Change neighbours in a row where that is better, or no worse where that may lead on to better."""
        changed = False
        for place in range(len(row) - 1):
            left, right = row[place], row[place + 1]
            gain = self._crossed(left, right) - self._crossed(right, left)
            if gain > 0 or (even and gain == 0 and self._leans(left) > self._leans(right)):
                row[place], row[place + 1] = right, left
                self.place[id(left)], self.place[id(right)] = place + 1, place
                changed = changed or gain > 0
        return changed

    def _crossed(self, left: Item, right: Item) -> int:
        """How often the arrows of two neighbours cross, standing in this order."""
        return sum(
            _inversions(self._places(near[id(left)]), self._places(near[id(right)]))
            for near in (self.above, self.below)
        )

    def _leans(self, item: Item) -> float:
        """Where what leads to it stands in its row, on average."""
        places = self._places(self.above[id(item)])
        return sum(places) / len(places) if places else self.place[id(item)]

    def _places(self, items: list[Item]) -> _Places:
        return [self.place[id(item)] for item in items]

    def crossings(self, rows: Rows) -> int:
        """How often arrows cross in the whole picture."""
        return sum(
            _inversions(self._places(self.below[id(left)]), self._places(self.below[id(right)]))
            for row in rows.items
            for left, right in combinations(row, 2)
        )


def _inversions(left: _Places, right: _Places) -> int:
    """How many of the one stand to the right of how many of the other."""
    return sum(one > other for one in left for other in right)
