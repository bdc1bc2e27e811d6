"""Rows, lanes and folds: what the picture is made of before it is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.authors.graph import layers
from kiosk.authors.graph.crossings import fewer
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.graph.folding import foldings
from kiosk.authors.graph.layers import MOST_ABREAST, rows_of
from kiosk.authors.graph.routing import Crossing, lanes
from kiosk.authors.graph.rows import Item, Link, Rows
from kiosk.authors.graph.tree import Band
from kiosk.authors.graph.widths import lines, width
from tests.authors.graph.hundred import hundred
from tests.walk.making import END, ask, guide_of

BAND = Band("Some section", (), continued=False)


def _rows(*counts: int, links: tuple[tuple[int, int, int], ...] = ()) -> Rows:
    """Rows of so many items, joined as told: upper row, place in it, place in the row below."""
    items = [[Item(row) for _ in range(count)] for row, count in enumerate(counts)]
    joined = [Link(items[row][upper], items[row + 1][lower]) for row, upper, lower in links]
    return Rows(items, joined, [BAND] * len(counts), [True] * len(counts))


def test_no_more_boxes_stand_abreast_than_can_be_read() -> None:
    many = ask(*(f"c{number}" for number in range(12)))
    for number in range(12):
        many["choices"][f"c{number}"]["next"] = f"s{number}"
    steps = {
        "many": many,
        **{f"s{number}": {"say": "Words.", "next": "end"} for number in range(12)},
        "end": END,
    }
    rows = rows_of(tree_of(guide_of(steps)))
    assert max(sum(item.box is not None for item in row) for row in rows.items) == MOST_ABREAST


def test_sections_never_share_a_row_and_stand_in_reading_order() -> None:
    tree = tree_of(hundred())
    rows = rows_of(tree)
    assert [band.steps for band in dict.fromkeys(rows.bands)] == [band.steps for band in tree.bands]
    for row, band in zip(rows.items, rows.bands, strict=True):
        assert all(item.box.id in band.steps for item in row if item.box)


def test_every_piece_of_an_arrow_goes_to_the_next_row() -> None:
    rows = rows_of(tree_of(hundred()))
    assert all(link.lower.row == link.upper.row + 1 for link in rows.links)
    assert all(link.arrows for link in rows.links)


def test_neighbours_change_places_where_their_arrows_cross() -> None:
    rows = _rows(2, 2, links=((0, 0, 1), (0, 1, 0)))
    assert fewer(rows) == 0


def test_a_crossing_that_cannot_be_helped_is_left() -> None:
    rows = _rows(2, 2, links=((0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)))
    assert fewer(rows) == 1


def test_few_arrows_cross_in_a_guide_of_a_hundred_steps() -> None:
    tree = tree_of(hundred())
    rows, at = layers._with_boxes(tree)
    layers._Linking(rows, at).link(tree)
    layers._order(rows)
    assert fewer(rows) <= 2


def test_two_arrows_that_go_across_never_share_a_lane_where_they_meet() -> None:
    crossings = [Crossing(0, 100, 1), Crossing(50, 150, 2), Crossing(120, 20, 3), Crossing(300, 400, 4)]
    assert lanes(crossings) == 3
    assert len({each.lane for each in crossings[:3]}) == 3
    assert crossings[3].lane == 0


def test_an_arrow_that_goes_straight_needs_no_lane() -> None:
    straight = Crossing(10, 10.2, 1)
    assert lanes([straight]) == 0
    assert straight.lane == -1


def test_of_two_arrows_the_same_way_the_one_that_is_further_on_goes_above() -> None:
    first, second = Crossing(0, 100, 1), Crossing(50, 150, 2)
    lanes([first, second])
    assert second.lane < first.lane


def test_one_that_leaves_where_another_arrives_goes_above_it() -> None:
    arrives, leaves = Crossing(0, 100, 1), Crossing(100, 200, 2)
    lanes([arrives, leaves])
    assert leaves.lane < arrives.lane


def test_a_picture_that_is_not_high_is_not_folded_and_a_high_one_only_before_a_row_of_boxes() -> None:
    rows = _rows(*[1] * 40)
    assert foldings(rows, [20.0] * 40, 2) == []
    rows.begins = [row % 2 == 0 for row in range(40)]
    found = foldings(rows, [100.0] * 40, 2)
    assert {len(starts) for starts in found} >= {2, 3, 4}
    for starts in found:
        assert starts[0] == 0
        assert all(rows.begins[row] for row in starts)
        assert all(one < other for one, other in pairwise(starts))


@pytest.mark.parametrize(
    "text", ["Some words that are longer than a line", "Donaudampfschifffahrtsgesellschaft", "漢字" * 20]
)
def test_words_are_broken_into_lines_that_fit(text: str) -> None:
    found = lines(text, 11, 90)
    assert all(width(line, 11) <= 90 for line in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_words_that_are_too_many_say_that_they_go_on() -> None:
    found = lines("word " * 40, 11, 90, most=3)
    assert len(found) == 3
    assert found[-1].endswith("…")
