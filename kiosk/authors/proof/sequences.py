"""How many different sequences of steps a guide has, counted and not estimated.

Owns what makes two walks different: which steps are shown. In reading order it keeps every different set of answer
sheets that walks so far have left over, with the number of walks that left it; what nothing later hangs on is
forgotten, so that walks with the same future are counted together. Must never tell a number that is not certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.authors.proof.forgetting import forgotten
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers, TooLarge, within_budget

MOST_SETS: Final = 10_000
"""So many different sets are kept side by side; a step that would make them more is left out of the count."""
MOST_PARTS: Final = 60_000
"""So often in all is a set parted; after that, few are kept."""
FEW: Final = 64


@dataclass(frozen=True, slots=True)
class Sequences:
    """How many there are, or how many there are at least."""

    count: int
    exact: bool


def sequences(run: Symbolic, most_sets: int = MOST_SETS, most_parts: int = MOST_PARTS) -> Sequences:
    """How many different sequences of steps people walk. Never raises: a spent budget makes it a least number.

    Walks that differ in some steps only differ in all of them too, so a step that is left out makes the number smaller
    and never too large.
    """
    left: dict[Answers, int] = {run.diagrams.true: 1}
    parts, exact = 0, True
    try:
        with within_budget():
            for shown, names in _steps(run):
                most = most_sets if parts < most_parts else min(FEW, most_sets)
                parts += len(left)
                parted = _parted(run, left, shown, most)
                exact = exact and parted is not None
                left = _forgetting(run, parted or left, names)
                run.diagrams.check()
    except TooLarge:
        exact = False
    return Sequences(sum(left.values()), exact)


def _parted(run: Symbolic, left: dict[Answers, int], shown: Answers, most: int) -> dict[Answers, int] | None:
    """Every set, parted into those who are shown a step and those who are not; None if there are too many then."""
    found: dict[Answers, int] = {}
    others = ~shown
    for sheets, walks in left.items():
        part = sheets & shown
        if part == sheets:
            found[sheets] = found.get(sheets, 0) + walks
            continue
        if not run.diagrams.never(part):
            found[part] = found.get(part, 0) + walks
        rest = sheets & others
        found[rest] = found.get(rest, 0) + walks
        if len(found) > most:
            return None
    return found


def _forgetting(run: Symbolic, left: dict[Answers, int], names: frozenset[str]) -> dict[Answers, int]:
    """The same sets, whatever these variables are."""
    if not names:
        return left
    found: dict[Answers, int] = {}
    for sheets, walks in left.items():
        rest = run.diagrams.exist(names, sheets)
        found[rest] = found.get(rest, 0) + walks
    return found


def _steps(run: Symbolic) -> Iterator[tuple[Answers, frozenset[str]]]:
    """Who is shown each step, and the variables that nothing hangs on after it."""
    # Steps that are shown to just the same people make no difference to each other.
    shown = tuple(dict.fromkeys(run.seen[name] for name in run.guide.order))
    _, *after = forgotten([frozenset(each.support) for each in shown])
    yield from zip(shown, after, strict=True)
