"""The tree in rows: boxes, the words of arrows, and the places where a long arrow goes past a row.

Owns which row everything stands in, and in which order; the order is igraph's, by Sugiyama's method, which keeps
crossings few. Weighed beside it: grandalf (no longer kept), netgraph (draws with matplotlib), pydot and pygraphviz
(need Graphviz). Boxes stand in reading order, so no arrow ever points up. Must never know a width in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from igraph import Graph  # type: ignore[import-untyped]

from kiosk.authors.graph.crossings import fewer
from kiosk.authors.graph.rows import Item, Link, Rows
from kiosk.authors.graph.tree import Arrow, Band, Tree

MOST_ABREAST = 5
"""So many boxes stand in a row at most; others follow below."""


def rows_of(tree: Tree) -> Rows:
    """The tree in rows, in the order that keeps crossings few."""
    rows, at = _with_boxes(tree)
    _Linking(rows, at).link(tree)
    _order(rows)
    fewer(rows)
    return rows


def _with_boxes(tree: Tree) -> tuple[Rows, Mapping[str, Item]]:
    """The boxes in rows; under a row whose arrows have words, an empty one for them."""
    labelled = {arrow.source for arrow in tree.arrows if arrow.label}
    rows = Rows([], [], [], [])
    at: dict[str, Item] = {}
    for band in tree.bands:
        for steps in _abreast(band, tree.arrows):
            row = [Item(len(rows.items), box=tree.boxes[name]) for name in steps]
            at.update(zip(steps, row, strict=True))
            _add(rows, band, row)
            if labelled & set(steps):
                _add(rows, band, [])
    return rows, at


def _add(rows: Rows, band: Band, row: list[Item]) -> None:
    rows.items.append(list(row))
    rows.bands.append(band)
    rows.begins.append(bool(row))


def _abreast(band: Band, arrows: tuple[Arrow, ...]) -> Iterator[list[str]]:
    """The steps of a band that stand side by side: each below all that lead to it."""
    depth: dict[str, int] = {}
    count: dict[int, int] = {}
    for name in band.steps:
        above = [depth[arrow.source] for arrow in arrows if arrow.target == name and arrow.source in depth]
        level = max(above, default=-1) + 1
        while count.get(level, 0) >= MOST_ABREAST:
            level += 1
        depth[name] = level
        count[level] = count.get(level, 0) + 1
    for level in sorted(count):
        yield [name for name in band.steps if depth[name] == level]


class _Linking:
    """Leads every arrow through the rows; arrows to the same step join on the way."""

    def __init__(self, rows: Rows, at: Mapping[str, Item]) -> None:
        self.rows = rows
        self.at = at
        self.bends: dict[tuple[str, int], Item] = {}
        self.links: dict[tuple[int, int], Link] = {}

    def link(self, tree: Tree) -> None:
        for arrow in tree.arrows:
            self._lead(arrow)
        self.rows.links = list(self.links.values())

    def _lead(self, arrow: Arrow) -> None:
        source, target = self.at[arrow.source], self.at[arrow.target]
        here, row = source, source.row + 1
        if arrow.label:
            words = Item(row, words=arrow)
            self.rows.items[row].append(words)
            here, row = self._join(here, words, arrow), row + 1
        for past in range(row, target.row):
            here = self._join(here, self._bend(arrow.target, past), arrow)
        self._join(here, target, arrow)

    def _bend(self, target: str, row: int) -> Item:
        if (target, row) not in self.bends:
            self.bends[target, row] = Item(row)
            self.rows.items[row].append(self.bends[target, row])
        return self.bends[target, row]

    def _join(self, upper: Item, lower: Item, arrow: Arrow) -> Item:
        link = self.links.setdefault((id(upper), id(lower)), Link(upper, lower))
        link.arrows.append(arrow)
        return lower


def _order(rows: Rows) -> None:
    """Put every row into the order that igraph finds."""
    every = [item for row in rows.items for item in row]
    number = {id(item): place for place, item in enumerate(every)}
    graph = Graph(
        n=len(every),
        edges=[(number[id(link.upper)], number[id(link.lower)]) for link in rows.links],
        directed=True,
    )
    layout = graph.layout_sugiyama(layers=[item.row for item in every], hgap=1, vgap=1, maxiter=200)
    across = {id(item): layout[place][0] for place, item in enumerate(every)}
    for row in rows.items:
        row.sort(key=lambda item: across[id(item)])
