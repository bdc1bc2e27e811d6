"""Cuts words into lines that fit, keeping how each looks.

Owns what a line is and how wide words are. Must never lose a word, nor part a word from what hangs on it while both
fit on a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wcwidth import wcwidth

from kiosk.layout.marks import Run

_SPACES: Final = re.compile(r"(\s+)")


WIDEST = 2
"""No character takes more columns than this."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some characters of a line, and how they look: text, heading, strong, note, item or term."""

    text: str
    style: str


Line = tuple[Span, ...]


def wrap(runs: Iterable[Run], width: int, style: str) -> list[Line]:
    """Words cut into lines of at most so many columns, keeping how each looks."""
    lines: list[Line] = []
    current: list[Span] = []
    used = 0
    for word in _words(runs, style):
        for place, piece in enumerate(_pieces(word, width)):
            taken = sum(columns(span.text) for span in piece)
            space = 1 if current and not place else 0
            if current and used + space + taken > width:
                lines.append(tuple(current))
                current, used, space = [], 0, 0
            if space:
                _add(current, " ", piece[0].style if current[-1].style == piece[0].style else style)
            for span in piece:
                _add(current, span.text, span.style)
            used += space + taken
    if current:
        lines.append(tuple(current))
    return lines


def columns(text: str) -> int:
    """The columns a text takes on a screen."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(max(0, wcwidth(character)) for character in text)


def _add(spans: list[Span], text: str, style: str) -> None:
    if spans and spans[-1].style == style:
        spans[-1] = Span(spans[-1].text + text, style)
    else:
        spans.append(Span(text, style))


def _words(runs: Iterable[Run], style: str) -> Iterator[Line]:
    """Each word with what hangs on it without a space, such as a comma after a marked word."""
    word: list[Span] = []
    for run in runs:
        look = "term" if run.term else style
        for piece in _SPACES.split(run.text):
            if piece.isspace() and word:
                yield tuple(word)
                word = []
            elif piece and not piece.isspace():
                _add(word, piece, look)
    if word:
        yield tuple(word)


def _pieces(word: Line, width: int) -> Iterator[Line]:
    """A word longer than the line is cut, so that nothing ever runs out of sight."""
    if sum(columns(span.text) for span in word) <= width:
        yield word
        return
    piece: list[Span] = []
    used = 0
    for span in word:
        for character in span.text:
            taken = columns(character)
            if used + taken > width and piece:
                yield tuple(piece)
                piece, used = [], 0
            _add(piece, character, span.style)
            used += taken
    if piece:
        yield tuple(piece)


def wrap_text(text: str, width: int) -> list[str]:
    """Plain words cut into lines; paragraphs are kept."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        if len(paragraph) * WIDEST <= width:
            words = [word for word in _SPACES.split(paragraph) if word and not word.isspace()]
            lines += [" ".join(words)] if words else []
            continue
        wrapped = wrap((Run(paragraph),), width, "text")
        lines.extend("".join(span.text for span in line) for line in wrapped)
    return lines
