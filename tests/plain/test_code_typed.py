"""The code from a page in plain lines: it finds its guide, what is wrong with it is told, and the walk goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk import phrases as commands
from kiosk.codes import Brought, read_code
from kiosk.ending import Refusal
from kiosk.layout.phrases import bringing as said
from kiosk.plain import phrases
from kiosk.plain.bringing import asked_for
from kiosk.plain.walk import PlainWalk
from kiosk.speaking import carried_on
from kiosk.station.reading import Reading
from kiosk.station.settings import Settings
from kiosk.walk.parts import Kind
from kiosk.walk.route import Position, locate
from kiosk.walk.session import Session
from tests.guides.people import guide_called
from tests.screens.codes import GUIDE, PEOPLE, code

OTHER = guide_called("getting_there")
SOMEBODY = min(PEOPLE)
BOTH = (OTHER, GUIDE)


def lines(*typed: str) -> Iterator[str]:
    return iter(typed)


def test_a_code_finds_its_guide_and_its_answers_once_it_is_right() -> None:
    heard: list[str] = []
    right = code(SOMEBODY)
    typed = lines("1x1", right[:-1] + ("2" if right[-1] != "2" else "3"), f" {right.lower()} ")
    found = asked_for(BOTH, Session(seed=3), (heard.append, lambda: next(typed, None)))
    assert found is not None
    guide, session = found
    expected = read_code(right, BOTH, seed=3)
    assert isinstance(expected, Brought)
    assert guide is GUIDE
    assert dict(session.answers) == dict(expected.session.answers)
    assert session.carried_on
    assert session.seed == 3
    groups = len(right.split("-"))
    assert heard[:5] == [
        phrases.TYPE_CODE,
        said.SHORT_GROUP.format(group=1),
        phrases.TYPE_CODE,
        said.WRONG_GROUP.format(group=groups),
        phrases.TYPE_CODE,
    ]
    assert heard[5] == said.HERE
    assert said.THEY_ARE_FOR.format(title=GUIDE.guide.screen_title) in heard
    assert right not in "\n".join(heard)


def test_a_walk_goes_on_from_a_code_line_by_line_to_its_end() -> None:
    typed = lines(code(SOMEBODY))
    found = asked_for((GUIDE,), Session(), (lambda _: None, lambda: next(typed, None)))
    assert found is not None
    begun = found[1]

    walk: PlainWalk

    def going_on() -> Iterator[str]:
        for _ in range(200):
            yield _on(locate(GUIDE, walk.session))

    walk = PlainWalk(GUIDE, going_on(), lambda _: None, lambda _: "", begun)
    ended = walk.run()
    assert locate(GUIDE, ended).at_end
    assert all(ended.answers[key] == each for key, each in begun.answers.items())


def _on(position: Position) -> str:
    """What is typed to go on: an answer that is there is kept, what is open is skipped."""
    if position.answer is not None or position.part.kind is Kind.READ:
        return ""
    if position.part.required:
        return "1"
    return "/s" if position.part.kind is Kind.TEXT else "s"


def test_without_a_code_the_one_guide_begins_and_of_several_none() -> None:
    reading = Reading(Settings())
    for typed in ((), ("",)):
        guide, session = carried_on((GUIDE,), reading, Session(), lines=lines(*typed), say=lambda _: None)
        assert guide is GUIDE
        assert session == Session()
        with pytest.raises(Refusal) as refused:
            carried_on(BOTH, reading, Session(), lines=lines(*typed), say=lambda _: None)
        assert str(refused.value) == commands.NO_CODE.format(known="getting_there, cervical_dystonia")
