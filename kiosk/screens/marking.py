"""Where the keys are on a screen: read before it goes, and put back when it comes again.

Owns the names of what can be in focus. Must never press anything, nor change what was answered or typed.
"""

from __future__ import annotations

from typing import Final

from textual.widget import Widget

from kiosk.screens.shown import Shown
from kiosk.screens.visit import Mark
from kiosk.screens.widgets.grid import Grid
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox

_TABLE: Final = "table"
_BOX: Final = "box"
_KEYBOARD: Final = "keyboard"


def mark_of(screen: Shown) -> Mark:
    """Where the keys are; nothing is said of what stands only in the visit."""
    focused = screen.focused
    return Mark(
        focus=_name(focused) if focused is not None else "",
        cell=next((each.focused_box.key for each in screen.query(Grid)), ""),
        cursor=next((each.cursor for each in screen.query(TextBox)), None),
        keys=next((each.place for each in screen.query(Keyboard)), None),
        figures=screen.figures,
    )


def put_back(screen: Shown, mark: Mark) -> None:
    """The keys to where they were, as far as that is on this screen; it may have another size now."""
    for grid in screen.query(Grid):
        grid.go_to(mark.cell)
    for box in screen.query(TextBox):
        if mark.cursor is not None:
            box.put_cursor(mark.cursor)
    for keyboard in screen.query(Keyboard):
        if mark.keys is not None:
            keyboard.go_to(mark.keys)
    if mark.figures and screen.query(Target):
        screen.begin_number(mark.figures)
    found = next((each for each in screen.focus_chain if mark.focus and _name(each) == mark.focus), None)
    if found is not None:
        screen.set_focus(found)


def _name(widget: Widget) -> str:
    """What is in focus, by a name that it has at every size; nothing for what is never in focus."""
    match widget:
        case Target():
            return widget.key
        case Grid():
            return _TABLE
        case TextBox():
            return _BOX
        case Keyboard():
            return _KEYBOARD
        case _:
            return ""
