"""The longest walk is the one that walking them all finds, for the people the limits are for."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings

from kiosk.authors.proof.forward import run
from kiosk.authors.proof.heaviest import Weight, scales
from kiosk.authors.proof.lengths import words_of
from kiosk.authors.proof.plain_walk import only_opens, opening_nothing, stands_alone, with_nothing_to_report
from kiosk.authors.proof.weights import weights_of
from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.flags import raised
from kiosk.walk.session import Session
from tests.authors.proof.by_hand import every_walk
from tests.walk.guides import guides

MOST_BY_HAND = 2_000


def _opens_nothing(guide: Guide, facts: Facts) -> bool:
    lists = (name for name in guide.order if only_opens(guide, name))
    return not facts.together and all(set(facts.picked(name)) <= stands_alone(guide, name) for name in lists)


def _nothing_to_report(guide: Guide, facts: Facts) -> bool:
    lists = (name for name in guide.order if stands_alone(guide, name))
    picked = all(set(facts.picked(name)) <= stands_alone(guide, name) for name in lists)
    return picked and not raised(guide, facts) and _opens_nothing(guide, facts)


def _session(facts: Facts) -> Session:
    return Session(dict(facts.answers), together=facts.together, direct_allowed=facts.direct_allowed)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides())
def test_nobody_walks_longer_and_somebody_walks_as_many_steps(guide: Guide) -> None:
    walks = []
    for facts in every_walk(guide):
        walks.append(facts)
        assume(len(walks) <= MOST_BY_HAND)
    found = run(guide)
    counted = scales(
        found.diagrams, (Weight(1, found.seen[name]) for name in guide.order), opening_nothing(found)
    )
    weights = (each for name in guide.order for each in weights_of(found, name))
    weighed = scales(found.diagrams, weights, with_nothing_to_report(found))
    steps, words = counted.heaviest(), weighed.heaviest()
    by_hand = [len(facts.seen) for facts in walks if _opens_nothing(guide, facts)]
    assert (steps.words if steps is not None else 0) == max(by_hand, default=0)
    calm = [facts for facts in walks if _nothing_to_report(guide, facts)][:200]
    for facts in calm:
        assert words is not None
        assert sum(words_of(guide, _session(facts)).values()) <= words.words
