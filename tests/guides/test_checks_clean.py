"""Every shipped guide checks clean, as its author finds out with `kiosk check`."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.authors.checking import checked_guide
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.problems import show

DAY = date(2026, 11, 21)


@pytest.mark.parametrize("name", known_names())
def test_nothing_is_found_that_nobody_has_accepted_with_a_reason(name: str) -> None:
    found = checked_guide(guides_home() / name, DAY)
    assert [show(each) for each in found.problems] == []
    assert found.figures
