"""Each thing that can be wrong with a machine is found, and told with its remedy, in these very words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.doctor.catalogue import CATALOGUE
from tests.station.doctor import (
    faults_of_clinics,
    faults_of_consoles,
    faults_of_printers,
    faults_of_screens,
    faults_of_sheets,
    faults_of_spools,
    faults_of_upkeep,
)
from tests.station.doctor.machines import Case, holds
from tests.station.doctor.test_doctor_good import GOOD

CASES = (
    *faults_of_screens.SCREEN,
    *faults_of_consoles.MEMORY,
    *faults_of_consoles.CONSOLE,
    *faults_of_upkeep.UPKEEP,
    *faults_of_printers.PRINTERS,
    *faults_of_sheets.SHEETS,
    *faults_of_spools.SPOOL,
    *faults_of_spools.ONCE,
    *faults_of_clinics.FILES,
    *faults_of_clinics.GUIDES,
)
NEVER_BAD = {"clinic_words", "printer_network", "spool_log"}
"""Looks that find nothing to keep patients away: people are told to ask, or staff know it."""


@pytest.mark.parametrize("case", CASES, ids=[f"{case.code}-{case.says[:40]}" for case in CASES])
def test_it_is_told_with_its_remedy(case: Case, tmp_path: Path) -> None:
    holds(case, tmp_path)


def test_each_look_has_a_case_that_fails_and_one_that_passes() -> None:
    codes = [check.code for check in CATALOGUE]
    assert len(set(codes)) == len(codes)
    assert set(codes) == set(GOOD)
    assert {case.code for case in CASES if case.level == "bad"} == set(codes) - NEVER_BAD
    assert {case.code for case in CASES if case.level == "note"} >= NEVER_BAD
