"""A step to look at: what it says or asks, why it is not on the route, and nothing to answer it with."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep
from kiosk.layout.card import Voice
from kiosk.layout.looking import looked_at
from kiosk.layout.mapping import off_because
from kiosk.layout.phrases import jumping
from kiosk.walk.map import Cause, State, Why, map_of
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from tests.layout.jumps import ASKED, GUIDE, REPLY, TOGETHER, VOICE, guide, known, mapped, words_of
from tests.walk.guides import walks
from tests.walk.making import tell

CHILD = tell(GUIDE, TOGETHER, ("who", "child"))
ADULT = tell(GUIDE, TOGETHER, ("who", "me"))


def seen(session: Session, step: str, *, agreed: bool = False) -> str:
    return words_of(looked_at(VOICE, known(session), mapped(session).spot(step), agreed=agreed))


@settings(max_examples=15)
@given(walks())
def test_every_step_can_be_looked_at_and_says_that_nothing_is_answered(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    voice, facts = Voice(guide), locate(guide, session).route.facts
    for spot in map_of(guide, session).spots:
        leaflet = looked_at(voice, facts, spot)
        private = is_sensitive(guide.steps[spot.step])
        said = words_of(leaflet)
        assert leaflet.heading.text
        assert not leaflet.choices
        assert (jumping.PRIVATE_LOOK in said) is private
        assert (jumping.ONLY_LOOKING in said) is not private
        assert (jumping.LOOKING_AHEAD in said) is (spot.state is State.AHEAD)
        agreed = looked_at(voice, facts, spot, agreed=True)
        assert jumping.ONLY_LOOKING in words_of(agreed)
        on_route = [f"counsel.map.step.{each.step}" for each in map_of(guide, session).spots if each.part]
        ways = [link.key for link in agreed.links if not link.key.startswith("numbers.")]
        assert set(ways) <= set(on_route)


def test_why_it_is_not_on_the_route_is_said() -> None:
    assert 'Not on this route, because of: "Who is answering".' in seen(ADULT, "early")
    assert "Come back when you are grown." in seen(ADULT, "early")


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("steps", [(), ("who",)])
def test_each_cause_is_said_in_whole_sentences(cause: Cause, steps: tuple[str, ...]) -> None:
    said = off_because(VOICE, known(ADULT), Why(cause, steps))
    first, *others = said.split(". ")
    assert first.startswith("Not on this route")
    assert said.endswith(".")
    assert all(each[0].isupper() for each in others)
    assert said.count(":") <= 1
    assert "{" not in said


def test_from_there_it_is_one_press_to_the_question_that_decided_it() -> None:
    links = looked_at(VOICE, known(ADULT), mapped(ADULT).spot("early")).links
    assert [(link.key, link.label) for link in links] == [
        ("counsel.map.step.who", 'Go to the question: "Who is answering"')
    ]


def test_what_a_private_question_asks_is_seen_only_once_both_want_to() -> None:
    before = seen(TOGETHER, "drink")
    assert "Habits" in before
    assert ASKED not in before
    assert REPLY not in before
    after = seen(TOGETHER, "drink", agreed=True)
    assert ASKED in after
    assert REPLY in after


def test_a_private_question_without_a_title_is_called_no_more_than_that() -> None:
    assert seen(TOGETHER, "untitled").startswith(jumping.PRIVATE_STEP)


@pytest.mark.parametrize(
    ("step", "shown"),
    [
        ("who", "Choice child"),
        ("pain", "0 is None. 10 is Worst."),
        ("weeks", "A number from 1 to 60."),
        ("own", jumping.IN_OWN_WORDS),
        ("look", "What it is."),
        ("read", "It works within three days."),
        ("beside", "How soon does it work?"),
        ("weigh", "Something may matter."),
        ("clear", "What happens?"),
        ("lean", "Injections"),
        ("asks", "Who will inject?"),
        ("mind", jumping.MADE_OF_ANSWERS),
        ("list", "At the back"),
        ("page", jumping.MADE_OF_ANSWERS),
    ],
)
def test_each_kind_of_step_shows_what_it_asks(step: str, shown: str) -> None:
    assert shown in seen(CHILD, step)


def test_no_quiz_question_tells_which_answer_is_right() -> None:
    assert "This happens." not in seen(CHILD, "clear")


def test_what_is_said_only_to_others_stands_there_whole_and_says_so() -> None:
    steps = {"talk": {"title": "Talk", "say": ({"when": {"who": "child"}, "text": "For the young."},)}}

    other = guide(**steps)
    session = tell(other, TOGETHER, ("who", "me"))
    spot = map_of(other, session).spot("talk")
    said = words_of(looked_at(Voice(other), locate(other, session).route.facts, spot))
    assert jumping.ALL_OF_IT in said
    assert "For the young." in said


def test_the_heading_of_a_question_is_what_it_asks() -> None:
    step = GUIDE.steps["pain"]
    assert isinstance(step, AskStep)
    assert seen(CHILD, "pain").startswith(step.ask.text)
