"""A box to type a few words in, sealed: no clipboard, no undo, no selection, no markup, nothing kept when erased.

Owns which keys write. Must never hold more than it shows: it takes no letter that would need a hidden scroll.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual import events
from textual.message import Message

from kiosk.screens import phrases
from kiosk.screens.inert import Line, Lines
from kiosk.screens.widgets.drawing import EDGE, EDGE_FOCUSED, fitted, width_of
from kiosk.screens.widgets.drawn import Drawn
from kiosk.screens.widgets.editing import Editing, begins_sentence
from kiosk.screens.widgets.groups import InGroups
from kiosk.screens.widgets.guard import from_key, from_place

_EDITS: Final[dict[str, Callable[[Editing], Editing]]] = {
    "backspace": lambda editing: editing.erased(),
    "ctrl+h": lambda editing: editing.erased(),
    "delete": lambda editing: editing.erased_ahead(),
    "left": lambda editing: editing.moved(-1),
    "right": lambda editing: editing.moved(1),
    "home": lambda editing: editing.at_start(),
    "end": lambda editing: editing.at_end(),
}
_ENDS: Final = frozenset({"enter", "ctrl+j"})
"""Enter, as a keyboard sends it and as some scanners do."""
ERASES: Final = ("backspace", "ctrl+h")
"""The keys that take the last letter away, whatever is in focus beside the box."""
_EDGES: Final = 4
"""Columns of the frame: an edge and a space on either side."""


class TextBox(Drawn, can_focus=True):
    """Rows of text in a frame; up, down and tab leave it, Enter says that the person has finished."""

    class Changed(Message):
        """The text is another now."""

        def __init__(self, box: TextBox, text: str) -> None:
            super().__init__()
            self.box = box
            self.text = text

    class Done(Message):
        """Enter was pressed."""

        def __init__(self, box: TextBox, source: str) -> None:
            super().__init__()
            self.box = box
            self.source = source
            """What the guard reads."""

    class AtEnd(Message):
        """The cursor was to move on from the end of the words: whoever wants that wants to go on."""

    class Touched(Message):
        """A finger touched it."""

        def __init__(self, source: str) -> None:
            super().__init__()
            self.source = source
            """What the guard reads."""

    def __init__(
        self,
        text: str = "",
        *,
        columns: int,
        rows: int,
        most: int = 200,
        code: bool = False,
        by_touch: bool = False,
        classes: str | None = None,
    ) -> None:
        """`columns` with the frame; `rows` of text, to which the frame adds one; `most` characters.

        `code`: what is typed is a code, and stands in groups of capitals. `by_touch`: the keys to touch write here.
        """
        super().__init__(classes=classes)
        self._editing: Editing = (InGroups if code else Editing).of(text, most)
        self._by_touch = by_touch
        self._rows = rows
        self._inner = columns - _EDGES
        self.show_size(columns, rows + 1)

    @property
    def text(self) -> str:
        """What stands in the box."""
        return self._editing.text

    @property
    def cursor(self) -> int:
        """How many characters stand before the cursor."""
        return self._editing.cursor

    def put_cursor(self, at: int) -> None:
        """Put the cursor after so many characters, or at the end of fewer."""
        self._editing = self._editing.at(at)
        self.refresh()

    def type(self, char: str) -> None:
        """Put in what a key types."""
        self._take(self._editing.typed(char))

    @property
    def begins_sentence(self) -> bool:
        """Whether a sentence begins at the cursor."""
        return begins_sentence(self.text[: self._editing.cursor])

    def erase(self, *, word: bool = False) -> None:
        """Take the last letter away, or the whole last word."""
        self._take(self._editing.erased_word() if word else self._editing.erased())

    def _take(self, editing: Editing) -> None:
        grows = len(editing.text) > len(self.text)
        if grows and len(editing.rows(self._inner)) > self._rows:
            return
        changed = editing.text != self.text
        self._editing = editing
        self.refresh()
        if changed:
            self.post_message(self.Changed(self, self.text))

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """Letters are written here and mean nothing else while the box is focused."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """Write, erase, move; all other keys mean what they mean elsewhere."""
        if event.key in _ENDS:
            self.post_message(self.Done(self, from_key("enter")))
        elif (edit := _EDITS.get(event.key)) is not None:
            edited = edit(self._editing)
            if event.key == "right" and edited == self._editing:
                self.post_message(self.AtEnd())
            self._take(edited)
        elif event.character is not None and event.is_printable:
            self.type(event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """A touch puts the cursor there; and whoever has no keys to type with needs letters to touch."""
        event.stop()
        before = self.cursor
        row, inner = event.y + self._first(self.size.height), self._inner
        self._editing = self._editing.touched(row, event.x - _EDGES // 2, inner)
        self.refresh()
        if isinstance(self._editing, InGroups) and self.cursor != before:
            # The box beside the keys begins where this one was.
            self.post_message(self.Changed(self, self.text))
        self.post_message(self.Touched(from_place(event.screen_x, event.screen_y)))

    def on_paste(self, event: events.Paste) -> None:
        """Pasted words are typed words: cleaned, on one line, no more than fit."""
        event.stop()
        pasted = self._editing.typed(event.text)
        while len(pasted.rows(self._inner)) > self._rows and len(pasted.text) > len(self.text):
            pasted = pasted.erased()
        self._take(pasted)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def draw(self, width: int, height: int) -> Lines:
        """The rows that hold the cursor, in a frame that says how much room is left."""
        edge = EDGE_FOCUSED if self.has_focus else EDGE
        inner = width - _EDGES
        rows = self._editing.rows(inner)
        cursor_row, cursor_at = self._editing.cursor_cell(inner)
        first = self._first(height)
        shown = [*rows[first : first + height - 1], *[""] * height][: height - 1]
        lines: list[Line] = [((f"{edge} {fitted(row, inner)} {edge}", "field"),) for row in shown]
        if self.has_focus or self._by_touch:
            at = cursor_row - first
            lines[at] = _with_cursor(shown[at], cursor_at, inner, edge)
        return (*lines, ((self._foot(width), "field_hint"),))

    def _first(self, height: int) -> int:
        """The first row that is shown, in so many rows with the frame: the cursor is among them."""
        return max(0, self._editing.cursor_cell(self._inner)[0] - (height - 2))

    def _foot(self, width: int) -> str:
        left, line, right = ("┗", "━", "┛") if self.has_focus else ("└", "─", "┘")
        room = min(self._editing.room, self._rows * self._inner - width_of(self.text))
        full = room <= 0 or len(self._editing.rows(self._inner)) > self._rows
        words = phrases.NO_ROOM_LEFT if full else phrases.ROOM_LEFT.format(count=room)
        if isinstance(self._editing, InGroups) and not full:
            words = phrases.IN_GROUP.format(group=self._editing.group)
        told = f"{left}{line} {words} "
        return told + line * max(0, width - 1 - width_of(told)) + right


def _with_cursor(row: str, at: int, inner: int, edge: str) -> Line:
    under = row[at : at + 1]
    cursor = under if under.strip() else "_"  # seen without colour, too
    before = f"{edge} {row[:at]}"
    after = fitted(row[at + 1 :], max(0, inner - width_of(row[:at]) - width_of(cursor)))
    return ((before, "field"), (cursor, "field_cursor"), (f"{after} {edge}", "field"))
