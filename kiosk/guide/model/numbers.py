"""The file of a guide's permanent numbers, as the command writes it; nobody edits it by hand.

Must never hold a rule about how editions follow on each other: those are the reader's.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.guide.codebook import Shape
from kiosk.guide.model.base import Declared, IsoDate, Many, Text

Numbered = Annotated[int, Field(ge=1)]


class WrittenSlot(Declared):
    """One question that a code can hold an answer to."""

    number: Numbered
    """Its permanent number."""
    shape: Shape
    """How it is answered."""
    low: int = 0
    """The least amount."""
    high: int = 0
    """The greatest amount."""
    most: Numbered | None = None
    """At most so many choices."""
    meaning: Numbered = 1
    """Raised when the question no longer means the same."""
    words: Text | None = None
    """A short hash of what a person read."""
    choices: Many[Text] = ()
    """Each as its number, its name and, where the words are the guide's, their hash."""


class WrittenEdition(Declared):
    """What one edition added, or declared anew."""

    edition: Numbered
    """Its number, counted from 1."""
    date: IsoDate
    """The day on which it was made."""
    check: Text
    """A short hash of this edition and of all before it."""
    slots: Annotated[Mapping[Text, WrittenSlot], AfterValidator(MappingProxyType), Field(min_length=1)]
    """The questions, each under its key."""


class WrittenCodebook(Declared):
    """The whole of `codebook.yaml`."""

    editions: Annotated[Many[WrittenEdition], Field(min_length=1)]
    """Every state of the numbers, the first one first."""
