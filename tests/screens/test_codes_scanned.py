"""A scanner: taken where a code is typed and on the first screen, and nowhere else does it press anything."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.guide.model.guide import named
from kiosk.layout.phrases import bringing as said
from kiosk.screens import bringing, coming
from kiosk.screens.scanned import QUICK, Scan, Scanner
from kiosk.screens.visit import Mark
from kiosk.walk.session import Session
from tests.guides.people import guide_called
from tests.screens import codes
from tests.screens.codes import GUIDE, PEOPLE, code
from tests.screens.kiosk import keys, kinds, kiosk_on, open_keyboard, said_on, send_keys, settle

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


async def test_a_scanner_uncovers_nothing() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "1")
        app.comes(coming.covered(app.visit, Mark))
        await settle(pilot)
        await asyncio.sleep(2 * QUICK)
        covered = app.visit
        await send_keys(pilot, *"4567890abcdef", "enter")
        assert app.visit == covered


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
