"""What a person sees, in characters: about twenty screens at the three sizes.

`python -m pytest tests/screens --renew-goldens` writes them anew; then look at each one that has changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.goldens import Goldens
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import SIZE_IDS, SIZES, go_to, kiosk_on, open_keyboard, send_keys, settle, text_on

GOLDENS = Path(__file__).parent / "goldens"
GUIDE = guide_called("getting_there")
PERSONA = next(path for _, path in personas() if path.stem == "with_time")
SCREENS: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "welcome": (None, ()),
    "one": ("who", ("down",)),
    "urgent": ("today/urgent.lost_now", ()),
    "number": ("minutes", ("down",)),
    "many": ("things", ("down", "enter")),
    "private_cover": ("money/cover", ()),
    "ranked": ("weigh/top", ()),
    "typing_by_touch": ("again", ()),
    "options": ("ways", ("right",)),
    "side_by_side": ("side_by_side", ("right", "down")),
    "chances": ("on_time", ()),
    "year_ahead": ("read_bus", ("right",) * 3),
    "fits": ("fits/fit.sure", ()),
    "leaning_again": ("lean/still.bus", ()),
    "mind": ("mind/of.lift.own_car", ()),
    "review": ("answers", ()),
    "page": ("page", ()),
    "stop_or_print": ("who", ("escape",)),
}
"""Name -> the part of the route, and what is pressed there."""


def _session() -> Session:
    return walked(GUIDE, persona_at(PERSONA).answers)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_looks_as_it_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    part, keys = SCREENS[name]
    app = kiosk_on(GUIDE, session=_session())
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        if part is not None:
            await go_to(pilot, part)
        if name == "typing_by_touch":
            await open_keyboard(pilot)
        for key in keys:
            await send_keys(pilot, key)
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


def test_no_golden_is_left_over(goldens: Goldens) -> None:
    expected = (f"{name}_{width}x{height}.txt" for name in SCREENS for width, height in SIZES)
    goldens.only(GOLDENS, (GOLDENS / name for name in expected))
