"""Runs the kiosk on this terminal, one process for each person, until it is told to end.

Owns the order in which the machine is prepared, and what is tried again when its settings or guides cannot be used.
Must never import Textual before the environment is scrubbed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from kiosk.screens.environment import fit_to_start, scrub_environment
from kiosk.station import lockdown
from kiosk.station.faults import Fault
from kiosk.station.keeper import Keeper, Machine
from kiosk.station.log import Log
from kiosk.station.parent import Ended, Parent
from kiosk.station.systemd import Systemd
from kiosk.station.terminal import Terminal


class NotFit(RuntimeError):
    """This terminal cannot show the kiosk; the message is one sentence for whoever started it."""


class NotNow(Exception):
    """The machine cannot be used as it is set: a code, and one sentence for staff."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


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
    # Textual reads its switches while it is imported, so the environment comes first.
    scrub_environment()
    lockdown.no_core_files()
    log = Log(os.environ)
    terminal = Terminal()
    parent = Parent(terminal, log, systemd)
    parent.take_signals()
    try:
        _serve(parent, opening)
    except Ended as end:
        return end.code
    finally:
        terminal.give_back()


def _serve(parent: Parent, opening: Open) -> None:
    """One machine after another, each for as long as it can be used. Raises Ended."""
    while True:
        try:
            keeper = Keeper(opening(), parent)
        except NotNow as why:
            parent.note(Fault(why.code, time.monotonic()))
            parent.out_of_order(why.code, why.sentence)
            continue
        keeper.serve()
