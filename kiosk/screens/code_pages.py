"""A code on the screen, page by page: its square with all its groups beside it, and its groups in large letters.

Owns what fits where. Must never part a group, leave one out, or draw a square without enough light around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kiosk.layout.page import Page
from kiosk.layout.room import Room
from kiosk.layout.wrapping import Line, Span, wrap_text
from kiosk.screens import page_phrases as said
from kiosk.screens.big_letters import rows_of, width_of
from kiosk.screens.half_blocks import halved
from kiosk.summary.square import DARK, QUIET, square_of

LEAST_QUIET: Final = 2
"""So many light modules over and under a square are enough on a screen that shines, where there is no room for more."""
SQUARE: Final = "code"
"""The role of a square: dark on light in every theme."""
_APART: Final = 4
"""Columns between two groups side by side."""
_SIDE_BY_SIDE: Final = 2
"""More groups in a row are hard to keep apart while they are written down."""
_LEAST_LARGE: Final = 4
"""Of fewer large groups on a page there would be too many pages to write down."""

Numbered = tuple[int, str]
"""A group with its number."""


def code_pages(groups: Sequence[str], room: Room, *, half_blocks: bool) -> tuple[Page, ...]:
    """The pages of a code; at least one.

    Args:
        groups: the groups of the code, in their order.
        room: what the screen leaves for them.
        half_blocks: this terminal shows half blocks.
    """
    numbered = tuple(enumerate(groups, start=1))
    square = _beside_square(numbered, room) if half_blocks else None
    large = _large(numbered, room, half_blocks=half_blocks)
    if square is not None:
        return (square, *large)
    return tuple(large) or tuple(_plain(numbered, room))


_HEAD: Final[tuple[Line, ...]] = ((Span(said.YOUR_CODE, "heading"),), ())


def _page(lines: Sequence[Line], room: Room) -> Page:
    """A page with these groups under the heading, and under them what to do with them, if there is room for it."""
    told = [(Span(line, "text"),) for line in wrap_text(said.WRITE_IT_DOWN, room.text_width)]
    fits = len(_HEAD) + len(lines) + 1 + len(told) <= room.rows
    return Page((*_HEAD, *lines, *((), *told) * fits))


def _spelt(number: int, group: str) -> str:
    """A group with its number, letter by letter."""
    return f"{number:>2}  {' '.join(group)}"


def _spelt_columns(groups: Sequence[Numbered]) -> int:
    return max(len(_spelt(*each)) for each in groups)


def _beside_square(groups: Sequence[Numbered], room: Room) -> Page | None:
    """The square, and beside it all groups in usual letters; None where there is no room for both."""
    modules = square_of("".join(group for _, group in groups), "l")
    quiet = min(QUIET, (2 * room.rows - len(modules)) // 2)
    columns = len(modules) + 2 * QUIET
    beside = room.width - columns - _APART
    wide = _spelt_columns(groups)
    across = (beside + _APART) // (wide + _APART)
    if quiet < LEAST_QUIET or across < 1:
        return None
    told = [(line, "text") for line in wrap_text(said.WRITE_IT_DOWN, beside)]
    down = -(-len(groups) // across)
    words = [(said.YOUR_CODE, "heading"), ("", "text"), *_in_columns(groups, down, wide), ("", "text"), *told]
    if len(words) > room.rows:
        return None
    drawn = [Span(row, SQUARE) for row in _drawn(modules, quiet)]
    drawn += [Span(" " * columns, "text")] * (len(words) - len(drawn))
    words += [("", "text")] * (len(drawn) - len(words))
    return Page(
        tuple(
            (row, Span(" " * _APART + text, style)) for row, (text, style) in zip(drawn, words, strict=True)
        )
    )


def _in_columns(groups: Sequence[Numbered], down: int, wide: int) -> Iterator[tuple[str, str]]:
    """The groups row by row, each row read from left to right."""
    across = -(-len(groups) // down)
    for start in range(0, len(groups), across):
        row = groups[start : start + across]
        yield (" " * _APART).join(_spelt(*each).ljust(wide) for each in row).rstrip(), "strong"


def _drawn(modules: Sequence[str], quiet: int) -> tuple[str, ...]:
    """The square with light around it; where its rows are odd, there is one more light row under it."""
    wide = len(modules) + 2 * QUIET
    light = [False] * wide
    rows = [[False] * QUIET + [each == DARK for each in row] + [False] * QUIET for row in modules]
    return halved([*[light] * quiet, *rows, *[light] * quiet])


def _large(groups: Sequence[Numbered], room: Room, *, half_blocks: bool) -> list[Page]:
    """The groups in large letters, the letters themselves in usual ones over each; none where too few fit a page."""
    high = len(rows_of(groups[0][1], half_blocks=half_blocks)) + 1
    wide = max(width_of(group) for _, group in groups)
    across = (room.width + _APART) // (wide + _APART)
    down = (room.rows - len(_HEAD) + 1) // (high + 1)
    if across * down < min(_LEAST_LARGE, len(groups)):
        return []
    pages = []
    for share in _shares(groups, across * down):
        lines: list[Line] = []
        for start in range(0, len(share), across):
            row = share[start : start + across]
            lines += [()] if lines else []
            lines += _large_row(row, wide, half_blocks=half_blocks)
        pages.append(_page(lines, room))
    return pages


def _large_row(row: Sequence[Numbered], wide: int, *, half_blocks: bool) -> Iterator[Line]:
    between = " " * _APART
    yield (Span(between.join(_spelt(*each).ljust(wide) for each in row).rstrip(), "strong"),)
    drawn = [rows_of(group, half_blocks=half_blocks) for _, group in row]
    for parts in zip(*drawn, strict=True):
        yield (Span(between.join(part.ljust(wide) for part in parts).rstrip(), "heading"),)


def _plain(groups: Sequence[Numbered], room: Room) -> Iterator[Page]:
    """The groups in the letters there are, side by side where that leaves room to say who can read them."""
    wide = _spelt_columns(groups)
    across = max(1, min(_SIDE_BY_SIDE, (room.width + _APART) // (wide + _APART)))
    down = max(1, room.rows - len(_HEAD) - 1 - len(wrap_text(said.WRITE_IT_DOWN, room.text_width)))
    for share in _shares(groups, across * down):
        rows = _in_columns(share, -(-len(share) // across), wide)
        yield _page([(Span(text, style),) for text, style in rows], room)


def _shares(groups: Sequence[Numbered], most: int) -> Iterator[Sequence[Numbered]]:
    """The groups, shared out evenly over as few pages as will do."""
    pages = -(-len(groups) // most)
    each, over = divmod(len(groups), pages)
    start = 0
    for page in range(pages):
        end = start + each + (1 if page < over else 0)
        yield groups[start:end]
        start = end
