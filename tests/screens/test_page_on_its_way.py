"""A page on its way to paper, on the real screen: by keys alone and by touch alone, at every size."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import get_args

import pytest
from textual.widget import Widget

from kiosk.deliver.job import State, Told
from kiosk.screens import page_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.printing import Came
from kiosk.screens.recorder import PATIENCE
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Session
from tests.screens.kiosk import kinds, said_on, send_keys, settle, text_on, touch, view_on
from tests.screens.paper import (
    MARKER,
    NUMBER,
    Broken,
    Keeping,
    Scripted,
    begun,
    by_one_each,
    comes,
    desk_told,
    press,
    printing_kiosk,
    until,
)
from tests.screens.staff import Machine, at_every_size, by_both

STATES: tuple[State, ...] = get_args(State)


@at_every_size
@by_both
async def test_a_page_that_is_printed_is_asked_after_and_the_questions_go_on(
    width: int, height: int, touches: bool
) -> None:
    script = Scripted()
    app = printing_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        assert kinds(app)[-1] == "printing"
        assert said.KEPT_IF_MANY.format(minutes=15) in said_on(app)
        assert said.WAIT_HERE[0] in said_on(app)
        script.says(Told("waiting", of=2))
        await until(pilot, lambda: said.WAIT_HERE[2] in said_on(app))
        script.says(Told("printing", 1, of=2))
        await until(pilot, lambda: said.SHEET_OUT.format(number=1, sheets=2) in said_on(app))
        assert said.TRUE_NOW["printing"] in said_on(app)
        assert "Printed" not in text_on(app)
        assert MARKER not in text_on(app)
        script.says(Came(True, sheets=2))
        await comes(pilot, "printed")
        for words in (said.PRINTED[2], said.TAKE[2], said.LOOK[2], said.NO_ANSWER):
            assert words in said_on(app)
        assert said.THERE[2] in text_on(app)
        await press(pilot, "there_yes", touches=touches)
        assert kinds(app) == ["saved"]
        assert said.TAKE_ALONG[2] in said_on(app)
        await press(pilot, "close", touches=touches)
        assert kinds(app) == []
        assert MARKER in text_on(app), "what was begun is still there"
    assert len(script.asked) == 1


@by_one_each
async def test_at_the_desk_the_person_is_asked_first(width: int, height: int, touches: bool) -> None:
    script = Scripted(stands="desk")
    app = printing_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        assert kinds(app)[-1] == "desk"
        assert said.AT_THE_DESK in said_on(app)
        assert said.KEPT_IF_MANY.format(minutes=15) in said_on(app)
        assert view_on(app).pages == 1
        await press(pilot, "close", touches=touches)
        assert kinds(app) == ["stop"]
        if not touches:
            await press(pilot, "print")
            await send_keys(pilot, "escape")
            assert kinds(app) == ["stop"]
        assert script.asked == []
        await press(pilot, "print", touches=touches)
        await press(pilot, "print_yes", touches=touches)
        await comes(pilot, "printing")
        assert said.COMES_AT_DESK[0] in said_on(app)
        script.says(Told("waiting", of=2))
        await until(pilot, lambda: said.COMES_AT_DESK[2] in said_on(app))
        script.says(Came(True, sheets=2))
        await comes(pilot, "printed")
        for words in (said.PRINTED_AT_DESK[2], said.TAKE[2], said.ASK_DESK[2]):
            assert words in said_on(app)
        assert "look now" not in said_on(app), "nobody sees the desk's printer from here"
    assert len(script.asked) == 1


@by_one_each
async def test_a_page_nobody_finds_is_kept_under_a_number(width: int, height: int, touches: bool) -> None:
    script, machine = Scripted(), Keeping()
    app = printing_kiosk(script, machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        script.says(Came(True))
        await comes(pilot, "printed")
        await press(pilot, "there_no", touches=touches)
        await comes(pilot, "kept")
        assert script.keeping == 1
        assert said.NOT_FOUND in said_on(app)
        assert said.LOOK_AGAIN in said_on(app)
        await the_number_alone(app)
        await desk_told(pilot, touches=touches)
        assert machine.told == ["ended done"]


async def the_number_alone(app: KioskApp) -> None:
    """The number is on the screen, and nothing else can be seen or reached."""
    assert said.TELL.format(number=NUMBER) in said_on(app)
    assert view_on(app).pages == 1
    assert [each.key for each in app.screen.query(Target)] == ["link:told_desk"]
    assert "█" in text_on(app)
    assert app.title != NUMBER
    assert NUMBER not in app.title + app.sub_title + (app.screen.title or "") + (app.screen.sub_title or "")
    assert kinds(app) == ["kept"]
    assert app.visit.session == Session()
    assert (app.visit.draft, app.visit.past, app.visit.typed) == (None, (), {})
    gc.collect()
    drawn = [each for screen in app.screen_stack for each in screen.walk_children(Widget)]
    assert drawn, "nothing is looked at"
    for each in (*drawn, *app.screen_stack):
        assert MARKER not in repr(vars(each)), "no answer is in any widget"


@at_every_size
@by_both
async def test_a_page_that_is_not_printed_is_covered_at_once(width: int, height: int, touches: bool) -> None:
    script, machine = Scripted(), Keeping()
    app = printing_kiosk(script, machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        script.says(Came(False, "jam", NUMBER, by_itself=touches))
        await comes(pilot, "kept")
        await the_number_alone(app)
        shown, visit = text_on(app), app.visit
        assert (said.YET_BY_ITSELF in said_on(app)) == touches
        assert (said.ONLY_STAFF in said_on(app)) != touches
        assert "Back" not in shown
        assert "For staff" not in shown
        if touches:
            for y in range(height - 1):
                if not any(each.region.contains(4, y) for each in app.screen.query(Target)):
                    await touch(pilot, 4, y)
        else:
            await send_keys(pilot, *"hu?b", "escape", *"msx9", "left", "right", "f2", "tab", "up")
        assert app.visit == visit
        await settle(pilot)
        assert kinds(app) == ["kept"]
        await desk_told(pilot, touches=touches)
        assert machine.told == ["ended done"]


@by_one_each
async def test_whoever_meets_a_trouble_need_not_wait(width: int, height: int, touches: bool) -> None:
    script = Scripted()
    app = printing_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        assert view_on(app).page.choices == ()
        script.says(Told("out_of_paper"))
        await until(pilot, lambda: said.TRUE_NOW["out_of_paper"] in said_on(app))
        assert said.KEEP_NOW in text_on(app)
        script.says(Told("printing"))
        await until(pilot, lambda: said.TRUE_NOW["printing"] in said_on(app))
        assert said.KEEP_NOW in text_on(app), "it is not taken away under a finger"
        await press(pilot, "give_up", touches=touches)
        await comes(pilot, "kept")
        await the_number_alone(app)
    assert script.gave_up == 1
    assert len(script.asked) == 1


async def test_after_half_a_minute_nobody_need_wait() -> None:
    now = [100.0]
    script = Scripted()
    app = printing_kiosk(script)
    app._setting = replace(app._setting, clock=lambda: now[0])
    app._papers._setting = app._setting
    async with app.run_test() as pilot:
        await begun(pilot)
        now[0] += PATIENCE - 1
        app._look()
        await settle(pilot)
        assert view_on(app).page.choices == ()
        now[0] += 1
        app._look()
        await settle(pilot)
        assert [each.id for each in view_on(app).page.choices] == ["give_up"]
        script.says(Came(True))
        await comes(pilot, "printed")


@at_every_size
async def test_every_state_is_told_on_one_page(width: int, height: int) -> None:
    script = Scripted(stands="desk")
    app = printing_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        await press(pilot, "print_yes")
        script.says(Told("needs_staff"))
        for state in STATES:
            script.says(Told(state, 1, of=2))
            await until(pilot, lambda told=said.TRUE_NOW[state]: told in said_on(app))  # type: ignore[misc]
            assert (view_on(app).pages, len(view_on(app).page.choices)) == (1, state != "printed")
            assert MARKER not in text_on(app)
            assert all(each.region.bottom <= height for each in app.screen.query(Target))
        script.says(Came(False, "stopped", NUMBER))
        await comes(pilot, "kept")


@pytest.mark.parametrize("came", [Came(False, "jam"), Came(False, "jam", by_itself=True), Broken(MARKER)])
async def test_a_page_that_is_not_kept_is_told_so_with_the_way_back(came: Came | Broken) -> None:
    script, machine = Scripted(hold_minutes=0), Machine()
    app = printing_kiosk(script, machine)
    failed: list[str] = []
    machine.page_failed = lambda: failed.append("told")  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        await begun(pilot)
        assert said.NOT_KEPT_IF in said_on(app)
        script.says(came)
        await comes(pilot, "not_saved")
        assert said.NOT_KEPT in said_on(app)
        assert MARKER not in text_on(app)
        open_end = isinstance(came, Broken) or came.by_itself
        assert (said.BY_ITSELF in said_on(app)) == open_end
        assert failed == ["told"]
        await press(pilot, "close")
        assert kinds(app) == []
        assert MARKER in text_on(app)


@pytest.mark.parametrize("kept", [Came(False, "not_answering"), Broken()])
async def test_a_page_that_cannot_be_kept_is_told_so(kept: Came | Broken) -> None:
    script = Scripted(kept=kept)
    app = printing_kiosk(script)
    async with app.run_test() as pilot:
        await begun(pilot)
        script.says(Came(True))
        await comes(pilot, "printed")
        await press(pilot, "there_no")
        await comes(pilot, "not_saved")
        for words in (said.NOT_PRINTED["printed"], said.MAY_LIE_BESIDE, said.NO_PAGE_KEPT):
            assert words in said_on(app)
        assert said.NOT_MADE not in said_on(app), "it was printed"


@by_one_each
async def test_where_there_is_no_room_nobody_is_promised_that_their_page_is_kept(
    width: int, height: int, touches: bool
) -> None:
    script = Scripted(stands="desk", room=False)
    app = printing_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        assert said.NOT_KEPT_IF in said_on(app)
        await press(pilot, "print_yes", touches=touches)
        script.says(Told("jam"))
        await until(pilot, lambda: said.TRUE_NOW["jam"] in said_on(app))
        assert said.CANNOT_BE_KEPT in said_on(app)
        assert said.STOP_NOW in text_on(app)
        script.says(Came(False, "jam", out=1))
        await comes(pilot, "not_saved")
        assert said.PART_AT_DESK in said_on(app), "what lies there is not left to others unsaid"


@by_one_each
async def test_whoever_leaves_a_sheet_in_the_printer_is_told_so(
    width: int, height: int, touches: bool
) -> None:
    script = Scripted()
    app = printing_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot, touches=touches)
        script.says(Came(False, "stopped_by_staff", NUMBER, out=1))
        await comes(pilot, "kept")
        assert said.PART_BESIDE in said_on(app)
        await the_number_alone(app)
        assert "Nobody" not in text_on(app), "staff do see it"
