"""A guide that checks clean never fails in the kiosk: whoever walks it comes to an end, with a page in hand."""

from __future__ import annotations

import random
from types import MappingProxyType

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kiosk.authors.proof.proving import prove
from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.links.fault import Fault
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition, WordTest
from kiosk.guide.model.steps import AnyStep, ChoiceStep
from kiosk.layout.cards import card_for
from kiosk.layout.pager import pages_of
from kiosk.layout.room import room_for
from kiosk.summary.compose import compose
from kiosk.summary.text import as_text
from kiosk.walk.route import Position, replay
from tests.guides.people import Walk, at_random
from tests.walk.guides import guides

DAY = "2026-11-21"
SIZES = ((80, 24), (60, 18), (48, 14))


ROUNDS = 8
"""So many times what was found is mended at most; random guides are seldom clean as they come."""


def errors_in(guide: Guide) -> list[Fault]:
    return [each for each in prove(guide).faults if CATALOGUE[each.code].severity == "error"]


def clean(guide: Guide) -> Guide | None:
    """The guide as its author would mend it: what is never so is taken out. None if something is left."""
    for _ in range(ROUNDS):
        found = errors_in(guide)
        if not found:
            return guide
        for fault in found:
            guide = mended(guide, fault)
    return None


def mended(guide: Guide, fault: Fault) -> Guide:
    """The guide without a condition that never holds, or a way that is never taken."""
    match fault.at:
        case ("flags", str(name), *_):
            seen = Condition((WordTest("seen", (guide.order[-1],)),))
            flag = guide.flags[name].model_copy(update={"when": seen})
            return _copy(guide, flags=MappingProxyType({**guide.flags, name: flag}))
        case ("steps", str(name), "when", *_):
            return _with(guide, {name: guide.steps[name].model_copy(update={"when": None})})
        case _:
            return _with(guide, {name: _straight_on(step) for name, step in guide.steps.items()})


def _straight_on(step: AnyStep) -> AnyStep:
    if not isinstance(step, ChoiceStep):
        return step.model_copy(update={"next": ()})
    choices = {name: each.model_copy(update={"next": ()}) for name, each in step.choices.items()}
    return step.model_copy(update={"next": (), "choices": MappingProxyType(choices)})


def _with(guide: Guide, steps: dict[str, AnyStep]) -> Guide:
    return _copy(guide, steps=MappingProxyType({**guide.steps, **steps}))


def _copy(guide: Guide, **keys: object) -> Guide:
    """Another guide, which remembers nothing of what was worked out of this one."""
    written = {name: getattr(guide, name) for name in type(guide).model_fields}
    return Guide.model_construct(None, **{**written, **keys})


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.randoms(use_true_random=False))
def test_a_guide_that_is_proved_is_walked_to_an_end_by_anybody(guide: Guide, dice: random.Random) -> None:
    sound = clean(guide)
    assume(sound is not None)
    assert sound is not None
    for _ in range(3):
        walk = Walk(sound, at_random(dice))
        assert sound.steps[walk.steps[-1]].ends is not None
        session = walk.session()
        route = replay(sound, session)
        assert route.finished
        for place in range(len(route.entries)):
            card = card_for(sound, session, Position(route, place, None, to_confirm=False))
            for size in SIZES:
                assert pages_of(card, room_for(*size))
        assert sound.guide.screen_title in as_text(compose(sound, session, date=DAY), 1000)
