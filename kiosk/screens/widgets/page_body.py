"""The words of one page: lines that are laid out already, as one widget.

Owns how those lines are put on the screen. Must never wrap, cut or scroll: the pager has seen to it that they fit.
"""

from __future__ import annotations

from kiosk.screens.inert import Lines
from kiosk.screens.widgets.drawn import Drawn


class PageBody(Drawn):
    """Lines of pieces, each with its role, exactly as given."""

    def __init__(self, lines: Lines, *, margin: int = 0, classes: str | None = None) -> None:
        """`margin` is the number of empty columns on the left."""
        super().__init__(classes=classes)
        self._lines = lines
        self._margin = " " * margin
        self.show_size(None, len(lines))

    def show(self, lines: Lines) -> None:
        """Show other lines in the same place."""
        self._lines = lines
        self.show_size(None, len(lines))
        self.refresh(layout=True)

    def draw(self, width: int, height: int) -> Lines:  # noqa: ARG002 - the lines fit already
        """The lines as they are."""
        return tuple((((self._margin, "text")), *line) for line in self._lines)
