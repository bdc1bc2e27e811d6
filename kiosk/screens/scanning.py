"""A scanner at one visit's App: a code held to it on the first screen is taken, and elsewhere it presses nothing.

Owns what the App does with keys that come faster than hands: what their first letters have pressed is put back, and
what could not be is not done before a hand must have pressed it. Must never take them where words are typed: there a
scanner types as anybody does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from textual import events
from textual.timer import Timer

from kiosk.screens import bringing, recording
from kiosk.screens.coming import ON_THE_WAY
from kiosk.screens.pressing import STAY
from kiosk.screens.scanned import QUICK, Scanner
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import from_key

_HELD: Final = 2 * QUICK
"""Seconds without a letter after which a letter was a hand's; a busy machine may give the next one late."""


class Kiosk(Protocol):
    """What is needed of the App."""

    visit: Visit

    def comes(self, visit: Visit) -> None:
        """Show what nobody has asked for; a press that was meant for what was there does nothing."""
        ...

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""
        ...

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call this once, after so many seconds."""
        ...


class Scanning:
    """Keys that a scanner types where no words are typed."""

    def __init__(self, app: Kiosk) -> None:
        self._app = app
        self._scanner = Scanner()
        self._before: Visit | None = None
        """The visit before the first key."""
        self._typed: set[str] = set()
        """The sources of the letters that have come as fast as a scanner's."""
        self._certain = False
        """They are a scanner's."""
        self._held: Callable[[], None] | None = None
        self._goes_on = False
        """Another key has come while something is held."""

    @property
    def is_holding(self) -> bool:
        """Whether something that was pressed is not done yet."""
        return self._held is not None

    def holds(self, source: str, after: Visit, later: Callable[[], None]) -> bool:
        """Whether a press is not to be done now: a scanner may have pressed it, and it cannot be put back.

        `after` is what the visit would be then; `later` is called once only a hand can have pressed it, or never.
        """
        if source not in self._typed or not _is_for_good(self._app.visit, after):
            return False
        if self._held is None and not self._certain:
            self._held, self._goes_on = later, False
            self._app.set_timer(_HELD, self._looks)
        return True

    def _looks(self) -> None:
        if self._held is not None and self._goes_on:
            self._goes_on = False
            self._app.set_timer(_HELD, self._looks)
        elif self._held is not None:
            later, self._held = self._held, None
            later()

    def takes(self, event: events.Key, *, typing: bool) -> bool:
        """Whether this key is a scanner's, and goes nowhere else. `typing`: words are typed on the screen."""
        if event.is_forwarded:
            return False
        goes_on = self._scanner.goes_on(event.time)
        self._hears(event, goes_on=goes_on)
        if typing and not (goes_on and self._began_at_first):
            self._scanner.forget()
            return False
        if not goes_on or self._before is None:
            self._before = self._app.visit
        before, scan = self._before, self._scanner.key(event.key, event.character, event.time)
        if scan.found:
            self._held, self._certain = None, True
        if scan.found and _is_unmade(before, self._app.visit):
            # The letters before this one have pressed what was there: nobody meant that.
            self._app.comes(before)
        if scan.words and self._began_at_first:
            here = bringing.scanned(before, scan.words)
            if here is not None:
                self._app.shows(here, from_key(event.key))
        return scan.swallowed

    def _hears(self, event: events.Key, *, goes_on: bool) -> None:
        """Remember from where letters have come; what is held waits for the next."""
        self._goes_on = True
        if not goes_on:
            self._typed, self._certain = set(), False
        if event.is_printable:
            self._typed.add(from_key(event.key))

    @property
    def _began_at_first(self) -> bool:
        """Whether the first key was typed on the first screen, with nothing over it but what anybody may close."""
        over = () if self._before is None else self._before.over
        closable = all(each.kind not in STAY and each.typed is None for each in over[1:])
        return bool(over) and over[0].kind == "welcome" and closable


def _is_for_good(before: Visit, after: Visit) -> bool:
    """Whether what is pressed cannot be put back: the App does more than show it, or a cover shows what it hid."""
    uncovers = bool(before.over) and before.over[-1].kind == "hidden" and len(after.over) < len(before.over)
    return after.wish is not None or uncovers or not _is_unmade(before, after)


def _is_unmade(before: Visit, after: Visit) -> bool:
    """Whether what has been pressed can be put back: it has changed the visit alone, and nothing was covered since."""
    was, now = ({each.kind for each in visit.over} for visit in (before, after))
    comes_of = (was | now).intersection((*ON_THE_WAY, recording.BUSY))
    return not comes_of and "hidden" not in now - was and before.letters == after.letters
