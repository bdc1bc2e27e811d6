"""What lasts from one person to the next: tries at the PIN, withdrawn guides, faults. And how a visit is made.

Owns how a machine becomes one visit's screens. Must never call Textual or typst in the parent.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.beginning import today, turn
from kiosk.deliver.page import saver
from kiosk.guide.model import Guide
from kiosk.screens.host import StaffDesk
from kiosk.station import phrases
from kiosk.station.child import Line
from kiosk.station.faults import PAGE, Fault
from kiosk.station.idle import idle, lasts
from kiosk.station.log import ERROR
from kiosk.station.machine import Machine
from kiosk.station.messages import Message
from kiosk.station.offered import guide_states, mark_of, offered
from kiosk.station.parent import Ended, Parent
from kiosk.station.pin import Tries
from kiosk.station.withdrawn import Withdrawn, keep_withdrawn, read_withdrawn
from kiosk.summary.adding import adds
from kiosk.summary.preview import on_screen
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes

if TYPE_CHECKING:
    from kiosk.layout.card import Block
    from kiosk.screens.app import Setting

_MINUTE = 60


class Keeper:
    """One machine, from visit to visit."""

    def __init__(self, machine: Machine, parent: Parent) -> None:
        self._machine = machine
        self._parent = parent
        self._tries = Tries()
        self._withdrawn = machine.withdrawn
        times = machine.settings.times
        parent.watch_faults(times.faults, times.faults_within)
        self._write_warnings()

    def serve(self) -> None:
        """Visit after visit. Raises Ended."""
        while True:
            try:
                self._withdrawn = self._latest()
                line = Line(self._desk(), -1, self._machine.settings.staff.pin, self._tries)
                self._parent.visit(line, self._show, self._hear)
            except Ended:
                raise
            except Exception as error:  # noqa: BLE001 - no fault ends the kiosk; it is told, and tried again later
                self._parent.broke(error)
            if self._parent.faults.down:
                self._parent.out_of_order(self._parent.faults.last[-1].code)

    def _desk(self) -> StaffDesk:
        """What staff may see in the next visit."""
        machine, now = self._machine, time.monotonic()
        has_pin = bool(machine.settings.staff.pin)
        told = [_told(each, now) for each in reversed(self._parent.faults.last)]
        return StaffDesk(
            # Where patients are, nobody gets at the machine without a PIN; at a developer's desk there is none.
            shut=machine.station and not has_pin,
            needs_pin=has_pin,
            tries_left=self._tries.left,
            guides=guide_states(
                machine.guides, machine.settings, self._withdrawn, today(), station=machine.station
            ),
            problems=tuple(told),
            warnings=tuple(self._warnings()),
            version=__version__,
        )

    def _warnings(self) -> Iterator[str]:
        """What staff must see at once."""
        if self._withdrawn.unsaved:
            yield phrases.NOT_KEPT
        if self._withdrawn.unreadable:
            yield phrases.NOT_KNOWN

    def _hear(self, message: Message) -> None:
        """What a visit says of staff."""
        match message.name, message.value:
            case "pin", "wrong":
                self._tries = self._tries.wrong(time.monotonic())
                if self._tries.pause_left(time.monotonic()):
                    self._parent.log.note(phrases.WRONG_PINS.format(count=self._tries.wrong_ones))
            case "page_failed", _:
                self._parent.note(Fault(PAGE, time.monotonic()), counts=False)
            case "pin", _:
                self._tries = self._tries.right()
            case "withdraw", guide:
                self._keep(self._latest().with_guide(guide), phrases.WITHDRAWN.format(guide=guide))
            case "back", guide:
                known = [each.id for each in self._machine.guides]
                self._keep(self._latest().without(guide, known), phrases.BACK.format(guide=guide))

    def _latest(self) -> Withdrawn:
        """Which guides are withdrawn now: another kiosk may keep it in the same place, or there may be room again."""
        state = self._machine.state
        if state is None:
            return self._withdrawn
        return keep_withdrawn(state, self._withdrawn) if self._withdrawn.unsaved else read_withdrawn(state)

    def _keep(self, withdrawn: Withdrawn, told: str) -> None:
        if self._machine.state is not None:
            withdrawn = keep_withdrawn(self._machine.state, withdrawn)
        self._withdrawn = withdrawn
        self._parent.log.note(told)
        self._write_warnings()

    def _write_warnings(self) -> None:
        for warning in self._warnings():
            self._parent.log.note(warning, level=ERROR)

    def _show(self, line: Line) -> int:
        """In the child: the screens, from the welcome screen to the end of this visit."""
        from kiosk.screens.app import KioskApp  # noqa: PLC0415 - loaded already, with the environment scrubbed
        from kiosk.screens.sealed import run_sealed  # noqa: PLC0415

        machine = self._machine
        wishes = Wishes(large_print=machine.settings.paper.letters == "large")
        session = Session(
            seed=turn(together=machine.counselor),
            together=machine.counselor,
            direct_allowed=machine.settings.clinic.direct_allowed,
            wishes=wishes,
        )
        return run_sealed(KioskApp(self._setting(line), session, line.crashed))

    def _setting(self, line: Line) -> Setting:
        """What the screens of one visit are given."""
        from kiosk.screens.app import Setting  # noqa: PLC0415
        from kiosk.screens.widgets.guard import Guard  # noqa: PLC0415

        machine, settings = self._machine, self._machine.settings
        numbers = settings.clinic.numbers

        def marks(shown: Guide) -> tuple[str, ...]:
            demonstration = machine.demonstration
            return mark_of(shown, today(), station=machine.station, from_checkout=demonstration).screen

        def preview(shown: Guide, session: Session) -> Sequence[Block]:
            counted = partial(adds, paper=settings.paper.size, large_print=session.wishes.large_print)
            clinic = settings.clinic.name
            return on_screen(shown, session, date=today(), numbers=numbers, clinic=clinic, counted=counted)

        return Setting(
            offered(machine.guides, settings, self._withdrawn, station=machine.station).guides,
            saver(machine.save_to, today, numbers, settings.paper.size, settings.clinic.name),
            preview,
            marks,
            Guard(time.monotonic),
            numbers,
            settings.screen.colours or None,
            known=machine.guides,
            host=line,
            idle=idle(settings.times),
            lasts=lasts(settings.times),
            buttons=settings.screen.buttons,
            cleaning=settings.times.cleaning,
            # A clock that goes on while the machine sleeps: whoever was there then has gone.
            clock=partial(time.clock_gettime, time.CLOCK_BOOTTIME),
        )


def _told(fault: Fault, now: float) -> str:
    """A fault as staff read it."""
    minutes = int((now - fault.at) // _MINUTE)
    words = phrases.PROBLEM if minutes else phrases.PROBLEM_NOW
    return words.format(code=fault.code, minutes=minutes)
