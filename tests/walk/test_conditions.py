"""What each kind of test means, and when nothing can be said yet."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import parse
from kiosk.walk.conditions import holds, verdict
from kiosk.walk.facts import Facts
from kiosk.walk.session import Amount, ByHand, InPerson, Picked, Skipped, Words
from tests.walk.making import END, ask, flag, guide_of, option

GUIDE = guide_of(
    {
        "one": ask("a", "b"),
        "many": ask("a", "b", "c", pick="many"),
        "pain": {"ask": "How bad?", "scale": {"min": 0, "max": 10, "low": "None", "high": "Worst"}},
        "own": {"ask": "What?", "text": {}},
        "mood": ask("low", "fine", sensitive=True),
        "later": ask("a", "b"),
        "end": END,
    },
    flags={"by_rule": flag(when={"pain": {"at_least": 7}}), "by_choice": flag(when={"one": "a"})},
    options={"surgery": option(status_quo=True)},
)


def facts_with(guide: Guide = GUIDE, **answers: Any) -> Facts:  # noqa: ANN401
    return Facts(guide, answers=answers, seen=set(answers))


def holds_with(when: dict[str, Any], facts: Facts) -> bool:
    return holds(parse(when), facts)


CASES = [
    ({"one": "a"}, {"one": Picked(("a",))}, True),
    ({"one": "a"}, {"one": Picked(("b",))}, False),
    ({"one": "a"}, {}, False),
    ({"one": ["a", "b"]}, {"one": Picked(("b",))}, True),
    ({"one": "answered"}, {"one": Picked(("b",))}, True),
    ({"one": "answered"}, {"one": Skipped()}, False),
    ({"one": "skipped"}, {"one": Skipped()}, True),
    ({"one": ["a", "skipped"]}, {"one": Skipped()}, True),
    ({"one": "skipped"}, {}, False),
    ({"many": "b"}, {"many": Picked(("a", "b"))}, True),
    ({"many": "c"}, {"many": Picked(("a", "b"))}, False),
    ({"many": "answered"}, {"many": Picked(())}, False),
    ({"pain": {"at_least": 7}}, {"pain": Amount(7)}, True),
    ({"pain": {"at_least": 7}}, {"pain": Amount(6)}, False),
    ({"pain": {"below": 7}}, {"pain": Amount(6)}, True),
    ({"pain": {"below": 7}}, {"pain": Amount(7)}, False),
    ({"pain": {"at_least": 3, "below": 7}}, {"pain": Amount(2)}, False),
    ({"pain": {"at_least": 3, "below": 7}}, {"pain": Amount(3)}, True),
    ({"pain": {"below": 7}}, {"pain": Skipped()}, False),
    ({"pain": "answered"}, {"pain": Amount(0)}, True),
    ({"own": "answered"}, {"own": Words("words")}, True),
    ({"own": "answered"}, {"own": ByHand()}, False),
    ({"own": "by_hand"}, {"own": ByHand()}, True),
    ({"mood": "in_person"}, {"mood": InPerson()}, True),
    ({"mood": ["low", "fine", "answered", "skipped"]}, {"mood": InPerson()}, False),
    ({"one": "a", "many": "b"}, {"one": Picked(("a",)), "many": Picked(("b",))}, True),
    ({"one": "a", "many": "b"}, {"one": Picked(("a",))}, False),
    ({"all": [{"one": "a"}, {"many": "b"}]}, {"one": Picked(("a",)), "many": Picked(("c",))}, False),
    ({"any": [{"one": "a"}, {"many": "b"}]}, {"one": Picked(("a",)), "many": Picked(("c",))}, True),
    ({"any": [{"one": "a"}, {"many": "b"}]}, {"one": Picked(("b",))}, False),
    ({"not": {"one": "a"}}, {"one": Picked(("b",))}, True),
    ({"not": {"one": "a"}}, {}, True),
    ({"not": {"one": "a"}}, {"one": Picked(("a",))}, False),
    ({"seen": "one"}, {"one": Skipped()}, True),
    ({"seen": "one"}, {"many": Skipped()}, False),
    ({"seen": ["one", "many"]}, {"many": Skipped()}, True),
    ({"flag": "by_rule"}, {"pain": Amount(8)}, True),
    ({"flag": "by_rule"}, {"pain": Amount(3)}, False),
    ({"flag": ["by_rule", "by_choice"]}, {"one": Picked(("a",))}, True),
]


@pytest.mark.parametrize(("when", "answers", "expected"), CASES)
def test_each_kind_of_test(when: dict[str, Any], answers: dict[str, Any], expected: bool) -> None:
    assert holds_with(when, facts_with(**answers)) is expected


def test_no_condition_holds_everywhere() -> None:
    assert holds(None, facts_with())


def test_a_flag_raised_by_a_choice_counts_without_its_rule() -> None:
    assert holds_with({"flag": "by_rule"}, Facts(GUIDE, raised={"by_rule": ["one"]}))


@pytest.mark.parametrize(
    ("leaning", "asked", "expected"),
    [
        ("surgery", "surgery", True),
        ("surgery.dbs", "surgery", True),
        ("surgery.dbs", "surgery.dbs", True),
        ("surgery", "surgery.dbs", False),
        ("not_sure", "not_sure", True),
        ("not_sure", "surgery", False),
        (None, "surgery", False),
    ],
)
def test_leaning_to_an_option_or_one_of_its_kinds(leaning: str | None, asked: str, expected: bool) -> None:
    assert holds_with({"leaning": asked}, Facts(GUIDE, leaning=leaning)) is expected


def test_reading_about_an_option() -> None:
    assert holds_with({"reading": "surgery"}, Facts(GUIDE, reading={"surgery"}))
    assert not holds_with({"reading": "surgery"}, Facts(GUIDE))


def ahead_of(step: str, **answers: Any) -> Facts:  # noqa: ANN401
    return Facts(GUIDE, answers=answers, seen=set(answers), horizon=GUIDE.index[step])


YES = {"one": Picked(("a",))}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"one": "a"}, True),
        ({"one": "b"}, False),
        ({"later": "a"}, None),
        ({"many": "a"}, False),
        ({"pain": {"at_least": 3}}, None),
        ({"seen": "one"}, True),
        ({"seen": "later"}, None),
        ({"seen": "many"}, False),
        ({"not": {"later": "a"}}, None),
        ({"not": {"one": "a"}}, False),
        ({"all": [{"one": "a"}, {"later": "a"}]}, None),
        ({"all": [{"one": "b"}, {"later": "a"}]}, False),
        ({"any": [{"one": "a"}, {"later": "a"}]}, True),
        ({"any": [{"one": "b"}, {"later": "a"}]}, None),
        ({"one": "b", "later": "a"}, False),
        ({"flag": "by_choice"}, True),
        ({"flag": "by_rule"}, None),
        ({"leaning": "surgery"}, None),
        ({"reading": "surgery"}, None),
    ],
)
def test_what_may_still_come_is_not_known(when: dict[str, Any], expected: bool | None) -> None:
    """Asked at `pain`: `one` was answered, `many` was jumped over, the rest may still come."""
    assert verdict(parse(when), ahead_of("pain", **YES)) is expected


def test_what_is_not_known_does_not_hold() -> None:
    assert not holds_with({"later": "a"}, ahead_of("pain"))
    assert not holds_with({"not": {"later": "a"}}, ahead_of("pain"))


def test_nothing_is_known_of_hidden_steps() -> None:
    facts = facts_with(one=Picked(("a",)), many=Picked(("a",))).without(frozenset({"one"}))
    assert verdict(parse({"one": "a"}), facts) is None
    assert verdict(parse({"not": {"one": "b"}}), facts) is None
    assert verdict(parse({"many": "a"}), facts) is True
