"""Asks a printer what it is, for no longer than a few seconds.

Owns the step from what a printer tells to what the doctor sees of it. Must never print, nor wait for a printer that
hangs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from kiosk.deliver.printer import printer_at
from kiosk.station.doctor.place import PrinterSeen

PATIENCE: Final = 8.0
"""Seconds; the printer itself is given three for each of the few questions."""

RAW: Final = "Local Raw Printer"
"""What CUPS calls the model of a printer it knows nothing of, such as where `-m everywhere` has failed."""


def ask_printer(address: str, server: str) -> PrinterSeen:
    """What a printer says of itself. Never raises, and comes back whatever the printer does."""
    return within(PATIENCE, lambda: _described(address, server))


def within(seconds: float, ask: Callable[[], PrinterSeen]) -> PrinterSeen:
    """What `ask` gives, if it gives it in time and does not fail; else that the printer does not answer."""
    found: list[PrinterSeen] = []
    over = threading.Event()

    def asked() -> None:
        # Whatever an odd printer brings about is no answer; a thread would put it out as a traceback.
        with suppress(Exception):
            found.append(ask())
        over.set()

    threading.Thread(target=asked, daemon=True).start()
    over.wait(seconds)
    return found[0] if found else PrinterSeen(trouble="not_answering")


def _described(address: str, server: str) -> PrinterSeen:
    try:
        found = printer_at(address, server).describe()
    except ValueError:
        return PrinterSeen(trouble="no_printer")
    return PrinterSeen(
        trouble=found.why,
        accepting=found.accepting,
        stopped=found.stopped,
        begins=found.takes_jobs,
        reasons=found.reasons,
        ready=found.media_ready,
        usual=found.media_default,
        formats=found.formats,
        raw=found.model == RAW,
        device=found.device or None,
    )
