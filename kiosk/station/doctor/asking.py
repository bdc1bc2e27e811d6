"""Asks a printer what it is, for no longer than a few seconds each time.

Owns the step from what a queue and its printer tell to what the doctor sees of them. Must never print, nor wait for a
printer that hangs.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final, TypeVar
from urllib.parse import urlsplit

from kiosk.deliver.described import Described
from kiosk.deliver.printer import printer_at
from kiosk.station.doctor.place import PrinterSeen
from kiosk.station.doctor.printing import is_elsewhere, way

PATIENCE: Final = 8.0
"""Seconds; the printer itself is given three for each of the few questions."""
REACH: Final = 3.0
"""Seconds in which somebody has to answer at the address behind a queue, as the queue itself gives up then."""
_NAMING: Final = 1.0
"""Seconds more, for a name to be looked up."""
RAW: Final = "Local Raw Printer"
"""What CUPS calls the model of a printer it knows nothing of, such as where `-m everywhere` has failed."""
_QUEUES: Final = ("/printers/", "/classes/")

Found = TypeVar("Found")


def ask_printer(address: str, server: str) -> PrinterSeen:
    """What a printer says of itself. Never raises, and comes back whatever the printer does."""
    seen = within(PATIENCE, lambda: _described(address, server), PrinterSeen(trouble="not_answering"))
    if seen.trouble is not None or "://" in address or is_elsewhere(server):
        return seen
    return _with_its_printer(seen)


def within(seconds: float, ask: Callable[[], Found], otherwise: Found) -> Found:
    """What `ask` gives, if it gives it in time and does not fail; else `otherwise`."""
    found: list[Found] = []
    over = threading.Event()

    def asked() -> None:
        # Whatever an odd printer brings about is no answer; a thread would put it out as a traceback.
        with suppress(Exception):
            found.append(ask())
        over.set()

    threading.Thread(target=asked, daemon=True).start()
    over.wait(seconds)
    return found[0] if found else otherwise


def _described(address: str, server: str) -> PrinterSeen:
    try:
        found = printer_at(address, server).describe()
    except ValueError:
        return PrinterSeen(trouble="no_printer")
    alone = "://" in address and not urlsplit(address).path.startswith(_QUEUES)
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
        reached=True if alone and found.why is None else None,
        itself=alone,
    )


def _with_its_printer(seen: PrinterSeen) -> PrinterSeen:
    """A queue of this machine, with whether its printer is there, and what that tells of its sheets."""
    at = way(seen.device)
    if at is None or seen.device is None:
        return seen
    device = seen.device
    if not within(REACH + _NAMING, lambda: _answers(at), otherwise=False):
        return replace(seen, reached=False)
    own = within(PATIENCE, lambda: _itself(device), Described(why="not_answering"))
    if own.why is None and (own.media_ready or own.media_default):
        return replace(seen, reached=True, ready=own.media_ready, usual=own.media_default, itself=True)
    return replace(seen, reached=True)


def _answers(at: tuple[str, int]) -> bool:
    """Whether a connection is taken. Raises OSError where it is not."""
    with socket.create_connection(at, timeout=REACH):
        return True


def _itself(device: str) -> Described:
    """What the printer behind a queue says. Raises ValueError where that cannot be asked, or is another queue."""
    parts = urlsplit(device)
    if parts.path.startswith(_QUEUES):
        raise ValueError(device)
    # What stands after the address is for CUPS alone, such as `?contimeout=3`.
    return printer_at(parts._replace(query="").geturl(), "").describe()
