"""A preview in a test: no waits, a copy of the small guide, and what happens when that is saved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from kiosk.authors.preview.app import PreviewApp
from kiosk.authors.preview.past import Again, Beginning
from kiosk.authors.preview.running import setting_of
from kiosk.guide.model import Guide
from kiosk.walk.session import Session
from tests.authors.preview.copied import Copied
from tests.screens.kiosk import DAY, ended, no_waits, settle
from tests.screens.walks import UP_TO_MINUTES

WRONG = ("raises: [wide_things]", "raises: [wide_thing]")
MENDED = (WRONG[1], WRONG[0])
NEW_WORDS = ("How many minutes can you walk to a bus stop?", "How far is the bus stop?")


def no_way(_: Guide, __: str) -> Session | None:
    return None


def preview(
    guide: Copied, session: Session | None = UP_TO_MINUTES, again: Again = no_way, day: str = DAY
) -> PreviewApp:
    return PreviewApp(
        setting_of(guide.guide(), day, no_waits()), guide.read(), Beginning(session, again=again)
    )


async def saved(pilot: Pilot[int], guide: Copied, *change: str) -> None:
    """Something in the file is written otherwise, and the preview has taken it in."""
    guide.changed(*change)
    await taken_in(pilot, guide)


async def taken_in(pilot: Pilot[int], guide: Copied) -> None:
    app = pilot.app
    assert isinstance(app, PreviewApp)
    app.hears(guide.read())
    await settle(pilot)


def app_of(pilot: Pilot[int]) -> PreviewApp:
    assert isinstance(pilot.app, PreviewApp)
    return pilot.app


async def until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            return
        await asyncio.sleep(0.05)
        await settle(pilot)
    pytest.fail("it never came")


async def keys_until_the_end(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await ended(app_of(pilot))
