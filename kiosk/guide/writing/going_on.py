"""Where to read on after the parser has stopped, so that one mistake does not hide the others.

Owns the choice of the next sound beginning: the next step, or the next key at the left margin. Must never parse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.guide.writing.lines import end_of_line

_KEY = r"[A-Za-z_\"'][^\n\r#]*?:(?=[ \t\r\n]|\Z)"
_TOP = re.compile(rf"^{_KEY}", re.MULTILINE)
_FIRST_INDENT = re.compile(r"[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( {1,40})[^ ]")


@dataclass(slots=True)
class Way:
    """The way through a text, piece by piece; `begin` and `end` bound the piece to be read."""

    text: str
    begin: int = 0
    end: int = 0
    inside: bool = False
    """The piece begins inside a section, at a line taken for one of its parts."""
    _section: int = 0
    _seen_to: int = 0
    _top: int = -1

    def __post_init__(self) -> None:
        self.end = len(self.text)

    def after_piece(self) -> bool:
        """Go on after a piece that was read whole; False at the end of the text."""
        self.begin, self.end, self.inside = self.end, len(self.text), False
        return self.begin < self.end

    def after_stop(self, at: int) -> bool:
        """Go on after a mistake; False if there is nowhere to go on."""
        after = end_of_line(self.text, at)
        for match in _TOP.finditer(self.text, self._seen_to, after):
            self._section = match.start()
        self._seen_to = max(self._seen_to, after)
        limit = self._next_top(max(after, self.begin + 1))
        child = self._next_child(after)
        if child is not None and child < limit:
            self.begin, self.end, self.inside = child, limit, True
            return True
        self.begin, self.end, self.inside = limit, len(self.text), False
        return limit < len(self.text)

    def _next_top(self, after: int) -> int:
        """The next key at the left margin; remembered, since the search may go through the whole text."""
        if self._top < after:
            found = _TOP.search(self.text, after)
            self._top = found.start() if found else len(self.text)
        return self._top

    def _next_child(self, after: int) -> int | None:
        """The next line that begins as far to the right as the first line of this section."""
        indent = _FIRST_INDENT.match(self.text, self._section)
        if indent is None:
            return None
        key = re.compile(rf"^ {{{len(indent[1])}}}{_KEY}", re.MULTILINE)
        found = key.search(self.text, after)
        return found.start() if found else None
