"""A condition in one line, which can be read in one way only."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.authors.conditions import in_short
from kiosk.guide.model.conditions import parse


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"pace": "long"}, "pace: long"),
        ({"pace": "long", "stage": ["tablets", "stopped"]}, "pace: long and stage: tablets or stopped"),
        ({"a": "x", "b": "y", "c": "z"}, "a: x, b: y and c: z"),
        ({"pain": {"at_least": 7}}, "pain: at least 7"),
        ({"weeks": {"below": 10}}, "weeks: below 10"),
        ({"weeks": {"at_least": 3, "below": 10}}, "weeks: at least 3, below 10"),
        ({"flag": ["one", "other"]}, "flag: one or other"),
        ({"not": {"a": "x"}}, "not (a: x)"),
        ({"any": [{"a": "x"}, {"b": "y"}]}, "a: x or b: y"),
        ({"any": [{"a": "x"}, {"b": "y", "c": "z"}]}, "a: x or (b: y and c: z)"),
        ({"all": [{"a": "x"}, {"any": [{"b": "y"}, {"c": "z"}]}]}, "a: x and (b: y or c: z)"),
        ({"a": "x", "any": [{"b": "y"}, {"seen": "c"}]}, "a: x and (b: y or seen: c)"),
    ],
)
def test_a_condition_is_put_into_one_line(written: dict[str, Any], said: str) -> None:
    assert in_short(parse(written)) == said
