"""Permanent numbers: from the codebook so far and the guide as it is now to the next edition.

Owns which number a question or a choice gets, and when it means something else. Must never change an edition that
exists, nor give a number that anything ever had to something else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kiosk.codes.former import former_choices, former_keys
from kiosk.codes.slots import slots_of
from kiosk.guide.codebook import Codebook, Edition, NumberedChoice, Slot
from kiosk.guide.model import Guide


class NoSuchName(Exception):
    """Something was said to mean something else that a code of this guide does not hold."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known
        """Every question and choice whose meaning can be raised."""


@dataclass(frozen=True, slots=True)
class Change:
    """One slot that the newest edition of a codebook does not know as the guide has it."""

    slot: Slot
    """As the next edition would have it."""
    before: Slot | None
    """As the newest edition knows it; None: it does not."""

    @property
    def only_words(self) -> bool:
        """Whether nothing but words changed, so that codes still say what they said."""
        return self.before is not None and _wordless(self.slot) == _wordless(self.before)

    @property
    def reworded(self) -> tuple[NumberedChoice, ...]:
        """The choices that had a number and have other words now."""
        had = {each.number: each.words for each in self.before.choices} if self.before is not None else {}
        return tuple(each for each in self.slot.choices if had.get(each.number, each.words) != each.words)


def numbered(
    before: Codebook | None, guide: Guide, new_meaning: Collection[str] = (), *, date: str = ""
) -> Codebook:
    """The codebook with a further edition for what the guide has now; the same one where nothing changed.

    Args:
        before: the codebook so far; None: there is none.
        guide: the guide as it is now.
        new_meaning: what means something else than before: a step, a slot's key, or either with a dot and a choice.
        date: the day, as year-month-day.

    Raises:
        NoSuchName: where a name of `new_meaning` is none of the guide's.
    """
    so_far = before or Codebook()
    changed = tuple(each.slot for each in changes(before, guide, new_meaning))
    if not changed:
        return so_far
    in_order = tuple(sorted(changed, key=lambda each: each.number))
    return Codebook((*so_far.editions, Edition(so_far.latest + 1, in_order, date)))


def changes(before: Codebook | None, guide: Guide, new_meaning: Collection[str] = ()) -> tuple[Change, ...]:
    """What of a guide the newest edition of its codebook does not know as it is now, in reading order.

    Raises:
        NoSuchName: where a name of `new_meaning` is none of the guide's.
    """
    known = before.slots(before.latest) if before is not None else ()
    needed = slots_of(guide)
    raised = _raised(needed, new_meaning)
    keys = {slot.key for slot in known}
    found, number = [], max((each.number for each in known), default=0)
    for slot, old in zip(needed, _known_as(known, needed, guide), strict=True):
        if old is None:
            number += 1
        now = _numbered(slot, old, old.number if old is not None else number, raised, guide, keys)
        if now != old:
            found.append(Change(now, old))
    return tuple(found)


def fits(guide: Guide) -> bool:
    """Whether a guide has a codebook that numbers everything a code of it can hold, as it is now."""
    return guide.codebook is not None and all(each.only_words for each in changes(guide.codebook, guide))


def _raised(needed: Iterable[Slot], names: Collection[str]) -> frozenset[tuple[str, str]]:
    """What means something else: a slot's key and a choice, or nothing for the question itself."""
    meant: dict[str, list[tuple[str, str]]] = {}
    for slot in needed:
        for name in dict.fromkeys((slot.key, slot.step)):
            meant.setdefault(name, []).append((slot.key, ""))
    for slot in needed:
        for each in slot.choices:
            meant.setdefault(f"{slot.key}.{each.id}", []).append((slot.key, each.id))
    for name in names:
        if name not in meant:
            raise NoSuchName(name, tuple(meant))
    return frozenset(each for name in names for each in meant[name])


def _known_as(known: Iterable[Slot], needed: Iterable[Slot], guide: Guide) -> Iterator[Slot | None]:
    """For each slot that is needed, the one that is known, under its name now or an old one; each only once."""
    by_key = {slot.key: slot for slot in known}
    taken = {slot.key for slot in needed}
    for slot in needed:
        former = (old for old in former_keys(guide, slot.key) if old in by_key and old not in taken)
        key = slot.key if slot.key in by_key else next(former, None)
        if key is not None:
            taken.add(key)
        yield by_key[key] if key is not None else None


def _numbered(
    slot: Slot,
    old: Slot | None,
    number: int,
    raised: Collection[tuple[str, str]],
    guide: Guide,
    keys: Collection[str],
) -> Slot:
    """A slot with its numbers: those it had, and new ones at the end."""
    choices = _choices(slot, old.choices if old is not None else (), raised, guide)
    if old is None:
        # What is new means nothing else than before: there was no before.
        return replace(slot, number=number, choices=choices)
    other = _range(slot) != _range(old) or (slot.key, "") in raised
    if slot.words != old.words:
        other = other or _mistakable(slot.key, old.key, keys, partial(former_keys, guide))
    return replace(slot, number=number, choices=choices, meaning=old.meaning + other)


def _choices(
    slot: Slot, had: tuple[NumberedChoice, ...], raised: Collection[tuple[str, str]], guide: Guide
) -> tuple[NumberedChoice, ...]:
    by_id = {each.id: each for each in had}
    found = {each.number: each for each in had}
    taken = {each.id for each in slot.choices}
    last = max(found, default=0)
    former = partial(former_choices, guide, slot.key)
    for each in slot.choices:
        names = (each.id, *former(each.id))
        old = next((by_id[name] for name in names if name in by_id and name not in taken - {each.id}), None)
        if old is None:
            last += 1
            found[last] = replace(each, number=last)
            continue
        taken.add(old.id)
        other = (slot.key, each.id) in raised
        if each.words != old.words:
            other = other or _mistakable(each.id, old.id, by_id, former)
        found[old.number] = replace(each, number=old.number, meaning=old.meaning + other)
    return tuple(found[number] for number in sorted(found))


def _mistakable(now: str, then: str, known: Collection[str], former: Callable[[str], Iterable[str]]) -> bool:
    """Whether something else is known, too, whose name was changed to this one, in one go or in several.

    Two names that were exchanged, or a name given on: the number goes with the name, and where the words are others,
    it cannot be told that they mean the same.
    """
    found, left = {now}, [now]
    while left:
        olds = set(former(left.pop())) - found
        found |= olds
        left += olds
    return any(name in known for name in found - {then})


def _range(slot: Slot) -> tuple[str, int, int]:
    """By what an answer is counted; where this changed, the same number says something else."""
    return slot.shape, slot.low, slot.high


def _wordless(slot: Slot) -> Slot:
    return replace(slot, words="", choices=tuple(replace(each, words="") for each in slot.choices))
