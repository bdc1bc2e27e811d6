"""The small targets under a question: what can be done or opened besides answering.

Owns which of them a card has, in the order of need. Must never decide where they stand on a screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.layout.card import Card
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import asking, comparing, privacy
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


SKIP = Extra("skip", "s", asking.SKIP, asking.SKIP, Skipped())
IN_PERSON = Extra("in_person", "p", asking.IN_PERSON, asking.IN_PERSON_SHORT, InPerson())
BY_HAND = Extra("by_hand", "l", asking.BY_HAND, asking.BY_HAND_SHORT, ByHand())
LETTERS = Extra("letters", "t", asking.LETTERS, asking.LETTERS)
WHY = Extra("why", "w", asking.WHY, asking.WHY_SHORT)
SOURCES = Extra("sources", "f", asking.SOURCES, asking.SOURCES_SHORT)
WORDS = Extra("words", "g", asking.WORDS, asking.WORDS)
COUNSELOR = Extra("counselor", "c", asking.COUNSELOR, asking.COUNSELOR_SHORT)
COMPARE = Extra("compare", "o", comparing.CHOOSE_COMPARED, comparing.CHOOSE_COMPARED)
DIFFERENCES = Extra("differences", "d", comparing.ONLY_DIFFERENCES, comparing.ONLY_DIFFERENCES)
ALL_ROWS = Extra("differences", "d", comparing.ALL_ROWS, comparing.ALL_ROWS)
ENOUGH = Extra("enough", "e", comparing.SEEN_ENOUGH, comparing.SEEN_ENOUGH_SHORT)

KEPT = Extra("kept", "k", "", "")
"""What it is called stands on the card."""
PAGES = Extra("extras", "a", asking.ADD_PAGES, asking.ADD_PAGES)
LINES = Extra("struck", "x", asking.TAKE_OFF, asking.TAKE_OFF)
TO_RECORD = Extra("record", "r", asking.TO_RECORD, asking.TO_RECORD_SHORT)
SHOW_PRIVATE = Extra("private", "p", privacy.SHOW_PRIVATE, privacy.SHOW_PRIVATE)
HIDE_PRIVATE = Extra("private", "p", privacy.HIDE_PRIVATE, privacy.HIDE_PRIVATE)

GIVES: dict[str, Answer] = {
    each.name: each.gives for each in (SKIP, IN_PERSON, BY_HAND) if each.gives is not None
}
"""The answer that each of these gives, by name."""


def extras_of(card: Card, *, together: bool = False, records: bool = False) -> tuple[Extra, ...]:
    """What can be done with a card besides answering it; ways to answer come first.

    Where two people walk it, the counselor's prompts come before all, so that they always have a place; on an urgent
    screen only their letter opens them. `records`: the clinic takes a copy of the page for its records.
    """
    part = card.part
    asked = part.kind is not Kind.READ
    found = []
    if card.kept:
        found.append(replace(KEPT, label=card.kept, short=card.kept))
    if together and not card.urgent:
        found.append(COUNSELOR)
    if card.table is not None:
        found += [ENOUGH, COMPARE, ALL_ROWS if card.table.differing else DIFFERENCES]
    if card.private:
        found.append(SHOW_PRIVATE if card.private == "hidden" else HIDE_PRIVATE)
    if card.summary:
        found += [TO_RECORD, PAGES, LINES] if records else [PAGES, LINES]
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
