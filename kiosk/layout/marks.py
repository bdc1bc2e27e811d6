"""The two marks an author may put into text: a glossary word and a contact.

Owns how a mark is read and what is shown in its place. Must never leave a mark on a screen or on paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.guide.model import Guide
from kiosk.layout.clean import clean
from kiosk.layout.phrases import safety
from kiosk.listing import PARAGRAPH

MARK = re.compile(r"\[([^\[\]]+)\]\((term|contact):([a-z][a-z0-9_]*)\)")
_ENDS = (".", "?", "!")
"""What ends a sentence."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a text and the glossary term they stand for, if any."""

    text: str
    term: str | None = None


def runs(text: str, guide: Guide, numbers: Mapping[str, str] | None = None) -> tuple[Run, ...]:
    """The text cut at its marks, cleaned; contacts are told with the clinic's number.

    Where there is none, what to do without stands behind whole sentences, in one of its own. In other words, such as
    those of a choice, it has no place.
    """
    found: list[Run] = []
    unset: dict[str, None] = {}
    end = 0
    for match in MARK.finditer(text):
        if match.start() > end:
            found.append(Run(clean(text[end : match.start()])))
        words, kind, name = match.groups()
        if kind == "term":
            found.append(Run(clean(words), name))
        else:
            found.append(Run(clean(_contact(words, name, numbers or {}))))
            if name in guide.contacts and name not in (numbers or {}):
                unset[clean(guide.contacts[name].if_unset)] = None
        end = match.end()
    if end < len(text):
        found.append(Run(clean(text[end:])))
    if text.rstrip().endswith(_ENDS):
        told = "".join(run.text for run in found)
        found.extend(Run(PARAGRAPH.format(before="", next=each)) for each in unset if each not in told)
    return tuple(found)


def _contact(words: str, name: str, numbers: Mapping[str, str]) -> str:
    return safety.CONTACT.format(words=words, number=numbers[name]) if name in numbers else words


def plain(text: str, guide: Guide, numbers: Mapping[str, str] | None = None) -> str:
    """The text without marks, for paper and for plain mode."""
    return "".join(run.text for run in runs(text, guide, numbers))
