"""Staff at the App: hears them ask for their screen, shows it, and ends the visit when they end it.

Owns the way from a key or touch of Textual to the desk and back. Must never decide what a press does: that is
`staff_desk`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual import events
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer

from kiosk.layout.room import Room
from kiosk.screens.host import Host
from kiosk.screens.shown import Shown
from kiosk.screens.staff_desk import Desk
from kiosk.screens.staff_sheets import PIN, is_staffs
from kiosk.screens.staffing import Knock
from kiosk.screens.view import View
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import Guard, from_key, from_place

TICK = 1.0
"""Seconds between two looks at how long a pause still is."""


_ERASED = {("amount:erase", from_key(key)) for key in ("backspace", "ctrl+h")}
_TYPED = frozenset((*"0123456789", "backspace", "ctrl+h"))
"""The keys a PIN is typed with."""


class Kiosk(Protocol):
    """What is needed of the App."""

    visit: Visit

    @property
    def screen(self) -> Screen[object]:
        """The screen on top."""
        ...

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""

    def renews(self, visit: Visit) -> None:
        """Show the visit with other words in it."""

    @property
    def size(self) -> Size:
        """The size of the screen."""
        ...

    def exit(self, result: int | None = None) -> None:
        """End the visit."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call this once, after so many seconds."""
        ...


class StaffSide:
    """Staff at one visit's App."""

    def __init__(
        self, app: Kiosk, host: Host, clock: Callable[[], float], guard: Guard, turn: Callable[[], int]
    ) -> None:
        self._app = app
        self._guard = guard
        self._host = host
        self._knock = Knock(clock)
        self._desk = Desk(host, turn)
        self._ticking = False

    @property
    def is_here(self) -> bool:
        """Whether something of theirs, or the closed screen, lies on top."""
        return is_staffs(self._app.visit)

    def hears(self, event: events.Event) -> None:
        """Listen to what was pressed; a press means elsewhere what it always means."""
        width = self._app.size.width
        match event:
            case events.InputEvent() if event.is_forwarded:
                return
            case events.Key():
                if self._knock.key(event.key):
                    self._opened(from_key(event.key))
            case events.MouseDown():
                self._knock.down(event.screen_x, event.screen_y, width)
            case events.MouseUp():
                if self._knock.up(event.screen_x, event.screen_y, width):
                    self._opened(from_place(event.screen_x, event.screen_y))
            case events.Paste() | events.MouseScrollDown() | events.MouseScrollUp():
                self._knock.other()

    def is_typed(self, what: str, source: str) -> bool:
        """Whether a PIN is typed with this, by its own key: that counts at once, however fast it comes."""
        return self._asks_pin and (_is_digit(what, source) or (what, source) in _ERASED)

    def is_meant_for_pin(self, event: events.Event) -> bool:
        """Whether this is still typed for a PIN, on a screen that has just come in place of the pad."""
        if not isinstance(event, events.Key | events.MouseEvent) or event.is_forwarded:
            return False
        if self._asks_pin:
            self._guard.typed()
            return False
        return isinstance(event, events.Key) and event.key in _TYPED and self._guard.is_still_typed()

    def view(self, room: Room, marks: tuple[str, ...]) -> View:
        """What staff see now."""
        return self._desk.view(self._app.visit, room, marks)

    def pressed(self, what: str, source: str, pages: int) -> None:
        """Do what this press does."""
        done = self._desk.pressed(self._app.visit, what, pages)
        if done.ends:
            self._host.ended("staff")
            self._app.exit(0)
            return
        self._app.shows(done.visit, source)
        self._ticks()
        screen = self._app.screen
        if not (self._asks_pin and isinstance(screen, Shown)):
            return
        if _is_digit(what, source):
            screen.focus_on(what, new=False)
        elif source.startswith("place:"):
            # The mark of the focus would show which digit was touched.
            screen.set_focus(None)

    def looks(self) -> None:
        """Every second: what staff see of the kept pages is what is true of them now."""
        visit = self._app.visit
        if self.is_here and visit.over[-1].about:
            looked = self._desk.looked(visit)
            if looked != visit:
                self._app.renews(looked)

    def _opened(self, source: str) -> None:
        visit = self._app.visit
        opened = self._desk.opened(visit)
        if opened is not visit:
            self._app.shows(opened, source)
            self._ticks()

    def _ticks(self) -> None:
        """While no PIN is looked at, tell every second for how long."""
        if not self._ticking and self._asks_pin and self._desk.pausing:
            self._ticking = True
            self._app.set_timer(TICK, self._tick)

    def _tick(self) -> None:
        self._ticking = False
        if self._asks_pin:
            self._desk.waits()
            self._app.shows(self._app.visit, "")
            self._ticks()

    @property
    def _asks_pin(self) -> bool:
        visit = self._app.visit
        return bool(visit.over) and visit.over[-1].kind == PIN


def _is_digit(what: str, source: str) -> bool:
    """Whether a digit came from its own key: then Enter is to say that the PIN is whole."""
    digit = what.removeprefix("amount:")
    return digit.isdigit() and source == from_key(digit)
