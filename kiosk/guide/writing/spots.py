"""Where every value of a text stands.

Owns the map from a path to places in a text. Must never be built for a guide in which nothing is wrong: it takes as
long as reading it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.guide.writing.tokens import Stop, Token

Path = tuple[str | int, ...]
"""The way to a value: keys, and the numbers of list items from 0."""


@dataclass(slots=True)
class Spot:
    """Where one value and its key stand, and what it holds; places are characters from the beginning."""

    key: tuple[int, int]
    value: tuple[int, int]
    inner: dict[str | int, Spot] = field(default_factory=dict)


def spots(tokens: Iterable[Token | Stop]) -> Spot:
    """All that stands in a text, up to where it can be read."""
    root = Spot((0, 0), (0, 0))
    holders: list[tuple[Spot, bool]] = [(root, False)]
    # The key that waits for its value, for each set of keys that is open.
    keys: list[Token | None] = [None]
    for token in tokens:
        if isinstance(token, Stop):
            break
        if token.sort == "close":
            holders.pop()
            keys.pop()
        elif token.sort in ("scalar", "alias", "open"):
            holder, keyed = holders[-1]
            if keyed and keys[-1] is None:
                keys[-1] = token
                spot = Spot((token.start, token.end), (token.start, token.end))
            else:
                spot = _below(holder, keys[-1], token)
                keys[-1] = None
            if token.sort == "open":
                holders.append((spot, token.keyed))
                keys.append(None)
    return root.inner.get(0, root)


def _below(holder: Spot, key: Token | None, token: Token) -> Spot:
    """Put a value under its key, or at the end of its list."""
    place = (token.start, token.start + 1) if token.sort == "open" else (token.start, token.end)
    at = place if key is None else (key.start, key.end)
    empty = token.plain and not token.value
    spot = Spot(at, at if empty else place)
    holder.inner[len(holder.inner) if key is None else key.value] = spot
    return spot


def bounds(root: Spot, path: Path, *, key: bool) -> tuple[int, int] | None:
    """From where to where the value at a path, or its key, stands; None for the text as a whole.

    A path that leads nowhere ends at the key of the last thing on it that is there.
    """
    spot, found = root, True
    for part in path:
        below = spot.inner.get(part) or spot.inner.get(str(part))
        if below is None:
            found = False
            break
        spot = below
    if spot is root:
        return None
    return spot.value if found and not key else spot.key
