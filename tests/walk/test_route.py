"""Where answers lead: defaults, branches, ends, what is passed over."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.walk.moves import go_to, record
from kiosk.walk.route import facts_at, locate, replay
from kiosk.walk.session import Amount, Picked, Session, Skipped
from tests.walk.making import END, ask, guide_of, keys_on, skip_on, tell, wrong_in


def steps_on(guide: Guide, session: Session) -> tuple[str, ...]:
    return replay(guide, session).steps


def branching() -> Guide:
    return guide_of(
        {
            "first": ask("a", "b", "c", next="far") | {"choices": _leading()},
            "near": ask("a", "b"),
            "far": ask("a", "b"),
            "end": END,
        }
    )


def _leading() -> dict[str, Any]:
    return {"a": {"label": "A", "next": "near"}, "b": "B", "c": {"label": "C", "next": "end"}}


@pytest.mark.parametrize(("choice", "expected"), [("a", "near"), ("b", "far"), ("c", "end")])
def test_a_choice_leads_its_own_way_or_else_the_steps(choice: str, expected: str) -> None:
    session = tell(branching(), Session(), ("first", choice))
    assert steps_on(branching(), session) == ("first", expected)


def test_a_skipped_question_takes_the_steps_own_way() -> None:
    session = tell(branching(), Session(), ("first", Skipped()))
    assert steps_on(branching(), session) == ("first", "far")


def test_without_a_way_on_the_next_written_step_follows() -> None:
    guide = guide_of({"one": ask("a", "b"), "two": ask("a", "b"), "end": END})
    assert steps_on(guide, tell(guide, Session(), ("one", "a"))) == ("one", "two")


@pytest.mark.parametrize(("amount", "expected"), [(9, "worst"), (5, "middle"), (1, "end")])
def test_the_first_branch_that_holds_is_taken(amount: int, expected: str) -> None:
    branches = [
        {"go": "worst", "when": {"pain": {"at_least": 8}}},
        {"go": "middle", "when": {"pain": {"at_least": 4}}},
        {"go": "end"},
    ]
    scale = {"min": 0, "max": 10, "low": "None", "high": "Worst"}
    guide = guide_of(
        {
            "pain": {"ask": "How bad?", "scale": scale, "next": branches},
            "middle": ask("a", "b"),
            "worst": ask("a", "b"),
            "end": END,
        }
    )
    assert wrong_in(guide) == []
    assert steps_on(guide, tell(guide, Session(), ("pain", Amount(amount))))[-1] == expected


def test_of_several_picks_the_first_with_a_way_of_its_own_decides() -> None:
    choices = {"a": "A", "b": {"label": "B", "next": "far"}, "c": {"label": "C", "next": "end"}}
    guide = guide_of(
        {
            "first": {"ask": "?", "pick": "many", "choices": choices},
            "near": ask("a", "b"),
            "far": ask("a", "b"),
            "end": END,
        }
    )
    assert steps_on(guide, tell(guide, Session(), ("first", Picked(("a", "b", "c"))))) == ("first", "far")
    assert steps_on(guide, tell(guide, Session(), ("first", Picked(("a",))))) == ("first", "near")


def test_a_step_whose_condition_does_not_hold_is_passed_over() -> None:
    guide = guide_of(
        {
            "one": ask("a", "b", next="two"),
            "two": ask("a", "b", when={"one": "a"}),
            "three": ask("a", "b"),
            "end": END,
        }
    )
    assert steps_on(guide, tell(guide, Session(), ("one", "a"))) == ("one", "two")
    assert steps_on(guide, tell(guide, Session(), ("one", "b"))) == ("one", "three")


def test_an_end_ends_the_route_wherever_it_stands() -> None:
    guide = guide_of(
        {
            "one": ask("a", "b"),
            "stop": {"say": "Not for you.", "ends": "not_for_you"},
            "two": ask("a", "b"),
            "end": END,
        }
    )
    session = skip_on(guide, Session())
    assert replay(guide, session).finished
    assert steps_on(guide, session) == ("one", "stop")
    assert locate(guide, session).at_end


def helped(**about: Any) -> Guide:  # noqa: ANN401
    return guide_of(
        {
            "who": ask("alone", "with_help"),
            "mood": ask("low", "fine", sensitive=True),
            "sleep": ask("a", "b"),
            "end": END,
        },
        about={"someone_helps": {"when": {"who": "with_help"}}, **about},
    )


def test_a_sensitive_question_is_not_asked_while_somebody_helps() -> None:
    guide = helped()
    assert steps_on(guide, tell(guide, Session(), ("who", "with_help"))) == ("who", "sleep")
    assert steps_on(guide, tell(guide, Session(), ("who", "alone"))) == ("who", "mood")


def test_a_counselor_asks_a_sensitive_question_even_so() -> None:
    guide = helped()
    assert steps_on(guide, tell(guide, Session(together=True), ("who", "with_help"))) == ("who", "mood")


def test_a_condition_sees_only_what_stands_before_it() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b", when={"three": "a"}), "three": ask("a", "b"), "end": END}
    )
    session = tell(guide, Session(), ("one", "a"), ("three", "a"))
    assert steps_on(guide, session) == ("one", "three", "end")


def test_the_position_is_the_first_open_part_or_the_one_looked_at() -> None:
    guide = guide_of({"one": ask("a", "b"), "two": ask("a", "b"), "end": END})
    session = tell(guide, Session(), ("one", "a"))
    assert locate(guide, session).part.key == "two"
    back = locate(guide, go_to(guide, session, "one"))
    assert (back.part.key, back.answer, back.to_confirm) == ("one", Picked(("a",)), False)


def test_looking_at_a_part_that_has_left_the_route_is_looking_at_the_first_open_one() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b", when={"one": "a"}), "three": ask("a", "b"), "end": END}
    )
    session = go_to(guide, tell(guide, Session(), ("one", "a"), ("two", "a")), "two")
    changed = session.holding({**session.answers, "one": Picked(("b",))}, {})
    assert locate(guide, changed).part.key == "three"


def test_what_is_known_at_a_place_is_what_stands_before_it() -> None:
    guide = guide_of({"one": ask("a", "b"), "two": ask("a", "b"), "three": ask("a", "b"), "end": END})
    session = tell(guide, Session(), ("one", "a"), ("two", "b"))
    known = facts_at(guide, replay(guide, session), 1)
    assert known.answers == {"one": Picked(("a",))}
    assert known.seen == {"one"}


def test_what_is_offered_later_decides_whether_an_earlier_answer_still_stands() -> None:
    from tests.walk.making import option

    guide = guide_of(
        {"treated": ask("yes", "no"), "look": {"show": "options"}, "end": END},
        options={
            "keep": option(when={"treated": "yes"}),
            "stop": option(),
            "nothing": option(status_quo=True),
        },
    )
    session = tell(guide, Session(), ("treated", "yes"), ("look", "keep"))
    changed = record(guide, session, "treated", Picked(("no",)))
    position = locate(guide, changed)
    assert (position.part.key, position.answer) == ("look", None)
    assert "keep" not in position.part.choices
    again = record(guide, changed, "treated", Picked(("yes",)))
    assert again.standing("look") == Picked(("keep",))
    assert keys_on(guide, again) == ["treated", "look", "end"]
