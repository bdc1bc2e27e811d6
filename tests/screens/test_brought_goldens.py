"""What a person with a code sees, in characters, at the three sizes.

`python -m pytest tests/screens --renew-goldens` writes them anew; then look at each one that has changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.codes.symbols import grouped
from kiosk.walk.session import Session
from tests.goldens import Goldens
from tests.guides.people import guide_called
from tests.screens import codes
from tests.screens.codes import GUIDE, PEOPLE, code
from tests.screens.kiosk import SIZE_IDS, SIZES, kiosk_on, open_keyboard, send_keys, settle, text_on

GOLDENS = Path(__file__).parent / "brought_goldens"
SCREENS = (
    "welcome",
    "welcome_many",
    "typed",
    "typed_by_touch",
    "wrong",
    "other_guide",
    "here",
    "here_with_counselor",
)
TYPED = grouped([each * 7 % 32 for each in range(48)])
"""Groups that are right, and yet no code of any guide: pictures stay as they are when a guide changes."""
HELD = code(min(PEOPLE))


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_looks_as_it_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    guides = (GUIDE, guide_called("getting_there")) if name == "welcome_many" else (GUIDE,)
    app = kiosk_on(*guides, session=Session(together=name == "here_with_counselor"))
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        if not name.startswith("welcome"):
            await codes.sheet_opened(pilot)
        match name:
            case "typed":
                await send_keys(pilot, *TYPED[:40])
            case "typed_by_touch":
                await send_keys(pilot, *TYPED[:40])
                await open_keyboard(pilot)
            case "wrong":
                await send_keys(pilot, *TYPED[:12], "2", *TYPED[13:], "enter")
            case "other_guide":
                await send_keys(pilot, *TYPED[:23], "enter")
            case "here" | "here_with_counselor":
                await send_keys(pilot, *HELD, "enter")
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


def test_no_golden_is_left_over(goldens: Goldens) -> None:
    expected = (f"{name}_{width}x{height}.txt" for name in SCREENS for width, height in SIZES)
    goldens.only(GOLDENS, (GOLDENS / name for name in expected))
