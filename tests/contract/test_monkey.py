"""A monkey presses twenty thousand keys at the real kiosk, comes to every step, and nothing gives way."""

from __future__ import annotations

from tests.monkey import GUIDE, Monkey, told, unvisited

KEYS, SEED = 20_000, 1


def test_twenty_thousand_random_keys() -> None:
    with Monkey(GUIDE, SEED) as monkey:
        monkey.press(KEYS)
    print(told(monkey.tally, GUIDE))
    assert unvisited(GUIDE, monkey.tally.visited) == []
    assert monkey.tally.ended > 0
    assert monkey.tally.before > 0, "the parent's growth was looked at"
