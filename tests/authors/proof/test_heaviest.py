"""The heaviest sum is the one that trying everybody finds, and whoever is said to have it has it."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authors.proof.heaviest import Weight, scales
from kiosk.authors.proof.library import Answers, Backend, Diagrams, TooLarge

BITS = ("a", "b", "c", "d", "e")
Minterm = frozenset[tuple[bool, ...]]
EVERYBODY = tuple(product((False, True), repeat=len(BITS)))

some = st.frozensets(st.sampled_from(EVERYBODY), max_size=12)
weighted = st.lists(st.tuples(st.integers(-3, 9), some), max_size=7)


def _sheets(diagrams: Diagrams, people: Minterm) -> Answers:
    return diagrams.any(diagrams.cube(dict(zip(BITS, each, strict=True))) for each in people)


def _sum(person: tuple[bool, ...], weights: list[tuple[int, Minterm]]) -> int:
    return sum(words for words, of in weights if person in of)


@settings(max_examples=150)
@given(weighted, some, st.sampled_from(("cudd", "autoref")), st.none() | st.integers(0, 15))
def test_it_is_what_trying_everybody_finds(
    weights: list[tuple[int, Minterm]], within: Minterm, backend: Backend, most: int | None
) -> None:
    diagrams = Diagrams(backend=backend)
    diagrams.declare(BITS)
    made = [Weight(words, _sheets(diagrams, of)) for words, of in weights]
    scale = scales(diagrams, made, _sheets(diagrams, within))
    found = scale.heaviest(most)
    if not within:
        assert found is None
        return
    sums = {person: _sum(person, weights) for person in within}
    largest = max(sums.values())
    assert found is not None
    assert found.words == (largest if most is None else min(largest, most + 1))
    person = tuple(found.sheet.get(bit, False) for bit in BITS)
    assert person in within
    assert sums[person] >= found.words
    if most is not None:
        above = scale.above(most)
        told = {
            each for each in EVERYBODY if not diagrams.never(above & _sheets(diagrams, frozenset({each})))
        }
        assert told == {each for each in within if sums[each] > most}


def test_a_spent_budget_is_told() -> None:
    diagrams = Diagrams(nodes=3, backend="autoref")
    diagrams.declare(BITS)
    everybody = _sheets(diagrams, frozenset(EVERYBODY[::3]))
    with pytest.raises(TooLarge):
        scales(diagrams, [Weight(1, everybody)], diagrams.true).heaviest()
