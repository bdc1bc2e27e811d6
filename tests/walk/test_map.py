"""The map: every step once, as the replay has it, and nothing said to be off the route that still comes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.map import Cause, State, Why, map_of
from kiosk.walk.moves import go_to
from kiosk.walk.parts import Kind
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import learn, locate, replay, steps_come_to
from kiosk.walk.session import InPerson, Passed, Picked, Session, Skipped
from tests.walk.guides import completed, walks
from tests.walk.making import END, ask, flag, guide_of, tell

some = settings(max_examples=20)
GUIDE = guide_of(
    {
        "who": ask("me", "child"),
        "grown": {"when": {"who": "me"}, **ask("yes", "no")},
        "early": {"when": {"who": "child"}, "say": "Bring somebody.", "next": "late"},
        "secret": ask("a", "b", sensitive=True),
        "after": {"when": {"secret": "a"}, "say": "Now that you said so."},
        "twice": {"when": {"early": "skipped"}, "say": "Never."},
        "late": {"show": "questions", "parts": ["pick"]},
        "leads": {
            "ask": "On or out?",
            "choices": {"out": {"label": "Out", "next": "end"}, "on": {"label": "On", "raises": ["sore"]}},
        },
        "last": {"say": "Nearly."},
        "end": END,
        "never": {"say": "Nobody comes here."},
    },
    flags={"sore": flag()},
)


def states(session: Session) -> dict[str, State]:
    return {spot.step: spot.state for spot in map_of(GUIDE, session).spots}


def why(session: Session, step: str) -> Why | None:
    return map_of(GUIDE, session).spot(step).why


@some
@given(walks())
def test_every_step_stands_on_the_map_once_in_reading_order(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    assert tuple(spot.step for spot in map_of(guide, session).spots) == guide.order


@some
@given(walks())
def test_the_map_says_what_the_replay_says(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    found, position = map_of(guide, session), locate(guide, session)
    route = position.route
    assert [spot.step for spot in found.spots if spot.part] == list(route.steps)
    assert [spot.step for spot in found.spots if spot.here] == [position.part.step] == [found.here]
    still_open = [entry.part.step for entry in route.entries if entry.answer is None]
    assert [spot.step for spot in found.spots if spot.state is State.OPEN] == still_open
    for spot in found.spots:
        assert (spot.why is not None) is (spot.state is State.OFF)
        assert bool(spot.part) is (spot.state not in (State.OFF, State.AHEAD))
        assert not spot.raises or spot.part
    if route.finished:
        assert State.AHEAD not in {spot.state for spot in found.spots}


@some
@given(walks(most=20))
def test_skipped_and_to_be_said_are_told_by_the_answers_of_a_step(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    for spot in map_of(guide, session).spots:
        answers = [
            entry.answer
            for entry in replay(guide, session).entries
            if entry.part.step == spot.step and entry.part.kind is not Kind.READ and not entry.part.flags
        ]
        if spot.state is State.SKIPPED:
            assert answers
            assert set(answers) == {Skipped()}
        if spot.state is State.DONE:
            assert not {Skipped(), InPerson()} & set(answers)
        if spot.state is State.IN_PERSON:
            assert InPerson() in answers


@pytest.mark.parametrize(("private", "state"), [(False, State.NONE), (True, State.DONE)])
def test_nothing_picked_is_told_as_that_and_of_a_private_question_it_is_not(
    private: bool, state: State
) -> None:
    guide = guide_of({"signs": ask("sky", "sea", pick="many", sensitive=private), "end": END})
    session = tell(guide, Session(), ("signs", Picked(())))
    assert map_of(guide, session).spot("signs").state is state


@settings(max_examples=40)
@given(st.data())
def test_what_is_off_the_route_never_comes_whatever_is_answered_next(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    off = {spot.step for spot in map_of(guide, session).spots if spot.state is State.OFF}
    later = data.draw(completed(guide, session))
    assert off.isdisjoint(replay(guide, later).steps)


@settings(max_examples=40)
@given(st.data())
def test_why_a_step_is_not_on_a_finished_route_is_so(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    session = data.draw(completed(guide, session))
    facts = Facts.at_start(guide, session)
    come_to = []
    for name in steps_come_to(guide, facts):
        come_to.append(name)
        for entry in (each for each in replay(guide, session).entries if each.part.step == name):
            assert entry.answer is not None
            learn(guide, facts, entry.part, entry.answer)
        if any(entry.part.step == name for entry in replay(guide, session).entries):
            facts.seen.add(name)
    for spot in map_of(guide, session).spots:
        if spot.why is None:
            continue
        assert (spot.why.cause is Cause.NOTHING) is (spot.step in come_to)
        if spot.why.cause is Cause.NOT_HERE:
            assert is_sensitive(guide.steps[spot.step])
        if spot.why.cause in (Cause.ANSWER, Cause.NOT_ASKED):
            assert guide.steps[spot.step].when is not None
        for step in spot.why.steps:
            assert not is_sensitive(guide.steps[step])


@some
@given(st.data())
def test_going_anywhere_and_coming_back_changes_no_answer(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    found = map_of(guide, session)
    there = go_to(
        guide, session, data.draw(st.sampled_from([each.part for each in found.spots if each.part]))
    )
    left_off = found.left_off
    back = go_to(guide, there, left_off.part) if left_off is not None else there
    assert (back.answers, back.marks) == (session.answers, session.marks)
    assert {s.step: (s.state, s.why) for s in map_of(guide, back).spots} == {
        s.step: (s.state, s.why) for s in found.spots
    }


def test_at_the_start_all_is_open_or_may_come() -> None:
    found = states(Session(together=True))
    assert found.pop("who") is State.OPEN
    assert found.pop("never") is State.OFF
    assert set(found.values()) == {State.AHEAD}


def test_what_an_answer_rules_out_is_said_with_the_question() -> None:
    session = tell(GUIDE, Session(together=True), ("who", "me"))
    assert states(session)["early"] is State.OFF
    assert why(session, "early") == Why(Cause.ANSWER, ("who",))
    assert states(session)["after"] is State.AHEAD


def test_what_hangs_on_something_private_is_off_without_saying_what() -> None:
    session = tell(GUIDE, Session(together=True), ("who", "me"), ("grown", "yes"), ("secret", "b"))
    assert why(session, "after") == Why(Cause.ANSWER, ())


def test_what_hangs_on_a_question_that_was_not_asked_says_that() -> None:
    session = tell(GUIDE, Session(together=True), ("who", "me"), ("grown", "yes"), ("secret", "b"))
    assert why(session, "twice") == Why(Cause.NOT_ASKED, ("early",))


def test_a_way_on_leads_past_what_lies_between() -> None:
    session = tell(GUIDE, Session(together=True), ("who", "child"), ("early", Passed()))
    assert why(session, "secret") == Why(Cause.PAST, ("early",))
    assert states(session)["late"] is State.OFF
    assert why(session, "late") == Why(Cause.NOTHING)


def test_a_way_that_was_taken_at_the_end_leads_past_what_it_left_out() -> None:
    session = tell(GUIDE, Session(together=True), ("who", "child"), ("leads", "out"))
    assert why(session, "last") == Why(Cause.PAST, ("leads",))
    assert why(session, "never") == Why(Cause.ENDED, ("end",))


def test_a_step_whose_answer_raised_a_safety_point_is_marked_and_no_other() -> None:
    session = tell(GUIDE, Session(together=True), ("who", "child"), ("leads", "on"))
    assert [spot.step for spot in map_of(GUIDE, session).spots if spot.raises] == ["leads"]


def test_a_private_safety_point_marks_nothing() -> None:
    secret = ask("a", "b", sensitive=True)
    secret["choices"]["a"]["raises"] = ["sore"]
    guide = guide_of({"secret": secret, "end": END}, flags={"sore": flag()})
    session = tell(guide, Session(together=True), ("secret", "a"))
    assert not any(spot.raises for spot in map_of(guide, session).spots)


def test_what_nobody_may_be_asked_in_front_of_others_says_so() -> None:
    guide = guide_of(
        {"who": ask("me", "helper"), "secret": ask("a", "b", sensitive=True), "end": END},
        about={"someone_helps": {"when": {"who": "helper"}}},
    )
    session = tell(guide, Session(), ("who", "helper"))
    assert map_of(guide, session).spot("secret").why == Why(Cause.NOT_HERE)
    together = tell(guide, Session(together=True), ("who", "helper"))
    assert map_of(guide, together).spot("secret").state is State.OPEN


def test_a_skipped_step_and_one_to_be_said_in_person() -> None:
    session = tell(GUIDE, Session(together=True), ("who", Skipped()), ("secret", InPerson()))
    assert (states(session)["who"], states(session)["secret"]) == (State.SKIPPED, State.IN_PERSON)


def test_a_condition_is_told_by_the_first_test_that_does_not_hold() -> None:
    both = {"all": ({"one": "a"}, {"two": "a"})}
    either = {"any": ({"one": "a"}, {"two": "a"})}
    guide = guide_of(
        {
            "one": ask("a", "b"),
            "two": ask("a", "b"),
            "both": {"when": both, "say": "Both."},
            "either": {"when": either, "say": "Either."},
            "neither": {"when": {"not": {"two": "b"}}, "say": "Not."},
            "end": END,
        }
    )
    session = tell(guide, Session(), ("one", "b"), ("two", "b"))
    found = {spot.step: spot.why for spot in map_of(guide, session).spots}
    assert found["both"] == Why(Cause.ANSWER, ("one",))
    assert found["either"] == Why(Cause.ANSWER, ("one", "two"))
    assert found["neither"] == Why(Cause.ANSWER, ("two",))
