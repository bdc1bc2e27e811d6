"""What a screen is called where an author is told of it: its key in the guide, and what stands there.

Owns which words go with which key. Must never decide what stands on a screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.authors import phrases
from kiosk.guide.problems import Ours

_PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "again": phrases.QUIZ_AGAIN,
        "clear": phrases.SURENESS,
        "cover": phrases.COVER,
        "first": phrases.QUIZ_FIRST,
        "fit": phrases.FIT,
        "flags": phrases.FLAGS,
        "informed": phrases.SURENESS,
        "kind": phrases.KIND,
        "of": phrases.MIND,
        "on_page": phrases.ON_PAGE,
        "own": phrases.OWN,
        "rate": phrases.RATE,
        "share": phrases.SHARE,
        "still": phrases.STILL,
        "supported": phrases.SURENESS,
        "sure": phrases.SURENESS,
        "top": phrases.TOP,
        "urgent": phrases.URGENT,
    }
)
"""What the kiosk shows or asks in a part of a step, by how the part's name begins."""

_BEHIND: Final[Mapping[str, str]] = MappingProxyType({"why": phrases.WHY, "who says so": phrases.WHO_SAYS_SO})
"""What opens over a screen, by the words behind its key."""

_LOOKED_UP: Final[Mapping[str, str]] = MappingProxyType(
    {
        "faq": phrases.FAQ,
        "hard word": phrases.HARD_WORD,
        "help": phrases.HELP,
        "look": phrases.LOOK_UP,
        "sheet": phrases.SHEET,
    }
)
"""What is reached from many screens, by how its key begins."""


def screen_called(place: str) -> str:
    """The key of a screen, and in brackets what it is where an author did not write the key."""
    key, _, behind = place.partition(" (")
    step, _, part = key.partition("/")
    if behind:
        return Ours(_BEHIND.get(behind.rstrip(")"), phrases.STEP).format(place=key))
    if part:
        return Ours(_PARTS.get(part.partition(".")[0], phrases.STEP).format(place=key, step=step))
    kind = next((each for each in _LOOKED_UP if place.startswith((f"{each}.", f"{each} "))), place)
    return Ours(_LOOKED_UP.get(kind, phrases.STEP).format(place=place))
