"""A page on its way to paper among all else a person does: never begun twice, and nothing of it comes uncovered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.deliver.job import Told
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import visiting
from kiosk.screens import page_phrases as said
from kiosk.screens import sheets
from kiosk.screens.app import KioskApp
from kiosk.screens.printing import Came
from kiosk.screens.visit import Visit
from tests.screens.kiosk import Kept, go_to, kinds, page_made, said_on, send_keys, settle, text_on, view_on
from tests.screens.paper import NUMBER, Scripted, begun, comes, press, printing_kiosk, until
from tests.screens.staff import NO_PIN, Machine, knock, press_bar


async def test_a_page_on_its_way_is_never_begun_twice() -> None:
    script = Scripted()
    app = printing_kiosk(script)
    async with app.run_test() as pilot:
        await begun(pilot)
        for key in ("1", "enter", "escape", "left", "right", "h", "f2"):
            await send_keys(pilot, key)
        assert kinds(app)[-1] == "printing"
        app.comes(app.visit.under("hidden", _cover(app.visit)))
        await settle(pilot)
        await press(pilot, "print_finish")
        assert kinds(app)[-1] == "printing"
        script.says(Came(True))
        await comes(pilot, "printed")
        app.comes(app.visit.under("hidden", _cover(app.visit)))
        await settle(pilot)
        await press(pilot, "print_finish")
        assert kinds(app)[-1] == "printed", "what has come is asked after, not printed again"
    assert len(script.asked) == 1


def _cover(visit: Visit) -> Leaflet:
    return sheets.covered(visit.lasts, prints=True)


@pytest.mark.parametrize("came", [Came(True), Came(False, "jam", NUMBER), Came(False, "jam")])
async def test_a_cover_and_staff_stay_over_what_comes_of_a_page(came: Came) -> None:
    script = Scripted()
    app = printing_kiosk(script, Machine(NO_PIN))
    async with app.run_test() as pilot:
        await begun(pilot)
        app.comes(app.visit.under("hidden", _cover(app.visit)))
        await settle(pilot)
        await knock(pilot)
        assert kinds(app)[-2:] == ["hidden", "staff"]
        shown = text_on(app)
        script.says(Told("out_of_paper"), came)
        under = "printed" if came.printed else "kept" if came.number else "not_saved"
        await until(pilot, lambda: under in kinds(app))
        assert text_on(app) == shown
        await press_bar(pilot, "bar:back", "left", touches=False)
        assert kinds(app)[-1] == "hidden"
        await press(pilot, "same")
        assert kinds(app) == [under]


async def test_a_visit_that_ends_meanwhile_just_ends() -> None:
    script, machine = Scripted(), Machine(NO_PIN)
    app = printing_kiosk(script, machine)
    async with app.run_test() as pilot:
        await begun(pilot)
        await knock(pilot)
        await press(pilot, "end")
        await press(pilot, "end_yes")
        await pilot.pause()
        assert machine.told == ["ended staff"]
    script.says(Told("printing"), Came(True))
    assert app.return_code == 0


async def test_from_a_cover_the_way_leads_only_out() -> None:
    script = Scripted()
    app = printing_kiosk(script)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        app.comes(app.visit.under("hidden", _cover(app.visit)))
        await settle(pilot)
        assert said.PRINT_AND_FINISH in text_on(app)
        await press(pilot, "print_finish")
        script.says(Came(True))
        await comes(pilot, "printed")
        await press(pilot, "there_yes")
        assert [each.id for each in view_on(app).page.choices] == ["finish"]


async def test_without_a_printer_all_is_as_before() -> None:
    kept = Kept()
    app = printing_kiosk(Scripted(), kept=kept)
    app = KioskApp(replace(app._setting, printing=None), app.visit.session)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "escape")
        assert visiting.PRINT_NOW in text_on(app)
        await press(pilot, "print")
        await page_made(pilot)
        assert kinds(app) == ["saved"]
        assert len(kept.sessions) == 1


async def test_once_a_page_could_not_be_kept_no_later_page_is_promised_to_be() -> None:
    script = Scripted(stands="desk")
    app = printing_kiosk(script)
    async with app.run_test() as pilot:
        await begun(pilot)
        assert said.KEPT_IF_MANY.format(minutes=15) in said_on(app)
        await press(pilot, "print_yes")
        script.room = False
        script.says(Came(False, "jam"))
        await comes(pilot, "not_saved")
        await press(pilot, "close")
        await send_keys(pilot, "escape")
        await press(pilot, "print")
        assert kinds(app)[-1] == "desk"
        assert said.NOT_KEPT_IF in said_on(app)
        assert "15 minutes" not in said_on(app)
