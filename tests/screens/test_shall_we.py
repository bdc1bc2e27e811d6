"""A private question is asked of two people only if they say so, and whoever leaves it out never sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.layout.card import Block
from kiosk.layout.cards import card_for
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import answering
from kiosk.layout.room import room_for
from kiosk.plain.walk import run
from kiosk.screens import phrases as own
from kiosk.screens.counseling.joining import Company
from kiosk.screens.pressing import press
from kiosk.screens.view import view_of
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.route import locate
from kiosk.walk.session import Answer, InPerson, Passed, Picked, Skipped
from tests.screens.kiosk import MARKS, SIZES, keys, kiosk_on, text_on
from tests.screens.walks import GUIDE, UP_TO_MINUTES, WHOLE
from tests.walk.making import tell

PRIVATE = ("money", "afraid")
"""A sensitive question, and one that is only asked straight out."""
ASKED = "Does anyone frighten you on the way here?"
SAID = Picked(("no",))
LEFT_OUT: dict[str, Answer] = {"not_now": Skipped(), "in_person": InPerson()}


def before(question: str) -> Visit:
    """Two people in front of a private question that is still open."""
    joined = replace(UP_TO_MINUTES, together=True, looking_at=None)
    told = tell(GUIDE, joined, ("minutes", 5), ("tired", 5), ("things", "none"))
    told = replace(told, looking_at=None)
    if question == "afraid":
        told = tell(GUIDE, moves.uncovered(GUIDE, told, "money/cover"), ("money", "no"))
    visit = Visit(GUIDE, replace(told, looking_at=None))
    assert visit.position.part.key == f"{question}/cover"
    return visit


@pytest.mark.parametrize("question", PRIVATE)
@pytest.mark.parametrize("size", SIZES)
def test_there_are_three_equal_answers_on_one_page_and_nothing_else_leads_on(
    question: str, size: tuple[int, int]
) -> None:
    visit = before(question)
    view = view_of(visit, room_for(*size), MARKS)
    assert view.pages == 1
    assert [each.id for each in view.page.choices] == ["go_on", "not_now", "in_person"]
    assert view.forward is None
    assert not view.reads
    assert len({len(each.lines) for each in view.page.choices}) == 1


@pytest.mark.parametrize("question", PRIVATE)
@pytest.mark.parametrize("reply", LEFT_OUT)
def test_whoever_says_not_now_goes_past_it_and_is_told_of_as_if_it_had_been_skipped(
    question: str, reply: str
) -> None:
    visit = before(question)
    after = press(visit, f"pick:{reply}", 1)
    assert after.over == ()
    assert after.position.part.step != question
    assert after.session.standing(question) == LEFT_OUT[reply]
    there = moves.uncovered(GUIDE, visit.session, f"{question}/cover")
    assert after.session == moves.record(GUIDE, there, question, LEFT_OUT[reply])


@pytest.mark.parametrize("question", PRIVATE)
def test_whoever_says_yes_sees_it(question: str) -> None:
    shown = press(before(question), "pick:go_on", 1)
    assert shown.position.part.key == question
    answered = press(press(shown, "pick:no", 1), "bar:next", 1)
    assert answered.session.standing(question) == Picked(("no",))


@pytest.mark.parametrize("question", PRIVATE)
@pytest.mark.parametrize("way", ["bar:back", "bar:undo"])
def test_going_back_or_taking_it_back_leads_to_what_asks_first(question: str, way: str) -> None:
    visit = before(question)
    left_out = press(visit, "pick:not_now", 1)
    back = press(left_out, way, 1)
    assert back.position.part.key == f"{question}/cover"
    if way == "bar:undo":
        assert back.session.standing(question) is None
    again = press(back, "pick:go_on", 1)
    assert again.position.part.key == question


@pytest.mark.parametrize("way", ["bar:back", "bar:undo", "counsel:map.step.money"])
def test_what_was_answered_is_asked_first_too(way: str) -> None:
    shown = press(before("money"), "pick:go_on", 1)
    after = press(press(shown, "pick:no", 1), "bar:next", 1)
    assert after.session.standing("money") == Picked(("no",))
    back = press(after, way, 1)
    assert back.position.part.key == "money/cover"
    again = press(back, "pick:go_on", 1)
    assert again.position.part.key == "money"
    if way != "bar:undo":
        assert again.answer_at(again.position) == Picked(("no",))


@pytest.mark.parametrize("way", ["", "bar:back", "bar:undo", "counsel:map.step.money"])
def test_a_counselor_who_joins_sees_no_private_answer_unasked(way: str) -> None:
    alone = Visit(GUIDE, replace(WHOLE, looking_at="money"))
    for choice in ("no", "hard"):
        alone = alone.at(replace(alone.session, looking_at="money"))
        alone = press(press(alone, f"pick:{choice}", 1), "bar:next", 1)
    if not way:
        alone = alone.at(replace(alone.session, looking_at="money"))
    joined = Company(lambda: 0).turned(alone, begun=True)
    there = press(joined, way, 1) if way else joined
    assert there.position.part.key == "money/cover"
    assert view_of(there, room_for(*SIZES[0]), MARKS).chosen == ()


@pytest.mark.parametrize("standing", [False, True])
def test_an_answer_begun_when_a_counselor_joined_is_said_not_to_be_kept(standing: bool) -> None:
    alone = Visit(GUIDE, replace(WHOLE if standing else UP_TO_MINUTES, looking_at="money"))
    if not standing:
        told = tell(GUIDE, replace(UP_TO_MINUTES, looking_at=None), ("minutes", 5), ("tired", 5))
        told = tell(GUIDE, told, ("things", "none"))
        alone = press(Visit(GUIDE, replace(told, looking_at=None)), "bar:next", 1)
    assert alone.position.part.key == "money"
    joined = Company(lambda: 0).turned(press(alone, "pick:no", 1), begun=True)
    assert joined.position.part.key == "money/cover"
    assert joined.notice == (answering.LEFT_AS_IT_WAS if standing else own.NOT_KEPT)


def test_a_change_that_was_asked_about_is_not_asked_about_elsewhere() -> None:
    asked = Visit(GUIDE, replace(WHOLE, looking_at="money")).under("change", Leaflet(Block((), "heading")))
    assert Company(lambda: 0).turned(asked, begun=True).over == ()


def test_alone_the_cover_asks_nothing() -> None:
    session = replace(WHOLE, looking_at="money/cover")
    card = card_for(GUIDE, session, locate(GUIDE, session))
    assert card.choices == ()
    assert not card.asks_first


async def test_no_key_but_a_yes_shows_the_question() -> None:
    visit = before("afraid")
    app = kiosk_on(GUIDE, session=visit.session)
    async with app.run_test() as pilot:
        await keys(pilot, "1")
        for key in ("right", "o", "space", "s", "p", "w", "c", "c", "enter", "escape", "escape"):
            await keys(pilot, key)
            assert ASKED not in text_on(app)
        assert app.visit.position.part.key == "afraid/cover"
        await keys(pilot, "1")
        assert ASKED in " ".join(text_on(app).split())


@pytest.mark.parametrize(("typed", "answer"), [("2", Skipped()), ("3", InPerson())])
def test_in_plain_lines_it_is_left_out_in_the_same_way(typed: str, answer: Skipped | InPerson) -> None:
    said: list[str] = []
    visit = before("afraid")
    ended = run(GUIDE, ["", "9", typed, "u", typed], said.append, lambda _: "page", session=visit.session)
    assert ended.standing("afraid") == answer
    assert ended.standing("afraid/cover") == Passed()
    assert not any(ASKED in line for line in said)


def test_in_plain_lines_a_yes_shows_it() -> None:
    said: list[str] = []
    ended = run(GUIDE, ["1", "k", "2"], said.append, lambda _: "page", session=before("afraid").session)
    assert any(ASKED in line for line in said)
    assert any("A name they do not want to say." in line for line in said)
    assert ended.standing("afraid") == Picked(("no",))


def given_before(question: str, answer: Answer = SAID) -> Visit:
    """Two people at the cover of a private question that was answered before."""
    there = moves.uncovered(GUIDE, before(question).session, f"{question}/cover")
    said = moves.record(GUIDE, there, question, answer)
    return Visit(GUIDE, replace(said, looking_at=f"{question}/cover"))


@pytest.mark.parametrize("question", PRIVATE)
@pytest.mark.parametrize("standing", [SAID, InPerson(), Skipped()], ids=lambda each: type(each).__name__)
def test_not_now_leaves_an_answer_as_it_stands_and_goes_on(question: str, standing: Answer) -> None:
    visit = given_before(question, standing)
    after = press(visit, "pick:not_now", 1)
    assert after.session.standing(question) == standing
    assert after.session.answers == visit.session.answers
    assert after.position.part.step != question
    assert after.past == visit.past, "nothing was given, so there is nothing to take back"
    assert after.over == ()


@pytest.mark.parametrize("question", PRIVATE)
def test_saying_it_in_person_takes_an_answer_away_only_after_a_yes(question: str) -> None:
    visit = given_before(question)
    asked = press(visit, "pick:in_person", 1)
    assert [each.kind for each in asked.over] == ["change"]
    assert answering.CHANGE_GIVEN in [block.text for block in asked.over[-1].leaflet.blocks]
    assert asked.session.standing(question) == SAID
    yes = press(asked, "link:change_yes", 1)
    assert yes.session.standing(question) == InPerson()
    assert yes.position.part.step != question
    taken_back = press(yes, "bar:undo", 1)
    assert taken_back.session.standing(question) == SAID
    assert taken_back.position.part.key == f"{question}/cover"


@pytest.mark.parametrize("question", PRIVATE)
def test_a_no_to_that_shows_what_asks_first_and_not_the_question(question: str) -> None:
    no = press(press(given_before(question), "pick:in_person", 1), "link:change_no", 1)
    assert no.session.standing(question) == SAID
    assert no.over == ()
    assert no.position.part.key == f"{question}/cover"
    assert no.notice == answering.LEFT_AS_IT_WAS


@pytest.mark.parametrize(
    ("typed", "answer"), [(("2",), SAID), (("3", "n"), SAID), (("3", "y"), InPerson())], ids=str
)
def test_in_plain_lines_too_an_answer_is_only_taken_away_after_a_yes(
    typed: tuple[str, ...], answer: Answer
) -> None:
    said: list[str] = []
    visit = given_before("afraid")
    ended = run(GUIDE, typed, said.append, lambda _: "page", session=visit.session)
    assert ended.standing("afraid") == answer
    assert (answering.CHANGE_GIVEN in said) == (typed[0] == "3")
    assert not any(ASKED in line for line in said)
