"""Keys and fingers on the real screen: what has the focus, what a held key does, and what no key does."""

from __future__ import annotations

import pytest

from kiosk.layout.phrases import answering, asking, moving, privacy, visiting
from kiosk.screens import phrases as own
from kiosk.screens.widgets.guard import Guard
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox
from kiosk.walk.moves import record
from kiosk.walk.session import Amount, Picked, Session, Skipped, Words
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    ended,
    go_to,
    kiosk_on,
    open_keyboard,
    page_made,
    send_keys,
    settle,
    text_on,
    touch,
    view_on,
)
from tests.screens.walks import BEGUN, GUIDE, LEANING, UP_TO_AGAIN, UP_TO_MINUTES, UP_TO_WAYS

STRANGE_KEYS = (
    *(f"ctrl+{letter}" for letter in "abcdefghijklnopqrstuvwxyz"),
    *("ctrl+@", "ctrl+backslash", "ctrl+right_square_bracket", "ctrl+circumflex_accent", "ctrl+underscore"),
    *(f"f{number}" for number in range(1, 25)),
    *("home", "end", "pageup", "pagedown", "insert", "delete", "backspace", "ctrl+home", "ctrl+end"),
    *("ctrl+left", "ctrl+right", "shift+up", "shift+down", "alt+f4", "alt+tab", "super+q", "ctrl+shift+q"),
    *("pause", "print_screen", "scroll_lock", "caps_lock", "menu", "ctrl+delete", "shift+insert"),
    *"zqx0;:/!#[]{}\\~`",
)


def focused(app: object) -> str:
    target = getattr(app, "focused", None)
    return target.key if isinstance(target, Target) else type(target).__name__


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_down_goes_through_choices_small_targets_and_bar(width: int, height: int) -> None:
    app = kiosk_on(GUIDE, session=UP_TO_MINUTES)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "today")
        assert app.focused is None, "nothing is focused when a step opens"
        order = []
        for _ in range(8):
            await send_keys(pilot, "down")
            order.append(focused(app))
        expected = ["pick:outside", "pick:last_bus", "pick:no", "extra:skip", "extra:why"]
        assert order == [*expected, "bar:back", "bar:stop", "bar:next"]
        await send_keys(pilot, "up", "up", "up", "up", "up", "up")
        assert focused(app) == "pick:last_bus"


async def test_enter_marks_a_choice_and_keeps_the_focus_on_it() -> None:
    app = kiosk_on(GUIDE, session=Session())
    async with app.run_test() as pilot:
        await send_keys(pilot, "1")
        await send_keys(pilot, "down", "down", "enter")
        assert view_on(app).chosen == ("with_help",)
        assert focused(app) == "pick:with_help"
        assert "● I am, with help" in text_on(app)
        assert app.visit.position.part.key == "who", "a mark is not yet an answer"


async def test_down_and_enter_in_one_read_press_what_down_leads_to() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await settle(pilot)
        await send_keys(pilot, "down", "enter")
        assert app.visit.position.part.key == "who"
        assert not app.visit.over
        await send_keys(pilot, "down", "enter", "down", "enter", "down", "enter")
        assert view_on(app).chosen == ("helper",)


async def test_a_held_enter_answers_nothing_more() -> None:
    now = [0.0]
    app = kiosk_on(GUIDE, guard=Guard(lambda: now[0]))
    async with app.run_test() as pilot:
        await settle(pilot)
        now[0] += 1  # the first screen has stood for a moment
        await send_keys(pilot, "down", "enter")
        await send_keys(pilot, "down")
        for _ in range(40):
            now[0] += 0.033
            await send_keys(pilot, "enter")
        assert app.visit.session.answers == {}
        assert app.visit.draft is None
        now[0] += 1
        await send_keys(pilot, "enter")
        assert app.visit.draft is not None


async def test_two_touches_in_one_place_answer_one_question() -> None:
    now = [0.0]
    app = kiosk_on(GUIDE, guard=Guard(lambda: now[0]), session=UP_TO_MINUTES)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        now[0] += 1
        await send_keys(pilot, "1")
        following = next(each for each in app.screen.query(Target) if each.key == "bar:next")
        x, y = following.region.x + 4, following.region.y
        for _ in range(2):
            now[0] += 0.3
            await touch(pilot, x, y)
        assert app.visit.position.part.key == "pace"


async def test_next_without_an_answer_says_what_is_missing() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        for key in ("1", "right"):
            await send_keys(pilot, key)
        assert answering.NEEDS_ANSWER in text_on(app)
        assert app.visit.session.answers == {}
        await send_keys(pilot, "left")
        assert app.visit.position.part.key == "who", "there is nothing before the first step"


@pytest.mark.parametrize("part", [None, "who", "minutes", "again", "again/letters", "stop"])
async def test_no_key_leaves_the_kiosk_or_answers_by_itself(part: str | None) -> None:
    app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await settle(pilot)
        if part is not None:
            await go_to(pilot, {"stop": "who", "again/letters": "again"}.get(part, part))
        if part == "stop":
            await send_keys(pilot, "escape")
        if part == "again/letters":
            await open_keyboard(pilot)
            assert app.visit.typing
        for key in STRANGE_KEYS:
            await send_keys(pilot, key)
        assert app.is_running
        assert app.visit.session.answers == UP_TO_AGAIN.answers
        assert not any(isinstance(answer, Skipped) for key, answer in app.visit.session.answers.items()
                       if key == "again")  # fmt: skip


async def test_a_number_can_be_typed_stepped_and_taken_back() -> None:
    app = kiosk_on(GUIDE, session=walked(GUIDE, {"who": "me", "pace": "long", "today": "no", "minutes": 3}))
    async with app.run_test(size=(48, 14)) as pilot:
        await go_to(pilot, "minutes")
        assert "Your number: 3 minutes" in text_on(app)
        await send_keys(pilot, "5")
        assert app.visit.draft == Amount(5), "a figure takes the place of an earlier answer"
        await send_keys(pilot, "2")
        assert app.visit.draft == Amount(52)
        await send_keys(pilot, "backspace")
        assert app.visit.draft == Amount(5)
        await send_keys(pilot, "backspace")
        assert own.NO_AMOUNT in text_on(app)
        await send_keys(pilot, "down", "down", "enter")
        await send_keys(pilot, "enter")
        await send_keys(pilot, "enter")
        assert "Your number: 2 minutes" in text_on(app)
        await send_keys(pilot, "²")
        assert app.visit.draft == Amount(2), "only plain figures are figures"


async def test_a_number_can_be_stepped_fast() -> None:
    now = [0.0]
    app = kiosk_on(GUIDE, guard=Guard(lambda: now[0]), session=UP_TO_MINUTES)
    async with app.run_test() as pilot:
        await go_to(pilot, "minutes")
        now[0] = 5.0
        await send_keys(pilot, "down", "down", "down")
        for _ in range(8):
            now[0] += 0.2
            await send_keys(pilot, "enter")
        assert app.visit.draft == Amount(7)


async def test_letters_are_typed_and_press_nothing_where_words_are_asked_for() -> None:
    app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, *"slow walks")
        assert app.visit.draft == Words("slow walks")
        assert app.visit.position.part.key == "again"


async def test_a_resize_keeps_what_was_typed_and_where_the_person_is() -> None:
    app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, *"To the sea")
        for width, height in ((48, 14), (30, 5), (60, 18)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert (own.TOO_SMALL in " ".join(text_on(app).split())) == (width == 30)
        assert "To the sea" in text_on(app)
        assert app.screen.query_one(TextBox).text == "To the sea"


async def test_the_keyboard_to_touch_keeps_stop_and_print_beside_it() -> None:
    for width, height in SIZES:
        app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
        async with app.run_test(size=(width, height)) as pilot:
            await go_to(pilot, "again")
            await open_keyboard(pilot)
            board = app.screen.query_one(Keyboard)
            assert app.screen.region.contains_region(board.region)
            assert moving.STOP_OR_PRINT in text_on(app)
            assert app.screen.query_one(TextBox).region.height >= 3
            await send_keys(pilot, "right")
            assert app.visit.position.part.key == "again", "an arrow does not press what is not focused"


async def test_a_list_over_pages_is_gone_through_to_its_end_before_it_counts() -> None:
    app = kiosk_on(GUIDE, session=UP_TO_WAYS)
    async with app.run_test(size=(48, 14)) as pilot:
        await go_to(pilot, "ways")
        while not view_on(app).page.choices:
            await send_keys(pilot, "right")
        left = view_on(app).pages - app.visit.page - 1
        assert left > 0
        await send_keys(pilot, "1")
        assert moving.MORE_BELOW in text_on(app)
        for _ in range(left):
            assert app.visit.position.part.key == "ways", "what was never on the screen is not left unticked"
            await send_keys(pilot, "right")
        await send_keys(pilot, "3")
        assert app.visit.draft == Picked(("bus", "video"))


async def test_undo_start_again_hide_and_rest() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        for key in ("1", "2", "right", "escape", "6"):
            await send_keys(pilot, key)
        assert app.visit.session.answers == {}, "the last answer is undone"
        for key in ("1", "right", "escape", "2"):
            await send_keys(pilot, key)
        shown = text_on(app)
        assert own.HIDDEN_BY_HAND in shown
        assert "How long" not in shown, "nothing of what is under it shows"
        await send_keys(pilot, "left")
        assert own.HIDDEN_BY_HAND in text_on(app), "no key but its own targets takes it away"
        for key in ("1", "escape", "3"):
            await send_keys(pilot, key)
        assert visiting.REST_OVER in text_on(app)
        for key in ("1", "escape", "5", "1"):
            await send_keys(pilot, key)
        assert app.visit.position.part.key == "pace"
        for key in ("escape", "5"):
            await send_keys(pilot, key)
        await pilot.press("2")
        await ended(app)
    assert app.return_code == 0


async def test_help_opens_a_common_question_and_closes_again() -> None:
    guide = guide_called("cervical_dystonia")
    app = kiosk_on(guide)
    async with app.run_test(size=(60, 18)) as pilot:
        for key in ("1", "escape", "right", "4", "1", "2"):
            await send_keys(pilot, key)
        second = list(guide.faq.values())[1]
        assert second.ask[:20] in text_on(app)
        for key in ("left", "left", "left", "left", "left"):
            await send_keys(pilot, key)
        assert app.visit.position.part.key == "who"
        assert not app.visit.over


async def test_a_change_that_puts_answers_aside_is_asked_about_first() -> None:
    session = walked(GUIDE, {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5}
                     | {"things": "none", "money": "hard", "ways": "bus"})  # fmt: skip
    app = kiosk_on(GUIDE, session=session)
    async with app.run_test() as pilot:
        await go_to(pilot, "pace")
        for key in ("1", "right"):
            await send_keys(pilot, key)
        assert answering.CHANGE_TITLE in text_on(app)
        assert answering.CHANGE_PRIVATE in text_on(app)
        assert "Money for the trip" not in text_on(app), "somebody may be reading along"
        await send_keys(pilot, "2")
        assert app.visit.session.answers == session.answers
        for key in ("1", "right", "1"):
            await send_keys(pilot, key)
        assert app.visit.session.standing("pace") == Picked(("short",))
        assert app.visit.session.standing("money") is None


async def test_a_change_that_brings_answers_back_is_asked_about_first() -> None:
    session = walked(GUIDE, {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5}
                     | {"things": "none", "money": "hard", "ways": "bus"})  # fmt: skip
    away = record(GUIDE, session, "pace", Picked(("short",)))
    app = kiosk_on(GUIDE, session=away)
    async with app.run_test() as pilot:
        await go_to(pilot, "pace")
        for key in ("2", "right"):
            await send_keys(pilot, key)
        assert answering.CHANGE_RETURNS in text_on(app)
        assert answering.CHANGE_LOSES not in text_on(app)
        await send_keys(pilot, "1")
        assert app.visit.session.standing("pace") == Picked(("long",))
        assert app.visit.session.standing("money") == session.answers["money"]


async def test_with_a_counselor_the_prompts_are_one_press_away() -> None:
    for width, height in SIZES:
        # With a counselor one more question is asked, straight out.
        session = walked(GUIDE, BEGUN | {"afraid": "skipped"} | LEANING, together=True)
        app = kiosk_on(GUIDE, session=session)
        async with app.run_test(size=(width, height)) as pilot:
            for part in ("today", "ways"):
                await go_to(pilot, part)
                await send_keys(pilot, "c")
                shown = text_on(app)
                prompts = GUIDE.steps[part].counselor
                assert prompts is not None
                assert asking.COUNSELOR in shown
                assert (prompts.say or "") in shown.replace("\n", " ")
                await send_keys(pilot, "left")
            await go_to(pilot, "money/cover")
            assert privacy.SHALL_WE in text_on(app)


async def test_without_a_counselor_no_prompt_shows() -> None:
    app = kiosk_on(GUIDE, session=UP_TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "today")
        await send_keys(pilot, "c")
        assert asking.COUNSELOR not in text_on(app)
        assert not app.visit.over


async def test_a_page_that_is_made_is_told_of_once() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        for key in ("1", "escape", "1"):
            await send_keys(pilot, key)
        await page_made(pilot)
        assert [each.kind for each in app.visit.over] == ["saved"]
