"""What counts as a press, when time runs and when it does not, and what the machine hears of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from kiosk.screens.app import KioskApp
from kiosk.screens.theme import BLACK_ON_WHITE, CALM
from kiosk.walk.session import Session
from tests.screens.kiosk import (
    go_to,
    keys,
    kinds,
    settle,
    text_on,
    touch,
    touch_target,
)
from tests.screens.still import TIMES, Room, wait_of
from tests.screens.walks import GUIDE


async def test_presses_keep_a_visit_and_a_pointer_that_only_moves_does_not() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        for press in ("down", "wheel", "touch", "paste", "up"):
            await room.passes(pilot, TIMES.still - 1)
            if press == "wheel":
                event: events.Event = events.MouseScrollDown(None, 3, 3, 0, 0, 0, False, False, False, 3, 3)
                await app.on_event(event)
            elif press == "paste":
                await app.on_event(events.Paste("words"))
            elif press == "touch":
                await touch(pilot, 1, 1)
            else:
                await keys(pilot, press)
        assert kinds(app) == []
        for x in range(int(wait_of(app)) + 1):
            await app.on_event(events.MouseMove(None, x % 70, 3, 1, 0, 0, False, False, False, x % 70, 3))
            await room.passes(pilot, 1)
        assert kinds(app) == ["hidden"]


async def test_a_key_under_a_bag_is_nobody() -> None:
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        room.now += 5
        for _ in range(int(wait_of(app) + TIMES.covered) * 2 + 4):
            room.now += 0.5
            await app.on_event(events.Key("enter", "\r"))
            app._look()
            if room.told.how:
                break
        assert room.told.how == ["idle"]


async def test_the_first_screen_stays_and_closes_what_was_opened_or_changed_on_it() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        found, words = app.visit, text_on(app)
        await room.passes(pilot, 10_000)
        assert app.visit == found
        assert set(room.told.left) == {None}
        for what in ("link:about_machine", "link:colours", "link:side"):
            await touch_target(pilot, what)
            assert (app.visit, app.theme) != (found, CALM)
            await room.passes(pilot, TIMES.still + 200)
            assert (app.visit, app.theme) == (found, CALM)
            assert text_on(app) == words
            assert room.told.how == []
        assert set(room.told.left) == {None}


async def test_the_machine_is_told_when_the_first_screen_stands_and_how_long_a_visit_takes() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        assert room.told.painted == 1
        assert room.told.left == [None]
        assert [timer._interval for timer in app._timers if timer._callback == app._look] == [1.0]
        await keys(pilot, "1")
        await room.passes(pilot, 1)
        whole = wait_of(app) + TIMES.covered
        assert room.told.left[-1] == pytest.approx(whole - 1)
        await keys(pilot, "down")
        await room.passes(pilot, 1)
        assert room.told.left[-1] == pytest.approx(whole - 1)
        assert room.told.painted == 1


async def test_nothing_is_ever_due_where_no_policy_is_set() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    app._setting = replace(app._setting, idle=None)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, 100_000)
        assert kinds(app) == []
        assert set(room.told.left) == {None}


async def test_a_clock_that_goes_backwards_harms_nothing() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        room.now = 3.0
        app._look()
        await keys(pilot, "down")
        await room.passes(pilot, wait_of(app) + 1)
        assert kinds(app) == ["hidden"]


async def test_what_a_person_changed_is_gone_with_them() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await touch_target(pilot, "link:colours")
        await touch_target(pilot, "link:side")
        assert (app.theme, app.visit.buttons) == (BLACK_ON_WHITE, "left")
        await keys(pilot, "1", "2", "right")
    following = KioskApp(app._setting, Session())
    async with following.run_test() as pilot:
        await settle(pilot)
        assert (following.theme, following.visit.buttons) == (CALM, "right")
        assert following.visit.session == Session()
        assert following.visit.past == ()
