"""The copy for the record at the App: has it written once, and tells the person what came of it.

Owns the call that writes it, in a thread. Must never be begun without a press on Yes, nor decide what is said: that is
`recording`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Final, Protocol

from kiosk.screens import recording
from kiosk.screens.setting import Record
from kiosk.screens.visit import Visit
from kiosk.walk.session import Session

PATIENCE: Final = 30.0
"""Seconds after which a person may stop waiting for a copy, or for a page."""


class Kiosk(Protocol):
    """What is needed of the App."""

    visit: Visit

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""

    def comes(self, visit: Visit) -> None:
        """Show what nobody has asked for."""

    def renews(self, visit: Visit) -> None:
        """Show the visit with other words in it."""

    def works(self, call: Callable[[], None]) -> None:
        """Make this call in a thread, and have it done before the App has ended."""


class Recorder:
    """The copy of one visit."""

    def __init__(
        self, app: Kiosk, clock: Callable[[], float], tell: Callable[[Callable[[], None]], None]
    ) -> None:
        self._app = app
        self._clock = clock
        self._tell = tell
        """Has a call made in the App's own thread."""
        self._began = 0.0

    def gives(self, record: Record, source: str) -> None:
        """Have the copy written that the person has just agreed to."""
        if not recording.agreed(self._app.visit):
            return
        guide, session = self._app.visit.guide, self._app.visit.session
        self._began = self._clock()
        self._app.shows(recording.begun(self._app.visit), source)

        def writes() -> None:
            there = False
            # Whatever went wrong, the person is told, and can try again.
            with contextlib.suppress(Exception):
                there = record(guide, session)
            with contextlib.suppress(Exception):
                self._tell(lambda: self._ended(session, there=there))

        self._app.works(writes)

    def looks(self) -> None:
        """Every second: whoever has waited for long may go on."""
        if self._app.visit.writes_copy and self._clock() - self._began >= PATIENCE:
            later = recording.takes_long(self._app.visit)
            if later != self._app.visit:
                self._app.renews(later)

    def _ended(self, given: Session, *, there: bool) -> None:
        """Tell the person; what lies over it, a cover or staff, stays as it is, with its own time."""
        visit = recording.ended(self._app.visit, given, there=there)
        if visit is not self._app.visit and visit.over[-1].kind == recording.TOLD:
            self._app.comes(visit)
        else:
            self._app.visit = visit
