"""The preview by keys alone and by touch alone, its own sheet, and where a visit of an author ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.preview import phrases
from kiosk.walk.session import Picked, Session, Words
from tests.authors.preview.copied import Copied, line
from tests.authors.preview.previewing import (
    NEW_WORDS,
    keys_until_the_end,
    preview,
    saved,
    taken_in,
)
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    ended,
    keys,
    kinds,
    said_on,
    send_keys,
    settle,
    text_on,
    touch,
    touch_target,
)
from tests.screens.walks import UP_TO_AGAIN, UP_TO_WAYS


async def test_many_problems_are_leafed_through_with_keys_and_closed(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test(size=(48, 14)) as pilot:
        guide.file.write_text(
            guide.file.read_text(encoding="utf-8").replace("label:", "lable:"), encoding="utf-8"
        )
        await taken_in(pilot, guide)
        assert "page 1 of" in text_on(app)
        await keys(pilot, "pagedown", "down", "pagedown")
        assert "page 4 of" in text_on(app)
        await keys(pilot, "pageup", "up", "up", "up")
        assert "page 1 of" in text_on(app)
        assert kinds(app) == ["preview"]
        await keys(pilot, "escape")
        assert kinds(app) == []


async def test_a_warning_is_counted_and_read_with_a_key(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test() as pilot:
        title = "    title: Minutes to walk\n"
        await saved(pilot, guide, title, f"{title}    when: {{not: {{tired: answered}}}}\n")
        assert kinds(app) == [], "a warning keeps nothing from being shown"
        assert "F8: 1 warning " in text_on(app)
        await keys(pilot, "f8")
        assert "warning[ASKED_LATER]" in text_on(app)


async def test_what_the_preview_tells_stays_open_at_its_page(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test(size=(48, 14)) as pilot:
        await settle(pilot)
        await keys(pilot, "f8", "pagedown")
        assert "page 2 of" in text_on(app)
        await saved(pilot, guide, *NEW_WORDS)
        assert "page 2 of" in text_on(app)
        assert phrases.ABOUT in said_on(app)


async def test_words_typed_stay_while_a_file_is_saved_and_q_is_a_letter(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await settle(pilot)
        await send_keys(pilot, *"quick")
        await saved(pilot, guide, *NEW_WORDS)
        await send_keys(pilot, *"er")
        assert app.visit.draft == Words("quicker")
        assert app.is_running


async def test_a_choice_marked_and_where_the_keys_are_stay(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, UP_TO_WAYS)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "down", "down", "enter")
        picked, where = app.visit.draft, getattr(app.focused, "key", "")
        assert isinstance(picked, Picked)
        await saved(pilot, guide, "title: Your ways there\n", "title: Other ways there\n")
        assert app.visit.draft == picked
        assert getattr(app.focused, "key", "") == where != ""


async def test_keys_alone_open_what_the_preview_tells_and_leave(tmp_path: Path) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "f8")
        assert phrases.ABOUT in said_on(app)
        assert "who: me; pace: long; today: no" in said_on(app)
        await keys(pilot, "escape", "right", "ctrl+c")
        await ended(app)
    assert app.return_code == 0


async def test_q_leaves_where_no_letters_are_typed(tmp_path: Path) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys_until_the_end(pilot, "q")
    assert app.return_code == 0


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_touch_alone_opens_what_the_preview_tells_and_leaves(
    width: int, height: int, tmp_path: Path
) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        await touch(pilot, width - 6, 1 if (width, height) == (80, 24) else 0)
        assert kinds(app) == ["preview"]
        while "More below" in text_on(app):
            await touch_target(pilot, "bar:more")
        await touch_target(pilot, "bar:close")
        assert kinds(app) == []
        await touch(pilot, width - 6, 0)
        while "More below" in text_on(app):
            await touch_target(pilot, "bar:more")
        region = next(
            each.region
            for each in app.screen.query("Target")
            if getattr(each, "key", "") == "link:preview.leave"
        )
        await pilot.click(offset=(region.x + 4, region.y))
        await ended(app)
    assert app.return_code == 0


async def test_a_page_is_shown_and_nothing_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    guide = Copied(tmp_path)
    app = preview(guide, UP_TO_WAYS)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "escape")
        app.screen.post_message(type(app.screen).Pressed("link:print", "key:enter"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert phrases.PAGE in said_on(app)
        assert phrases.NOT_PRINTED in said_on(app)
        assert "Getting to your visits" in said_on(app)
        await saved(pilot, guide, 'screen_title: "Getting to your visits"', "screen_title: Your way here")
        assert "Your way here" in said_on(app)
        assert kinds(app)[-1] == "page"
    assert list((tmp_path / "here").iterdir()) == []


async def test_the_end_of_a_visit_is_the_first_screen_again(tmp_path: Path) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test() as pilot:
        await settle(pilot)
        app.screen.post_message(type(app.screen).Pressed("bar:stop", "key:enter"))  # type: ignore[attr-defined]
        await settle(pilot)
        for link in ("link:again", "link:new"):
            app.screen.post_message(type(app.screen).Pressed(link, "key:enter"))  # type: ignore[attr-defined]
            await settle(pilot)
        assert kinds(app) == ["welcome"]
        assert app.visit.session == Session()
        assert app.is_running


async def test_back_to_where_it_began_is_in_the_new_words(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test() as pilot:
        await saved(pilot, guide, *NEW_WORDS)
        app.screen.post_message(type(app.screen).Pressed("link:preview.anew", "key:enter"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert kinds(app) == ["welcome"]
        title = line('  screen_title: "Getting to your visits"')
        assert f"PREVIEW guide.yaml:{title} " in text_on(app)
        app.screen.post_message(type(app.screen).Pressed("link:preview.start", "key:enter"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert "How far is the bus stop?" in said_on(app)


async def test_without_a_step_it_begins_at_the_first_screen(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, None)
    async with app.run_test() as pilot:
        await saved(pilot, guide, 'screen_title: "Getting to your visits"', "screen_title: Your way here")
        assert "Your way here" in said_on(app)
        assert kinds(app) == ["welcome"]
