"""What was said in private is hidden on the page on the screen, until it is asked for, and again once it is left."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.authors.personas import sessions_of
from kiosk.layout.card import Block
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import privacy
from kiosk.layout.room import room_for
from kiosk.screens import coming
from kiosk.screens.app import KioskApp
from kiosk.screens.shown import Shown
from kiosk.screens.staff_sheets import PIN, with_sheets, without_staffs
from kiosk.screens.visit import Mark, Sheet
from kiosk.screens.widgets.target import Target
from kiosk.summary import phrases
from kiosk.summary.preview import on_screen
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import (
    DAY,
    SIZE_IDS,
    SIZES,
    go_to,
    kiosk_on,
    send_keys,
    settle,
    text_on,
    touch,
    view_on,
)

GUIDE = guide_called("cervical_dystonia")
PEOPLE = {path.stem: path for name, path in personas() if name == "cervical_dystonia"}
AGREED = sessions_of(GUIDE, persona_at(PEOPLE["clonazepam_and_opioids"]))[-1]
NOTHING = sessions_of(GUIDE, persona_at(PEOPLE["felt_better_and_stopped"]))[-1]
SAID = "Daily alcohol"
Do = Callable[[Pilot[int], KioskApp], Awaitable[None]]


async def press(pilot: Pilot[int], key: str) -> None:
    pilot.app.screen.post_message(Shown.Pressed(key, "key:enter"))
    await settle(pilot)


def everything_on(app: KioskApp) -> str:
    """The words of every page of the preview, as the screen gets them at its size."""
    room = room_for(app.size.width, app.size.height)
    card = app.visit.card(app.visit.position)
    blocks = on_screen(GUIDE, app.visit.session, date=DAY, private=app.visit.private)
    assert view_on(app).page in pages_of(replace(card, blocks=blocks), room)
    lines = (line for page in pages_of(replace(card, blocks=blocks), room) for line in page.lines)
    return " ".join(" ".join("".join(span.text for span in line) for line in lines).split())


def is_shown(app: KioskApp) -> bool:
    return app.visit.private


async def by_key(pilot: Pilot[int], app: KioskApp) -> None:
    await send_keys(pilot, "p")


async def by_touch(pilot: Pilot[int], app: KioskApp) -> None:
    """On the target itself; where it has no place, on More help and then on its line there."""
    targets = {each.key: each for each in app.screen.query(Target)}
    if "extra:private" not in targets:
        await _touched(pilot, targets["extra:menu"])
        targets = {each.key: each for each in app.screen.query(Target)}
    await _touched(pilot, targets.get("extra:private") or targets["link:extra.private"])


async def _touched(pilot: Pilot[int], target: Target) -> None:
    await touch(pilot, target.region.x + target.region.width // 2, target.region.y)


@pytest.mark.parametrize("how", [by_key, by_touch], ids=["key", "touch"])
@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_it_is_shown_and_hidden_again_at_every_size(size: tuple[int, int], how: Do) -> None:
    app = kiosk_on(GUIDE, session=AGREED)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        hidden = everything_on(app)
        assert SAID not in hidden
        assert phrases.UNSEEN.split()[0] in hidden
        await how(pilot, app)
        shown = everything_on(app)
        assert SAID in shown
        assert phrases.SHARED_UNSEEN.split(".", maxsplit=1)[0] not in shown
        await how(pilot, app)
        assert everything_on(app) == hidden


async def _covered(pilot: Pilot[int], app: KioskApp) -> None:
    app.comes(coming.covered(app.visit, Mark))
    await press(pilot, "link:same")


async def _stopped(pilot: Pilot[int], app: KioskApp) -> None:
    await press(pilot, "bar:stop")
    await press(pilot, "bar:close")


async def _hidden(pilot: Pilot[int], app: KioskApp) -> None:
    await press(pilot, "bar:stop")
    await press(pilot, "link:hide")
    await press(pilot, "link:same")


async def _staffed(pilot: Pilot[int], app: KioskApp) -> None:
    app.visit = with_sheets(app.visit, Sheet(PIN, Leaflet(Block((), "heading"))))
    app.visit, _ = without_staffs(app.visit)


async def _left(pilot: Pilot[int], app: KioskApp) -> None:
    before = app.visit
    app.visit = replace(before, page=0)
    app._show()
    await settle(pilot)
    await press(pilot, "bar:back")
    assert app.visit.position.part.key != "page"
    await press(pilot, "bar:next")


@pytest.mark.parametrize("away", [_covered, _stopped, _hidden, _staffed, _left])
async def test_whoever_comes_back_finds_it_hidden(away: Do) -> None:
    app = kiosk_on(GUIDE, session=AGREED)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        await send_keys(pilot, "p")
        assert is_shown(app)
        await away(pilot, app)
        assert not is_shown(app)
        await go_to(pilot, "page")
        assert SAID not in everything_on(app)


@pytest.mark.parametrize("key", ["page", "page/share"])
async def test_where_nothing_private_goes_onto_the_page_it_is_not_offered(key: str) -> None:
    app = kiosk_on(GUIDE, session=NOTHING if key == "page" else AGREED)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, key)
        assert "extra:private" not in view_on(app).letters.values()
        assert privacy.SHOW_PRIVATE not in text_on(app)
        await send_keys(pilot, "p")
        await press(pilot, "extra:private")
        assert not is_shown(app)
