"""Several pages at once, with and without faults: each comes out once, or is not called printed."""

from __future__ import annotations

import secrets
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.printers.following_pages import followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator

pytestmark = pytest.mark.needs(*PROGRAMS)


def test_ten_pages_at_once_each_come_out_once(cups: Cups, simulator: Simulator) -> None:
    pages = [f"page {number}" for number in range(10)]
    with ThreadPoolExecutor(len(pages)) as all_at_once:
        ways = list(
            all_at_once.map(lambda words: followed(printer_of(cups), page_saying(words), wait=60.0), pages)
        )
    assert [way.outcome.state for way in ways] == ["printed"] * len(pages)
    assert len({way.outcome.number for way in ways}) == len(pages)
    assert Counter(simulator.words()) == Counter(pages)
    assert cups.spooled() == []
    assert cups.jobs() == []


@pytest.mark.parametrize("seed", [20261121, secrets.randbelow(1 << 32)], ids=["same", "another"])
def test_sheets_with_random_faults(seed: int) -> None:
    """The seed of each run is printed where one fails."""
    from tests.sheets import run

    found = run(8, seed)
    assert found == {name: [] for name in found}, f"python -m tests.sheets --count 8 --seed {seed}"
