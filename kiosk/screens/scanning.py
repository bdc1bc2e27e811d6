"""A scanner at one visit's App: a code held to it on the first screen is taken, and elsewhere it presses nothing.

Owns what the App does with keys that come faster than hands. Must never take them where words are typed: there a
scanner types as anybody does.
"""

from __future__ import annotations

from typing import Protocol

from textual import events

from kiosk.screens import bringing
from kiosk.screens.coming import ON_THE_WAY
from kiosk.screens.scanned import Scanner
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import from_key


class Kiosk(Protocol):
    """What is needed of the App."""

    visit: Visit

    def comes(self, visit: Visit) -> None:
        """Show what nobody has asked for; a press that was meant for what was there does nothing."""
        ...

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""
        ...


class Scanning:
    """Keys that a scanner types where no words are typed."""

    def __init__(self, app: Kiosk) -> None:
        self._app = app
        self._scanner = Scanner()
        self._before: Visit | None = None
        """The visit before the first key."""

    def takes(self, event: events.Key, *, typing: bool) -> bool:
        """Whether this key is a scanner's, and goes nowhere else. `typing`: words are typed on the screen."""
        if event.is_forwarded:
            return False
        goes_on = self._scanner.goes_on(event.time)
        if typing and not (goes_on and self._began_at_first):
            self._scanner.forget()
            return False
        if not goes_on or self._before is None:
            self._before = self._app.visit
        before, scan = self._before, self._scanner.key(event.key, event.character, event.time)
        if scan.found and _is_unmade(before, self._app.visit):
            # The letters before this one have pressed what was there: nobody meant that.
            self._app.comes(before)
        if scan.words and self._began_at_first:
            here = bringing.scanned(before, scan.words)
            if here is not None:
                self._app.shows(here, from_key(event.key))
        return scan.swallowed

    @property
    def _began_at_first(self) -> bool:
        """Whether the first key was typed on the first screen, with nothing laid over it."""
        return (
            self._before is not None and bool(self._before.over) and self._before.over[-1].kind == "welcome"
        )


def _is_unmade(before: Visit, after: Visit) -> bool:
    """Whether what has been pressed can be put back: it has changed the visit alone, and nothing was covered since."""
    kinds = [each.kind for visit in (before, after) for each in visit.over]
    stays = any(kind in (*ON_THE_WAY, "hidden") for kind in kinds)
    return not stays and before.letters == after.letters
