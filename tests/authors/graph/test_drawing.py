"""Nothing in a picture lies on anything else."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.authors.graph.choosing import around
from kiosk.authors.graph.drawing import Drawing, drawing_of
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.graph.placing import spread
from kiosk.authors.graph.tree import Tree
from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from tests.authors.graph.hundred import hundred
from tests.walk.guides import guides

Side = tuple[float, float, float, float]
SLACK = 1.0
SMALL = Path(__file__).resolve().parents[2] / "guides" / "getting_there"


def _loaded(path: Path) -> Guide:
    guide = load(path).guide
    assert guide is not None
    return guide


def _trees() -> dict[str, Tree]:
    [shipped] = find("cervical_dystonia")
    whole = {
        "shipped": tree_of(_loaded(shipped)),
        "small": tree_of(_loaded(SMALL)),
        "hundred": tree_of(hundred()),
    }
    return whole | {f"{name} around": around(tree, next(iter(tree.boxes))) for name, tree in whole.items()}


TREES = _trees()


def _sides(drawing: Drawing) -> list[tuple[object, Side]]:
    """Boxes and words of arrows, each with its left, top, right and bottom."""
    return [
        (item.box or item.words, (item.left, top, item.left + item.width, top + item.height))
        for item, top in drawing.items
    ]


def _overlap(one: Side, other: Side) -> bool:
    return (
        one[0] < other[2] - SLACK
        and other[0] < one[2] - SLACK
        and one[1] < other[3] - SLACK
        and other[1] < one[3] - SLACK
    )


def _faults(tree: Tree) -> list[str]:
    drawing = drawing_of(tree)
    sides = _sides(drawing)
    found = [f"{one} lies on {other}" for (one, a), (other, b) in combinations(sides, 2) if _overlap(a, b)]
    for stroke in drawing.strokes:
        for (x0, y0), (x1, y1) in pairwise(stroke.points):
            if abs(x0 - x1) > 0.01 and abs(y0 - y1) > 0.01 and len(stroke.points) > 2:
                found.append(f"{stroke} goes aslant")
            line = (min(x0, x1) - SLACK, min(y0, y1) - SLACK, max(x0, x1) + SLACK, max(y0, y1) + SLACK)
            found += [f"{stroke} runs through {what}" for what, side in sides if _inside(line, side)]
    found += [f"{what} is outside" for what, side in sides if side[0] < 0 or side[2] > drawing.width]
    found += [f"{what} is outside" for what, side in sides if side[1] < 0 or side[3] > drawing.height]
    return found


def _inside(line: Side, side: Side) -> bool:
    """Whether a line goes further into a box than to its edge."""
    return _overlap(line, (side[0] + 2, side[1] + 2, side[2] - 2, side[3] - 2))


@pytest.mark.parametrize("name", TREES)
def test_boxes_words_and_arrows_keep_out_of_each_others_way(name: str) -> None:
    assert _faults(TREES[name]) == []


@pytest.mark.parametrize("name", TREES)
def test_everything_is_drawn_once_and_every_arrow_arrives(name: str) -> None:
    tree, drawing = TREES[name], drawing_of(TREES[name])
    assert sorted(item.box.id for item, _ in drawing.items if item.box) == sorted(tree.boxes)
    labels = [item.words for item, _ in drawing.items if item.words]
    assert {arrow.told for arrow in labels} == {arrow.told for arrow in tree.arrows if arrow.label}
    arrived = {arrow.told for stroke in drawing.strokes if stroke.head for arrow in stroke.arrows}
    assert arrived == {arrow.told for arrow in tree.arrows}


@pytest.mark.parametrize("name", TREES)
def test_no_arrow_ever_points_up_within_a_column(name: str) -> None:
    drawing = drawing_of(TREES[name])
    lefts = sorted({strip.x for strip in drawing.strips})
    for stroke in drawing.strokes:
        rises = [one for one, other in pairwise(stroke.points) if other[1] < one[1] - 0.01]
        ends = {sum(left <= x for left in lefts) for x, _ in (stroke.points[0], stroke.points[-1])}
        assert len(rises) == len(ends) - 1, stroke


@pytest.mark.parametrize("name", ["shipped", "hundred"])
def test_a_long_picture_is_folded_to_about_a_sheet(name: str) -> None:
    drawing = drawing_of(TREES[name])
    assert 0.7 < drawing.width / drawing.height < 2.2
    assert len({strip.x for strip in drawing.strips}) > 1


def test_every_band_is_as_long_as_its_steps() -> None:
    drawing = drawing_of(TREES["shipped"])
    for item, top in drawing.items:
        if item.box is None:
            continue
        right, bottom = item.left + item.width, top + item.height
        assert [
            strip
            for strip in drawing.strips
            if item.box.id in strip.band.steps
            and strip.x <= item.left
            and right <= strip.x + strip.width
            and strip.top <= top
            and bottom <= strip.bottom
        ]


def test_a_picture_is_the_same_every_time() -> None:
    assert [item.x for item, _ in drawing_of(TREES["hundred"]).items] == [
        item.x for item, _ in drawing_of(tree_of(hundred())).items
    ]


@given(guides())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_same_holds_for_any_guide(guide: Guide) -> None:
    assert _faults(tree_of(guide)) == []


def test_neighbours_that_want_the_same_room_stand_side_by_side() -> None:
    assert spread([10.0, 10.0], [1.0, 3.0], [4.0]) == [6.0, 10.0]
    assert spread([0.0, 100.0], [1.0, 1.0], [4.0]) == [0.0, 100.0]
    assert spread([], [], []) == []
