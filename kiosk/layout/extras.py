"""The small targets under a question: what can be done or opened besides answering.

Owns which of them a card has, in the order of need. Must never decide where they stand on a screen.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.layout import phrases
from kiosk.layout.card import Card
from kiosk.layout.leaflet import Leaflet
from kiosk.walk.parts import Kind
from kiosk.walk.session import Answer, ByHand, InPerson, Skipped


@dataclass(frozen=True, slots=True)
class Extra:
    """One small target: what it does, its letter on the keyboard, and its words."""

    name: str
    letter: str
    label: str
    short: str
    """Fewer words for the same, where the target is small."""
    gives: Answer | None = None
    """The answer it gives, where it gives one."""


SKIP = Extra("skip", "s", phrases.SKIP, phrases.SKIP, Skipped())
IN_PERSON = Extra("in_person", "p", phrases.IN_PERSON, phrases.IN_PERSON_SHORT, InPerson())
BY_HAND = Extra("by_hand", "l", phrases.BY_HAND, phrases.BY_HAND_SHORT, ByHand())
LETTERS = Extra("letters", "t", phrases.LETTERS, phrases.LETTERS)
WHY = Extra("why", "w", phrases.WHY, phrases.WHY_SHORT)
SOURCES = Extra("sources", "f", phrases.SOURCES, phrases.SOURCES_SHORT)
WORDS = Extra("words", "g", phrases.WORDS, phrases.WORDS)
COUNSELOR = Extra("counselor", "c", phrases.COUNSELOR, phrases.COUNSELOR_SHORT)
COMPARE = Extra("compare", "o", phrases.CHOOSE_COMPARED, phrases.CHOOSE_COMPARED)
DIFFERENCES = Extra("differences", "d", phrases.ONLY_DIFFERENCES, phrases.ONLY_DIFFERENCES)
ALL_ROWS = Extra("differences", "d", phrases.ALL_ROWS, phrases.ALL_ROWS)
ENOUGH = Extra("enough", "e", phrases.SEEN_ENOUGH, phrases.SEEN_ENOUGH_SHORT)

PAGES = Extra("extras", "a", phrases.ADD_PAGES, phrases.ADD_PAGES)
LINES = Extra("struck", "x", phrases.TAKE_OFF, phrases.TAKE_OFF)
SHOW_PRIVATE = Extra("private", "p", phrases.SHOW_PRIVATE, phrases.SHOW_PRIVATE)
HIDE_PRIVATE = Extra("private", "p", phrases.HIDE_PRIVATE, phrases.HIDE_PRIVATE)

GIVES: dict[str, Answer] = {
    each.name: each.gives for each in (SKIP, IN_PERSON, BY_HAND) if each.gives is not None
}
"""The answer that each of these gives, by name."""


def extras_of(card: Card, *, together: bool = False) -> tuple[Extra, ...]:
    """What can be done with a card besides answering it; ways to answer come first.

    Where two people walk it, the counselor's prompts come before all, so that they always have a place.
    """
    part = card.part
    asked = part.kind is not Kind.READ
    found = []
    if together and card.counselor is not None:
        found.append(COUNSELOR)
    if card.table is not None:
        found += [ENOUGH, COMPARE, ALL_ROWS if card.table.differing else DIFFERENCES]
    if card.private:
        found.append(SHOW_PRIVATE if card.private == "hidden" else HIDE_PRIVATE)
    if card.summary:
        found += [PAGES, LINES]
    if asked and part.sensitive:
        found.append(IN_PERSON)
    if card.by_hand:
        found.append(BY_HAND)
    if part.kind is Kind.TEXT:
        found.append(LETTERS)
    if asked and not part.required:
        found.append(SKIP)
    if card.why:
        found.append(WHY)
    return (*found, *explaining(card))


def explaining(shown: Card | Leaflet) -> tuple[Extra, ...]:
    """What explains the words of a card or leaflet: where they come from, and what hard ones mean."""
    return (*((SOURCES,) if shown.claims else ()), *((WORDS,) if shown.terms else ()))
