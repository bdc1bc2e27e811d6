"""What staff see, in characters, at the three sizes; and the closed screen.

`python -m pytest tests/screens --renew-goldens` writes them anew; then look at each one that has changed.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.screens.host import StaffDesk
from kiosk.station.phrases import NOT_KEPT, NOT_KNOWN
from tests.goldens import Goldens
from tests.guides.people import guide_called
from tests.screens.kiosk import SIZE_IDS, SIZES, go_to, send_keys, settle, text_on, view_on
from tests.screens.staff import PIN, STATES, Machine, knock, staffed
from tests.screens.walks import UP_TO_AGAIN

GOLDENS = Path(__file__).parent / "staff_goldens"
GUIDE = guide_called("getting_there")
SCREENS: dict[str, tuple[str, ...]] = {
    "pin": tuple(PIN[:3]),
    "wrong_pin": (*"999999", "enter"),
    "pause": (*"999999", "enter") * 5,
    "staff": (*PIN, "enter"),
    "guide": (*PIN, "enter", "2"),
    "sure_withdraw": (*PIN, "enter", "2", "1"),
    "sure_end": (*PIN, "enter", "1"),
}
"""Name -> what is pressed once the sequence is complete."""
ONE_GUIDE = StaffDesk(guides=STATES[:1], problems=("C-1a2b 09:14", "S-0 08:02"), version="0.9.1")
MUST_KNOW = replace(ONE_GUIDE, warnings=(NOT_KEPT, NOT_KNOWN))
WARNED: dict[str, tuple[str, ...]] = {"warned": (), "warned_guide": ("2",)}
"""Name -> what is pressed on the staff screen of a machine whose staff must know two things."""


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", SCREENS)
async def test_what_staff_see_looks_as_it_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    app = staffed(Machine(), GUIDE, session=UP_TO_AGAIN, known=GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "again")
        await knock(pilot)
        for key in SCREENS[name]:
            await send_keys(pilot, key)
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", WARNED)
async def test_what_staff_must_know_stands_first(
    name: str, width: int, height: int, goldens: Goldens
) -> None:
    app = staffed(Machine(MUST_KNOW), GUIDE, known=GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await knock(pilot)
        for key in WARNED[name]:
            while all(str(each.number) != key for each in view_on(app).page.choices):
                await send_keys(pilot, "right")
            await send_keys(pilot, key)
        shown = [text_on(app)]
        while view_on(app).forward is not None:
            await send_keys(pilot, "right")
            shown.append(text_on(app))
        told = " ".join("\n".join(shown).split())
        for warning in MUST_KNOW.warnings:
            assert warning in told
    pages = f"\n{'=' * width}\n".join(shown) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", pages)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_closed_screen_looks_as_it_did(width: int, height: int, goldens: Goldens) -> None:
    app = staffed(Machine(), known=GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"closed_{width}x{height}.txt", shown)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_with_one_guide_the_staff_screen_is_one_page(width: int, height: int, goldens: Goldens) -> None:
    app = staffed(Machine(ONE_GUIDE), GUIDE, known=GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await knock(pilot)
        shown = text_on(app) + "\n"
        assert "page 1" not in shown
    goldens.same(GOLDENS / f"one_guide_{width}x{height}.txt", shown)


def test_no_staff_golden_is_left_over(goldens: Goldens) -> None:
    names = (*SCREENS, *WARNED, "closed", "one_guide")
    expected = (f"{name}_{width}x{height}.txt" for name in names for width, height in SIZES)
    goldens.only(GOLDENS, (GOLDENS / name for name in expected))
