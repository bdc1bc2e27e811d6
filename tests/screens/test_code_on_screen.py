"""A code asked for beside Stop or print, and shown where paper has failed: with keys, with touch, at every size."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import Color
from textual.pilot import Pilot

from kiosk.codes import code_of
from kiosk.layout.room import room_for
from kiosk.screens import code_sheets, page_sheets
from kiosk.screens import page_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.glyphs import Glyphs
from kiosk.screens.idling import kind_of
from kiosk.screens.page_leaflets import Progress
from kiosk.screens.pressing import press as pressed
from kiosk.screens.printing import Came
from kiosk.screens.theme import CALM, WHITE_ON_BLACK
from kiosk.screens.view import view_of
from kiosk.screens.visit import Prints, Visit
from kiosk.summary import phrases
from kiosk.summary.extras import CARRY_ON
from kiosk.walk.moves import record, wish
from kiosk.walk.session import Picked, Session
from tests.screens.kiosk import (
    MARKS,
    Kept,
    go_to,
    kinds,
    kiosk_on,
    page_made,
    send_keys,
    touch_target,
    view_on,
)
from tests.screens.paper import NUMBER, Keeping, Scripted, by_one_each, comes, press
from tests.screens.test_page_sheets import AT_DESK, BESIDE, STATES, at_sizes
from tests.screens.walks import GUIDE, UP_TO_AGAIN
from tests.summary.coded import coded

CODED = coded(GUIDE)
GROUPS = tuple(code_of(CODED, UP_TO_AGAIN).split("-"))
JAM = Came(False, "jam", NUMBER)


def coded_kiosk(
    script: Scripted | None = None, glyphs: Glyphs = "unicode", kept: Kept | None = None
) -> KioskApp:
    """A kiosk on a guide with codes, in front of this printer, or of none."""
    setting = replace(kiosk_on(CODED, kept=kept)._setting, printing=script, host=Keeping(), glyphs=glyphs)
    return KioskApp(setting, UP_TO_AGAIN)


async def code_wanted(pilot: Pilot[int], *, touches: bool = False) -> None:
    """Somebody who is called in, wants the code, and is told first who can read it."""
    await go_to(pilot, "again")
    if touches:
        await touch_target(pilot, "bar:stop")
    else:
        await send_keys(pilot, "escape")
    await press(pilot, "carry", touches=touches)
    app = pilot.app
    assert isinstance(app, KioskApp)
    assert CARRY_ON not in app.visit.session.wishes.extras
    asked = app.visit.over[-1].leaflet
    assert said.CODE_READ_BY in [block.text for block in asked.blocks]
    assert [each.key for each in asked.links] == [code_sheets.WITH_CODE, "close"]
    await press(pilot, "print_code", touches=touches)


async def groups_shown(pilot: Pilot[int], *, touches: bool = False) -> list[str]:
    """What stands on all pages of the code in usual letters, by its words."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    found: list[str] = []
    for page in range(view_on(app).pages):
        if page:
            await (touch_target(pilot, "bar:more") if touches else send_keys(pilot, "right"))
        lines = view_on(app).page.lines
        found += [
            word for line in lines for span in line if span.style == "strong" for word in span.text.split()
        ]
    return found


@by_one_each
async def test_who_is_called_in_gets_the_code_on_paper_or_else_on_the_screen(
    width: int, height: int, touches: bool
) -> None:
    script = Scripted()
    script.says(JAM)
    app = coded_kiosk(script)
    async with app.run_test(size=(width, height)) as pilot:
        await code_wanted(pilot, touches=touches)
        await comes(pilot, page_sheets.KEPT)
        assert [CARRY_ON in each.wishes.extras for each in script.asked] == [True]
        assert app.visit.session == Session()
        assert [each.id for each in view_on(app).page.choices] == ["told_desk", "show_code"]
        await press(pilot, "show_code", touches=touches)
        assert kinds(app) == [page_sheets.KEPT, code_sheets.SHOWN]
        assert kind_of(app.visit, as_found=False) == "code"
        words = await groups_shown(pilot, touches=touches)
        for number, group in enumerate(GROUPS, start=1):
            assert " ".join([str(number), *group]) in " ".join(words)
        for key in ("u", "h", "question_mark", "f2"):
            await send_keys(pilot, key)
            assert kinds(app)[-1] == code_sheets.SHOWN
        await (touch_target(pilot, "link:close") if touches else send_keys(pilot, "escape"))
        assert kinds(app) == [page_sheets.KEPT]


@pytest.mark.needs("zbarimg")
@pytest.mark.parametrize("theme", [CALM, WHITE_ON_BLACK])
async def test_a_scanner_reads_the_square_off_the_screen_in_light_and_in_dark(
    theme: str, tmp_path: Path
) -> None:
    script = Scripted()
    script.says(JAM)
    app = coded_kiosk(script)
    async with app.run_test(size=(80, 24)) as pilot:
        await code_wanted(pilot)
        await comes(pilot, page_sheets.KEPT)
        app.theme = theme
        await press(pilot, "show_code")
        (tmp_path / "screen.pgm").write_bytes(seen(app))
    assert read_off(tmp_path / "screen.pgm") == ["".join(GROUPS)]


def read_off(picture: Path) -> list[str]:
    """What a reader of codes finds in a picture."""
    reader = ["zbarimg", "-q", "--raw", str(picture)]
    return subprocess.run(reader, capture_output=True, text=True, check=False).stdout.split()


def _grey(colour: Color | None) -> int:
    """How light a colour is; where nothing is drawn, as dark as can be."""
    return sum(colour.get_truecolor()) // 3 if colour is not None else 0


def seen(app: KioskApp, high: int = 10) -> bytes:
    """The screen in grey, each character so many dots high and half as wide; only what is drawn in blocks."""
    rows: list[bytes] = []
    for strip in app.screen._compositor.render_strips():
        halves = [bytearray(), bytearray()]
        for segment in strip:
            assert segment.style is not None
            ink, ground = (_grey(each) for each in (segment.style.color, segment.style.bgcolor))
            for mark in segment.text:
                for half, inked in zip(halves, ("▀█", "▄█"), strict=True):
                    half.extend([ink if mark in inked else ground] * (high // 2))
        rows += [bytes(half) for half in halves for _ in range(high // 2)]
    return b"P5 %d %d 255\n" % (len(rows[0]), len(rows)) + b"".join(rows)


@pytest.mark.parametrize("glyphs", ["console", "ascii"])
async def test_no_square_is_shown_where_there_are_no_half_blocks(glyphs: Glyphs) -> None:
    script = Scripted()
    script.says(JAM)
    app = coded_kiosk(script, glyphs)
    async with app.run_test(size=(80, 24)) as pilot:
        await code_wanted(pilot)
        await comes(pilot, page_sheets.KEPT)
        await press(pilot, "show_code")
        drawn = {span.style for line in view_on(app).page.lines for span in line}
        assert "code" not in drawn
        assert "heading" in drawn


async def test_a_page_that_cannot_be_saved_leaves_the_code_and_the_answers() -> None:
    app = coded_kiosk(kept=Kept(None))
    async with app.run_test(size=(80, 24)) as pilot:
        await code_wanted(pilot)
        await page_made(pilot)
        assert kinds(app) == ["not_saved"]
        assert app.visit.session.answers == UP_TO_AGAIN.answers
        await press(pilot, "show_code")
        assert kind_of(app.visit, as_found=False) == "walk"
        words = " ".join(await groups_shown(pilot))
        assert " ".join(GROUPS[-1]) in words


def visit_of(*extras: str, guide_has_codes: bool = True) -> Visit:
    session = replace(UP_TO_AGAIN, wishes=replace(UP_TO_AGAIN.wishes, extras=frozenset(extras)))
    return Visit(CODED if guide_has_codes else GUIDE, session, prints=BESIDE)


def failed(visit: Visit, came: Came | None = JAM) -> Visit:
    return page_sheets.told(page_sheets.begun(visit, BESIDE, Progress()), BESIDE, came)


def links(visit: Visit) -> list[str]:
    return [each.key for each in visit.over[-1].leaflet.links]


def test_who_has_not_asked_for_a_code_is_shown_none_and_none_is_kept() -> None:
    for visit in (visit_of(), visit_of("numbers"), visit_of(CARRY_ON, guide_has_codes=False)):
        for came in (JAM, Came(False, "jam"), None):
            assert code_sheets.SHOW not in links(failed(visit, came))
            assert failed(visit, came).over[-1].code == ()
            again = pressed(failed(visit, came), "link:show_code", 1)
            assert again.over[-1].kind != code_sheets.SHOWN


def test_a_page_that_is_not_kept_offers_the_code_first() -> None:
    for came in (Came(False, "jam"), None):
        assert links(failed(visit_of(CARRY_ON), came))[0] == code_sheets.SHOW


def test_once_the_page_is_printed_after_all_its_code_is_kept_no_longer() -> None:
    kept = failed(visit_of(CARRY_ON))
    shown = pressed(kept, "link:show_code", 1)
    for visit in (kept, shown):
        handed = page_sheets.handed(visit, JAM)
        assert (handed.over[-1].kind, handed.over[-1].code) == (page_sheets.KEPT, ())
        assert code_sheets.SHOW not in links(handed)
        lost = page_sheets.lost(visit, JAM, BESIDE)
        assert (lost.over[-1].kind, lost.over[-1].code) == (page_sheets.KEPT, GROUPS)
        assert links(lost)[0] == code_sheets.SHOW


def test_stop_or_print_offers_a_code_only_where_there_is_one_to_ask_for() -> None:
    for visit, offered in (
        (visit_of(), True),
        (visit_of(CARRY_ON), False),
        (visit_of(guide_has_codes=False), False),
    ):
        assert (code_sheets.CARRY in links(pressed(visit, "bar:stop", 1))) is offered


def test_before_the_first_answer_no_code_is_offered() -> None:
    visit = visit_of()
    for session, offered in (
        (Session(), False),
        (record(visit.guide, Session(), "who", Picked(("me",))), True),
    ):
        begun = replace(visit, session=session, over=())
        assert (code_sheets.CARRY in links(pressed(begun, "bar:stop", 1))) is offered


@at_sizes
@pytest.mark.parametrize("prints", [None, BESIDE], ids=["made", "printed"])
def test_stop_or_print_says_that_the_page_has_a_code_and_takes_it_off(
    size: tuple[int, int], prints: Prints | None
) -> None:
    asked_for = replace(visit_of(CARRY_ON), prints=prints)
    stopped = pressed(asked_for, "bar:stop", 1)
    labels = {each.key: each.label for each in stopped.over[-1].leaflet.links}
    assert labels["print"] == (said.PRINT_NOW_WITH_CODE if prints else said.MAKE_NOW_WITH_CODE)
    off = pressed(stopped, f"link:{code_sheets.WITHOUT}", view_of(stopped, room_for(*size), MARKS).pages)
    assert CARRY_ON not in off.session.wishes.extras
    assert [each.kind for each in off.over] == ["stop"]
    assert off.over[-1].mark == stopped.over[-1].mark
    assert view_of(off, room_for(*size), MARKS).notice == said.CODE_IS_OFF
    without = {each.key: each.label for each in off.over[-1].leaflet.links}
    assert without["print"] not in (said.PRINT_NOW_WITH_CODE, said.MAKE_NOW_WITH_CODE)
    assert code_sheets.CARRY in without


@at_sizes
def test_who_took_lines_off_is_told_that_the_code_holds_them_before_there_is_one(
    size: tuple[int, int],
) -> None:
    whole = visit_of()
    off = replace(whole, session=wish(whole.session, whole.session.wishes.with_struck("a line")))
    room = room_for(*size)
    for visit, told in ((whole, False), (off, True)):
        asked = pressed(pressed(visit, "bar:stop", 1), "link:carry", 1)
        assert asked.over[-1].kind == code_sheets.ASKED
        assert (phrases.CODE_TELLS_STRUCK in [each.text for each in asked.over[-1].leaflet.blocks]) is told
        view = view_of(asked, room, MARKS)
        first = " ".join("".join(span.text for span in line).strip() for line in view.page.lines)
        assert (phrases.CODE_TELLS_STRUCK in " ".join(first.split())) is told
        assert [each.id for each in view.page.choices] == [code_sheets.WITH_CODE, "close"]


@at_sizes
@pytest.mark.parametrize("state", STATES)
def test_the_number_and_the_way_to_the_code_fit_on_one_page(size: tuple[int, int], state: str) -> None:
    for out in (0, 1):
        for prints in (BESIDE, AT_DESK):
            before = page_sheets.begun(visit_of(CARRY_ON), prints, Progress())
            visit = page_sheets.told(before, prints, Came(False, state, NUMBER, out=out))  # type: ignore[arg-type]
            view = view_of(visit, room_for(*size), MARKS)
            told = " ".join("".join(span.text for span in line) for line in view.page.lines)
            assert said.TELL.format(number=NUMBER) in told
            assert [each.id for each in view.page.choices] == ["told_desk", "show_code"]
            room = room_for(*size)
            rows = len(view.page.lines) + 1 + 2 * room.choice_rows
            assert rows <= room.alone.rows
