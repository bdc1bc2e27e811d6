"""Answers as an author writes them, in the shape that each kind of step records."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.walk.moves import NotAnAnswer
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Skipped, Words
from kiosk.walk.written import parts_written, walked
from tests.walk.making import END, ask, flag, guide_of, kind, option, quiz_item, value

STEPS: dict[str, Any] = {
    "intro": {"say": "Welcome."},
    "one": ask("a", "b"),
    "many": ask("a", "b", "c", pick="many"),
    "pain": {"ask": "How bad?", "scale": {"min": 0, "max": 10, "low": "None", "high": "Worst"}},
    "weeks": {"ask": "How long?", "number": {"min": 1, "max": 60, "one": "week", "many": "weeks"}},
    "own": {"ask": "What?", "text": {}},
    "mood": ask("low", "fine", sensitive=True),
    "look": {"show": "options"},
    "lean": {"show": "leaning"},
    "matters": {"show": "values"},
    "check": {"show": "quiz"},
    "sure": {"show": "sureness"},
    "wonder": {"show": "questions"},
    "sheet": {"show": "summary", "ends": "done"},
}


def made(*steps: str) -> Guide:
    return guide_of(
        {name: STEPS[name] for name in steps} | {"end": END},
        options={"surgery": option(kinds={"dbs": kind()}), "nothing": option(status_quo=True)},
        attributes={"soon": {"ask": "How soon?", "side": "plain"}},
        values={name: value("soon", fits=("surgery", "nothing")) for name in ("quick", "cheap")},
        quiz={"cure": quiz_item("no", "yes", "no"), "time": quiz_item("weeks", "days", "weeks")},
        questions={name: {"ask": "Why?"} for name in ("why", "when")},
    )


SHAPES: list[tuple[str, Any, dict[str, Answer]]] = [
    ("one", "a", {"one": Picked(("a",))}),
    ("one", ["a"], {"one": Picked(("a",))}),
    ("one", "skipped", {"one": Skipped()}),
    ("many", ["a", "c"], {"many": Picked(("a", "c"))}),
    ("many", "b", {"many": Picked(("b",))}),
    ("pain", 7, {"pain": Amount(7)}),
    ("weeks", 12, {"weeks": Amount(12)}),
    ("own", "My words", {"own": Words("My words")}),
    ("own", "by_hand", {"own": ByHand()}),
    ("mood", "in_person", {"mood/cover": Passed(), "mood": InPerson()}),
    ("look", [], {"look": Picked(())}),
    ("look", ["surgery"], {"look": Picked(("surgery",))}),
    ("lean", "nothing", {"lean": Picked(("nothing",))}),
    ("lean", "not_sure", {"lean": Picked(("not_sure",))}),
    ("lean", "surgery", {"lean": Picked(("surgery",)), "lean/kind.surgery": Skipped()}),
    ("lean", "surgery.dbs", {"lean": Picked(("surgery",)), "lean/kind.surgery": Picked(("dbs",))}),
    (
        "matters",
        {"rate": {"quick": "a_lot", "cheap": "skipped"}, "top": ["cheap", "quick"], "own": "My dog"},
        {
            "matters/rate.quick": Picked(("a_lot",)),
            "matters/rate.cheap": Skipped(),
            "matters/top": Picked(("cheap", "quick")),
            "matters/own": Words("My dog"),
        },
    ),
    (
        "matters",
        {"rate": {"cheap": "some"}, "own": "by_hand"},
        {
            "matters/rate.quick": Skipped(),
            "matters/rate.cheap": Picked(("some",)),
            "matters/top": Skipped(),
            "matters/own": ByHand(),
        },
    ),
    (
        "check",
        {"cure": {"first": "yes", "again": "yes"}, "time": {"first": "weeks"}, "on_page": "yes"},
        {
            "check/first.cure": Picked(("yes",)),
            "check/again.cure": Picked(("yes",)),
            "check/first.time": Picked(("weeks",)),
            "check/on_page.cure": Picked(("yes",)),
        },
    ),
    ("check", "skipped", {"check/first.cure": Skipped(), "check/first.time": Skipped()}),
    (
        "sure",
        {"sure": "yes", "informed": "no", "clear": "yes"},
        {
            "sure/sure": Picked(("yes",)),
            "sure/informed": Picked(("no",)),
            "sure/clear": Picked(("yes",)),
            "sure/supported": Skipped(),
        },
    ),
    (
        "wonder",
        {"ask": ["when", "why"], "own": ["What else?", "And then?"]},
        {"wonder": Picked(("when", "why")), "wonder/own": Words("What else?\nAnd then?")},
    ),
    ("wonder", {"ask": ["why"]}, {"wonder": Picked(("why",)), "wonder/own": Skipped()}),
    ("wonder", {"own": "by_hand"}, {"wonder": Skipped(), "wonder/own": ByHand()}),
    ("wonder", "skipped", {"wonder": Skipped(), "wonder/own": Skipped()}),
]


@pytest.mark.parametrize(("step", "written", "expected"), SHAPES)
def test_each_step_takes_the_shape_it_records(step: str, written: Any, expected: dict[str, Answer]) -> None:  # noqa: ANN401
    session = walked(made(step), {step: written})
    assert {key: answer for key, answer in session.answers.items() if key != "end"} == expected
    assert replay(made(step), session).finished


REFUSED: list[tuple[str, Any, str, str]] = [
    ("one", "x", "one", "unknown_choice"),
    ("one", ["a", "b"], "one", "one_only"),
    ("one", 3, "one", "shape"),
    ("one", [3], "one", "shape"),
    ("pain", "7", "pain", "shape"),
    ("pain", True, "pain", "shape"),
    ("pain", 11, "pain", "out_of_range"),
    ("own", 12, "own", "shape"),
    ("own", " ", "own", "shape"),
    ("own", "x" * 301, "own", "too_long"),
    ("one", "in_person", "one", "needs_answer"),
    ("one", "by_hand", "one", "needs_answer"),
    ("lean", "surgery.cut", "lean/kind", "unknown_choice"),
    ("lean", "nothing.dbs", "lean/kind", "off_route"),
    ("matters", {"rate": {"dear": "a_lot"}}, "matters/rate.dear", "off_route"),
    ("matters", {"rate": {"quick": "lots"}}, "matters/rate.quick", "unknown_choice"),
    ("matters", ["quick"], "matters", "shape"),
    ("check", {"cure": {"third": "yes"}}, "check", "shape"),
    ("check", {"cure": {"first": "no", "again": "no"}}, "check/again.cure", "off_route"),
    ("sure", {"calm": "yes"}, "sure/calm", "off_route"),
    ("sheet", {"share": "yes"}, "sheet/share", "off_route"),
    ("intro", "read", "intro", "nothing_asked"),
]


@pytest.mark.parametrize(("step", "written", "key", "reason"), REFUSED)
def test_what_does_not_fit_is_refused_with_its_place(step: str, written: Any, key: str, reason: str) -> None:  # noqa: ANN401
    with pytest.raises(NotAnAnswer) as refused:
        walked(made(step), {step: written})
    assert (refused.value.key, refused.value.reason) == (key, reason)


def test_an_answer_to_a_step_that_is_not_there_or_not_on_the_route_is_refused() -> None:
    guide = guide_of({"one": ask("a", "b"), "two": ask("a", "b", when={"one": "a"}), "end": END})
    for answers, key, reason in (
        ({"one": "b", "two": "a"}, "two", "off_route"),
        ({"two": "a"}, "two", "off_route"),
        ({"one": "a", "three": "a"}, "three", "unknown_step"),
    ):
        with pytest.raises(NotAnAnswer) as refused:
            walked(guide, answers)
        assert (refused.value.key, refused.value.reason) == (key, reason)


def test_the_walk_stops_at_the_first_question_without_an_answer() -> None:
    session = walked(made("intro", "one", "pain"), {"one": "a"})
    assert dict(session.answers) == {"intro": Passed(), "one": Picked(("a",))}
    assert locate(made("intro", "one", "pain"), session).part.key == "pain"


def test_the_order_they_are_written_in_does_not_matter() -> None:
    guide = made("one", "pain")
    assert walked(guide, {"pain": 3, "one": "a"}) == walked(guide, {"one": "a", "pain": 3})


def test_what_was_said_on_an_urgent_screen_is_never_made_up_and_cards_are_read() -> None:
    choices = {"yes": {"label": "Yes", "raises": ["now", "calm"]}, "no": "No"}
    guide = guide_of(
        {"one": {"ask": "?", "choices": choices}, "end": END},
        flags={"now": flag(urgency="now"), "calm": flag()},
    )
    answers = walked(guide, {"one": "yes"}).answers
    assert answers["one/urgent.now"] == Skipped()
    assert answers["one/flags"] == Passed(frozenset({"calm"}))
    for reply in ("told", "not_now"):
        session = walked(guide, {"one": {"answer": "yes", "told": {"now": reply}}})
        assert session.answers["one/urgent.now"] == Picked((reply,))
    with pytest.raises(NotAnAnswer):
        walked(guide, {"one": {"answer": "yes", "said": "told"}})
    with pytest.raises(NotAnAnswer):
        walked(guide, {"one": {"answer": "no", "told": {"now": "told"}}})


def test_private_answers_are_shared_only_if_it_is_written() -> None:
    guide = guide_of({"mood": STEPS["mood"], "sheet": STEPS["sheet"]})
    assert locate(guide, walked(guide, {"mood": "low"})).part.key == "sheet/share"
    for written, reply in (({"share": "yes"}, "yes"), ({"share": "no"}, "no"), ({}, "no")):
        session = walked(guide, {"mood": "low", "sheet": written})
        assert session.answers["sheet/share"] == Picked((reply,))
        assert replay(guide, session).finished


def test_ones_own_questions_may_be_written_where_none_is_suggested() -> None:
    guide = guide_of({"wonder": STEPS["wonder"], "end": END})
    for written in ({"own": ["Why?"]}, {"ask": [], "own": ["Why?"]}):
        assert walked(guide, {"wonder": written}).answers["wonder/own"] == Words("Why?")


def test_a_lone_answer_gives_its_parts() -> None:
    assert dict(parts_written(made("lean"), "lean", "surgery.dbs")) == {
        "lean": Picked(("surgery",)),
        "lean/kind": Picked(("dbs",)),
    }
