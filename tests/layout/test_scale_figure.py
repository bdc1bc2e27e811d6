"""Changes on a scale: each number stands where it belongs, beside what makes no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model.outcomes import ChangeArm, Number, Outcome, PointsResult
from kiosk.layout.card import Voice
from kiosk.layout.figures import phrases
from kiosk.layout.figures.scale import NONE, POINT, RANGE, Axis, Change, ChangeScale, axis_for, change_scale
from kiosk.layout.marks import Run
from kiosk.layout.room import room_for
from kiosk.layout.wrapping import columns
from kiosk.screens.glyphs import KINDS, shown_as
from kiosk.walk.facts import Facts
from tests.guides.people import NAMES, guide_called
from tests.layout.every_kind import every_kind
from tests.layout.whole import SIZES

WIDTHS = (46, 56, 76)
GUIDE = every_kind()
[POINTS] = (each for each in GUIDE.outcomes["arrives"].results.values() if isinstance(each, PointsResult))


def scale_of(*changes: tuple[Number, Number | None, Number | None], lower: bool = True) -> ChangeScale:
    told = (
        Change((Run(f"With {place}:"),), ((Run("It changes."),),), *change)
        for place, change in enumerate(changes)
    )
    return ChangeScale(tuple(told), lower)


def drawn(scale: ChangeScale, width: int) -> list[str]:
    return ["".join(span.text for span in line) for line in scale.lines(width, 12)]


def rows_of(scale: ChangeScale, width: int) -> list[str]:
    """The row of marks of each group."""
    return [row for row in drawn(scale, width) if POINT in row and not re.search("[a-z]", row)]


def picture(result: PointsResult, outcome: Outcome = GUIDE.outcomes["arrives"]) -> ChangeScale | None:
    return change_scale(Voice(GUIDE), Facts(GUIDE), outcome, result)


def test_all_groups_of_a_result_stand_on_one_scale() -> None:
    scale = picture(POINTS)
    assert scale is not None
    assert drawn(scale, 56) == [
        "A score from 0 to 30.",
        "← better                                         worse →",
        "With Tram:",
        "      ━━━━━━━━━━●━━━━━━━━━━━━━━━━━━━━━━━━━━━┃━━━",
        "With tram off:",
        "                                       ●    ┃",
        "│──────────│──────────│──────────│──────────┃──────────│",
        "8 lower 6 lower    4 lower    2 lower       0   2 higher",
        "┃ no change since the start   ● what was found",
        "━ the true number may be here",
        "",
        "With Tram:",
        "- The score falls by 5.1 points.",
        "- The true number may be from -0.5 to 7.",
        "With tram off:",
        "- The score falls by 1 points.",
    ]


def test_nothing_makes_no_difference_where_no_two_groups_are_compared() -> None:
    gap = POINTS.model_copy(update={"between_groups": True})
    for result, none, other in (
        (gap, phrases.NO_DIFFERENCE, phrases.NO_CHANGE),
        (POINTS, phrases.NO_CHANGE, phrases.NO_DIFFERENCE),
    ):
        scale = picture(result)
        assert scale is not None
        text = " ".join(drawn(scale, 56))
        assert none in text
        assert other not in text


def test_every_shipped_scale_names_its_score_and_only_a_gap_tells_of_a_difference() -> None:
    for name in NAMES:
        guide = guide_called(name)
        for outcome, result in results_of(name):
            scale = change_scale(Voice(guide), Facts(guide), outcome, result)
            if scale is not None:
                first = " ".join(drawn(scale, 46)).partition("←")[0].strip()
                assert first
                assert Voice(guide).words(result.scale).startswith(first)
            arms = [arm for arm in result.arms.values() if isinstance(arm, ChangeArm)]
            compared = any(word in result.says for word in ("more than", "more points than", "differ"))
            assert result.between_groups is (len(arms) == 1 and compared), result.says


def test_where_rows_are_few_the_legend_goes_over_and_the_scale_stays_whole() -> None:
    scale = picture(POINTS)
    assert scale is not None
    rows = ["".join(span.text for span in line) for line in scale.lines(56, 9)]
    assert rows.index("") < rows.index("┃ no change since the start   ● what was found")


def test_one_group_is_named_once_and_no_range_is_explained_where_there_is_none() -> None:
    assert drawn(scale_of((-5.5, None, None)), 46) == [
        "← better                               worse →",
        "With 0:",
        "   ●                              ┃",
        "│──────────│───────────│──────────┃──────────│",
        "6 lower 4 lower     2 lower       0   2 higher",
        "┃ no change since the start   ● what was found",
        "",
        "- It changes.",
    ]


def test_which_way_is_better_follows_the_result() -> None:
    assert drawn(scale_of((2, None, None), lower=False), 46)[0].split() == ["←", "worse", "better", "→"]


def test_where_nothing_changed_the_mark_stands_on_no_difference() -> None:
    rows = drawn(scale_of((0, None, None)), 45)
    assert rows[3:5] == [
        "│─────────────────────┃─────────────────────│",
        "1 lower               0              1 higher",
    ]
    assert rows[2].index(POINT) == rows[3].index(NONE)


def test_what_was_only_read_as_such_draws_nothing() -> None:
    assert picture(POINTS.model_copy(update={"basis": "read_as"})) is None


numbers = st.one_of(
    st.integers(-(10**6), 10**6),
    st.floats(-1000, 1000, allow_nan=False).map(lambda each: round(each, 3)),
)


@given(st.lists(numbers, min_size=1, max_size=8), st.sampled_from((20, *WIDTHS)))
def test_columns_follow_the_numbers(values: list[Number], width: int) -> None:
    axis = axis_for(values, width)
    none = axis.column(0)
    assert 0 < none < width - 1
    for number in values:
        column = axis.column(number)
        assert 0 <= column < width
        assert (column - none) * number >= 0
        away = [abs(number_at(axis, place) - Fraction(str(number))) for place in range(width)]
        assert away[column] == min(away)
    for one in values:
        for other in values:
            assert one > other or axis.column(one) <= axis.column(other)


@given(st.lists(st.tuples(numbers, numbers, numbers).map(sorted), min_size=1, max_size=4))
def test_a_range_is_never_cut_and_the_mark_stands_in_it(ranges: list[list[Number]]) -> None:
    scale = scale_of(*((point, low, high) for low, point, high in ranges))
    for width in WIDTHS:
        across = min(width, 66)
        axis = axis_for((number for each in ranges for number in each), across)
        rows = rows_of(scale, width)
        assert len(rows) == len(ranges)
        for row, (low, point, high) in zip(rows, ranges, strict=True):
            full = row.ljust(across)
            assert full[axis.column(point)] == POINT
            inside = full[axis.column(low) : axis.column(high) + 1]
            assert set(inside) <= {POINT, RANGE, NONE}
            assert RANGE not in full.replace(inside, "", 1)
            assert full[axis.column(0)] in (NONE, POINT)


@given(numbers, numbers)
def test_turning_the_sign_turns_the_picture(one: Number, other: Number) -> None:
    before, after = axis_for((one, other), 45), axis_for((-one, -other), 45)
    assert (before.low, before.high) == (-after.high, -after.low)


def test_numbers_as_small_or_large_as_can_be_written_have_a_scale() -> None:
    for number in (0, 1e-30, -1e-30, 10**18, -(10**18), 1e99):
        rows = drawn(scale_of((number, None, None)), 46)
        assert all(columns(row) <= 46 for row in rows)
        assert sum(POINT in row for row in rows) == 2


def test_marks_differ_on_every_terminal() -> None:
    scale = scale_of((-5, -8, 1))
    for kind in KINDS:
        spans = [span for line in scale.lines(46, 10)[2:4] for span in line if span.text.strip()]
        shown = {(span.text[0], shown_as(span.text[0], span.style, kind)) for span in spans}
        assert {POINT, RANGE, NONE} <= {mark for mark, _ in shown}
        assert len({mark for mark, _ in shown}) == len({seen for _, seen in shown})


def results_of(name: str) -> Iterator[tuple[Outcome, PointsResult]]:
    for outcome in guide_called(name).outcomes.values():
        for result in outcome.results.values():
            if isinstance(result, PointsResult):
                yield outcome, result


@pytest.mark.parametrize("name", NAMES)
def test_the_changes_of_a_shipped_guide_fit_and_are_its_numbers(name: str) -> None:
    guide = guide_called(name)
    for outcome, result in results_of(name):
        scale = change_scale(Voice(guide), Facts(guide), outcome, result)
        if scale is None:
            assert result.basis == "read_as"
            continue
        arms = [arm for arm in result.arms.values() if isinstance(arm, ChangeArm)]
        assert [(each.change, each.low, each.high) for each in scale.changes] == [
            (arm.change, arm.low, arm.high) for arm in arms
        ]
        assert all(f"{abs(arm.change):g}" in text for arm, text in zip(arms, told(scale), strict=True))
        for size in SIZES:
            room = room_for(*size)
            rows = ["".join(span.text for span in line) for line in scale.lines(room.width, room.rows)]
            assert max(map(columns, rows)) <= room.width
            assert rows.index("") <= room.rows - 1
            squeezed = " ".join(" ".join(rows).replace("- ", " ").split())
            assert [each for each in scale.words if each.replace("- ", " ") not in squeezed] == []


def told(scale: ChangeScale) -> list[str]:
    return [" ".join(run.text for words in each.told for run in words) for each in scale.changes]


def number_at(axis: Axis, column: int) -> Fraction:
    """The number that a column stands for."""
    return axis.low + (axis.high - axis.low) * column / (axis.across - 1)
