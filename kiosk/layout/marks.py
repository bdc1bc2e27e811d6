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

MARK = re.compile(r"\[([^\[\]]+)\]\((term|contact):([a-z][a-z0-9_]*)\)")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a text and the glossary term they stand for, if any."""

    text: str
    term: str | None = None


def runs(text: str, guide: Guide, numbers: Mapping[str, str] | None = None) -> tuple[Run, ...]:
    """The text cut at its marks, cleaned; contacts are told with the clinic's number or what to do without."""
    found: list[Run] = []
    end = 0
    for match in MARK.finditer(text):
        if match.start() > end:
            found.append(Run(clean(text[end : match.start()])))
        words, kind, name = match.groups()
        if kind == "term":
            found.append(Run(clean(words), name))
        else:
            found.append(Run(clean(_contact(words, name, guide, numbers or {}))))
        end = match.end()
    if end < len(text):
        found.append(Run(clean(text[end:])))
    return tuple(found)


def _contact(words: str, name: str, guide: Guide, numbers: Mapping[str, str]) -> str:
    if name in numbers:
        return safety.CONTACT.format(words=words, number=numbers[name])
    contact = guide.contacts.get(name)
    return safety.CONTACT.format(words=words, number=contact.if_unset.rstrip(".")) if contact else words


def plain(text: str, guide: Guide, numbers: Mapping[str, str] | None = None) -> str:
    """The text without marks, for paper and for plain mode."""
    return "".join(run.text for run in runs(text, guide, numbers))
