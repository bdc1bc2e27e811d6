"""What a widget is that holds several places to press: a touch counts where it began, if it ends there too.

Owns which place a finger means. Must never decide what a place does, nor whether a press counts (the guard does).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual import events

from kiosk.layout.page import Area
from kiosk.screens.widgets.drawn import Drawn
from kiosk.screens.widgets.guard import from_place

Place = TypeVar("Place", bound=Area)


class Places(Drawn, Generic[Place]):
    """Rows of places; whoever inherits says where they are and what a touch on one does."""

    _touched: Place | None = None
    _before: int = 0
    """Columns on the left that no place reckons with."""

    def rows_of_places(self) -> Iterable[Iterable[Place]]:
        """The places that stand here now, row by row."""
        raise NotImplementedError

    def touched(self, place: Place, source: str) -> None:
        """A finger has touched this place; `source` is what the guard reads."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A touch starts on a place, or on none."""
        event.stop()
        every = (each for row in self.rows_of_places() for each in row)
        here = (each for each in every if each.holds(event.x - self._before, event.y))
        self._touched = next(here, None) if event.button == 1 else None
        self.capture_mouse()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """A touch ends; it counts when it is still on the same place."""
        event.stop()
        touched, self._touched = self._touched, None
        self.release_mouse()
        if touched is not None and touched.holds(event.x - self._before, event.y):
            self.touched(touched, from_place(event.screen_x, event.screen_y))

    def on_mouse_release(self) -> None:
        """Something else took the touch over."""
        self._touched = None

    def on_focus(self) -> None:
        """Show which place Enter presses."""
        self.refresh()

    def on_blur(self) -> None:
        """No place is marked now."""
        self.refresh()
