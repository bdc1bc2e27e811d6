"""Adding pages on the real screen: what each page adds and what is printed in all, at every size."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from kiosk.authors.personas import sessions_of
from kiosk.screens.app import KioskApp
from kiosk.screens.shown import Shown
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.extras import available
from kiosk.summary.pdf import render
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import DAY, SIZE_IDS, SIZES, go_to, kiosk_on, send_keys, settle, text_on, view_on

GUIDE = guide_called("getting_there")
WALKED = sessions_of(GUIDE, persona_at(next(path for name, path in personas() if name == "getting_there")))[0]


async def press(pilot: Pilot[int], key: str) -> None:
    pilot.app.screen.post_message(Shown.Pressed(key, "key:enter"))
    await settle(pilot)


async def words_of_sheet(pilot: Pilot[int]) -> str:
    """The words of every page of the sheet that lies on top, which is left at its last page."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    found = [text_on(app)]
    while len(found) < view_on(app).pages:
        await press(pilot, "bar:more")
        found.append(text_on(app))
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_each_page_tells_what_it_adds_and_the_sheet_what_is_printed(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=WALKED)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        await send_keys(pilot, "a")
        assert app.visit.over[-1].kind == "extras"
        said = await words_of_sheet(pilot)
        assert said.count("Adds ") == len(available(GUIDE))
        before = render(compose(GUIDE, app.visit.session, date=DAY)).pages
        assert phrases.IN_ALL.format(pages=before) in said
        await press(pilot, "link:wish.extras.numbers")
        after = render(compose(GUIDE, app.visit.session, date=DAY)).pages
        assert after != before
        told = " ".join(block.text for block in app.visit.over[-1].leaflet.blocks)
        assert phrases.IN_ALL.format(pages=after) in told
