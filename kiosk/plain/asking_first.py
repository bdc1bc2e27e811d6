"""Two people are asked if a private question is to be seen; and anybody, if a change to other answers is meant.

Owns those two conversations. Must never show a private question, nor change a session.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.layout.card import Card
from kiosk.plain import phrases
from kiosk.plain.leafing import Talk
from kiosk.walk.moves import AT_COVER
from kiosk.walk.session import Answer


def said_at_cover(line: str, card: Card) -> Answer | None:
    """What two people say to a private question before they see it; None where the line is none of the numbers."""
    replies = {str(number): AT_COVER[each.id] for number, each in enumerate(card.choices, start=1)}
    return replies.get(line)


def means_it(told: Iterator[str], talk: Talk) -> bool:
    """Say first what a change would do to other answers, then ask."""
    say, read = talk
    for line in told:
        say(line)
    while (typed := (read() or "n").strip().lower()) not in ("y", "yes", "n", "no"):
        say(phrases.CHANGE_ASK)
    return typed.startswith("y")
