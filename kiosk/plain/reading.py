"""A typed line becomes an answer, or the sentence that says why it is none.

Must never change a session.
"""

from __future__ import annotations

import re

from kiosk.layout.card import Card
from kiosk.layout.clean import clean
from kiosk.layout.extras import GIVES
from kiosk.plain import phrases
from kiosk.walk.moves import misfit
from kiosk.walk.parts import Kind
from kiosk.walk.session import Amount, Answer, Picked, Words

EXTRA_LETTERS = {
    "skip": "s",
    "in_person": "v",
    "by_hand": "l",
    "why": "w",
    "sources": "f",
    "words": "g",
    "counselor": "k",
    "compare": "o",
    "differences": "d",
    "extras": "a",
    "struck": "t",
}
"""What is typed for each of the things that can be done with a card besides answering it."""
REPLIES = {EXTRA_LETTERS[name]: answer for name, answer in GIVES.items()}
"""The answers that these letters give."""

_MOST_DIGITS = 9
_WHOLE = re.compile(r"[+-]?\d{1,9}")


def answer_in(line: str, card: Card) -> Answer | str:
    """The answer a line gives to a card, or a sentence about what to type instead."""
    part = card.part
    match part.kind:
        case Kind.ONE | Kind.MANY:
            return _picked(line, card)
        case Kind.SCALE | Kind.NUMBER:
            number = line.strip()
            wrong = phrases.NOT_IN_RANGE.format(low=part.low, high=part.high)
            if not _WHOLE.fullmatch(number):
                return wrong
            return wrong if misfit(part, Amount(int(number))) else Amount(int(number))
        case Kind.TEXT:
            words = Words(clean(line).strip())
            if not words.text:
                return phrases.NO_WORDS
            return phrases.TOO_LONG.format(most=part.most) if misfit(part, words) == "too_long" else words
        case Kind.READ:
            return phrases.NOTHING_ASKED


def _picked(line: str, card: Card) -> Answer | str:
    numbers = re.findall(r"\d+", line)
    strange = re.sub(r"[\d\s,;.]", "", line)
    if strange or any(len(each) > _MOST_DIGITS for each in numbers):
        return phrases.NOT_A_NUMBER
    picks = [int(each) for each in numbers]
    if any(not 1 <= each <= len(card.choices) for each in picks) or (
        not picks and (line.strip() or card.part.kind is Kind.ONE)
    ):
        return phrases.NOT_A_NUMBER
    chosen = tuple(dict.fromkeys(card.choices[each - 1].id for each in picks))
    if not card.part.ranks:
        chosen = tuple(each for each in card.part.choices if each in chosen)
    match misfit(card.part, Picked(chosen)):
        case None:
            return Picked(chosen)
        case "one_only":
            return phrases.ONE_ONLY
        case "too_many":
            return phrases.TOO_MANY.format(most=card.part.most)
        case "alone":
            return phrases.ALONE
        case _:
            return phrases.NOT_A_NUMBER


def wrong_slash(line: str) -> str | None:
    """What is wrong with a line meant as a command where the person's own words are asked for, if anything is."""
    if line.lower() in phrases.COMMANDS:
        return phrases.NEEDS_SLASH.format(letter=line.lower())
    return phrases.NO_SUCH_COMMAND if line.startswith("/") and len(line) <= 2 else None
