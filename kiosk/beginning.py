"""What a walk takes from outside when it begins: the day, and the chance that turns the order of the options.

Owns the only clock and the only chance of a walk. Must never be called in the walk itself, which knows neither.
"""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Final

MOST_TURNS: Final = 1_000_000


def today() -> str:
    """The day here and now, as an ISO date."""
    return dt.datetime.now().astimezone().date().isoformat()


def turn(*, together: bool) -> int:
    """How the options are turned. With a counselor they stay put, so that two people can refer to their order."""
    return 0 if together else secrets.randbelow(MOST_TURNS)
