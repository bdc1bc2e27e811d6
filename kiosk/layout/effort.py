"""How much a walk asks of a person: words to read, choices to make, minutes.

Owns the count behind "short by default": every word on the way at 100 words a minute, the words of the answers among
them, and 6 seconds for each choice to make. Must never know how large a screen is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from kiosk.guide.model import Guide
from kiosk.layout.card import Card
from kiosk.layout.cards import card_for
from kiosk.walk.parts import Kind
from kiosk.walk.route import Position, replay
from kiosk.walk.session import Session

WORDS_A_MINUTE = 100
SECONDS_A_CHOICE = 6
WORDS_A_CHOICE = SECONDS_A_CHOICE * WORDS_A_MINUTE // 60
"""So many words are read in the time that one choice takes."""


@dataclass(frozen=True, slots=True)
class Effort:
    """Words to read, and choices to make."""

    words: int = 0
    choices: int = 0

    @property
    def minutes(self) -> float:
        """How long it takes a slow reader."""
        return self.words / WORDS_A_MINUTE + self.choices * SECONDS_A_CHOICE / 60

    @property
    def in_words(self) -> int:
        """What takes the same time to read, in words."""
        return self.words + self.choices * WORDS_A_CHOICE

    def __add__(self, other: Effort) -> Effort:
        return Effort(self.words + other.words, self.choices + other.choices)


def effort_of(card: Card) -> Effort:
    """What one card asks: all its words, and one choice to make where it asks for something."""
    texts = [card.heading.text, *(block.text for block in card.blocks)]
    texts += [choice.label for choice in card.choices]
    texts += [each.text for choice in card.choices for each in choice.details]
    texts += [link.label for link in card.links]
    texts.append(card.hint)
    asked = int(card.part.kind is not Kind.READ)
    return Effort(sum(len(text.split()) for text in texts), asked)


def effort_of_walk(guide: Guide, session: Session) -> Effort:
    """What all cards on a session's route ask together; what was opened besides is not counted."""
    route = replay(guide, session)
    places = range(len(route.entries))
    positions = (Position(route, place, None, to_confirm=False) for place in places)
    return total(effort_of(card_for(guide, session, position)) for position in positions)


def total(efforts: Iterable[Effort]) -> Effort:
    """All of it together."""
    return reduce(Effort.__add__, efforts, Effort())
