"""What every widget of ours is: a picture of lines, drawn anew when it is asked for.

Owns the way from lines to the terminal. Must never show words that did not go through inert.content.
"""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from kiosk.screens.glyphs import Glyphs
from kiosk.screens.inert import Lines, content
from kiosk.screens.theme import palette


class Drawn(Widget, inherit_bindings=False):
    """A widget that is a picture of lines; its size is set from outside or in its constructor."""

    ALLOW_SELECT = False

    def draw(self, width: int, height: int) -> Lines:
        """The lines to show in so many columns and rows."""
        raise NotImplementedError

    def render(self) -> Content:
        """The lines as inert content, in the colours of the theme that is set and the marks this terminal has."""
        glyphs: Glyphs = getattr(self.app, "glyphs", "unicode")
        return content(self.draw(self.size.width, self.size.height), palette(self.app.theme), glyphs)

    def move_within(self, by: int) -> bool:  # noqa: ARG002 - most widgets are one thing
        """Move down (1) or up (-1) among what it holds; False if there is nothing further that way."""
        return False

    def show_size(self, width: int | None, height: int) -> None:
        """Take exactly so many rows, and so many columns or, with None, all there are."""
        self.styles.height = height
        self.styles.width = "1fr" if width is None else width
