"""Personas walk the real screen by five keys or by touch, to the same page that their answers make.

Between them they come to whatever any persona comes to; test_visits walks every one of them without a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.screens import phrases as own
from kiosk.summary.compose import compose
from kiosk.walk.route import replay
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas
from tests.journeys.fingers import Fingers, FiveKeys, Touch
from tests.screens.kiosk import DAY, PAGE, SIZES, Kept, go_to, kiosk_on, page_made, send_keys, text_on

PERSONAS = list(personas())


def parts_of(name: str, path: Path) -> set[tuple[str, str]]:
    """All that a persona comes to, in which guide."""
    guide = guide_called(name)
    return {
        (name, entry.part.key) for entry in replay(guide, walked(guide, persona_at(path).answers)).entries
    }


def who_come_to_everything() -> Iterator[tuple[str, Path]]:
    """So many personas that there is nothing left that only others come to: who comes to most that is new, first."""
    come = {each: parts_of(*each) for each in PERSONAS}
    left = set[tuple[str, str]]().union(*come.values())
    while left:
        most = max(PERSONAS, key=lambda each: len(come[each] & left))
        left -= come[most]
        yield most


WAYS = (FiveKeys, Touch)
# One persona by keys, the next by touch, each at the next size; between them every size is walked both ways.
WALKS = [
    pytest.param(
        WAYS[number % 2], name, path, SIZES[number % 3], id=f"{WAYS[number % 2].__name__}-{name}-{path.stem}"
    )
    for number, (name, path) in enumerate(who_come_to_everything())
]


@pytest.mark.parametrize(("way", "name", "path", "size"), WALKS)
async def test_a_persona_walks_to_the_page_of_their_answers(
    way: type[Fingers], name: str, path: Path, size: tuple[int, int]
) -> None:
    guide = guide_called(name)
    expected = walked(guide, persona_at(path).answers)
    kept = Kept()
    app = kiosk_on(guide, kept=kept)
    async with app.run_test(size=size) as pilot:
        person = way(pilot)
        await person.walk(expected.answers)
        assert app.visit.session == expected
        if not replay(guide, expected).finished:
            await person.press("bar:stop")
        await person.press("link:print")
        await page_made(pilot)
        assert PAGE in text_on(app)
        await person.press("link:finish")
    assert app.return_code == 0
    [saved] = kept.sessions
    assert compose(guide, saved, date=DAY) == compose(guide, expected, date=DAY)


async def test_stop_and_print_at_every_step_makes_the_page_so_far() -> None:
    name, path = next(each for each in PERSONAS if each[1].stem == "in_a_hurry")
    guide = guide_called(name)
    whole = walked(guide, persona_at(path).answers)
    parts = [entry.part.key for entry in replay(guide, whole).entries]
    kept = Kept()
    app = kiosk_on(guide, kept=kept)
    async with app.run_test(size=(80, 24)) as pilot:
        for number, key in enumerate(parts[1:], start=1):
            given = {name: answer for name, answer in whole.answers.items() if name in parts[:number]}
            so_far = Session().holding(given, {})
            app.visit = app.visit.at(so_far)
            await go_to(pilot, key)
            await send_keys(pilot, "escape")
            await send_keys(pilot, "1")
            await page_made(pilot)
            assert own.GO_BACK in text_on(app) or PAGE in text_on(app)
            assert len(kept.sessions) == number, f"no page at {key}"
            assert compose(guide, kept.sessions[-1], date=DAY) == compose(guide, so_far, date=DAY)
            await send_keys(pilot, "2")
            await pilot.pause()
            assert app.visit.position.part.key == key, "going on leads back to where the person was"


async def test_a_page_that_cannot_be_saved_is_said_to_be_none() -> None:
    guide = guide_called("getting_there")
    app = kiosk_on(guide, kept=Kept(name=None))
    async with app.run_test(size=(48, 14)) as pilot:
        for key in ("1", "escape", "1"):
            await send_keys(pilot, key)
        await page_made(pilot)
        shown = text_on(app)
        assert "could not be saved" in shown
        assert "saved as" not in shown


async def test_an_answer_begun_is_on_the_page_of_whoever_stops_there() -> None:
    guide = guide_called("getting_there")
    kept = Kept()
    app = kiosk_on(guide, kept=kept)
    async with app.run_test() as pilot:
        for key in ("1", "2", "escape", "1"):
            await send_keys(pilot, key)
        await page_made(pilot)
    assert kept.sessions[0].answers == walked(guide, {"who": "with_help"}).answers
