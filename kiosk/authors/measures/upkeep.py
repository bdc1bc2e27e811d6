"""What has grown old in a guide, or does not go together any more: its sources, its review, its results.

Owns the limits of age. Must never read a clock: the day is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from kiosk.guide.links.fault import Fault
from kiosk.guide.model import Guide
from kiosk.guide.model.outcomes import CountResult, PointsResult

OLD_AFTER: Final = 10
"""Years. No standard sets an age for a source. The Ottawa inventory puts a whole aid away after 5 years, and a law of
Washington State certifies one for 5; what two such reviews have left in place is worth a look."""

SOON: Final = 60
"""Days before the review is due."""


def upkeep_faults(guide: Guide, today: date) -> Iterator[Fault]:
    """Sources nobody read or that are old, a review that is due, and results that do not go together."""
    yield from _source_faults(guide, today.year)
    yield from _review_faults(guide, today)
    for name, outcome in guide.outcomes.items():
        told = [each for each in outcome.results.values() if isinstance(each, CountResult | PointsResult)]
        yield from _mixed(name, told)


def _source_faults(guide: Guide, year: int) -> Iterator[Fault]:
    for name, source in guide.sources.items():
        if source.read == "no":
            yield Fault("SOURCE_NOT_READ", ("sources", name, "read"), {"id": name})
        elif source.read == "second_hand":
            yield Fault("SOURCE_SECOND_HAND", ("sources", name, "read"), {"id": name})
        if source.year is not None and year - source.year > OLD_AFTER:
            values = {"id": name, "year": source.year, "limit": OLD_AFTER}
            yield Fault("SOURCE_OLD", ("sources", name, "year"), values)


def _review_faults(guide: Guide, today: date) -> Iterator[Fault]:
    left = (date.fromisoformat(guide.guide.review_by) - today).days
    at, told = ("guide", "review_by"), {"review_by": guide.guide.review_by, "days": abs(left)}
    if left < 0:
        yield Fault("REVIEW_PAST", at, told)
    elif left <= SOON:
        yield Fault("REVIEW_SOON", at, told)


def _mixed(name: str, results: list[CountResult | PointsResult]) -> Iterator[Fault]:
    """Results of one outcome that count over other times, or out of other numbers, than their neighbours."""
    periods = tuple(dict.fromkeys(each.period for each in results))
    if len(periods) > 1:
        yield Fault(
            "MIXED_PERIODS",
            ("outcomes", name),
            {"outcome": name, "count": len(periods), "first": periods[0], "other": periods[1]},
            at_key=True,
        )
    out_of = tuple(dict.fromkeys(each.out_of for each in results if isinstance(each, CountResult)))
    if len(out_of) > 1:
        told = tuple(f"{each:,}" for each in sorted(out_of))
        yield Fault("MIXED_OUT_OF", ("outcomes", name), {"outcome": name, "out_of": told}, at_key=True)
