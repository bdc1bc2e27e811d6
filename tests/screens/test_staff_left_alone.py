"""Staff who go away from their screen, and staff before a guard with its waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screens.app import KioskApp
from kiosk.screens.host import StaffDesk
from tests.screens.kiosk import go_to, kinds, send_keys, settle, touch_target
from tests.screens.staff import PIN, STATES, knock
from tests.screens.still import TIMES, Room
from tests.screens.walks import GUIDE, UP_TO_AGAIN


def guarded() -> tuple[Room, KioskApp]:
    """A kiosk whose staff have a PIN, behind the guard as patients have it, far into the small guide."""
    room = Room()
    room.told.desk = StaffDesk(needs_pin=True, guides=STATES)
    room.told.pin_fits = lambda pin: pin == PIN  # type: ignore[method-assign]
    return room, room.kiosk(GUIDE, UP_TO_AGAIN, guarded=True)


@pytest.mark.parametrize("started", [False, True], ids=["first", "walk"])
@pytest.mark.parametrize("needs_pin", [True, False], ids=["pin", "staff"])
async def test_a_staff_screen_nobody_presses_ends_the_visit(needs_pin: bool, started: bool) -> None:
    room = Room()
    room.told.desk = StaffDesk(needs_pin=needs_pin, guides=STATES)
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await settle(pilot)
        if started:
            await go_to(pilot, "again")
        await knock(pilot)
        await room.passes(pilot, TIMES.staff - 1)
        assert kinds(app)[-1] == ("pin" if needs_pin else "staff")
        assert room.told.how == []
        await send_keys(pilot, "down")
        await room.passes(pilot, TIMES.staff - 1)
        assert room.told.how == []
        await room.passes(pilot, 1)
    assert room.told.how == ["idle"]


async def test_the_closed_screen_stays_for_ever() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    closed = KioskApp(replace(app._setting, guides=(), known=(GUIDE,)), UP_TO_AGAIN)
    async with closed.run_test() as pilot:
        await settle(pilot)
        await room.passes(pilot, 2 * TIMES.still + 600)
        assert kinds(closed) == ["closed"]
    assert room.told.how == []
    assert room.told.left[-1] is None


async def test_a_pin_can_be_touched_as_fast_as_a_finger_goes() -> None:
    """The same digit twice, a fifth of a second apart; but nothing in the moment in which the pad has come."""
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    room.told.desk = StaffDesk(needs_pin=True, guides=STATES)
    async with app.run_test() as pilot:
        await settle(pilot)
        await knock(pilot, touches=True)
        await touch_target(pilot, "amount:1")
        assert app._staff._desk._digits == ""
        for digit in ("2", "2", "5", "5", "5", "8"):
            room.now += 0.2 if app._staff._desk._digits else 1.0
            await touch_target(pilot, f"amount:{digit}")
        assert app._staff._desk._digits == "225558"


async def test_the_key_that_said_the_pin_is_whole_does_nothing_on_the_staff_screen() -> None:
    """Enter held, and a digit too many: neither ends a session."""
    room, app = guarded()
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await knock(pilot)
        room.now += 1
        for digit in PIN:
            room.now += 0.3
            await send_keys(pilot, digit)
        room.now += 0.3
        await send_keys(pilot, "enter")
        assert kinds(app) == ["staff"]
        await send_keys(pilot, "1")
        for _ in range(10):
            room.now += 0.1
            await send_keys(pilot, "enter")
        assert kinds(app) == ["staff"]
        assert room.told.how == []


def patient(app: KioskApp) -> object:
    """What a press of staff must never change."""
    return app.visit.over, app.visit.session, app.visit.draft, app.visit.position


async def test_digits_typed_as_fast_as_keys_go_all_count() -> None:
    """From the moment the pad is there, and the key that asked for it included."""
    _, app = guarded()
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await knock(pilot)
        await send_keys(pilot, *"48291")
        assert app._staff._desk._digits == "48291"
        await send_keys(pilot, "backspace", "3", "3")
        assert app._staff._desk._digits == "482933"


async def test_done_and_touches_still_wait_until_the_pad_has_settled() -> None:
    room, app = guarded()
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await knock(pilot)
        await send_keys(pilot, *PIN, "enter")
        await touch_target(pilot, "amount:1")
        await touch_target(pilot, "bar:next")
        assert kinds(app)[-1] == "pin"
        assert app._staff._desk._digits == PIN
        room.now += 1
        await send_keys(pilot, "enter")
        assert kinds(app)[-1] == "staff"


@pytest.mark.parametrize("part", ["again", "minutes", "things"], ids=["words", "number", "choices"])
@pytest.mark.parametrize("touches", [False, True], ids=["keys", "touch"])
async def test_no_digit_still_typed_presses_anything_of_the_screen_under_the_pad(
    part: str, touches: bool
) -> None:
    """Neither a quick typist nor a digit that is held; once it has been quiet it is the person's again."""
    room, app = guarded()
    async with app.run_test() as pilot:
        await go_to(pilot, part)
        before = patient(app)
        await knock(pilot)
        room.now += 1
        await send_keys(pilot, *"258")
        if touches:
            await touch_target(pilot, "bar:back")
        else:
            await send_keys(pilot, "escape")
        assert patient(app) == before
        for _ in range(30):
            room.now += 0.05
            await send_keys(pilot, "1")
        assert patient(app) == before
        room.now += 1
        await send_keys(pilot, "1")
        assert patient(app) != before
