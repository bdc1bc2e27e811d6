"""The year ahead: nothing is drawn that is not declared, and everything that is stands in its weeks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.guide.model.options import Every, Span, Weeks, Year
from kiosk.guide.source import read_text
from kiosk.layout.card import Block, Voice
from kiosk.layout.figures.year import (
    LANE_MARKS,
    LATER,
    NEXT_VISITS,
    VISIT,
    WEEKS_A_YEAR,
    Stretch,
    YearLine,
    line_columns,
    weeks_a_column,
)
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.pager import pages_of
from kiosk.layout.room import room_for
from kiosk.layout.wrapping import columns
from kiosk.layout.years import every_text, one_year_blocks, week_text, year_blocks, year_line
from kiosk.screens.glyphs import KINDS, shown_as
from kiosk.walk.facts import Facts
from tests.guides.people import NAMES, guide_called
from tests.handbook import pieces
from tests.layout.every_kind import every_kind
from tests.layout.whole import SIZES

WIDTHS = (46, 56, 76)
HANDBOOK = Path(__file__).resolve().parents[2] / "decision_trees" / "README.md"
TOXIN = YearLine(
    (Run("A visit about every 12 weeks. It repeats."),),
    (12, 12),
    (
        Stretch((Run("It starts to work: week 0 to 2."),), 0, 2),
        Stretch((Run("It is strongest: week 4 to 6."),), 4, 6),
        Stretch((Run("It wears off: week 8 to 16."),), 8, 16),
    ),
    "The year ahead",
)


def drawn(line: YearLine, width: int, rows: int = 30) -> list[str]:
    return ["".join(span.text for span in each) for each in line.lines(width, rows)]


def picture(line: YearLine, width: int) -> list[str]:
    """The rows of marks alone: the lanes and the line itself."""
    rows = drawn(line, width)
    return [each for each in rows if not re.search("[a-z0-9]", each)]


def places(row: str, mark: str) -> list[int]:
    return [place for place, each in enumerate(row) if each == mark]


def test_a_year_is_drawn_week_by_week() -> None:
    assert drawn(TOXIN, 76) == [
        "The year ahead",
        "░░░ ███     ░░░ ███     ░░░ ███     ░░░ ███     ░░░",
        "        ▒▒▒▒▒▒▒▒▒   ▒▒▒▒▒▒▒▒▒   ▒▒▒▒▒▒▒▒▒   ▒▒▒▒▒▒▒▒",
        "●─────────│─●───────│───●─────│─────●───│───────●─│─",
        "0         10        20        30        40        50 weeks",
        "● A visit about every 12 weeks. It repeats.",
        "░ It starts to work: week 0 to 2.",
        "█ It is strongest: week 4 to 6.",
        "▒ It wears off: week 8 to 16.",
    ]


def test_where_the_year_does_not_fit_two_weeks_are_one_mark_and_it_says_so() -> None:
    assert drawn(TOXIN, 46, 10)[:4] == [
        "░░██  ░░██  ░░██  ░░██  ░░",
        "    ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒",
        "●────│●───│─●──│──●─│───●│",
        "0    10   20   30   40   50 weeks, 2 to a mark",
    ]


def test_what_comes_once_is_drawn_once() -> None:
    once = YearLine(TOXIN.visits, (12, 12), (Stretch((Run("A class: week 1."),), 1, 1, once=True),))
    assert places(picture(once, 76)[0], "░") == [1]


def test_where_the_next_visit_is_not_certain_no_later_week_is() -> None:
    apart = YearLine(TOXIN.visits, (12, 16), TOXIN.stretches)
    lane, line = picture(apart, 76)
    assert lane == "░░░ ███ ▒▒▒▒▒▒▒▒▒"
    assert places(line, VISIT) == [0]
    assert places(line, NEXT_VISITS) == [*range(12, 17), *range(24, 33), *range(36, 52)]
    assert "━ The next visits fall in these weeks." in drawn(apart, 76)


def test_what_comes_after_the_year_is_pointed_at_and_told() -> None:
    later = YearLine((), None, (Stretch((Run("The full effect: week 52 to 78."),), 52, 78),))
    assert picture(later, 76)[0] == " " * 51 + LATER
    assert "→ More comes after this year." in drawn(later, 76)


def test_nothing_is_drawn_that_nobody_declared() -> None:
    guide = every_kind()
    blank = Year(
        visits=Span(unknown="Nobody knows."), weeks={"a": Weeks(label="It ends", unknown="Nobody knows.")}
    )
    assert not year_line(Voice(guide), blank).can_be_drawn
    told = [block.text for block in one_year_blocks(Voice(guide), Facts(guide), blank)]
    assert told == ["", "A year with it", "Visits: Nobody knows.", "It ends: Nobody knows."]
    assert list(one_year_blocks(Voice(guide), Facts(guide), None)) == []


def test_what_nobody_knows_is_told_without_a_mark() -> None:
    year = Year(
        every=Every.model_validate({"from": 4, "to": 4}),
        weeks={"a": Weeks(label="It ends", unknown="Nobody knows.")},
    )
    line = year_line(Voice(every_kind()), year)
    assert line.words == ("A visit about every 4 weeks.", "It ends: Nobody knows.")
    assert drawn(line, 76)[-1] == "  It ends: Nobody knows."


@pytest.mark.parametrize(
    ("every", "told"),
    [
        ({"from": 1, "to": 1}, "A visit about every week."),
        ({"from": 12, "to": 12}, "A visit about every 12 weeks."),
        ({"from": 12, "to": 16}, "A visit about every 12 to 16 weeks."),
        ({"unknown": "It depends."}, "Weeks from visit to visit: It depends."),
    ],
)
def test_how_often_is_told_in_a_sentence(every: dict[str, object], told: str) -> None:
    assert every_text(Every.model_validate(every)) == told


weeks = st.integers(0, 80)
stretches = st.tuples(weeks, weeks, st.booleans()).map(
    lambda each: Stretch((Run("It comes."),), min(each[:2]), max(each[:2]), each[2])
)
intervals = st.none() | st.tuples(st.integers(1, 60), st.integers(0, 9)).map(
    lambda each: (each[0], each[0] + each[1])
)
lines = st.builds(YearLine, st.just(TOXIN.visits), intervals, st.lists(stretches, max_size=7).map(tuple))


@given(lines, st.sampled_from((20, *WIDTHS)))
def test_every_stretch_stands_in_its_weeks_and_nowhere_else(line: YearLine, width: int) -> None:
    share = weeks_a_column(width)
    rows = picture(line, width)
    for mark, stretch in zip(LANE_MARKS, line.stretches, strict=False):
        expected = {
            week // share
            for first, last in line.weeks_of(stretch)
            for week in range(WEEKS_A_YEAR)
            if first <= week <= last
        }
        if stretch.last is not None and stretch.last >= WEEKS_A_YEAR:
            expected.discard(line_columns(share) - 1)
        assert {place for row in rows for place in places(row, mark)} == expected
    assert all(columns(row) <= width for row in drawn(line, width))


@given(lines)
def test_visits_stand_in_the_weeks_they_are_due(line: YearLine) -> None:
    due = {week for low, high in line.visit_weeks() for week in range(low, min(high, 51) + 1)}
    row = picture(line, 76)[-1]
    assert {*places(row, VISIT), *places(row, NEXT_VISITS)} == due


def test_marks_differ_on_every_terminal() -> None:
    for kind in KINDS:
        spans = [span for each in TOXIN.lines(76, 30)[1:4] for span in each if span.text.strip()]
        spans += [span for each in YearLine((), (12, 16)).lines(76, 30) for span in each if "━" in span.text]
        shown = {(span.text[0], shown_as(span.text[0], span.style, kind)) for span in spans}
        assert len({mark for mark, _ in shown}) == len({seen for _, seen in shown})


def years_of(guide: Guide) -> Iterator[Year]:
    for option in guide.options.values():
        every = (option.year, *(kind.year for kind in option.kinds.values()))
        yield from (year for year in every if year is not None)


@pytest.mark.parametrize("name", NAMES)
def test_the_years_of_a_shipped_guide_fit_and_tell_its_numbers(name: str) -> None:
    guide = guide_called(name)
    for year in years_of(guide):
        line = year_line(Voice(guide), year, "The year ahead")
        told = "\n".join(block.text for block in one_year_blocks(Voice(guide), Facts(guide), year))
        for week in year.weeks.values():
            assert (Voice(guide).words(week_text(week)) in told) == (week.when is None)
        if not line.can_be_drawn:
            continue
        for size in SIZES:
            room = room_for(*size)
            rows = drawn(line, room.width, room.rows)
            assert max(map(columns, rows)) <= room.width
            squeezed = " ".join(" ".join(rows).split())
            assert [each for each in line.words[1:] if " ".join(each.split()) not in squeezed] == []
            assert len(rows) <= room.rows - 1


@pytest.mark.parametrize("name", NAMES)
def test_compared_options_have_their_years_on_one_scale(name: str) -> None:
    guide = guide_called(name)
    refs = tuple(guide.options)
    blocks = list(year_blocks(Voice(guide), Facts(guide), refs))
    axes = {next(row for row in drawn(line, 76) if row.endswith("weeks")) for line in figures(blocks)}
    assert len(axes) <= 1
    named = [block.text for block in blocks if block.style == "strong"]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", SIZES)
def test_no_year_is_parted_and_none_stands_under_another_options_name(
    name: str, size: tuple[int, int]
) -> None:
    guide = guide_called(name)
    blocks = tuple(year_blocks(Voice(guide), Facts(guide), tuple(guide.options)))
    heading = Voice(guide).block("Your options, side by side", "heading")
    pages = pages_of(Leaflet(heading, (Voice(guide).block("The last row."), *blocks)), room_for(*size))
    shown = ["\n".join("".join(span.text for span in line) for line in page.lines) for page in pages]
    for line in figures(blocks):
        rows = "\n".join(drawn(line, room_for(*size).width))
        assert sum(rows in page for page in shown) == 1
    for page in shown:
        assert "●─" not in page or page.count("The year ahead") == 1


def figures(blocks: Iterable[Block]) -> Iterator[YearLine]:
    yield from (block.figure for block in blocks if isinstance(block.figure, YearLine))


def test_a_kind_that_is_compared_has_what_its_option_says_of_the_year() -> None:
    guide = guide_called("cervical_dystonia")
    told = [block.text for block in year_blocks(Voice(guide), Facts(guide), ("surgery.dbs",))]
    option = guide.options["surgery"]
    assert option.year is not None
    assert option.year.visits is not None
    assert any(str(option.year.visits.unknown) in text for text in told)
    assert any("switched on" in text for text in told)


def test_the_example_of_the_handbook_is_a_year() -> None:
    guide = read_text("README.md", pieces(HANDBOOK.read_text("utf-8"))).data
    written: Any = guide["options"]
    line = year_line(Voice(every_kind()), Year.model_validate(written["phone"]["year"]))
    assert line.can_be_drawn
    assert "A nurse calls" in str(line)
