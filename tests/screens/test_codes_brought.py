"""Answers that come back from paper: by keys, by touch, by a scanner; what is wrong with a code; what came back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.codes import Brought, carried, code_of, read_code
from kiosk.layout.phrases import answering, moving
from kiosk.layout.phrases import bringing as said
from kiosk.screens import bringing
from kiosk.screens import phrases as own
from kiosk.screens.answering import give, reply
from kiosk.screens.app import KioskApp
from kiosk.screens.idling import kind_of
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.bar import Bar
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.text_box import TextBox
from kiosk.summary import phrases
from kiosk.walk.parts import Kind
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import Position
from kiosk.walk.session import Picked, Session, Skipped
from tests.guides.people import guide_called
from tests.screens import codes
from tests.screens.codes import GUIDE, PEOPLE, answers, box_text, code
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    keys,
    kinds,
    kiosk_on,
    open_keyboard,
    said_on,
    send_keys,
    settle,
    text_on,
    touch,
    touch_target,
    view_on,
)
from tests.screens.still import Room

Way = Callable[[Pilot[int], str], Awaitable[None]]
WAYS: dict[str, Way] = {
    "keys": codes.by_keys,
    "scanner": codes.by_scanner,
    "touch": codes.by_touch,
    "scanner on the first screen": codes.on_first_screen,
}
SOMEBODY = min(PEOPLE)
OTHER = guide_called("getting_there")


def brought(person: str, *, together: bool = False) -> Brought:
    found = read_code(code(person), (GUIDE,), together=together)
    assert isinstance(found, Brought)
    return found


@pytest.mark.parametrize("way", WAYS)
async def test_the_answers_are_here_however_the_code_came(way: str) -> None:
    app = kiosk_on(GUIDE, OTHER)
    async with app.run_test(size=(60, 18)) as pilot:
        await WAYS[way](pilot, code(SOMEBODY))
        assert kinds(app) == [bringing.BROUGHT]
        assert app.visit.guide is GUIDE
        assert answers(app) == dict(brought(SOMEBODY).session.answers)
        assert app.visit.session.carried_on
        assert said.HERE in text_on(app)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_longest_code_fits_at_every_size(width: int, height: int) -> None:
    longest = max((code(each) for each in PEOPLE), key=len)
    padded = (longest + "-" + longest)[:119]
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await codes.sheet_opened(pilot)
        await send_keys(pilot, *padded)
        assert box_text(app) == padded.replace("-", " ")
        await send_keys(pilot, "backspace", padded[-1])
        assert box_text(app) == padded.replace("-", " ")
        await touch_target(pilot, "extra:letters")
        assert padded[-5:] in text_on(app), "nothing has to be scrolled to"


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_walk_goes_on_where_an_answer_waits_and_next_confirms_it(width: int, height: int) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await codes.by_scanner(pilot, code(SOMEBODY))
        await keys(pilot, "1")
        assert kinds(app) == []
        position = app.visit.position
        assert position.part.step in brought(SOMEBODY).again
        assert position.to_confirm
        while answering.CHOSEN not in text_on(app):
            assert app.visit.session.standing(position.part.key) is None, "nobody has seen it yet"
            assert answering.CAME_BACK_MORE in text_on(app), "there is no Next here yet"
            assert moving.NEXT not in bar_of(app)
            await keys(pilot, "right")
        assert answering.CAME_BACK in text_on(app)
        assert moving.NEXT in bar_of(app)
        await keys(pilot, "right")
        assert app.visit.session.standing(position.part.key) == position.answer
        assert app.visit.position.part.key != position.part.key


def bar_of(app: KioskApp) -> tuple[str, ...]:
    """What leads on."""
    forward = view_on(app).forward
    return forward.label if forward is not None else ()


async def test_nothing_is_typed_over_a_walk_that_has_begun() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        first = app.visit
        await keys(pilot, "1")
        begun = app.visit
        assert bringing.opened(begun) == begun
        assert bringing.scanned(begun, code(SOMEBODY)) is None
        typed = bringing.opened(first)
        laid = replace(begun, over=typed.over[-1:])
        assert bringing.taken(laid, code(SOMEBODY)) == laid


async def test_a_wrong_group_is_mended_by_touch_without_typing_the_rest_again() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(48, 14)) as pilot:
        await codes.by_keys(pilot, wrong(16))
        assert said.WRONG_GROUP.format(group=3) in said_on(app)
        assert own.IN_GROUP.format(group=3) in text_on(app)
        await touch_target(pilot, "extra:letters")
        await codes.touch_key(pilot, "erase")
        await codes.touch_key(pilot, code(SOMEBODY)[16])
        await touch_target(pilot, "bar:next")
        assert kinds(app) == [bringing.BROUGHT]


def wrong(place: int) -> str:
    """A code with another letter at this place."""
    right = code(SOMEBODY)
    return right[:place] + ("2" if right[place] != "2" else "3") + right[place + 1 :]


FAULTS = {
    said.NO_CODE: "",
    said.WRONG_GROUP.format(group=3): wrong(13),
    said.SHORT_GROUP.format(group=1): "1X1",
    said.OTHER_GUIDE.format(groups=4): code(SOMEBODY)[:23],
    said.NOT_A_SYMBOL.format(group=2, symbol="U"): code(SOMEBODY)[:7] + "u" + code(SOMEBODY)[8:],
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_what_is_wrong_is_told_and_what_was_typed_stays(fault: str) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(48, 14)) as pilot:
        await codes.by_keys(pilot, FAULTS[fault])
        assert kinds(app) == ["welcome", bringing.CODE]
        assert fault in said_on(app)
        assert box_text(app) == FAULTS[fault].upper().replace("-", " ")
        await send_keys(pilot, "end", "backspace")
        assert box_text(app) == FAULTS[fault].upper().replace("-", " ")[:-1]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_first_screen_has_the_words_that_the_page_says_to_press(width: int, height: int) -> None:
    """The page says them as the sheet of a code has them; no other words stand on the button."""
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        (label,) = [each.label for each in view_on(app).extras if each.key == codes.LINK]
        assert label == (said.HAVE_CODE,)
        assert f'press "{label[0]}"' in phrases.CARRY_WHAT.format(press=said.HAVE_CODE)


async def test_no_code_is_asked_for_where_no_guide_has_any() -> None:
    app = kiosk_on(OTHER)
    async with app.run_test() as pilot:
        await settle(pilot)
        found = app.visit
        assert said.HAVE_CODE not in text_on(app)
        await keys(pilot, "k")
        assert app.visit == found


async def test_a_sheet_left_alone_forgets_what_was_typed_and_what_came_back_is_covered() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await codes.sheet_opened(pilot)
        await send_keys(pilot, *code(SOMEBODY))
        assert kind_of(app.visit, as_found=False) == "opened"
        await room.passes(pilot, 1000)
        assert kinds(app) == ["welcome"]
        assert room.told.how == []
        await codes.by_scanner(pilot, code(SOMEBODY))
        assert kind_of(app.visit, as_found=False) == "walk"
        await room.passes(pilot, 150)
        assert kinds(app) == [bringing.BROUGHT, "hidden"]
        await room.passes(pilot, 100)
        assert room.told.how == ["idle"]


async def test_whoever_finds_another_persons_answers_starts_again() -> None:
    room = Room()
    app = room.kiosk(GUIDE)
    async with app.run_test() as pilot:
        await codes.by_scanner(pilot, code(SOMEBODY))
        await keys(pilot, "2")
    assert room.told.how == ["done"]


async def test_stop_or_print_stands_beside_what_came_back() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(48, 14)) as pilot:
        await codes.by_scanner(pilot, code(SOMEBODY))
        await touch_target(pilot, "bar:stop")
        assert kinds(app) == [bringing.BROUGHT, "stop"]
        await keys(pilot, "escape")
        assert kinds(app) == [bringing.BROUGHT]


async def test_a_counselor_opens_the_map_from_what_came_back() -> None:
    app = kiosk_on(GUIDE, session=Session(together=True))
    async with app.run_test() as pilot:
        await codes.by_scanner(pilot, code(SOMEBODY))
        assert said.LOOK_AT_MAP in text_on(app)
        await keys(pilot, "2")
        assert "map" in kinds(app)
        assert app.visit.session.together


@pytest.mark.parametrize("together", [False, True])
async def test_a_visit_goes_on_from_paper_to_its_end(together: bool) -> None:
    first = kiosk_on(GUIDE, session=codes.been(SOMEBODY))
    async with first.run_test() as pilot:
        await settle(pilot)
        held = code_of(first.visit.guide, first.visit.session)
        told = carried(GUIDE, first.visit.session)
    second = kiosk_on(GUIDE, session=Session(together=together))
    async with second.run_test() as pilot:
        await codes.by_scanner(pilot, held)
        here = second.visit.session
        assert {key: here.answers[key] for key in here.answers} == dict(
            brought(SOMEBODY, together=together).session.answers
        )
        assert all(told[key] == answer for key, answer in here.answers.items() if key in told)
        assert here.together is together
        await keys(pilot, "1")
        asked = await gone_on(pilot)
        assert kinds(second)[-1:] == ["end"]
        private = {key.partition("/")[0] for key in asked if is_sensitive(GUIDE.steps[key.partition("/")[0]])}
        assert private, "what is private is asked again"


async def gone_on(pilot: Pilot[int]) -> list[str]:
    """On to the end by what every step offers: an answer confirmed, what is open skipped; the parts on the way."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    asked: list[str] = []
    for _ in range(200):
        if app.visit.over:
            return asked
        position = app.visit.position
        if asked[-1:] != [position.part.key]:
            asked.append(position.part.key)
        pages = view_on(app).pages
        answer = position.answer
        if answer is None and position.part.kind is not Kind.READ:
            app.shows(
                reply(app.visit, position, Skipped())
                if not position.part.required
                else _picked(app, position),
                "key:s",
            )
        else:
            app.shows(app.after("bar:next", pages), "key:right")
        await settle(pilot)
    return asked


def _picked(app: KioskApp, position: Position) -> Visit:
    """The first choice of what cannot be skipped."""
    return give(app.visit, position, Picked(position.part.choices[:1]))


MENDED = (
    "184DD 42HH3 GWA8R S8FQK",
    "184DD 42HH3 GWA8Q S8FQK",
)
MORE = "SR44K T2VAX"


async def with_a_wrong_group(pilot: Pilot[int]) -> KioskApp:
    """A code whose third group is wrong, and the keys to touch."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    await codes.by_keys(pilot, MENDED[0])
    assert said.WRONG_GROUP.format(group=3) in said_on(app)
    await open_keyboard(pilot)
    return app


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_after_a_group_is_mended_the_next_letters_are_the_next_groups(width: int, height: int) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await with_a_wrong_group(pilot)
        await codes.touch_key(pilot, "erase")
        assert box_text(app) == "184DD 42HH3 GWA8S 8FQK"
        await codes.touch_key(pilot, "Q")
        assert box_text(app) == MENDED[1]
        for symbol in MORE.replace(" ", ""):
            await codes.touch_key(pilot, symbol)
        assert box_text(app) == f"{MENDED[1]} {MORE}"


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_cursor_is_seen_while_the_keys_to_touch_write(width: int, height: int) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await with_a_wrong_group(pilot)
        assert "184DD 42HH3 GWA8R_S8FQK" in text_on(app), "the blank behind the third group"
        await codes.touch_key(pilot, "2")
        assert not isinstance(app.focused, TextBox)
        assert "184DD 42HH3 GWA8R 2_" not in text_on(app)
        assert cursors(app) == ["S"], "what is typed stands before it"


def cursors(app: KioskApp) -> list[str]:
    """What stands under the cursor of each box."""
    drawn = (box.draw(box.size.width, box.size.height) for box in app.screen.query(TextBox))
    return [text for lines in drawn for line in lines for text, role in line if role == "field_cursor"]


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
@pytest.mark.parametrize("keys_first", [True, False])
async def test_a_finger_on_a_group_puts_the_cursor_behind_it(
    width: int, height: int, keys_first: bool
) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        await codes.sheet_opened(pilot)
        await send_keys(pilot, *MENDED[0])
        if keys_first:
            await open_keyboard(pilot)
        region = app.screen.query_one(TextBox).region
        await touch(pilot, region.x + 2 + 6, region.y)
        assert app.screen.query(Keyboard), "whoever touches the box has no keys"
        assert own.IN_GROUP.format(group=2) in text_on(app)
        await codes.touch_key(pilot, "erase")
        assert box_text(app) == "184DD 42HHG WA8RS 8FQK"
        await codes.touch_key(pilot, "9")
        await codes.touch_key(pilot, "9")
        assert box_text(app) == "184DD 42HH9 GWA8R S8FQK 9"


async def test_what_is_wrong_stands_over_the_keys_too() -> None:
    for width, height in SIZES[:2]:
        app = kiosk_on(GUIDE)
        async with app.run_test(size=(width, height)) as pilot:
            await with_a_wrong_group(pilot)
            told = " ".join(text_on(app).split())
            assert said.WRONG_GROUP.format(group=3) in told
            keyboard, bar = app.screen.query_one(Keyboard).region, app.screen.query_one(Bar).region
            assert keyboard.bottom < bar.y, "a row stays free between the keys and the bar"
            await send_keys(pilot, *"9" * 80)
            assert len(box_text(app).split()) == 20, "there is room for the longest code"
