"""What stands too far left: keys that were meant to belong to the key above them.

Owns this one slip, which otherwise looks like several. Must never guess where nothing was left empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from kiosk.guide.known import keys_at, keys_of_steps
from kiosk.guide.links import Fault
from kiosk.guide.links.fault import Path


def with_indents(found: Sequence[Fault], data: Mapping[str, object]) -> Iterator[Fault]:
    """The faults, with a single one where keys stand as far left as the empty key they belong to."""
    astray: set[Path] = set()
    empty: dict[Path, Fault] = {}
    for fault in found:
        if fault.code == "EMPTY" and fault.at not in empty:
            keys = _keys_astray(fault.at, data)
            if keys:
                astray.update((*fault.at[:-1], key) for key in keys)
                where = (*fault.at[:-1], keys[0])
                values = {"key": keys[0], "owner": fault.at[-1]}
                empty[fault.at] = Fault("TOO_FAR_LEFT", where, values, at_key=True)
    yield from empty.values()
    for fault in found:
        if fault.at not in empty and not any(
            fault.at[:depth] in astray for depth in range(1, len(fault.at) + 1)
        ):
            yield fault


def _keys_astray(at: Path, data: Mapping[str, object]) -> tuple[str, ...]:
    """The keys that follow an empty one and have a meaning only below it."""
    holder: object = data
    for part in at[:-1]:
        holder = holder.get(part) if isinstance(holder, Mapping) else None
    # Where the holder has keys of its own, what follows may well be one of them.
    if not isinstance(holder, Mapping) or len(at) < 2 or keys_at(at[:-1]):
        return ()
    known = keys_of_steps() if at[0] == "steps" and len(at) == 2 else keys_at(at)
    names = list(holder)
    return tuple(takewhile(known.__contains__, names[names.index(at[-1]) + 1 :]))
