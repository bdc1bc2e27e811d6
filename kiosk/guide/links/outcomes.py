"""Outcomes: every number with its frame, every sentence with its places for the numbers.

Must never judge whether a number is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.guide.links.content import refs
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.outcomes import (
    ArmWho,
    ChangeArm,
    CountArm,
    CountResult,
    Framed,
    PointsResult,
    RangeArm,
    UnknownResult,
    WeeksArm,
)

_SLOT = re.compile(r"\{[^{}]*\}")
_COUNT_SLOTS = ("{count}", "{out_of}")
_POINT_SLOTS = ("{change}",)


def outcome_faults(guide: Guide) -> Iterator[Fault]:
    """Everything about the outcomes that does not fit together."""
    known = refs(guide)
    for name, outcome in guide.outcomes.items():
        at: Path = ("outcomes", name)
        yield from slot_faults(outcome.happens, (*at, "happens"), _COUNT_SLOTS)
        yield from slot_faults(outcome.happens_not, (*at, "happens_not"), _COUNT_SLOTS)
        for result, each in outcome.results.items():
            here = (*at, "results", result)
            if isinstance(each, UnknownResult):
                yield from _ref(each.of, (*here, "of"), known)
            else:
                yield from _result(each, here, known)


def _result(result: Framed, at: Path, known: tuple[str, ...]) -> Iterator[Fault]:
    if result.basis == "calculated" and result.how is None:
        yield Fault("HOW_MISSING", (*at, "basis"), {})
    for name, arm in result.arms.items():
        here = (*at, "arms", name)
        if isinstance(arm, ArmWho):
            yield from _who(arm, name, here, known)
        if isinstance(arm, ChangeArm) and not isinstance(result, PointsResult):
            yield Fault("CHANGE_NEEDS_POINTS", (*here, "change"), {}, at_key=True)
        if isinstance(arm, CountArm | RangeArm | WeeksArm):
            if isinstance(result, PointsResult):
                yield Fault("POINTS_NEED_CHANGE", here, {"arm": name}, at_key=True)
            yield from _range(arm, here)
    if isinstance(result, CountResult):
        yield from _counts(result, at)
        for key in ("happens", "happens_not"):
            sentence = getattr(result, key)
            if sentence is not None:
                yield from slot_faults(sentence, (*at, key), _COUNT_SLOTS)
    if isinstance(result, PointsResult):
        yield from slot_faults(result.says, (*at, "says"), _POINT_SLOTS)
        ways = {arm.change > 0 for arm in result.arms.values() if isinstance(arm, ChangeArm) and arm.change}
        if len(ways) > 1:
            yield Fault("CHANGES_APART", (*at, "arms"), {}, at_key=True)


def _who(arm: ArmWho, name: str, at: Path, known: tuple[str, ...]) -> Iterator[Fault]:
    if (arm.of is None) == (arm.what is None):
        yield Fault("ARM_WHO", at, {"arm": name}, at_key=True)
    elif arm.of is not None:
        yield from _ref(arm.of, (*at, "of"), known)


def _range(arm: ArmWho, at: Path) -> Iterator[Fault]:
    backwards = isinstance(arm, RangeArm) and arm.from_ > arm.to
    reported = isinstance(arm, CountArm) and not (
        (arm.count if arm.low is None else arm.low)
        <= arm.count
        <= (arm.count if arm.high is None else arm.high)
    )
    if backwards or reported:
        yield Fault("RANGE_BACKWARDS", at, {"low": "from" if backwards else "low"}, at_key=True)


def _counts(result: CountResult, at: Path) -> Iterator[Fault]:
    for name, arm in result.arms.items():
        here = (*at, "arms", name)
        counts: tuple[int, ...] = ()
        if isinstance(arm, CountArm):
            counts = tuple(each for each in (arm.count, arm.low, arm.high) if each is not None)
        elif isinstance(arm, RangeArm):
            counts = (arm.from_, arm.to)
        elif isinstance(arm, WeeksArm):
            counts = tuple(arm.at.values())
        if any(count > result.out_of for count in counts):
            yield Fault("MORE_THAN_ALL", here, {"out_of": result.out_of}, at_key=True)
        then = getattr(arm, "then", None)
        if then is not None and then.of_those > then.out_of:
            yield Fault("MORE_THAN_ALL", (*here, "then"), {"out_of": then.out_of}, at_key=True)


def slot_faults(sentence: str, at: Path, slots: tuple[str, ...]) -> Iterator[Fault]:
    """Each of the slots stands there, and no other."""
    if set(_SLOT.findall(sentence)) != set(slots):
        yield Fault("SLOTS", at, {"slots": slots})


def _ref(name: str, at: Path, known: tuple[str, ...]) -> Iterator[Fault]:
    if name not in known:
        yield Fault("UNKNOWN_OPTION", at, {"id": name}, known)
