"""Every shipped guide frames its numbers: over which time, in whom, compared with what, and how a range came about."""

from __future__ import annotations

from functools import cache

import pytest

from kiosk.authors.measures.findings import Written, written
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.model.outcomes import ChangeArm, CountArm, CountResult, PointsResult, RangeArm

SHIPPED = known_names()


@cache
def _there(name: str) -> Written:
    return written(guides_home() / name)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_result_says_over_which_time_in_whom_how_sure_and_compared_with_what(name: str) -> None:
    for outcome, each in _there(name).guide.outcomes.items():
        for key, result in each.results.items():
            if isinstance(result, CountResult | PointsResult):
                assert result.period.strip(), (outcome, key)
                assert result.population.strip(), (outcome, key)
                assert result.sources, (outcome, key)
                assert len(result.arms) > 1, (outcome, key, "compared with what, or that nobody was")


@pytest.mark.parametrize("name", SHIPPED)
def test_a_range_stands_only_where_it_was_reported_or_the_sum_is_shown(name: str) -> None:
    for outcome, each in _there(name).guide.outcomes.items():
        for key, result in each.results.items():
            for arm in getattr(result, "arms", {}).values():
                ranged = isinstance(arm, RangeArm) or (
                    isinstance(arm, CountArm | ChangeArm) and arm.low is not None
                )
                if ranged and isinstance(result, CountResult | PointsResult):
                    assert result.basis == "reported" or result.how, (outcome, key)
