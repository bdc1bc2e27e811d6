"""Every shipped guide names its sources honestly: each is used, none is weak, and no number is without one."""

from __future__ import annotations

import re
from functools import cache

import pytest

from kiosk.authors.measures.claims import Told, told_claims
from kiosk.authors.measures.findings import Written, written
from kiosk.authors.measures.numbers import number_faults
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.model.outcomes import ChangeArm, CountArm, CountResult, PointsResult, RangeArm
from kiosk.guide.telling import accepted

SHIPPED = known_names()


@cache
def _there(name: str) -> Written:
    return written(guides_home() / name)


@cache
def _claims(name: str) -> tuple[Told, ...]:
    there = _there(name)
    return told_claims(there.guide, there.folder)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_source_is_used_and_every_one_used_is_there(name: str) -> None:
    used = {cited.id for claim in _claims(name) for cited in claim.sources}
    assert used == set(_there(name).guide.sources)


@pytest.mark.parametrize("name", SHIPPED)
def test_no_weak_source_reaches_a_patient(name: str) -> None:
    weak = [
        (claim.key, cited.id)
        for claim in _claims(name)
        for cited in claim.sources
        if cited.source.publisher == "weak"
    ]
    assert weak == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_claim_with_a_digit_is_without_a_source_or_a_reason_why_not(name: str) -> None:
    bare = [
        f"{claim.place}: {claim.words}"
        for claim in _claims(name)
        if not claim.sources and claim.unsourced is None and re.search(r"\d", " ".join(claim.words))
    ]
    assert bare == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_number_stands_without_its_frame(name: str) -> None:
    there = _there(name)
    left = [
        f"{there.folder.place_of(fault.at)}: {fault.code} {dict(fault.values)}"
        for fault in number_faults(there.guide)
        if not accepted(fault, there.folder.data)
    ]
    assert left == []


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
