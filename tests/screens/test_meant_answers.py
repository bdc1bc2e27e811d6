"""What was picked is what has the focus, stays on the screen, and is not lost on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.guide.model.steps import NumberStep, ScaleStep
from kiosk.layout import weighing
from kiosk.layout.card import Card, Choice, Voice
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import answering, deciding
from kiosk.layout.room import room_for
from kiosk.screens import phrases as own
from kiosk.screens.shown import Shown
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import replay
from kiosk.walk.session import Amount, Picked, Words
from kiosk.walk.written import walked
from tests.guides.people import guide_called, persona_at, personas
from tests.screens.kiosk import SIZE_IDS, SIZES, go_to, kiosk_on, send_keys, text_on, touch, view_on

GUIDE = guide_called("getting_there")
TO_MINUTES = walked(GUIDE, {"who": "me", "pace": "long", "today": "no"})
TO_WAYS = walked(
    GUIDE,
    {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5, "things": "none", "money": "no"},
)
TO_AGAIN = walked(
    GUIDE,
    {"who": "me", "pace": "long", "today": "no", "minutes": 5, "tired": 5, "things": "none"}
    | {"money": "no", "ways": "skipped", "lean_first": "skipped", "weigh": {"own": "skipped"}},
)


def focused(app: object) -> str:
    target = getattr(app, "focused", None)
    return target.key if isinstance(target, Target) else ""


async def test_a_number_key_takes_the_focus_along_and_enter_then_leads_on() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        await send_keys(pilot, "1")
        await send_keys(pilot, "down")
        await send_keys(pilot, "2")
        assert focused(app) == "pick:with_help"
        await send_keys(pilot, "enter")
        assert app.visit.session.answers["who"] == Picked(("with_help",))
        assert app.visit.position.part.key == "pace"


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_after_a_figure_enter_leads_on_with_that_number(width: int, height: int) -> None:
    app = kiosk_on(GUIDE, session=TO_MINUTES)
    async with app.run_test(size=(width, height)) as pilot:
        for part, figure in (("minutes", "7"), ("tired", "3")):
            await go_to(pilot, part)
            await send_keys(pilot, "down")
            await send_keys(pilot, figure)
            await send_keys(pilot, "enter")
            assert app.visit.session.answers[part] == Amount(int(figure))


@pytest.mark.parametrize("name", ["getting_there", "cervical_dystonia"])
@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_the_number_stands_on_the_screen_of_every_number_and_scale(
    name: str, width: int, height: int
) -> None:
    guide = guide_called(name)
    wanted = {key for key, step in guide.steps.items() if isinstance(step, NumberStep | ScaleStep)}
    sessions = [
        session for of, path in personas() if of == name for session in sessions_of(guide, persona_at(path))
    ]
    for session in sessions:
        here = {each.part.key for each in replay(guide, session).entries} & wanted
        if not here:
            continue
        wanted -= here
        app = kiosk_on(guide, session=session)
        async with app.run_test(size=(width, height)) as pilot:
            for part in sorted(here):
                await go_to(pilot, part)
                assert own.YOUR_NUMBER.partition("{")[0] in text_on(app), part
                assert all(each.region.area for each in app.screen.query(Target)), part
                app.visit = app.visit.with_draft(None)
                await pilot.resize_terminal(width + 1, height)
                await pilot.pause()
                assert own.NO_AMOUNT in text_on(app), part
                await pilot.resize_terminal(width, height)
                await pilot.pause()
    assert not wanted


async def test_ten_more_from_nothing_is_ten() -> None:
    app = kiosk_on(GUIDE, session=TO_MINUTES)
    async with app.run_test() as pilot:
        await go_to(pilot, "minutes")
        app.screen.post_message(Shown.Pressed("amount:much_more", "key:enter"))
        await send_keys(pilot, "down")
        assert app.visit.draft == Amount(10)


async def test_back_keeps_an_answer_begun() -> None:
    app = kiosk_on(GUIDE)
    async with app.run_test() as pilot:
        for key in ("1", "2", "right", "2", "left"):
            await send_keys(pilot, key)
        assert app.visit.position.part.key == "who"
        assert app.visit.session.answers["pace"] == Picked(("long",))


async def test_back_says_so_where_an_answer_begun_would_change_others() -> None:
    app = kiosk_on(GUIDE, session=walked(GUIDE, {"who": "me", "pace": "long", "today": "no", "minutes": 5,
                                                 "tired": 5, "things": "none", "money": "hard"}))  # fmt: skip
    async with app.run_test() as pilot:
        await go_to(pilot, "pace")
        await send_keys(pilot, "1")
        await send_keys(pilot, "left")
        assert answering.LEFT_AS_IT_WAS in text_on(app)
        assert app.visit.session.answers["pace"] == Picked(("long",))


async def test_a_list_is_paged_to_its_end_each_time_and_a_number_turns_to_its_page() -> None:
    app = kiosk_on(GUIDE, session=TO_WAYS)
    async with app.run_test(size=(48, 14)) as pilot:
        await go_to(pilot, "ways")
        while app.visit.page + 1 < view_on(app).pages:
            await send_keys(pilot, "right")
        first = "1"
        await send_keys(pilot, first)
        assert view_on(app).page.choices[0].number == 1
        assert isinstance(app.visit.draft, Picked)
        assert focused(app) == f"pick:{app.visit.draft.choices[0]}"
        while app.visit.page + 1 < view_on(app).pages:
            assert app.visit.position.part.key == "ways"
            await send_keys(pilot, "right")
        assert app.visit.position.part.key == "ways"
        before = app.visit.page
        above = next(each for each in app.screen.query(Target) if each.key == "bar:above")
        above.press("key:enter")
        await send_keys(pilot, "f1")
        assert app.visit.page == before - 1


async def test_words_typed_are_not_thrown_away_by_leaving_lines() -> None:
    app = kiosk_on(GUIDE, session=TO_AGAIN)
    async with app.run_test() as pilot:
        await go_to(pilot, "again")
        await send_keys(pilot, *"sea")
        app.screen.post_message(Shown.Pressed("extra:by_hand", "key:enter"))
        await send_keys(pilot, "f1")
        assert app.visit.draft == Words("sea")
        assert own.WORDS_STAY in text_on(app)


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
async def test_touching_the_box_opens_the_letters(width: int, height: int) -> None:
    app = kiosk_on(GUIDE, session=TO_AGAIN)
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "again")
        box = app.screen.query_one(TextBox)
        await touch(pilot, box.region.x + 3, box.region.y)
        assert app.visit.typing


async def test_a_question_that_comes_up_before_the_review_begins_at_its_first_page() -> None:
    review = GUIDE.steps_showing("review")[0]
    path = next(path for of, path in personas() if of == "getting_there" and path.stem == "with_time")
    app = kiosk_on(GUIDE, session=walked(GUIDE, persona_at(path).answers))
    async with app.run_test(size=(48, 14)) as pilot:
        await go_to(pilot, review)
        for _ in range(2):
            await send_keys(pilot, "right")
        assert app.visit.page > 0
        visit = app.visit
        app.visit = visit.on_errand(replace(visit.session, looking_at="today", errand=review))
        without = {key: each for key, each in visit.session.answers.items() if key != "minutes"}
        app.visit = app.visit.at(replace(visit.session, answers=without, looking_at=review, errand=None))
        assert app.visit.position.part.key == "minutes"
        assert app.visit.page == 0
        assert app.visit.seen == {0}


@pytest.mark.parametrize("value", sorted(guide_called("cervical_dystonia").values))
def test_the_five_answers_of_a_rating_stand_together_or_are_counted(value: str) -> None:
    guide = guide_called("cervical_dystonia")
    step = guide.steps_showing("values")[0]
    part = Part(f"{step}/rate.{value}", step, f"rate.{value}", Kind.ONE, tuple(deciding.RATINGS))
    asked = weighing.asked_of_value(Voice(guide), part)
    assert asked is not None
    choices = tuple(Choice(each, label) for each, label in deciding.RATINGS.items())
    card = Card(part, "", Voice(guide).block(asked, "heading"), choices=choices)
    shared = [[len(page.choices) for page in pages_of(card, room_for(*size))] for size in SIZES]
    assert shared == [[5], [3, 2], [5]]
