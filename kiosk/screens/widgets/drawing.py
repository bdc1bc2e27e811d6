"""How a touch target looks in characters, so that it is one without any colour.

Owns frames, marks and their columns. Pure: must never import Textual.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wcwidth import wcswidth, wcwidth

from kiosk.layout.clean import clean

Lines = tuple[tuple[tuple[str, str], ...], ...]

CHOICE_INDENT: Final = 8
"""Columns before a choice's words: edge, focus mark, number, chosen mark, and the spaces between."""
BARE_INDENT: Final = 4
"""The same where the choice has no number."""
FOCUS_MARK: Final = ">"
CHOSEN_MARK: Final = "●"
EDGE: Final = "│"
EDGE_FOCUSED: Final = "┃"


def width_of(text: str) -> int:
    """Columns this text takes on a terminal."""
    return max(0, wcswidth(text)) if not text.isascii() else len(text)


def fitted(text: str, width: int) -> str:
    """The text padded with spaces, or cut, to exactly so many columns."""
    return (cut := _cut(clean(text), width)) + " " * (width - width_of(cut))


def centred(text: str, width: int, fill: str = " ") -> str:
    """The text in the middle of so many columns."""
    cut = _cut(clean(text), width)
    spare = max(0, width - width_of(cut))
    return fill * (spare // 2) + cut + fill * (spare - spare // 2)


def _cut(text: str, width: int) -> str:
    if width_of(text) <= width:
        return text
    kept, columns = "", 0
    for char in text:
        columns += max(0, wcwidth(char))
        if columns > width:
            break
        kept += char
    return kept


def choice_rows(label: Sequence[str], least: int) -> int:
    """Rows a choice with this label takes, when one takes at least so many."""
    return max(least, len(label))


def draw_choice(  # noqa: PLR0913 - a picture has many parts
    label: Sequence[str],
    *,
    width: int,
    rows: int,
    number: str | None = "",
    focused: bool = False,
    chosen: bool = False,
    enabled: bool = True,
    chosen_words: str = "",
) -> Lines:
    """A choice: edge, focus mark, number, chosen mark, words; and the words for "chosen" where there is room.

    With None for its number, there is no column for one.
    """
    role = _choice_role(focused, chosen, enabled)
    edge = (EDGE_FOCUSED if focused else EDGE) if enabled else " "
    indent = BARE_INDENT if number is None else CHOICE_INDENT
    told_number = "" if number is None else f"{number:>3} "
    first = f"{edge}{FOCUS_MARK if focused else ' '}{told_number}{CHOSEN_MARK if chosen else ' '} "
    later = edge + " " * (indent - 1)
    room = max(0, width - indent)
    told = _with_chosen_words(label, room, rows, chosen_words) if chosen and chosen_words else [*label]
    told += [""] * (rows - len(told))
    return tuple(
        ((fitted((first if row == 0 else later) + fitted(text, room), width), role),)
        for row, text in enumerate(told)
    )


def _choice_role(focused: bool, chosen: bool, enabled: bool) -> str:
    if not enabled:
        return "choice_off"
    return "choice" + ("_chosen" if chosen else "") + ("_focused" if focused else "")


def _with_chosen_words(label: Sequence[str], room: int, rows: int, chosen_words: str) -> list[str]:
    """The words stand under the label, or at its end where no row is left, or nowhere where neither fits."""
    if len(label) < rows:
        return [*label, chosen_words]
    last = f"{label[-1]}   {chosen_words}"
    return [*label[:-1], last if width_of(last) <= room else label[-1]]


def draw_button(
    label: Sequence[str], *, width: int, rows: int, focused: bool = False, enabled: bool = True
) -> Lines:
    """A button: framed on two rows or more, by brackets on one; bare when it cannot be pressed now.

    Words that take every row stand in the foot of the frame, too.
    """
    role = ("button_focused" if focused else "button") if enabled else "button_off"
    shown = (f"{FOCUS_MARK} {label[0]}", *label[1:]) if focused and label else tuple(label)
    if not enabled:
        lines = [centred(text, width) for text in shown]
    elif rows == 1:
        lines = [f"[{centred(text, width - 2)}]" for text in shown]
    else:
        side, corners = (EDGE_FOCUSED, "┗━┛") if focused else (EDGE, "└─┘")
        inside = [*shown[: rows - 1], *[""] * (rows - 1 - len(shown))]
        lines = [f"{side}{centred(text, width - 2)}{side}" for text in inside]
        foot = "".join(shown[rows - 1 : rows])
        fill = " " if foot else corners[1]
        lines.append(f"{corners[0]}{centred(foot, width - 2, fill)}{corners[2]}")
    lines += [" " * width] * (rows - len(lines))
    return tuple(((fitted(text, width), role),) for text in lines[:rows])


def button_width(label: Sequence[str], least: int) -> int:
    """Columns a button needs for this label and its focus mark, and at least so many."""
    return max(least, max((width_of(text) for text in label), default=0) + 6)


def bar_widths(labels: Sequence[str | None], width: int, least: int, gap: int) -> tuple[int, ...]:
    """Columns for each of the buttons side by side: shared out alike, the longest label never cut.

    What does not divide goes to the middle. A None keeps its place.
    """
    count = len(labels)
    room = width - gap * (count - 1)
    widths = [max(least, width_of(label or "") + 2) for label in labels]
    while room - sum(widths) >= count:
        narrowest = min(widths)
        widths = [one + 1 if one == narrowest else one for one in widths]
    widths[count // 2] += max(0, room - sum(widths))
    return tuple(widths)
