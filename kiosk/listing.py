"""How several things stand in one line, and sentences one after another, as the language has it.

Owns every pattern that puts one piece of text beside another. Must never know what the pieces say.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple


class ListWords(NamedTuple):
    """The patterns of a list, as Unicode's CLDR has them, each with the slots {before} and {next}."""

    two: str
    """Of a list of exactly two."""
    more: str
    """Between the things of a longer list, but for the last."""
    last: str
    """Before the last thing of a longer list."""


NAMES: Final = ListWords("{before}, {next}", "{before}, {next}", "{before}, {next}")
"""Names and other words without a comma in them."""
SAID: Final = ListWords("{before}; {next}", "{before}; {next}", "{before}; {next}")
"""What somebody said or picked, which may well have commas in it."""
ASIDE: Final = ListWords("{before} · {next}", "{before} · {next}", "{before} · {next}")
"""Short statements in one line, some of which may be sentences."""
PARAGRAPH: Final = "{before} {next}"
"""Two whole sentences, neither of which needs the other."""


def listed(things: Iterable[str], words: ListWords) -> str:
    """The things in one line, in their order; empty where there are none."""
    every = tuple(things)
    if len(every) == 2:
        return words.two.format(before=every[0], next=every[1])
    line = ""
    for place, each in enumerate(every):
        pattern = words.last if place == len(every) - 1 else words.more
        line = pattern.format(before=line, next=each) if place else each
    return line


def paragraph(sentences: Iterable[str]) -> str:
    """Whole sentences one after another; empty ones are left out."""
    line = ""
    for each in sentences:
        line = PARAGRAPH.format(before=line, next=each) if line and each else line or each
    return line
