"""What lasts from one person to the next: tries at the PIN, withdrawn guides, the settings. And how a visit is made.

Owns how settings and guides become one visit's screens. Must never call Textual or typst in the parent.
"""

from __future__ import annotations

import datetime as dt
import gc
import secrets
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.deliver.page import saver
from kiosk.guide.model import Guide
from kiosk.layout.review import review_mark
from kiosk.screens.host import StaffDesk
from kiosk.station.child import Line
from kiosk.station.messages import Message
from kiosk.station.parent import Parent
from kiosk.station.pin import Tries
from kiosk.station.settings import Settings
from kiosk.summary.adding import adds
from kiosk.summary.pdf import load_maker
from kiosk.summary.preview import on_screen
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes

if TYPE_CHECKING:
    from kiosk.layout.card import Block
    from kiosk.screens.app import Setting

MOST_TURNS = 1_000_000
COLLECT_AFTER = (10_000, 10, 10)
"""When the collector goes round: with the usual rounds, one page of a comparison in twenty took five times as long."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What is shown on this machine, and how it is set."""

    guides: tuple[Guide, ...]
    settings: Settings = field(default_factory=Settings)
    station: bool = False
    """A settings file exists: this is a machine for patients."""
    demonstration: bool = False
    """It runs from its sources."""
    counselor: bool = False
    save_to: Path = Path()


class Keeper:
    """One machine, from visit to visit."""

    def __init__(self, machine: Machine, parent: Parent) -> None:
        self._machine = machine
        self._parent = parent
        self._tries = Tries()
        times = machine.settings.times
        parent.watch_faults(times.faults, times.faults_within)
        _load_screens()

    def serve(self) -> None:
        """Visit after visit. Raises Ended."""
        while True:
            line = Line(self._desk(), -1, self._machine.settings.staff.pin, self._tries)
            self._parent.visit(line, self._show, self._hear)
            if self._parent.faults.down:
                self._parent.out_of_order(self._parent.faults.last[-1].code)

    def _desk(self) -> StaffDesk:
        return StaffDesk()

    def _hear(self, message: Message) -> None:
        """What a visit says of staff."""
        match message.name, message.value:
            case "pin", "wrong":
                self._tries = self._tries.wrong(time.monotonic())
            case "pin", _:
                self._tries = self._tries.right()

    def _show(self, line: Line) -> int:
        """In the child: the screens, from the welcome screen to the end of this visit."""
        from kiosk.screens.app import KioskApp  # noqa: PLC0415 - loaded already, with the environment scrubbed
        from kiosk.screens.sealed import run_sealed  # noqa: PLC0415

        machine = self._machine
        # With a counselor the order stays put, so that two people can refer to it from visit to visit.
        seed = 0 if machine.counselor else secrets.randbelow(MOST_TURNS)
        wishes = Wishes(large_print=machine.settings.paper.letters == "large")
        session = Session(seed=seed, together=machine.counselor, wishes=wishes)
        return run_sealed(KioskApp(self._setting(line), session, line.crashed))

    def _setting(self, line: Line) -> Setting:
        from kiosk.screens.app import Setting  # noqa: PLC0415
        from kiosk.screens.widgets.guard import Guard  # noqa: PLC0415

        machine = self._machine
        numbers, size = machine.settings.clinic.contacts, machine.settings.paper.size

        def marks(shown: Guide) -> tuple[str, ...]:
            return review_mark(shown, today(), demonstration=machine.demonstration).screen

        def preview(shown: Guide, session: Session) -> Sequence[Block]:
            counted = partial(adds, large_print=session.wishes.large_print)
            return on_screen(shown, session, date=today(), counted=counted)

        return Setting(
            machine.guides,
            saver(machine.save_to, today, numbers, size),
            preview,
            marks,
            Guard(time.monotonic),
            numbers,
            machine.settings.screen.colours or None,
        )


def today() -> str:
    """The day here and now, as an ISO date."""
    return dt.datetime.now().astimezone().date().isoformat()


def _load_screens() -> None:
    """Load here, once, what every visit needs, and take it out of the collector's rounds.

    Each screen makes thousands of objects, and a round in the middle of a press would hold up the key; a visit ends
    long before what waits to be collected matters.
    """
    import kiosk.screens.app  # noqa: F401, PLC0415 - Textual reads its switches while it is imported
    import textual.drivers.linux_driver  # noqa: F401

    load_maker()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
