"""The sequences on the real screen: heard everywhere, by keys alone and by touch alone, and nothing else happens."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from kiosk.screens import staff_phrases as said
from kiosk.screens.host import StaffDesk
from kiosk.screens.staffing import TOP
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox
from kiosk.walk.written import walked
from tests.guides.people import persona_at
from tests.screens.kiosk import (
    go_to,
    kinds,
    open_keyboard,
    page_made,
    send_keys,
    settle,
    text_on,
    touch,
)
from tests.screens.staff import (
    MARKER,
    NO_PIN,
    Machine,
    at_every_size,
    begun,
    by_both,
    knock,
    press_bar,
    visited,
)
from tests.screens.test_kiosk_goldens import PERSONA, SCREENS
from tests.screens.walks import GUIDE


@at_every_size
@by_both
async def test_the_sequence_covers_what_is_there_and_cancel_leads_back_to_it(
    width: int, height: int, touches: bool
) -> None:
    app = visited(Machine())
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        before, shown = app.visit, text_on(app)
        await knock(pilot, touches=touches)
        assert kinds(app) == ["pin"]
        assert MARKER not in text_on(app)
        assert said.PIN_TITLE in text_on(app)
        await press_bar(pilot, "bar:back", "escape", touches=touches)
        assert app.visit == before
        assert text_on(app).count(MARKER) == shown.count(MARKER) == 1


@by_both
async def test_a_shut_desk_does_nothing_at_all(touches: bool) -> None:
    app = visited(Machine(StaffDesk(shut=True)))
    async with app.run_test() as pilot:
        await begun(pilot)
        before, shown = app.visit, text_on(app)
        await knock(pilot, touches=touches)
        assert app.visit == before
        assert text_on(app) == shown


async def test_without_a_pin_the_sequence_leads_straight_to_the_staff_screen() -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test() as pilot:
        await knock(pilot)
        assert kinds(app) == ["welcome", "staff"]
        await knock(pilot)
        assert kinds(app) == ["welcome", "staff"], "a second time, there is nothing to open"


@at_every_size
@pytest.mark.parametrize("name", SCREENS)
async def test_on_every_screen_it_is_heard_and_nothing_stands_in_the_top_line(
    name: str, width: int, height: int
) -> None:
    part, keys = SCREENS[name]
    app = visited(Machine(NO_PIN), walked(GUIDE, persona_at(PERSONA).answers))
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        if part is not None:
            await go_to(pilot, part)
        if name == "typing_by_touch":
            await open_keyboard(pilot)
        await send_keys(pilot, *keys)
        before, shown = app.visit, text_on(app)
        pressed: list[Widget] = [*app.screen.query(Target), *app.screen.query(TextBox)]
        pressed += [*app.screen.query(Grid), *app.screen.query(Keyboard)]
        assert pressed
        assert all(each.region.y > TOP for each in pressed)
        await touch(pilot, 0, TOP)
        await touch(pilot, width - 1, TOP)
        assert (app.visit, text_on(app)) == (before, shown), "a touch up there does nothing else"
        for touches in (False, True):
            await knock(pilot, touches=touches)
            assert kinds(app)[-1] == "staff"
            await send_keys(pilot, "escape")
            assert app.visit == before


@pytest.mark.parametrize("keys", [("f3",), ("f4",), ("f3", "f4", "f3", "f4", "f4", "f3", "f3")])
async def test_less_than_the_whole_sequence_does_nothing_else_either(keys: tuple[str, ...]) -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test() as pilot:
        await begun(pilot)
        before, shown = app.visit, text_on(app)
        await send_keys(pilot, *keys)
        assert (app.visit, text_on(app)) == (before, shown)


async def test_it_is_heard_under_the_cover_of_an_idle_screen() -> None:
    app = visited(Machine())
    async with app.run_test() as pilot:
        await begun(pilot)
        await send_keys(pilot, "escape")
        await send_keys(pilot, "2")
        assert kinds(app) == ["hidden"]
        await knock(pilot, touches=True)
        assert kinds(app) == ["hidden", "pin"]
        await send_keys(pilot, "escape")
        assert kinds(app) == ["hidden"]


async def test_a_page_that_comes_while_staff_are_there_does_not_take_their_screen_away() -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "escape")
        await send_keys(pilot, "1")
        await knock(pilot)
        await page_made(pilot)
        assert kinds(app)[-1] == "staff"
        await send_keys(pilot, "escape")
        assert kinds(app) == ["saved"]
