"""A page that was saved: what the person is told of where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.layout.phrases import visiting
from kiosk.screens import coming
from kiosk.screens.visit import Visit
from tests.screens.test_page_sheets import visit_with


def _told(visit: Visit) -> str:
    blocks = coming.page_made(coming.making(visit), "summary-1.pdf").over[-1].leaflet.blocks
    return " ".join(run.text for block in blocks for run in block.runs)


@pytest.mark.parametrize("for_staff", [False, True])
def test_nobody_is_told_to_take_a_page_that_only_staff_can_reach(for_staff: bool) -> None:
    told = _told(replace(visit_with(None), for_staff=for_staff))
    assert (visiting.TAKE_IT in told) is not for_staff
    assert (visiting.SAVED_FOR_STAFF.format(name="summary-1.pdf") in told) is for_staff
