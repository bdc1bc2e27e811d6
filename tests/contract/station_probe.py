"""The real kiosk, but no press is ever refused, and Help is broken: whoever asks for it, their visit crashes.

Started as the kiosk is, with the same words. What a crash holds is everything the person said.
"""

from __future__ import annotations

from kiosk.cli import main
from kiosk.screens import pressing
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import Guard

press = pressing.press


def press_or_break(visit: Visit, what: str, pages: int) -> Visit:
    """The visit after a press, or a fault."""
    if what == "bar:help":
        said = repr(visit.session)
        raise ValueError(said)
    return press(visit, what, pages)


def prepare() -> None:
    """Make the kiosk of this process such a one."""
    Guard.__init__.__defaults__ = (0.0, 0.0, 0.0)
    pressing.press = press_or_break


if __name__ == "__main__":
    prepare()
    main()
