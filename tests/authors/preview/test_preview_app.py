"""The preview on the screen: files change under somebody who walks it, and they stay where they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.authors.preview.app import PreviewApp
from kiosk.authors.preview.noting import with_note_anew
from kiosk.authors.preview.past import Beginning
from kiosk.authors.preview.running import setting_of
from kiosk.authors.preview.watching import Read, read, stamp, watched
from kiosk.guide.model import Guide
from kiosk.screens.staff_sheets import first
from kiosk.screens.view import View
from kiosk.screens.visit import Mark, Sheet
from kiosk.walk.session import Picked, Session
from tests.authors.preview.copied import GUIDE, SHIPPED, Copied, line
from tests.authors.preview.previewing import (
    MENDED,
    NEW_WORDS,
    WRONG,
    no_way,
    preview,
    saved,
    taken_in,
    until,
)
from tests.screens.kiosk import (
    DAY,
    SIZE_IDS,
    SIZES,
    keys,
    kinds,
    no_waits,
    said_on,
    settle,
    text_on,
    view_on,
)
from tests.screens.walks import UP_TO_MINUTES, UP_TO_WAYS, WHOLE


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


async def test_the_note_is_not_brought_back_from_under_a_cover_once_the_step_is_back(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    app = preview(guide, Session(answers=WHOLE.answers, looking_at="timetable"))
    async with app.run_test() as pilot:
        await saved(pilot, guide, "  timetable:\n", "  all_buses:\n")
        note = app.visit.notice
        assert note.startswith("Preview: timetable is not in the guide any more.")
        covered = app.visit.under("hidden", first((GUIDE,)).leaflet)
        app.visit = replace(covered, over=(replace(covered.over[-1], mark=Mark(notice=note)),))
        await saved(pilot, guide, "title: Minutes to walk\n", "title: Walking\n")
        assert app.visit.over[-1].mark.notice == note
        await saved(pilot, guide, "  all_buses:\n", "  timetable:\n")
        assert app.visit.over[-1].mark.notice == ""


def test_the_note_says_what_is_so_now_under_what_lies_over_the_walk_too() -> None:
    app = PreviewApp(setting_of(GUIDE, DAY, no_waits()), read(SHIPPED))
    gone = "Preview: side_by_side is not in the guide any more. This is what is nearest to it."
    off = "Preview: side_by_side is not asked any more after these answers. This is what is nearest to it."
    sheet = Sheet("hidden", first((GUIDE,)).leaflet, mark=Mark(notice=gone))
    visit = replace(app.visit, notice=gone, over=(sheet,))
    assert with_note_anew(visit, GUIDE, "") == visit
    here = with_note_anew(visit, GUIDE, "side_by_side")
    assert (here.notice, here.over[0].mark.notice) == (off, off)
    again = with_note_anew(replace(here, session=WHOLE), GUIDE, "side_by_side")
    assert (again.notice, again.over[0].mark.notice) == ("", "")


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


async def test_files_saved_on_a_disk_change_the_screen(tmp_path: Path) -> None:
    guide, stop = Copied(tmp_path), Event()
    threads: list[Thread] = []

    def watch(tell: Callable[[Read], None]) -> None:
        threads.append(Thread(target=watched, args=(guide.path, tell, stop, stamp(guide.path))))
        threads[-1].start()

    app = PreviewApp(
        setting_of(GUIDE, DAY, no_waits()), guide.read(), Beginning(UP_TO_MINUTES, again=no_way), watch
    )
    try:
        async with app.run_test() as pilot:
            await settle(pilot)
            guide.changed(*NEW_WORDS)
            await until(pilot, lambda: "How far is the bus stop?" in said_on(app))
            guide.changed(*WRONG)
            await until(pilot, lambda: kinds(app) == ["preview"])
            guide.changed(*MENDED)
            await until(pilot, lambda: kinds(app) == [])
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
