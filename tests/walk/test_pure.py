"""The walk and the cards know no clock, no files and no chance: they run with all three taken away."""

from __future__ import annotations

import builtins
import io
import os
import random
import secrets
import time
from collections.abc import Callable
from typing import NoReturn

import pytest

from kiosk.guide.model import Guide
from kiosk.layout.cards import card_for
from kiosk.layout.pager import pages_of
from kiosk.layout.room import room_for
from kiosk.walk.comparison import comparison
from kiosk.walk.flags import raised
from kiosk.walk.moves import back, change, forward, record
from kiosk.walk.options import offered, turned
from kiosk.walk.parts import Kind
from kiosk.walk.progress import progress
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, ByHand, Passed, Picked, Session
from kiosk.walk.written import walked
from tests.walk.making import END, ask, flag, guide_of, kind, option, quiz_item, value

TRAPS = (
    (builtins, "open"),
    (io, "open"),
    (os, "open"),
    (os, "listdir"),
    (os, "stat"),
    (os, "urandom"),
    (time, "time"),
    (time, "time_ns"),
    (time, "monotonic"),
    (time, "perf_counter"),
    (time, "sleep"),
    (time, "localtime"),
    (random, "random"),
    (random, "choice"),
    (random, "shuffle"),
    (random, "randint"),
    (secrets, "token_bytes"),
)


def forbidden(*args: object, **kwargs: object) -> NoReturn:
    raise AssertionError("clock, files and chance are not for the walk")


@pytest.fixture
def made() -> Guide:
    choices = {"yes": {"label": "Yes", "raises": ["now", "calm"]}, "no": "No"}
    guide = guide_of(
        {
            "intro": {"say": "Some words."},
            "health": {"ask": "Which?", "sensitive": True, "choices": choices},
            "pain": {"ask": "How bad?", "scale": {"min": 0, "max": 10, "low": "None", "high": "Worst"}},
            "own": {"ask": "What?", "text": {}},
            "many": ask("a", "b", pick="many"),
            **{view: {"show": view} for view in ("options", "comparison", "outcomes", "values", "quiz")},
            "option": {"show": "option", "option": "injection"},
            **{view: {"show": view} for view in ("leaning", "sureness", "questions", "review")},
            "summary": {"show": "summary", "ends": "done"},
            "end": END,
        },
        options={
            "injection": option(kinds={"a": kind()}, facts=FACTS),
            "stay": option(status_quo=True, facts=FACTS),
        },
        attributes={"soon": {"ask": "How soon?", "side": "good"}},
        values={"quick": value("soon", fits=("injection", "stay"))},
        flags={"now": flag(urgency="now"), "calm": flag()},
        quiz={"cure": quiz_item("no", "yes", "no")},
        questions={"why": {"ask": "Why?"}},
    )
    assert guide.order  # what a guide works out about itself once, it may work out now
    return guide


FACTS = {"soon": {"short": "Soon."}}


def first_answer(session: Session, guide: Guide) -> Answer:
    part = locate(guide, session).part
    match part.kind:
        case Kind.READ:
            return Passed()
        case Kind.SCALE | Kind.NUMBER:
            return Amount(part.low)
        case Kind.TEXT:
            return ByHand()
        case _:
            return Picked(part.choices[:1])


def walk_through(guide: Guide) -> int:
    """Answer everything, looking at everything there is to look at on the way; the number of pages seen."""
    session, pages = Session(seed=1), 0
    while not (position := locate(guide, session)).route.finished:
        answer = first_answer(session, guide)
        change(guide, session, position.part.key, answer)
        card = card_for(guide, session, position)
        for width, height in ((80, 24), (60, 18), (48, 14)):
            pages += len(pages_of(card, room_for(width, height)))
        facts = position.route.facts
        comparison(guide, facts, turned(offered(guide, facts), session.seed))
        raised(guide, facts)
        progress(guide, position)
        session = record(guide, forward(guide, back(guide, session)), position.part.key, answer)
    return pages


def with_traps(work: Callable[[], int]) -> int:
    with pytest.MonkeyPatch.context() as patched:
        for module, name in TRAPS:
            patched.setattr(module, name, forbidden)
        return work()


def test_a_whole_walk_needs_no_clock_no_files_and_no_chance(made: Guide) -> None:
    assert with_traps(lambda: walk_through(made)) > 60
    assert walk_through(made) == walk_through(made)


def test_written_answers_need_none_either(made: Guide) -> None:
    assert with_traps(lambda: len(walked(made, {"health": "no", "pain": 3, "own": "by_hand"}).answers)) == 5


def test_the_traps_are_set() -> None:
    def look_at_the_clock() -> int:
        return int(time.monotonic())

    with pytest.raises(AssertionError, match="not for the walk"):
        with_traps(look_at_the_clock)
