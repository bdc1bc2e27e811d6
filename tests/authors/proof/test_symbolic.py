"""The run over all answer sheets says of every one of them what the engine says of the person who gives it."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authors.proof.forward import Symbolic, run
from kiosk.authors.proof.library import Answers, Backend, Diagrams, TooLarge, within_budget
from kiosk.authors.proof.witness import walk_of
from kiosk.guide.links.conditions import conditions
from kiosk.guide.model import Guide
from kiosk.walk.conditions import holds
from kiosk.walk.fits import option_leaned_to
from kiosk.walk.flags import raised
from kiosk.walk.options import offered
from kiosk.walk.route import replay
from tests.authors.proof.answer_sheets import is_in, some_bits
from tests.walk.guides import guides

BACKENDS: tuple[Backend, ...] = ("cudd", "autoref")
HOW_OFTEN = (0.1, 0.5, 0.5, 0.8)


def bits_of(found: Symbolic, dice: random.Random) -> dict[str, bool]:
    return some_bits(found, dice, dice.choice(HOW_OFTEN))


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.randoms(use_true_random=False), st.sampled_from(BACKENDS))
def test_the_run_and_the_engine_agree(guide: Guide, dice: random.Random, backend: Backend) -> None:
    found = run(guide, backend=backend)
    for _ in range(4):
        bits = bits_of(found, dice)
        walk = walk_of(found.space, bits)
        facts, known = walk.facts, found.known

        def among(sheets: dict[str, Answers], bits: dict[str, bool] = bits) -> set[str]:
            return {name for name, each in sheets.items() if is_in(each, bits)}

        assert set(walk.came_to) == among(found.visited)
        assert facts.seen == among(found.seen)
        assert walk.fell_off == is_in(found.off_the_end, bits)
        for condition, at in conditions(guide):
            assert holds(condition, facts) == is_in(found.holds(condition, found.end), bits), at
        assert {each.name for each in raised(guide, facts)} == among(
            {name: known.raised(name, found.end) for name in guide.flags}
        )
        assert set(offered(guide, facts)) == among(
            {name: known.offered(name, found.end) for name in guide.options}
        )
        leant = among(dict(known.leaning_at(found.end)))
        said = facts.leaning
        assert len(leant) == (said is not None)
        assert said is None or said in leant or (option_leaned_to(said) or "").partition(".")[0] in leant


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.randoms(use_true_random=False))
def test_a_made_up_person_is_one_the_kiosk_would_take(guide: Guide, dice: random.Random) -> None:
    found = run(guide)
    walk = walk_of(found.space, bits_of(found, dice))
    route = replay(guide, walk.session)
    assert route.finished
    assert route.facts.answers == walk.facts.answers
    assert set(route.steps) == walk.facts.seen


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.randoms(use_true_random=False))
def test_every_way_on_leads_where_the_engine_goes(guide: Guide, dice: random.Random) -> None:
    found = run(guide)
    bits = bits_of(found, dice)
    walk, place, came_to = walk_of(found.space, bits), 0, []
    while place < found.end:
        if is_in(found.visited[guide.order[place]], bits):
            came_to.append(guide.order[place])
        ways = [way.to for way in found.ways[place] if is_in(way.of, bits)]
        assert len(ways) <= 1
        place = ways[0] if ways else found.end
    assert tuple(came_to) == walk.came_to


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides())
def test_both_backends_say_the_same(guide: Guide) -> None:
    one, other = (run(guide, backend=backend) for backend in BACKENDS)
    for mine, theirs in ((one.visited, other.visited), (one.seen, other.seen)):
        assert {name: _paths(sheets) for name, sheets in mine.items()} == {
            name: _paths(sheets) for name, sheets in theirs.items()
        }


def _paths(sheets: Answers) -> object:
    """A diagram as plain data: the same for the same set, whichever library holds it."""
    if sheets.var is None or sheets.low is None or sheets.high is None:
        return not sheets.negated
    low, high = (~sheets.low, ~sheets.high) if sheets.negated else (sheets.low, sheets.high)
    return sheets.var, _paths(low), _paths(high)


@pytest.mark.parametrize("backend", BACKENDS)
def test_one_operation_cannot_take_all_the_room_there_is(backend: Backend) -> None:
    diagrams = Diagrams(1_000, backend)
    pairs = [(f"x{number}", f"y{number}") for number in range(40)]
    diagrams.declare(name for names in zip(*pairs, strict=True) for name in names)

    @within_budget()
    def too_many() -> Answers:
        same = diagrams.true
        for one, other in pairs:
            first, second = diagrams.var(one), diagrams.var(other)
            same = same & ((first & second) | (~first & ~second))
        return same

    with pytest.raises(TooLarge):
        too_many()


@pytest.mark.parametrize("error", [ValueError("another"), RuntimeError("another")])
def test_other_errors_stay_what_they_are(error: Exception) -> None:
    with pytest.raises(type(error), match="another"), within_budget():
        raise error


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_spent_budget_stops_the_run(backend: Backend) -> None:
    from tests.guides.people import guide_called

    with pytest.raises(TooLarge):
        run(guide_called("cervical_dystonia"), nodes=500, backend=backend)
