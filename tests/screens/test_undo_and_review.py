"""Taking back an answer, the review and changing answers on the real screen, by keys only and by touch only."""

from __future__ import annotations

import pytest

from kiosk.layout.phrases import answering, looking_up, moving, privacy
from kiosk.screens import phrases as own
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.guard import Guard
from kiosk.screens.widgets.target import Target
from kiosk.walk.session import Passed, Picked, Session, Words
from kiosk.walk.written import walked
from tests.journeys.fingers import FiveKeys, Touch
from tests.screens.kiosk import (
    SIZE_IDS,
    SIZES,
    go_to,
    keys,
    kiosk_on,
    settle,
    text_on,
    touch,
    touch_target,
    view_on,
)
from tests.screens.walks import GUIDE, WHOLE
from tests.walk.making import END, ask, guide_of, tell

WAYS = (FiveKeys, Touch)


def here(app: KioskApp) -> str:
    return app.visit.position.part.key


async def review_at(person: FiveKeys | Touch, what: str) -> None:
    """The review, on the page where this stands."""
    await go_to(person.pilot, "answers")
    while person.target(what) is None:
        await person.press("bar:next")


@pytest.mark.parametrize("key", ["u", "f2"])
async def test_one_key_takes_back_the_last_answer_and_says_which(key: str) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await keys(pilot, "1", key)
        assert answering.NOTHING_TO_UNDO in text_on(app)
        await keys(pilot, "2", "right", "1", "right")
        assert here(app) == "today"
        await keys(pilot, key)
        assert here(app) == "pace"
        assert answering.TAKEN_BACK.format(title="How long you have") in text_on(app)
        assert list(app.visit.session.answers) == ["who"]
        await keys(pilot, key, key)
        assert here(app) == "who"
        assert app.visit.session == Session()
        assert answering.NOTHING_TO_UNDO in text_on(app)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_undo_by_touch_stands_under_the_question_or_under_stop(width: int, height: int) -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test(size=(width, height)) as pilot:
        person = Touch(pilot)
        await settle(pilot)
        for what in ("link:start", "pick:me", "bar:next", "pick:long", "bar:next"):
            await person.press(what)
        if person.target("extra:undo") is None:
            await person.press("bar:stop")
            while person.target("link:undo") is None:
                await person.press("bar:more")
            await person.press("link:undo")
        else:
            await person.press("extra:undo")
        assert here(app) == "pace"
        assert not app.visit.over
        assert app.visit.session.standing("pace") is None


async def test_a_private_answer_is_taken_back_without_its_name() -> None:
    before = walked(
        GUIDE, {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5, "things": "none"}
    )
    app = kiosk_on(GUIDE, session=before)
    async with app.run_test(size=(48, 14)) as pilot:
        await keys(pilot, "1", "right")
        assert here(app) == "money"
        await keys(pilot, "1", "right", "u")
        assert answering.TAKEN_BACK_PRIVATE in text_on(app)
        assert here(app) == "money"
        assert app.visit.session.standing("money") is None


async def test_while_words_are_typed_only_f2_takes_back() -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test() as pilot:
        await go_to(pilot, "who")
        await keys(pilot, "1", "right")
        await go_to(pilot, "again")
        await keys(pilot, "u")
        assert app.visit.draft == Words("To the marketu")
        await keys(pilot, "f2")
        assert answering.NOTHING_TO_UNDO in text_on(app), "the same answer again is none"
        assert app.visit.draft == Words("To the marketu"), "what was typed stays"


async def test_undo_closes_nothing_by_surprise_and_uncovers_nothing() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await keys(pilot, "1", "2", "right", "h", "u")
        assert own.CLOSE_TO_UNDO in text_on(app)
        assert app.visit.session.answers
        await keys(pilot, "escape")
        assert not app.visit.over, "Escape closes a leaflet"
        await keys(pilot, "escape", "2")
        for key in ("u", "f2", "h", "escape", "left"):
            await keys(pilot, key)
            assert [each.kind for each in app.visit.over][-1] == "hidden"
        assert app.visit.session.answers


async def test_help_is_one_key_away_and_is_not_laid_twice() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await keys(pilot, "h")
        assert [each.kind for each in app.visit.over] == ["welcome"], "the first screen names nothing"
        await keys(pilot, "1", "?")
        assert looking_up.HELP_TITLE in text_on(app)
        await keys(pilot, "1", "h")
        assert [each.kind for each in app.visit.over] == ["help"]
        await keys(pilot, "down", "enter", "escape", "escape")
        assert not app.visit.over
        assert here(app) == "who"


async def test_enter_with_nothing_in_focus_reads_on_or_goes_to_the_first_choice() -> None:
    now = [0.0]
    app = kiosk_on(GUIDE, guard=Guard(lambda: now[0]), session=WHOLE)
    async with app.run_test() as pilot:
        await keys(pilot, "1")
        now[0] += 2
        await go_to(pilot, "who")
        await keys(pilot, "enter")
        assert isinstance(app.focused, Target)
        assert app.focused.key.startswith("pick:")
        assert app.visit.draft is None, "it answers nothing by itself"
        for _ in range(30):
            now[0] += 0.033
            await keys(pilot, "enter")
        assert app.visit.draft is None, "nor does a held Enter"
        await go_to(pilot, "money/cover")
        now[0] += 2
        await keys(pilot, "enter")
        assert here(app) == "money", "what is only read is gone past"
        now[0] += 2
        await go_to(pilot, "minutes")
        await keys(pilot, "enter")
        assert isinstance(app.focused, Target)
        assert app.focused.key.startswith("amount:")


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_review_says_everything_under_its_section_and_private_things_stay_covered(
    width: int, height: int
) -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "answers")
        told = [text_on(app)]
        while view_on(app).pages > app.visit.page + 1:
            assert view_on(app).page.choices[0].above, "every page begins with a heading"
            await keys(pilot, "enter" if app.focused is None and not view_on(app).page.choices else "right")
            told.append(text_on(app))
        whole = " ".join(" ".join(told).replace("│", " ").split())
        for section in ("About you", "What matters", "Where you stand"):
            assert section in whole
        assert "Money for the trip: Answered" in whole
        assert privacy.PRIVATE_SAID in whole
        assert "Somebody I came with is lost outside." in whole
        numbers = [each.number for each in view_on(app).page.choices]
        assert numbers[-1] == view_on(app).page.of


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_change_from_the_review_comes_back_to_its_page(
    way: type[FiveKeys | Touch], width: int, height: int
) -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test(size=(width, height)) as pilot:
        person = way(pilot)
        await review_at(person, "link:again")
        page = app.visit.page
        assert page > 0
        await person.press("link:again")
        assert here(app) == "again"
        await person.press("bar:back")
        assert (here(app), app.visit.page) == ("answers", page), "back leads to where they were"
        await person.press("link:again")
        if way is FiveKeys:
            await keys(pilot, "X", "enter")
        else:
            await person._type(" x")
            await person.press("bar:next")
        assert (here(app), app.visit.page) == ("answers", page)
        assert "Changed: " in text_on(app)
        assert app.visit.session.standing("again") != WHOLE.standing("again")


async def test_a_private_answer_is_changed_from_the_review_past_its_cover() -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test() as pilot:
        person = FiveKeys(pilot)
        await review_at(person, "link:money")
        await person.press("link:money")
        assert here(app) == "money/cover"
        assert privacy.COVER in text_on(app)
        await keys(pilot, "right")
        assert here(app) == "money"


async def test_a_safety_point_leads_to_the_step_that_raised_it() -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test() as pilot:
        person = FiveKeys(pilot)
        await review_at(person, "link:flag.lost_now")
        await person.press("link:flag.lost_now")
        assert here(app) == "today"
        await keys(pilot, "right")
        assert here(app) == "answers"


async def test_numbers_of_two_figures_are_pressed_figure_by_figure() -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test() as pilot:
        await go_to(pilot, "answers")
        while view_on(app).page.choices[-1].number < 13:
            await keys(pilot, "right")
        shown = {each.number: each.id for each in view_on(app).page.choices}
        assert 13 in shown
        await keys(pilot, "1")
        assert own.SECOND_FIGURE_OR_ENTER.format(number=1) in text_on(app)
        assert here(app) == "answers"
        await keys(pilot, "3")
        assert here(app) == shown[13].removeprefix("link:")


LONG = guide_of({"which": ask(*"abcdefghijklmno", pick="many"), "end": END})
TEN = guide_of({"which": ask(*"abcdefghij", pick="many"), "end": END})


async def test_a_number_of_two_figures_means_the_same_on_every_page_of_a_list() -> None:
    app = kiosk_on(LONG)
    async with app.run_test() as pilot:
        await go_to(pilot, "which")
        assert view_on(app).page.choices[-1].number < 12
        await keys(pilot, "1")
        assert own.SECOND_FIGURE_OR_ENTER.format(number=1) in text_on(app)
        assert not app.visit.begun
        await keys(pilot, "2")
        assert app.visit.draft == Picked(("l",))
        assert 12 in [each.number for each in view_on(app).page.choices]


async def test_what_a_number_led_past_is_shown_before_the_list_counts() -> None:
    app = kiosk_on(LONG)
    async with app.run_test() as pilot:
        await go_to(pilot, "which")
        await keys(pilot, "1", "5")
        assert app.visit.page + 1 == view_on(app).pages > 2
        await keys(pilot, "right")
        assert (app.visit.page, app.visit.session.answers) == (1, {})
        assert own.NOT_SEEN_YET in text_on(app)
        await keys(pilot, *["right"] * 2)
        assert app.visit.session.answers["which"] == Picked(("o",))


async def test_the_first_figure_alone_is_meant_with_enter_or_when_nothing_follows_it() -> None:
    app = kiosk_on(TEN)
    async with app.run_test() as pilot:
        await go_to(pilot, "which")
        await keys(pilot, "1", "enter", "3")
        assert app.visit.draft == Picked(("a", "c"))
        await keys(pilot, "1", "2")
        assert app.visit.draft == Picked(("b", "c"))
        await keys(pilot, "1", "1")
        assert app.visit.draft == Picked(("a", "b", "c"))
        await keys(pilot, "2", "1", "right")
        assert app.visit.draft == Picked(("c",))
        assert app.visit.page == 1


@pytest.mark.parametrize("way", ["right", "enter", "touch", "focus"])
async def test_a_figure_that_waits_is_never_lost_whatever_leads_on(way: str) -> None:
    app = kiosk_on(LONG)
    async with app.run_test() as pilot:
        await go_to(pilot, "which")
        await keys(pilot, *["right"] * 2)
        assert view_on(app).pages == app.visit.page + 1
        if way == "focus":
            await keys(pilot, "down")
        await keys(pilot, "1")
        assert own.SECOND_FIGURE_OR_ENTER.format(number=1) in text_on(app)
        if way == "touch":
            await touch_target(pilot, "bar:next")
        else:
            await keys(pilot, "right" if way == "right" else "enter")
        assert app.visit.draft == Picked(("a",))
        assert app.visit.page == 0, "it is seen"
        assert app.visit.session.answers == {}


async def test_a_figure_that_waits_counts_for_a_finger_that_goes_on() -> None:
    app = kiosk_on(TEN)
    async with app.run_test(size=(120, 40)) as pilot:
        await go_to(pilot, "which")
        assert view_on(app).pages == 1
        await keys(pilot, "1")
        await touch_target(pilot, "bar:next")
        assert app.visit.session.answers["which"] == Picked(("a",))


async def test_a_number_that_is_not_there_opens_nothing() -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test() as pilot:
        await go_to(pilot, "answers")
        last = max(int(number) for number in view_on(app).elsewhere)
        assert last // 10 == (last + 1) // 10 > 0
        await keys(pilot, *str(last + 1))
        assert own.NO_SUCH_NUMBER.format(number=last + 1) in text_on(app)
        assert (here(app), app.visit.page) == ("answers", 0)


async def test_what_acts_at_once_on_another_page_is_only_brought_up() -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test() as pilot:
        await go_to(pilot, "answers")
        assert view_on(app).page.choices[0].number == 1
        there = next(number for number in view_on(app).elsewhere if len(number) == 1)
        await keys(pilot, there)
        assert here(app) == "answers"
        shown = {str(each.number): each.id for each in view_on(app).page.choices}
        await keys(pilot, "enter")
        assert here(app) == shown[there].removeprefix("link:")


BRANCHING = guide_of(
    {
        "way": ask("a", "b", title="Which way"),
        "far": ask("a", "b", title="How far", when={"way": "a"}),
        "fast": ask("a", "b", title="How fast", when={"way": "a"}),
        "last": ask("a", "b", title="What else"),
        "end": END,
    }
)


async def test_a_change_says_how_many_and_which_and_can_be_stopped() -> None:
    session = tell(BRANCHING, Session(), ("way", "a"), ("far", "a"), ("fast", "b"))
    app = kiosk_on(BRANCHING, session=session)
    async with app.run_test() as pilot:
        await go_to(pilot, "way")
        await keys(pilot, "2", "right")
        shown = " ".join(text_on(app).split())
        assert answering.CHANGE_LOSES_MANY.format(count=2) in shown
        assert "- How far" in shown
        assert "- How fast" in shown
        assert moving.STOP_OR_PRINT in shown
        await keys(pilot, "right", "left", "escape", "u", "f2")
        assert [each.kind for each in app.visit.over] == ["change"]
        stop = next(each for each in app.screen.query(Target) if each.key == "bar:stop")
        await touch(pilot, stop.region.x + 3, stop.region.y)
        assert [each.kind for each in app.visit.over] == ["change", "stop"]
        await keys(pilot, "escape", "1")
        assert app.visit.session.standing("way") == Picked(("b",))
        assert "Changed: Which way" in text_on(app)
        await keys(pilot, "u")
        assert app.visit.session.answers == session.answers
        assert not app.visit.session.aside
        await keys(pilot, "2", "right", "2")
        assert answering.LEFT_AS_IT_WAS in text_on(app)
        assert app.visit.session.answers == session.answers
        one = tell(BRANCHING, Session(), ("way", "a"), ("far", "a"))
        app.visit = app.visit.at(one)
        await go_to(pilot, "way")
        await keys(pilot, "2", "right")
        assert answering.CHANGE_LOSES_ONE in " ".join(text_on(app).split())


async def test_after_a_rest_or_a_cover_the_question_is_there_again() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await keys(pilot, "1")
        for opens, closes in (("3", "1"), ("2", "1"), ("5", "1")):
            await keys(pilot, "escape", opens, closes)
            assert not app.visit.over
            assert here(app) == "who"


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_any_of_eleven_numbers_takes_three_touches_at_most(width: int, height: int) -> None:
    for value in range(11):
        app = kiosk_on(
            GUIDE, session=walked(GUIDE, {"who": "me", "pace": "long", "today": "no", "minutes": 5})
        )
        async with app.run_test(size=(width, height)) as pilot:
            await go_to(pilot, "tired")
            person = Touch(pilot)
            assert app.visit.draft is None, "nothing is picked before"
            await person._step_to(app.visit.position.part, value)
            assert f"Your number: {value}" in text_on(app)
            assert person.presses <= (1 if width == 80 else 3)


def test_every_notice_fits_on_the_row_of_the_smallest_screen() -> None:
    longest = "x" * 30 + "..."
    for words in (
        answering.CAME_BACK,
        answering.NEEDS_ANSWER,
        answering.NEEDS_THIS_ANSWER,
        answering.NEEDS_WORDS,
        answering.NEEDS_THESE_WORDS,
        answering.TOO_MANY.format(most=3),
        answering.LEFT_AS_IT_WAS,
        answering.CHANGED.format(title=longest),
        answering.CHANGED_PRIVATE,
        answering.TAKEN_BACK.format(title=longest),
        answering.TAKEN_BACK_PRIVATE,
        answering.NOTHING_TO_UNDO,
        own.CLOSE_TO_UNDO,
        own.NEEDS_ANSWER_OR_HELP,
        own.NEEDS_WORDS_OR_HELP,
        own.SECOND_FIGURE,
    ):
        assert len(words) <= 46, words


def test_what_was_read_is_no_answer() -> None:
    assert any(isinstance(each, Passed) for each in WHOLE.answers.values())


async def test_words_typed_and_not_given_stand_there_again() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "say": {"ask": "What else?", "text": {"lines": 3, "most": 99}}, "end": END}
    )
    app = kiosk_on(guide)
    async with app.run_test() as pilot:
        await keys(pilot, "1", "1", "right", *"my words", "f2")
        assert here(app) == "one"
        assert not app.visit.session.answers, "what is not given does not count"
        await keys(pilot, "1", "right")
        assert here(app) == "say"
        assert "my words" in text_on(app)
        await keys(pilot, "enter", "enter")
        assert app.visit.session.standing("say") == Words("my words")
        assert not app.visit.typed


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_a_long_review_can_be_left_on_its_first_page(width: int, height: int) -> None:
    app = kiosk_on(GUIDE, session=WHOLE)
    async with app.run_test(size=(width, height)) as pilot:
        person = Touch(pilot)
        await go_to(pilot, "answers")
        assert view_on(app).pages > 1
        await person.press("extra:on")
        assert here(app) == "page/share"
        assert app.visit.session.answers == WHOLE.answers
