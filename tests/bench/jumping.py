"""How long it takes from a press to the map of a guide and to what was found in it, by the number of its steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.layout.room import room_for
from kiosk.screens.pressing import press
from kiosk.screens.view import view_of
from kiosk.screens.visit import Visit
from tests.bench.generate import guide_text
from tests.bench.loading import loaded
from tests.bench.locating import answered_to_the_end
from tests.bench.measure import Figure, seconds

LENGTHS = (60, 120, 240)
ROOM = room_for(80, 24)
ANYWHERE = "a"
"""A word that begins so stands nearly everywhere."""


def figures(folder: Path) -> Iterator[Figure]:
    """Map and search on guides of growing length; twice the length should cost twice the time at most."""
    shorter: dict[str, float] = {}
    for length in LENGTHS:
        guide = loaded(folder, guide_text(length))
        visit = Visit(guide, replace(answered_to_the_end(guide), together=True))
        works = {
            "map": lambda visit=visit: view_of(press(visit, "counsel:map", 1), ROOM, ("",)),
            "search": lambda visit=visit: view_of(_found(visit), ROOM, ("",)),
        }
        for name, work in works.items():
            took = seconds(work) * 1e3
            before = shorter.get(name)
            against = "half the length" if before else ""
            yield Figure(f"{name}, {length:,} steps", took, "ms", before, against, 2 if before else None)
            shorter[name] = took


def _found(visit: Visit) -> Visit:
    typed = press(visit, "counsel:search", 1).with_typed(ANYWHERE)
    return press(typed, "bar:next", 1)
