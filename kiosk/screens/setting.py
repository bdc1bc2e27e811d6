"""What a kiosk is given from outside: guides, times, the machine around it.

Owns that list and what stands for each where nothing is given. Must never do anything.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.guide.model import Guide
from kiosk.screens.glyphs import Glyphs
from kiosk.screens.host import Host, Nobody
from kiosk.screens.idling import Idle
from kiosk.screens.lasting import Lasts
from kiosk.screens.printing import Printing
from kiosk.screens.view import Preview
from kiosk.screens.visit import Prints, Side
from kiosk.screens.widgets.guard import Guard
from kiosk.walk.session import Session

Save = Callable[[Guide, Session], str | None]
"""Makes the page for a session, puts it where it belongs, and gives its name; None if that failed."""
Record = Callable[[Guide, Session], bool]
"""Gives the clinic a copy for its records, which the person has agreed to; False: nothing of it is there."""
Marks = Callable[[Guide], tuple[str, ...]]
"""Who has checked a guide, in longer and shorter words."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a kiosk is given from outside."""

    guides: tuple[Guide, ...]
    save: Save
    preview: Preview
    marks: Marks
    guard: Guard
    numbers: Mapping[str, str] = field(default_factory=dict)
    theme: str | None = None
    glyphs: Glyphs | None = None
    known: tuple[Guide, ...] = ()
    """Every guide there is; needed where none of them is offered."""
    host: Host = field(default_factory=Nobody)
    clock: Callable[[], float] = time.monotonic
    """Seconds of a clock that is never set."""
    idle: Idle | None = None
    """What is due when nobody presses anything; None: nothing ever is."""
    buttons: Side = "right"
    """Where the button that leads on stands, until a person moves it."""
    lasts: Lasts | None = None
    """What people are told of its times; None: no time is named."""
    printing: Printing | None = None
    """Prints pages; None: `save` puts them where they belong."""
    for_staff: bool = False
    """What `save` saves is out of a person's reach: staff hand it out."""
    record: Record | None = None
    """Gives the clinic a copy; None: it takes none."""
    sizes: int = 1
    """How many sizes of letters this terminal can show; 1: they cannot be changed."""
    turn: Callable[[], int] = lambda: 0
    """How the options are turned for somebody who walks alone where a counselor was to walk along."""
    cleaning: int = 30
    """Seconds for which the screen takes no input while it is wiped."""

    @property
    def prints(self) -> Prints | None:
        """What people are told of the printer; None: pages are put elsewhere."""
        printing = self.printing
        return None if printing is None else Prints(printing.stands, printing.hold_minutes, printing.keeps)
