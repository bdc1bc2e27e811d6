"""The page tells what stands, not how a person came to it: no order, no change of mind and no path adds a word.

Every shipped guide is walked by people who answer at random, go back, change answers, change them back and look
around. Their page must be the one of somebody who gave the same standing answers straight away.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Hashable
from dataclasses import replace

import pytest

from kiosk.guide.model import Guide
from kiosk.summary.compose import compose
from kiosk.summary.document import Document, Table
from kiosk.summary.extras import available
from kiosk.walk.moves import back, forward, go_to, record, wish
from kiosk.walk.parts import Kind
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Passed, Session
from kiosk.walk.wishes import Wishes
from tests.guides.people import NAMES, at_random, guide_called

DATE = "2026-11-20"
PEOPLE = range(6)
MOVES = 140


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - made-up people, not secrets


def page(guide: Guide, session: Session) -> Document:
    return compose(guide, session, date=DATE)


def wandering(guide: Guide, dice: random.Random) -> Session:
    """Somebody who answers, goes back, jumps about and changes their mind, as the screens let them."""
    answering = at_random(dice)
    session = Session(seed=dice.randrange(5))
    for _ in range(MOVES):
        position = locate(guide, session)
        match dice.random():
            case at if at < 0.70:
                session = record(guide, session, position.part.key, answering(position.part))
            case at if at < 0.80:
                session = back(guide, session)
            case at if at < 0.90:
                session = go_to(guide, session, dice.choice(position.route.entries).part.key)
            case _:
                session = forward(guide, session)
    return session


def straight(guide: Guide, session: Session) -> Session:
    """Somebody who gave the standing answers of another person at once, one after another."""
    fresh = Session(seed=session.seed, together=session.together, wishes=session.wishes)
    for entry in replay(guide, session).entries:
        if entry.answer is not None:
            answer = Passed() if isinstance(entry.answer, Passed) else entry.answer
            fresh = record(guide, fresh, entry.part.key, answer)
    return fresh


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("person", PEOPLE)
def test_the_page_tells_what_stands_and_not_the_way_there(name: str, person: int) -> None:
    guide = guide_called(name)
    session = wandering(guide, chance(person))
    assert page(guide, session) == page(guide, straight(guide, session))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("person", PEOPLE)
def test_changing_an_answer_and_changing_it_back_gives_the_identical_page(name: str, person: int) -> None:
    guide, dice = guide_called(name), chance(person)
    session = wandering(guide, dice)
    before = page(guide, session)
    asked = [
        entry
        for entry in replay(guide, session).entries
        if entry.answer is not None and entry.part.kind is not Kind.READ
    ]
    for entry in dice.sample(asked, min(6, len(asked))):
        assert entry.answer is not None
        other = record(guide, session, entry.part.key, at_random(dice)(entry.part))
        assert page(guide, record(guide, other, entry.part.key, entry.answer)) == before


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("person", PEOPLE)
def test_turning_the_order_of_the_options_changes_nothing_but_their_order(name: str, person: int) -> None:
    guide = guide_called(name)
    session = wandering(guide, chance(person))
    session = wish(session, Wishes(extras=frozenset(available(guide))))
    turned = [page(guide, replace(session, seed=seed)) for seed in range(len(guide.options))]
    assert len({(each.patient, each.clinician) for each in turned}) == 1
    first, *others = [
        Counter((extra.title, _unordered(block)) for extra in each.extras for block in extra.blocks)
        for each in turned
    ]
    assert all(other == first for other in others)


def _unordered(block: Hashable) -> Hashable:
    """A block as a set of columns, where it is a table of options."""
    if not isinstance(block, Table):
        return block
    columns = zip(block.columns, *block.rows, strict=True)
    return frozenset(columns)
