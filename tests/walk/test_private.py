"""Private choices of open questions: who is offered them, what they cover, and what they make private."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from kiosk.guide.model import Guide
from kiosk.layout.cards import card_for
from kiosk.layout.phrases import answering, privacy
from kiosk.walk.flags import raised
from kiosk.walk.moves import Change, change, go_to, record
from kiosk.walk.parts import private_answers
from kiosk.walk.private import doubt, is_sensitive, private_choices, someone_reads_along
from kiosk.walk.route import facts_at, locate, replay
from kiosk.walk.session import Passed, Picked, Session, Skipped
from tests.walk.guides import walks
from tests.walk.making import END, Written, answer, ask, flag, guide_of, keys_on, tell

HELPS = {"someone_helps": {"when": {"who": "helped"}}}


def question(**more: Any) -> Written:  # noqa: ANN401
    choices: Written = {
        "pain": "Pain",
        "mood": {"label": "Low mood", "sensitive": True, "raises": ["low"]},
        "sleep": {"label": "Bad sleep", "raises": ["low"]},
    }
    return {"ask": "What bothers you?", "choices": choices, **more}


def made(**steps: Any) -> Guide:  # noqa: ANN401
    flags = {"low": flag(), "rule": flag(when={"all": [{"bothers": ["mood", "sleep"]}, {"seen": "bothers"}]})}
    return guide_of(
        {
            "who": ask("me", "helped"),
            "bothers": question(),
            **steps,
            "end": {"show": "summary", "ends": "done"},
        },
        about=HELPS,
        flags=flags,
    )


def test_whoever_is_helped_is_not_offered_it() -> None:
    guide = made()
    for who, offered in (("me", ("pain", "mood", "sleep")), ("helped", ("pain", "sleep"))):
        position = locate(guide, tell(guide, Session(), ("who", who)))
        assert position.part.choices == offered
        assert [each.id for each in card_for(guide, Session(), position).choices] == list(offered)
    together = tell(guide, Session(together=True), ("who", "helped"))
    assert "mood" in locate(guide, together).part.choices


def test_what_is_not_offered_cannot_stand_alone() -> None:
    choices: Written = {
        "pain": "Pain",
        "sleep": "Bad sleep",
        "secret": {"label": "A secret", "sensitive": True, "alone": True},
    }
    guide = made(bothers=question(pick="many", choices=choices))
    for who, alone in (("me", {"secret"}), ("helped", set())):
        assert locate(guide, tell(guide, Session(), ("who", who))).part.alone == alone


def test_it_is_set_aside_when_help_comes_and_comes_back_when_it_goes() -> None:
    guide = made(after=ask("a", "b"))
    session = tell(guide, Session(), ("who", "me"), ("bothers", "mood"), ("after", "a"))
    assert change(guide, session, "who", answer("helped")) == Change(loses_private=True)
    helped = record(guide, session, "who", answer("helped"))
    assert helped.standing("bothers") is None
    assert helped.kept_aside("bothers") == Picked(("mood",))
    position = locate(guide, helped)
    assert (position.part.key, position.answer) == ("bothers", None)
    assert raised(guide, position.route.facts) == ()
    again = record(guide, helped, "who", answer("me"))
    assert again.standing("bothers") == Picked(("mood",))
    assert again.standing("after") == Picked(("a",))


def test_another_answer_given_with_help_stands_when_help_goes() -> None:
    guide = made()
    session = tell(guide, Session(), ("who", "me"), ("bothers", "mood"))
    helped = tell(guide, record(guide, session, "who", answer("helped")), ("bothers", "pain"))
    assert record(guide, helped, "who", answer("me")).standing("bothers") == Picked(("pain",))


@pytest.mark.parametrize(("picked", "private"), [("mood", True), ("sleep", False)])
def test_a_flag_is_private_unless_an_open_answer_raises_it(picked: str, private: bool) -> None:
    guide = made()
    session = tell(guide, Session(), ("who", "me"), ("bothers", picked))
    found = {each.name: each for each in raised(guide, replay(guide, session).facts)}
    assert found["low"].sensitive is private
    assert found["rule"].sensitive is private
    card = card_for(guide, session, locate(guide, go_to(guide, session, "bothers/flags")))
    words = [run.text for block in card.blocks for run in getattr(block, "runs", ())]
    said = " ".join(words) or str(card.blocks)
    assert (privacy.PRIVATE_SAID in said) is private


def test_both_together_make_the_flag_open_but_the_answer_stays_covered() -> None:
    many = question(pick="many")
    guide = made(bothers=many, look={"show": "review"})
    session = tell(guide, Session(), ("who", "me"), ("bothers", Picked(("mood", "sleep"))))
    facts = replay(guide, session).facts
    (low, _) = raised(guide, facts)
    assert (low.name, low.sensitive, low.steps) == ("low", False, ("bothers",))
    assert private_answers(guide, facts) == ["bothers"]


@pytest.mark.parametrize(("picked", "covered"), [("mood", True), ("pain", False)])
def test_the_review_covers_it(picked: str, covered: bool) -> None:
    guide = made(look={"show": "review"})
    session = tell(guide, Session(), ("who", "me"), ("bothers", picked))
    session = (
        record(guide, session, "bothers/flags", Passed(frozenset({"low", "rule"}))) if covered else session
    )
    card = card_for(guide, session, locate(guide, session))
    (link,) = (each for each in card.links if each.key == "bothers")
    assert (answering.ANSWERED in str(link)) is covered
    assert ("Low mood" in str(link)) is False


@pytest.mark.parametrize(("picked", "asked"), [("mood", True), ("pain", False)])
def test_sharing_is_asked_for_once_it_was_picked(picked: str, asked: bool) -> None:
    guide = made()
    session = tell(guide, Session(), ("who", "me"), ("bothers", picked))
    if asked:
        session = record(guide, session, "bothers/flags", Passed(frozenset({"low", "rule"})))
    assert ("end/share" in keys_on(guide, session)) is asked


def test_conditions_see_it() -> None:
    guide = made(talk={"ask": "?", "when": {"bothers": "mood"}, "choices": {"yes": "Yes", "no": "No"}})
    session = tell(guide, Session(), ("who", "me"), ("bothers", "mood"))
    session = record(guide, session, "bothers/flags", Passed(frozenset({"low", "rule"})))
    assert locate(guide, session).part.key == "talk"


def test_a_question_with_less_than_two_open_choices_is_private_as_a_whole() -> None:
    choices: Written = {"ill": {"label": "Ill", "sensitive": True}, "no": "No"}
    guide = guide_of({"one": {"ask": "?", "choices": choices}, "end": END})
    step = guide.steps["one"]
    assert is_sensitive(step)
    assert private_choices(step) == ()
    assert keys_on(guide, Session()) == ["one/cover"]


def test_what_stays_open_is_the_same_whatever_was_kept_private() -> None:
    step = made().steps["bothers"]
    offered = ("pain", "mood", "sleep")
    skipped, picked = (doubt(step, each, offered) for each in (Skipped(), Picked(("mood",))))
    assert skipped == picked
    assert skipped is not None
    assert skipped.words == {"mood", "skipped", "answered"}
    assert doubt(step, Picked(("pain",)), offered) is None
    assert doubt(step, Skipped(), ("pain", "sleep")) is None
    many = made(bothers=question(pick="many")).steps["bothers"]
    with_it, without = (doubt(many, Picked(each), offered) for each in (("pain", "mood"), ("pain",)))
    assert with_it == without
    assert with_it is not None
    assert (with_it.answer, with_it.words) == (Picked(("pain",)), frozenset({"mood"}))
    full = made(bothers=question(pick="many", most=1)).steps["bothers"]
    assert doubt(full, Picked(("pain",)), offered) is None


@settings(max_examples=80)
@given(walks())
def test_nobody_who_reads_along_is_offered_a_private_choice(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    route = replay(guide, session)
    for place, entry in enumerate(route.entries):
        if entry.part.name or not private_choices(guide.steps[entry.part.step]):
            continue
        helped = someone_reads_along(guide, facts_at(guide, route, place))
        private = set(private_choices(guide.steps[entry.part.step]))
        assert private.isdisjoint(entry.part.choices) if helped else private <= set(entry.part.choices)
        if helped and isinstance(entry.answer, Picked):
            assert private.isdisjoint(entry.answer.choices)
