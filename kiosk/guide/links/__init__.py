"""Every name in a guide leads to something, and every route to an end.

Owns what has to fit together across a guide. Must never show a problem itself: it says which, and where.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.links.claims import claim_faults
from kiosk.guide.links.conditions import condition_faults
from kiosk.guide.links.content import content_faults
from kiosk.guide.links.fault import Fault
from kiosk.guide.links.outcomes import outcome_faults
from kiosk.guide.links.steps import step_faults
from kiosk.guide.links.written import written_faults
from kiosk.guide.links.years import year_faults
from kiosk.guide.model import Guide

__all__ = ["Fault", "faults", "written_faults"]


def faults(guide: Guide) -> Iterator[Fault]:
    """Everything that does not fit together."""
    yield from step_faults(guide)
    yield from condition_faults(guide)
    yield from content_faults(guide)
    yield from outcome_faults(guide)
    yield from year_faults(guide)
    yield from claim_faults(guide)
