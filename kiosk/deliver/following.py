"""One page, from the first word with the printer to what became of it.

Owns the order of things: the job's number is told before anything is sent, the page is sent once, it is printed only
when the printer says completed, and what is not printed is taken back. Knows no clock of its own and nobody's screen.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from kiosk.deliver.job import SETTLED, TROUBLES, Fate, NotTaken, Page, Printer, State, Told

EVERY: Final = 0.5
"""Seconds between two looks at a job."""
QUICKLY: Final = 0.1
"""The same while nobody answers: a print server that comes back may begin a job anew, and must be stopped in time."""
SILENCE: Final = 1.0
"""Without an answer for so long, in seconds, it is said that nobody answers; less may be a hiccup."""
STUCK: Final = 10.0
"""For so long, in seconds, a job may wait for a page whose sending was not answered: then it has not come."""
DROPS: Final = 8
"""So often it is tried to take a job back before whoever follows lets go of it."""
WAIT: Final = 120.0
"""Seconds after which a page that is not printed is taken back."""
_SILENT: Final = frozenset[State]({"server_gone", "not_answering"})
"""What is said where nobody has answered."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a page."""

    state: State
    """`printed`, or why it was not."""
    fate: Fate
    """What became of its job; `gone` where there was none."""
    number: int | None = None
    """The job's number; None where there was none."""

    @property
    def printed(self) -> bool:
        """The printer has called it completed; its page may still have to be taken out of the spool (`fate`)."""
        return self.state == "printed"


def follow(  # noqa: PLR0913 - whoever follows brings screen, parent and clock
    printer: Printer,
    page: Page,
    *,
    told: Callable[[Told], None],
    begun: Callable[[int], None],
    given_up: Callable[[], bool],
    wait: float = WAIT,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
) -> Outcome:
    """Print a page once, and say what came of it. Never raises, but what a callback raises.

    Args:
        printer: where.
        page: what.
        told: is given what is true whenever that changes.
        begun: is given the job's number, before anything of the page is sent.
        given_up: whether nobody wants to wait any longer.
        wait: seconds until the job is taken back.
        clock: seconds, always rising.
        pause: waits so many seconds.
    """
    way = _Way(printer, told, given_up, clock() + wait, clock, pause)
    number = way.begun(page)
    if isinstance(number, str):
        return Outcome(number, "gone")
    begun(number)
    why = way.sent(number, page) or way.seen(number)
    return way.dropped(number, why)


def taken_back(printer: Printer, number: int) -> tuple[Fate, bool]:
    """Take a job back: what became of it, and whether that is for good, so that it need not be asked for again."""
    fate = printer.drop(number)
    if fate != "unknown" or not printer.look(number).over:
        return fate, fate in SETTLED
    # Nobody can tell, but there is nothing left in any spool. Asked again: the first time nobody may have answered.
    fate = printer.drop(number)
    return fate, fate in SETTLED or fate == "unknown"


@dataclass(slots=True)
class _Way:
    """The way of one page, and what was told of it last."""

    printer: Printer
    told: Callable[[Told], None]
    given_up: Callable[[], bool]
    until: float
    clock: Callable[[], float]
    pause: Callable[[float], None]
    last: Told | None = None
    silent: float | None = None
    """Since when nobody answers; None: somebody does."""
    unanswered: bool = False
    """The page was sent, and no answer came."""
    since: float = field(default=0.0)
    """From then on the job may be waiting for a page that never came."""

    def say(self, now: Told) -> None:
        """Tell what is true, where it is not what was told last."""
        if now != self.last:
            self.last = now
            self.told(now)

    def over(self) -> State | None:
        """Why there is no more waiting, if there is none; a trouble that is still there says more than the time."""
        if self.given_up():
            return self.last.state if self.last else "stopped"
        if self.clock() < self.until:
            return None
        return self.last.state if self.last and self.last.state in TROUBLES else "too_long"

    def begun(self, page: Page) -> int | State:
        """A job's number, or why there is none. Another job in the way is waited for."""
        self.say(Told("waiting"))
        while True:
            try:
                return self.printer.begin(page)
            except NotTaken as no:
                if no.state != "waiting":
                    return no.state
            self.pause(EVERY)
            if why := self.over():
                return why

    def sent(self, number: int, page: Page) -> State | None:
        """Send the page; why it cannot come, where that is sure."""
        try:
            self.printer.send(number, page)
        except NotTaken as no:
            if no.state not in _SILENT:
                return no.state
            self.unanswered, self.since = True, self.clock()
        return None

    def seen(self, number: int) -> State:
        """Look at the job until it is over, or its time is; how it ended."""
        while True:
            now = self.printer.look(number)
            if now.over:
                return self.ended(now)
            self.heard(now)
            if why := self.over() or self.stuck(now):
                return why
            self.pause(EVERY if self.silent is None else QUICKLY)

    def heard(self, now: Told) -> None:
        """Tell what is true; that nobody answers only when it has lasted."""
        if now.state not in _SILENT:
            self.silent = None
        elif self.silent is None:
            self.silent = self.clock()
        if self.silent is None or self.clock() - self.silent >= SILENCE:
            self.say(now)

    def ended(self, now: Told) -> State:
        """How a job ended; where nobody says why, the trouble that was told last is why."""
        if now.state == "stopped" and self.last is not None and self.last.state in TROUBLES:
            now = Told(self.last.state, now.sheets, over=True)
        self.say(now)
        return now.state

    def stuck(self, now: Told) -> State | None:
        """Whether the page has not come, after its sending was not answered."""
        if now.state != "waiting" or not self.unanswered:
            self.since = self.clock()
            return None
        return "not_answering" if self.clock() - self.since >= STUCK else None

    def dropped(self, number: int, why: State) -> Outcome:
        """Take back what is left of the job; one that came out meanwhile is printed."""
        fate = self.printer.drop(number)
        for _ in range(DROPS - 1):
            if fate != "lives":
                break
            self.pause(EVERY)
            fate = self.printer.drop(number)
        if fate == "printed" and why != "printed":
            self.say(Told("printed", self.last.sheets if self.last else 0, over=True))
        return Outcome("printed" if fate == "printed" else why, fate, number)
