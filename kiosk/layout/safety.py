"""A safety point in words: you said, why it matters, tell or ask.

Owns that pattern. Must never hide a point, nor remove an option because of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.layout import phrases
from kiosk.layout.card import GAP, Block, Voice
from kiosk.walk.facts import Facts
from kiosk.walk.flags import concerning, raised
from kiosk.walk.options import stands_for


def flag_blocks(voice: Voice, name: str, *, private: bool) -> Iterator[Block]:
    """You said, why it matters, tell or ask, and whom it concerns."""
    flag = voice.guide.flags[name]
    said = phrases.PRIVATE_SAID if private else phrases.YOU_SAID.format(said=flag.patient.said)
    yield voice.block(said, "strong")
    yield voice.block(phrases.WHY_IT_MATTERS.format(matters=flag.patient.matters), "text", flag)
    yield voice.block(flag.patient.do, "text")
    if flag.urgency == "same_day":
        yield voice.block(phrases.SAME_DAY, "strong")
    for contact in flag.contacts:
        yield voice.block(contact_line(voice, contact), "item")


def contact_line(voice: Voice, name: str) -> str:
    """Whom to call, or what to do while the clinic has set no number."""
    contact = voice.guide.contacts[name]
    if name not in voice.numbers:
        return contact.if_unset
    return phrases.CONTACT.format(words=contact.what, number=voice.numbers[name])


def concerning_blocks(voice: Voice, facts: Facts, option: str) -> Iterator[Block]:
    """The safety points raised so far that concern an option, where that option is read about."""
    for each in concerning(raised(voice.guide, facts), stands_for(voice.guide, facts, option)):
        yield GAP
        yield from flag_blocks(voice, each.name, private=each.sensitive)
