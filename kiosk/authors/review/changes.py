"""What of a guide's words has changed between two days: text by text, was and now, each with its place.

Owns what counts as changed, as new and as gone. Must never call a text changed that only moved within its list, nor
leave out a change of order, which a patient sees.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

from kiosk.guide.links.fault import Path
from kiosk.guide.load import without_reviews
from kiosk.listing import NAMES, listed

Sort = Literal["changed", "new", "gone", "order"]

BARE_KEYS = ("text", "label", "go", "say")
"""Under which of these keys bare text stands when more is written beside it."""


class Said(NamedTuple):
    """One text, and the keys below a change that lead to it; none, where the change is in one text."""

    below: Path
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not what it was: a text that changed, or all that is new or gone together."""

    sort: Sort
    at: Path
    """Where it stands now; for what is gone, where it stood."""
    was: tuple[Said, ...] = ()
    now: tuple[Said, ...] = ()


def changes(was: Mapping[str, object], now: Mapping[str, object]) -> tuple[Change, ...]:
    """Every change from one guide's data to another's, in the order of what is there now."""
    return tuple(_between(without_reviews(was), without_reviews(now), ()))


def _between(was: object, now: object, at: Path) -> Iterator[Change]:
    """What lies between two things. Where they say the same in another shape, it is another text all the same."""
    found = tuple(_inside(_alike(was, now), _alike(now, was), at))
    if not found and at and _known(was) != _known(now):
        found = (Change("changed", at, tuple(_all(was, ())), tuple(_all(now, ()))),)
    yield from found


def _inside(was: object, now: object, at: Path) -> Iterator[Change]:
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        yield from _keys(was, now, at)
    elif isinstance(was, tuple) and isinstance(now, tuple):
        yield from _places(was, now, at)
    elif _is_leaf(was) and _is_leaf(now):
        if _known(was) != _known(now):
            yield Change("changed", at, _one(_text(was)), _one(_text(now)))
    else:
        yield Change("changed", at, tuple(_all(was, ())), tuple(_all(now, ())))


def _alike(one: object, other: object) -> object:
    """Bare text as the keys it stands for, where the other has keys; so that one text more is not a whole new text."""
    if isinstance(one, str) and isinstance(other, Mapping):
        key = next((each for each in BARE_KEYS if each in other), None)
        return one if key is None else {key: one}
    if isinstance(one, str) and isinstance(other, tuple):
        return (one,)
    return one


def _keys(was: Mapping[str, object], now: Mapping[str, object], at: Path) -> Iterator[Change]:
    """The keys of now in their order, then those that are gone; and whether those in both stand in another order."""
    for key, value in now.items():
        if key in was:
            yield from _between(was[key], value, (*at, key))
        else:
            yield Change("new", (*at, key), now=tuple(_all(value, ())))
    for key, value in was.items():
        if key not in now:
            yield Change("gone", (*at, key), was=tuple(_all(value, ())))
    before, after = [key for key in was if key in now], [key for key in now if key in was]
    if before != after and at:
        yield Change("order", at, _one(listed(before, NAMES)), _one(listed(after, NAMES)))


def _places(was: tuple[object, ...], now: tuple[object, ...], at: Path) -> Iterator[Change]:
    """The things of a list: what is the same is found wherever it stands, and the rest is set side by side in order."""
    before, after = [_known(each) for each in was], [_known(each) for each in now]
    for sort, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if sort == "equal":
            continue
        for old, new in zip_longest(range(a, b), range(c, d)):
            if old is None:
                yield Change("new", (*at, new), now=tuple(_all(now[new], ())))
            elif new is None:
                yield Change("gone", (*at, old), was=tuple(_all(was[old], ())))
            else:
                yield from _between(was[old], now[new], (*at, new))


def _known(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _all(value: object, below: Path) -> Iterator[Said]:
    """Every text within something that was not there before, or is no longer."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _all(each, (*below, key))
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from _all(each, (*below, place))
    else:
        yield Said(below, _text(value))


def _is_leaf(value: object) -> bool:
    return not isinstance(value, Mapping | tuple)


def _one(words: str) -> tuple[Said, ...]:
    return (Said((), words),)


def _text(value: object) -> str:
    """A value as its author wrote it, but for the spread over lines."""
    return value if isinstance(value, str) else json.dumps(value)
