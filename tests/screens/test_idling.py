"""Nobody presses anything: the cover, what it brings back, the end of the visit, and what counts as a press."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from kiosk.guide.model import Guide
from kiosk.layout.phrases import visiting
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.screens.host import StaffDesk
from kiosk.screens.idling import words_on
from kiosk.screens.theme import BLACK_ON_WHITE, CALM
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Session, Words
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.screens.kiosk import (
    MARKS,
    SIZE_IDS,
    SIZES,
    Kept,
    go_to,
    open_keyboard,
    page_made,
    send_keys,
    settle,
    text_on,
    touch,
    view_on,
)
from tests.screens.staff import knock
from tests.screens.still import TIMES, Room

GUIDE = guide_called("getting_there")
BEGUN = {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5, "things": "none"}
UP_TO_AGAIN = walked(
    GUIDE,
    BEGUN | {"money": "no", "ways": "skipped", "lean_first": "skipped", "weigh": {"own": "skipped"}},
)


def kinds(app: KioskApp) -> list[str]:
    return [each.kind for each in app.visit.over]


def wait_of(app: KioskApp) -> float:
    """How long the page on the screen may be left alone."""
    return TIMES.still + words_on(view_on(app).page) * 60 / TIMES.words_a_minute


def said_on(app: KioskApp) -> str:
    """The words of what is on the screen, in one line."""
    return " ".join("".join(span.text for span in line).strip() for line in view_on(app).page.lines)


async def keys(pilot: Pilot[int], *names: str) -> None:
    """One key after another, each once the screen stands."""
    for name in names:
        await send_keys(pilot, name)


def without_cover(visit: Visit) -> Visit:
    """The visit as it is under the cover."""
    return replace(visit, over=visit.over[:-1], notice=visit.over[-1].mark.notice, wish=None)


async def pressed(pilot: Pilot[int], what: str) -> None:
    """Press the target of that name with a finger."""
    target = next(each for each in pilot.app.screen.query(Target) if each.key == what)
    await touch(pilot, target.region.x + 2, target.region.y)


async def at(pilot: Pilot[int], where: str) -> None:
    """Somewhere in a visit, with something begun there."""
    await go_to(pilot, {"leaflet": "who", "stop": "who", "help": "who"}.get(where, "again"))
    match where:
        case "typing":
            await keys(pilot, *"the river")
        case "keyboard":
            await keys(pilot, *"the river")
            await open_keyboard(pilot)
        case "leaflet":  # a common question, over the list of them, over Help
            await keys(pilot, "2", "h", "1", "1")
        case "stop":
            await keys(pilot, "3", "escape")
        case "help":
            await keys(pilot, "h")


@pytest.mark.parametrize("where", ["typing", "keyboard", "leaflet", "stop", "help"])
@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_screen_nobody_presses_is_covered_and_comes_back_as_it_was(
    where: str, width: int, height: int
) -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test(size=(width, height)) as pilot:
        await at(pilot, where)
        before, shown, words = app.visit, view_on(app), text_on(app)
        await room.passes(pilot, wait_of(app) - 1)
        assert app.visit == before
        await room.passes(pilot, 2)
        assert kinds(app)[-1] == "hidden"
        assert visiting.HIDDEN in text_on(app)
        assert [each.id for each in view_on(app).page.choices] == ["same", "new", "print_finish"]
        for line in (line.strip() for line in words.splitlines()):
            told = len(line) > 5 and any(each.isalpha() for each in line) and line not in MARKS
            assert not told or line not in text_on(app), "nothing of what is under it shows"
        assert without_cover(app.visit) == before
        await keys(pilot, "1")
        assert replace(view_on(app), text=None) == replace(shown, text=None)
        assert app.visit == before
        assert text_on(app) == words, "the marks of the keys, too"
        assert where not in ("typing", "keyboard") or "the river" in text_on(app)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_targets_of_the_cover_are_equal(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        targets = list(app.screen.query(Target))
        assert len(targets) == 3, "all on one page, and nothing else to press"
        assert len({each.region.size for each in targets}) == 1
        assert app.focused is None, "no key is a yes by itself"


async def test_a_cover_nobody_answers_ends_the_visit() -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await room.passes(pilot, wait_of(app))
        assert room.told.left[-1] == pytest.approx(TIMES.covered, abs=1)
        await room.passes(pilot, TIMES.covered - 1)
        assert room.told.how == []
        await room.passes(pilot, 2)
        assert room.told.how == ["idle"]
    assert app.return_code == 0


async def test_what_is_no_target_of_the_cover_keeps_no_visit_and_shortens_none() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        assert kinds(app) == ["hidden"]
        for key in ("down", "up", "left", "right", "escape", "h", "u", "9", "x", "tab"):
            await room.passes(pilot, 4)
            await keys(pilot, key)
            assert kinds(app) == ["hidden"]
            assert room.told.how == []
        while not (isinstance(app.focused, Target) and app.focused.key == "link:same"):
            await keys(pilot, "down")
        await keys(pilot, "enter")
        assert kinds(app) == [], "whoever moves there with arrows has the rest of the time"


async def test_presses_keep_a_visit_and_a_pointer_that_only_moves_does_not() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        for press in ("down", "wheel", "touch", "paste", "up"):
            await room.passes(pilot, TIMES.still - 1)
            if press == "wheel":
                event: events.Event = events.MouseScrollDown(None, 3, 3, 0, 0, 0, False, False, False, 3, 3)
                await app.on_event(event)
            elif press == "paste":
                await app.on_event(events.Paste("words"))
            elif press == "touch":
                await touch(pilot, 1, 1)
            else:
                await keys(pilot, press)
        assert kinds(app) == []
        for x in range(int(wait_of(app)) + 1):
            await app.on_event(events.MouseMove(None, x % 70, 3, 1, 0, 0, False, False, False, x % 70, 3))
            await room.passes(pilot, 1)
        assert kinds(app) == ["hidden"]


async def test_a_key_under_a_bag_is_nobody() -> None:
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        room.now += 5
        for _ in range(int(wait_of(app) + TIMES.covered) * 2 + 4):
            room.now += 0.5
            await app.on_event(events.Key("enter", "\r"))
            app._look()
            if room.told.how:
                break
        assert room.told.how == ["idle"]


@pytest.mark.parametrize("key", ["1", "enter", "space"])
async def test_a_press_in_flight_does_not_answer_the_cover(key: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE, guarded=True)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        assert kinds(app) == ["hidden"]
        room.now += 0.2
        await send_keys(pilot, "down", key)
        assert kinds(app) == ["hidden"]
        room.now += 1
        await keys(pilot, "1")
        assert kinds(app) == []


async def test_a_finger_that_was_down_when_the_cover_came_presses_nothing() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        target = next(each for each in app.screen.query(Target) if each.key.startswith("pick:"))
        x, y = target.region.x + 2, target.region.y
        await app.on_event(events.MouseDown(None, x, y, 0, 0, 1, False, False, False, x, y))
        await room.passes(pilot, wait_of(app))
        await app.on_event(events.MouseUp(None, x, y, 0, 0, 1, False, False, False, x, y))
        await settle(pilot)
        assert kinds(app) == ["hidden"]
        assert app.visit.draft is None


async def test_hide_shows_the_same_targets_under_its_own_words_and_gives_longer() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, wait_of(app))
        by_itself = view_on(app).page.choices
        assert own.FORGETS_VERY_SOON in said_on(app)
        await keys(pilot, "1", "escape", "2")
        assert view_on(app).page.choices == by_itself
        assert own.HIDDEN_BY_HAND in text_on(app)
        assert own.HIDDEN_MINUTES.format(minutes=2) in said_on(app)
        assert visiting.HIDDEN not in text_on(app), "nobody is wondered about who has just pressed"
        words = text_on(app)
        await room.passes(pilot, TIMES.still + TIMES.covered - 1)
        assert room.told.how == []
        assert text_on(app) == words, "nothing ticks"
        await keys(pilot, "1")
        assert kinds(app) == [], "to the question, not to the menu"
        await keys(pilot, "escape", "2")
        await room.passes(pilot, TIMES.still + TIMES.covered + 1)
        assert room.told.how == ["idle"]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_rest_says_how_long_it_may_be_and_what_comes_then(width: int, height: int) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "3")
        assert own.REST_MINUTES.format(minutes=4) in said_on(app)
        assert own.REST_ENDS in said_on(app)
        assert own.REST_STAYS not in said_on(app)
        assert view_on(app).pages == 1
        assert visiting.REST_OVER in text_on(app)


async def test_no_time_is_named_where_nothing_is_ever_due() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    app = KioskApp(replace(app._setting, idle=None, lasts=None), Session())
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "3")
        assert own.REST_STAYS in said_on(app)
        assert "minute" not in text_on(app)
        await keys(pilot, "1", "escape", "2")
        assert own.HIDDEN_STAYS in said_on(app)
        assert "minute" not in text_on(app)


async def test_a_rest_is_covered_only_after_the_rest_and_the_usual_time_and_leads_to_the_questions() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "down", "down")
        words, before = text_on(app), app.visit
        await keys(pilot, "escape", "3")
        assert kinds(app) == ["rest"]
        await room.passes(pilot, TIMES.rest + TIMES.still - 1)
        assert kinds(app) == ["rest"]
        await room.passes(pilot, 30)
        assert kinds(app) == ["rest", "hidden"]
        await keys(pilot, "1")
        assert kinds(app) == []
        assert (app.visit, text_on(app)) == (before, words)


class Slow(Kept):
    """A page that is made when the test says so."""

    def __init__(self, name: str | None) -> None:
        super().__init__(name)
        self.go_on = threading.Event()

    def __call__(self, guide: Guide, session: Session) -> str | None:
        self.go_on.wait(20)
        return super().__call__(guide, session)


@pytest.mark.parametrize("name", ["page.pdf", None])
async def test_making_a_page_stops_the_time_and_a_cover_over_it_stays(name: str | None) -> None:
    room, slow = Room(), Slow(name)
    app = room.kiosk(GUIDE, kept=slow)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        assert kinds(app)[-1] == "making"
        await room.passes(pilot, TIMES.printing + TIMES.still - 1)
        assert kinds(app)[-1] == "making"
        await room.passes(pilot, 10)
        assert kinds(app)[-1] == "hidden"
        slow.go_on.set()
        await page_made(pilot)
        assert kinds(app)[-1] == "hidden"
        await keys(pilot, "1")
        assert kinds(app) == ["saved" if name else "not_saved"]


async def test_a_page_asked_for_again_while_it_is_made_is_made_once() -> None:
    room, slow = Room(), Slow("page.pdf")
    app = room.kiosk(GUIDE, kept=slow)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        await room.passes(pilot, TIMES.printing + TIMES.still + 10)
        assert kinds(app)[-1] == "hidden"
        await keys(pilot, "3")
        assert kinds(app)[-1] == "making"
        slow.go_on.set()
        await page_made(pilot)
        assert kinds(app) == ["saved"]
        assert len(slow.sessions) == 1


async def test_the_page_is_there_for_a_short_time_and_then_all_is_forgotten() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        await page_made(pilot)
        assert kinds(app) == ["saved"]
        assert own.CLOSES_SOON in text_on(app)
        await room.passes(pilot, TIMES.end_screen - 1)
        assert room.told.how == []
        await room.passes(pilot, 1)
        assert room.told.how == ["idle"]


async def test_a_page_that_could_not_be_made_is_waited_on_as_a_question_is() -> None:
    room = Room()
    app = room.kiosk(GUIDE, kept=Kept(None))
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "escape", "1")
        await page_made(pilot)
        assert kinds(app) == ["not_saved"]
        await room.passes(pilot, TIMES.still)
        assert kinds(app) == ["not_saved"]
        await room.passes(pilot, 30)
        assert kinds(app) == ["not_saved", "hidden"]


@pytest.mark.parametrize("link", ["finish", "new"])
async def test_whoever_has_finished_is_gone_at_once(link: str) -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        if link == "finish":
            await keys(pilot, "escape", "1")
            await page_made(pilot)
        else:
            await room.passes(pilot, wait_of(app))
        next(each for each in app.screen.query(Target) if each.key == f"link:{link}").press("key:enter")
        await pilot.pause()
        assert room.told.how == ["done"]


async def test_the_first_screen_stays_and_closes_what_was_opened_or_changed_on_it() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        found, words = app.visit, text_on(app)
        await room.passes(pilot, 10_000)
        assert app.visit == found
        assert set(room.told.left) == {None}
        for what in ("link:about_machine", "link:colours", "link:side"):
            await pressed(pilot, what)
            assert (app.visit, app.theme) != (found, CALM)
            await room.passes(pilot, TIMES.still + 200)
            assert (app.visit, app.theme) == (found, CALM)
            assert text_on(app) == words
            assert room.told.how == []
        assert set(room.told.left) == {None}


async def test_the_machine_is_told_when_the_first_screen_stands_and_how_long_a_visit_takes() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        assert room.told.painted == 1
        assert room.told.left == [None]
        assert [timer._interval for timer in app._timers if timer._callback == app._look] == [1.0]
        await keys(pilot, "1")
        await room.passes(pilot, 1)
        whole = wait_of(app) + TIMES.covered
        assert room.told.left[-1] == pytest.approx(whole - 1)
        await keys(pilot, "down")
        await room.passes(pilot, 1)
        assert room.told.left[-1] == pytest.approx(whole - 1)
        assert room.told.painted == 1


async def test_nothing_is_ever_due_where_no_policy_is_set() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    app._setting = replace(app._setting, idle=None)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await room.passes(pilot, 100_000)
        assert kinds(app) == []
        assert set(room.told.left) == {None}


async def test_a_clock_that_goes_backwards_harms_nothing() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        room.now = 3.0
        app._look()
        await keys(pilot, "down")
        await room.passes(pilot, wait_of(app) + 1)
        assert kinds(app) == ["hidden"]


async def test_what_a_person_changed_is_gone_with_them() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await pressed(pilot, "link:colours")
        await pressed(pilot, "link:side")
        assert (app.theme, app.visit.buttons) == (BLACK_ON_WHITE, "left")
        await keys(pilot, "1", "2", "right")
    following = KioskApp(app._setting, Session())
    async with following.run_test() as pilot:
        await settle(pilot)
        assert (following.theme, following.visit.buttons) == (CALM, "right")
        assert following.visit.session == Session()
        assert following.visit.past == ()


async def test_the_words_typed_stay_while_the_screen_is_covered_twice() -> None:
    room = Room()
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await at(pilot, "typing")
        for _ in range(2):
            await room.passes(pilot, wait_of(app))
            assert kinds(app) == ["hidden"]
            await keys(pilot, "1")
        await keys(pilot, "s")
        assert app.visit.draft == Words("the rivers")


@pytest.mark.parametrize("begun", [False, True])
@pytest.mark.parametrize("desk", [StaffDesk(), StaffDesk(needs_pin=True)], ids=["staff", "pin"])
async def test_what_staff_left_open_closes_and_ends_the_visit(desk: StaffDesk, *, begun: bool) -> None:
    room = Room()
    room.told.desk = desk
    app = room.kiosk(GUIDE, UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await settle(pilot)
        if begun:
            await go_to(pilot, "again")
        await knock(pilot)
        assert kinds(app)[-1] == ("pin" if desk.needs_pin else "staff")
        await room.passes(pilot, TIMES.staff - 1)
        assert room.told.how == []
        await send_keys(pilot, "down")
        await room.passes(pilot, TIMES.staff - 1)
        assert room.told.how == []
        await room.passes(pilot, 1)
        assert room.told.how == ["idle"]
