"""Runs the kiosk on this terminal, one process for each person, until it is told to end.

Owns the order in which the machine is prepared, and what is tried again when its settings or guides cannot be used.
Must never import Textual before the environment is scrubbed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import NoReturn

from kiosk.screens.environment import fit_to_start, scrub_environment
from kiosk.screens.loading import load_screens, settle
from kiosk.station import lockdown
from kiosk.station.faults import Fault
from kiosk.station.keeper import Keeper
from kiosk.station.letters import Letters, letters_here
from kiosk.station.log import Log
from kiosk.station.machine import Machine, NotNow, is_station
from kiosk.station.parent import Ended, Parent
from kiosk.station.systemd import Systemd
from kiosk.station.terminal import Terminal
from kiosk.summary.pdf import load_maker


class NotFit(RuntimeError):
    """This terminal cannot show the kiosk; the message is one sentence for whoever started it."""


Open = Callable[[], Machine]
"""Reads the settings and the guides. Raises NotNow."""


def run(opening: Open) -> int:
    """Show the kiosk to one person after another; gives the exit code of the process.

    Raises:
        NotFit: if there is no terminal to show it on.
    """
    unfit = fit_to_start()
    if unfit is not None:
        raise NotFit(unfit)
    systemd = Systemd(os.environ)
    started_with = dict(os.environ)
    # Textual reads its switches while it is imported, so the environment comes first.
    scrub_environment()
    lockdown.no_core_files()
    terminal = Terminal()
    parent = Parent(terminal, Log(os.environ), systemd)
    parent.take_signals()
    letters = letters_here(started_with, terminal.size, station=is_station(started_with))
    load_screens()
    load_maker()
    try:
        _serve(parent, opening, letters)
    except Ended as end:
        return end.code
    finally:
        parent.end_beside()  # first: a page that is on its way comes out while this waits for anything else
        letters.end()
        terminal.give_back()


def _serve(parent: Parent, opening: Open, letters: Letters) -> NoReturn:
    """One machine after another, each for as long as it can be used. Raises Ended."""
    while True:
        try:
            keeper = Keeper(opening(), parent, letters)
        except NotNow as why:
            parent.note(Fault(why.code, time.monotonic(), why.sentence))
            parent.out_of_order(why.code, why.sentence)
            continue
        except Exception as error:  # noqa: BLE001 - nobody is there to read what went wrong; staff find its code
            parent.broke(error)
            parent.out_of_order(parent.faults.last[-1].code)
            continue
        settle()
        keeper.serve()
