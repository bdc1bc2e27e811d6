"""Reasons an author has written to excuse a warning, and those that excuse nothing any more.

Owns where a reason may stand. Must never judge a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.links.written import WARNINGS


def acceptances(thing: object, at: Path = ()) -> Iterator[tuple[str, Path]]:
    """Every warning that is accepted in what an author wrote, and the set of keys it is accepted in."""
    if isinstance(thing, tuple):
        for place, each in enumerate(thing):
            yield from acceptances(each, (*at, place))
    elif isinstance(thing, Mapping):
        for key, each in thing.items():
            if key == "accept" and isinstance(each, Mapping):
                yield from ((code, at) for code in each if code in WARNINGS)
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
    for code, at in acceptances(data):
        if not any(each[: len(at)] == at for each in places.get(code, ())) and not untold(code, at):
            yield Fault("ACCEPTED_FOR_NOTHING", (*at, "accept", code), {"code": code}, at_key=True)
