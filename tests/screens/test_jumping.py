"""Jumping about in a guide with a counselor: the map, looking, finding; by keys, by five keys and by touch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.layout.phrases import answering, jumping, moving
from kiosk.layout.room import room_for
from kiosk.screens.app import KioskApp
from kiosk.screens.counseling import desk, search
from kiosk.screens.pressing import press
from kiosk.screens.view import view_of
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.target import Target
from kiosk.walk.map import map_of
from kiosk.walk.route import replay
from kiosk.walk.session import Amount, Picked, Session, Skipped, Words
from kiosk.walk.written import walked
from tests.goldens import Goldens
from tests.guides.people import persona_at
from tests.journeys.fingers import FiveKeys, Touch
from tests.screens.codes import GUIDE as CODED
from tests.screens.codes import PEOPLE
from tests.screens.kiosk import (
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
from tests.screens.still import Room
from tests.screens.walks import GUIDE, UP_TO_AGAIN, UP_TO_MINUTES, UP_TO_WAYS, WHOLE
from tests.walk.guides import walks
from tests.walk.making import END, ask, flag, guide_of, tell

GOLDENS = Path(__file__).parent / "jumping_goldens"
WAYS = (FiveKeys, Touch)


def _together(session: Session) -> Session:
    """The same with a counselor, who is asked one thing more."""
    return replace(tell(GUIDE, replace(session, together=True), ("afraid", "no")), looking_at=None)


TOGETHER = _together(UP_TO_WAYS)
UP_TO_MINUTES_TOGETHER = replace(UP_TO_MINUTES, together=True)


def here(app: KioskApp) -> str:
    return app.visit.position.part.key


def row_of(app: KioskApp, step: str) -> str:
    """The figures of the row of a step on the page of the map that is shown."""
    wanted = f"counsel.map.step.{step}"
    return next(str(each.number) for each in view_on(app).page.choices if each.id == wanted)


async def test_the_map_opens_at_the_step_the_person_is_at_and_closes_again() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "j")
        assert kinds(app) == ["map", "steps"]
        assert f"Your ways there · {jumping.HERE}" in text_on(app)
        await keys(pilot, "escape")
        assert jumping.MAP_TITLE in text_on(app)
        await keys(pilot, "j")
        assert kinds(app) == []
        await keys(pilot, "j", "j")
        assert kinds(app) == []
        assert here(app) == "ways"


@pytest.mark.parametrize(("width", "height"), [(80, 24), (48, 14)])
async def test_it_opens_at_the_page_of_that_step_and_its_pages_turn_from_there(
    width: int, height: int
) -> None:
    session = _together(WHOLE)
    app = kiosk_on(GUIDE, session=session)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "tired")
        await keys(pilot, "j")
        shown = [each.id for each in view_on(app).page.choices]
        assert "counsel.map.step.tired" in shown
        first = view_on(app).page.choices[0].number
        assert first > 1
        await keys(pilot, "left")
        assert view_on(app).page.choices[-1].number == first - 1
        await keys(pilot, "right")
        assert view_on(app).page.choices[0].number == first


@pytest.mark.parametrize("way", WAYS)
async def test_going_to_a_step_and_back_to_where_it_was_left_off(way: type[FiveKeys | Touch]) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        person = way(pilot)
        await _map_by_hand(person)
        await _sections_by_hand(person)
        await person.press("link:counsel.map.in.you")
        await person.press("link:counsel.map.step.who")
        assert (here(app), kinds(app)) == ("who", [])
        await _map_by_hand(person)
        await _sections_by_hand(person)
        await person.press("link:counsel.map.open")
        assert (here(app), kinds(app)) == ("ways", [])
        assert app.visit.session.answers == TOGETHER.answers


async def _map_by_hand(person: FiveKeys | Touch) -> None:
    """To the map by what is drawn: from the counselor's prompts."""
    await person.press("extra:counselor")
    while person.target("link:counsel.map") is None:
        await person.press("bar:more")
    await person.press("link:counsel.map")
    assert kinds(person.app) == ["map", "steps"]


async def _sections_by_hand(person: FiveKeys | Touch) -> None:
    """From the steps of a section to the map of all of them."""
    await person.press("link:counsel.map.all")
    assert kinds(person.app) == ["map"]


async def test_a_step_ahead_is_looked_at_and_leads_back_to_the_map() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "j")
        while "counsel.map.step.on_time" not in [each.id for each in view_on(app).page.choices]:
            await keys(pilot, "right")
        page = app.visit.over[-1].page
        await keys(pilot, row_of(app, "on_time"))
        assert jumping.ONLY_LOOKING in text_on(app)
        assert jumping.LOOKING_AHEAD in text_on(app)
        assert moving.STOP_OR_PRINT in text_on(app)
        await keys(pilot, "escape")
        assert kinds(app) == ["map", "steps"]
        assert app.visit.over[-1].page == page
        assert app.visit.session.answers == TOGETHER.answers


async def test_a_private_step_beside_the_route_is_shown_only_after_one_press_more() -> None:
    begun = replace(tell(GUIDE, Session(), ("who", "me"), ("pace", "short")), together=True)
    app = kiosk_on(GUIDE, session=begun)
    async with app.run_test() as pilot:
        await go_to(pilot, "today")
        app.shows(press(press(app.visit, "counsel:map", 1), "link:counsel.map.step.money", 1), "test")
        await settle(pilot)
        asked = GUIDE.steps["money"].ask.text  # type: ignore[union-attr]
        assert "Money for the trip" in text_on(app)
        assert jumping.PRIVATE_LOOK in text_on(app)
        assert asked[:20] not in text_on(app)
        await keys(pilot, "1")
        assert asked[:20] in text_on(app)
        await keys(pilot, "escape")
        assert kinds(app) == ["map", "steps"]


async def test_a_private_step_on_the_route_is_gone_to_by_its_cover() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        app.shows(press(press(app.visit, "counsel:map", 1), "link:counsel.map.step.money", 1), "test")
        await settle(pilot)
        assert here(app) == "money/cover"


async def test_what_was_begun_is_kept_and_what_cannot_be_kept_is_told() -> None:
    session = _together(UP_TO_AGAIN)
    there = Visit(GUIDE, session).with_draft(Words("Go slowly"))
    gone = press(press(there, "counsel:map", 1), "link:counsel.map.step.who", 1)
    assert gone.session.answers["again"] == Words("Go slowly")
    things = replace(Visit(GUIDE, replace(session, looking_at="things")), begun=True, draft=Picked(("bag",)))
    left = press(press(things, "counsel:map", 1), "link:counsel.map.step.who", 1)
    assert left.session.answers == session.answers
    assert left.notice
    minutes = Visit(GUIDE, replace(session, looking_at="minutes")).with_draft(Amount(9))
    counted = press(press(minutes, "counsel:map", 1), "link:counsel.map.step.who", 1)
    assert counted.session.answers["minutes"] == Amount(9)
    assert counted.notice == answering.CHANGED.format(title="Minutes to walk")
    first = Visit(GUIDE, UP_TO_MINUTES_TOGETHER).with_draft(Amount(9))
    assert not press(press(first, "counsel:map", 1), "link:counsel.map.step.who", 1).notice


async def test_a_change_begun_is_told_when_two_people_go_where_it_was_left_off() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "minutes")
        await keys(pilot, "1", "j", "escape", "1")
        assert here(app) == "ways"
        assert answering.CHANGED.format(title="Minutes to walk") in text_on(app)


def _parted() -> Guide:
    """A guide in which the first answer decides whether the second question comes."""
    return guide_of(
        {
            "first": ask("yes", "no"),
            "which": ask("a", "b", when={"first": "yes"}),
            "last": ask("a", "b"),
            "end": END,
        }
    )


def test_where_the_walk_goes_on_is_where_the_answer_begun_leads() -> None:
    guide = _parted()
    session = replace(tell(guide, Session(together=True), ("first", "yes")), looking_at="first")
    begun = press(Visit(guide, session), "pick:no", 1)
    gone = press(press(begun, "counsel:map", 1), "link:counsel.map.open", 1)
    assert (gone.position.part.key, gone.over) == ("last", ())
    assert gone.notice


def test_a_step_that_the_answer_begun_leads_past_is_looked_at() -> None:
    guide = _parted()
    session = tell(guide, Session(together=True), ("first", "yes"))
    begun = press(Visit(guide, replace(session, looking_at="first")), "pick:no", 1)
    gone = press(press(begun, "counsel:map", 1), "link:counsel.map.step.which", 1)
    assert [each.kind for each in gone.over] == ["leaflet"]
    assert gone.notice
    assert gone.session.answers["first"] == Picked(("no",))


@pytest.mark.parametrize("key", ["j", "/"])
async def test_somebody_who_walks_alone_has_no_map_and_finds_nothing(key: str) -> None:
    app = kiosk_on(GUIDE, session=UP_TO_WAYS)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, key)
        assert kinds(app) == []
    for name in ("map", "map.step.who", "map.shown.money", "search", "search.step.who"):
        visit = app.visit
        assert desk.pressed(visit, name) is visit


def test_nothing_lies_over_an_urgent_screen() -> None:
    question = ask("yes", "no")
    question["choices"]["yes"]["raises"] = ["now"]
    guide = guide_of({"q": question, "end": END}, flags={"now": flag(urgency="now")})
    session = tell(guide, Session(together=True), ("q", "yes"))
    visit = Visit(guide, session)
    assert visit.position.part.name == "urgent.now"
    for name in ("map", "search", "map.step.q"):
        assert desk.pressed(visit, name) == visit


async def test_a_word_is_found_and_leads_there_and_back_to_the_words() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "/", "enter")
        await send_keys(pilot, *"walk", "enter")
        assert kinds(app) == ["search", "found"]
        assert '"walk"' in text_on(app)
        await keys(pilot, "escape")
        assert "walk" in text_on(app)
        assert app.visit.words_typed == "walk"
        await send_keys(pilot, *"ing minutes", "enter")
        assert jumping.NOT_FOUND_NOTE in text_on(app)
        await keys(pilot, "escape")
        await send_keys(pilot, "x", *["backspace"] * 20, "enter")
        assert jumping.NO_WORD in text_on(app)
        assert app.visit.session.answers == TOGETHER.answers


async def test_letters_that_mean_something_elsewhere_are_typed() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await send_keys(pilot, "/")
        await send_keys(pilot, *"juch/?1")
        assert app.visit.words_typed == "juch/?1"
        assert kinds(app) == ["search"]
        await keys(pilot, "escape")
        assert kinds(app) == []
        await keys(pilot, "/")
        assert app.visit.words_typed == ""


@pytest.mark.parametrize(("way", "width", "height"), [(FiveKeys, 60, 18), (Touch, 80, 24), (Touch, 48, 14)])
async def test_a_word_can_be_found_without_a_keyboard(
    way: type[FiveKeys | Touch], width: int, height: int
) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "ways")
        await send_keys(pilot, "/")
        person = way(pilot)
        await person._type("bus")
        assert app.visit.words_typed.lower() == "bus"  # type: ignore[union-attr]
        await person.press("bar:next")
        assert kinds(app) == ["search", "found"]
        await person.press(f"link:{view_on(app).page.choices[0].id}")
        assert kinds(app) in (["search", "found", "leaflet"], [])


async def test_what_is_not_found_offers_questions_and_hard_words() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await send_keys(pilot, "/")
        await send_keys(pilot, *"zzzz", "enter")
        links = [each.id for each in view_on(app).page.choices]
        assert links == ["faq", "counsel.search.glossary"]
        await keys(pilot, "2")
        assert jumping.GLOSSARY in text_on(app)
        await keys(pilot, "1")
        assert kinds(app) == ["search", "found", "found", "leaflet"]


async def test_a_cover_leaves_the_words_that_were_looked_for_as_they_were() -> None:
    room = Room()
    app = room.kiosk(GUIDE, TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await send_keys(pilot, "/")
        await send_keys(pilot, *"buses", "left")
        while kinds(app)[-1] != "hidden":
            await room.passes(pilot, 30)
        assert "buses" not in text_on(app)
        await Touch(pilot).press("link:same")
        assert (kinds(app), app.visit.words_typed) == (["search"], "buses")
        await send_keys(pilot, "x")
        assert app.visit.words_typed == "busexs"


def test_nothing_of_a_counselor_stays_open_once_they_have_left() -> None:
    opened = press(press(Visit(GUIDE, TOGETHER), "counsel:map", 1), "link:counsel.map.step.on_time", 1)
    assert [each.kind for each in opened.over] == ["map", "steps", "leaflet"]
    assert desk.left(opened).over == ()
    typed = press(Visit(GUIDE, TOGETHER), "counsel:search", 1).with_typed("bus")
    assert desk.left(press(typed, "bar:next", 1)).over == ()


async def test_paper_is_at_hand_on_the_map_and_where_words_are_typed() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        for key in ("j", "/"):
            await keys(pilot, key)
            person = Touch(pilot)
            await person.press("bar:stop")
            assert kinds(app)[-1] == "stop"
            await keys(pilot, "escape")
            assert kinds(app)[-1] in ("steps", "search")


@settings(max_examples=15)
@given(st.data())
def test_nothing_is_answered_on_the_map_and_going_anywhere_and_back_changes_nothing(
    data: st.DataObject,
) -> None:
    guide, session = data.draw(walks())
    session = replace(session, together=True)
    visit = Visit(guide, session)
    if visit.card(visit.position).urgent:
        return
    found = map_of(guide, session)
    for step in data.draw(st.lists(st.sampled_from(guide.order), max_size=4)):
        visit = replace(visit, over=())
        if visit.card(visit.position).urgent:
            return
        visit = press(press(visit, "counsel:map", 9), f"link:counsel.map.step.{step}", 9)
        was = found.spot(step)
        assert bool(visit.over) is not bool(was.part)
        visit = press(visit, f"link:counsel.map.shown.{step}", 1) if visit.over else visit
        assert (visit.session.answers, visit.session.marks) == (session.answers, session.marks)
        assert visit.session.wishes == session.wishes
    before, after = replay(guide, session), replay(guide, visit.session)
    assert [(e.part, e.answer) for e in after.entries] == [(e.part, e.answer) for e in before.entries]


@settings(max_examples=15)
@given(walks(), st.text(max_size=12))
def test_whatever_is_looked_for_answers_nothing(walk: tuple[Guide, Session], words: str) -> None:
    guide, session = walk
    visit = Visit(guide, replace(session, together=True))
    typed = press(visit, "counsel:search", 1)
    if not typed.over:
        return
    found = press(typed.with_typed(words), "bar:next", 1)
    assert found.session == visit.session
    for link in found.over[-1].leaflet.links:
        there = press(found, f"link:{link.key}", 99)
        assert there.session.answers == visit.session.answers


def test_where_the_walk_goes_on_at_a_private_question_both_are_asked_again() -> None:
    guide = guide_of({"who": ask("me", "you"), "secret": ask("a", "b", sensitive=True), "end": END})
    session = tell(guide, Session(together=True), ("who", Skipped()))
    visit = Visit(guide, session)
    visit = press(visit, "bar:next", 1)
    assert visit.position.part.key == "secret"
    assert press(press(visit, "counsel:map", 1), "link:counsel.map.open", 1).position.part.key == "secret"
    away = press(press(visit, "counsel:map", 1), "link:counsel.map.step.who", 1)
    assert away.position.part.key == "who"
    back = press(press(away, "counsel:map", 1), "link:counsel.map.open", 1)
    assert back.position.part.key == "secret/cover"


def apart(app: KioskApp) -> None:
    """No target, and no row of keys, lies right over another."""
    shown = [each.region for each in app.screen.query(Target)]
    shown += [each.region for each in app.screen.query(Keyboard)]
    for one in shown:
        for other in shown:
            beside = one.x >= other.right or other.x >= one.right
            assert beside or one.bottom != other.y, (one, other)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("opened", [("j", "a", "2"), ("/", *"pain", "enter")], ids=["map", "found"])
async def test_a_row_stays_free_between_what_can_be_pressed_on_every_page(
    width: int, height: int, opened: tuple[str, ...]
) -> None:
    people = walked(CODED, persona_at(PEOPLE[min(PEOPLE)]).answers, together=True)
    app = kiosk_on(CODED, session=people)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        await keys(pilot, "1", *opened)
        assert view_on(app).pages > 4
        for _ in range(view_on(app).pages):
            apart(app)
            await send_keys(pilot, "right")


async def test_the_keys_for_a_note_do_not_lie_on_the_bar() -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test() as pilot:
        await go_to(pilot, "ways")
        await keys(pilot, "n")
        await touch_target(pilot, "extra:letters")
        apart(app)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_close_closes_the_map_and_all_sections_leads_to_them_from_every_page(
    width: int, height: int
) -> None:
    app = kiosk_on(GUIDE, session=_together(WHOLE))
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "tired")
        await keys(pilot, "j")
        for page in range(view_on(app).pages):
            top = replace(app.visit.over[-1], page=page, opens_at="")
            steps = replace(app.visit, over=(*app.visit.over[:-1], top))
            app.shows(steps, "key:j")
            await settle(pilot)
            await touch_target(pilot, "link:counsel.map.all")
            assert kinds(app) == ["map"]
            assert jumping.MAP_TITLE in text_on(app)
            app.shows(steps, "key:j")
            await settle(pilot)
            await touch_target(pilot, "bar:close" if page else "bar:back")
            assert kinds(app) == []
            app.shows(steps, "key:j")
            await settle(pilot)


SCREENS: dict[str, tuple[str, ...]] = {
    "steps": ("j",),
    "looking": ("j", "2"),
    "found": ("/", "b", "u", "s", "enter"),
}


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_looks_as_it_did(name: str, width: int, height: int, goldens: Goldens) -> None:
    app = kiosk_on(GUIDE, session=TOGETHER)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "ways")
        for key in SCREENS[name]:
            await send_keys(pilot, key)
        shown = text_on(app) + "\n"
    goldens.same(GOLDENS / f"{name}_{width}x{height}.txt", shown)


def test_no_letter_of_the_desk_is_dead_on_its_sheets() -> None:
    at = Visit(GUIDE, replace(TOGETHER, looking_at="ways"))
    map_, words = press(at, "counsel:map", 1), press(at, "counsel:search", 1)
    sheets = {
        "prompts": press(at, "counsel:prompts", 1),
        "steps": map_,
        "map": map_.uncovered(),
        "found": search.taken(words, "bus"),
        "standing": press(at, "counsel:standing", 1),
    }
    for name, laid in sheets.items():
        assert laid.over[-1].kind == name
        letters = view_of(laid, room_for(*SIZES[0]), MARKS).letters
        theirs = {letter for letter, what in letters.items() if what.startswith("counsel:")}
        assert theirs == {"j", "/", "n", "b"}
        for letter in theirs:
            after = press(laid, letters[letter], 1)
            assert [each.kind for each in after.over] != [each.kind for each in laid.over], (name, letter)
        assert ("c" in letters) == (name == "prompts")


def test_no_golden_is_left_over(goldens: Goldens) -> None:
    expected = (f"{name}_{width}x{height}.txt" for name in SCREENS for width, height in SIZES)
    goldens.only(GOLDENS, (GOLDENS / name for name in expected))
