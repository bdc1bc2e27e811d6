"""The number of a kept page: as large as there is room for, with all that is said of it."""

from __future__ import annotations

import pytest

from kiosk.deliver.job import State
from kiosk.layout.room import room_for
from kiosk.screens import page_phrases as said
from kiosk.screens.big_number import BigNumber, block_of, fitted
from kiosk.screens.glyphs import KINDS, shown_as
from kiosk.screens.page_leaflets import Progress
from kiosk.screens.page_sheets import begun, told
from kiosk.screens.printing import Came
from kiosk.screens.view import view_of
from kiosk.screens.visit import Prints
from tests.screens.kiosk import MARKS, SIZES
from tests.screens.test_page_sheets import AT_DESK, BESIDE, STATES, at_sizes, visit_with


@at_sizes
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("by_itself", [False, True])
@pytest.mark.parametrize("out", [0, 1])
@pytest.mark.parametrize("prints", [BESIDE, AT_DESK], ids=["beside", "desk"])
def test_the_number_fits_with_all_that_is_said_of_it(
    size: tuple[int, int], state: State, by_itself: bool, out: int, prints: Prints
) -> None:
    before = begun(visit_with(), prints, Progress())
    visit = told(before, prints, Came(False, state, "108", by_itself, out))
    view = view_of(visit, room_for(*size), MARKS)
    lines = ["".join(span.text for span in line) for line in view.page.lines]
    shown = " ".join(lines)
    failed = state != "printed"
    heading = said.NOT_PRINTED[state] if failed else said.NOT_FOUND
    for words in (heading, said.KEPT_MANY.format(minutes=15), said.TELL.format(number="108")):
        assert words in shown
    late = said.MORE_BY_ITSELF if out else said.YET_BY_ITSELF
    told_of = (failed and by_itself, failed and not by_itself, not failed)
    assert (late in shown, said.ONLY_STAFF in shown, said.LOOK_AGAIN in shown) == told_of
    assert (said.PART_BESIDE in shown, said.PART_AT_DESK in shown) == (
        failed and out == 1 and prints is BESIDE,
        failed and out == 1 and prints is AT_DESK,
    )
    assert sum("█" in line for line in lines) >= 5
    assert [each.id for each in view.page.choices] == ["told_desk"]
    assert len(view.page.lines) + len(view.page.choices[0].lines) <= room_for(*size).alone.rows
    assert (view.back, view.middle, view.forward, view.extras, view.escape) == (None, None, None, (), "")


@pytest.mark.parametrize("number", [str(each) for each in range(100, 1000, 37)] + ["000", "777", "999"])
def test_the_figures_are_as_wide_as_they_say_and_are_told_apart(number: str) -> None:
    for size in (BigNumber(number), BigNumber(number, times=2)):
        drawn = ["".join(span.text for span in line) for line in size.lines(80, 24)]
        assert max(len(each) for each in drawn) <= size.width
        assert len([each for each in drawn if each]) == size.height
    assert len({BigNumber(f"{each}").lines(80, 24) for each in range(10)}) == 10


@pytest.mark.parametrize("glyphs", KINDS)
def test_the_figures_are_there_on_every_terminal(glyphs: str) -> None:
    rows = ["".join(span.text for span in line) for line in BigNumber("472").lines(80, 24)]
    shown = [shown_as(row, "heading", glyphs) for row in rows]  # type: ignore[arg-type]
    marks = {each for row in shown for each in row} - {" "}
    assert marks == {"X" if glyphs == "ascii" else "█"}
    assert [row.replace(marks.copy().pop(), "█") for row in shown] == rows


def test_what_is_said_under_the_number_is_set_apart_where_there_is_room() -> None:
    visit = told(begun(visit_with(), BESIDE, Progress()), BESIDE, Came(False, "jam", "472", out=1))
    for size, apart in zip(SIZES, (True, True, False), strict=True):
        lines = [
            "".join(span.text for span in line) for line in view_of(visit, room_for(*size), MARKS).page.lines
        ]
        after = lines[lines.index(said.PART_BESIDE) + 1]
        assert after == ("" if apart else said.ONLY_STAFF)


def test_a_larger_screen_has_larger_figures() -> None:
    leaflet = (
        told(begun(visit_with(), BESIDE, Progress()), BESIDE, Came(False, "jam", "472")).over[-1].leaflet
    )
    heights = [
        sum(
            "█" in "".join(span.text for span in line)
            for line in fitted(leaflet, room_for(*size).alone).lines
        )
        for size in (*reversed(SIZES), (120, 40))
    ]
    assert heights == sorted(set(heights))
    assert block_of("472").text == "472"
