"""Different walks are counted as walking them all does, and never too many are told."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings

from kiosk.authors.proof.figures import sequence_figure
from kiosk.authors.proof.forward import run
from kiosk.authors.proof.library import Backend
from kiosk.authors.proof.sequences import Sequences, sequences
from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from tests.authors.proof.by_hand import every_walk
from tests.walk.guides import guides
from tests.walk.making import END, ask, guide_of

MOST_BY_HAND = 3_000


def _shown(guide: Guide, facts: Facts) -> tuple[str, ...]:
    return tuple(name for name in guide.order if name in facts.seen)


def _by_hand(guide: Guide) -> set[tuple[str, ...]] | None:
    """Every sequence of steps; None where walking them all takes too long."""
    found = set()
    for number, facts in enumerate(every_walk(guide)):
        if number > MOST_BY_HAND:
            return None
        found.add(_shown(guide, facts))
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides())
def test_they_are_as_many_as_walking_them_all_finds(guide: Guide) -> None:
    walked = _by_hand(guide)
    assume(walked is not None)
    found = sequences(run(guide))
    assert found.exact
    assert walked is not None
    assert found.count == len(walked)


def _many(questions: int) -> Guide:
    """So many yes or no questions, each with a word on it for whoever said yes; and one for who said yes to all."""
    steps = {f"q{number}": ask("yes", "no") for number in range(questions)}
    words = {
        f"w{number}": {"say": "Some words.", "when": {f"q{number}": "yes"}} for number in range(questions)
    }
    return guide_of({**steps, **words, "end": END})


@pytest.mark.parametrize("backend", ["cudd", "autoref"])
def test_a_great_many_are_counted_at_once(backend: Backend) -> None:
    found = sequences(run(_many(40), backend=backend))
    assert found.exact
    assert found.count == 2**40


def test_where_too_many_would_have_to_be_looked_at_as_many_are_told_as_are_certain() -> None:
    # Whether everybody is shown the last words hangs on all answers at once, in two ways.
    steps = {f"q{number}": ask("yes", "no") for number in range(8)}
    pairs = {
        f"w{number}": {"say": "Some.", "when": {f"q{number}": "yes", f"q{7 - number}": "no"}}
        for number in range(8)
    }
    guide = guide_of({**steps, **pairs, "end": END})
    exact = sequences(run(guide))
    assert exact.exact
    fewer = [sequences(run(guide), most) for most in (1, 2, 4, 8)]
    assert all(not each.exact and 1 <= each.count < exact.count for each in fewer)
    assert fewer[-1].count > 1
    assert sequences(run(guide), most_parts=0).count <= exact.count


def test_a_spent_budget_makes_it_a_least_number() -> None:
    found = run(_many(12))
    found.diagrams.nodes = 0
    told = sequences(found)
    assert not told.exact
    assert 1 <= told.count <= 2**12


def test_a_number_that_is_certain_is_told_apart_from_one_that_is_at_least_so() -> None:
    assert (
        sequence_figure(Sequences(1200, exact=True)) == "There are 1,200 different walks through its steps."
    )
    assert (
        sequence_figure(Sequences(7, exact=False))
        == "There are at least 7 different walks through its steps."
    )
