"""The staff screen, by keys alone and by touch alone, at every size."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from kiosk.layout.phrases import moving
from kiosk.screens import staff_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Words
from tests.screens.kiosk import (
    kinds,
    send_keys,
    settle,
    text_on,
    touch_target,
    view_on,
)
from tests.screens.staff import (
    MARKER,
    NO_PIN,
    PIN,
    STATES,
    Machine,
    at_every_size,
    begun,
    by_both,
    knock,
    press_bar,
    staffed,
    type_pin,
    visited,
)
from tests.screens.walks import GUIDE


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
        assert moving.STOP_OR_PRINT not in "".join(shown)


async def choose_from_first(pilot: Pilot[int], key: str) -> None:
    """A target of the main staff screen, from its first page on."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    while app.visit.over[-1].page:
        await send_keys(pilot, "left")
    await choose(pilot, key, touches=False)
