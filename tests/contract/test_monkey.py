"""A monkey presses twenty thousand keys at the real kiosk, comes to every step, and nothing gives way."""

from __future__ import annotations

from tests.monkey import GUIDE, Monkey, told, unvisited

KEYS, SEED = 20_000, 5
HANG = 10.0
"""Seconds: beside other tests the kiosk may be slow to paint, and a test is no clock. By hand the monkey bears 2."""
MORE = 5_000
"""Keys for what was missed: how far a burst gets, and how many visits end, depends on how fast the machine paints."""


def test_twenty_thousand_random_keys() -> None:
    with Monkey(GUIDE, SEED, HANG) as monkey:
        monkey.press(KEYS)
        for _ in range(4):
            if unvisited(GUIDE, monkey.tally.visited) or not monkey.tally.before:
                monkey.press(MORE)
    print(told(monkey.tally, GUIDE))
    assert unvisited(GUIDE, monkey.tally.visited) == []
    assert monkey.tally.ended > 0
    assert monkey.tally.before > 0, "the parent's growth was looked at"
