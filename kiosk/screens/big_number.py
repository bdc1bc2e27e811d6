"""The number of a kept page in figures as large as the screen can draw them, with what is said around it.

Owns the form of the figures, made of one mark that every terminal has a stand-in for. Must never lay out a page
with the number cut, or away from what is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kiosk.layout.card import GAP, Block
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.room import Room
from kiosk.layout.wrapping import Line, Span

MARK: Final = "█"
"""What a figure is made of; `glyphs` says what stands for it elsewhere."""
_COLUMNS: Final = 2
"""A mark is about twice as high as it is wide: so many make a square."""
_LOW: Final = (
    "### .#. ### ### #.# ### ### ### ### ###",
    "#.# ##. ..# ..# #.# #.. #.. ..# #.# #.#",
    "#.# .#. ### ### ### ### ### ..# ### ###",
    "#.# .#. #.. ..# ..# ..# #.# ..# #.# ..#",
    "### ### ### ### ..# ### ### ..# ### ###",
)
_HIGH: Final = (
    ".###. ..#.. .###. .###. ...#. ##### ..##. ##### .###. .###.",
    "#...# .##.. #...# #...# ..##. #.... .#... ....# #...# #...#",
    "#...# ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#",
    "#...# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####",
    "#...# ..#.. ..#.. ....# ##### ....# #...# ..#.. #...# ....#",
    "#...# ..#.. .#... #...# ...#. #...# #...# ..#.. #...# ...#.",
    ".###. .###. ##### .###. ...#. .###. .###. ..#.. .###. .##..",
)
_TIMES: Final = (4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class BigNumber:
    """A number drawn in one size; the words around it say the same."""

    number: str
    form: tuple[str, ...] = _LOW
    times: int = 1
    set_apart: bool = True
    """With an empty row under it."""

    @property
    def words(self) -> tuple[str, ...]:
        """The number itself."""
        return (self.number,)

    @property
    def height(self) -> int:
        """Rows of the figures."""
        return len(self.form) * self.times

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:  # noqa: ARG002 - it has one size
        """The figures, with an empty row over them, and under them unless there is no room for it."""
        drawn = (self._row(each.split()) for each in self.form for _ in range(self.times))
        rows_drawn = ((Span(row, "heading"),) for row in drawn)
        return ((), *rows_drawn, ()) if self.set_apart else ((), *rows_drawn)

    def _row(self, figures: list[str]) -> str:
        square = self.times * _COLUMNS
        row = "".join(figures[int(each)] + "." for each in self.number)
        return "".join((MARK if each == "#" else " ") * square for each in row).rstrip()

    @property
    def width(self) -> int:
        """Columns of the figures."""
        figure = len(self.form[0].split()[0])
        return (len(self.number) * (figure + 1) - 1) * self.times * _COLUMNS


def block_of(number: str) -> Block:
    """The number, to stand in a leaflet; `fitted` gives it its size."""
    return Block((Run(number),), "figure", figure=BigNumber(number))


def number_in(leaflet: Leaflet) -> str:
    """The number that is drawn in a leaflet; empty where there is none, or none any more."""
    drawn = (each.figure.number for each in leaflet.blocks if isinstance(each.figure, BigNumber))
    return next(drawn, "")


def fitted(leaflet: Leaflet, room: Room) -> Page:
    """All of the leaflet on one page, with its number as large as that leaves room for.

    Sentences set apart come before larger figures, where there are both; where rows are few, only the figures count,
    and where they are too few for those, the words alone.
    A leaflet whose number is that of no page any more has nothing to fit.
    """
    pages = pages_of(leaflet, room)
    if not number_in(leaflet):
        return pages[0]
    airy = replace(leaflet, blocks=tuple(_set_apart(leaflet.blocks)))
    for sized in (*tuple(_sizes(airy, room))[:-1], *_sizes(leaflet, room)):
        pages = pages_of(sized, room)
        if len(pages) == 1:
            return pages[0]
    # With more to do than one thing, rows may be too few for figures; the words say the number too.
    return pages_of(replace(leaflet, blocks=tuple(_unfigured(leaflet.blocks))), room)[0]


def _unfigured(blocks: tuple[Block, ...]) -> Iterator[Block]:
    return (each for each in blocks if not isinstance(each.figure, BigNumber))


def _set_apart(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """An empty line between the sentences under the number."""
    number = next(place for place, each in enumerate(blocks) if isinstance(each.figure, BigNumber))
    for place, block in enumerate(blocks):
        if place > number + 1:
            yield GAP
        yield block


def _sizes(leaflet: Leaflet, room: Room) -> Iterator[Leaflet]:
    """The leaflet with its number in every size that is not too wide, the largest first; last, the least of all."""
    number = next(each.figure for each in leaflet.blocks if isinstance(each.figure, BigNumber))
    sizes = [replace(number, form=form, times=times) for form in (_HIGH, _LOW) for times in _TIMES]
    for size in (*sorted(sizes, key=lambda each: -each.height), replace(number, set_apart=False)):
        if size.width <= room.width:
            blocks = (
                replace(each, figure=size) if isinstance(each.figure, BigNumber) else each
                for each in leaflet.blocks
            )
            yield replace(leaflet, blocks=tuple(blocks))
