"""Somebody who answers as one combination of variables says, walked by the real engine.

Owns the way from a combination of variables to a person's answers. What a proof says can happen is walked here before
it is told to an author: `kiosk.walk` has the last word. Must never decide where a route goes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.authors.proof import phrases
from kiosk.authors.proof.space import (
    ANSWERED,
    BY_HAND,
    DIRECT,
    EMPTY,
    IN_PERSON,
    MATTERS,
    NO_LONGER,
    SKIPPED,
    TOGETHER,
    UNREAD,
    One,
    Several,
    Space,
    Value,
)
from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.fits import mattering
from kiosk.walk.fitting import misfit
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.route import learn, steps_come_to
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from kiosk.walk.views import YES_NO

Bits = Mapping[str, bool]
"""A combination of variables; those that are not in it are false."""

_WAYS: Mapping[Value, Answer] = {
    SKIPPED: Skipped(),
    IN_PERSON: InPerson(),
    BY_HAND: ByHand(),
    ANSWERED: Words(phrases.OWN_WORDS),
    EMPTY: Picked(()),
}


@dataclass(frozen=True, slots=True)
class Walk:
    """One person from the first step to the last."""

    facts: Facts
    """What is known at the end."""
    came_to: tuple[str, ...]
    """The steps on the way in order, among them views that turned out to have nothing to show."""
    fell_off: bool
    """The steps ran out without an end."""
    bits: Bits
    """The combination of variables that stands for their answers."""

    @property
    def session(self) -> Session:
        """Their answers, as the kiosk holds them."""
        return Session(
            dict(self.facts.answers),
            together=self.facts.together,
            direct_allowed=self.facts.direct_allowed,
        )


def walk_of(space: Space, bits: Bits, instead: Callable[[Part], Answer | None] = lambda _: None) -> Walk:
    """The walk of whoever answers as this combination of variables says.

    Args:
        space: what the variables stand for.
        bits: the combination.
        instead: another answer to a part that no variable answers; None: there is none.

    Raises:
        AssertionError: if the engine does not take an answer that the variables stand for.
    """
    guide = space.guide
    facts = Facts(guide, together=bits.get(TOGETHER, False), direct_allowed=bits.get(DIRECT, False))
    came_to: list[str] = []
    for name in steps_come_to(guide, facts):
        came_to.append(name)
        for part in parts_of(guide, name, facts):
            answer = instead(part) or answer_to(space, part, facts, bits)
            reason = misfit(part, answer)
            if reason is not None:
                raise AssertionError(part.key, answer, reason)
            learn(guide, facts, part, answer)
    ended = bool(came_to) and guide.steps[came_to[-1]].ends is not None
    return Walk(facts, tuple(came_to), not ended, bits)


def answer_to(space: Space, part: Part, facts: Facts, bits: Bits) -> Answer:
    """What this combination of variables answers to one part."""
    group = space.groups.get(part.step)
    if part.kind is Kind.READ:
        return Passed(frozenset(part.flags))
    if part.name == "" and isinstance(group, One):
        return _one(group, part, bits)
    if part.name == "" and isinstance(group, Several):
        return _several(group, part, bits)
    word = part.name.partition(".")[0]
    if word == "still":
        return Picked(("no",)) if bits.get(f"{part.step}:{NO_LONGER}") else Skipped()
    if word == "kind" and isinstance(group, One):
        value = group.value(bits)
        return Picked((value.partition(".")[2],)) if isinstance(value, str) and "." in value else Skipped()
    if word in ("rate", "top"):
        return _of_values(space.guide, part, facts, bits)
    if part.required:
        return Picked((part.choices[0] if part.name.startswith("urgent.") else YES_NO[1],))
    return Skipped()


def _one(group: One, part: Part, bits: Bits) -> Answer:
    value = group.value(bits)
    option = value.partition(".")[0] if isinstance(value, str) else ""
    if part.kind in (Kind.ONE, Kind.MANY) and value not in _WAYS and option not in part.choices:
        value = group.values[0]
        option = str(value)
    if isinstance(value, range):
        return Amount(value[0])
    if part.kind is Kind.MANY and value == ANSWERED:
        return Picked(part.choices[:1])
    return _WAYS.get(value) or Picked((option,))


def _several(group: Several, part: Part, bits: Bits) -> Answer:
    picked = tuple(name for name in group.picks if bits.get(group.bit(name)))
    in_order = tuple(choice for choice in part.choices if choice in picked)
    if picked and len(in_order) == len(picked) and misfit(part, Picked(in_order)) is None:
        return Picked(in_order)
    ways = () if picked else tuple(way for way in group.ways if bits.get(group.bit(way)))
    for way in (*ways, group.default):
        answer = _way(group, part, way)
        if answer is not None and misfit(part, answer) is None:
            return answer
    raise AssertionError(part.key)


def _way(group: Several, part: Part, way: str) -> Answer | None:
    if way == UNREAD:
        rest = tuple(choice for choice in part.choices if choice in group.rest)
        return Picked(rest[:1]) if rest else None
    return _WAYS.get(way) or Picked((way,))


def _of_values(guide: Guide, part: Part, facts: Facts, bits: Bits) -> Answer:
    """As few words as make something matter, or nothing."""
    matters = bool(mattering(guide, facts))
    wanted = bits.get(f"{part.step}:{MATTERS}", False)
    if matters == wanted:
        return Skipped()
    if part.name == "top":
        return Picked(part.choices[:1]) if wanted else Skipped()
    return Picked(("a_lot" if wanted else "not_at_all",))
