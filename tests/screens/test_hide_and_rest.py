"""Somebody hides the screen or rests their neck: what they are told of time, and how long they have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.layout.phrases import visiting
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.walk.session import Session
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    kinds,
    said_on,
    text_on,
    view_on,
)
from tests.screens.still import TIMES, Room, wait_of
from tests.screens.walks import GUIDE


async def test_hide_shows_the_same_targets_under_its_own_words_and_gives_longer() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        by_itself = view_on(app).page.choices
        assert own.FORGETS_VERY_SOON in said_on(app)
        await keys(pilot, "1", "escape", "2")
        assert view_on(app).page.choices == by_itself
        assert own.HIDDEN_BY_HAND in text_on(app)
        assert own.HIDDEN_MINUTES.format(minutes=2) in said_on(app)
        assert visiting.HIDDEN not in text_on(app), "nobody is wondered about who has just pressed"
        words = text_on(app)
        await room.passes(pilot, TIMES.still + TIMES.covered - 1)
        assert room.told.how == []
        assert text_on(app) == words, "nothing ticks"
        await keys(pilot, "1")
        assert kinds(app) == [], "to the question, not to the menu"
        await keys(pilot, "escape", "2")
        await room.passes(pilot, TIMES.still + TIMES.covered + 1)
        assert room.told.how == ["idle"]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_rest_says_how_long_it_may_be_and_what_comes_then(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "3")
        assert own.REST_MINUTES.format(minutes=4) in said_on(app)
        assert own.REST_ENDS in said_on(app)
        assert own.REST_STAYS not in said_on(app)
        assert view_on(app).pages == 1
        assert visiting.REST_OVER in text_on(app)


async def test_no_time_is_named_where_nothing_is_ever_due() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    app = KioskApp(replace(app._setting, idle=None, lasts=None), Session())
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "3")
        assert own.REST_STAYS in said_on(app)
        assert "minute" not in text_on(app)
        await keys(pilot, "1", "escape", "2")
        assert own.HIDDEN_STAYS in said_on(app)
        assert "minute" not in text_on(app)


async def test_a_rest_is_covered_only_after_the_rest_and_the_usual_time_and_leads_to_the_questions() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "down", "down")
        words, before = text_on(app), app.visit
        await keys(pilot, "escape", "3")
        assert kinds(app) == ["rest"]
        await room.passes(pilot, TIMES.rest + TIMES.still - 1)
        assert kinds(app) == ["rest"]
        await room.passes(pilot, 30)
        assert kinds(app) == ["rest", "hidden"]
        await keys(pilot, "1")
        assert kinds(app) == []
        assert (app.visit, text_on(app)) == (before, words)


@pytest.mark.parametrize(("name", "called"), [(None, "Rest a while"), ("Rest my eyes", "Rest my eyes")])
async def test_a_rest_is_called_what_the_guide_calls_it(name: str | None, called: str) -> None:
    about = GUIDE.guide.model_copy(update={"rest": name})
    app = Room().kiosk(GUIDE.model_copy(update={"guide": about}))
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape")
        assert called in text_on(app)
        await keys(pilot, "3")
        assert called in text_on(app)
        assert visiting.RESTING in text_on(app)
        assert "neck" not in text_on(app)
