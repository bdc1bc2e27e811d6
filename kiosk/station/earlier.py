"""A page of this visit that was not printed and is not kept, though its job may still print it.

Owns that the job is asked for until it is known for good what became of it, by one at a time. Must never begin a job.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.deliver import following
from kiosk.deliver.job import Fate, Page, Printer
from kiosk.guide.model import Guide
from kiosk.screens.printing import Came
from kiosk.station import porter
from kiosk.walk.session import Session


def beside(work: Callable[[], None]) -> None:
    """Do this in a thread that keeps no visit from ending; where there is none, it is left to the visit's end."""
    with contextlib.suppress(RuntimeError):
        threading.Thread(target=work, daemon=True).start()


@dataclass
class Earlier:
    """That page and its job."""

    printer: Printer
    settled: Callable[[int], None]
    """Is told the job's number once it is known for good what became of it."""
    number: int
    of: tuple[Guide, Session]
    page: Page
    came: Came
    """What the person was told of it."""
    _fate: Fate = field(default="lives", init=False)
    _asking: threading.Lock = field(default_factory=threading.Lock, init=False)

    def taken_back(self) -> Fate:
        """What became of it; `lives` also where nobody answers. Takes a few seconds at most; never raises."""
        for _ in range(following.DROPS):
            if (fate := self._asked()) != "lives":
                return fate
            time.sleep(following.EVERY)
        return "lives"

    def take_back(self) -> None:
        """Ask until it is known: who does not press again would else leave it in the spool until the visit ends."""
        while self._asked() == "lives":
            time.sleep(porter.RETRY)

    def _asked(self) -> Fate:
        """Ask once, unless it is known already; a printer that breaks says nothing."""
        with self._asking, contextlib.suppress(Exception):
            if self._fate == "lives":
                fate, for_good = following.taken_back(self.printer, self.number)
                if for_good:
                    self._fate = fate
                    self.settled(self.number)
        return self._fate
