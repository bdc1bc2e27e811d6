"""What one process remembers of a job that it has begun, or has been asked about.

Owns what can only be known by whoever has seen the job before. Must never outlive its process, nor ask a printer
anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.deliver import state
from kiosk.deliver.job import Fate
from kiosk.deliver.state import Said, Seen

FRESH: Final = 3.0
"""Seconds at the printer after which what its queue says is true of this job.

CUPS says at first what it was told in an earlier job, and takes it back once it has asked the printer: 0.4 to 0.6
seconds (measured).
"""


@dataclass(slots=True)
class Remembered:
    """One job."""

    begun: bool = False
    """This process has begun it."""
    uuid: str = ""
    """What tells it from a later job that was given the same number."""
    sent: bool = False
    """Its page was sent, or may have been."""
    cancelled: bool = False
    completed: bool = False
    final: Fate | None = None
    """What became of it, once that is known for good."""
    standing: frozenset[str] = frozenset()
    """What its queue has said of its printer without a break since before the job had its page."""
    waits: bool = False
    """It was last seen to wait for its turn."""
    there: float | None = None
    """Since when it is where it is, waiting or at the printer, in seconds always rising; None: nobody has looked."""
    counted_before: int | None = None
    """So many sheets CUPS had counted when all was sent and nothing had come of it yet; None: nobody has looked."""
    since: int = 0
    """When it came to the printer."""
    anew: bool = False
    """It was at the printer, and its queue has begun it once more."""

    def looked(self, job: Said, printer: Said, at: float) -> None:
        """Remember what a job and its printer say now, while it lives. `at`: seconds, always rising."""
        if state.ended(job):
            return
        if self.there is None or self.waits != state.waits(job):
            self.waits, self.there = state.waits(job), at
        self.standing &= state.reasons(printer)
        if state.all_sent(job, printer) and self.counted_before is None:
            self.counted_before = state.sheets_out(job)

    def is_counted(self, job: Said) -> bool:
        """Whether its printer counts its sheets, and has begun to."""
        return self.counted_before is not None and state.sheets_out(job) > self.counted_before

    def seen(self, job: Said, at: float) -> Seen:
        """What the answer of now cannot say of it. `at`: seconds, always rising."""
        is_fresh = self.there is None or at - self.there < FRESH
        old = self.standing if is_fresh else frozenset[str]()
        return Seen(self.standing, old, state.counted(job, self.counted_before))

    def is_this(self, uuid: str) -> bool:
        """Whether a job of its number is this one.

        A printer tells it at the beginning, CUPS when it is asked.
        """
        self.uuid = self.uuid or uuid
        return uuid in ("", self.uuid)

    def begins_anew(self, job: Said) -> bool:
        """Whether a job that was already at the printer is being printed once more, or waits for it.

        CUPS does so when it is started again (tried), and when staff stop and start a queue: what the printer had of
        it comes out, and then all of it a second time.
        """
        since = state.begun_at(job)
        before = self.since = self.since or since
        self.anew = self.anew or bool(before and (since != before or state.waits(job)))
        return self.anew
