"""The one way in which words become something a widget shows.

Owns `content`. Must never read markup: an author's or a person's words are words, whatever brackets they hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from textual.content import Content, Span
from textual.style import Style

from kiosk.layout.clean import clean
from kiosk.screens.glyphs import Glyphs, shown_as

Piece = tuple[str, str]
"""Words, and the role they are drawn in (see theme.ROLES)."""
Line = tuple[Piece, ...]
Lines = tuple[Line, ...]

DEFAULT_ROLE: Final = "text"


class Styled(Protocol):
    """Words with a style, as the pager makes them."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def style(self) -> str:
        """The role they are drawn in."""
        ...


def content(
    lines: Iterable[Iterable[Piece]], palette: Mapping[str, Style], glyphs: Glyphs = "unicode"
) -> Content:
    """The lines as inert content, each piece in its role's style; an unknown role is drawn as text.

    Lines must be cut to their width already: a newline inside a piece becomes a space. `glyphs` are the marks this
    terminal has.
    """
    words: list[str] = []
    spans: list[Span] = []
    at = 0
    for number, line in enumerate(lines):
        if number:
            words.append("\n")
            at += 1
        for text, role in line:
            shown = shown_as(clean(text).replace("\n", " "), role, glyphs)
            words.append(shown)
            spans.append(Span(at, at + len(shown), palette.get(role, palette[DEFAULT_ROLE])))
            at += len(shown)
    return Content("".join(words), [span for span in spans if span.end > span.start])


def lines_of(pages_lines: Iterable[Iterable[Styled]]) -> Lines:
    """The pager's lines as pieces."""
    return tuple(tuple((span.text, span.style) for span in line) for line in pages_lines)


def as_lines(text: str, role: str = DEFAULT_ROLE) -> Lines:
    """A text that is cut into lines already, all in one role."""
    return tuple(((line, role),) for line in clean(text).split("\n"))
