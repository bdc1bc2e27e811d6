"""Ways in which something private could be told by what is missing: none of them shows in a code."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.codes import carried, code_of
from kiosk.guide.model import Guide
from kiosk.walk.session import Answer, Picked, Session, Skipped, Words
from tests.codes.numbered import with_numbers
from tests.walk.making import END, Written, ask, flag, guide_of, option, quiz_item, tell

A = Picked(("a",))
BAD = {
    "ask": "Which?",
    "sensitive": True,
    "choices": {"a": {"label": "A", "raises": ["f"]}, "b": {"label": "B"}},
}
MIX = {
    "ask": "Which?",
    "pick": "many",
    "choices": {"x": {"label": "X"}, "y": {"label": "Y"}, "z": {"label": "Z", "sensitive": True}},
}
OPTIONS = {"one": option(status_quo=True), "two": option()}
LEAN = {"show": "leaning"}


def guide(steps: Written, **more: Any) -> Guide:  # noqa: ANN401
    return with_numbers(guide_of({**steps, "end": END}, flags={"f": flag()}, options=OPTIONS, **more))


Said = dict[str, str | Answer]
CASES: dict[str, tuple[Guide, Said, Said]] = {
    "a question that comes for a private answer": (
        guide({"bad": BAD, "then": {**ask("a", "b"), "when": {"bad": "a"}}, "last": ask("a", "b")}),
        {"bad": "a", "then": "a", "last": "a"},
        {"bad": "b", "last": "a"},
    ),
    "a question that comes unless there was a private answer": (
        guide({"bad": BAD, "then": {**ask("a", "b"), "when": {"not": {"bad": "a"}}}, "last": ask("a", "b")}),
        {"bad": "a", "last": "a"},
        {"bad": "b", "then": "a", "last": "a"},
    ),
    "a question that comes unless a safety point was raised in private": (
        guide({"bad": BAD, "then": {**ask("a", "b"), "when": {"not": {"flag": "f"}}}, "last": ask("a", "b")}),
        {"bad": "a", "last": "a"},
        {"bad": "b", "then": "a", "last": "a"},
    ),
    "a question that comes unless a private choice was picked": (
        guide({"mix": MIX, "then": {**ask("a", "b"), "when": {"not": {"mix": "z"}}}, "last": ask("a", "b")}),
        {"mix": Picked(("x", "z")), "last": "a"},
        {"mix": Picked(("x",)), "then": "a", "last": "a"},
    ),
    "a private choice alone, or nothing at all": (
        guide({"mix": MIX, "then": {**ask("a", "b"), "when": {"mix": "skipped"}}, "last": ask("a", "b")}),
        {"mix": Picked(("z",)), "last": "a"},
        {"mix": Skipped(), "then": "a", "last": "a"},
    ),
    "a way that a private answer leads past a question": (
        guide(
            {
                "bad": {**BAD, "choices": {"a": {"label": "A", "next": "last"}, "b": {"label": "B"}}},
                "then": ask("a", "b"),
                "last": ask("a", "b"),
            }
        ),
        {"bad": "a", "last": "a"},
        {"bad": "b", "then": "a", "last": "a"},
    ),
    "an end that a private answer leads to": (
        guide(
            {
                "bad": {**BAD, "choices": {"a": {"label": "A"}, "b": {"label": "B", "next": "then"}}},
                "early": {"say": "No more.", "ends": "early"},
                "then": ask("a", "b"),
            }
        ),
        {"bad": "a"},
        {"bad": "b", "then": "a"},
    ),
    "a leaning that is asked for a private answer, and then asked again": (
        guide(
            {"bad": BAD, "lean": {**LEAN, "when": {"bad": "a"}}, "again": LEAN, "sure": {"show": "sureness"}}
        ),
        {"bad": "a", "lean": "one", "again/still.one": "yes", "sure/sure.one": "yes"},
        {"bad": "b", "again": "one", "sure/sure.one": "yes"},
    ),
    "options that are asked for a private answer": (
        guide(
            {
                "bad": BAD,
                "look": {"show": "options", "when": {"bad": "a"}},
                "then": {**ask("a", "b"), "when": {"not": {"reading": "one"}}},
                "last": ask("a", "b"),
            }
        ),
        {"bad": "a", "look": "one", "last": "a"},
        {"bad": "b", "then": "a", "last": "a"},
    ),
    "own words, or none": (
        guide(
            {
                "own": {"ask": "Words?", "text": {"lines": 2}},
                "then": {**ask("a", "b"), "when": {"own": "answered"}},
                "last": ask("a", "b"),
            }
        ),
        {"own": Words("me"), "then": "a", "last": "a"},
        {"own": Skipped(), "last": "a"},
    ),
    "a quiz question that takes the place of another": (
        guide(
            {"bad": BAD, "quiz": {"show": "quiz"}, "last": ask("a", "b")},
            quiz={
                "q0": quiz_item("a", "a", "b", when={"bad": "a"}),
                **{f"q{each}": quiz_item("a", "a", "b") for each in range(1, 6)},
            },
        ),
        {"bad": "a", **{f"quiz/first.q{each}": "a" for each in range(5)}, "last": "a"},
        {"bad": "b", **{f"quiz/first.q{each}": "a" for each in range(1, 6)}, "last": "a"},
    ),
    "a question to the team that is suggested for a private answer": (
        guide(
            {"bad": BAD, "list": {"show": "questions", "parts": ["pick"]}, "last": ask("a", "b")},
            questions={"k1": {"ask": "Why?"}, "k2": {"ask": "When?", "when": {"bad": "a"}}},
        ),
        {"bad": "a", "list": Picked(("k2", "k1")), "last": "a"},
        {"bad": "b", "list": Picked(("k1",)), "last": "a"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_nobody_can_tell_which_of_two_people_it_was(case: str) -> None:
    walked, one, other = CASES[case]
    told = [tell(walked, Session(), *said.items()) for said in (one, other)]
    assert dict(carried(walked, told[0])) == dict(carried(walked, told[1]))
    assert code_of(walked, told[0]) == code_of(walked, told[1])


def test_what_comes_for_everybody_is_carried_although_it_stands_after_something_private() -> None:
    walked, one, _ = CASES["a way that a private answer leads past a question"]
    assert dict(carried(walked, tell(walked, Session(), *one.items()))) == {"last": A}
