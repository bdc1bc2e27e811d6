"""What a person or staff can do to the screen itself: wipe it, and have the buttons on the other side."""

from __future__ import annotations

import pytest
from textual import events

from kiosk.layout.size import TARGET_ROWS, size_class
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.screens.theme import BLACK_ON_WHITE, CALM, CONSOLE, WHITE_ON_BLACK
from kiosk.screens.widgets.bar import Bar
from kiosk.screens.widgets.target import Target
from tests.guides.people import guide_called
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    kinds,
    settle,
    text_on,
    touch,
    touch_target,
)
from tests.screens.still import TIMES, Room
from tests.screens.walks import GUIDE, UP_TO_MINUTES


@pytest.mark.parametrize("how", ["touch", "c"])
@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_screen_is_wiped_from_the_first_screen_and_comes_back(
    how: str, width: int, height: int
) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        found = app.visit
        await (touch_target(pilot, "link:clean") if how == "touch" else keys(pilot, "c"))
        assert own.WIPE.format(seconds=TIMES.cleaning) in text_on(app)
        assert list(app.screen.query(Target)) == []
        await room.passes(pilot, 1)
        assert own.WIPE.format(seconds=TIMES.cleaning - 1) in text_on(app)
        await room.passes(pilot, TIMES.cleaning - 2)
        assert own.WIPE_LAST in text_on(app)
        await room.passes(pilot, 1)
        assert app.visit == found
        assert set(room.told.left) == {None}, "nobody's visit is under way"


async def test_nothing_that_is_pressed_while_the_screen_is_wiped_counts() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        found = app.visit
        await keys(pilot, "c")
        for second in range(TIMES.cleaning - 2):
            await room.passes(pilot, 1)
            await keys(pilot, "1", "enter", "space", "h", "u", "f2", "escape", "c", "tab", "down", "x")
            for y in range(4 + second % 5, 24, 5):
                await touch(pilot, 5 + second, y)
            await app.on_event(events.Paste("words"))
            assert kinds(app) == ["welcome", "cleaning"]
        await room.passes(pilot, 2)
        assert app.visit == found
        assert app.theme == CALM


async def test_a_cloth_that_is_still_on_the_screen_starts_nothing() -> None:
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await settle(pilot)
        start = next(each for each in app.screen.query(Target) if each.key == "link:start")
        x, y = start.region.x + 5, start.region.y
        room.now += 5
        await keys(pilot, "c")
        await room.passes(pilot, TIMES.cleaning - 1)
        for _ in range(8):
            await touch(pilot, x, y)
            await keys(pilot, "1")
            await room.passes(pilot, 0.5)
        assert own.WIPED in text_on(app)
        await room.passes(pilot, 1)
        assert kinds(app) == ["welcome"]
        await keys(pilot, "1")
        await touch(pilot, x, y)
        assert kinds(app) == ["welcome"], "in the same moment nothing counts"
        await room.passes(pilot, 2)
        await keys(pilot, "1")
        assert kinds(app) == []


async def test_nothing_that_goes_on_being_pressed_gets_past_cleaning_and_the_screen_comes_back_in_the_end() -> (
    None
):
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await settle(pilot)
        room.now += 5
        await keys(pilot, "c")
        begun = room.now
        while room.now < begun + 299:
            await app.on_event(events.Key("enter", "\r"))
            room.now += 0.5
            app._look()
            assert kinds(app) == ["welcome", "cleaning"], room.now - begun
        await settle(pilot)
        assert own.WIPED in text_on(app)
        for _ in range(6):
            await keys(pilot, "enter")
            await room.passes(pilot, 0.5)
        assert kinds(app) == ["welcome"], "it is back, and what is held starts nothing"


async def test_a_finger_that_stays_down_is_a_press_that_goes_on() -> None:
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await settle(pilot)
        room.now += 5
        await keys(pilot, "c")
        await room.passes(pilot, TIMES.cleaning - 1)
        await app.on_event(events.MouseDown(None, 9, 9, 0, 0, 1, False, False, False, 9, 9))
        await room.passes(pilot, 30)
        assert kinds(app) == ["welcome", "cleaning"]
        await app.on_event(events.MouseUp(None, 40, 9, 0, 0, 1, False, False, False, 40, 9))
        app._look()
        assert kinds(app) == ["welcome", "cleaning"]
        await room.passes(pilot, 1)
        assert kinds(app) == ["welcome"]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_cleaning_says_that_presses_do_nothing_and_that_it_ends_by_itself(
    width: int, height: int
) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await keys(pilot, "c")
        for _ in range(2):
            assert own.WIPE_ANYTHING in " ".join(text_on(app).split())
            await keys(pilot, "x")
            await room.passes(pilot, TIMES.cleaning - 1)
            await keys(pilot, "x")
            room.now += 0.5


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_about_on_the_first_screen_asks_who_paid_before_it_is_answered(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(guide_called("cervical_dystonia"))
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        await touch_target(pilot, "link:about_machine")
        lines = [each.strip() for each in text_on(app).splitlines() if each.strip()]
        paid = lines.index(own.WHO_PAID)
        assert lines[paid + 1].startswith("None. Nobody paid for this guide.")


async def test_a_resize_leaves_the_screen_to_be_wiped() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(80, 24)) as pilot:
        await keys(pilot, "c")
        for size in ((20, 5), (48, 14)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            await room.passes(pilot, 1)
        assert own.WIPE.format(seconds=TIMES.cleaning - 2) in text_on(app)


def side_of(app: KioskApp) -> str:
    """Where this person has the button that leads on."""
    return app.visit.buttons


def bar_of(app: KioskApp) -> list[str]:
    """The buttons of the bar from left to right."""
    targets = app.screen.query_one(Bar).query(Target)
    return [each.key for each in sorted(targets, key=lambda each: each.region.x)]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_buttons_can_stand_on_the_left(width: int, height: int) -> None:
    room = Room()
    left, right = room.kiosk(GUIDE, UP_TO_MINUTES, buttons="left"), room.kiosk(GUIDE, UP_TO_MINUTES)
    order = {}
    for app in (left, right):
        async with app.run_test(size=(width, height)) as pilot:
            await go_to(pilot, "minutes")
            kind, targets = size_class(width, height), list(app.screen.query_one(Bar).query(Target))
            assert all(each.region.height >= TARGET_ROWS[kind] for each in targets)
            assert all(each.region.width >= (14 if kind == "tiny" else 16) for each in targets)
            assert all(each.region.x >= 0 and each.region.right <= width for each in targets)
            rows = [each.region for each in targets]
            assert not any(one.overlaps(two) for one in rows for two in rows if one is not two)
            order[app.visit.buttons] = bar_of(app)
            await keys(pilot, "up", "up", "up")
            assert isinstance(app.focused, Target)
            assert app.focused.key == "bar:stop", "the keys go through them in the same order"
            await keys(pilot, "down")
            assert app.focused.key == "bar:next"
            await keys(pilot, "left")
            assert app.visit.position.part.key != "minutes", "the left arrow goes back all the same"
    assert order["right"] == ["bar:back", "bar:stop", "bar:next"]
    assert order["left"] == ["bar:next", "bar:stop", "bar:back"]


async def test_a_finger_finds_each_button_where_it_stands() -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_MINUTES, buttons="left")
    async with app.run_test() as pilot:
        await go_to(pilot, "today")
        await touch_target(pilot, "bar:back")
        assert app.visit.position.part.key == "pace"
        await touch_target(pilot, "bar:next")
        assert app.visit.position.part.key == "today"
        await touch_target(pilot, "bar:stop")
        assert kinds(app) == ["stop"]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_person_moves_the_buttons_at_the_start_or_from_help(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        await touch_target(pilot, "link:side")
        assert side_of(app) == "left"
        assert bar_of(app) == ["link:about_machine", "link:colours"], "nothing in this bar leads on"
        assert next(iter(app.screen.query_one(Bar).query(Target))).region.x <= 2
        await keys(pilot, "b")
        assert side_of(app) == "right"
        await keys(pilot, "1", "2", "h")
        while not any(each.key == "link:side" for each in app.screen.query(Target)):
            await keys(pilot, "right")
        await touch_target(pilot, "link:side")
        assert side_of(app) == "left"
        await keys(pilot, "escape")
        assert bar_of(app)[0] == "bar:next"
        assert app.visit.answer_at(app.visit.position) is not None, "what was begun stays"


@pytest.mark.parametrize("first", [CALM, BLACK_ON_WHITE, WHITE_ON_BLACK, CONSOLE])
async def test_each_press_shows_other_colours_until_all_have_been_seen(first: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE, theme=first)
    async with app.run_test() as pilot:
        await settle(pilot)
        seen = []
        for _ in range(4):
            seen.append(app.theme)
            await touch_target(pilot, "link:colours")
        assert seen[0] == app.theme == first
        assert sorted(seen) == sorted((CALM, BLACK_ON_WHITE, WHITE_ON_BLACK, CONSOLE))
