"""The heaviest of all routes: what a guide asks of somebody at the most, over every answer sheet at once.

Owns the sum of weights along a route and the search for its largest value. In reading order it keeps, for each sum
that can be reached, the answer sheets that reach it; whoever has a smaller sum and the same future is dropped, and
what nothing later hangs on is forgotten, so that few sums are left wherever routes come together again. Must never know
what is weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.authors.proof.forgetting import forgotten
from kiosk.authors.proof.library import Answers, Diagrams
from kiosk.authors.proof.reaching import one_of
from kiosk.authors.proof.witness import Bits

Sums = Mapping[int, Answers]
"""For each sum, the answer sheets that have it, or may have it."""


@dataclass(frozen=True, slots=True)
class Weight:
    """So many words, on the way of these answer sheets; less than nothing takes away from another."""

    words: int
    of: Answers


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The largest sum, and somebody who has it."""

    words: int
    sheet: Bits


@dataclass(frozen=True, slots=True)
class Scales:
    """Weights in reading order, among some answer sheets; what all of these have in common is left out."""

    diagrams: Diagrams
    weights: tuple[Weight, ...]
    within: Answers
    common: Mapping[str, bool]
    """The variables that are the same in all the sheets."""

    def heaviest(self, most: int | None = None) -> Heaviest | None:
        """The largest sum, and somebody who has it; None if there are no sheets.

        Args:
            most: a sum above this is told as no more than that; without it, the sum is exact.

        Raises:
            TooLarge: if it takes more nodes than the budget has.
        """
        if self.diagrams.never(self.within):
            return None
        cap = self._cap(most)
        supports = [frozenset(weight.of.support) for weight in self.weights]
        first, *after = forgotten(supports, frozenset(self.within.support))
        stages = [_lightened(self.diagrams, {0: self.diagrams.exist(first, self.within)})]
        for weight, names in zip(self.weights, after, strict=True):
            sums = self._added(stages[-1], weight, cap)
            kept = {words: self.diagrams.exist(names, of) for words, of in sums.items()}
            stages.append(_lightened(self.diagrams, kept))
            self.diagrams.check()
        words = max(stages[-1])
        sheet = one_of(self._way_back(stages, cap) & self.within)
        return Heaviest(words if most is None else min(words, most + 1), {**sheet, **self.common})

    def above(self, most: int) -> Answers:
        """Every answer sheet whose sum is above a limit.

        Raises:
            TooLarge: if it takes more nodes than the budget has.
        """
        cap = self._cap(most)
        sums: dict[int, Answers] = {0: self.within}
        for weight in self.weights:
            sums = self._added(sums, weight, cap)
            self.diagrams.check()
        found = self.diagrams.any(of for words, of in sums.items() if words > most)
        return found & self.diagrams.cube(self.common)

    def _cap(self, most: int | None) -> int | None:
        """A sum from which nothing that is still taken away leads back under the limit."""
        return None if most is None else most + 1 - sum(min(0, weight.words) for weight in self.weights)

    def _added(self, sums: Sums, weight: Weight, cap: int | None) -> dict[int, Answers]:
        """Every sum, with the weight for those it weighs on."""
        found: dict[int, Answers] = {}
        for before, of in sums.items():
            for words, among in ((before + weight.words, of & weight.of), (before, of & ~weight.of)):
                if not self.diagrams.never(among):
                    total = words if cap is None else min(words, cap)
                    found[total] = found.get(total, self.diagrams.false) | among
        return found

    def _way_back(self, stages: Sequence[Sums], cap: int | None) -> Answers:
        """Those with the largest sum, found from the last weight back to the first."""
        words = max(stages[-1])
        here = stages[-1][words]
        for weight, before in zip(reversed(self.weights), reversed(stages[:-1]), strict=True):
            words, here = self._step_back(before, weight, (words, here), cap)
        return here

    def _step_back(
        self, before: Sums, weight: Weight, after: tuple[int, Answers], cap: int | None
    ) -> tuple[int, Answers]:
        for earlier, of in before.items():
            there = self._added({earlier: of & after[1]}, weight, cap).get(after[0])
            if there is not None:
                return earlier, there
        raise AssertionError(after[0])


def scales(diagrams: Diagrams, weights: Iterable[Weight], within: Answers) -> Scales:
    """Weights in reading order among some answer sheets, without what does not weigh on any of them."""
    common = _in_common(diagrams, within)
    cube = diagrams.cube(common)
    inside = diagrams.exist(common, within)
    kept = []
    for weight in weights:
        of = diagrams.exist(common, weight.of & cube)
        if weight.words and not diagrams.never(of & inside):
            kept.append(Weight(weight.words, of))
    return Scales(diagrams, tuple(kept), inside, common)


def _in_common(diagrams: Diagrams, within: Answers) -> dict[str, bool]:
    found = {}
    for name in within.support:
        bit = diagrams.var(name)
        if diagrams.never(within & bit):
            found[name] = False
        elif diagrams.never(within & ~bit):
            found[name] = True
    return found


def _lightened(diagrams: Diagrams, sums: Sums) -> dict[int, Answers]:
    """The same without those who have a larger sum as well."""
    found: dict[int, Answers] = {}
    heavier = diagrams.false
    for words in sorted(sums, reverse=True):
        left = sums[words] & ~heavier
        if not diagrams.never(left):
            found[words] = left
            heavier = heavier | left
    return found
