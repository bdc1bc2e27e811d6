"""Everything the proof has to say of one guide.

Owns which claims there are, and that a spent budget counts as a fault. Must never raise for anything an author can
write.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.authors.proof.counting import answer_sheets
from kiosk.authors.proof.forward import Symbolic, run
from kiosk.authors.proof.keeping_back import private_faults
from kiosk.authors.proof.led_past import LED_PAST, going_on
from kiosk.authors.proof.library import BUDGET, Backend, TooLarge, within_budget
from kiosk.authors.proof.offers import flag_faults, offer_faults
from kiosk.authors.proof.places import place_faults
from kiosk.authors.proof.truths import truth_faults
from kiosk.guide.links.fault import Fault
from kiosk.guide.model import Guide

CLAIMS: Final = (place_faults, truth_faults, offer_faults, flag_faults, private_faults)
"""What has to hold of every guide, over all its answer sheets."""


@dataclass(frozen=True, slots=True)
class Proved:
    """What came of proving a guide."""

    faults: tuple[Fault, ...]
    """Everything that is not so, or is not proved, accepted or not."""
    sheets: int | None
    """How many different answer sheets there are; None where that was not counted."""
    run: Symbolic | None
    """The guide over all answer sheets, for whatever else is to be proved; None where the budget was spent."""


def prove(guide: Guide, *, nodes: int = BUDGET, backend: Backend | None = None) -> Proved:
    """Prove a guide over every combination of answers.

    Args:
        guide: a guide without errors.
        nodes: so many nodes of decision diagrams may be made at most; what would take more is not proved.
        backend: which library, where there is a choice; the answers are the same.
    """
    found: list[Fault] = []
    try:
        symbolic = run(guide, nodes=nodes, backend=backend)
        _claim(symbolic, found)
        found = _not_for_that_alone(guide, found, nodes, backend)
        sheets = answer_sheets(symbolic)
    except TooLarge:
        return Proved((*found, not_proved(nodes)), None, None)
    return Proved(tuple(found), sheets, symbolic)


@within_budget()
def _claim(symbolic: Symbolic, found: list[Fault]) -> None:
    """Add everything that is not so."""
    for faults in CLAIMS:
        found += faults(symbolic)
        symbolic.diagrams.check()


def _not_for_that_alone(guide: Guide, found: list[Fault], nodes: int, backend: Backend | None) -> list[Fault]:
    """Without what is wrong only because steps are led past: that these are is an error, and told."""
    past = [fault for fault in found if fault.code == LED_PAST]
    if not past:
        return found
    still: list[Fault] = []
    _claim(run(going_on(guide, past), nodes=nodes, backend=backend), still)
    there = {(fault.code, fault.at) for fault in still}
    return [fault for fault in found if fault.code == LED_PAST or (fault.code, fault.at) in there]


def not_proved(nodes: int) -> Fault:
    """That a budget of nodes stopped the proof."""
    return Fault("NOT_PROVED", ("steps",), {"nodes": nodes}, at_key=True)
