"""How long what lies over the walk stays when nobody presses anything, in the words people are told it with.

Owns those sentences. Must never tell anyone of more time than there is, nor keep a time of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.screens import phrases as own

_MINUTE: Final = 60


@dataclass(frozen=True, slots=True)
class Lasts:
    """The times of a station, in seconds, as far as people are told of them."""

    covered: int
    """Under a cover that came by itself, until the answers are forgotten."""
    covered_together: int
    """The same where two people walk it."""
    hidden: int
    """The same as the first under a cover that somebody asked for."""
    hidden_together: int
    """That where two people walk it."""
    rest: int
    """A rest from Stop or print, until the usual time begins."""


def under_cover(lasts: Lasts | None, *, together: bool = False) -> str:
    """When the answers are forgotten, under a cover that came by itself."""
    seconds = 0 if lasts is None else lasts.covered_together if together else lasts.covered
    return _in_minutes(seconds, own.FORGETS_VERY_SOON, own.FORGETS_IN_MINUTE, own.FORGETS_IN_MINUTES)


def when_hidden(lasts: Lasts | None, *, together: bool) -> str:
    """The same where somebody hid the screen; where nothing is ever due, only that nothing shows."""
    if lasts is None:
        return own.HIDDEN_STAYS
    seconds = lasts.hidden_together if together else lasts.hidden
    return _in_minutes(seconds, own.HIDDEN_SHORT, own.HIDDEN_MINUTE, own.HIDDEN_MINUTES)


def while_resting(lasts: Lasts | None) -> str:
    """How long a rest may be, and what comes then; where nothing is ever due, no time is named."""
    if lasts is None:
        return own.REST_STAYS
    return _in_minutes(lasts.rest, own.REST_SHORT, own.REST_MINUTE, own.REST_MINUTES)


def _in_minutes(seconds: int, less: str, one: str, more: str) -> str:
    """One of three sentences, by the whole minutes there are at least."""
    minutes = seconds // _MINUTE
    if minutes < 1:
        return less
    return one if minutes == 1 else more.format(minutes=minutes)
