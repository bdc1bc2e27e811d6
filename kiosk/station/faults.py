"""When sessions break: what staff are told of it, and when the machine says that it is out of order.

Owns the codes and the counting. Pure: the time is given. Must never hold more of a fault than its type and place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final

REMEMBERED: Final = 20
"""How many faults staff can still look at."""
FIRST_PAUSE: Final = 10.0
"""Seconds until the machine tries again when it is out of order; twice as many after each try that fails."""
LONGEST_PAUSE: Final = 600.0

SILENT: Final = "S-0"
"""The code of a session that did not say for ten seconds that it lives."""
OVERDUE: Final = "D-0"
"""The code of a session that should have ended by itself."""
PAGE: Final = "P-0"
"""The code of a page that could not be put where it belongs."""
JOB: Final = "J-0"
"""The code of a print job of which nobody could learn for an hour what became of it."""
LEFT: Final = "E-0"
"""The code of a session that ended without saying how."""
SETTINGS: Final = "T-0"
"""The code of settings that cannot be used."""
GUIDES: Final = "G-0"
"""The code of guides that cannot be shown."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that went wrong: its code, when, and for the log the type and the places."""

    code: str
    at: float
    """Seconds on the monotonic clock."""
    report: str = ""


def crash_code(report: str) -> str:
    """The code of a crash: the same for the same type at the same place."""
    return f"C-{hashlib.sha256(report.encode()).hexdigest()[:4]}"


def kill_code(number: int) -> str:
    """The code of a session that a signal ended."""
    return f"K-{number}"


@dataclass(frozen=True, slots=True)
class Faults:
    """The last faults, and whether they came too fast."""

    most: int = 5
    """So many within `within`, and the machine is out of order."""
    within: float = 120.0
    """Seconds."""
    last: tuple[Fault, ...] = ()
    """Newest last."""
    recent: tuple[float, ...] = ()
    """When those happened that count."""
    down: bool = False
    """So many sessions broke of late that nobody should be asked to try."""
    trial_since: float | None = None
    """When the machine tried again after a pause; a fault soon after it makes a longer pause."""
    pauses: int = 0
    """How many times in a row the machine was out of order."""

    def with_fault(self, fault: Fault) -> Faults:
        """One more."""
        recent = (*(at for at in self.recent if fault.at - at < self.within), fault.at)[-self.most :]
        on_trial = self.trial_since is not None and fault.at - self.trial_since < self.within
        last = (*self.last, fault)[-REMEMBERED:]
        return replace(self, last=last, recent=recent, down=on_trial or len(recent) >= self.most)

    def with_note(self, fault: Fault) -> Faults:
        """One more for staff to see, of which no session broke."""
        return replace(self, last=(*self.last, fault)[-REMEMBERED:])

    @property
    def pause(self) -> float:
        """Seconds to wait before the next try."""
        return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self.pauses, 16))

    def tried_again(self, now: float) -> Faults:
        """A pause has been made."""
        return replace(self, recent=(), down=False, trial_since=now, pauses=self.pauses + 1)

    def well(self) -> Faults:
        """A session came to its end as it should: the pauses begin anew."""
        return replace(self, trial_since=None, pauses=0) if self.pauses else self
