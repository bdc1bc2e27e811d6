"""One thing that does not fit together, before it has been given its words and its place in a file.

Must never know a file or a line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem's code, where in the guide it is, and the values its words need."""

    code: str
    at: Path
    values: Mapping[str, object] = field(default_factory=dict)
    among: tuple[str, ...] = ()
    """The names that would have been right, to suggest the nearest."""
    at_key: bool = False
    """It is the key there that is wrong, rather than what stands under it."""


def unknown(
    code: str, at: Path, names: Iterable[str], known: Collection[str], *, at_keys: bool = False
) -> Iterator[Fault]:
    """A fault for every name that is not known; names in a list are pointed at one by one."""
    for place, name in enumerate(names):
        if name not in known:
            here = (*at, name) if at_keys else (*at, place)
            yield Fault(code, here, {"id": name}, tuple(known), at_keys)
