"""Staff and a page that may lie in the printer already: no key in passing prints it again, or wipes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screens import staff_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.naming import named
from tests.screens.kiosk import said_on, send_keys, text_on, view_on
from tests.screens.paper import by_one_each, press
from tests.screens.staff import visited
from tests.screens.test_staff_kept import ONE, Shelf, opened, second


@by_one_each
async def test_a_page_its_person_did_not_find_is_looked_for_before_it_is_printed_again(
    width: int, height: int, touches: bool
) -> None:
    shelf = Shelf(replace(ONE, why="printed"))
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", touches=touches)
        assert said.KEPT_LINE_NOT_FOUND.format(number="472", minutes=12) in said_on_choices(app)
        await press(pilot, "kept_page.472", touches=touches)
        await press(pilot, "kept_print.472.0", touches=touches)
        assert said.SURE_PRINT in said_on(app)
        assert said.SURE_PRINT_NOT_FOUND in said_on(app)
        assert shelf.told == []
        assert [each.id for each in view_on(app).page.choices] == ["no", "kept_print_yes.472.0"]
        await press(pilot, "kept_print_yes.472.0", touches=touches)
        assert shelf.told == ["print 472 0"]


def said_on_choices(app: KioskApp) -> str:
    """The words of the choices on the screen."""
    return " ".join(line for each in view_on(app).page.choices for line in each.lines)


async def test_the_key_that_printed_neither_wipes_nor_prints_again() -> None:
    shelf = Shelf(ONE)
    app = visited(shelf)
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472")
        for _ in range(4):
            await send_keys(pilot, "1")
        assert shelf.told == ["print 472 0"]
        shelf.pages = (replace(ONE, state="printing", why="printing"),)
        await second(pilot)
        await press(pilot, "kept_wipe.472")
        assert said.SURE_WIPE_PRINTING in said_on(app)
        await send_keys(pilot, "1")
        assert shelf.told == ["print 472 0"]
        assert said.KEPT_PAGE.format(number="472") in said_on(app)


@by_one_each
async def test_staff_read_no_addresses(width: int, height: int, touches: bool) -> None:
    long = "a-very-long-name-of-a-printer-on-the-second-floor"
    shelf = Shelf(ONE, printers=("ipp://10.0.0.5:631/ipp/print", f"ipps://{long}.example/ipp", "Ward 3"))
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", "kept_page.472", touches=touches)
        shown = [each.lines for each in view_on(app).page.choices if each.id.startswith("kept_print")]
        assert shown[0] == ("Print at 10.0.0.5",)
        assert all(len(lines) == 1 and "//" not in lines[0] for lines in shown)


def test_no_two_printers_have_one_name() -> None:
    same = ("ipp://desk/a", "ipp://desk/b", "Ward 3", "ipp://[oops")
    assert named(same) == same
    assert named(("ipp://desk/a", "desk2")) == ("desk", "desk2")


@pytest.mark.parametrize("asked", [True, False])
async def test_a_page_that_has_meanwhile_come_out_is_not_sent(asked: bool) -> None:
    shelf = Shelf(replace(ONE, state="unsure" if asked else "held"))
    app = visited(shelf)
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472", *(["kept_print.472.0"] if asked else []))
        shelf.pages = (replace(ONE, state="printed", why="printed"),)
        await press(pilot, "kept_print_yes.472.0" if asked else "kept_print.472.0")
        assert shelf.told == []
        assert said.KEPT_SENT not in text_on(app)
        assert app.visit.over[-1].about == "kept_page.472"
        assert said.KEPT_STATES["printed"] in text_on(app)
        await second(pilot)
        assert view_on(app).page.choices == ()
