"""A counselor's notes on the real screen: typed by keys and by touch, kept whichever way they are left, agreed to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from kiosk.layout.room import room_for
from kiosk.screens.app import KioskApp
from kiosk.screens.coming import making, page_made
from kiosk.screens.counseling import desk, keeping_phrases
from kiosk.screens.counseling.targets import AGREE
from kiosk.screens.page_leaflets import printed
from kiosk.screens.pressing import press
from kiosk.screens.printing import Came
from kiosk.screens.shown import Shown
from kiosk.screens.view import view_of
from kiosk.screens.visit import Prints, Visit
from kiosk.screens.widgets.text_box import TextBox
from kiosk.summary.compose import compose
from kiosk.walk.counsel import OF_VISIT, Counsel, Standing
from kiosk.walk.moves import keep_counsel
from kiosk.walk.session import Session
from tests.goldens import Goldens
from tests.screens.kiosk import (
    DAY,
    MARKS,
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    kinds,
    kiosk_on,
    send_keys,
    settle,
    text_on,
    touch_target,
    view_on,
)
from tests.screens.two import WHOLE_TOGETHER as TOGETHER
from tests.screens.walks import GUIDE, UP_TO_MINUTES, WHOLE

GOLDENS = Path(__file__).parent / "note_goldens"
LONG = "They would like to know more about it. " * 15


def _with(*notes: tuple[str, str], session: Session = TOGETHER) -> Session:
    counsel = Counsel()
    for step, text in notes:
        counsel = counsel.with_note(step, text)
    return keep_counsel(session, counsel)


async def _type(pilot: Pilot[int], words: str) -> None:
    await send_keys(pilot, *("space" if letter == " " else letter for letter in words))


def _notes(app: KioskApp) -> dict[str, str]:
    return dict(app.visit.session.counsel.notes)


def _agreed(app: KioskApp) -> bool:
    return app.visit.session.counsel.notes_agreed


def _read(app: KioskApp) -> str:
    return " ".join(text_on(app).split())


async def test_a_note_is_typed_and_kept_by_keys() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(48, 14)) as pilot:
        await settle(pilot)
        await go_to(pilot, "who")
        await send_keys(pilot, "n")
        assert kinds(app) == ["note"]
        await _type(pilot, "hopes")
        await send_keys(pilot, "enter")
        assert kinds(app) == []
        assert _notes(app) == {"who": "hopes"}
        assert keeping_phrases.KEPT in text_on(app)
        await send_keys(pilot, "n")
        assert view_on(app).text == "hopes"
        await send_keys(pilot, *["backspace"] * 5)
        await send_keys(pilot, "escape")
        assert _notes(app) == {}
        assert keeping_phrases.TAKEN_AWAY in text_on(app)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_a_note_is_typed_by_touch_and_leads_to_that_of_the_visit(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await go_to(pilot, "pace")
        app.screen.post_message(Shown.Pressed("counsel:note", "key:n"))
        await settle(pilot)
        await touch_target(pilot, "extra:letters")
        assert app.visit.typing
        app.screen.query_one(TextBox).type("a")
        await settle(pilot)
        await send_keys(pilot, "escape")
        await touch_target(pilot, "link:counsel.note.visit")
        assert keeping_phrases.NOTE_FOR_VISIT in text_on(app)
        app.screen.query_one(TextBox).type("b")
        await settle(pilot)
        await touch_target(pilot, "link:counsel.note")
        assert kinds(app) == ["note"]
        assert view_on(app).text == "a"
        assert _notes(app) == {"pace": "a", OF_VISIT: "b"}


async def test_words_begun_are_kept_when_the_sheet_is_closed_and_when_the_counselor_leaves() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "who")
        await send_keys(pilot, "n")
        await _type(pilot, "one")
        await send_keys(pilot, "escape")
        assert _notes(app) == {"who": "one"}
        await send_keys(pilot, "n")
        await _type(pilot, "more")
        left = desk.left(app.visit)
        assert left.over == ()
        assert not left.session.together
        assert dict(left.session.counsel.notes) == {"who": "onemore"}


async def test_a_note_that_is_left_to_print_is_kept_and_stands_there_again() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "who")
        await send_keys(pilot, "n")
        await _type(pilot, "one")
        await touch_target(pilot, "bar:stop")
        assert kinds(app) == ["note", "stop"]
        assert _notes(app) == {"who": "one"}
        assert f"counsel.{AGREE}" in [link.key for link in app.visit.over[-1].leaflet.links]
        await send_keys(pilot, "escape")
        assert view_on(app).text == "one"
        app.shows(desk.left(app.visit), "key:n")
        await settle(pilot)
        await send_keys(pilot, "escape")
        links = [link.key for each in app.visit.over for link in each.leaflet.links]
        assert links
        assert f"counsel.{AGREE}" not in links


@pytest.mark.parametrize("last", ["enter", "escape"])
async def test_words_with_a_key_right_behind_them_are_kept_whole(last: str) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "who")
        await send_keys(pilot, "n")
        await send_keys(pilot, *"hopes", last)
        assert _notes(app) == {"who": "hopes"}


async def test_what_was_begun_to_answer_stays_under_a_note() -> None:
    app = kiosk_on(GUIDE, session=replace(UP_TO_MINUTES, together=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "minutes")
        await keys(pilot, "7", "n")
        await _type(pilot, "x")
        await send_keys(pilot, "enter")
        assert app.visit.begun
        assert app.visit.draft is not None


async def test_alone_there_is_neither_key_nor_target_for_a_note() -> None:
    app = kiosk_on(GUIDE, session=_with(("who", "hush"), session=WHOLE))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for part in ("who", "page"):
            await go_to(pilot, part)
            await keys(pilot, "n", "b", "k")
            for press in ("counsel:note", "counsel:standing", "counsel:agree", "extra:kept"):
                app.screen.post_message(Shown.Pressed(press, "key:n"))
                await settle(pilot)
            assert kinds(app) == []
            assert "hush" not in text_on(app)


async def test_an_urgent_screen_is_answered_first() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "today/urgent.lost_now")
        await keys(pilot, "n", "b")
        assert kinds(app) == []


@pytest.mark.parametrize("opened", ["note", "standing", "standing.ask", "agree", "prompts"])
async def test_once_the_counselor_has_left_nothing_of_theirs_is_on_the_screen(opened: str) -> None:
    app = kiosk_on(GUIDE, session=_with(("page", "hush"), (OF_VISIT, "hush")))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        app.shows(desk.pressed(app.visit, opened), "key:n")
        await settle(pilot)
        assert len(app.visit.over) == 1
        app.shows(desk.left(app.visit), "key:n")
        await settle(pilot)
        assert kinds(app) == []
        assert "hush" not in text_on(app)
        assert keeping_phrases.NOT_AGREED not in _read(app)
        assert all(each.key != "extra:kept" for each in view_on(app).extras)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_nothing_stands_on_the_page_before_a_yes(size: tuple[int, int]) -> None:
    session = _with(("who", "hopes to drive"), (OF_VISIT, "calm"))
    app = kiosk_on(GUIDE, session=session)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        assert keeping_phrases.NOT_AGREED in _read(app)
        assert "hopes to drive" not in as_printed(app)
        await send_keys(pilot, "k")
        shown = _read(app)
        while view_on(app).forward is not None and not view_on(app).page.choices:
            await send_keys(pilot, "right")
            shown += _read(app)
        for words in (
            keeping_phrases.MAY_THEY,
            "hopes to drive",
            "calm",
            keeping_phrases.YES,
            keeping_phrases.NO,
        ):
            assert words in shown
        await touch_target(pilot, "link:counsel.agree.no")
        assert keeping_phrases.OFF_PAGE in _read(app)
        assert "hopes to drive" not in as_printed(app)
        assert keeping_phrases.NOT_AGREED not in _read(app)
        assert keeping_phrases.STAYS_OFF in _read(app)
        await send_keys(pilot, "k")
        while not view_on(app).page.choices:
            await send_keys(pilot, "right")
        assert view_on(app).chosen == ("counsel.agree.no",)
        await touch_target(pilot, "link:counsel.agree.yes")
        assert _agreed(app)
        assert "hopes to drive" in as_printed(app)
        assert keeping_phrases.NOT_AGREED not in _read(app)


async def test_where_nobody_wrote_anything_down_nobody_is_told_so() -> None:
    start = replace(_with(), counsel=_with().counsel.with_before(Standing("bus", leaning_asked=True)))
    app = kiosk_on(GUIDE, session=start)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        assert keeping_phrases.START_NOT_AGREED in _read(app)
        await send_keys(pilot, "escape")
        assert keeping_phrases.ASK_FOR_START in _read(app)
        await touch_target(pilot, "link:counsel.agree")
        asked = _read(app)
        for words in (keeping_phrases.START_MAY_IT, keeping_phrases.START_SAID, keeping_phrases.START_NO):
            assert words in asked
        await touch_target(pilot, "link:counsel.agree.no")
        assert keeping_phrases.START_OFF_PAGE in _read(app)
        await send_keys(pilot, "escape")
        assert keeping_phrases.START_STAYS_OFF in _read(app)
        assert "wrote" not in asked


async def test_stop_or_print_asks_no_more_once_somebody_has_agreed() -> None:
    app = kiosk_on(GUIDE, session=_with((OF_VISIT, "calm")))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        for reply, asks in (("no", True), ("yes", False)):
            await send_keys(pilot, "escape")
            await touch_target(pilot, "link:counsel.agree")
            await touch_target(pilot, f"link:counsel.agree.{reply}")
            assert kinds(app) == ["stop"]
            assert (keeping_phrases.ASK_FOR_PAGE in _read(app)) == asks
            await send_keys(pilot, "escape")


async def test_a_note_changed_after_a_yes_is_asked_for_again() -> None:
    app = kiosk_on(GUIDE, session=_with((OF_VISIT, "calm")))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        await keys(pilot, "k", "1", "n")
        assert _agreed(app)
        await _type(pilot, "x")
        await send_keys(pilot, "enter")
        assert not _agreed(app)
        assert keeping_phrases.NOT_AGREED in _read(app)


async def test_long_notes_are_not_agreed_to_from_a_page_without_the_answer() -> None:
    app = kiosk_on(GUIDE, session=_with(("who", LONG), ("pace", LONG), (OF_VISIT, LONG)))
    async with app.run_test(size=(48, 14)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page")
        await keys(pilot, "k", "1")
        assert kinds(app) == ["agree"]
        assert not _agreed(app)
        for _ in range(view_on(app).pages - 1):
            await send_keys(pilot, "right")
        await send_keys(pilot, "1")
        assert _agreed(app)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("prints", [None, Prints()], ids=["saved", "printed"])
@pytest.mark.parametrize("said", [None, False, True], ids=["not_asked", "no", "yes"])
def test_with_a_page_that_is_made_without_the_notes_that_is_told(
    size: tuple[int, int], prints: Prints | None, said: bool | None
) -> None:
    session = _with(("who", "hopes to drive"))
    if said is not None:
        session = keep_counsel(session, session.counsel.with_agreed(agreed=said))
    visit = Visit(GUIDE, session, prints=prints)
    if prints is None:
        made = page_made(making(visit), "page.pdf")
    else:
        made = press(visit.under("printed", printed(Came(True, sheets=2), prints)), "link:there_yes", 1)
    assert made.over[-1].kind == "saved"
    told = [block.text for block in made.over[-1].leaflet.blocks]
    assert (keeping_phrases.NOT_PRINTED in told) == (not said)
    view = view_of(made, room_for(*size), MARKS)
    assert view.pages == 1
    alone = replace(visit, session=replace(session, together=False))
    one = page_made(making(alone), "page.pdf").over[-1].leaflet
    assert keeping_phrases.NOT_PRINTED not in [block.text for block in one.blocks]


def as_printed(app: KioskApp) -> str:
    """All that is printed of the visit as it is now."""
    return str(compose(GUIDE, app.visit.session, date=DAY))


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", ["note", "agree"])
async def test_a_sheet_looks_as_it_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    app = kiosk_on(GUIDE, session=_with(("who", "Hopes to drive again.")))
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        await go_to(pilot, "page" if name == "agree" else "who")
        await send_keys(pilot, "k" if name == "agree" else "n")
        goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", text_on(app) + "\n")


def test_no_golden_is_left_over(goldens: Goldens) -> None:
    names = (f"{name}_{width}x{height}.txt" for name in ("note", "agree") for width, height in SIZES)
    goldens.only(GOLDENS, (GOLDENS / name for name in names))
