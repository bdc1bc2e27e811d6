"""The kiosk in a test: no waits, a save that remembers, and what stands on the screen."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from kiosk.guide.model import Guide
from kiosk.screens.app import KioskApp, Setting
from kiosk.screens.scanned import QUICK
from kiosk.screens.setting import Record
from kiosk.screens.shown import Shown
from kiosk.screens.theme import CALM
from kiosk.screens.view import View
from kiosk.screens.widgets.guard import Guard
from kiosk.screens.widgets.target import Target
from kiosk.summary.preview import on_screen
from kiosk.walk.session import Session
from tests.screens.picture import rows_of

DAY = "2026-11-21"
PAGE = "page_2026-11-21.pdf"
MARKS = ("Not yet checked by a doctor", "Not yet checked")
SIZES = ((80, 24), (60, 18), (48, 14))
SIZE_IDS = [f"{width}x{height}" for width, height in SIZES]


def no_waits() -> Guard:
    return Guard(lambda: 0.0, settle=0, quiet=0, flip=0)


class Kept:
    """Saves pages by remembering the session of each."""

    def __init__(self, name: str | None = PAGE) -> None:
        self.name = name
        self.sessions: list[Session] = []

    def __call__(self, guide: Guide, session: Session) -> str | None:
        self.sessions.append(session)
        return self.name


def kiosk_on(
    *guides: Guide,
    session: Session | None = None,
    kept: Kept | None = None,
    guard: Guard | None = None,
    record: Record | None = None,
) -> KioskApp:
    """The kiosk in front of its first screen."""
    setting = Setting(
        guides,
        save=kept or Kept(),
        preview=lambda guide, walked, private: on_screen(guide, walked, date=DAY, private=private),
        marks=lambda _: MARKS,
        guard=guard or no_waits(),
        theme=CALM,
        glyphs="unicode",
        record=record,
    )
    return KioskApp(setting, session or Session())


async def go_to(pilot: Pilot[int], key: str) -> None:
    """Straight to a part of the route, with nothing lying over it."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    before = replace(app.visit, over=())
    app.visit = before.at(replace(before.session, looking_at=key))
    app._show()
    await settle(pilot)
    assert app.visit.position.part.key == key


async def open_keyboard(pilot: Pilot[int]) -> None:
    """The keyboard to touch, from wherever its target stands at this size."""
    pilot.app.screen.post_message(Shown.Pressed("extra:letters", "key:enter"))
    await settle(pilot)


async def page_made(pilot: Pilot[int]) -> None:
    """Until the page is saved, and the person told."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    await app.workers.wait_for_complete()
    await settle(pilot)


def view_on(app: KioskApp) -> View:
    """What the screen was drawn from."""
    assert isinstance(app.screen, Shown)
    return app.screen.view


def text_on(app: KioskApp) -> str:
    """Everything on the screen, in characters, without what fills the ends of rows."""
    return "\n".join(row.rstrip() for row in rows_of(app))


def said_on(app: KioskApp) -> str:
    """The words of the page on the screen, in one line."""
    lines = ("".join(span.text for span in line).strip() for line in view_on(app).page.lines)
    return " ".join(line for line in lines if line)


def kinds(app: KioskApp) -> list[str]:
    """What lies over the walk, the topmost last."""
    return [each.kind for each in app.visit.over]


async def settle(pilot: Pilot[int]) -> None:
    """Until all that was sent has been handled and drawn; without the rests that Pilot takes after every key."""
    calm = 0
    for _ in range(200):
        screen = pilot.app.screen
        assert await pilot._wait_for_screen(), "the kiosk has come to an end"
        laid_out = all(target.region.area for target in screen.query(Target))
        holds = isinstance(pilot.app, KioskApp) and pilot.app._scanning.is_holding
        still = laid_out and screen is pilot.app.screen and not screen._layout_required
        calm = calm + 1 if still and not holds else 0
        if calm == 2:
            return
        await asyncio.sleep(QUICK / 4 if holds else 0)


async def ended(app: KioskApp) -> None:
    """Until the visit has come to its end."""
    for _ in range(200):
        if app.return_code is not None:
            return
        await asyncio.sleep(0.01)
    pytest.fail("it goes on")


async def send_keys(pilot: Pilot[int], *keys: str) -> None:
    """Keys in one read, as from a terminal; a letter is given as it is."""
    for key in keys:
        send(pilot, key)
    await settle(pilot)


async def keys(pilot: Pilot[int], *names: str) -> None:
    """One key after another, each once the screen stands."""
    for name in names:
        await send_keys(pilot, name)


async def touch(pilot: Pilot[int], x: int, y: int) -> None:
    """A finger that comes down at this column and row, and goes up again."""
    for kind in (events.MouseDown, events.MouseUp):
        _send(pilot, kind(None, x, y, 0, 0, 1, False, False, False, x, y))
    await settle(pilot)


async def touch_target(pilot: Pilot[int], key: str) -> None:
    """A finger on a target of the screen."""
    region = next(each.region for each in pilot.app.screen.query(Target) if each.key == key)
    await touch(pilot, region.x + region.width // 2, region.y)


def send(pilot: Pilot[int], key: str, at: float | None = None) -> None:
    """One key, whatever has come of those before; typed at this second of Textual's clock, or now."""
    event = events.Key(key, key if len(key) == 1 else None)
    event.time = event.time if at is None else at
    _send(pilot, event)


def _send(pilot: Pilot[int], event: events.Event) -> None:
    event.set_sender(pilot.app)
    driver = pilot.app._driver
    assert driver is not None
    driver.send_message(event)
