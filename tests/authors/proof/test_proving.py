"""Whatever an author can write, the proof comes to an end and its findings can be told."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from kiosk.authors.proof.proving import prove
from kiosk.authors.proof.way_there import way_in
from kiosk.guide.model import Guide
from kiosk.guide.problems import Place, Problem
from tests.walk.guides import guides


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides())
def test_every_finding_of_a_random_guide_can_be_told(guide: Guide) -> None:
    proved = prove(guide)
    assert proved.run is not None
    assert proved.sheets is not None
    assert proved.sheets >= 1
    for fault in proved.faults:
        # Raises where a slot of its words has no value.
        assert Problem(Place("guide.yaml"), fault.code, fault.values).message
    unreached = {
        fault.at[1] for fault in proved.faults if fault.code.startswith("STEP_N") and len(fault.at) > 1
    }
    for step in guide.order:
        way = way_in(proved.run, step)
        if step in unreached and way.answers is not None:
            assert any(fault.code == "STEP_NEEDS_COUNSELOR" for fault in proved.faults)
