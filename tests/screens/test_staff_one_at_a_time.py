"""Two kept pages look alike once they are printed: one is printed and handed over before the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screens import staff_phrases as said
from kiosk.screens.host import Held
from tests.screens.kiosk import said_on, text_on, view_on
from tests.screens.paper import by_one_each, press
from tests.screens.staff import press_bar, visited
from tests.screens.test_staff_kept import ONE, Shelf, opened, second

OTHER = Held("108", "held", "jam", 12)
PRINTED = replace(OTHER, state="printed", why="printed", minutes=0)


@by_one_each
async def test_one_page_is_printed_at_a_time(width: int, height: int, touches: bool) -> None:
    shelf = Shelf(ONE, OTHER)
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", "kept_page.108", "kept_print.108.0", touches=touches)
        for state in ("held", "printing"):  # before the machine has heard of it, and after
            shelf.pages = (ONE, replace(OTHER, state=state))
            await second(pilot)
            await press_bar(pilot, "bar:back", "left", touches=touches)
            await press(pilot, "kept_page.472", touches=touches)
            assert said.KEPT_ONE_AT_A_TIME.format(number="108") in said_on(app)
            await press(pilot, "kept_print.472.1", touches=touches)
            assert said.KEPT_OTHER_SENT.format(number="108") in text_on(app)
            assert shelf.told == ["print 108 0"]
        shelf.pages = (ONE, PRINTED)
        await second(pilot)
        assert said.KEPT_TAKE_FIRST in said_on(app)
        await press(pilot, "kept_print.472.1", touches=touches)
        assert shelf.told == ["print 108 0", "print 472 1"]
        await second(pilot)
        assert said.KEPT_TAKE_FIRST not in said_on(app), "too late for that"


@by_one_each
async def test_a_printed_page_is_handed_over_before_the_next(width: int, height: int, touches: bool) -> None:
    app = visited(Shelf(ONE, PRINTED))
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", "kept_page.108", touches=touches)
        assert said.KEPT_HAND_OVER in said_on(app)


@pytest.mark.parametrize(
    ("other", "first"),
    [
        (OTHER, False),
        (replace(OTHER, state="not_printed"), False),
        (replace(OTHER, state="unsure"), True),
        (replace(OTHER, why="printed"), True),
        (PRINTED, True),
    ],
)
async def test_whatever_may_lie_in_the_printer_is_taken_out_first(other: Held, first: bool) -> None:
    app = visited(Shelf(ONE, other))
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472")
        assert (said.KEPT_TAKE_FIRST in said_on(app)) == first


async def test_a_page_that_may_lie_there_is_not_asked_about_while_another_is_printed() -> None:
    shelf = Shelf(replace(ONE, state="unsure"), replace(OTHER, state="printing"))
    app = visited(shelf)
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472", "kept_print.472.0")
        assert said.SURE_PRINT not in said_on(app)
        assert said.KEPT_OTHER_SENT.format(number="108") in text_on(app)
        shelf.pages = (shelf.pages[0], PRINTED)
        await second(pilot)
        await press(pilot, "kept_print.472.0")
        assert said.SURE_PRINT in said_on(app)
        shelf.pages = (shelf.pages[0], replace(OTHER, state="printing"))
        await press(pilot, "kept_print_yes.472.0")
        assert shelf.told == [], "nor when another has been begun meanwhile"


async def test_a_page_alone_is_not_spoken_of_as_one_of_two() -> None:
    app = visited(Shelf(replace(ONE, state="unsure")))
    async with app.run_test(size=(48, 14)) as pilot:
        await opened(pilot, "kept", "kept_page.472")
        assert "Sheets carry no number" not in said_on(app)
        assert view_on(app).pages == 1
