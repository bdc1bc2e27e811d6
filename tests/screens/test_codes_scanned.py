"""A scanner: taken where a code is typed and on the first screen, and nowhere else does it press anything."""

from __future__ import annotations

import asyncio
import time
from threading import Event

import pytest
from textual.pilot import Pilot

from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from kiosk.layout.phrases import bringing as said
from kiosk.screens import bringing, coming, recording
from kiosk.screens.app import KioskApp
from kiosk.screens.scanned import QUICK, Scan, Scanner
from kiosk.screens.shown import Shown
from kiosk.screens.view import View
from kiosk.screens.visit import Mark
from kiosk.walk.session import Session
from tests.guides.people import guide_called
from tests.screens import codes
from tests.screens.codes import GUIDE, PEOPLE, code
from tests.screens.kiosk import (
    Kept,
    go_to,
    keys,
    kinds,
    kiosk_on,
    open_keyboard,
    page_made,
    said_on,
    send,
    send_keys,
    settle,
)
from tests.screens.walks import WHOLE

SOMEBODY = min(PEOPLE)
OTHER = guide_called("getting_there")


@pytest.mark.parametrize("end", ["enter", "ctrl+j"])
async def test_a_scanner_is_taken_past_the_guard(end: str) -> None:
    now = [100.0]
    app = kiosk_on(GUIDE, guard=codes.as_patients_have_it(now))
    async with app.run_test() as pilot:
        await settle(pilot)
        now[0] += 5
        await codes.sheet_opened(pilot)
        now[0] += 1
        await send_keys(pilot, *code(SOMEBODY), end, "ctrl+j")
        assert kinds(app) == [bringing.BROUGHT]
        now[0] += 1
        await keys(pilot, "1")
        assert kinds(app) == []


async def test_a_scanner_is_taken_while_the_keys_to_touch_are_open() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await codes.sheet_opened(pilot)
        await open_keyboard(pilot)
        await send_keys(pilot, *code(SOMEBODY), "enter")
        assert kinds(app) == [bringing.BROUGHT]
        assert not app.visit.typing


GAPS = [0.0, 0.02]
"""Seconds between the keys of a scanner."""
SCANS = [code(SOMEBODY), "2X1GKM7PQRS"]
"""A code of ours, and a code of something else, with what else there is to press first."""


async def scan(pilot: Pilot[int], words: str, gap: float) -> None:
    """A scanner that is held to a code, and what comes of it."""

    began = time.monotonic()

    def types() -> None:
        for place, key in enumerate((*words, "enter")):
            # Typed at this time, however busy the machine is.
            send(pilot, key, at=began + place * gap)
            time.sleep(gap)

    # From a thread, as a terminal's keys come: while a screen is made, they come too.
    await asyncio.to_thread(types)
    await settle(pilot)
    await asyncio.sleep(4 * QUICK)
    await settle(pilot)


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("words", SCANS)
async def test_a_scanner_uncovers_nothing_and_ends_nothing(
    words: str, gap: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "1")
        app.comes(coming.covered(app.visit, Mark))
        await settle(pilot)
        await asyncio.sleep(2 * QUICK)
        covered = app.visit
        shown: list[list[str]] = []

        def view() -> View:
            shown.append(kinds(app))
            return KioskApp._view(app)

        monkeypatch.setattr(app, "_view", view)
        await scan(pilot, words, gap)
        assert app.visit == covered
        assert all(each == ["hidden"] for each in shown), "not even for a moment"
        assert app.return_code is None
        await keys(pilot, "1")
        assert kinds(app) == [], "a hand's key counts"


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("words", SCANS)
@pytest.mark.parametrize("what", ["bar:stop", "link:again", "extra:record"])
async def test_a_scanner_has_no_page_made_gives_nothing_and_starts_nothing_again(
    what: str, words: str, gap: float
) -> None:
    kept, given = Kept(), [False]

    def record(_: Guide, __: Session) -> bool:
        given[0] = True
        return True

    app = kiosk_on(OTHER, session=WHOLE, kept=kept, record=record)
    async with app.run_test() as pilot:
        await go_to(pilot, "page")
        for each in ("bar:stop", what) if what == "link:again" else (what,):
            app.screen.post_message(Shown.Pressed(each, "place:1,1"))
            await settle(pilot)
        await asyncio.sleep(2 * QUICK)
        before = app.visit
        await scan(pilot, words, gap)
        assert app.return_code is None
        assert (kept.sessions, given) == ([], [False])
        assert app.visit == before


async def test_a_scan_while_a_copy_is_written_leaves_what_is_told_of_it() -> None:
    waits = Event()
    app = kiosk_on(OTHER, session=WHOLE, record=lambda _, __: waits.wait(10))
    async with app.run_test() as pilot:
        await go_to(pilot, "page")
        await keys(pilot, "r", "1")
        await asyncio.sleep(2 * QUICK)
        assert kinds(app) == [recording.BUSY]
        words = code(SOMEBODY)
        await send_keys(pilot, *words[:5])
        waits.set()
        await page_made(pilot)
        await send_keys(pilot, *words[5:], "enter")
        assert kinds(app) == [recording.TOLD]


JUNK = ("C4B1K2-99XYZ-HELP", "1234567890128", "k1b2c3h4u5", code(SOMEBODY)[:-1])


@pytest.mark.parametrize("junk", JUNK)
async def test_whatever_else_a_scanner_types_on_the_first_screen_starts_nothing(junk: str) -> None:
    now = [100.0]
    app = kiosk_on(GUIDE, OTHER, guard=codes.as_patients_have_it(now))
    async with app.run_test() as pilot:
        await settle(pilot)
        now[0] += 5
        found = app.visit
        await send_keys(pilot, *junk, "enter", "ctrl+j")
        assert app.visit == found
        now[0] += 5
        await asyncio.sleep(2 * QUICK)
        await keys(pilot, "1")
        assert kinds(app) == [], "a hand's key counts again"


@pytest.mark.parametrize("end", ["enter", "tab"])
async def test_a_scanner_answers_no_question(end: str) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "1")
        await asyncio.sleep(2 * QUICK)
        before = app.visit
        await send_keys(pilot, *code(SOMEBODY), end)
        assert app.visit.session == before.session
        assert app.visit.over == before.over


def test_hands_are_no_scanner() -> None:
    hands = Scanner()
    assert not any(hands.key(each, each, at * 0.1).swallowed for at, each in enumerate("abcdefghijkl"))
    held = Scanner()
    assert not any(held.key("1", "1", at * 0.03).swallowed for at in range(50))
    short = Scanner()
    assert not any(short.key(each, each, 1.0).swallowed for each in "abcdefg")
    assert not short.key("enter", None, 1.0).swallowed


def test_a_scanner_is_known_by_its_eighth_letter_and_forgotten_after_its_end() -> None:
    scanner = Scanner()
    told = [scanner.key(each, each, at * 0.001) for at, each in enumerate("abcdefghij")]
    assert [each.found for each in told].index(True) == 7
    assert all(each.swallowed for each in told[7:])
    assert scanner.key("enter", "\r", 0.02).words == "abcdefghij"
    assert scanner.key("ctrl+j", "\n", 0.021).swallowed
    assert not scanner.key("1", "1", 0.2).swallowed
    assert scanner.key("enter", "\r", 0.21) == Scan()


async def test_a_code_of_a_guide_that_is_not_here_is_told_of_though_only_scanned() -> None:
    elsewhere = GUIDE.model_copy()
    elsewhere = named(elsewhere, "elsewhere", GUIDE.content_hash, GUIDE.codebook)
    assert GUIDE.id != elsewhere.id
    app = kiosk_on(elsewhere)
    async with app.run_test() as pilot:
        held = code(SOMEBODY)
        await codes.on_first_screen(pilot, held)
        assert said.OTHER_GUIDE.format(groups=len(held.split("-"))) in said_on(app)
        assert app.visit.session == Session()
        assert app.visit.words_typed == held, "what was scanned stands in the box"


@pytest.mark.parametrize("opened", ["left", "h"])
async def test_a_code_is_taken_over_what_was_opened_from_the_first_screen(opened: str) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, *(["left"] if opened == "left" else ["left", opened]))
        assert len(kinds(app)) > 1
        await asyncio.sleep(2 * QUICK)
        await send_keys(pilot, *code(SOMEBODY), "enter")
        assert kinds(app) == [bringing.BROUGHT]
