"""A safety point that a route raises is on the clinician's page: the proof looks at routes, and this at the page."""

from __future__ import annotations

import random
from types import MappingProxyType

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kiosk.authors.proof.forward import run
from kiosk.authors.proof.keeping_back import private_faults
from kiosk.authors.proof.witness import walk_of
from kiosk.guide.model import Guide
from kiosk.summary.compose import whole_sheet
from kiosk.walk.flags import raised
from kiosk.walk.route import replay
from kiosk.walk.session import Picked
from tests.walk.guides import guides


def told_apart(guide: Guide) -> Guide:
    """The same guide, with words of its own for each flag."""
    flags = {
        name: flag.model_copy(update={"clinician": f"Point {name}."}) for name, flag in guide.flags.items()
    }
    return guide.model_copy(update={"flags": MappingProxyType(flags)})


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.randoms(use_true_random=False))
def test_what_a_route_raises_is_on_the_page_unless_the_proof_says_that_it_is_not(
    guide: Guide, dice: random.Random
) -> None:
    guide = told_apart(guide)
    found = run(guide)
    assume(found.diagrams.never(found.off_the_end))
    session = walk_of(found.space, {bit: dice.random() < 0.5 for bit in found.space.bits}).session
    agreed = {
        key: Picked(("yes",)) if key.endswith("/share") else each for key, each in session.answers.items()
    }
    session = session.holding(agreed, session.marks)
    page = repr(whole_sheet(guide, session, date="2026-11-21").clinician)
    faults = list(private_faults(found))
    not_passed = ("FLAG_KEPT_BACK", "FLAG_NOT_PROVED")
    kept_back = {fault.values["id"] for fault in faults if fault.code in not_passed}
    for each in raised(guide, replay(guide, session).facts):
        if each.flag.clinician not in page:
            assert each.name in kept_back or any(fault.code == "FLAG_NEVER_SHARED" for fault in faults)
