"""Many small choices as one whole number, and back: an asymmetric numeral system in exact arithmetic.

Owns the arithmetic. Must never know what is chosen. What has more weight takes less room: one among several takes
the logarithm of all weights over its own. Unpacking chooses in the order of packing, so that what was chosen before may
set the weights of what comes after; whatever the number, each choice is one of those there were.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Choosing(Protocol):
    """Goes through choices one after another: takes what is chosen, or tells what was."""

    def among(self, weights: Sequence[int], chosen: int) -> int:
        """Which one of several, counted from 0, each with its weight; the chosen one counts only where it is packed."""

    def of(self, several: int, chosen: int) -> int:
        """Which one of so many that weigh the same, counted from 0."""


class Packing:
    """Takes choices; the number is made at the end, as the last one has to go in first."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int, int]] = []

    def among(self, weights: Sequence[int], chosen: int) -> int:
        """Take the chosen one of several with these weights."""
        self._taken.append((sum(weights[:chosen]), weights[chosen], sum(weights)))
        return chosen

    def of(self, several: int, chosen: int) -> int:
        """Take the chosen one of so many that weigh the same."""
        self._taken.append((chosen, 1, several))
        return chosen

    def number(self, onto: int) -> int:
        """Everything taken, packed onto a number to start from: it is what is left once all is unpacked."""
        number = onto
        for start, weight, whole in reversed(self._taken):
            times, rest = divmod(number, weight)
            number = times * whole + start + rest
        return number


class Unpacking:
    """Tells the choices that a number was packed of."""

    def __init__(self, number: int) -> None:
        self.left = number
        """What of the number has not been unpacked yet; in the end, what it was started from."""

    def among(self, weights: Sequence[int], chosen: int = 0) -> int:  # noqa: ARG002
        """Which one of several with these weights was packed."""
        times, rest = divmod(self.left, sum(weights))
        which = 0
        while rest >= weights[which]:
            rest -= weights[which]
            which += 1
        self.left = times * weights[which] + rest
        return which

    def of(self, several: int, chosen: int = 0) -> int:  # noqa: ARG002
        """Which one of so many that weigh the same was packed."""
        self.left, which = divmod(self.left, several)
        return which
