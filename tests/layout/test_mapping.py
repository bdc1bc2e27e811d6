"""The map in words: every step once, how it stands, and nothing of what is private."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from kiosk.guide.model import Guide
from kiosk.layout.card import Voice
from kiosk.layout.mapping import map_leaflet, section_leaflet, sections
from kiosk.layout.phrases import jumping
from kiosk.walk.map import State, map_of
from kiosk.walk.moves import go_to
from kiosk.walk.route import locate
from kiosk.walk.session import InPerson, Session, Skipped
from tests.layout.jumps import ASKED, GUIDE, TOGETHER, VOICE, known, mapped, words_of
from tests.walk.guides import walks
from tests.walk.making import END, ask, guide_of, skip_on, tell

AFTER_ALL = tell(GUIDE, TOGETHER, ("who", "me"), ("drink", InPerson()), ("untitled", Skipped()), ("pain", 7))


def rows(session: Session, section: str) -> dict[str, tuple[str, str]]:
    leaflet = section_leaflet(VOICE, known(session), mapped(session), section)
    return {link.key.rpartition(".")[2]: (link.under, link.label) for link in leaflet.links}


@settings(max_examples=15)
@given(walks())
def test_every_step_has_one_row_in_one_section(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    voice, facts, found = Voice(guide), locate(guide, session).route.facts, map_of(guide, session)
    links = [
        link.key.rpartition(".")[2]
        for section in sections(voice, found)
        for link in section_leaflet(voice, facts, found, section).links
    ]
    assert sorted(links) == sorted(guide.order)


def test_steps_of_the_same_name_that_stand_alike_are_counted() -> None:
    asked = {"title": "A talk", **ask("yes", "no")}
    guide = guide_of(
        {"who": ask("new", "old"), "a": {**asked, "when": {"who": "new"}}, "b": asked, "end": END}
    )
    session = Session(together=True)
    found, facts = map_of(guide, session), locate(guide, session).route.facts
    labels = [link.label for link in section_leaflet(Voice(guide), facts, found, "only").links]
    counted = [jumping.OF_THIS_NAME.format(number=number, count=2) for number in (1, 2)]
    assert [label.rpartition(" · ")[2] for label in labels if label.startswith("A talk")] == counted
    assert len(set(labels)) == len(labels)


def test_the_map_leads_to_where_the_walk_goes_on_then_to_each_section_then_to_finding() -> None:
    links = map_leaflet(VOICE, known(AFTER_ALL), mapped(AFTER_ALL)).links
    assert [link.key for link in links] == [
        "counsel.map.open",
        "counsel.map.in.you",
        "counsel.map.in.options",
        "counsel.map.in.decide",
        "counsel.search",
    ]
    assert links[0].label == "Go to where you left off: For how long?"


def test_a_section_says_how_many_of_its_steps_stand_how() -> None:
    labels = [link.label for link in map_leaflet(VOICE, known(AFTER_ALL), mapped(AFTER_ALL)).links]
    assert labels[1] == (
        "About you: you are here, 2 done, 1 skipped, 1 to say in person, 1 open, 1 not yet, 2 not on this route"
    )
    assert labels[2] == "Your options: 3 not yet"


def test_a_finished_walk_has_nowhere_where_it_was_left_off() -> None:
    session = skip_on(GUIDE, TOGETHER)
    assert locate(GUIDE, session).route.finished
    links = map_leaflet(VOICE, known(session), mapped(session)).links
    assert links[0].key == "counsel.map.in.you"


def test_rows_stand_by_whether_they_are_on_the_route_and_say_how_they_stand() -> None:
    assert rows(AFTER_ALL, "you") == {
        "who": ("On this route", "Who is answering · done"),
        "drink": ("On this route", "Habits · to say in person"),
        "untitled": ("On this route", "A private question · skipped"),
        "pain": ("On this route", "Pain · done"),
        "weeks": ("On this route", "For how long? · you are here"),
        "own": ("May still come: you can look ahead", "What else is on your mind? · not yet"),
        "early": ("Not on this route: you can look at these", 'Too early · because of: "Who is answering"'),
        "after": ("Not on this route: you can look at these", "After that · because of a private question"),
    }


def test_whoever_went_back_is_told_where_they_are_and_where_they_left_off() -> None:
    back = go_to(GUIDE, AFTER_ALL, "pain")
    assert rows(back, "you")["pain"][1] == "Pain · you are here · done"
    assert rows(back, "you")["weeks"][1] == "For how long? · where you left off"


@pytest.mark.parametrize("session", [TOGETHER, AFTER_ALL])
def test_a_private_question_is_nowhere_told_by_what_it_asks(session: Session) -> None:
    found, facts = mapped(session), known(session)
    every = [map_leaflet(VOICE, facts, found)]
    every += [section_leaflet(VOICE, facts, found, section) for section in sections(VOICE, found)]
    said = "\n".join(map(words_of, every))
    assert "Habits" in said
    assert ASKED not in said
    assert "harming" not in said


def test_every_state_has_words_of_its_own() -> None:
    assert set(jumping.STATES) == set(jumping.COUNTS) == set(State)
    assert len(set(jumping.STATES.values())) == len(State)
