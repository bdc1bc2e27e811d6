"""Kept pages on the staff screen: what is true of each, printing and wiping, by keys alone and by touch alone."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from textual.pilot import Pilot

from kiosk.deliver.job import TROUBLES, State
from kiosk.screens import staff_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Held
from kiosk.screens.staff_kept import _HEARD_WITHIN
from tests.screens.kiosk import kinds, said_on, settle, text_on, view_on
from tests.screens.paper import by_one_each, press
from tests.screens.staff import (
    MARKER,
    NO_PIN,
    Machine,
    at_every_size,
    begun,
    by_both,
    knock,
    press_bar,
    visited,
)

PRINTERS = ("Front desk", "Ward 3")
ONE = Held("472", "held", "jam", 12)
OFFERED = ["kept_print.472.0", "kept_print.472.1", "kept_wipe.472"]


class Shelf(Machine):
    """A machine that keeps pages."""

    def __init__(self, *pages: Held, printers: tuple[str, ...] = PRINTERS) -> None:
        super().__init__(replace(NO_PIN, printers=printers))
        self.pages = pages

    def held(self) -> tuple[Held, ...]:
        return self.pages

    def print_held(self, number: str, printer: int) -> None:
        self.told.append(f"print {number} {printer}")

    def wipe_held(self, number: str) -> None:
        self.told.append(f"wipe {number}")


async def second(pilot: Pilot[int]) -> None:
    """A second goes by."""
    assert isinstance(pilot.app, KioskApp)
    pilot.app._look()
    await settle(pilot)


async def opened(pilot: Pilot[int], *names: str, touches: bool = False) -> None:
    """The staff screen, and what is chosen there, one after another."""
    await begun(pilot)
    await knock(pilot, touches=touches)
    for name in names:
        await press(pilot, name, touches=touches)


@at_every_size
@by_both
async def test_a_kept_page_is_printed_where_staff_say(width: int, height: int, touches: bool) -> None:
    shelf = Shelf(ONE, Held("108", "held", "out_of_paper", 3))
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, touches=touches)
        assert any(each.lines[0] == "Kept pages (2)" for each in view_on(app).page.choices)
        await press(pilot, "kept", touches=touches)
        assert [each.lines[0].partition(" ")[0] for each in view_on(app).page.choices] == ["472", "108"]
        await press(pilot, "kept_page.472", touches=touches)
        for words in (said.KEPT_STATES["held"], said.KEPT_WAS["jam"], "12 minutes"):
            assert words in said_on(app)
        assert MARKER not in text_on(app)
        await press(pilot, "kept_print.472.1", touches=touches)
        assert shelf.told == ["print 472 1"]
        assert said.KEPT_SENT in text_on(app)
        shelf.pages = (replace(ONE, state="printing", why="waiting"), *shelf.pages[1:])
        await second(pilot)
        assert [each.id for each in view_on(app).page.choices] == OFFERED, "each stays under its key"
        assert said.KEPT_SENT in text_on(app)
        shelf.pages = (replace(ONE, state="printed", why="printed", minutes=0), *shelf.pages[1:])
        await second(pilot)
        assert said.KEPT_STATES["printed"] in said_on(app)
        assert "minute" not in said_on(app)
        assert view_on(app).page.choices == ()
        assert said.KEPT_SENT not in text_on(app), "there is a result"
        shelf.pages = shelf.pages[1:]
        await second(pilot)
        assert said.KEPT_GONE in said_on(app)
        await press_bar(pilot, "bar:back", "left", touches=touches)
        assert [each.id for each in view_on(app).page.choices] == ["kept_page.108"]


@by_one_each
async def test_a_kept_page_is_wiped_after_a_yes(width: int, height: int, touches: bool) -> None:
    shelf = Shelf(ONE, Held("108"))
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", "kept_page.472", "kept_wipe.472", touches=touches)
        assert said.SURE_WIPE in said_on(app)
        assert shelf.told == []
        await press(pilot, "no", touches=touches)
        await press(pilot, "kept_wipe.472", touches=touches)
        await press(pilot, "kept_wipe_yes.472", touches=touches)
        assert shelf.told == ["wipe 472"]
        assert [each.id for each in view_on(app).page.choices] == ["kept_page.108"], "at once"
        assert said.KEPT_WIPED in text_on(app)
        await press_bar(pilot, "bar:back", "left", touches=touches)
        assert "Kept pages (1)" in text_on(app)


@by_one_each
async def test_what_may_have_come_out_is_printed_only_after_a_second_yes(
    width: int, height: int, touches: bool
) -> None:
    shelf = Shelf(replace(ONE, state="unsure"))
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", "kept_page.472", "kept_print.472.0", touches=touches)
        assert said.SURE_PRINT in said_on(app)
        assert "It may have come out already." in said_on(app)
        assert shelf.told == []
        await press(pilot, "kept_print_yes.472.0", touches=touches)
        assert shelf.told == ["print 472 0"]
        assert [each.id for each in view_on(app).page.choices] == OFFERED


async def test_one_press_prints_once_until_the_machine_has_been_silent_for_long() -> None:
    shelf = Shelf(ONE)
    app = visited(shelf)
    async with app.run_test() as pilot:
        app._seconds.pause()  # The looks are counted here, and a slow machine must not add its own.
        await opened(pilot, "kept", "kept_page.472")
        sheet = view_on(app)
        await press(pilot, "kept_print.472.0")
        desk = app._staff._desk
        again = desk.pressed(app.visit, "link:kept_print.472.0", sheet.pages)
        assert again.visit == app.visit
        assert shelf.told == ["print 472 0"]
        for _ in range(_HEARD_WITHIN):
            await second(pilot)
            assert said.KEPT_STATES["printing"] in said_on(app)
            await press(pilot, "kept_print.472.0")
            assert said.KEPT_SENT_ALREADY in text_on(app)
            assert shelf.told == ["print 472 0"]
        await second(pilot)
        await press(pilot, "kept_print.472.0")
        assert shelf.told == ["print 472 0"] * 2


async def test_a_page_that_failed_again_can_be_sent_again() -> None:
    shelf = Shelf(ONE)
    app = visited(shelf)
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472")
        await press(pilot, "kept_print.472.0")
        shelf.pages = (replace(ONE, state="not_printed", why="out_of_paper"),)
        await second(pilot)
        assert said.KEPT_STATES["not_printed"] in said_on(app)
        assert said.KEPT_WAS["out_of_paper"] in said_on(app)
        await press(pilot, "kept_print.472.1")
        assert shelf.told == ["print 472 0", "print 472 1"]


@by_one_each
async def test_more_pages_than_fit_can_all_be_reached(width: int, height: int, touches: bool) -> None:
    pages = tuple(Held(str(number), "held", "waiting", 5) for number in range(100, 117))
    shelf = Shelf(*pages)
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", touches=touches)
        assert view_on(app).pages > 1
        await press(pilot, "kept_page.116", touches=touches)
        assert said.KEPT_PAGE.format(number="116") in said_on(app)
        shelf.pages = pages[:1]
        await press_bar(pilot, "bar:back", "left", touches=touches)
        await second(pilot)
        assert [each.id for each in view_on(app).page.choices] == ["kept_page.100"]


async def test_the_count_is_read_anew_each_second() -> None:
    shelf = Shelf()
    app = visited(shelf)
    async with app.run_test() as pilot:
        await opened(pilot)
        assert "Kept pages (0)" in text_on(app)
        shelf.pages = (ONE,)
        await second(pilot)
        assert "Kept pages (1)" in text_on(app)
        before = app.screen
        await second(pilot)
        assert app.screen is before, "what is the same is not drawn anew"
        assert kinds(app) == ["staff"]


async def test_where_no_page_can_be_kept_none_is_spoken_of() -> None:
    app = visited(Shelf(printers=()))
    async with app.run_test() as pilot:
        await opened(pilot)
        assert "Kept pages" not in text_on(app)


async def test_the_empty_list_says_so() -> None:
    app = visited(Shelf())
    async with app.run_test() as pilot:
        await opened(pilot, "kept")
        assert said.KEPT_NONE in said_on(app)


@pytest.mark.parametrize("state", get_args(Held.__annotations__["state"]) or tuple(said.KEPT_STATES))
async def test_every_state_is_told_in_words_and_never_what_stands_on_the_page(state: str) -> None:
    app = visited(Shelf(replace(ONE, state=state, why="too_long", minutes=1)))  # type: ignore[arg-type]
    async with app.run_test() as pilot:
        await opened(pilot, "kept")
        assert said.KEPT_LINES[state].format(number="472", minutes=1) in text_on(app)
        await press(pilot, "kept_page.472")
        assert said.KEPT_STATES[state] in said_on(app)
        assert (said.KEPT_LEFT_ONE in said_on(app)) == (state != "printed")
        assert (said.KEPT_WAS["too_long"] in said_on(app)) == (state != "printed")
        assert MARKER not in text_on(app)


async def test_what_was_wrong_then_is_not_told_as_wrong_now() -> None:
    shelf = Shelf(ONE)
    app = visited(shelf)
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472")
        for state in ("held", "not_printed", "unsure"):
            for why in sorted(TROUBLES):
                shelf.pages = (replace(ONE, state=state, why=why),)
                await second(pilot)
                assert said.KEPT_STATES[state] in said_on(app)
                assert said.KEPT_WAS[why] in said_on(app)
                assert said.KEPT_WHY[why] not in said_on(app)


@by_one_each
async def test_a_page_whose_printer_needs_help_is_not_said_to_be_printed_now(
    width: int, height: int, touches: bool
) -> None:
    shelf = Shelf(replace(ONE, state="printing", why="out_of_paper"))
    app = visited(shelf)
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, "kept", touches=touches)
        assert said.KEPT_LINE_NOT_YET.format(number="472", minutes=12) in text_on(app)
        await press(pilot, "kept_page.472", touches=touches)
        assert said.KEPT_NOT_YET in said_on(app)
        assert said.KEPT_WHY["out_of_paper"] in said_on(app)
        assert said.KEPT_STATES["printing"] not in said_on(app)
        shelf.pages = (replace(ONE, state="printing", why="printing"),)
        await second(pilot)
        assert said.KEPT_STATES["printing"] in said_on(app)
        assert said.KEPT_NOT_YET not in said_on(app)


async def test_staff_are_told_of_a_page_that_was_printed_and_not_found() -> None:
    app = visited(Shelf(replace(ONE, why="printed")))
    async with app.run_test() as pilot:
        await opened(pilot, "kept", "kept_page.472")
        assert said.KEPT_NOT_FOUND in said_on(app)


@pytest.mark.parametrize("state", ["held", "not_printed", "unsure"])
async def test_staff_are_told_that_part_of_a_page_may_have_come_out(state: str) -> None:
    for out in (0, 1):
        app = visited(Shelf(replace(ONE, state=state, out=out)))  # type: ignore[arg-type]
        async with app.run_test() as pilot:
            await opened(pilot, "kept", "kept_page.472")
            assert (said.KEPT_PART in said_on(app)) == (out > 0)


@by_one_each
async def test_whoever_leaves_the_kiosk_is_told_of_the_pages_that_go_with_it(
    width: int, height: int, touches: bool
) -> None:
    printed = Held("930", "printed", "printed", 2)
    for pages, told in (
        ((), None),
        ((printed,), None),
        ((ONE, printed), said.SURE_EXIT_KEPT_ONE),
        ((ONE, Held("108", "unsure"), printed), said.SURE_EXIT_KEPT.format(count=2)),
    ):
        shelf = Shelf(*pages)
        app = visited(shelf)
        async with app.run_test(size=(width, height)) as pilot:
            await opened(pilot, "exit", touches=touches)
            assert said.SURE_EXIT_SAYS in said_on(app)
            assert (told in said_on(app)) if told else ("kept" not in said_on(app))
            shelf.pages = (ONE,)
            await second(pilot)
            assert said.SURE_EXIT_KEPT_ONE in said_on(app), "one that was kept meanwhile is told of, too"
            await press(pilot, "no", touches=touches)
        assert shelf.told == []


def test_staff_are_told_of_every_state_there_is() -> None:
    assert set(said.KEPT_WHY) == set(get_args(State))
    assert set(said.KEPT_WAS) == set(get_args(State)) - {"waiting", "printing", "printed"}
    words = " ".join((*said.KEPT_WHY.values(), *said.KEPT_WAS.values()))
    assert "Your" not in words, "it is not theirs"
    assert set(said.KEPT_LINES) == set(said.KEPT_STATES)
