"""Nobody presses anything: the cover that comes, how people go on from it, and presses that were not meant for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from kiosk.layout.phrases import visiting
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Words
from tests.screens.kiosk import (
    MARKS,
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    kinds,
    open_keyboard,
    send_keys,
    settle,
    text_on,
    view_on,
)
from tests.screens.still import TIMES, Room, wait_of
from tests.screens.walks import GUIDE, UP_TO_AGAIN


def without_cover(visit: Visit) -> Visit:
    """The visit as it is under the cover."""
    return replace(visit, over=visit.over[:-1], notice=visit.over[-1].mark.notice, wish=None)


async def at(pilot: Pilot[int], where: str) -> None:
    """Somewhere in a visit, with something begun there."""
    await go_to(pilot, {"leaflet": "who", "stop": "who", "help": "who"}.get(where, "again"))
    match where:
        case "typing":
            await keys(pilot, *"the river")
        case "keyboard":
            await keys(pilot, *"the river")
            await open_keyboard(pilot)
        case "leaflet":  # a common question, over the list of them, over Help
            await keys(pilot, "2", "h", "1", "1")
        case "stop":
            await keys(pilot, "3", "escape")
        case "help":
            await keys(pilot, "h")


@pytest.mark.parametrize("where", ["typing", "keyboard", "leaflet", "stop", "help"])
@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_screen_nobody_presses_is_covered_and_comes_back_as_it_was(
    where: str, width: int, height: int
) -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test(size=(width, height)) as pilot:
        await at(pilot, where)
        before, shown, words = app.visit, view_on(app), text_on(app)
        await room.passes(pilot, wait_of(app) - 1)
        assert app.visit == before
        await room.passes(pilot, 2)
        assert kinds(app)[-1] == "hidden"
        assert visiting.HIDDEN in text_on(app)
        assert [each.id for each in view_on(app).page.choices] == ["same", "new", "print_finish"]
        for line in (line.strip() for line in words.splitlines()):
            told = len(line) > 5 and any(each.isalpha() for each in line) and line not in MARKS
            assert not told or line not in text_on(app), "nothing of what is under it shows"
        assert without_cover(app.visit) == before
        await keys(pilot, "1")
        assert replace(view_on(app), text=None) == replace(shown, text=None)
        assert app.visit == before
        assert text_on(app) == words, "the marks of the keys, too"
        assert where not in ("typing", "keyboard") or "the river" in text_on(app)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_targets_of_the_cover_are_equal(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        targets = list(app.screen.query(Target))
        assert len(targets) == 3, "all on one page, and nothing else to press"
        assert len({each.region.size for each in targets}) == 1
        assert app.focused is None, "no key is a yes by itself"


async def test_a_cover_nobody_answers_ends_the_visit() -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await room.passes(pilot, wait_of(app))
        assert room.told.left[-1] == pytest.approx(TIMES.covered, abs=1)
        await room.passes(pilot, TIMES.covered - 1)
        assert room.told.how == []
        await room.passes(pilot, 2)
        assert room.told.how == ["idle"]
    assert app.return_code == 0


async def test_what_is_no_target_of_the_cover_keeps_no_visit_and_shortens_none() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        assert kinds(app) == ["hidden"]
        for key in ("down", "up", "left", "right", "escape", "h", "u", "9", "x", "tab"):
            await room.passes(pilot, 4)
            await keys(pilot, key)
            assert kinds(app) == ["hidden"]
            assert room.told.how == []
        while not (isinstance(app.focused, Target) and app.focused.key == "link:same"):
            await keys(pilot, "down")
        await keys(pilot, "enter")
        assert kinds(app) == [], "whoever moves there with arrows has the rest of the time"


@pytest.mark.parametrize("key", ["1", "enter", "space"])
async def test_a_press_in_flight_does_not_answer_the_cover(key: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        assert kinds(app) == ["hidden"]
        room.now += 0.2
        await send_keys(pilot, "down", key)
        assert kinds(app) == ["hidden"]
        room.now += 1
        await keys(pilot, "1")
        assert kinds(app) == []


async def test_a_finger_that_was_down_when_the_cover_came_presses_nothing() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        target = next(each for each in app.screen.query(Target) if each.key.startswith("pick:"))
        x, y = target.region.x + 2, target.region.y
        await app.on_event(events.MouseDown(None, x, y, 0, 0, 1, False, False, False, x, y))
        await room.passes(pilot, wait_of(app))
        await app.on_event(events.MouseUp(None, x, y, 0, 0, 1, False, False, False, x, y))
        await settle(pilot)
        assert kinds(app) == ["hidden"]
        assert app.visit.draft is None


async def test_the_words_typed_stay_while_the_screen_is_covered_twice() -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await at(pilot, "typing")
        for _ in range(2):
            await room.passes(pilot, wait_of(app))
            assert kinds(app) == ["hidden"]
            await keys(pilot, "1")
        await keys(pilot, "s")
        assert app.visit.draft == Words("the rivers")
