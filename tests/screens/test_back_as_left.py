"""Whoever goes on from a cover or a rest finds everything as it was left: the words, what is begun, the keys."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from kiosk.layout.phrases import answering
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox
from kiosk.walk.session import Session, Words
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    open_keyboard,
    settle,
    text_on,
    view_on,
)
from tests.screens.still import TIMES, Room, wait_of
from tests.screens.walks import GUIDE, UP_TO_AGAIN, WHOLE
from tests.walk.making import come_to

BESIDE = come_to(GUIDE, "side_by_side", who="me", pace="long")


async def at(pilot: Pilot[int], where: str) -> None:
    """Somewhere with the keys moved."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    match where:
        case "choice":
            await go_to(pilot, "who")
            await keys(pilot, "down", "down")
            assert isinstance(app.focused, Target)
        case "told":
            await go_to(pilot, "who")
            await keys(pilot, "right")
            assert view_on(app).notice in (answering.NEEDS_ANSWER, own.NEEDS_ANSWER_OR_HELP)
        case "box":
            await go_to(pilot, "again")
            await keys(pilot, *"the river", "left", "left", "left")
            assert isinstance(app.focused, TextBox)
        case "left box":
            await go_to(pilot, "again")
            await keys(pilot, *"the river", "left", "left", "left", "down")
            assert isinstance(app.focused, Target)
        case "keyboard":
            await go_to(pilot, "again")
            await open_keyboard(pilot)
            while not isinstance(app.focused, Keyboard):
                await keys(pilot, "down")
            await keys(pilot, "down", "down", "down", "right", "enter", "up", "right", "right")
            assert app.focused.place[0], "the digits are shown"
        case "table":
            await go_to(pilot, "side_by_side")
            await keys(pilot, "down", "right", "down")
            assert app.screen.query_one(Grid).focused_box.key == "lift/rest"


async def leave(pilot: Pilot[int], room: Room, how: str) -> None:
    """A cover, or a rest, over what is there."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    if how == "idle":
        await room.passes(pilot, wait_of(app) + 1)
    else:
        next(each for each in app.screen.query(Target) if each.key == "bar:stop").press("key:x")
        await settle(pilot)
        await keys(pilot, "2" if how == "hide" else "3")
    if how == "rest_covered":
        await room.passes(pilot, TIMES.rest + wait_of(app) + 1)
    assert app.visit.over[-1].kind == ("rest" if how == "rest" else "hidden")
    assert app.visit.notice == ""


@pytest.mark.parametrize("how", ["idle", "hide", "rest", "rest_covered"])
@pytest.mark.parametrize("where", ["choice", "told", "box", "left box", "keyboard", "table"])
async def test_everything_is_as_it_was_left(where: str, how: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE, {"table": BESIDE, "told": Session()}.get(where, UP_TO_AGAIN))
    async with app.run_test() as pilot:
        await at(pilot, where)
        words, focused = text_on(app), type(app.focused)
        await leave(pilot, room, how)
        assert app.focused is None, "no key is a yes by itself"
        await keys(pilot, "1")
        assert app.visit.over == ()
        assert (text_on(app), type(app.focused)) == (words, focused)


@pytest.mark.parametrize("how", ["idle", "hide"])
@pytest.mark.parametrize("where", ["choice", "told", "box", "keyboard"])
async def test_a_resize_under_the_cover_takes_nothing_away(where: str, how: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE, Session() if where == "told" else UP_TO_AGAIN)
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, where)
        words = text_on(app)
        left = app._mark()
        await leave(pilot, room, how)
        for size in ((20, 5), (48, 14), (60, 18)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        await keys(pilot, "1")
        assert app.visit.over == ()
        assert app._mark() == left
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert text_on(app) == words


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_next_letter_goes_where_the_cursor_was(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test(size=(width, height)) as pilot:
        await at(pilot, "box")
        await leave(pilot, room, "hide")
        await keys(pilot, "1", "d", "i", "enter")
        assert app.visit.session.answers["again"] == Words("the ridiver")


async def test_what_was_opened_over_the_questions_has_its_mark_again() -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "h", "down", "down", "down")
        words, mark = text_on(app), app._mark()
        assert mark.focus
        await room.passes(pilot, wait_of(app) + 1)
        assert app.visit.over[-1].kind == "hidden"
        await keys(pilot, "1")
        assert (text_on(app), app._mark()) == (words, mark)


async def test_a_number_that_is_begun_goes_on() -> None:
    room = Room()
    app = room.kiosk(GUIDE, WHOLE)
    async with app.run_test() as pilot:
        await go_to(pilot, "answers")
        while view_on(app).page.choices[-1].number < 13:
            await keys(pilot, "right")
        shown = {each.number: each.id for each in view_on(app).page.choices}
        await keys(pilot, "1")
        words = text_on(app)
        assert own.SECOND_FIGURE_OR_ENTER.format(number=1) in words
        await leave(pilot, room, "idle")
        await keys(pilot, "1")
        assert text_on(app) == words
        await keys(pilot, "3")
        assert app.visit.position.part.key == shown[13].removeprefix("link:")
