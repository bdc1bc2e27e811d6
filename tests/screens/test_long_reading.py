"""Long things to read can be left, are not forced on anybody twice, and what lies over them can be closed."""

from __future__ import annotations

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.layout import lookups
from kiosk.screens import phrases as own
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Session
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import SIZE_IDS, SIZES, go_to, kiosk_on, send_keys, settle, text_on, view_on

CD = guide_called("cervical_dystonia")


def targets(app: object) -> set[str]:
    screen = app.screen  # type: ignore[attr-defined]
    return {each.key for each in screen.query(Target)}


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_close_stands_on_every_page_of_a_leaflet(width: int, height: int) -> None:
    app = kiosk_on(CD)
    async with app.run_test(size=(width, height)) as pilot:
        await send_keys(pilot, "1")
        app.visit = app.visit.under("leaflet", lookups.about(app.visit.voice))
        app._show()
        await settle(pilot)
        pages = view_on(app).pages
        assert pages > 2
        for page in range(pages):
            assert app.visit.over[-1].page == page
            assert "bar:close" in targets(app) or page == 0
            if page + 1 < pages:
                await send_keys(pilot, "right")
        await send_keys(pilot, "escape")
        assert not app.visit.over


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_what_was_read_before_is_not_forced_again_and_can_be_left_early(
    width: int, height: int
) -> None:
    path = next(
        path for of, path in personas() if of == "cervical_dystonia" and path.stem == "opens_everything"
    )
    session = sessions_of(CD, persona_at(path))[0]
    read = next(
        key for key in session.answers if CD.steps[key.partition("/")[0]].__dict__.get("show") == "option"
    )
    app = kiosk_on(CD, session=session)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, read)
        assert view_on(app).pages > 3
        await send_keys(pilot, "right")
        assert app.visit.position.part.key != read
        afresh = {key: each for key, each in session.answers.items() if key != read}
        app.visit = app.visit.at(Session(answers=afresh))
        await go_to(pilot, read)
        assert "extra:on" in targets(app)
        await send_keys(pilot, "right")
        assert app.visit.position.part.key == read


async def test_lines_taken_off_are_called_so_and_stop_stands_beside_them() -> None:
    app = kiosk_on(CD)
    async with app.run_test() as pilot:
        await send_keys(pilot, "1")
        for kind in ("struck", "extras"):
            leaflet = lookups.help_menu(app.visit.voice)
            app.visit = app.visit.under(kind, leaflet)
            app._show()
            await settle(pilot)
            assert "bar:stop" in targets(app)
            assert (view_on(app).chosen_words == own.TAKEN_OFF) == (kind == "struck")
            assert text_on(app)
