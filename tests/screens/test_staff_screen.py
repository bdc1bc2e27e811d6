"""Staff on the real screen, by keys alone and by touch alone, at every size."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from kiosk.layout import phrases
from kiosk.screens import staff_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.host import StaffDesk
from kiosk.screens.staffing import TOP
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox
from kiosk.walk.session import Session, Words
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    go_to,
    open_keyboard,
    page_made,
    send_keys,
    settle,
    text_on,
    touch,
    view_on,
)
from tests.screens.staff import PIN, STATES, Machine, knock, staffed, touch_target, type_pin
from tests.screens.test_kiosk_goldens import PERSONA, SCREENS
from tests.screens.test_kiosk_keys import UP_TO_AGAIN

GUIDE = guide_called("getting_there")
MARKER = "zwetschge"
NO_PIN = StaffDesk(guides=STATES, version="0.9.1")
at_every_size = pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
by_both = pytest.mark.parametrize("touches", [False, True], ids=["keys", "touch"])


def kinds(app: KioskApp) -> list[str]:
    return [each.kind for each in app.visit.over]


def visited(machine: Machine, session: Session = UP_TO_AGAIN) -> KioskApp:
    return staffed(machine, GUIDE, session=session, known=GUIDE)


async def choose(pilot: Pilot[int], key: str, *, touches: bool) -> None:
    """A target of the staff screen, on whichever page it stands, by its number or by a finger."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    for _ in range(5):
        found = next((each for each in view_on(app).page.choices if f"link:{each.id}" == key), None)
        if found is not None:
            break
        await press_bar(pilot, "bar:more", "right", touches=touches)
    assert found is not None
    if touches:
        await touch_target(pilot, key)
    else:
        await send_keys(pilot, str(found.number))


async def press_bar(pilot: Pilot[int], key: str, name: str, *, touches: bool) -> None:
    if touches:
        await touch_target(pilot, key)
    else:
        await send_keys(pilot, name)


async def begun(pilot: Pilot[int]) -> None:
    """A person who has typed words and not given them."""
    await go_to(pilot, "again")
    await send_keys(pilot, "down", *MARKER)
    assert MARKER in text_on(pilot.app)  # type: ignore[arg-type]


@at_every_size
@by_both
async def test_the_sequence_covers_what_is_there_and_cancel_leads_back_to_it(
    width: int, height: int, touches: bool
) -> None:
    app = visited(Machine())
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        before, shown = app.visit, text_on(app)
        await knock(pilot, touches=touches)
        assert kinds(app) == ["pin"]
        assert MARKER not in text_on(app)
        assert said.PIN_TITLE in text_on(app)
        await press_bar(pilot, "bar:back", "escape", touches=touches)
        assert app.visit == before
        assert text_on(app).count(MARKER) == shown.count(MARKER) == 1


@at_every_size
@by_both
async def test_the_pin_opens_the_staff_screen_and_close_leads_back(
    width: int, height: int, touches: bool
) -> None:
    machine = Machine()
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        before = app.visit
        await knock(pilot, touches=touches)
        await type_pin(pilot, touches=touches)
        assert kinds(app) == ["staff"]
        assert machine.looked_at == [PIN]
        pages = [text_on(app)]
        while view_on(app).forward is not None:
            await press_bar(pilot, "bar:more", "right", touches=touches)
            pages.append(text_on(app))
        told = " ".join(" ".join(pages).replace("│", " ").split())
        assert "0.9.1" in told
        for state in STATES:
            known = said.WITHDRAWN if state.withdrawn else said.NOT_WITHDRAWN
            assert f"{state.title} · {known} · {state.published} · {state.content_hash[:12]} · " in told
            assert state.review in told
            assert state.content_hash[:13] not in told
        assert MARKER not in told
        for _ in pages:
            await press_bar(pilot, "bar:back", "left", touches=touches)
        assert app.visit == before
        assert machine.told == []


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


@by_both
async def test_a_shut_desk_does_nothing_at_all(touches: bool) -> None:
    app = visited(Machine(StaffDesk(shut=True)))
    async with app.run_test() as pilot:
        await begun(pilot)
        before, shown = app.visit, text_on(app)
        await knock(pilot, touches=touches)
        assert app.visit == before
        assert text_on(app) == shown


async def test_without_a_pin_the_sequence_leads_straight_to_the_staff_screen() -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test() as pilot:
        await knock(pilot)
        assert kinds(app) == ["welcome", "staff"]
        await knock(pilot)
        assert kinds(app) == ["welcome", "staff"], "a second time, there is nothing to open"


@at_every_size
@pytest.mark.parametrize("name", SCREENS)
async def test_on_every_screen_it_is_heard_and_nothing_stands_in_the_top_line(
    name: str, width: int, height: int
) -> None:
    part, keys = SCREENS[name]
    app = visited(Machine(NO_PIN), walked(GUIDE, persona_at(PERSONA).answers))
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        if part is not None:
            await go_to(pilot, part)
        if name == "typing_by_touch":
            await open_keyboard(pilot)
        await send_keys(pilot, *keys)
        before, shown = app.visit, text_on(app)
        pressed: list[Widget] = [*app.screen.query(Target), *app.screen.query(TextBox)]
        pressed += [*app.screen.query(Grid), *app.screen.query(Keyboard)]
        assert pressed
        assert all(each.region.y > TOP for each in pressed)
        await touch(pilot, 0, TOP)
        await touch(pilot, width - 1, TOP)
        assert (app.visit, text_on(app)) == (before, shown), "a touch up there does nothing else"
        for touches in (False, True):
            await knock(pilot, touches=touches)
            assert kinds(app)[-1] == "staff"
            await send_keys(pilot, "escape")
            assert app.visit == before


@pytest.mark.parametrize("keys", [("f3",), ("f4",), ("f3", "f4", "f3", "f4", "f4", "f3", "f3")])
async def test_less_than_the_whole_sequence_does_nothing_else_either(keys: tuple[str, ...]) -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test() as pilot:
        await begun(pilot)
        before, shown = app.visit, text_on(app)
        await send_keys(pilot, *keys)
        assert (app.visit, text_on(app)) == (before, shown)


async def test_it_is_heard_under_the_cover_of_an_idle_screen() -> None:
    app = visited(Machine())
    async with app.run_test() as pilot:
        await begun(pilot)
        await send_keys(pilot, "escape")
        await send_keys(pilot, "2")
        assert kinds(app) == ["hidden"]
        await knock(pilot, touches=True)
        assert kinds(app) == ["hidden", "pin"]
        await send_keys(pilot, "escape")
        assert kinds(app) == ["hidden"]


async def test_a_page_that_comes_while_staff_are_there_does_not_take_their_screen_away() -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "escape")
        await send_keys(pilot, "1")
        await knock(pilot)
        await page_made(pilot)
        assert kinds(app)[-1] == "staff"
        await send_keys(pilot, "escape")
        assert kinds(app) == ["saved"]


@at_every_size
@by_both
async def test_a_guide_is_withdrawn_after_a_yes_and_the_visit_ends(
    width: int, height: int, touches: bool
) -> None:
    machine = Machine(NO_PIN)
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        await knock(pilot, touches=touches)
        await choose(pilot, "link:guide.getting_there", touches=touches)
        await choose(pilot, "link:withdraw.getting_there", touches=touches)
        assert said.SURE_WITHDRAW in text_on(app)
        await choose(pilot, "link:no", touches=touches)
        assert machine.told == []
        await choose(pilot, "link:withdraw.getting_there", touches=touches)
        assert "From the next person on" in text_on(app)
        await choose_last(pilot, "link:withdraw_yes.getting_there", touches=touches)
    assert machine.told == ["withdraw getting_there", "ended staff"]
    assert app.return_value == 0


async def choose_last(pilot: Pilot[int], key: str, *, touches: bool) -> None:
    """What ends the visit: then there is no screen to wait for."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    if touches:
        region = next(each.region for each in app.screen.query(Target) if each.key == key)
        await pilot.click(offset=(region.x + 4, region.y))
    else:
        number = next(each.number for each in view_on(app).page.choices if f"link:{each.id}" == key)
        await pilot.press(str(number))


@at_every_size
@by_both
async def test_a_guide_is_brought_back_and_a_session_goes_on(width: int, height: int, touches: bool) -> None:
    machine = Machine(NO_PIN)
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        before = app.visit
        await knock(pilot, touches=touches)
        await choose(pilot, "link:guide.other", touches=touches)
        await choose(pilot, "link:back.other", touches=touches)
        assert machine.told == ["back other"]
        assert said.BROUGHT_BACK in text_on(app)
        await choose(pilot, "link:guide.other", touches=touches)
        assert said.GUIDE_NOT_WITHDRAWN in text_on(app)
        await send_keys(pilot, "left")
        await send_keys(pilot, "escape")
        assert app.visit == before


@by_both
async def test_a_session_that_was_begun_is_ended_after_a_yes(touches: bool) -> None:
    machine = Machine(NO_PIN)
    app = visited(machine)
    async with app.run_test() as pilot:
        await begun(pilot)
        await knock(pilot, touches=touches)
        await choose(pilot, "link:end", touches=touches)
        assert said.SURE_END in text_on(app)
        assert machine.told == []
        await choose_last(pilot, "link:end_yes", touches=touches)
    assert machine.told == ["ended staff"]


@by_both
async def test_the_kiosk_is_left_after_a_yes(touches: bool) -> None:
    machine = Machine(NO_PIN)
    app = visited(machine)
    async with app.run_test() as pilot:
        await knock(pilot, touches=touches)
        await choose(pilot, "link:exit", touches=touches)
        assert machine.told == []
        await choose_last(pilot, "link:exit_yes", touches=touches)
    assert machine.told == ["leave", "ended staff"]


async def test_the_last_problems_are_told_by_code_or_that_there_are_none() -> None:
    for problems, told in ((("C-1a2b 09:14", "S-0 08:02"), "C-1a2b 09:14"), ((), said.NO_PROBLEMS)):
        app = visited(Machine(replace(NO_PIN, problems=problems)))
        async with app.run_test() as pilot:
            await knock(pilot)
            await choose(pilot, "link:problems", touches=False)
            assert told in text_on(app)
            await send_keys(pilot, "left")
            assert "Staff screen" in text_on(app)


@at_every_size
async def test_a_kiosk_without_a_guide_to_offer_is_closed_and_staff_can_open_it(
    width: int, height: int
) -> None:
    machine = Machine(NO_PIN)
    app = staffed(machine, known=GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        shown = text_on(app)
        assert [row for row in shown.split("\n") if row.strip(" ─")] == [
            f"{' ' if width == 48 else '  '}{said.CLOSED}",
            f"{' ' if width == 48 else '  '}{said.CLOSED_ASK}",
        ]
        assert not app.screen.query(Target)
        keys = ("enter", "1", "h", "u", "?", "f2", "escape", "left", "right", "down", "space", "c", "x")
        await send_keys(pilot, *keys)
        assert (kinds(app), text_on(app)) == (["closed"], shown)
        await knock(pilot)
        await choose(pilot, "link:guide.other", touches=False)
        await choose_last(pilot, "link:back.other", touches=False)
    assert machine.told == ["back other", "ended staff"]


async def test_the_bar_stands_where_the_person_has_put_it() -> None:
    app = visited(Machine())
    async with app.run_test() as pilot:
        for side in ("right", "left"):
            app.visit = replace(app.visit, buttons=side)
            await knock(pilot)
            at = {each.key: each.region.x for each in app.screen.query(Target)}
            assert (at["bar:next"] < at["bar:back"]) is (side == "left")
            await type_pin(pilot)
            assert view_on(app).buttons == side
            await send_keys(pilot, "escape")


@at_every_size
async def test_no_word_of_a_person_stands_on_any_staff_screen(width: int, height: int) -> None:
    machine = Machine(replace(NO_PIN, needs_pin=True))
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        app.visit = replace(app.visit, notice=f"Changed: {MARKER}")
        assert isinstance(app.visit.draft, Words)
        shown: list[str] = []
        await knock(pilot)
        shown.append(text_on(app))
        await type_pin(pilot)
        for _ in range(3):
            shown.append(text_on(app))
            await send_keys(pilot, "right")
        for way in (["link:problems"], ["link:exit"], ["link:end"], ["link:guide.getting_there"]):
            await choose_from_first(pilot, way[0])
            shown.append(text_on(app))
            await send_keys(pilot, "escape")
        assert not any(MARKER in each for each in shown)
        assert phrases.STOP_OR_PRINT not in "".join(shown)


async def choose_from_first(pilot: Pilot[int], key: str) -> None:
    """A target of the main staff screen, from its first page on."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    while app.visit.over[-1].page:
        await send_keys(pilot, "left")
    await choose(pilot, key, touches=False)
