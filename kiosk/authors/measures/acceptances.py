"""Reasons an author has written to excuse a warning, and those that excuse nothing any more.

Owns where a reason may stand. Must never judge a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.links.written import WARNINGS


class Acceptance(NamedTuple):
    """A warning that somebody has accepted."""

    code: str
    at: Path
    """The set of keys it is accepted in."""
    reason: str

    @property
    def key(self) -> Path:
        """Where its code is written."""
        return (*self.at, "accept", self.code)


def acceptances(thing: object, at: Path = ()) -> Iterator[Acceptance]:
    """Every warning that is accepted in what an author wrote."""
    if isinstance(thing, tuple):
        for place, each in enumerate(thing):
            yield from acceptances(each, (*at, place))
    elif isinstance(thing, Mapping):
        for key, each in thing.items():
            if key == "accept" and isinstance(each, Mapping):
                yield from (Acceptance(code, at, str(why)) for code, why in each.items() if code in WARNINGS)
            else:
                yield from acceptances(each, (*at, key))


def acceptance_faults(
    data: Mapping[str, object], found: Iterable[Fault], untold: Callable[[str, Path], bool]
) -> Iterator[Fault]:
    """Every acceptance under which nothing of its kind was found.

    Args:
        data: what the author wrote.
        found: everything that was found, accepted or not.
        untold: whether nobody looked for this code at this place, so that nothing can be said about it.
    """
    places: dict[str, list[Path]] = {}
    for fault in found:
        places.setdefault(fault.code, []).append(fault.at)
    for each in acceptances(data):
        found_there = any(at[: len(each.at)] == each.at for at in places.get(each.code, ()))
        if not found_there and not untold(each.code, each.at):
            yield Fault("ACCEPTED_FOR_NOTHING", each.key, {"code": each.code}, at_key=True)
