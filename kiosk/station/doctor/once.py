"""What the print server does by itself that could bring a page out twice, or hide whether it came out.

Owns the looks at how CUPS goes on after a crash and after a failure. Must never look into the spool itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from kiosk.deliver.state import FORGOTTEN
from kiosk.station.doctor import printer_phrases as phrases
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.printing import grave, nothing_to_ask, silent
from kiosk.station.doctor.spool import ROOT, told_by_server
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import queues, service, span

QUEUES: Final = "/etc/cups/printers.conf"
CUPS: Final = "cups.service"
EMPTIED: Final = "[cd]*"
"""The spool's jobs and their pages; what else lies there is not looked for at a start."""
GIVES_UP: Final = "abort-job"
_USUAL_DELAY: Final = "30"


def believed(place: Place) -> Iterator[Told]:
    """Whether a printer still bears a word after which CUPS calls every job completed, printed or not."""
    yield from nothing_to_ask(place)
    for address in place.settings.printer.addresses:
        seen = place.ask(address)
        if seen.trouble is not None:
            yield silent(address)
        elif FORGOTTEN in seen.reasons:
            yield grave(place, address, phrases.NOT_BELIEVED.format(address=address, reason=FORGOTTEN))
        else:
            yield good(phrases.BELIEVED.format(address=address))


def retries(place: Place) -> Iterator[Told]:
    """Whether a page that could not be printed is given up, and does not come out later by itself."""

    def look(_: dict[str, str]) -> Iterator[Told]:
        known = queues(place.text(QUEUES) or "")
        for address in place.settings.printer.addresses:
            if "://" in address:
                continue
            policy = known.get(address.lower(), {}).get("errorpolicy")
            if policy is None:
                says = phrases.RETRIES_UNTOLD.format(address=address, path=QUEUES)
                yield note(says, phrases.MAKE_QUEUE)
            elif policy.lower() == GIVES_UP:
                yield good(phrases.GIVES_UP.format(address=address))
            else:
                yield grave(place, address, phrases.RETRIES.format(address=address, policy=policy))

    yield from told_by_server(place, look)


def emptied(place: Place) -> Iterator[Told]:
    """Whether a print server that was killed starts with no page to print once more."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        root = written.get("requestroot") or ROOT
        first = service(place, CUPS).get(("Service", "ExecStartPre"), "")
        taken = str(PurePosixPath(root, EMPTIED))
        wiped = any("rm " in line and taken in line for line in first.splitlines())
        if wiped:
            yield good(phrases.EMPTIED.format(folder=root))
        else:
            yield bad(phrases.NOT_EMPTIED.format(folder=root))

    yield from told_by_server(place, look)


def numbers(place: Place) -> Iterator[Told]:
    """Whether a number is never given to two jobs, so that nobody takes back the page of another."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        value = written.get("dirtycleaninterval", _USUAL_DELAY)
        once = span(value) == 0
        yield good(phrases.NUMBERS_KEPT) if once else bad(phrases.NUMBERS_AGAIN.format(value=value))

    yield from told_by_server(place, look)
