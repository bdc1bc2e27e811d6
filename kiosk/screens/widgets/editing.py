"""The words in a text box and the place of the cursor among them.

Owns what each key does to them. Pure: must never import Textual, keep what was erased, or let through what clean
takes out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from wcwidth import wcwidth

from kiosk.layout.clean import clean
from kiosk.screens.widgets.drawing import width_of

_SENTENCE_ENDS: Final = frozenset(".?!")
_NOT_TYPED: Final = "\ufffd"
"""What a broken byte of input has become; nobody typed it."""


@dataclass(frozen=True, slots=True)
class Editing:
    """A text of at most so many characters, and how many of them stand before the cursor."""

    text: str = ""
    cursor: int = 0
    most: int = 200

    @classmethod
    def of(cls, text: str, most: int) -> Editing:
        """The box with this text in it and the cursor at its end."""
        empty = cls(most=most)
        return empty.typed(text)

    @property
    def room(self) -> int:
        """How many characters more it takes."""
        return max(0, self.most - len(self.text))

    def typed(self, words: str) -> Editing:
        """With these words put in at the cursor, cleaned, on one line, as many of them as there is room for."""
        # Cut first: a paste may be a megabyte.
        wanted = clean(words[: 4 * self.most]).replace("\n", " ").replace(_NOT_TYPED, "")
        if wanted.isspace() and not self.text:
            return self
        before = clean(self.text[: self.cursor] + wanted[: self.room])[: self.most]
        after = self.text[self.cursor :]
        return replace(self, text=before + after, cursor=len(before))

    def erased(self) -> Editing:
        """Without the letter before the cursor and the marks that stand on it."""
        start = self._before(self.cursor)
        return replace(self, text=self.text[:start] + self.text[self.cursor :], cursor=start)

    def erased_word(self) -> Editing:
        """Without the word before the cursor and the spaces after it."""
        before = self.text[: self.cursor].rstrip()
        start = before.rfind(" ") + 1
        return replace(self, text=self.text[:start] + self.text[self.cursor :], cursor=start)

    def erased_ahead(self) -> Editing:
        """Without the letter after the cursor."""
        end = self._after(self.cursor)
        return replace(self, text=self.text[: self.cursor] + self.text[end:])

    def moved(self, letters: int) -> Editing:
        """With the cursor a letter to the left (-1) or to the right (1)."""
        step = self._before if letters < 0 else self._after
        return replace(self, cursor=step(self.cursor))

    def at(self, cursor: int) -> Editing:
        """With the cursor after so many characters, or at the end of fewer."""
        return replace(self, cursor=min(cursor, len(self.text)))

    def touched(self, row: int, column: int, width: int) -> Editing:
        """With the cursor where a finger came down on rows of so many columns: after the letter under it."""
        rows = self.rows(width)
        row = min(max(0, row), len(rows) - 1)
        before, columns = sum(map(len, rows[:row])), 0
        for at, char in enumerate(rows[row]):
            columns += max(0, wcwidth(char))
            if columns > column:
                return self.at(self._after(before + at))
        return self.at(before + len(rows[row].rstrip(" ")))

    def at_start(self) -> Editing:
        """With the cursor before the first letter."""
        return replace(self, cursor=0)

    def at_end(self) -> Editing:
        """With the cursor after the last letter."""
        return replace(self, cursor=len(self.text))

    def _before(self, at: int) -> int:
        at -= 1
        while at > 0 and wcwidth(self.text[at]) == 0:
            at -= 1
        return max(0, at)

    def _after(self, at: int) -> int:
        at += 1
        while at < len(self.text) and wcwidth(self.text[at]) == 0:
            at += 1
        return min(len(self.text), at)

    def rows(self, width: int) -> tuple[str, ...]:
        """The text on rows of so many columns, cut after spaces; together they are the text, and at least one.

        A space may hang over the end of its row.
        """
        rows: list[str] = []
        rest = self.text
        while rest:
            end = _row_end(rest, max(2, width))
            rows.append(rest[:end])
            rest = rest[end:]
        if not rows or width_of(rows[-1]) >= width:
            rows.append("")
        return tuple(rows)

    def cursor_cell(self, width: int) -> tuple[int, int]:
        """The row and the index within it where the cursor stands."""
        left = self.cursor
        rows = self.rows(width)
        for number, row in enumerate(rows):
            if left < len(row) or number == len(rows) - 1:
                return number, left
            left -= len(row)
        return len(rows) - 1, 0


def _row_end(text: str, width: int) -> int:
    columns, space = 0, 0
    for at, char in enumerate(text):
        columns += max(0, wcwidth(char))
        if columns > width:
            return at + 1 if char == " " else space or at
        if char == " ":
            space = at + 1
    return len(text)


def begins_sentence(before: str) -> bool:
    """Whether a sentence begins after these words."""
    words = before.rstrip()
    return not words or words[-1] in _SENTENCE_ENDS
