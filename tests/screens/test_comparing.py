"""The comparison on the real screen, by keys only and by touch only: walked, opened, chosen from, left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.layout.page import Box
from kiosk.layout.phrases import comparing, studies
from kiosk.screens.app import KioskApp
from kiosk.screens.shown import Shown
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.guard import Guard
from kiosk.screens.widgets.target import Target
from kiosk.walk.wishes import Wishes
from tests.guides.people import guide_called
from tests.screens.kiosk import SIZE_IDS, SIZES, go_to, kiosk_on, send_keys, settle, text_on, touch, view_on
from tests.walk.making import come_to

GUIDE = guide_called("getting_there")
BESIDE = come_to(GUIDE, "side_by_side", who="me", pace="long")
WIDE = ((80, 24), (60, 18))


async def beside(pilot: Pilot[int], *keys: str) -> Shown:
    await settle(pilot)
    await go_to(pilot, "side_by_side")
    await send_keys(pilot, *keys)
    screen = pilot.app.screen
    assert isinstance(screen, Shown)
    return screen


def grid_on(app: KioskApp) -> Grid:
    return app.screen.query_one(Grid)


async def touch_box(pilot: Pilot[int], key: str) -> None:
    """A finger on a cell, near its lower right corner."""
    grid = pilot.app.screen.query_one(Grid)
    box = next(each for row in grid._boxes for each in row if each.key == key)
    x, y = corner(grid, box)
    await touch(pilot, x, y)


def corner(grid: Grid, box: Box) -> tuple[int, int]:
    return grid.region.x + grid._before + box.x + box.width - 1, grid.region.y + box.y + box.rows - 1


@pytest.mark.parametrize("size", WIDE, ids=SIZE_IDS[:2])
async def test_arrows_walk_the_cells_and_enter_opens_one(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=size) as pilot:
        await beside(pilot, "down")
        assert grid_on(app).focused_box.key == "bus/soon"
        await send_keys(pilot, "right", "down")
        assert grid_on(app).focused_box.key == "lift/rest"
        await send_keys(pilot, "left", "up", "right", "enter")
        assert app.visit.over[-1].kind == "leaflet"
        shown = text_on(app)
        assert "A lift from a friend" in shown
        assert "In about a quarter of an hour, door to door." in shown
        await send_keys(pilot, "escape", "down")
        assert not app.visit.over
        assert grid_on(app).focused_box.key == "lift/soon"


async def test_enter_with_nothing_in_focus_goes_to_the_first_cell() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(80, 24)) as pilot:
        await beside(pilot, "enter")
        assert app.focused is grid_on(app)
        assert not app.visit.over


async def test_at_its_sides_left_and_right_turn_the_page_or_leave_the_step() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(60, 18)) as pilot:
        await beside(pilot, "down", "right", "right")
        assert app.visit.page == 0
        await send_keys(pilot, "right")
        assert app.visit.page == 1
        await send_keys(pilot, "down", "left")
        assert app.visit.page == 0
        await send_keys(pilot, "down", "left")
        assert app.visit.position.part.key != "side_by_side"


async def test_down_at_the_last_row_leaves_to_the_targets_below() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await beside(pilot, "down")
        rows = len(screen.view.page.boxes)
        await send_keys(pilot, *["down"] * rows)
        assert [each.key for each in app.screen.query(Target) if each.has_focus] == ["extra:enough"]
        await send_keys(pilot, "up")
        assert app.focused is grid_on(app)


async def test_the_focus_is_seen_without_any_colour() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(80, 24)) as pilot:
        await beside(pilot)
        assert "┃>" not in text_on(app)
        await send_keys(pilot, "down", "right")
        assert "┃>It depends: 2 kinds" in text_on(app)


@pytest.mark.parametrize("size", WIDE, ids=SIZE_IDS[:2])
async def test_a_finger_opens_a_cell_only_where_it_came_down(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=size) as pilot:
        await beside(pilot)
        await touch_box(pilot, "video/soon")
        assert "as soon as you press the button" in text_on(app)
        await send_keys(pilot, "escape")
        grid = grid_on(app)
        first, last = grid._boxes[0][0], grid._boxes[0][-1]
        await pilot.mouse_down(offset=corner(grid, first))
        await pilot.mouse_up(offset=corner(grid, last))
        await settle(pilot)
        assert not app.visit.over
        question = (grid.region.x + 1, grid.region.y + first.y - 1)
        await touch(pilot, *question)
        assert not app.visit.over


async def test_turned_the_cells_are_a_list_that_keys_figures_and_fingers_open() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(48, 14)) as pilot:
        await beside(pilot, "right")
        while "cell" not in [each.key.split(":")[0] for each in app.screen.query(Target)]:
            await send_keys(pilot, "right")
        assert view_on(app).notice.startswith("row 1 of ")
        await send_keys(pilot, "2")
        assert "In about a quarter of an hour, door to door." in text_on(app)
        await send_keys(pilot, "escape")
        target = next(each for each in app.screen.query(Target) if each.key == "cell:bus/soon")
        await touch(pilot, target.region.x + 4, target.region.y)
        assert "once it comes" in text_on(app)
        await send_keys(pilot, "escape")
        await send_keys(pilot, "right")
        assert view_on(app).notice.startswith("row 2 of ")


async def test_an_outcome_opens_its_numbers_with_their_frame_or_says_there_is_none() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(80, 24)) as pilot:
        await beside(pilot)
        while not any(box.key == "bus/outcome.on_time" for row in view_on(app).page.boxes for box in row):
            await send_keys(pilot, "right")
        assert studies.OPEN_NUMBERS in text_on(app)
        await touch_box(pilot, "bus/outcome.on_time")
        said = app.visit.over[-1].leaflet.blocks
        assert any("70 of 100" in block.text for block in said)
        assert studies.DO_NOT_COMPARE in [block.text for block in said]
        await send_keys(pilot, "escape")
        await touch_box(pilot, "video/outcome.on_time")
        assert studies.NO_NUMBER not in text_on(app)
        assert any("obody" in block.text for block in app.visit.over[-1].leaflet.blocks)
        assert "Nobody has counted." in text_on(app)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_options_and_kinds_are_chosen_on_a_sheet_and_two_always_stay(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=size) as pilot:
        await beside(pilot, "o")
        assert app.visit.over[-1].leaflet.chosen == tuple(f"wish.compare.{ref}" for ref in GUIDE.options)
        await press_link(pilot, "wish.compare.bus")
        assert app.visit.over[-1].leaflet.chosen == ("wish.compare.bus",)
        await press_link(pilot, "wish.compare.lift")
        assert _compared(app) == ("bus", "lift"), "two presses lead from all to two"
        await press_link(pilot, "wish.compare.lift")
        assert comparing.TWO_STAY in " ".join(text_on(app).split())
        await press_link(pilot, "wish.compare.lift.own_car")
        await send_keys(pilot, "escape")
        assert _compared(app) == ("bus", "lift", "lift.own_car")
        assert app.visit.position.part.key == "side_by_side"
        assert not any(box.key.startswith("video/") for row in view_on(app).page.boxes for box in row)


def _compared(app: KioskApp) -> tuple[str, ...]:
    return app.visit.session.wishes.compared


async def press_link(pilot: Pilot[int], name: str) -> None:
    """Touch a thing on a sheet, wherever its page is."""
    for _ in range(10):
        found = [each for each in pilot.app.screen.query(Target) if each.key == f"link:{name}"]
        if found:
            return await touch(pilot, found[0].region.x + 2, found[0].region.y)
        await send_keys(pilot, "right")
    raise AssertionError(name)


async def test_only_the_rows_that_differ_and_all_of_them_again_by_one_letter() -> None:
    app = kiosk_on(GUIDE, session=replace(BESIDE, wishes=Wishes(compared=("lift.own_car", "video"))))
    async with app.run_test(size=(80, 24)) as pilot:
        await beside(pilot)
        whole = view_on(app).notice
        await send_keys(pilot, "d")
        assert app.visit.session.wishes.differing
        assert comparing.ALL_ROWS in text_on(app)
        assert view_on(app).notice != whole
        await send_keys(pilot, "d")
        assert view_on(app).notice == whole


async def test_whoever_has_seen_enough_goes_on_from_the_first_page() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(48, 14)) as pilot:
        await beside(pilot, "e")
        assert app.visit.position.part.step == "on_time"


async def test_what_is_wished_of_the_comparison_is_no_answer() -> None:
    app = kiosk_on(GUIDE, session=BESIDE)
    async with app.run_test(size=(80, 24)) as pilot:
        await beside(pilot)
        before = app.visit.session
        await send_keys(pilot, "d")
        await send_keys(pilot, "o")
        await press_link(pilot, "wish.compare.bus")
        await send_keys(pilot, "escape")
        assert app.visit.session != before
        assert replace(app.visit.session, wishes=Wishes()) == before
        assert app.visit.past == ()


async def test_a_held_key_opens_one_cell_and_nothing_behind_it() -> None:
    now = [0.0]
    app = kiosk_on(GUIDE, session=BESIDE, guard=Guard(lambda: now[0]))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        now[0] = 10.0
        await beside(pilot, "down")
        for _ in range(8):
            now[0] += 0.1
            await send_keys(pilot, "enter")
        assert [each.kind for each in app.visit.over] == ["leaflet"]
