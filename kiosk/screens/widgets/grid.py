"""The cells of a table on one page: five keys walk them, a finger touches them, and each can be opened.

Owns which cell is meant. Must never know what a cell says, nor whether a press counts (the guard does).
"""

from __future__ import annotations

from textual import events
from textual.message import Message

from kiosk.layout.page import BOX_INDENT, Box
from kiosk.screens.inert import Line, Lines
from kiosk.screens.widgets.drawing import EDGE, EDGE_FOCUSED, FOCUS_MARK, fitted
from kiosk.screens.widgets.guard import from_key
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.places import Places

Boxes = tuple[tuple[Box, ...], ...]


class Grid(PageBody, Places[Box], can_focus=True):
    """A page of words with cells in it. Left and right leave it at its sides, up and down at its ends."""

    class Pressed(Message):
        """A cell was opened; whether that counts is not decided yet."""

        def __init__(self, key: str, source: str) -> None:
            super().__init__()
            self.key = key
            self.source = source
            """What the guard reads."""

    def __init__(self, lines: Lines, boxes: Boxes, *, margin: int = 0, at: str = "") -> None:
        """`lines` are empty where the cells stand; `at` is the key of the cell to begin at, if it is here."""
        super().__init__(lines, margin=margin)
        self._boxes = boxes
        self._before = margin
        self._at = (0, 0)
        self.go_to(at)

    def go_to(self, key: str) -> None:
        """To the cell with this key; one that is not on this page changes nothing."""
        places = (
            (row, column)
            for row, each in enumerate(self._boxes)
            for column, box in enumerate(each)
            if box.key == key
        )
        self._at = next(places, self._at)

    @property
    def focused_box(self) -> Box:
        """The cell that Enter opens."""
        row, column = self._at
        return self._boxes[row][column]

    def draw(self, width: int, height: int) -> Lines:
        """The lines as they are, and the cells where they stand."""
        found = list(super().draw(width, height))
        for row in self._boxes:
            for y in range(row[0].y, row[0].y + row[0].rows):
                found[y] = self._across(row, y)
        return tuple(found)

    def _across(self, row: tuple[Box, ...], y: int) -> Line:
        """One line of a row of cells."""
        pieces: list[tuple[str, str]] = []
        end = -self._before
        for box in row:
            focused = self.has_focus and box is self.focused_box
            pieces += [
                (" " * (box.x - end), "text"),
                (_box_line(box, y - box.y, focused=focused), _role(focused)),
            ]
            end = box.x + box.width
        return tuple(pieces)

    def on_key(self, event: events.Key) -> None:
        """Left and right move along a row, and at its sides do what they do elsewhere; Enter opens a cell."""
        row, column = self._at
        if event.key in ("left", "right"):
            column += 1 if event.key == "right" else -1
            if not 0 <= column < len(self._boxes[row]):
                return
            self._at = (row, column)
            self.refresh()
        elif event.key in ("enter", "space"):
            self.post_message(self.Pressed(self.focused_box.key, from_key(event.key)))
        else:
            return
        event.stop()
        event.prevent_default()

    def move_within(self, by: int) -> bool:
        """To the same column of the row under or over this one; False at the ends, where the focus leaves."""
        row, column = self._at
        if not 0 <= row + by < len(self._boxes):
            return False
        self._at = (row + by, min(column, len(self._boxes[row + by]) - 1))
        self.refresh()
        return True

    def rows_of_places(self) -> Boxes:
        """The cells."""
        return self._boxes

    def touched(self, place: Box, source: str) -> None:
        """A cell is opened."""
        self.post_message(self.Pressed(place.key, source))


def _role(focused: bool) -> str:
    return "choice_focused" if focused else "choice"


def _box_line(box: Box, number: int, *, focused: bool) -> str:
    """One line of a cell: its edge, the mark of the focus on the first line, its words."""
    edge = EDGE_FOCUSED if focused else EDGE
    mark = FOCUS_MARK if focused and number == 0 else " "
    words = box.lines[number] if number < len(box.lines) else ""
    return f"{edge}{mark}{fitted(words, box.width - BOX_INDENT)}"
