"""The preview on the screen: files change under somebody who walks it, by keys alone and by touch alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from textual.pilot import Pilot

from kiosk.authors.preview import phrases
from kiosk.authors.preview.app import Again, PreviewApp
from kiosk.authors.preview.running import setting_of
from kiosk.authors.preview.watching import Read, stamp, watched
from kiosk.guide.model import Guide
from kiosk.layout.phrases import visiting
from kiosk.screens.view import View
from kiosk.walk.session import Picked, Session, Words
from tests.authors.preview.copied import GUIDE, Copied, line
from tests.screens.kiosk import (
    DAY,
    SIZE_IDS,
    SIZES,
    keys,
    kinds,
    no_waits,
    said_on,
    send_keys,
    settle,
    text_on,
    touch,
    touch_target,
    view_on,
)
from tests.screens.walks import UP_TO_AGAIN, UP_TO_MINUTES, UP_TO_WAYS, WHOLE

WRONG = ("raises: [wide_things]", "raises: [wide_thing]")
MENDED = (WRONG[1], WRONG[0])
NEW_WORDS = ("How many minutes can you walk to a bus stop?", "How far is the bus stop?")


def no_way(_: Guide, __: str) -> Session | None:
    return None


def preview(
    guide: Copied, session: Session | None = UP_TO_MINUTES, again: Again = no_way, day: str = DAY
) -> PreviewApp:
    return PreviewApp(setting_of(guide.guide(), day, no_waits()), guide.read(), session, again)


async def saved(pilot: Pilot[int], guide: Copied, *change: str) -> None:
    """Something in the file is written otherwise, and the preview has taken it in."""
    guide.changed(*change)
    await taken_in(pilot, guide)


async def taken_in(pilot: Pilot[int], guide: Copied) -> None:
    app = pilot.app
    assert isinstance(app, PreviewApp)
    app.hears(guide.read())
    await settle(pilot)


def app_of(pilot: Pilot[int]) -> PreviewApp:
    assert isinstance(pilot.app, PreviewApp)
    return pilot.app


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_words_change_under_the_eyes_and_the_strip_says_where_they_stand(
    width: int, height: int, tmp_path: Path
) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        asked = line("  minutes:")
        assert f"PREVIEW guide.yaml:{asked}" in text_on(app)
        await saved(pilot, guide, *NEW_WORDS)
        assert "How far is the bus stop?" in said_on(app)
        await saved(pilot, guide, "\nsteps:\n", "\n# one line more\nsteps:\n")
        assert f"PREVIEW guide.yaml:{asked + 1}" in text_on(app)


async def test_at_the_largest_size_all_a_patient_sees_stands_where_it_does_in_the_kiosk(
    tmp_path: Path,
) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test() as pilot:
        await settle(pilot)
        rows = text_on(app).splitlines()
        assert rows[0].endswith("Demonstration. Not for patients.")
        assert rows[1].startswith("  PREVIEW guide.yaml:")
        assert rows[1].rstrip().endswith("Ctrl+C: leave")


async def test_a_day_after_the_review_shows_its_notice(tmp_path: Path) -> None:
    app = preview(Copied(tmp_path), day="2027-11-21")
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "updated" in text_on(app).splitlines()[0]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_problem_stands_over_the_screen_with_its_line_and_caret_until_it_is_mended(
    width: int, height: int, tmp_path: Path
) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test(size=(width, height)) as pilot:
        await saved(pilot, guide, *WRONG)
        assert kinds(app) == ["preview"]
        pages = [text_on(app)]
        while "More below" in pages[-1]:
            await keys(pilot, "right")
            pages.append(text_on(app))
        told = "\n".join(pages)
        assert "1 problem keeps the new words from being shown" in told
        assert "error[UNKNOWN_FLAG]" in told
        assert "^^^^^^^^^^" in told
        caret = next(page for page in pages if "^^^" in page).splitlines()
        row = next(number for number, each in enumerate(caret) if "^^^" in each)
        assert caret[row].index("^") == caret[row - 1].index("wide_thing]")
        await saved(pilot, guide, *MENDED)
        assert kinds(app) == []
        assert "How many minutes" in said_on(app)


async def test_the_old_words_stay_under_a_problem_that_is_closed_and_the_strip_says_so(
    tmp_path: Path,
) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test() as pilot:
        guide.changed(*NEW_WORDS)
        await saved(pilot, guide, *WRONG)
        await keys(pilot, "escape")
        assert "How many minutes" in said_on(app)
        assert "OLD WORDS. F8: 1 problem" in text_on(app)
        await taken_in(pilot, guide)
        assert kinds(app) == [], "the same problem is not shown twice"
        await keys(pilot, "f8")
        assert kinds(app) == ["preview"]
        await keys(pilot, "f8")
        assert kinds(app) == []
        await saved(pilot, guide, *MENDED)
        assert "How far is the bus stop?" in said_on(app)
        assert "OLD WORDS" not in text_on(app)


async def test_another_problem_is_shown_although_the_first_was_closed(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test() as pilot:
        await saved(pilot, guide, *WRONG)
        await keys(pilot, "escape")
        await saved(
            pilot,
            guide,
            "  minutes:\n    title: Minutes to walk\n",
            "  minutes:\n    titel: Minutes to walk\n",
        )
        assert kinds(app) == ["preview"]
        assert "2 problems keep the new words from being shown" in text_on(app)


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


async def test_a_step_that_goes_and_comes_back_is_found_again(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, Session(answers=WHOLE.answers, looking_at="timetable"))
    async with app.run_test() as pilot:
        await saved(pilot, guide, "  timetable:\n", "  all_buses:\n")
        assert app.visit.position.part.key == "all_buses"
        assert "Preview: timetable is not in the guide any more." in text_on(app)
        await saved(pilot, guide, "  all_buses:\n", "  timetable:\n")
        assert app.visit.position.part.key == "timetable"
        assert "Preview:" not in text_on(app)


async def test_a_choice_that_goes_and_comes_back_is_an_answer_again(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, Session(answers=UP_TO_WAYS.answers, looking_at="ways"))
    line = "      none:\n        label: None of these\n"
    async with app.run_test() as pilot:
        await saved(pilot, guide, line, "      nothing:\n        label: None of these\n")
        assert app.visit.session.answers["things"] != Picked(("none",))
        await saved(pilot, guide, "      nothing:\n        label: None of these\n", line)
        assert app.visit.session.answers["things"] == Picked(("none",))


async def test_whoever_has_gone_elsewhere_meanwhile_is_left_there(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, Session(answers=WHOLE.answers, looking_at="timetable"))
    async with app.run_test() as pilot:
        await saved(pilot, guide, "  timetable:\n", "  all_buses:\n")
        await keys(pilot, "left")
        here = app.visit.position.part.key
        assert here != "all_buses"
        await saved(pilot, guide, "  all_buses:\n", "  timetable:\n")
        assert app.visit.position.part.key == here


async def test_what_was_opened_meanwhile_stays_open(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, Session(answers=WHOLE.answers, looking_at="timetable"))
    async with app.run_test() as pilot:
        await saved(pilot, guide, "  timetable:\n", "  all_buses:\n")
        await keys(pilot, "h")
        await saved(pilot, guide, *NEW_WORDS)
        assert kinds(app) == ["help"]


async def test_a_step_that_made_up_answers_lead_to_no_more_is_led_to_anew(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    begun = Session(answers=UP_TO_WAYS.answers, looking_at="money")

    def again(_: Guide, step: str) -> Session:
        assert step == "money"
        return Session(answers={**UP_TO_WAYS.answers, "pace": Picked(("short",))}, looking_at="money")

    app = preview(guide, begun, again)
    async with app.run_test() as pilot:
        await saved(
            pilot, guide, "    sensitive: true\n    when: {pace: long}\n", "    when: {pace: short}\n"
        )
        assert app.visit.position.part.key == "money"


async def test_keys_alone_open_what_the_preview_tells_and_leave(tmp_path: Path) -> None:
    app = preview(Copied(tmp_path))
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "f8")
        assert phrases.ABOUT in said_on(app)
        assert "who: me; pace: long; today: no" in said_on(app)
        await keys(pilot, "escape", "right", "ctrl+c")
        await _ended(app)
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
        await _ended(app)
    assert app.return_code == 0


async def test_a_page_is_shown_and_nothing_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    app = preview(Copied(tmp_path), UP_TO_WAYS)
    async with app.run_test() as pilot:
        await settle(pilot)
        await keys(pilot, "escape")
        app.screen.post_message(type(app.screen).Pressed("link:print", "key:enter"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert phrases.PAGE in said_on(app)
        assert phrases.NOT_PRINTED in said_on(app)
        assert visiting.SAVED_TITLE not in kinds(app)
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


async def test_files_saved_on_a_disk_change_the_screen(tmp_path: Path) -> None:
    guide, stop = Copied(tmp_path), Event()
    threads: list[Thread] = []

    def watch(tell: Callable[[Read], None]) -> None:
        threads.append(Thread(target=watched, args=(guide.path, tell, stop, stamp(guide.path))))
        threads[-1].start()

    app = PreviewApp(setting_of(GUIDE, DAY, no_waits()), guide.read(), UP_TO_MINUTES, no_way, watch)
    try:
        async with app.run_test() as pilot:
            await settle(pilot)
            guide.changed(*NEW_WORDS)
            await _until(pilot, lambda: "How far is the bus stop?" in said_on(app))
            guide.changed(*WRONG)
            await _until(pilot, lambda: kinds(app) == ["preview"])
            guide.changed(*MENDED)
            await _until(pilot, lambda: kinds(app) == [])
            assert "How far is the bus stop?" in said_on(app)
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)


async def test_the_same_words_saved_again_draw_nothing_anew(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide)
    async with app.run_test() as pilot:
        await settle(pilot)
        before: tuple[object, View] = (app.screen, view_on(app))
        await taken_in(pilot, guide)
        assert (app.screen, view_on(app)) == before


async def _until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            return
        await asyncio.sleep(0.05)
        await settle(pilot)
    pytest.fail("it never came")


async def _ended(app: PreviewApp) -> None:
    for _ in range(200):
        if app.return_code is not None:
            return
        await asyncio.sleep(0.01)
    pytest.fail("it goes on")


async def keys_until_the_end(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await _ended(app_of(pilot))
