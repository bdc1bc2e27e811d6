"""The shelf of kept pages: one is printed at a time, and each only while it may be."""

from __future__ import annotations

import pytest

from kiosk.station.board import Entry, Kept
from kiosk.station.shelf import Shelf


def shelf(*states: Kept) -> Shelf:
    """Pages from 100 on, in these states."""
    made = Shelf(120.0)
    for number, state in enumerate(states, start=100):
        made.put(Entry(str(number), state, "jam", 900.0))
    return made


@pytest.mark.parametrize("state", ["held", "not_printed", "unsure"])
def test_a_page_is_printed_once(state: Kept) -> None:
    one = shelf(state, "held")
    assert one.print("100")
    assert not one.print("100")


@pytest.mark.parametrize("state", ["printing", "printed"])
def test_what_is_being_printed_or_was_is_not(state: Kept) -> None:
    assert not shelf(state).print("100")


def test_no_two_are_printed_at_a_time() -> None:
    two = shelf("held", "unsure", "printed")
    assert two.print("100")
    assert not two.print("101")
    two.told("100", "printed", "printed", 0)
    assert two.print("101")
    two.told("101", "not_printed", "jam", 0)
    assert two.print("101")


def test_a_page_that_is_gone_keeps_no_other_from_being_printed() -> None:
    two = shelf("held", "held")
    assert two.print("100")
    assert two.take("100")
    assert two.print("101")
    assert not two.ended("101", 0.0)
    assert not two.print("100")
