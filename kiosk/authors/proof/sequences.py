"""How many different sequences of steps a guide has, counted and not estimated.

Owns what makes two walks different: which steps are shown. In reading order it keeps every different set of answer
sheets that walks so far have left over, with the number of walks that left it; what nothing later hangs on is
forgotten, so that walks with the same future are counted together. Must never tell a number that is not certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers, TooLarge

MOST_SETS: Final = 10_000
"""So many different sets are looked at for one step; the walks that left others are counted once each."""


@dataclass(frozen=True, slots=True)
class Sequences:
    """How many there are, or how many there are at least."""

    count: int
    exact: bool


def sequences(run: Symbolic, most_sets: int = MOST_SETS) -> Sequences:
    """How many different sequences of steps people walk. Never raises: a spent budget makes it a least number."""
    left: dict[Answers, int] = {run.diagrams.true: 1}
    given_up = 0
    try:
        for shown, names in _steps(run):
            left = _parted(run, left, shown, names)
            if len(left) > most_sets:
                kept = sorted(left.values(), reverse=True)[:most_sets]
                given_up += sum(left.values()) - sum(kept)
                least = kept[-1]
                left = _first(left, least, kept.count(least))
            run.diagrams.check()
    except TooLarge:
        return Sequences(given_up + sum(left.values()), exact=False)
    return Sequences(given_up + sum(left.values()), exact=not given_up)


def _parted(
    run: Symbolic, left: dict[Answers, int], shown: Answers, names: frozenset[str]
) -> dict[Answers, int]:
    """Every set, parted into those who are shown a step and those who are not, without what is forgotten after it."""
    found: dict[Answers, int] = {}
    for sheets, walks in left.items():
        for part in (sheets & shown, sheets & ~shown):
            if not run.diagrams.never(part):
                rest = run.diagrams.exist(names, part) if names else part
                found[rest] = found.get(rest, 0) + walks
    return found


def _first(left: dict[Answers, int], least: int, ties: int) -> dict[Answers, int]:
    """Those that more walks than so many left, and as many of those that just so many did."""
    found: dict[Answers, int] = {}
    for sheets, walks in left.items():
        if walks > least or (walks == least and ties > 0):
            found[sheets] = walks
            ties -= walks == least
    return found


def _steps(run: Symbolic) -> Iterator[tuple[Answers, frozenset[str]]]:
    """Who is shown each step, and the variables that nothing hangs on after it."""
    # Steps that are shown to just the same people make no difference to each other.
    shown = tuple(dict.fromkeys(run.seen[name] for name in run.guide.order))
    supports = [frozenset(each.support) for each in shown]
    later: list[frozenset[str]] = [frozenset()]
    for support in reversed(supports):
        later.append(later[-1] | support)
    known: frozenset[str] = frozenset()
    for each, support, still in zip(shown, supports, reversed(later[:-1]), strict=True):
        known = known | support
        yield each, known - still
        known = known & still
