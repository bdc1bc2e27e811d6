"""What a step is said to weigh is what its cards weigh, for random people on random guides and on ours."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authors.proof.forward import Symbolic, run
from kiosk.authors.proof.fullest import BOUNDED
from kiosk.authors.proof.lengths import words_of
from kiosk.authors.proof.reaching import one_of
from kiosk.authors.proof.talkative import talkative
from kiosk.authors.proof.weights import weights_of
from kiosk.authors.proof.witness import Walk, walk_of
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.flags import raised
from tests.authors.proof.answer_sheets import is_in, some_bits
from tests.guides.people import NAMES, guide_called
from tests.walk.guides import guides

HANGS_ON_FLAGS = (*BOUNDED, "leaning", "summary")
"""The views that say more where safety points are raised; that is not weighed."""
AT_MOST = (*BOUNDED, "summary")
"""The views whose weight may be more than what somebody reads."""


def _wrong(found: Symbolic, bits: dict[str, bool], walk: Walk) -> list[tuple[str, int, int]]:
    """The steps that somebody reads more or less of than their weight says."""
    guide, read = found.guide, words_of(found.guide, walk.session)
    reports = bool(raised(guide, walk.facts))
    wrong = []
    for name in guide.steps:
        show = _show(guide, name)
        weights = [each for each in weights_of(found, name) if each.words]
        said = sum(each.words for each in weights if is_in(each.of, bits))
        real = read.get(name, 0)
        fits = said >= real if show in AT_MOST else said == real
        if not fits and not (reports and show in HANGS_ON_FLAGS):
            wrong.append((name, real, said))
    return wrong


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.randoms(use_true_random=False))
def test_a_step_weighs_what_its_cards_weigh(guide: Guide, dice: random.Random) -> None:
    found = run(guide)
    for _ in range(5):
        bits = some_bits(found, dice, dice.random())
        assert _wrong(found, bits, walk_of(found.space, bits)) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_steps_of_our_guides_weigh_what_their_cards_weigh(name: str) -> None:
    found = run(guide_called(name))
    dice = random.Random(1)  # noqa: S311 - made-up people, not secrets
    for _ in range(12):
        bits = some_bits(found, dice, dice.random())
        assert _wrong(found, bits, walk_of(found.space, bits)) == []


@pytest.mark.parametrize("name", NAMES)
def test_who_takes_the_views_at_their_longest_reads_no_more_than_their_weight(name: str) -> None:
    found = run(guide_called(name))
    flags = found.diagrams.any(found.known.raised(flag, found.end) for flag in found.guide.flags)
    come_to = set()
    for step in found.guide.steps:
        calm = found.seen[step] & ~flags
        if _show(found.guide, step) not in BOUNDED or found.diagrams.never(calm):
            continue
        walk = talkative(found.space, one_of(calm))
        if raised(found.guide, walk.facts) or step not in walk.facts.seen:
            continue
        come_to.add(_show(found.guide, step))
        read = words_of(found.guide, walk.session)[step]
        assert read <= sum(each.words for each in weights_of(found, step)), step
    assert come_to >= BOUNDED - {"mind"}


def _show(guide: Guide, name: str) -> str:
    step = guide.steps[name]
    return step.show if isinstance(step, ShowStep) else ""
