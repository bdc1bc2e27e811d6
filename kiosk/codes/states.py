"""How each slot of an edition goes into a code: not there, skipped, or answered, and with what.

Owns the states of a slot and what each of them weighs. The weights are part of the format: another weight is another
format, as codes on paper would say something else. Must never know a guide: an old code is read with the slots of
its own edition, and whatever is read out of it is an answer that such a slot can hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import comb
from typing import Final

from kiosk.codes.packing import Choosing
from kiosk.guide.codebook import Slot
from kiosk.walk.session import Amount, Answer, Picked, Skipped

Answers = Mapping[int, Answer]
"""Answers by the number of their slot; each an amount, picks by the names they had in that edition, or skipped."""

_WHOLE: Final = 256
"""Chances are given in so many."""

_STEP_AFTER: Final = {(True, True): 236, (False, True): 216, (True, False): 112, (False, False): 40}
"""The chance that a step has an answer, by whether the one two before it and the one before it have."""
_SLOT_OF_STEP: Final = 250
"""The chance of any slot of such a step."""
_QUIZ_ASKED: Final = 5
"""So many quiz questions are usually asked on one walk."""
_ASKED: Final = 144
"""The chance of a quiz question until so many have been asked; the first ones are asked first."""
_WRONG_AT_FIRST: Final = 64
_HARDLY: Final = 2
_SOMETHING_UNCLEAR: Final = 128
_KIND: Final = 96

_ANSWERED_FIRST: Final = (24, 1)
"""What an answer weighs against a skipped question, before any is known."""
_EACH_MORE: Final = 1
"""By so much each question answered, or skipped, adds to that."""


@dataclass(slots=True)
class _Before:
    """What went before, as far as the weights hang on it."""

    steps: tuple[bool, bool] = (True, True)
    """Whether the last two steps had an answer."""
    answered: int = 0
    skipped: int = 0
    leaned: bool = False
    """Somebody has said where they lean: the next time they are first asked if that is still so."""
    alike: Counter[tuple[str, int]] = field(default_factory=Counter)
    """How often each choice was picked in the slots of a step that ask the same of different things."""


def put_through(choosing: Choosing, slots: Iterable[Slot], answers: Answers) -> dict[int, Answer]:
    """The answers to these slots, as they are packed or as they were: the way there and the way back are one."""
    found: dict[int, Answer] = {}
    before = _Before()
    asked = (slot for slot in slots if slot.shape != "read" and (slot.choices or slot.shape != "one"))
    for _, group in groupby(asked, key=lambda slot: slot.step):
        of_step = tuple(group)
        there = any(slot.number in answers for slot in of_step)
        there = _happens(choosing, _STEP_AFTER[before.steps], there)
        before.steps = (before.steps[1], there)
        if there:
            found |= _step(choosing, of_step, answers, before)
    return found


def _step(
    choosing: Choosing, slots: tuple[Slot, ...], answers: Answers, before: _Before
) -> dict[int, Answer]:
    """The answers to the slots of a step that has some."""
    found: dict[int, Answer] = {}
    here: dict[str, Answer | None] = {}
    before.alike.clear()
    for slot in slots:
        answer = answers.get(slot.number)
        name = slot.key.partition("/")[2]
        if len(slots) > 1 and not _happens(
            choosing, _chance(name, here, leaned=before.leaned), answer is not None
        ):
            here[name] = None
            continue
        here[name] = found[slot.number] = _state(choosing, slot, answer, before)
    before.leaned = before.leaned or ("kind" in here and isinstance(here.get(""), Picked))
    return found


def _happens(choosing: Choosing, chance: int, really: bool) -> bool:
    # What is likelier stands first: at the end of a code, where nothing is packed yet, it takes no room at all.
    likely = chance * 2 >= _WHOLE
    weights = (chance, _WHOLE - chance) if likely else (_WHOLE - chance, chance)
    return (choosing.among(weights, int(really is not likely)) == 0) is likely


def _chance(name: str, here: Mapping[str, Answer | None], *, leaned: bool) -> int:
    """How likely it is that a slot has an answer, given those before it in its step."""
    word, _, about = name.partition(".")
    match word:
        case "first":
            asked = sum(answer is not None for key, answer in here.items() if key.startswith("first."))
            return _ASKED if asked < _QUIZ_ASKED else _HARDLY
        case "again":
            return _HARDLY if here.get(f"first.{about}") is None else _WRONG_AT_FIRST
        case "on_page":
            wrong = any(answer is not None for key, answer in here.items() if key.startswith("again."))
            return _SOMETHING_UNCLEAR if wrong else _HARDLY
        case "still":
            return _SLOT_OF_STEP if leaned else _HARDLY
        case "" if here.get("still") is not None:
            return _WHOLE - _HARDLY if here["still"] == Picked(("no",)) else _HARDLY
        case "kind":
            return _KIND if isinstance(here.get(""), Picked) else _HARDLY
        case _:
            return _SLOT_OF_STEP


def _state(choosing: Choosing, slot: Slot, answer: Answer | None, before: _Before) -> Answer:
    """The answer to a slot that has one."""
    likely, rarely = _ANSWERED_FIRST
    weights = (likely + _EACH_MORE * before.answered, rarely + _EACH_MORE * before.skipped)
    if choosing.among(weights, int(isinstance(answer, Skipped))):
        before.skipped += 1
        return Skipped()
    before.answered += 1
    if slot.shape == "amount":
        given = answer.value - slot.low if isinstance(answer, Amount) else 0
        return Amount(slot.low + _amount(choosing, slot.high - slot.low + 1, given))
    names = tuple(each.id for each in slot.choices)
    picked = tuple(names.index(each) for each in answer.choices) if isinstance(answer, Picked) else (0,)
    match slot.shape:
        case "one":
            which: Sequence[int] = (_one(choosing, slot, before, picked[0]),)
        case "many":
            which = _subset(choosing, len(names), slot.most, sorted(picked))
        case _:
            which = _ranking(choosing, len(names), slot.most, picked)
    return Picked(tuple(names[each] for each in which))


_SCALE_MOST: Final = 12
"""So many amounts are on a scale, and weigh the same; of more, such as weeks, the lower ones are likelier."""


_FALLING_MOST: Final = 1000
"""Of more than so many amounts no weights are written down."""


def _amount(choosing: Choosing, several: int, given: int) -> int:
    if several <= _SCALE_MOST or several > _FALLING_MOST:
        return choosing.of(several, given)
    return choosing.among([4 * (several - each) + several for each in range(several)], given)


def _one(choosing: Choosing, slot: Slot, before: _Before, picked: int) -> int:
    """One of several; what was picked of things before is likelier for one that the same is asked of."""
    word = slot.key.partition("/")[2].partition(".")[0]
    if word != "rate":
        return choosing.of(len(slot.choices), picked)
    which = choosing.among([1 + before.alike[word, each] for each in range(len(slot.choices))], picked)
    before.alike[word, which] += 1
    return which


_HOW_MANY: Final = (1, 6, 5, 4, 2)
"""What it weighs that none, one, two... of several were picked; a greater number of picks weighs one."""
_NEARLY_ALL: Final = 3
"""What it weighs that all were picked, or all but one."""
_IN_ORDER: Final = (1, 2, 3, 6)
"""The same where the order counts; every greater number of picks weighs as the last one here."""


def _subset(choosing: Choosing, several: int, most: int | None, picked: Sequence[int]) -> tuple[int, ...]:
    """Some of several: how many, then which."""
    most = several if most is None else min(most, several)
    weights = [
        max(
            _HOW_MANY[many] if many < len(_HOW_MANY) else 1,
            _NEARLY_ALL if several - many <= 1 and many > 1 else 1,
        )
        for many in range(most + 1)
    ]
    many = choosing.among(weights, len(picked))
    if many == 1:
        return (_only(choosing, several, picked[0]),)
    place = sum(comb(each, nth) for nth, each in enumerate(picked, start=1)) if len(picked) == many else 0
    return _in_place(several, many, choosing.of(comb(several, many), place))


def _only(choosing: Choosing, several: int, picked: int) -> int:
    """The only one picked of several; as likely the last one, which is often "none of these", as any before it."""
    others = several - 1
    return choosing.among((*(1,) * others, max(others, 1)), picked)


def _in_place(several: int, many: int, place: int) -> tuple[int, ...]:
    """The subset of this size that stands at this place among all of them."""
    found = []
    highest = several - 1
    for nth in range(many, 0, -1):
        while comb(highest, nth) > place:
            highest -= 1
        place -= comb(highest, nth)
        found.append(highest)
        highest -= 1
    return tuple(reversed(found))


def _ranking(choosing: Choosing, several: int, most: int | None, picked: Sequence[int]) -> tuple[int, ...]:
    """Some of several in an order that counts: how many, then one after another among those that are left."""
    most = several if most is None else min(most, several)
    weights = [_IN_ORDER[min(many, len(_IN_ORDER) - 1)] for many in range(most + 1)]
    left = list(range(several))
    found = []
    for nth in range(choosing.among(weights, len(picked))):
        wanted = left.index(picked[nth]) if nth < len(picked) and picked[nth] in left else 0
        found.append(left.pop(choosing.of(len(left), wanted)))
    return tuple(found)
