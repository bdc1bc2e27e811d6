"""Codes in a test: a guide that has them, people who have walked it, and how a code gets into the kiosk."""

from __future__ import annotations

from textual.pilot import Pilot

from kiosk.codes import code_of
from kiosk.screens import bringing
from kiosk.screens.app import KioskApp
from kiosk.screens.shown import Shown
from kiosk.screens.widgets.guard import Guard
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import keys, open_keyboard, send_keys, settle, touch, touch_target

GUIDE = guide_called("cervical_dystonia")
PEOPLE = {path.stem: path for name, path in personas() if name == "cervical_dystonia"}
LINK = f"link:{bringing.CODE}"


def been(person: str) -> Session:
    """The walk of somebody, to its end."""
    return walked(GUIDE, persona_at(PEOPLE[person]).answers)


def code(person: str) -> str:
    """The code on the page of somebody."""
    return code_of(GUIDE, been(person))


async def sheet_opened(pilot: Pilot[int]) -> None:
    """The sheet to type a code on, by a finger."""
    await settle(pilot)
    await touch_target(pilot, LINK)


async def by_keys(pilot: Pilot[int], words: str) -> None:
    """One key after another, in small letters, as people type; then the button."""
    await sheet_opened(pilot)
    await send_keys(pilot, *words.lower().replace("-", " "))
    await keys(pilot, "enter")


async def by_scanner(pilot: Pilot[int], words: str) -> None:
    """All at once, with Enter at the end."""
    await sheet_opened(pilot)
    await send_keys(pilot, *words, "enter")


async def by_touch(pilot: Pilot[int], words: str) -> None:
    """On the keyboard to touch, then the button."""
    await sheet_opened(pilot)
    await open_keyboard(pilot)
    for symbol in words.replace("-", ""):
        await touch_key(pilot, symbol)
    await touch_target(pilot, "bar:next")


async def touch_key(pilot: Pilot[int], what: str) -> None:
    """A finger on a key of the keyboard to touch, by what it types or does."""
    board = pilot.app.screen.query_one(Keyboard)
    key = next(key for row in board.rows_of_places() for key in row if what in (key.types, key.does))
    await touch(pilot, board.region.x + key.x + 1, board.region.y + key.y)


async def on_first_screen(pilot: Pilot[int], words: str) -> None:
    """Held to the scanner before anything was pressed."""
    await settle(pilot)
    await send_keys(pilot, *words, "enter")


def answers(app: KioskApp) -> dict[str, object]:
    """What the kiosk holds now, kept aside or not."""
    return dict(app.visit.session.answers)


def as_patients_have_it(now: list[float]) -> Guard:
    """The guard with its waits, on a clock that a test turns."""
    return Guard(lambda: now[0])


def box_text(app: KioskApp) -> str:
    """What stands in the box."""
    assert isinstance(app.screen, Shown)
    return app.visit.words_typed or ""
