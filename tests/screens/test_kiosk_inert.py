"""Words of a person and of a guide are words: markup, escapes and control characters do nothing on the screen."""

from __future__ import annotations

import pytest
from textual import events

from kiosk.guide.load import load
from kiosk.screens.widgets.text_box import TextBox
from kiosk.walk.session import Words
from tests.guides.people import FOLDERS, NAMES, guide_called
from tests.screens.kiosk import SIZE_IDS, SIZES, go_to, kiosk_on, send_keys, settle, text_on
from tests.screens.walks import UP_TO_AGAIN

ODD = "[/] [@click=app.bell]x[/] [b]{} %s \\ $(id) \x1b[31mred\x1b]0;title\x07\x00 \u202eend"
SHOWN = "[/] [@click=app.bell]x[/] [b]{} %s \\ $(id) "


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_pasted_words_are_shown_as_they_are(width: int, height: int) -> None:
    guide = guide_called("getting_there")
    app = kiosk_on(guide, session=UP_TO_AGAIN)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, "down")
        app.screen.query_one(TextBox).post_message(events.Paste(ODD))
        await settle(pilot)
        shown = text_on(app)
        assert not any(sign in shown for sign in "\x1b\x07\x00\u202e")
        assert isinstance(app.visit.draft, Words)
        assert app.visit.draft.text.startswith(SHOWN.rstrip())
        assert "[@click=app.bell]x[/]" in shown.replace(" │\n │ ", "")
        for key in ("enter", "left"):
            await send_keys(pilot, key)
        assert "[@click=app.bell]x[/]" in text_on(app).replace(" │\n │ ", "")
        await pilot.click(TextBox)
        assert app.is_running


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_an_authors_markup_is_shown_as_it_is(
    width: int, height: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    words = "[/] [@click=app.bell]x[/] {}"
    folder = tmp_path_factory.mktemp("odd")
    text = (FOLDERS[NAMES.index("getting_there")] / "guide.yaml").read_text(encoding="utf-8")
    for line in ("ask: Who is answering?", "me: I have the visit", 'screen_title: "Getting to your visits"'):
        assert line in text
        text = text.replace(line, f"{line.partition(':')[0]}: '{words}'")
    (folder / "guide.yaml").write_text(text, encoding="utf-8")
    guide = load(folder).guide
    assert guide is not None
    app = kiosk_on(guide)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        assert words in text_on(app)
        await send_keys(pilot, "1")
        assert text_on(app).count(words) == 2
        for key in ("down", "enter", "right"):
            await send_keys(pilot, key)
        assert app.visit.position.part.key == "pace"
