"""What lasts from one person to the next: tries at the PIN, withdrawn guides, faults, pages kept for staff.

Owns what follows from what a visit says of staff. Must never call Textual or typst.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from kiosk import __version__
from kiosk.beginning import today
from kiosk.screens.host import StaffDesk
from kiosk.station import phrases
from kiosk.station.child import Line
from kiosk.station.faults import PAGE, Fault
from kiosk.station.letters import Letters
from kiosk.station.log import ERROR
from kiosk.station.machine import Machine
from kiosk.station.messages import Message
from kiosk.station.offered import guide_states
from kiosk.station.parent import Ended, Parent
from kiosk.station.pin import Tries
from kiosk.station.porters import Porters
from kiosk.station.visiting import outlet, show
from kiosk.station.withdrawn import Withdrawn, keep_withdrawn, read_withdrawn

_MINUTE = 60


class Keeper:
    """One machine, from visit to visit."""

    def __init__(self, machine: Machine, parent: Parent, letters: Letters | None = None) -> None:
        self._machine = machine
        self._parent = parent
        self._letters = letters or Letters()
        self._tries = Tries()
        self._withdrawn = machine.withdrawn
        times = machine.settings.times
        parent.watch_faults(times.faults, times.faults_within)
        self._write_warnings()
        self._porters = Porters(outlet(machine), self._note, parent.log.note)
        parent.beside.append(self._porters)

    def serve(self) -> None:
        """Visit after visit. Raises Ended."""
        while True:
            try:
                self._withdrawn = self._latest()
                shown = partial(show, self._machine, self._withdrawn, self._letters.sizes)
                self._parent.visit(self._line(), shown, self._hear)
            except Ended:
                raise
            except Exception as error:  # noqa: BLE001 - no fault ends the kiosk; it is told, and tried again later
                self._parent.broke(error)
            self._letters.set(0)
            self._porters.visit_over()
            if self._parent.faults.down:
                self._parent.out_of_order(self._parent.faults.last[-1].code)

    def _line(self) -> Line:
        """What the next visit inherits."""
        pin, room = self._machine.settings.staff.pin, self._porters.room()
        return Line(self._desk(), -1, pin, self._tries, room, self._porters.board)

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
            printers=machine.settings.printer.addresses,
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
                self._note(Fault(PAGE, time.monotonic()))
            case "pin", _:
                self._tries = self._tries.right()
            case "withdraw", guide:
                self._keep(self._latest().with_guide(guide), phrases.WITHDRAWN.format(guide=guide))
            case "back", guide:
                known = [each.id for each in self._machine.guides]
                self._keep(self._latest().without(guide, known), phrases.BACK.format(guide=guide))
            case "job" | "settled" | "hold" | "print_held" | "wipe_held", _:
                self._porters.heard(message)
            case "letters", size:
                self._letters.set(int(size))

    def _note(self, fault: Fault) -> None:
        """For staff to see, of which no visit broke."""
        self._parent.note(fault, counts=False)

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


def _told(fault: Fault, now: float) -> str:
    """A fault as staff read it."""
    minutes = int((now - fault.at) // _MINUTE)
    words = phrases.PROBLEM if minutes else phrases.PROBLEM_NOW
    return words.format(code=fault.code, minutes=minutes)
