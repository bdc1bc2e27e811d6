"""What a person sees of their page on its way to paper, and staff of the kept pages, in characters, at the three sizes.

`python -m pytest tests/screens --renew-goldens` writes them anew; then look at each one that has changed.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.deliver.job import Told
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Held
from kiosk.screens.printing import Came
from tests.goldens import Goldens
from tests.screens.kiosk import SIZE_IDS, SIZES, settle, text_on
from tests.screens.paper import NUMBER, Scripted, begun, comes, press, printing_kiosk, until
from tests.screens.staff import visited
from tests.screens.test_staff_kept import Shelf, opened

GOLDENS = Path(__file__).parent / "page_goldens"
ON_ITS_WAY: dict[str, tuple[tuple[Told | Came, ...], str]] = {
    "printing": ((Told("printing", 1, of=2),), "printing"),
    "no_paper": ((Told("out_of_paper"),), "printing"),
    "printed": ((Came(True, sheets=2),), "printed"),
    "kept": ((Came(False, "jam", NUMBER),), "kept"),
    "kept_by_itself": ((Came(False, "not_answering", NUMBER, by_itself=True),), "kept"),
    "kept_in_part": ((Came(False, "stopped_by_staff", NUMBER, out=1),), "kept"),
    "not_made": ((Came(False, "not_made"),), "not_saved"),
    "not_kept": ((Came(False, "no_printer"),), "not_saved"),
}
"""Name -> what the printer says, and what comes of it."""
KEPT: dict[str, tuple[str, ...]] = {
    "staff_main": (),
    "staff_kept": ("kept",),
    "staff_page": ("kept", "kept_page.472"),
    "staff_unsure": ("kept", "kept_page.108", "kept_print.108.0"),
}
PAGES = (
    Held("472", "held", "jam", 12),
    Held("108", "unsure", "not_answering", 9),
    Held("655", "printing", "waiting", 8),
    Held("930", "not_printed", "out_of_paper", 2),
)
NONE_AT_WORK = tuple(replace(each, state="held") if each.state == "printing" else each for each in PAGES)
"""Only then another page can be printed, and is asked about where it may have come out."""


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", ON_ITS_WAY)
async def test_a_page_on_its_way_looks_as_it_did(
    name: str, width: int, height: int, goldens: Goldens
) -> None:
    script = Scripted()
    app = printing_kiosk(script)
    says, kind = ON_ITS_WAY[name]
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        script.says(*says)
        await comes(pilot, kind)
        if kind == "printing":
            await until(pilot, lambda: app._papers._progress.told == says[-1])
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", ["desk", "stop"])
async def test_what_comes_before_looks_as_it_did(
    name: str, width: int, height: int, goldens: Goldens
) -> None:
    app = printing_kiosk(Scripted(stands="desk"))
    app = KioskApp(replace(app._setting, sizes=2), app.visit.session)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        if name == "stop":
            await press(pilot, "close")
        await settle(pilot)
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", KEPT)
async def test_the_kept_pages_look_as_they_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    app = visited(Shelf(*(NONE_AT_WORK if name == "staff_unsure" else PAGES)))
    async with app.run_test(size=(width, height)) as pilot:
        await opened(pilot, *KEPT[name])
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


def test_no_page_golden_is_left_over(goldens: Goldens) -> None:
    names = (*ON_ITS_WAY, *KEPT, "desk", "stop")
    expected = (f"{name}_{width}x{height}.txt" for name in names for width, height in SIZES)
    goldens.only(GOLDENS, (GOLDENS / name for name in expected))
