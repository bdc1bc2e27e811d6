"""One visit's screens, made from the machine as it is now.

Owns what the screens of a visit are given, and where its pages go. Must make no screen but in the visit's own process.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from kiosk.beginning import today, turn
from kiosk.deliver.no_printer import printer_for
from kiosk.deliver.page import maker, saver
from kiosk.deliver.record import Record, recorder
from kiosk.guide.model import Guide
from kiosk.station.child import Line
from kiosk.station.idle import idle, lasts
from kiosk.station.machine import Machine
from kiosk.station.offered import mark_of, offered
from kiosk.station.outlet import Outlet
from kiosk.station.printing import PaperPrinting
from kiosk.station.settings import Settings
from kiosk.station.withdrawn import Withdrawn
from kiosk.summary.adding import adds
from kiosk.summary.preview import on_screen
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes

if TYPE_CHECKING:
    from kiosk.layout.card import Block
    from kiosk.screens.app import Setting


def outlet(machine: Machine) -> Outlet:
    """How pages get to paper on this machine, for whoever looks after those that did not."""
    settings = machine.settings
    return Outlet(
        partial(printer_for, server=settings.printer.server),
        settings.printer.addresses,
        settings.paper.size,
        settings.times.printing,
        settings.printer.hold_minutes,
        machine.state,
    )


def show(machine: Machine, withdrawn: Withdrawn, sizes: int, line: Line) -> int:
    """In the child: the screens, from the welcome screen to the end of this visit; gives its exit code.

    `sizes` is how many sizes of letters this terminal can show.
    """
    from kiosk.screens.app import KioskApp  # noqa: PLC0415 - loaded already, with the environment scrubbed
    from kiosk.screens.sealed import run_sealed  # noqa: PLC0415

    session = Session(
        seed=turn(together=machine.counselor),
        together=machine.counselor,
        direct_allowed=machine.settings.clinic.direct_allowed,
        wishes=Wishes(large_print=machine.settings.paper.letters == "large"),
    )
    return run_sealed(KioskApp(setting(machine, withdrawn, line, sizes), session, line.crashed))


def setting(machine: Machine, withdrawn: Withdrawn, line: Line, sizes: int = 1) -> Setting:
    """What the screens of one visit are given."""
    from kiosk.screens.app import Setting  # noqa: PLC0415
    from kiosk.screens.widgets.guard import Guard  # noqa: PLC0415

    settings = machine.settings
    numbers = settings.clinic.numbers

    def marks(shown: Guide) -> tuple[str, ...]:
        demonstration = machine.demonstration
        return mark_of(shown, today(), station=machine.station, from_checkout=demonstration).screen

    size, clinic = settings.paper.size, settings.clinic.name
    return Setting(
        offered(machine.guides, settings, withdrawn, station=machine.station).guides,
        saver(machine.save_to, today, numbers, size, clinic),
        partial(_preview, settings),
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
        printing=_printing(machine, line),
        for_staff=machine.station,
        record=_record(machine),
        sizes=sizes,
        turn=partial(turn, together=False),
        # A clock that goes on while the machine sleeps: whoever was there then has gone.
        clock=partial(time.clock_gettime, time.CLOCK_BOOTTIME),
    )


def _preview(settings: Settings, shown: Guide, session: Session, private: bool) -> Sequence[Block]:
    """The page as it would be printed now, for the screen."""
    counted = partial(adds, paper=settings.paper.size, large_print=session.wishes.large_print)
    return on_screen(
        shown,
        session,
        date=today(),
        numbers=settings.clinic.numbers,
        clinic=settings.clinic.name,
        counted=counted,
        private=private,
    )


def _record(machine: Machine) -> Record | None:
    """What gives the clinic a copy for its records; None where no folder is set for that."""
    clinic = machine.settings.clinic
    return recorder(machine.record, today, clinic.numbers, clinic.name) if machine.record else None


def _printing(machine: Machine, line: Line) -> PaperPrinting | None:
    """What prints the pages of this visit; None where they are put into a folder."""
    settings = machine.settings
    printer, size = settings.printer, settings.paper.size
    if not printer.address:
        return None
    return PaperPrinting(
        printer.stands,
        printer.hold_minutes,
        printer_for(printer.address, printer.server),
        line,
        maker(today, settings.clinic.numbers, size, settings.clinic.name),
        size,
        settings.times.printing,
    )
