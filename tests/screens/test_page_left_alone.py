"""Nobody presses anything while a page is printed, asked after or kept: time runs as people are told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.deliver import job
from kiosk.screens import page_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Held
from kiosk.screens.printing import Came
from kiosk.screens.staff_sheets import staff, with_sheets
from kiosk.screens.widgets.guard import Guard
from kiosk.walk.session import Session
from tests.screens.kiosk import kinds, said_on, send_keys, text_on, view_on
from tests.screens.paper import NUMBER, Scripted, begun, comes, press, until
from tests.screens.staff import NO_PIN
from tests.screens.still import TIMES, Room, Told
from tests.screens.walks import GUIDE, UP_TO_AGAIN


def kiosk_in(room: Room, script: Scripted) -> KioskApp:
    """The kiosk in this room, in front of this printer."""
    setting = room.kiosk(GUIDE, UP_TO_AGAIN)._setting
    return KioskApp(replace(setting, printing=script), UP_TO_AGAIN)


async def ends_after(room: Room, pilot: Pilot[int], seconds: float) -> None:
    """Nothing covers it, and after so long the visit has ended."""
    await room.passes(pilot, seconds - 1)
    assert room.told.how == []
    await room.passes(pilot, 1)
    assert room.told.how == ["idle"]


async def number_told(pilot: Pilot[int], script: Scripted) -> None:
    """The printer has jammed, and the person has been told the number of the page that is kept."""
    await begun(pilot)
    script.says(Came(False, "jam", NUMBER, sheets=2))
    await comes(pilot, "kept")


class Shelf(Told):
    """A machine that keeps pages, in a room."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[Held, ...] = ()

    def held(self) -> tuple[Held, ...]:
        return self.pages


def machine(*pages: Held) -> tuple[Shelf, Room, Scripted, KioskApp]:
    """One that keeps these pages: its shelf, the room it stands in, its printer, and its kiosk."""
    shelf, script = Shelf(), Scripted()
    shelf.pages = pages
    room = Room(told=shelf)
    return shelf, room, script, kiosk_in(room, script)


async def test_the_number_stays_for_its_time_and_nothing_covers_it() -> None:
    _, room, script, app = machine(Held(NUMBER, minutes=15))
    async with app.run_test() as pilot:
        await number_told(pilot, script)
        await room.passes(pilot, TIMES.number - 2)
        assert NUMBER in text_on(app)
        await ends_after(room, pilot, 2)


@pytest.mark.parametrize("asked", [False, True], ids=["number", "question"])
async def test_no_number_stays_that_is_no_page_s_any_more(asked: bool) -> None:
    shelf, room, script, app = machine()
    async with app.run_test() as pilot:
        await number_told(pilot, script)
        await room.passes(pilot, 3)
        assert shelf.how == [], "the machine has not said yet that it keeps it"
        shelf.pages = (Held("108"), Held(NUMBER, "printing"))
        if asked:
            await press(pilot, "told_desk")
        await room.passes(pilot, 3)
        assert shelf.how == []
        shelf.pages = (Held("108"),)
        await room.passes(pilot, 1)
        assert shelf.how == ["idle"]


@pytest.mark.parametrize("seen", [(), (Held(NUMBER, minutes=15),)], ids=["never_kept", "lost"])
async def test_nobody_is_sent_to_the_desk_with_a_number_under_which_nothing_is_kept(
    seen: tuple[Held, ...],
) -> None:
    shelf, room, script, app = machine(*seen)
    async with app.run_test() as pilot:
        await begun(pilot)
        script.says(Came(False, "jam", NUMBER, by_itself=True, out=1))
        await comes(pilot, "kept")
        await room.passes(pilot, 1)
        assert said.TELL.format(number=NUMBER) in said_on(app)
        shelf.pages = ()
        await room.passes(pilot, 5)
        for words in (said.NOT_PRINTED["jam"], said.PART_BESIDE, said.NOT_KEPT, said.BY_ITSELF, said.CLOSES):
            assert words in said_on(app)
        assert NUMBER not in text_on(app)
        assert view_on(app).pages == 1
        assert [each.id for each in view_on(app).page.choices] == ["finish"]
        assert app.visit.session == Session(), "nothing is left of the answers"
        assert shelf.how == []
        await room.passes(pilot, TIMES.number)
        assert shelf.how == ["idle"]


async def test_a_number_whose_time_is_over_is_no_loss() -> None:
    shelf, room, script, app = machine(Held(NUMBER, minutes=1))
    async with app.run_test() as pilot:
        await number_told(pilot, script)
        await room.passes(pilot, 1)
        shelf.pages = ()
        await room.passes(pilot, 1)
        assert shelf.how == ["idle"]


@pytest.mark.parametrize("asked", [False, True], ids=["number", "question"])
async def test_once_staff_have_printed_it_nobody_reads_that_it_is_kept(asked: bool) -> None:
    shelf, room, script, app = machine(Held(NUMBER, minutes=15))
    async with app.run_test() as pilot:
        await number_told(pilot, script)
        if asked:
            await press(pilot, "told_desk")
        shelf.pages = (Held(NUMBER, "printing", minutes=15),)
        await room.passes(pilot, 2)
        assert NUMBER in text_on(app)
        shelf.pages = (Held(NUMBER, "printed", "printed", minutes=10),)
        await room.passes(pilot, 1)
        for words in (said.STAFF_PRINTED, said.TAKE[2], said.SHEET_MISSING, said.CLOSES):
            assert words in said_on(app)
        assert NUMBER not in text_on(app)
        assert (kinds(app), view_on(app).pages) == (["kept"], 1)
        assert [each.id for each in view_on(app).page.choices] == ["finish"]
        shelf.pages = ()
        await room.passes(pilot, 2)
        assert shelf.how == [], "that it has gone from the list since is nothing to its person"
        await send_keys(pilot, "1")
        assert shelf.how == ["done"]


async def test_staff_who_print_it_at_this_screen_leave_the_news_to_its_person() -> None:
    shelf, room, script, app = machine(Held(NUMBER, minutes=15))
    async with app.run_test() as pilot:
        await number_told(pilot, script)
        await room.passes(pilot, 1)
        app.comes(with_sheets(app.visit, staff(NO_PIN)))
        await room.passes(pilot, 1)
        shown = app.screen
        shelf.pages = (Held(NUMBER, "printed", "printed", minutes=10),)
        await room.passes(pilot, 2)
        assert app.screen is shown, "staff are not interrupted"
        app.comes(replace(app.visit, over=app.visit.over[:1]))
        await room.passes(pilot, 1)
        assert said.STAFF_PRINTED in said_on(app)
        assert NUMBER not in text_on(app)


@pytest.mark.parametrize("key", ["1", "enter"])
async def test_whoever_presses_the_same_key_on_and_on_does_not_lose_the_number(key: str) -> None:
    shelf, room, script, app = machine(Held(NUMBER, minutes=15))
    async with app.run_test() as pilot:
        await begun(pilot)
        app._setting = replace(app._setting, guard=Guard(lambda: room.now))
        script.says(job.Told("jam"))
        await until(pilot, lambda: said.KEEP_NOW in text_on(app))
        room.now += 2
        shown: set[str] = set()
        for _ in range(24):
            await send_keys(pilot, key)
            if script.gave_up:
                await until(pilot, lambda: "kept" in kinds(app))
            shown.add(kinds(app)[-1])
            await room.passes(pilot, 1)
        assert shelf.how == []
        assert {"kept", "told_desk"} <= shown, "the presses did count"
        assert NUMBER in text_on(app)


async def test_a_number_under_a_cover_of_staff_waits_for_them() -> None:
    shelf, room, script, app = machine()
    async with app.run_test() as pilot:
        await number_told(pilot, script)
        shelf.pages = (Held(NUMBER, minutes=15),)
        await room.passes(pilot, 1)
        under = app.visit
        app.comes(with_sheets(under, staff(NO_PIN)))
        shelf.pages = ()
        await room.passes(pilot, 3)
        assert shelf.how == []
        app.comes(under)
        await room.passes(pilot, 1)
        assert shelf.how == ["idle"]


async def test_whoever_does_not_say_whether_it_is_there_has_left() -> None:
    room, script = Room(), Scripted()
    app = kiosk_in(room, script)
    async with app.run_test() as pilot:
        await begun(pilot)
        script.says(Came(True))
        await comes(pilot, "printed")
        assert said.NO_ANSWER in said_on(app)
        await ends_after(room, pilot, TIMES.number)
    assert script.keeping == 0, "nobody has said that it is not there"


async def test_no_time_runs_while_it_is_printed_whatever_is_told_meanwhile() -> None:
    room, script = Room(), Scripted()
    app = kiosk_in(room, script)
    async with app.run_test() as pilot:
        await begun(pilot)
        began = room.now
        for state in ("waiting", "printing", "out_of_paper"):
            script.says(job.Told(state))
            await until(pilot, lambda told=said.TRUE_NOW[state]: told in said_on(app))  # type: ignore[misc]
            await room.passes(pilot, 35)
            assert kinds(app)[-1] == "printing"
        await room.passes(pilot, TIMES.printing + TIMES.still - (room.now - began) - 1)
        assert kinds(app)[-1] == "printing"
        await room.passes(pilot, 60)
        assert kinds(app)[-1] == "hidden", "what is told by itself gives no more time"
        script.says(Came(False, "out_of_paper", NUMBER))


@pytest.mark.parametrize("key", ["1", "enter"])
async def test_a_press_in_flight_does_not_press_what_has_just_come(key: str) -> None:
    room, script = Room(), Scripted()
    app = kiosk_in(room, script)
    async with app.run_test() as pilot:
        await begun(pilot)
        app._setting = replace(app._setting, guard=Guard(lambda: room.now))
        for told, kind, what in (
            (job.Told("jam"), "printing", "give_up"),
            (Came(True), "printed", "there_yes"),
        ):
            script.says(told)
            await until(pilot, lambda what=what: what in [each.id for each in view_on(app).page.choices])  # type: ignore[misc]
            assert kinds(app)[-1] == kind
            room.now += 0.2
            await send_keys(pilot, "down", key)
            assert kinds(app)[-1] == kind
            assert script.gave_up == 0
            room.now += 2
        await send_keys(pilot, "1")
        assert kinds(app) == ["saved"], "a moment later it counts"
