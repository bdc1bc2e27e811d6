"""A picture stands whole on a page that can hold it, what begins a page begins it, and no line of either is lost."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kiosk.layout.card import BREAK, GAP, Block, pictured
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.room import Room, room_for
from kiosk.layout.wrapping import Line, Span
from kiosk.plain.saying import block_lines


@dataclass(frozen=True)
class Tower:
    """A picture of so many rows."""

    height: int
    words: tuple[str, ...] = ("Nine of ten.", "One of ten does not.")

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:
        return tuple((Span(f"row {row}".ljust(width), "figure_with"),) for row in range(self.height))


def said(text: str, style: str = "text") -> Block:
    return Block((Run(text),), style)


def pages(blocks: tuple[Block, ...], room: Room) -> list[list[str]]:
    dealt: tuple[Page, ...] = pages_of(Leaflet(said("Heading", "heading"), blocks), room)
    return [["".join(span.text for span in line).strip() for line in page.lines] for page in dealt]


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (48, 14)])
def test_a_picture_is_not_parted_where_a_page_can_hold_it(size: tuple[int, int]) -> None:
    room = room_for(*size)
    tower = Tower(room.rows - 3)
    found = pages((said("Some words before it."), said("Its title", "strong"), pictured(tower)), room)
    holding = [page for page in found if "row 0" in page]
    assert len(holding) == 1
    assert [line for line in holding[0] if line.startswith("row")] == [
        f"row {n}" for n in range(tower.height)
    ]
    assert "Its title" in holding[0]


def test_a_picture_higher_than_a_page_goes_on_over_pages_and_loses_no_row() -> None:
    room = room_for(48, 14)
    found = pages((pictured(Tower(35)),), room)
    assert all(len(page) <= room.rows for page in found)
    assert [line for page in found for line in page if line.startswith("row")] == [
        f"row {n}" for n in range(35)
    ]


def test_what_begins_a_page_begins_it_and_makes_no_empty_one() -> None:
    room = room_for(80, 24)
    found = pages((BREAK, said("First."), GAP, BREAK, said("Second."), BREAK), room)
    assert [page[-1] for page in found] == ["First.", "Second."]
    assert all(page[0] == "Heading" for page in found)


def test_where_nothing_is_drawn_a_picture_is_told_in_its_words() -> None:
    block = pictured(Tower(3))
    assert list(block_lines((BREAK, block))) == ["Nine of ten.", "One of ten does not."]
    assert block.text == "Nine of ten. One of ten does not."
