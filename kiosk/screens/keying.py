"""What a key presses on a view, where no letters are typed.

Owns the meaning of every key but those that move the focus. Must never import Textual or decide what a press does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.screens import phrases as own
from kiosk.screens.pressing import THERE, TURN
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
    first: str | None = None
    """What a number begun before it presses first, as nothing followed it; None: nothing."""
    told: str = ""
    """What is said of it; empty: nothing."""


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
        if named == FIRST and key == "enter" and figures in view.elsewhere:
            return Meant(view.elsewhere[figures])
        return Meant(named, first=first_of(view, named, figures))
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
    return name.partition(":")[2] if group in (THERE, TURN) else ""


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


def first_of(view: View, what: str, figures: str) -> str | None:
    """What a number that is begun presses before what leads on: else that would go on without it."""
    if view.group != "pick" or view.forward is None or what != view.forward.key:
        return None
    return target_of(view, figures)


def target_of(view: View, figures: str) -> str | None:
    """The target with just that number, on this page or as one that stands on another; None: there is none."""
    return begun_on(view, figures) or view.elsewhere.get(figures)


def begun_on(view: View, figures: str) -> str | None:
    """The target of this page with just that number; None: there is none."""
    return next(
        (f"{view.group}:{each.id}" for each in view.page.choices if str(each.number) == figures), None
    )


def _numbered(view: View, figures: str) -> Meant:
    """What a number presses, which stands on this page or on another one of the list.

    Where it may be the beginning of a longer one, it waits: the same figures mean the same on every page.
    """
    longer = (*(str(each.number) for each in view.page.choices), *view.elsewhere)
    if any(number != figures and number.startswith(figures) for number in longer):
        return Meant(None, figures)
    what = target_of(view, figures)
    if what is not None or len(figures) == 1:
        return Meant(what)
    before, last = figures[:-1], figures[-1]
    if view.group != "pick" or begun_on(view, before) is None:
        return Meant(told=own.NO_SUCH_NUMBER.format(number=figures))
    # One after another was marked, as on a list with fewer choices; the same one twice is one.
    after = Meant() if last == before else _numbered(view, last)
    return replace(after, first=begun_on(view, before))
