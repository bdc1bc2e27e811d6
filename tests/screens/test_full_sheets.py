"""However much lies on a sheet, nothing of a target is under what stands below it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.guide.load import load
from kiosk.layout.card import Block, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.screens.widgets.target import Target
from tests.screens.kiosk import SIZE_IDS, SIZES, kiosk_on, settle

SMALL = Path(__file__).parents[1] / "guides" / "getting_there"


def leaflet(lines: int, links: int) -> Leaflet:
    said = tuple(Block((Run("Some words."),)) for _ in range(lines))
    return Leaflet(
        Block((Run("Heading"),), "heading"),
        said,
        tuple(Link(f"x{at}", f"choice {at}") for at in range(links)),
    )


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_every_target_is_whole(size: tuple[int, int]) -> None:
    guide = load(SMALL).guide
    assert guide is not None
    app = kiosk_on(guide)
    async with app.run_test(size=size) as pilot:
        for links in range(1, 8):
            for lines in range(12):
                app.visit = replace(app.visit, over=()).under("leaflet", leaflet(lines, links))
                app._show()
                await settle(pilot)
                foot = app.screen.query_one(".foot").region
                targets = [each for each in app.screen.query(Target) if each.key.startswith("link:")]
                assert all(each.region.bottom <= foot.y for each in targets), (lines, links)
