"""Safety points in words: you said, why it matters, tell or ask.

Owns that pattern, and that no advice is said twice on a page. Must never hide a point, nor remove an option because
of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.guide.model.helping import Flag
from kiosk.layout.card import GAP, Block, Voice
from kiosk.layout.phrases import privacy, safety
from kiosk.listing import paragraph
from kiosk.walk.facts import Facts
from kiosk.walk.flags import concerning, raised
from kiosk.walk.options import stands_for

SOONEST = ("now", "same_day", "none")
"""How soon a point asks for help, the most urgent first."""
DESK = "desk"
"""The contact a guide calls so: where an urgent screen sends everybody."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Point:
    """One safety point to be told."""

    flag: Flag
    private: bool
    """What was said stays covered."""


def safety_blocks(voice: Voice, points: tuple[Point, ...], *, headed: bool = False) -> Iterator[Block]:
    """What was said, why it matters, what to tell or ask; points that ask for the same stand together.

    The page these stand on says by itself that no medicine is stopped alone.

    Args:
        voice: whose words they are.
        points: the safety points; those that ask for help sooner are told first.
        headed: a heading above has said that these are things the person said.
    """
    private = sum(point.private for point in points)
    points = tuple(sorted(points, key=lambda point: SOONEST.index(point.flag.urgency)))
    if private > 1:
        yield voice.block(privacy.PRIVATE_SAID_MANY)
    told, number = {safety.DO_NOT_STOP}, 0
    for place, group in enumerate(_alike(points)):
        if place:
            yield GAP
        for point in group:
            number += point.private
            yield voice.block(_heading(point, number, private, headed=headed), "strong")
            matters = _without(point.flag.patient.matters, {safety.DO_NOT_STOP})
            yield voice.block(safety.WHY_IT_MATTERS.format(matters=matters), "text", point.flag)
        yield from _advice(voice, group[0].flag, told)


def _alike(points: tuple[Point, ...]) -> tuple[tuple[Point, ...], ...]:
    """The points in groups that ask for the same, each where its first one stood."""
    groups: dict[object, list[Point]] = {}
    for point in points:
        flag = point.flag
        asks = (flag.urgency, flag.patient.do, flag.contacts)
        groups.setdefault(asks, []).append(point)
    return tuple(tuple(group) for group in groups.values())


def _heading(point: Point, number: int, private: int, *, headed: bool) -> str:
    if point.private:
        return privacy.PRIVATE_THING.format(number=number) if private > 1 else privacy.PRIVATE_SAID
    said = point.flag.patient.said
    return said if headed else safety.YOU_SAID.format(said=said)


def _advice(voice: Voice, flag: Flag, told: set[str]) -> Iterator[Block]:
    """What to tell or ask, how soon and whom; what this page has said before is not said again.

    Only where nothing else were left is it: no point stands without its advice, nor with another's.
    """
    do = _without(flag.patient.do, told) or _without(flag.patient.do, {safety.DO_NOT_STOP})
    if do:
        yield voice.block(do)
        told.update(_sentences(voice.words(do)))
    told.update(_sentences(flag.patient.do))
    if flag.urgency == "same_day":
        yield voice.block(safety.SAME_DAY, "strong")
    for line in (contact_line(voice, name) for name in flag.contacts):
        if line not in told:
            told.add(line)
            yield voice.block(line, "item")


def _sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(text.strip())


def _without(text: str, told: set[str]) -> str:
    """The text without the sentences that have been told; as it stands if none of them has."""
    sentences = _sentences(text)
    fresh = [each for each in sentences if each not in told]
    return text if len(fresh) == len(sentences) else paragraph(fresh)


def contact_line(voice: Voice, name: str) -> str:
    """Whom to call, or what to do while the clinic has set no number."""
    contact = voice.guide.contacts[name]
    if name not in voice.numbers:
        return contact.if_unset
    return safety.CONTACT.format(words=contact.what, number=voice.numbers[name])


def contacts_of(voice: Voice, flag: Flag) -> tuple[str, ...]:
    """Whom a safety point names; an urgent one the desk too, as it sends there, once the clinic has said where."""
    contacts = voice.guide.contacts
    desk = (DESK,) if flag.urgency == "now" and DESK in contacts and DESK in voice.numbers else ()
    return tuple(dict.fromkeys((*desk, *flag.contacts)))


def concerning_blocks(voice: Voice, facts: Facts, option: str) -> Iterator[Block]:
    """The safety points raised so far that concern an option, where that option is read about; stop first."""
    having = stands_for(voice.guide, facts, option)
    points = tuple(
        Point(each.flag, each.sensitive) for each in concerning(raised(voice.guide, facts), having)
    )
    if points:
        yield GAP
    headed = len(points) > 1
    if headed:
        yield voice.block(safety.SAID_HERE, "strong")
    yield from safety_blocks(voice, points, headed=headed)
