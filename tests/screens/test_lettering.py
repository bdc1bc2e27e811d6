"""Bigger letters: where the terminal has them, one target to the next size, and a way back from one too big."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.screens import page_phrases as said
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Nobody
from kiosk.walk.session import Session
from tests.screens.kiosk import (
    go_to,
    keys,
    kinds,
    kiosk_on,
    send_keys,
    settle,
    text_on,
    touch,
    touch_target,
    view_on,
)
from tests.screens.paper import press
from tests.screens.staff import at_every_size, by_both
from tests.screens.still import Room, wait_of
from tests.screens.walks import GUIDE, UP_TO_AGAIN

WINDOWS = ((80, 24), (60, 18), (48, 14))


class Terminal(Nobody):
    """Changes the size of its letters, and with them how many fit."""

    def __init__(self, *windows: tuple[int, int]) -> None:
        self.windows = windows
        self.set_to: list[int] = []

    def letters(self, size: int) -> None:
        self.set_to.append(size)

    async def follows(self, pilot: Pilot[int]) -> None:
        """The window as it is with these letters."""
        await pilot.resize_terminal(*self.windows[self.set_to[-1]])
        await settle(pilot)


def enlarging(terminal: Terminal) -> KioskApp:
    """The kiosk on a terminal with so many sizes."""
    setting = replace(kiosk_on(GUIDE)._setting, sizes=len(terminal.windows), host=terminal)
    return KioskApp(setting, UP_TO_AGAIN)


async def test_the_next_person_finds_the_usual_letters() -> None:
    terminal, room = Terminal(*WINDOWS[:2]), Room()
    setting = replace(room.kiosk(GUIDE)._setting, sizes=2, host=terminal)
    app = KioskApp(setting, Session())
    async with app.run_test(size=WINDOWS[0]) as pilot:
        await settle(pilot)
        await keys(pilot, "left", "h")
        await press(pilot, "letters")
        await terminal.follows(pilot)
        assert terminal.set_to == [1]
        await room.passes(pilot, wait_of(app) + 1)
        assert kinds(app) == ["welcome"]
        assert (app.visit.letters, terminal.set_to) == (0, [1, 0])


@by_both
@pytest.mark.parametrize("where", ["stop", "help"])
async def test_each_press_leads_to_the_next_size_and_round(where: str, touches: bool) -> None:
    terminal = Terminal(*WINDOWS)
    app = enlarging(terminal)
    async with app.run_test(size=WINDOWS[0]) as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "down", *"river")
        if where == "stop" and touches:
            await touch_target(pilot, "bar:stop")
        else:
            await send_keys(pilot, "escape")
        if where == "help":
            await press(pilot, "help", touches=touches)
        for size in (1, 2, 0):
            assert (said.USUAL if size == 0 else said.BIGGER) in await everything_on(pilot)
            await press(pilot, "letters", touches=touches)
            assert terminal.set_to[-1] == size
            await terminal.follows(pilot)
            assert kinds(app)[-1] == where, "what was there is drawn anew in the other size"
        assert app.size == WINDOWS[0]
        await send_keys(pilot, "escape")
        if where == "help":
            await send_keys(pilot, "escape")
        assert "river" in text_on(app)
    assert terminal.set_to == [1, 2, 0]


async def everything_on(pilot: Pilot[int]) -> str:
    """All pages of the sheet on top, left at the first."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    return " ".join(each.label for each in app.visit.over[-1].leaflet.links)


@at_every_size
async def test_with_one_size_nothing_is_offered(width: int, height: int) -> None:
    terminal = Terminal(WINDOWS[0])
    app = enlarging(terminal)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "again")
        for key in ("escape", "h"):
            await send_keys(pilot, key)
            assert "etters" not in await everything_on(pilot)


@by_both
async def test_one_press_leads_back_from_letters_that_are_too_big(touches: bool) -> None:
    terminal = Terminal((80, 24), (30, 9))
    app = enlarging(terminal)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "escape")
        await press(pilot, "letters")
        await terminal.follows(pilot)
        assert "too big" in " ".join(text_on(app).split())
        assert own.TOO_SMALL not in " ".join(text_on(app).split())
        if touches:
            await touch(pilot, 3, 3)
        else:
            await send_keys(pilot, "x")
        assert terminal.set_to == [1, 0]
        await terminal.follows(pilot)
        assert kinds(app) == ["stop"]
        assert said.BIGGER in text_on(app)


async def test_a_window_that_is_small_by_itself_is_not_blamed_on_the_letters() -> None:
    terminal = Terminal((30, 9), (20, 6))
    app = enlarging(terminal)
    async with app.run_test(size=(30, 9)) as pilot:
        await settle(pilot)
        await send_keys(pilot, "x", "enter")
        assert own.TOO_SMALL in " ".join(text_on(app).split())
        assert terminal.set_to == []
        assert view_on(app).enlarged is False
