"""What the conditions of a guide read: which answers, limits, steps, flags and options make a difference.

Owns the list of what is asked about. Must never decide a condition.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.guide.links.conditions import conditions
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import AmountTest, StepTest, WordTest, tests_in


@dataclass(frozen=True, slots=True)
class Reads:
    """What all conditions of a guide together ask about."""

    words: dict[str, set[str]] = field(default_factory=dict)
    """For each step, the choices and the ways of answering."""
    cuts: dict[str, set[int]] = field(default_factory=dict)
    """For each step answered with a number, where a limit parts two numbers: the upper one of them."""
    named: dict[str, set[str]] = field(default_factory=dict)
    """For each of seen, flag, leaning and reading, the names asked about."""

    def of(self, step: str) -> set[str]:
        """What is asked about one step."""
        return self.words.get(step, set())

    def names(self, word: str) -> set[str]:
        """What is asked about by one of seen, flag, leaning and reading."""
        return self.named.get(word, set())


def reads(guide: Guide) -> Reads:
    """Everything the conditions of a guide ask about."""
    found = Reads()
    for condition, _ in conditions(guide):
        for test in tests_in(condition):
            match test:
                case StepTest(step, choices):
                    found.words.setdefault(step, set()).update(choices)
                case AmountTest(step, at_least, below):
                    limits = {limit for limit in (at_least, below) if limit is not None}
                    found.cuts.setdefault(step, set()).update(limits)
                case WordTest(word, ids):
                    found.named.setdefault(word, set()).update(ids)
    return found
