"""Keys that come faster than the screens change are never pressed on a screen they were not meant for."""

from __future__ import annotations

from kiosk.walk.session import Words
from tests.screens.kiosk import go_to, kiosk_on, send_keys
from tests.screens.walks import GUIDE, UP_TO_AGAIN


async def test_a_key_pressed_twice_at_once_answers_nothing() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await send_keys(pilot, "1", "1", "1")
        assert app.visit.over == ()
        assert app.visit.position.part.key == "who"
        assert app.visit.draft is None
        await send_keys(pilot, "1")
        assert app.visit.draft is not None


async def test_words_typed_after_enter_are_not_the_next_answer() -> None:
    app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "h")
        await send_keys(pilot, *"ome", "enter", *"12")
        assert app.visit.session.standing("again") == Words("home")
        assert app.visit.position.part.key != "again"
        assert app.visit.draft is None


async def test_no_key_means_anything_where_nothing_can_be_read() -> None:
    app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
    async with app.run_test(size=(30, 8)) as pilot:
        await go_to(pilot, "again")
        before = app.visit
        await send_keys(pilot, "a", "1", "enter", "right", "left", "escape", "s")
        assert app.visit == before
