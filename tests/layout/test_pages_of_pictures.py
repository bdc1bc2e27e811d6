"""A picture stands whole on a page that can hold it, what begins a page begins it, and no line of either is lost."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kiosk.guide.model.outcomes import CountResult, WeeksArm
from kiosk.layout.card import BREAK, GAP, Block, Voice, pictured
from kiosk.layout.cells import cell_leaflet
from kiosk.layout.figures import Group, IconArray, People, Tally
from kiosk.layout.figures.chance import icon_array
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.room import Room, room_for
from kiosk.layout.wrapping import Line, Span, wrap
from kiosk.plain.saying import block_lines
from kiosk.walk.comparison import comparable
from kiosk.walk.facts import Facts
from tests.guides.people import guide_called
from tests.layout.whole import SIZES


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


def _bands(lines: tuple[Line, ...]) -> list[list[str]]:
    """The parts of a picture between its empty lines."""
    bands: list[list[str]] = [[]]
    for line in lines:
        if line:
            bands[-1].append("".join(span.text for span in line))
        else:
            bands.append([])
    return [band for band in bands if band]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_framing_and_no_axis_of_a_shipped_picture_is_parted_where_a_page_can_hold_it(
    size: tuple[int, int],
) -> None:
    room, parted = room_for(*size), []
    for guide in (guide_called("cervical_dystonia"), guide_called("getting_there")):
        voice, facts = Voice(guide), Facts(guide)
        for key in (f"{ref}/outcome.{name}" for ref in comparable(guide, facts) for name in guide.outcomes):
            leaflet = cell_leaflet(voice, facts, key)
            if leaflet is None:
                continue
            shown = [
                ["".join(span.text for span in line) for line in page.lines]
                for page in pages_of(leaflet, room)
            ]
            over = len(wrap(leaflet.heading.runs, room.width, "heading")) - 1
            for block in leaflet.blocks:
                if block.figure is not None:
                    for band in _bands(block.figure.lines(room.width, room.rows - over)):
                        held = (
                            page[start : start + len(band)] == band
                            for page in shown
                            for start in range(len(page))
                        )
                        parted += [] if any(held) else [(key, band[0])]
    assert parted == []


def test_the_groups_of_one_week_stand_beside_one_another() -> None:
    guide = guide_called("cervical_dystonia")
    outcome = guide.outcomes["doctor_says_better"]
    weekly = next(
        each
        for each in outcome.results.values()
        if isinstance(each, CountResult) and all(isinstance(arm, WeeksArm) for arm in each.arms.values())
    )
    picture = icon_array(Voice(guide), Facts(guide), outcome, weekly)
    assert picture is not None
    weeks = [arm.at for arm in weekly.arms.values() if isinstance(arm, WeeksArm)]
    assert [[one.tally.count for one in group.people] for group in picture.groups] == [
        [at[week] for at in weeks] for week in weeks[0]
    ]
    bands = _bands(picture.lines(76, 16))
    assert [band[0].strip() for band in bands] == [f"Week {week}" for week in weeks[0]]


@pytest.mark.parametrize("rows", range(8, 24))
def test_no_page_of_a_thousand_people_has_only_a_caption_or_one_row_of_them(rows: int) -> None:
    words = tuple(Run(f"{each} of 1000 people say so.") for each in (13, 987))
    one = People((Run("With it:"),), (words[0],), (words[1],), Tally(13, 1000))
    bands = _bands(IconArray((), (Group((one,)),)).lines(46, rows))
    counts = [sum("·" * 5 in line for line in band) for band in bands]
    assert sum(counts) == 25
    assert all(count >= 3 for count in counts[1:])
    assert counts[0] >= 3 or "With it:" in bands[0]
