"""The copy for the record at the App: has it written once, and tells the person what came of it.

Owns the call that writes it, in a thread. Must never be begun without a press on Yes, nor decide what is said: that is
`recording`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Protocol

from kiosk.screens import recording
from kiosk.screens.setting import Record
from kiosk.screens.visit import Visit
from kiosk.walk.session import Session


class Kiosk(Protocol):
    """What is needed of the App."""

    visit: Visit

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""

    def comes(self, visit: Visit) -> None:
        """Show what nobody has asked for."""

    def works(self, call: Callable[[], None]) -> None:
        """Make this call in a thread, and have it done before the App has ended."""


def give(app: Kiosk, record: Record, source: str, tell: Callable[[Callable[[], None]], None]) -> None:
    """Have the copy written that the person has just agreed to; `tell` has a call made in the App's own thread."""
    if not recording.agreed(app.visit):
        return
    guide, session = app.visit.guide, app.visit.session
    app.shows(recording.begun(app.visit), source)

    def writes() -> None:
        there = False
        # Whatever went wrong, the person is told, and can try again.
        with contextlib.suppress(Exception):
            there = record(guide, session)
        with contextlib.suppress(Exception):
            tell(lambda: _ended(app, session, there=there))

    app.works(writes)


def _ended(app: Kiosk, given: Session, *, there: bool) -> None:
    """Tell the person; what lies over it, a cover or staff, stays as it is, with its own time."""
    over = app.visit.over
    visit = recording.ended(app.visit, given, there=there)
    if over and over[-1].kind == recording.BUSY:
        app.comes(visit)
    else:
        app.visit = visit
