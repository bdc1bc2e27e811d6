"""A copy for the clinic's record: asked for, told of, written only after a yes, by keys and by touch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from kiosk.authors.personas import sessions_of
from kiosk.deliver.record import recorder
from kiosk.guide.model import Guide
from kiosk.layout.phrases import asking
from kiosk.screens import record_phrases as said
from kiosk.screens import recording
from kiosk.screens.app import KioskApp
from kiosk.screens.recorder import PATIENCE
from kiosk.screens.shown import Shown
from kiosk.screens.visit import Visit
from kiosk.summary.compose import uncovered
from kiosk.summary.record.note import note_of
from kiosk.walk.counsel import Standing
from kiosk.walk.session import Session, Skipped, Words
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import (
    DAY,
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    kinds,
    kiosk_on,
    page_made,
    said_on,
    settle,
    text_on,
    touch_target,
    view_on,
)
from tests.screens.still import Room

GUIDE = guide_called("getting_there")
WALKED = sessions_of(GUIDE, persona_at(next(path for name, path in personas() if name == "getting_there")))[0]
DEEP = guide_called("cervical_dystonia")


class Clinic:
    """Takes copies, or fails to, and remembers whose."""

    def __init__(self, *, fails: bool = False, waits: Event | None = None) -> None:
        self.given: list[Session] = []
        self.fails = fails
        self.waits = waits

    def __call__(self, guide: Guide, session: Session) -> bool:
        if self.waits is not None:
            self.waits.wait(10)
        if self.fails:
            raise RuntimeError("nobody may read this")
        self.given.append(session)
        return True


def persona(stem: str) -> Session:
    return sessions_of(DEEP, persona_at(next(path for _, path in personas() if path.stem == stem)))[-1]


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


async def at_the_page(pilot: Pilot[int], part: str = "page") -> None:
    await settle(pilot)
    await go_to(pilot, part)


async def press(pilot: Pilot[int], what: str) -> None:
    pilot.app.screen.post_message(Shown.Pressed(what, "key:enter"))
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_by_keys_a_copy_is_given_after_a_yes(size: tuple[int, int], tmp_path: Path) -> None:
    app = kiosk_on(GUIDE, session=WALKED, record=recorder(tmp_path, lambda: DAY, {}))
    async with app.run_test(size=size) as pilot:
        await at_the_page(pilot)
        await keys(pilot, "r")
        assert kinds(app) == [recording.ASKED]
        assert files(tmp_path) == []
        while (forward := view_on(app).forward) is not None and forward.key == "bar:more":
            await keys(pilot, "right")
        assert said.YES in text_on(app)
        await keys(pilot, "1")
        await page_made(pilot)
        assert kinds(app) == [recording.TOLD]
        assert said.DONE in said_on(app)
        assert files(tmp_path) == [".json", ".txt"]
        await keys(pilot, "1")
        assert kinds(app) == []


async def test_by_touch_no_gives_nothing_and_yes_gives_it() -> None:
    clinic = Clinic()
    app = kiosk_on(GUIDE, session=WALKED, record=clinic)
    async with app.run_test(size=SIZES[0]) as pilot:
        await at_the_page(pilot)
        await press(pilot, "extra:record")
        await touch_target(pilot, "link:close")
        assert (kinds(app), clinic.given) == ([], [])
        await press(pilot, "extra:record")
        await touch_target(pilot, "link:record_yes")
        await page_made(pilot)
        assert [dict(each.answers) for each in clinic.given] == [dict(WALKED.answers)]
        await touch_target(pilot, "link:close")
        assert kinds(app) == []


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_the_target_has_a_place_or_is_under_what_opens_the_rest(size: tuple[int, int]) -> None:
    app = kiosk_on(GUIDE, session=WALKED, record=Clinic())
    async with app.run_test(size=size) as pilot:
        await at_the_page(pilot)
        if asking.TO_RECORD not in text_on(app) and asking.TO_RECORD_SHORT not in text_on(app):
            await press(pilot, "extra:menu")
            assert "extra.record" in {link.key for link in app.visit.over[-1].leaflet.links}
            await press(pilot, "link:extra.record")
        else:
            await touch_target(pilot, "extra:record")
        assert kinds(app)[-1] == recording.ASKED


async def test_where_no_folder_is_set_nothing_offers_it_and_no_key_opens_it() -> None:
    app = kiosk_on(GUIDE, session=WALKED)
    async with app.run_test(size=SIZES[0]) as pilot:
        await at_the_page(pilot)
        assert asking.TO_RECORD not in text_on(app)
        for what in ("extra:record", "link:record_yes"):
            await press(pilot, what)
            assert kinds(app) == []
        await keys(pilot, "r")
        assert kinds(app) == []


async def test_what_could_not_be_written_is_told_and_can_be_tried_again() -> None:
    clinic = Clinic(fails=True)
    app = kiosk_on(GUIDE, session=WALKED, record=clinic)
    async with app.run_test(size=SIZES[0]) as pilot:
        await at_the_page(pilot)
        for fails, told in ((True, said.FAILED), (False, said.DONE)):
            clinic.fails = fails
            await press(pilot, "extra:record")
            await press(pilot, "link:record_yes")
            await page_made(pilot)
            assert told in said_on(app)
            await press(pilot, "link:close")
        assert dict(app.visit.session.answers) == dict(WALKED.answers)


async def test_a_cover_that_came_meanwhile_stays_on_top() -> None:
    waits = Event()
    app = kiosk_on(GUIDE, session=WALKED, record=Clinic(waits=waits))
    async with app.run_test(size=SIZES[0]) as pilot:
        await at_the_page(pilot)
        await press(pilot, "extra:record")
        await press(pilot, "link:record_yes")
        assert kinds(app) == [recording.BUSY]
        await keys(pilot, "escape", "left")
        assert kinds(app) == [recording.BUSY]
        app.visit = app.visit.under("hidden", app.visit.over[-1].leaflet)
        app._show()
        waits.set()
        await page_made(pilot)
        assert kinds(app) == [recording.TOLD, "hidden"]


def slow_kiosk(clinic: Clinic, room: Room) -> KioskApp:
    """A kiosk whose clinic takes its time."""
    return KioskApp(replace(room.kiosk(GUIDE, WALKED)._setting, record=clinic), WALKED)


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("on", ["card", "rest", "end"])
async def test_whoever_waits_for_long_may_go_on_and_is_told_later(*, fails: bool, on: str) -> None:
    waits, room = Event(), Room()
    clinic = Clinic(waits=waits, fails=fails)
    app = slow_kiosk(clinic, room)
    async with app.run_test(size=SIZES[0]) as pilot:
        await at_the_page(pilot)
        await press(pilot, "extra:record")
        await press(pilot, "link:record_yes")
        await room.passes(pilot, PATIENCE - 1)
        assert said.TAKES_LONG not in said_on(app)
        await room.passes(pilot, 1)
        assert said.TAKES_LONG in said_on(app)
        await touch_target(pilot, "link:close")
        assert kinds(app) == []
        await press(pilot, "extra:record")
        assert kinds(app) == [recording.BUSY], "it is not written twice"
        await press(pilot, "link:close")
        if on == "rest":
            await press(pilot, "bar:stop")
            await press(pilot, "link:rest")
        if on == "end":
            await press(pilot, "bar:next")
        waits.set()
        await page_made(pilot)
        told = {"card": [recording.TOLD], "rest": [recording.TOLD, "rest"], "end": ["end", recording.TOLD]}
        assert kinds(app) == told[on]
        await press(pilot, "link:close")
        assert kinds(app) == told[on][:-1]
        assert (app.visit.recorded is None) == fails
        assert not app.visit.writes_copy


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
async def test_while_it_is_written_stop_or_print_is_one_press_away(size: tuple[int, int]) -> None:
    waits = Event()
    app = kiosk_on(GUIDE, session=WALKED, record=Clinic(waits=waits))
    async with app.run_test(size=size) as pilot:
        await at_the_page(pilot)
        await press(pilot, "extra:record")
        await press(pilot, "link:record_yes")
        await touch_target(pilot, "bar:stop")
        assert kinds(app) == [recording.BUSY, "stop"]
        await keys(pilot, "escape")
        assert kinds(app) == [recording.BUSY]
        waits.set()
        await page_made(pilot)
        assert kinds(app) == [recording.TOLD]


def test_where_all_was_forgotten_meanwhile_nothing_of_it_comes_back() -> None:
    writing = recording.begun(recording.ask_for_record(visit_of(WALKED)))
    forgotten = writing.forgotten()
    assert recording.ended(forgotten, WALKED, there=True) == forgotten


def visit_of(session: Session, guide: Guide = GUIDE, **more: object) -> Visit:
    return replace(Visit(guide, session), records=True, **more)  # type: ignore[arg-type]


def words(visit: Visit) -> str:
    return " ".join(block.text for block in recording.ask_for_record(visit).over[-1].leaflet.blocks)


def test_it_is_told_what_is_in_it_and_what_is_not() -> None:
    assert said.PRIVATE_OUT in words(visit_of(WALKED))
    shares = persona("pregnant")
    assert uncovered(DEEP, shares)[1]
    told = words(visit_of(shares, DEEP))
    assert said.PRIVATE_IN in told
    assert said.PRIVATE_OUT not in told
    wrote = persona("opens_everything")
    assert said.OWN_WORDS in words(visit_of(wrote, DEEP))
    struck = visit_of(replace(wrote, wishes=replace(wrote.wishes, struck=frozenset({"a"}))), DEEP)
    assert said.OWN_WORDS_STRUCK in words(struck)
    assert said.OWN_WORDS not in words(struck)
    silent = {key: Skipped() if isinstance(each, Words) else each for key, each in wrote.answers.items()}
    assert said.OWN_WORDS not in words(visit_of(replace(wrote, answers=silent), DEEP))
    off = replace(WALKED, wishes=replace(WALKED.wishes, struck=frozenset({"a"})))
    assert (said.WHAT in words(visit_of(off)), said.WHAT_STRUCK in words(visit_of(off))) == (False, True)


def test_a_counselors_notes_are_told_of_only_where_there_are_two_and_a_yes() -> None:
    counsel = replace(WALKED.counsel.with_note("", "A note."), notes_agreed=True)
    two = replace(WALKED, together=True, counsel=counsel)
    assert said.NOTES_IN in words(visit_of(two))
    assert said.NOTES_IN not in words(visit_of(replace(two, together=False)))
    assert said.NOTES_IN not in words(visit_of(replace(two, counsel=replace(counsel, notes_agreed=False))))


def test_where_the_person_stood_at_the_start_is_told_of_where_it_is_in_it() -> None:
    before = Standing(leaning="bus", leaning_asked=True)
    for counsel in (WALKED.counsel.with_before(before), WALKED.counsel.with_before(Standing())):
        two = replace(WALKED, together=True, counsel=counsel.with_agreed(agreed=True))
        in_it = counsel.for_page
        assert (said.START_IN in words(visit_of(two))) == in_it
        assert said.NOTES_IN not in words(visit_of(two))
        assert ("start" in note_of(GUIDE, two, DAY)) == in_it


def test_what_is_not_in_a_copy_asks_for_no_other() -> None:
    two = replace(WALKED, together=True)
    for counsel in (two.counsel.with_said_back("ways", 0), two.counsel.with_note("ways", "Words.")):
        after = replace(two, counsel=counsel)
        assert note_of(GUIDE, after, DAY) == note_of(GUIDE, two, DAY)
        given = visit_of(after, recorded=two)
        assert recording.ask_for_record(given).over[-1].kind == recording.TOLD
    agreed = replace(two, counsel=two.counsel.with_note("ways", "Words.").with_agreed(agreed=True))
    assert recording.ask_for_record(visit_of(agreed, recorded=two)).over[-1].kind == recording.ASKED


def test_the_same_answers_are_not_given_twice_and_others_are_after_another_yes() -> None:
    given = visit_of(WALKED, recorded=WALKED)
    assert recording.ask_for_record(given).over[-1].kind == recording.TOLD
    moved = replace(given, session=replace(WALKED, looking_at="page"))
    assert recording.ask_for_record(moved).over[-1].kind == recording.TOLD
    changed = replace(given, session=replace(WALKED, answers={}))
    assert recording.ask_for_record(changed).over[-1].kind == recording.ASKED
    assert said.CHANGED in words(changed)


def test_once_the_counselor_has_left_another_copy_can_be_given() -> None:
    counsel = replace(WALKED.counsel.with_note("", "A note."), notes_agreed=True)
    two = replace(WALKED, together=True, counsel=counsel)
    left = visit_of(replace(two, together=False), recorded=two)
    assert note_of(GUIDE, left.session, DAY) != note_of(GUIDE, two, DAY)
    assert said.CHANGED in words(left)


def test_nobody_gives_it_from_anywhere_but_the_sheet_that_asks() -> None:
    visit = visit_of(WALKED)
    asked = recording.ask_for_record(visit)
    assert [recording.agreed(each) for each in (visit, asked, recording.begun(asked))] == [False, True, False]
    assert not recording.agreed(replace(asked, records=False))
    assert recording.ask_for_record(replace(visit, records=False)).over == ()


def test_the_next_person_finds_nothing_of_it() -> None:
    after = visit_of(WALKED, recorded=WALKED).forgotten()
    assert (after.records, after.recorded) == (True, None)


def test_the_app_is_offered_it_where_the_machine_has_a_folder() -> None:
    assert kiosk_on(GUIDE, record=Clinic()).visit.records
    assert not kiosk_on(GUIDE).visit.records
    assert isinstance(kiosk_on(GUIDE), KioskApp)
