"""Each option of the overview is one screenful: the same lines in the same order, in every wording of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

from kiosk.guide.model.options import Option
from kiosk.guide.model.words import Wording
from kiosk.layout.card import Block, Card, Choice, Voice
from kiosk.layout.cards import card_for
from kiosk.layout.marks import Run
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import asking, treatments
from kiosk.layout.room import room_for
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Position, replay
from tests.guides.edges import searched
from tests.guides.people import NAMES, guide_called
from tests.layout.whole import SIZES, rows_taken

LABELS = ("", treatments.GOOD.format(text=""), treatments.HARD.format(text=""), "")
MOST_AT_THE_SMALLEST = 8
"""So many rows of 38 columns, the option's name among them."""


@cache
def _overviews(name: str) -> tuple[Card, ...]:
    """Every overview that the search for every edge comes to."""
    return tuple(_cards(name))


def _cards(name: str) -> Iterator[Card]:
    guide = guide_called(name)
    showing = set(guide.steps_showing("options"))
    for walk in searched(name)[0]:
        session = walk.session()
        route = replay(guide, session)
        for place, entry in enumerate(route.entries):
            if entry.part.step in showing:
                yield card_for(guide, session, Position(route, place, None, to_confirm=False))


def _texts(wording: Wording) -> tuple[str, ...]:
    return (wording.text, *(other.text for other in wording.instead))


def _told(voice: Voice, option: Option) -> Iterator[Choice]:
    """An option on the overview, with each name and each wording of a line beside each wording of the others."""
    for name, *told in product(_texts(option.name), *map(_texts, option.in_short.lines.values())):
        details = (voice.block(label + text) for label, text in zip(LABELS, told, strict=True))
        yield Choice("option", voice.words(name), tuple(details))


@pytest.mark.parametrize("name", NAMES)
def test_every_option_has_the_same_lines_in_the_same_order(name: str) -> None:
    cards = _overviews(name)
    assert cards
    for choice in (choice for card in cards for choice in card.choices):
        told = [block.text for block in choice.details]
        assert len(told) == len(LABELS)
        assert all(text.startswith(label) for text, label in zip(told, LABELS, strict=True))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", SIZES)
def test_every_option_is_one_screenful_at_most(name: str, size: tuple[int, int]) -> None:
    room = room_for(*size)
    for card in _overviews(name):
        for page in (page for page in pages_of(card, room) if page.choices):
            assert rows_taken(page, room) <= room.rows


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", SIZES)
def test_no_wording_of_an_option_takes_more_than_a_screen(name: str, size: tuple[int, int]) -> None:
    guide, room = guide_called(name), room_for(*size)
    [step] = guide.steps_showing("options")[:1]
    heading = Block((Run(guide.steps[step].title or asking.OPTIONS_ASK),), "heading")
    for choice in (choice for option in guide.options.values() for choice in _told(Voice(guide), option)):
        part = Part(step, step, "", Kind.MANY, (choice.id,))
        [page] = pages_of(Card(part, "", heading, (), (choice,), hint=asking.OPTIONS_PICK), room)
        assert rows_taken(page, room) <= room.rows, choice
        assert size != SIZES[-1] or len(page.choices[0].lines) <= MOST_AT_THE_SMALLEST, choice
