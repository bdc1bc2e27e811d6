"""The PIN: typed by keys alone and by touch alone, shown only as marks, with few tries."""

from __future__ import annotations

from kiosk.screens import staff_phrases as said
from kiosk.screens.widgets.target import Target
from tests.screens.kiosk import (
    kinds,
    send_keys,
    settle,
    text_on,
    touch_target,
)
from tests.screens.staff import PIN, Machine, at_every_size, by_both, knock, type_pin, visited


@at_every_size
@by_both
async def test_a_wrong_pin_is_told_with_the_tries_left_and_then_with_a_pause(
    width: int, height: int, touches: bool
) -> None:
    machine = Machine()
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await knock(pilot, touches=touches)
        for left in (4, 3, 2, 1):
            await type_pin(pilot, "999999", touches=touches)
            told = said.PIN_WRONG_ONE if left == 1 else said.PIN_WRONG_MANY.format(tries=left)
            assert told in text_on(app)
            assert said.PIN_EMPTY in text_on(app)
        await type_pin(pilot, "999999", touches=touches)
        assert said.PIN_PAUSE.format(seconds=30) in text_on(app)
        machine.pause = 12.2
        await type_pin(pilot, touches=touches)
        assert len(machine.looked_at) == 5, "no PIN is looked at while the pause lasts"
        assert kinds(app) == ["welcome", "pin"]
        assert said.PIN_PAUSE.format(seconds=13) in text_on(app)
        machine.pause = 0.0
        app._staff._tick()
        await settle(pilot)
        assert said.PIN_AGAIN in text_on(app)
        await type_pin(pilot, touches=touches)
        assert kinds(app) == ["welcome", "staff"]


@at_every_size
async def test_a_pause_from_an_earlier_visit_is_told_at_once(width: int, height: int) -> None:
    machine = Machine()
    machine.pause = 0.4
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await knock(pilot)
        assert said.PIN_PAUSE_ONE in text_on(app)
        await send_keys(pilot, "escape")
        assert kinds(app) == ["welcome"]


async def test_digits_are_shown_as_marks_and_kept_out_of_the_visit() -> None:
    app = visited(Machine())
    async with app.run_test() as pilot:
        await knock(pilot)
        await send_keys(pilot, *PIN)
        assert said.PIN_MARKS.format(marks="*" * len(PIN)) in text_on(app)
        assert PIN not in repr(app.visit)
        for digit in PIN:
            assert f'"{digit}"' not in repr(app.visit)
        await send_keys(pilot, "backspace", "backspace")
        assert said.PIN_MARKS.format(marks="****") in text_on(app)
        await send_keys(pilot, "escape")
        await knock(pilot)
        assert said.PIN_EMPTY in text_on(app)


@by_both
async def test_no_mark_shows_which_digit_was_the_last(touches: bool) -> None:
    app = visited(Machine())
    async with app.run_test() as pilot:
        await knock(pilot, touches=touches)
        shown = set()
        for digit in PIN:
            if touches:
                await touch_target(pilot, f"amount:{digit}")
            else:
                await send_keys(pilot, digit)
            shown.add(text_on(app).replace("*", ""))
        assert len(shown) == 1


async def test_a_pin_too_short_or_too_long_is_no_try() -> None:
    machine = Machine()
    app = visited(machine)
    async with app.run_test() as pilot:
        await knock(pilot)
        await type_pin(pilot, "25814")
        assert "A PIN has 6 to 12 digits." in text_on(app)
        await send_keys(pilot, *"1234567890")
        assert said.PIN_MARKS.format(marks="*" * 12) in text_on(app)
        assert "A PIN has 6 to 12 digits." in text_on(app)
        assert machine.looked_at == []


def test_the_screen_asks_for_as_many_digits_as_the_machine_lets_a_pin_have() -> None:
    from kiosk.screens.staff_desk import LEAST_DIGITS, MOST_DIGITS
    from kiosk.station import pin

    assert (LEAST_DIGITS, MOST_DIGITS) == (pin.LEAST, pin.MOST)


async def test_five_keys_type_a_pin() -> None:
    """Down and up to a digit, Enter on it, as often as it takes; then on to Done."""
    app = visited(Machine())
    async with app.run_test() as pilot:
        await knock(pilot)
        order = [target.key for target in app.screen.query(Target)]
        at = -1
        for digit in PIN:
            wanted = order.index(f"amount:{digit}")
            await send_keys(pilot, *["down" if wanted > at else "up"] * abs(wanted - at))
            await send_keys(pilot, "enter")
            at = wanted
        assert said.PIN_MARKS.format(marks="*" * len(PIN)) in text_on(app)
        await send_keys(pilot, "right")
        assert kinds(app) == ["welcome", "staff"]
