"""One thing that does not fit together, before it has been given its words and its place in a file.

Must never know a file or a line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.guide.problems import nearest

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
    piece: str = ""
    """The piece of the text there that is wrong, if it is not the whole of it."""


def dotted(at: Path) -> str:
    """The keys that lead to a place, as an author reads and writes them; in a list, the number of its place, from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in at)


def meant(names: Iterable[str], known: Collection[str]) -> set[str]:
    """The names that are only misspelt: nobody has to be told that they are missing as well."""
    return {near for name in names if name not in known and (near := nearest(name, known)) is not None}


def unknown(
    code: str, at: Path, names: Iterable[str], known: Collection[str], *, at_keys: bool = False
) -> Iterator[Fault]:
    """A fault for every name that is not known; names in a list are pointed at one by one."""
    for place, name in enumerate(names):
        if name not in known:
            here = (*at, name) if at_keys else (*at, place)
            yield Fault(code, here, {"id": name}, tuple(known), at_keys)
