"""What a key presses on a view, where no letters are typed.

Owns the meaning of every key but those that move the focus. Must never import Textual or decide what a press does.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.screens.pressing import THERE
from kiosk.screens.view import View
from kiosk.screens.widgets.guard import from_key

FIRST = "focus:first"
"""Not a target: the focus goes to the first thing there is to pick."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a key means."""

    what: str | None = None
    """The target it presses; None: nothing."""
    figures: str = ""
    """The figures of a number that is begun, and of which another has to follow."""


def meant(view: View, key: str, character: str | None, figures: str = "") -> Meant:
    """What a key means on a view.

    Args:
        view: what is on the screen.
        key: the key's name.
        character: what it types, if it types anything.
        figures: the figures pressed just before, of a number that is begun.
    """
    if view.typing and key not in ("f2", "escape"):
        return Meant()
    named = _named(view, key)
    if named is not None:
        return Meant(named)
    if character is None or not character.isascii():
        return Meant()
    if character.isdigit():
        return Meant(f"amount:{character}") if view.steppers else _numbered(view, figures + character)
    return Meant(view.letters.get(character.lower()))


def entered(view: View, what: str, source: str) -> str:
    """What a press comes to: Enter on the one answer that is chosen already leads on, and never changes it."""
    if source == from_key("enter") and what in view.given and view.forward is not None:
        return view.forward.key
    return what


def kept_in_focus(view: View, what: str) -> tuple[str, ...]:
    """Where the focus goes after a press: to what was picked; after a figure, to the number or what leads on."""
    group, _, name = what.partition(":")
    if group == "amount" and name.isdigit():
        return (*view.given, view.forward.key if view.forward is not None else "")
    return (what,) if group in (view.group, "amount") else ()


def turned_to(what: str) -> str:
    """The target to whose page its number has turned; nothing for another press."""
    group, _, name = what.partition(":")
    return name.partition(":")[2] if group == THERE else ""


def _named(view: View, key: str) -> str | None:
    """What a key presses that types nothing."""
    match key:
        case "f2":
            return "bar:undo"
        case "escape":
            return view.escape or None
        case "left" | "right":
            button = view.back if key == "left" else view.forward
            return button.key if button is not None else None
        case "enter":
            return _enter(view)
        case "backspace" | "ctrl+h" if view.steppers:
            return "amount:erase"
        case _:
            return None


def _enter(view: View) -> str:
    """Enter with nothing in focus: on where there is only something to read; else to the first thing to pick."""
    if not view.reads:
        return FIRST
    button = view.forward or view.back
    return button.key if button is not None else FIRST


def _numbered(view: View, figures: str) -> Meant:
    """The choice with that number, of this page before others; two figures are begun with the first of them."""
    numbers = {str(each.number): each.id for each in view.page.choices}
    if figures in numbers:
        return Meant(f"{view.group}:{numbers[figures]}")
    if any(number.startswith(figures) for number in numbers):
        return Meant(None, figures)
    if figures in view.elsewhere:
        return Meant(view.elsewhere[figures])
    return _numbered(view, figures[-1]) if len(figures) > 1 else Meant()
