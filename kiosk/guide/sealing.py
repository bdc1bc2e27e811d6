"""Short hashes in letters, and those of the editions of a codebook, by which one that is not what it was can be told.

Must never read a file, nor change how it is worked out: the hashes stand in codebooks that paper hangs on.
"""

from __future__ import annotations

import hashlib
import json
from typing import Final

from kiosk.guide.codebook import Codebook, Slot

_LETTERS: Final = 8
_AS_LETTERS: Final = str.maketrans("0123456789abcdef", "abcdefghijkmnpqr")
"""Letters only, so that no reader of YAML takes a hash for a number."""


def checks_of(codebook: Codebook) -> tuple[str, ...]:
    """For each edition a short hash of it and of all before it, by which a change by hand is found."""
    found: list[str] = []
    for edition in codebook.editions:
        told = (found[-1:], edition.number, edition.date, [_told(slot) for slot in edition.slots])
        found.append(as_letters(json.dumps(told), _LETTERS))
    return tuple(found)


def numbers_told(codebook: Codebook, edition: int) -> str:
    """All that an edition says, by which two codebooks can be told apart that both have it; not when it was made."""
    return json.dumps([_told(slot) for slot in codebook.slots(edition)])


def as_letters(text: str, count: int) -> str:
    """A hash of the text in so many letters."""
    return hashlib.sha256(text.encode()).hexdigest()[:count].translate(_AS_LETTERS)


def _told(slot: Slot) -> list[object]:
    """Everything that a file says of a slot, by name: what is declared besides later changes no check."""
    choices = [[each.number, each.id, each.meaning, each.words] for each in slot.choices]
    counted = [slot.shape, slot.low, slot.high, slot.most]
    return [slot.number, slot.key, *counted, slot.meaning, slot.words, choices]
