"""Answers as an older edition knew them, and what of them still means the same now.

Owns that judgement. Must never let an answer through that could say now what the person did not say then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from kiosk.codes.slots import slots_of
from kiosk.codes.states import Answers
from kiosk.guide.codebook import Slot
from kiosk.guide.model import Guide
from kiosk.walk.private import is_sensitive
from kiosk.walk.session import Answer, Picked, Skipped

Why = Literal["gone", "new_meaning", "choice_gone", "choice_new_meaning", "unfit", "off_route", "hangs_on"]
"""Why an answer is dropped: the question, or the choice, is not there any more, or means something else now; the
answer does not fit the question any more; the question does not come on this way any more; or it was asked about
something that has been dropped itself."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """An answer, or one choice of it, that a code held and that this guide cannot take."""

    key: str
    """As it is written: `step`, or `step/part`; under its name now, if it has one."""
    why: Why
    step: str | None = None
    """The step as it is called now; None: it is not there any more, or is private."""
    title: str = ""
    """What the step is called in the author's words; empty where it is not there any more, or has no title."""
    choice: str = ""
    """The choice, where only that is dropped and the others come back to be confirmed."""


@dataclass(slots=True)
class Meant:
    """What old answers mean now."""

    answers: dict[str, Answer] = field(default_factory=dict)
    """By the key of their slot now."""
    to_confirm: set[str] = field(default_factory=set)
    """Keys of answers that say more or less now than what was said."""
    dropped: list[Dropped] = field(default_factory=list)


def meant_now(guide: Guide, then: Iterable[Slot], now: Iterable[Slot], answers: Answers) -> Meant:
    """What answers of an older edition mean in a guide as it is now.

    An answer to a question with one answer, or with an order that counts, stands whatever choices have come since: what
    was picked still means the same. Where several could be picked, the answer also says no to the others; so if one
    picked is not there any more, or one that is offered now was not, it has to be confirmed.
    """
    by_number = {slot.number: slot for slot in now}
    needed = {slot.key: slot for slot in guide.once(slots_of)}
    meant = Meant()
    for slot in then:
        answer = answers.get(slot.number)
        if answer is None:
            continue
        new = by_number.get(slot.number)
        key = slot.key if new is None else new.key
        if new is None or key not in needed:
            meant.dropped.append(dropped(guide, key, "gone"))
        elif _range(new) != _range(slot):
            meant.dropped.append(dropped(guide, key, "new_meaning"))
        elif isinstance(answer, Picked):
            _picks(guide, meant, slot, new, needed[key], answer)
        else:
            _taken(meant, slot, new, needed[key], answer)
    return meant


def same_pages(guide: Guide, then: Iterable[Slot], now: Iterable[Slot]) -> Mapping[str, int]:
    """The numbers of the pages that were there in an older edition and mean the same now, by their keys now."""
    old = {slot.number: slot for slot in then}
    needed = {slot.key for slot in guide.once(slots_of)}
    return {
        slot.key: slot.number
        for slot in now
        if slot.shape == "read"
        and slot.key in needed
        and slot.number in old
        and _range(old[slot.number]) == _range(slot)
    }


def dropped(guide: Guide, key: str, why: Why, choice: str = "") -> Dropped:
    """What is said of an answer that is dropped."""
    name = key.partition("/")[0]
    step = guide.steps.get(name)
    if step is None or is_sensitive(step):
        # Nor is a question named that is asked gently now.
        return Dropped(key, why, choice=choice)
    return Dropped(key, why, name, step.title or "", choice)


def _picks(guide: Guide, meant: Meant, slot: Slot, new: Slot, needed: Slot, answer: Picked) -> None:
    """Take over the choices picked that are still there and mean the same; of one that is not, say so."""
    kept: list[str] = []
    lost: list[Dropped] = []
    for choice, why in _each(slot, new, needed, answer):
        if why is None:
            kept.append(choice)
        else:
            lost.append(dropped(guide, new.key, why, choice))
    if lost and (slot.shape == "one" or not kept):
        meant.dropped.append(dropped(guide, new.key, lost[0].why))
        return
    meant.dropped += lost
    _taken(meant, slot, new, needed, Picked(tuple(kept)))
    if lost:
        meant.to_confirm.add(new.key)


def _each(slot: Slot, new: Slot, needed: Slot, answer: Picked) -> Iterator[tuple[str, Why | None]]:
    """Each choice picked, under its name now, and why it cannot be taken over."""
    then = {each.id: each for each in slot.choices}
    now = {each.number: each for each in new.choices}
    offered = {each.id for each in needed.choices}
    for choice in answer.choices:
        old = then[choice]
        found = now.get(old.number)
        if found is None or found.id not in offered:
            yield choice, "choice_gone"
        else:
            yield found.id, None if found.meaning == old.meaning else "choice_new_meaning"


def _taken(meant: Meant, slot: Slot, new: Slot, needed: Slot, answer: Answer) -> None:
    meant.answers[new.key] = answer
    if slot.shape == "many" and not isinstance(answer, Skipped) and _offers_more(slot, new, needed):
        meant.to_confirm.add(new.key)


def _offers_more(slot: Slot, new: Slot, needed: Slot) -> bool:
    """Whether something can be picked now that could not be then, or not with this meaning."""
    offered = {each.id for each in needed.choices}
    known = {(each.number, each.meaning) for each in slot.choices}
    return any(each.id in offered and (each.number, each.meaning) not in known for each in new.choices)


def _range(slot: Slot) -> tuple[int, str, int, int]:
    """What an answer to a slot is about; where this has changed, it says something else."""
    return slot.meaning, slot.shape, slot.low, slot.high
