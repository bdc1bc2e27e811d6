"""Decides whether a press is meant, so that no press answers two questions and nobody's answer flips by a tremor.

Owns the three waits: after a change, for what made it, and before one target flips back. Must never read a clock
of its own, nor know what a press does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

SETTLE: Final = 0.4
"""Seconds after a step has changed in which no press counts."""
QUIET: Final = 0.7
"""Seconds for which the key or place that changed the step must have been quiet."""
FLIP: Final = 0.8
"""Seconds for which one target must have been quiet before it can be pressed again."""

_NEAR_COLUMNS: Final = 12
_NEAR_ROWS: Final = 2


def from_key(name: str) -> str:
    """The source of a press made with this key."""
    return f"key:{name}"


def from_place(x: int, y: int) -> str:
    """The source of a press made at this column and row of the screen."""
    return f"place:{x},{y}"


def same_source(one: str, other: str) -> bool:
    """Whether two presses come from the same key, or from places a finger could mean as one."""
    if not (one.startswith("place:") and other.startswith("place:")):
        return one == other
    x, y = (int(part) for part in one.removeprefix("place:").split(","))
    other_x, other_y = (int(part) for part in other.removeprefix("place:").split(","))
    return abs(x - other_x) <= _NEAR_COLUMNS and abs(y - other_y) <= _NEAR_ROWS


class Guard:
    """Allows a press or refuses it. Times are seconds of the clock that is given; with all at 0 nothing is refused."""

    def __init__(
        self, clock: Callable[[], float], settle: float = SETTLE, quiet: float = QUIET, flip: float = FLIP
    ) -> None:
        self._clock = clock
        self._settle = settle
        self._quiet = quiet
        self._flip = flip
        self._changed_at: float | None = None
        self._changed_by = ""
        self._changer_heard_at = 0.0
        self._last_target = ""
        self._last_target_at: float | None = None
        self._typed_at: float | None = None
        self._opened_at: float | None = None
        self._heard_at = 0.0

    def changed(self, source: str) -> None:
        """The step has just changed because of this source."""
        now = self._clock()
        self._changed_at = self._changer_heard_at = now
        self._changed_by = source
        self._last_target, self._last_target_at = "", None

    def opened(self) -> None:
        """A visit has just opened, perhaps because of a press that ended the one before: nobody's press begins it.

        Whatever is pressed must have been quiet for as long as a step needs to settle, and the screen must have stood
        for twice as long.
        """
        self._opened_at = self._heard_at = self._clock()

    def typed(self) -> None:
        """Something is typed where every key counts at once."""
        self._typed_at = self._clock()

    def is_still_typed(self) -> bool:
        """Whether a key belongs to what was typed there: until no such key has come for as long as a changer rests."""
        now = self._clock()
        still = self._typed_at is not None and now - self._typed_at < self._quiet
        if still:
            self._typed_at = now
        return still

    def allows(self, source: str, target: str = "", *, again: bool = False) -> bool:
        """Whether this press counts; a refused press counts as noise, so that a held key never gets through.

        `target` is what is pressed; without it, the source stands for it. `again`: this target is meant to be
        pressed again and again, so it need not have been quiet.
        """
        now = self._clock()
        if self._is_opening(now):
            return False
        flips = self._flips(target or source, now) and not again
        return not (self._is_unsettled(source, now) or flips)

    def _is_opening(self, now: float) -> bool:
        if self._opened_at is None:
            return False
        heard, self._heard_at = self._heard_at, now
        if now - self._opened_at < 2 * self._settle or now - heard < self._settle:
            return True
        self._opened_at = None
        return False

    def _is_unsettled(self, source: str, now: float) -> bool:
        if self._changed_at is None:
            return False
        if same_source(source, self._changed_by):
            heard, self._changer_heard_at = self._changer_heard_at, now
            if now - heard < self._quiet:
                return True
            self._changed_by = ""
        return now - self._changed_at < self._settle

    def _flips(self, target: str, now: float) -> bool:
        before = self._last_target_at if target == self._last_target else None
        self._last_target, self._last_target_at = target, now
        return before is not None and now - before < self._flip
