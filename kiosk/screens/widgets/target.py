"""Something to press: a choice, an extra or a button of the bar.

Owns how a press is made: Enter when focused, or a touch that starts and ends on it. Must never decide what a
press means, nor whether it counts (the guard does).
"""

from __future__ import annotations

from typing import Literal

from textual import events
from textual.message import Message

from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.screens.inert import Lines
from kiosk.screens.widgets.drawing import button_width, choice_rows, draw_button, draw_choice
from kiosk.screens.widgets.drawn import Drawn
from kiosk.screens.widgets.guard import from_key, from_place

Shape = Literal["choice", "button"]
LEAST_COLUMNS = 16
"""Columns a target takes at least (the bar at the smallest size: 14)."""


class Target(Drawn, can_focus=True):
    """One thing to press, at least as high as a finger needs at this size of screen."""

    class Pressed(Message):
        """A press was made on a target; whether it counts is not decided yet."""

        def __init__(self, target: Target, source: str) -> None:
            super().__init__()
            self.target = target
            self.source = source
            """The key or the place it came from, as the guard reads it."""

        @property
        def key(self) -> str:
            """What was pressed, in the words of whoever made the target."""
            return self.target.key

        @property
        def control(self) -> Target:
            """The target, for handlers that select by it."""
            return self.target

    def __init__(  # noqa: PLR0913 - a target has many sides
        self,
        key: str,
        label: tuple[str, ...],
        *,
        size: SizeClass,
        shape: Shape = "choice",
        number: str | None = "",
        chosen: bool = False,
        enabled: bool = True,
        chosen_words: str = "",
        columns: int | None = None,
        classes: str | None = None,
    ) -> None:
        """`label` is wrapped already. A choice takes all columns, a button as many as its label needs.

        `number`: None leaves no column for one.
        """
        super().__init__(classes=classes)
        self.key = key
        self.label = label
        self.shape: Shape = shape
        self.number = number
        self.chosen = chosen
        self.chosen_words = chosen_words
        self.enabled = enabled
        self.can_focus = enabled
        self._touched = False
        if shape == "button" and columns is None:
            columns = button_width(label, LEAST_COLUMNS)
        self.show_size(columns, choice_rows(label, TARGET_ROWS[size]))

    def set_state(self, *, chosen: bool | None = None, enabled: bool | None = None) -> None:
        """Change what it shows, in place."""
        if chosen is not None:
            self.chosen = chosen
        if enabled is not None:
            self.enabled = self.can_focus = enabled
        self.refresh()

    def press(self, source: str) -> None:
        """Say that it was pressed, unless it cannot be now."""
        if self.enabled:
            self.post_message(self.Pressed(self, source))

    def draw(self, width: int, height: int) -> Lines:
        """The choice or the button."""
        focused = self.has_focus
        if self.shape == "button":
            return draw_button(self.label, width=width, rows=height, focused=focused, enabled=self.enabled)
        return draw_choice(
            self.label,
            width=width,
            rows=height,
            number=self.number,
            focused=focused,
            chosen=self.chosen,
            enabled=self.enabled,
            chosen_words=self.chosen_words,
        )

    def on_focus(self) -> None:
        """Show the focus mark."""
        self.refresh()

    def on_blur(self) -> None:
        """Take the focus mark away."""
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Enter and space press it."""
        if event.key in ("enter", "space"):
            event.stop()
            self.press(from_key(event.key))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A touch starts here."""
        event.stop()
        self._touched = event.button == 1
        if self._touched:
            self.capture_mouse()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """A touch ends; it counts when it started here and has not left."""
        event.stop()
        touched, self._touched = self._touched, False
        self.release_mouse()
        if touched and self.region.contains(event.screen_x, event.screen_y):
            self.press(from_place(event.screen_x, event.screen_y))

    def on_mouse_release(self) -> None:
        """Something else took the touch over."""
        self._touched = False
