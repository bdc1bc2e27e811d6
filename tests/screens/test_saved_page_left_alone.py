"""Nobody presses anything while a page is made and saved, and after it: the end of a visit."""

from __future__ import annotations

import threading

import pytest

from kiosk.guide.model import Guide
from kiosk.screens import phrases as own
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Session
from tests.screens.kiosk import (
    Kept,
    go_to,
    keys,
    kinds,
    page_made,
    text_on,
)
from tests.screens.still import TIMES, Room, wait_of
from tests.screens.walks import GUIDE


class Slow(Kept):
    """A page that is made when the test says so."""

    def __init__(self, name: str | None) -> None:
        super().__init__(name)
        self.go_on = threading.Event()

    def __call__(self, guide: Guide, session: Session) -> str | None:
        self.go_on.wait(20)
        return super().__call__(guide, session)


@pytest.mark.parametrize("name", ["page.pdf", None])
async def test_making_a_page_stops_the_time_and_a_cover_over_it_stays(name: str | None) -> None:
    room, slow = Room(), Slow(name)
    app = room.kiosk(GUIDE, kept=slow)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        assert kinds(app)[-1] == "making"
        await room.passes(pilot, TIMES.printing + TIMES.still - 1)
        assert kinds(app)[-1] == "making"
        await room.passes(pilot, 10)
        assert kinds(app)[-1] == "hidden"
        slow.go_on.set()
        await page_made(pilot)
        assert kinds(app)[-1] == "hidden"
        await keys(pilot, "1")
        assert kinds(app) == ["saved" if name else "not_saved"]


async def test_a_page_asked_for_again_while_it_is_made_is_made_once() -> None:
    room, slow = Room(), Slow("page.pdf")
    app = room.kiosk(GUIDE, kept=slow)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        await room.passes(pilot, TIMES.printing + TIMES.still + 10)
        assert kinds(app)[-1] == "hidden"
        await keys(pilot, "3")
        assert kinds(app)[-1] == "making"
        slow.go_on.set()
        await page_made(pilot)
        assert kinds(app) == ["saved"]
        assert len(slow.sessions) == 1


async def test_the_page_is_there_for_a_short_time_and_then_all_is_forgotten() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        await page_made(pilot)
        assert kinds(app) == ["saved"]
        assert own.CLOSES_SOON in text_on(app)
        await room.passes(pilot, TIMES.end_screen - 1)
        assert room.told.how == []
        await room.passes(pilot, 1)
        assert room.told.how == ["idle"]


async def test_a_page_that_could_not_be_made_is_waited_on_as_a_question_is() -> None:
    room = Room()
    app = room.kiosk(GUIDE, kept=Kept(None))
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        await page_made(pilot)
        assert kinds(app) == ["not_saved"]
        await room.passes(pilot, TIMES.still)
        assert kinds(app) == ["not_saved"]
        await room.passes(pilot, 30)
        assert kinds(app) == ["not_saved", "hidden"]


@pytest.mark.parametrize("link", ["finish", "new"])
async def test_whoever_has_finished_is_gone_at_once(link: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        if link == "finish":
            await keys(pilot, "escape", "1")
            await page_made(pilot)
        else:
            await room.passes(pilot, wait_of(app))
        next(each for each in app.screen.query(Target) if each.key == f"link:{link}").press("key:enter")
        await pilot.pause()
        assert room.told.how == ["done"]
