"""What the parent draws when the machine is out of order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.notice import out_of_order
from tests.screens.kiosk import SIZES


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_it_is_calm_whole_and_has_a_code(columns: int, rows: int) -> None:
    drawn = out_of_order("C-12ab", "/etc/kiosk/kiosk.toml, line 4: there is no still_time.", columns, rows)
    for words in ("out of order", "ask at the desk", "C-12ab", "line 4"):
        assert words in drawn


@given(st.integers(1, 300), st.integers(1, 100), st.text(max_size=200))
def test_no_size_breaks_it_and_no_line_runs_over(columns: int, rows: int, sentence: str) -> None:
    drawn = out_of_order("K-9", sentence, columns, rows)
    assert drawn.startswith("\x1b[2J")
    lines = [line.partition("H")[2] for line in drawn.split("\x1b[")[3:]]
    assert len(lines) <= max(1, rows - 2)
    if columns >= 24:
        assert all(len(line) <= columns for line in lines)
