"""The first letter of an answer in words: it takes away what was said in passing, and no letter after it is lost."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot

from kiosk.layout.phrases import answering
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Words
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    _send,
    go_to,
    kiosk_on,
    send_keys,
    settle,
    text_on,
    touch_target,
    view_on,
)
from tests.screens.walks import GUIDE, UP_TO_AGAIN

MISSING = (answering.NEEDS_WORDS, own.NEEDS_WORDS_OR_HELP)
at_every_size = pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)


async def told(pilot: Pilot[int]) -> KioskApp:
    """Next on an empty box, and what is said of it."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    await go_to(pilot, "again")
    await touch_target(pilot, "bar:next")
    assert view_on(app).notice in MISSING
    assert view_on(app).notice in text_on(app)
    return app


async def typed(pilot: Pilot[int], words: str) -> None:
    """All of these letters in one read, as from a terminal."""
    for letter in words:
        _send(pilot, events.Key("space" if letter == " " else letter, letter))
    await settle(pilot)


@at_every_size
async def test_where_words_are_asked_for_nobody_is_told_to_pick(width: int, height: int) -> None:
    async with kiosk_on(GUIDE, session=UP_TO_AGAIN).run_test(size=(width, height)) as pilot:
        app = await told(pilot)
        assert answering.NEEDS_ANSWER not in text_on(app)
        assert own.NEEDS_ANSWER_OR_HELP not in text_on(app)


@at_every_size
async def test_the_first_letter_takes_the_notice_away(width: int, height: int) -> None:
    async with kiosk_on(GUIDE, session=UP_TO_AGAIN).run_test(size=(width, height)) as pilot:
        app = await told(pilot)
        await send_keys(pilot, "M")
        assert not any(each in text_on(app) for each in MISSING)
        assert app.visit.draft == Words("M")


@at_every_size
async def test_right_at_the_end_of_the_words_says_what_leads_on_and_does_not(width: int, height: int) -> None:
    async with kiosk_on(GUIDE, session=UP_TO_AGAIN).run_test(size=(width, height)) as pilot:
        app = await told(pilot)
        await send_keys(pilot, "M", "e", "left", "right")
        assert own.ENTER_GOES_ON not in text_on(app)
        await send_keys(pilot, "right", "right", "right")
        assert own.ENTER_GOES_ON in text_on(app)
        assert app.visit.position.part.key == "again"
        await send_keys(pilot, "enter")
        assert app.visit.session.answers["again"] == Words("Me")


async def test_with_nothing_left_of_the_words_what_is_missing_is_said_again() -> None:
    async with kiosk_on(GUIDE, session=UP_TO_AGAIN).run_test() as pilot:
        app = await told(pilot)
        await send_keys(pilot, "M", "backspace")
        assert app.visit.draft is None
        await touch_target(pilot, "bar:next")
        assert view_on(app).notice in MISSING
        assert view_on(app).notice in text_on(app)


@at_every_size
async def test_words_typed_fast_on_a_button_keep_their_spaces(width: int, height: int) -> None:
    async with kiosk_on(GUIDE, session=UP_TO_AGAIN).run_test(size=(width, height)) as pilot:
        app = await told(pilot)
        assert isinstance(app.focused, Target)
        assert app.focused.key == "bar:next"
        await typed(pilot, "My neck is stiff")
        assert app.visit.draft == Words("My neck is stiff")
        assert app.visit.position.part.key == "again"
