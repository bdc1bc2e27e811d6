"""What a change says of answers that are private, or there because of one: one neutral phrase, and no name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.walk.moves import Change, change, go_to, record
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Answer, InPerson, Picked, Session, Skipped
from tests.walk.guides import walks
from tests.walk.making import END, ask, flag, guide_of, tell

HELPED = {"someone_helps": {"when": {"who": "helped"}}}
GLOOM = {"label": "Gloom", "sensitive": True}
LOW = {"label": "Low", "raises": ["low"]}


def guide() -> Guide:
    return guide_of(
        {
            "who": ask("me", "helped"),
            "own": ask("a", "b", when={"who": "me"}),
            "bothers": {"ask": "?", "choices": {"ache": "Ache", "stiff": "Stiff", "gloom": GLOOM}},
            "gloomy": ask("a", "b", when={"bothers": "gloom"}),
            "sunny": ask("a", "b", when={"not": {"bothers": "gloom"}}),
            "mood": {"ask": "?", "sensitive": True, "choices": {"low": LOW, "fine": "Fine"}},
            "talk": ask("yes", "no", when={"mood": "low"}, sensitive=True),
            "sleep": ask("a", "b", when={"flag": "low"}),
            "last": ask("a", "b"),
            "end": END,
        },
        about=HELPED,
        flags={"low": flag()},
    )


def alone(**said: str) -> Session:
    """Somebody alone, up to the last question; what does not come up for them is left out."""
    told = {"who": "me", "own": "a", "bothers": "ache", "mood": "fine", **said}
    return tell(guide(), Session(), *((name, told[name]) for name in guide().order if name in told))


LOWEST = {"mood": "low", "talk": "yes", "sleep": "a", "sunny": "a", "last": "a"}
GLOOMY = {"bothers": "gloom", "gloomy": "a", "last": "a"}
OPEN = Change(lost=("own",), loses_private=True)


@pytest.mark.parametrize(
    ("walked", "told"),
    [
        (alone(sunny="a", last="a"), OPEN),
        (alone(**LOWEST), OPEN),
        (alone(**GLOOMY), OPEN),
    ],
    ids=["a private question", "what hangs on its answer", "a private answer of an open question"],
)
def test_a_helper_is_told_of_private_answers_without_a_name(walked: Session, told: Change) -> None:
    assert change(guide(), walked, "who", Picked(("helped",))) == told


def test_nobody_is_told_of_private_answers_where_there_are_none() -> None:
    open_only = guide_of({"who": ask("me", "helped"), "own": ask("a", "b", when={"who": "me"}), "end": END})
    session = tell(open_only, Session(), ("who", "me"), ("own", "a"))
    assert change(open_only, session, "who", Picked(("helped",))) == Change(lost=("own",))


@pytest.mark.parametrize("said", [InPerson(), Skipped()])
def test_a_private_question_without_an_answer_has_no_name_either(said: InPerson | Skipped) -> None:
    session = tell(guide(), Session(), ("who", "me"), ("own", "a"), ("bothers", "ache"), ("sunny", "a"))
    session = tell(guide(), session, ("mood", said))
    assert change(guide(), session, "who", Picked(("helped",))) == OPEN


def test_what_comes_back_is_told_in_the_same_way() -> None:
    helped = record(guide(), alone(**LOWEST), "who", Picked(("helped",)))
    assert change(guide(), helped, "who", Picked(("me",))) == Change(returned=("own",), returns_private=True)


def test_what_comes_back_because_a_private_answer_falls_away_has_no_name() -> None:
    before = tell(guide(), Session(), ("who", "me"), ("own", "a"), ("bothers", "ache"), ("sunny", "a"))
    gloomy = record(guide(), before, "bothers", Picked(("gloom",)))
    assert gloomy.aside == {"sunny"}
    told = change(guide(), gloomy, "bothers", Picked(("ache",)))
    assert (told.returned, told.returns_private) == ((), True)
    told = change(guide(), before, "bothers", Picked(("gloom",)))
    assert (told.lost, told.loses_private) == ((), True)


def test_an_open_answer_keeps_its_name_beside_a_private_one() -> None:
    session = alone(**LOWEST)
    told = change(guide(), session, "bothers", Picked(("stiff",)))
    assert told == Change(), "nothing hangs on it"
    told = change(guide(), session, "mood", Picked(("fine",)))
    assert told == Change(loses_private=True)


def _come_again(**told: Answer) -> tuple[Guide, Session]:
    """A walk on which a question comes again in another way while its answer still waits to be confirmed."""
    made = guide_of(
        {
            "stage": ask("now", "before"),
            "why": ask("faded", "harm", when={"stage": "before"}),
            "mood": {"ask": "?", "sensitive": True, "choices": {"low": "Low", "fine": "Fine"}},
            "which": ask("a", "b", when={"any": [{"stage": "now"}, {"why": "harm"}]}),
            "end": END,
        }
    )
    session = replace(Session(), together=True)
    session = tell(made, session, ("stage", "now"), ("mood", told.get("mood", Skipped())), ("which", "a"))
    session = record(made, session, "stage", Picked(("before",)))
    return made, record(made, session, "why", Picked(("harm",)))


def test_where_nothing_private_was_answered_nothing_private_comes_back() -> None:
    made, session = _come_again()
    told = change(made, session, "stage", Picked(("now",)))
    assert told == Change(lost=("why",), returned=("which",))
    made, session = _come_again(mood=Picked(("low",)))
    assert change(made, session, "stage", Picked(("now",))).returns_private


@given(walks(), st.data())
def test_on_no_walk_is_a_private_question_named(walk: tuple[Guide, Session], data: st.DataObject) -> None:
    made, session = walk
    parts = [each.part for each in replay(made, session).entries if each.part.choices]
    if not parts:
        return
    part = data.draw(st.sampled_from(parts))
    choice = data.draw(st.sampled_from(part.choices))
    told = change(made, session, part.key, Picked((choice,)))
    named = (*told.lost, *told.returned)
    assert not [name for name in named if is_sensitive(made.steps[name])]


def test_whoever_gets_help_while_at_a_private_question_no_longer_stands_there() -> None:
    at_mood = replace(alone(**LOWEST), looking_at="talk")
    helped = record(guide(), go_to(guide(), at_mood, "who", errand=True), "who", Picked(("helped",)))
    position = locate(guide(), helped)
    assert not is_sensitive(guide().steps[position.part.step])
    assert {"mood", "talk", "sleep"}.isdisjoint(position.route.steps)
