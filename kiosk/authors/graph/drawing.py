"""The whole picture in points: boxes, words, lines and bands, all with their places.

Owns the geometry. Must never write a format: `svg` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import floor, log, sqrt

from kiosk.authors.graph.folding import FOLDED_ARROW, WIDE, foldings
from kiosk.authors.graph.layers import rows_of
from kiosk.authors.graph.placing import place, spread
from kiosk.authors.graph.routing import Crossing, lanes
from kiosk.authors.graph.rows import Item, Link, Rows
from kiosk.authors.graph.sizes import MARGIN_WIDE, PAD, measure
from kiosk.authors.graph.tree import Arrow, Band, Tree

LANE = 9.0
"""From one lane to the next."""
ABOVE, BELOW = 9.0, 15.0
"""Room between a row and the nearest lane, below it and above it; an arrow's head stands in the latter."""
GUTTER = 22.0
"""Room between two columns, without the arrows that go there."""
PORT = 13.0
"""From one arrow to the next along a box."""
CORNER = 10.0
"""From an arrow to the corner of its box."""
_ABOUT = 42.0
"""About how much room there is between two rows, before it is known."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of an arrow."""

    points: tuple[Point, ...]
    arrows: tuple[Arrow, ...]
    head: bool
    """Whether it ends in a box."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A band, as far as it goes in one column."""

    band: Band
    x: float
    top: float
    width: float
    bottom: float
    again: bool
    """It goes on from the column before."""


@dataclass(slots=True)
class Drawing:
    """Everything in its place; y counts downwards."""

    items: list[tuple[Item, float]] = field(default_factory=list)
    """Boxes and words of arrows, each with its top."""
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[tuple[Point, tuple[Arrow, ...]]] = field(default_factory=list)
    """Where arrows to the same step join."""
    strips: list[Strip] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0

    columns: int = 1
    """How many columns it is folded into."""
    folded: int = 0
    """How many arrows go from a column to the next, but for one each."""

    @property
    def is_off(self) -> float:
        """How far it is from the shape that is aimed at, and from being easy to follow."""
        return abs(log(self.width / self.height / WIDE)) + self.folded * FOLDED_ARROW


def drawing_of(tree: Tree) -> Drawing:
    """Place the whole of a tree, folded so that it is about as wide as a sheet on its side."""
    rows = rows_of(tree)
    for row in rows.items:
        for item in row:
            measure(item)
    heights = [max(item.height for item in row) + _ABOUT for row in rows.items]
    found = _Draughtsman(rows, (0,)).draw()
    # Columns are narrower than the whole, so that it takes at least so many.
    least = floor(sqrt(WIDE * found.height / found.width))
    for starts in foldings(rows, heights, least):
        drawing = _Draughtsman(rows, starts).draw()
        if drawing.is_off < found.is_off:
            found = drawing
        elif drawing.width > drawing.height * WIDE:
            # More columns only make it wider still.
            break
    return found


class _Draughtsman:
    """Places rows from the top down, column after column."""

    def __init__(self, rows: Rows, starts: Sequence[int]) -> None:
        self.rows = rows
        self.drawing = Drawing(columns=len(starts))
        self.into: dict[int, list[Link]] = defaultdict(list)
        self.leaving: dict[int, list[Link]] = defaultdict(list)
        self.entering: dict[int, list[Link]] = defaultdict(list)
        for link in rows.links:
            self.into[link.lower.row].append(link)
            self.leaving[id(link.upper)].append(link)
            self.entering[id(link.lower)].append(link)
        self.ports: dict[tuple[int, int], Point] = {}
        """By the ends of a link: where it leaves and where it enters, sideways."""
        self.tops: list[float] = []
        self.bottoms: list[float] = []
        self.rights: list[float] = []
        ends = [*starts[1:], len(rows.items)]
        self.columns = [range(start, end) for start, end in zip(starts, ends, strict=True)]
        self.heads = [0.0] * len(starts)
        """Where the bands of each column begin."""

    def draw(self) -> Drawing:
        self._sideways()
        self._downwards()
        for row, items in enumerate(self.rows.items):
            self._rest(row, items)
        self.drawing.width = self.rights[-1]
        self.drawing.height = max(self.bottoms) + 2 * PAD
        self._bands()
        return self.drawing

    # ------------------------------------------------------------------ sideways

    def _sideways(self) -> None:
        """Place every column beside the one before; between them there is room for the arrows that go on."""
        left = 0.0
        for number, column in enumerate(self.columns):
            items = [item for row in column for item in self.rows.items[row]]
            inside = [link for row in column[1:] for link in self.into[row]]
            place([self.rows.items[row] for row in column], inside)
            shift = left + MARGIN_WIDE + PAD - min(item.left for item in items)
            for item in items:
                item.x += shift
            self.rights.append(max(item.left + item.width for item in items) + PAD)
            going_on = len(self.into[column[-1] + 1]) if number + 1 < len(self.columns) else 0
            left = self.rights[-1] + GUTTER + going_on * LANE
        for items in self.rows.items:
            for item in items:
                self._ports(item)

    def _ports(self, item: Item) -> None:
        """Where each arrow leaves a thing and where it enters it: as near as may be to where it goes."""
        for links, upper in ((self.leaving[id(item)], True), (self.entering[id(item)], False)):
            far = [(link.lower if upper else link.upper) for link in links]
            folded = bool(links) and any(links[0].lower.row == column[0] for column in self.columns[1:])
            wished = [item.x if folded else _facing(item, each) for each in far]
            order = sorted(range(len(far)), key=lambda place: (wished[place], far[place].x))
            room = _room(item)
            limited = [min(max(wished[each], item.x - room), item.x + room) for each in order]
            step = min(PORT, 2 * room / max(len(order) - 1, 1))
            # What can go straight down does; the others make room.
            firm = [4.0 if abs(wished[each] - item.x) <= room else 1.0 for each in order]
            for each, x in zip(order, _within(limited, firm, step, item.x, room), strict=True):
                start, end = self.ports.get(_key(links[each]), (0.0, 0.0))
                self.ports[_key(links[each])] = (x, end) if upper else (start, x)

    # ------------------------------------------------------------------ downwards

    def _downwards(self) -> None:
        """Place the rows of each column, and lead the arrows between them."""
        for number, column in enumerate(self.columns):
            y = self._fold(number, column[0]) if number else PAD
            for row in column:
                if row > column[0]:
                    y = self._between(row, y)
                self.tops.append(y)
                y += max(item.height for item in self.rows.items[row])
                self.bottoms.append(y)

    def _between(self, row: int, bottom: float) -> float:
        """Lead the arrows from the row above to this one; gives where this row begins."""
        links = self.into[row]
        crossings = [Crossing(*self.ports[_key(link)], id(link.lower)) for link in links]
        count = lanes(crossings)
        top = bottom + ABOVE + BELOW + max(count - 1, 0) * LANE
        for link, crossing in zip(links, crossings, strict=True):
            start, end = self._start(link), (crossing.end, top)
            y = bottom + ABOVE + crossing.lane * LANE
            middle = () if crossing.straight else ((crossing.start, y), (crossing.end, y))
            self._stroke(link, (start, *middle, end))
        self._joints(links, crossings, bottom)
        return top

    def _joints(self, links: list[Link], crossings: list[Crossing], bottom: float) -> None:
        """A dot wherever an arrow meets another on its way to the same step."""
        for link in {id(link.lower): link for link in links if link.lower.box is None}.values():
            meeting = [each for each in crossings if each.target == id(link.lower)]
            arrows = [arrow for other in links if other.lower is link.lower for arrow in other.arrows]
            # The uppermost one only turns here, unless another comes straight down.
            straight = any(each.straight for each in meeting)
            sides = sorted({each.lane for each in meeting if not each.straight})
            both = len({each.start < each.end for each in meeting if sides and each.lane == sides[0]}) > 1
            for lane in sides if straight or both else sides[1:]:
                y = bottom + ABOVE + lane * LANE
                self.drawing.dots.append(((link.lower.x, y), tuple(arrows)))

    def _fold(self, number: int, row: int) -> float:
        """Lead the arrows from the foot of a column to the head of the next, none across another."""
        links = sorted(self.into[row], key=lambda link: self.ports[_key(link)])
        bottom, right = self.bottoms[-1], self.rights[number - 1]
        self.drawing.folded += len(links) - 1
        top = (len(links) - 1) * LANE + ABOVE + 2 * PAD
        self.heads[number] = top - PAD - ABOVE / 2
        for place_, link in enumerate(links):
            lane = (len(links) - 1 - place_) * LANE
            start, end = self.ports[_key(link)]
            foot, head, across = bottom + PAD + ABOVE + lane, lane, right + GUTTER / 2 + lane
            turns = ((start, foot), (across, foot), (across, head), (end, head))
            self._stroke(link, (self._start(link), *turns, (end, top)))
        return top

    def _start(self, link: Link) -> Point:
        """Where a piece begins: at the foot of its box or words, which may be higher than the foot of the row."""
        start, _ = self.ports[_key(link)]
        upper = link.upper
        height = upper.height if upper.box or upper.words else 0.0
        return start, self.tops[upper.row] + height

    def _stroke(self, link: Link, points: tuple[Point, ...]) -> None:
        self.drawing.strokes.append(Stroke(points, tuple(link.arrows), link.lower.box is not None))

    def _rest(self, row: int, items: list[Item]) -> None:
        """Keep where the boxes and the words of arrows stand."""
        # A copy: the same rows may be folded otherwise, which moves what is in them.
        drawn = [replace(item) for item in items if item.box or item.words]
        self.drawing.items.extend((item, self.tops[row]) for item in drawn)

    # ------------------------------------------------------------------ bands

    def _bands(self) -> None:
        """Each band as far as it goes in each column."""
        for number, column in enumerate(self.columns):
            left = 0.0 if number == 0 else self._left_of(column)
            bands = [self.rows.bands[row] for row in column]
            edges = [
                row
                for row in column
                if row == column[0] or bands[row - column[0] - 1] is not bands[row - column[0]]
            ]
            for first, following in zip(edges, [*edges[1:], column[-1] + 1], strict=True):
                # Between two bands the border is below all lanes: only what goes down crosses it.
                top = self.heads[number] if first == column[0] else self.tops[first] - BELOW / 2
                last = following - 1
                end = last == column[-1]
                bottom = self.bottoms[last] + PAD if end else self.tops[following] - BELOW / 2
                again = first > 0 and self.rows.bands[first - 1] is self.rows.bands[first]
                width = self.rights[number] - left
                self.drawing.strips.append(Strip(self.rows.bands[first], left, top, width, bottom, again))

    def _left_of(self, column: range) -> float:
        """Where the band of a column begins."""
        items = [item for row in column for item in self.rows.items[row]]
        return min(item.left for item in items) - PAD - MARGIN_WIDE


def _key(link: Link) -> tuple[int, int]:
    return id(link.upper), id(link.lower)


def _room(item: Item) -> float:
    """How far from its middle an arrow may touch a thing."""
    return item.width / 2 - CORNER if item.box is not None else 0.0


def _facing(item: Item, other: Item) -> float:
    """Where an arrow between two things would stand on the one: in the middle of where they face each other."""
    left = max(item.x - _room(item), other.x - _room(other))
    right = min(item.x + _room(item), other.x + _room(other))
    return (left + right) / 2 if left <= right else other.x


def _within(wished: list[float], firm: list[float], step: float, middle: float, room: float) -> list[float]:
    """The places, so far apart, and none beyond the sides."""
    if not wished:
        return []
    placed = spread(wished, firm, [step] * (len(wished) - 1))
    last = len(placed) - 1
    return [
        min(max(x, middle - room + number * step), middle + room - (last - number) * step)
        for number, x in enumerate(placed)
    ]
