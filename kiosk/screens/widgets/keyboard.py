"""A keyboard to touch, A to Z, for whoever has no other; five keys can walk it, too.

Owns which key is meant. Must never hold what was typed: it says so, and whoever listens writes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import events
from textual.message import Message

from kiosk.layout.size import SizeClass
from kiosk.screens.inert import Lines, Piece
from kiosk.screens.widgets.guard import from_key
from kiosk.screens.widgets.keys import (
    Key,
    code_rows,
    draw_key,
    keyboard_rows,
    place_code_keys,
    place_keys,
)
from kiosk.screens.widgets.places import Places


class Keyboard(Places[Key], can_focus=True):
    """Three rows of letters or digits over a row with capitals, the other page, space, erase and done.

    For a code there is one page, with all that can stand in one.
    """

    class Typed(Message):
        """A letter, as the key shows it or as a real keyboard types it, a digit, a sign or a space."""

        def __init__(self, char: str) -> None:
            super().__init__()
            self.char = char

    class Erased(Message):
        """The last letter is to go, or the whole last word."""

        def __init__(self, *, word: bool = False) -> None:
            super().__init__()
            self.word = word

    class ByHand(Message):
        """Lines are to be left on paper instead."""

        def __init__(self, source: str) -> None:
            super().__init__()
            self.source = source
            """What the guard reads."""

    class Done(Message):
        """The person has finished typing."""

        def __init__(self, source: str) -> None:
            super().__init__()
            self.source = source
            """What the guard reads."""

    def __init__(
        self,
        *,
        size: SizeClass,
        columns: int,
        gap: int = 1,
        by_hand: bool = False,
        begins: Callable[[], bool] = lambda: False,
        code: bool = False,
        classes: str | None = None,
    ) -> None:
        """For so many columns, at least 40, with so many empty rows between the rows of keys.

        `by_hand`: lines can be left on paper instead. `begins` tells whether a sentence begins with the next letter.
        `code`: what is typed is a code.
        """
        super().__init__(classes=classes)
        self._kind, self._columns, self._gap = size, columns, gap
        self._code = code
        self._by_hand, self._begins = by_hand, begins
        self._digits = self._shifted = False
        self._at = (0, 0)
        self._keys = self._placed()
        rows = len(code_rows(columns)) if code else 4
        self.show_size(columns, keyboard_rows(size, gap, rows=rows))

    def _placed(self) -> tuple[tuple[Key, ...], ...]:
        if self._code:
            return place_code_keys(self._kind, self._columns, gap=self._gap)
        return place_keys(
            self._kind, self._columns, digits=self._digits, gap=self._gap, by_hand=self._by_hand
        )

    @property
    def focused_key(self) -> Key:
        """The key that Enter presses."""
        row, at = self._at
        return self._keys[row][at]

    @property
    def place(self) -> tuple[bool, bool, int, int]:
        """The page of digits, the turned capitals, and the row and place of the key that Enter presses."""
        return (self._digits, self._shifted, *self._at)

    def go_to(self, place: tuple[bool, bool, int, int]) -> None:
        """To a place as it was told, or as near as there are keys."""
        self._digits, self._shifted, row, at = place
        self._keys = self._placed()
        row = min(row, len(self._keys) - 1)
        self._at = (row, min(at, len(self._keys[row]) - 1))
        self.refresh()

    def press_key(self, key: Key, source: str) -> None:
        """Do what the key does."""
        match key.does:
            case "type":
                self.post_message(self.Typed(self._cased(key.types)))
                self._shifted = False
            case "erase" | "erase_word":
                self.post_message(self.Erased(word=key.does == "erase_word"))
            case "by_hand":
                self.post_message(self.ByHand(source))
            case "done":
                self.post_message(self.Done(source))
            case "shift":
                self._shifted = not self._shifted
            case _:
                self._turn()
        self.refresh()

    def _turn(self) -> None:
        """To the other page; the focus stays where it was, or on the key that turned it."""
        row, at = self._at
        turned_here = self.focused_key.does == "turn"
        self._digits = not self._digits
        self._keys = self._placed()
        turn = next(place for place, key in enumerate(self._keys[-1]) if key.does == "turn")
        self._at = (row, turn if turned_here else min(at, len(self._keys[row]) - 1))

    def _cased(self, letter: str) -> str:
        """A capital where a sentence begins, else a small letter; Shift turns that round for one letter.

        Codes are in capitals.
        """
        if self._code:
            return letter
        return letter.upper() if self._begins() != self._shifted else letter.lower()

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """Letters of a real keyboard are typed, too."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """Left and right move along a row of keys; Enter presses one."""
        if event.key in ("left", "right"):
            row, at = self._at
            self._at = (row, (at + (1 if event.key == "right" else -1)) % len(self._keys[row]))
        elif event.key == "enter":
            self.press_key(self.focused_key, from_key("enter"))
        elif event.key in ("backspace", "ctrl+h"):
            self.post_message(self.Erased())
        elif event.character is not None and event.is_printable:
            self.post_message(self.Typed(event.character))
        else:
            return
        event.stop()
        event.prevent_default()
        self.refresh()

    def move_within(self, by: int) -> bool:
        """To the key under or over this one; False at the bottom and at the top, where the focus leaves."""
        row = self._at[0] + by
        if not 0 <= row < len(self._keys):
            return False
        middle = self.focused_key.x + self.focused_key.width // 2
        near = min(self._keys[row], key=lambda key: abs(key.x + key.width // 2 - middle))
        self._at = (row, self._keys[row].index(near))
        self.refresh()
        return True

    def rows_of_places(self) -> tuple[tuple[Key, ...], ...]:
        """The keys of the page that is shown."""
        return self._keys

    def touched(self, place: Key, source: str) -> None:
        """Do what the key does."""
        self.press_key(place, source)

    def draw(self, width: int, height: int) -> Lines:
        """All keys."""
        lines: list[tuple[Piece, ...]] = [() for _ in range(height)]
        for row in self._keys:
            for key in row:
                focused = self.has_focus and key is self.focused_key
                role = "button_focused" if focused else "button"
                shown = replace(key, label=self._cased(key.label)) if len(key.label) == 1 else key
                for number, text in enumerate(draw_key(shown, focused=focused)):
                    if key.y + number < height and key.x + key.width <= width:
                        lines[key.y + number] += ((text, role), (" ", "text"))
        return tuple(lines)
