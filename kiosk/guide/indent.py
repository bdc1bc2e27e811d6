"""What stands too far left or right: keys that were meant to belong to the key above them, or not to.

Owns these two slips, which otherwise look like several. Must never guess where nothing was left empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from operator import itemgetter

from kiosk.guide.known import keys_at, keys_of_steps
from kiosk.guide.links import Fault
from kiosk.guide.links.fault import Path
from kiosk.guide.problems import Place
from kiosk.guide.source import Folder


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


def without_swallowed(found: Sequence[Fault], folder: Folder) -> Iterator[Fault]:
    """The faults without those of what holds a name that begins too far right, and with it all that it names."""
    slips = [each.place for each in folder.problems if each.code == "NAME_TOO_FAR_RIGHT"]
    mixed = {_entry_above(slip, folder) for slip in slips}
    yield from (fault for fault in found if fault.at[:2] not in mixed)


def _entry_above(slip: Place, folder: Folder) -> Path:
    """The last entry of the guide's tables that begins above a place in the same file."""
    entries = (
        (folder.place_of((table, name), key=True), (table, name))
        for table, held in folder.data.items()
        if isinstance(held, Mapping)
        for name in held
    )
    above = [(place.line, at) for place, at in entries if place.path == slip.path and place.line < slip.line]
    return max(above, key=itemgetter(0), default=(0, ()))[1]


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
