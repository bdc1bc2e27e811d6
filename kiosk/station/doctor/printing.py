"""The printers: whether there is one, what it answers, and what lies between it and this machine.

Owns every look at what a printer or a queue says of itself. Must never print: a printer is only asked what it is.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from kiosk.deliver.printer import FORMAT, PAPER
from kiosk.deliver.state import FORGOTTEN
from kiosk.listing import NAMES, listed
from kiosk.station.doctor import printer_phrases as phrases
from kiosk.station.doctor.place import Place, PrinterSeen
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import Unit, unit_of

WIRES: Final = frozenset({"usb", "hp", "hpfax", "parallel", "serial", "canonij", "epson"})
"""Beginnings of addresses that lead through a cable of this machine."""
ENCRYPTED: Final = frozenset({"ipps", "https"})
PORTS: Final = {"ipp": 631, "ipps": 631, "http": 80, "https": 443, "lpd": 515}
"""By the beginning of an address that may be tried. Of a `socket` it may not: some print what begins there."""
_SAID_WITH_IT: Final = "cups-ipp-conformance-failure-report"


def is_set(place: Place) -> Iterator[Told]:
    """Whether a person can take a page home at all."""
    if place.wrong:
        yield note(phrases.SETTINGS_WRONG, phrases.MEND_SETTINGS)
    elif place.settings.printer.address:
        yield good(phrases.PRINTER_SET.format(address=place.settings.printer.address))
    elif place.settings.paper.folder:
        yield note(phrases.PAGES_TO_FOLDER.format(folder=place.settings.paper.folder))
    else:
        yield bad(phrases.NO_PRINTER)


def answers(place: Place) -> Iterator[Told]:
    """Whether each printer answers."""
    yield from nothing_to_ask(place)
    unit = unit_of(place)
    for address in place.settings.printer.addresses:
        if unit is not None and _is_shut_in(unit) and _by_network(place, address):
            # From here it may well answer: the service alone is shut in.
            says = phrases.NO_WAY_OUT.format(unit=unit.name, address=address)
            yield grave(place, address, says, phrases.LET_OUT.format(unit=unit.name))
            continue
        seen = place.ask(address)
        if seen.trouble is None:
            yield _behind(place, address, seen)
            continue
        says = phrases.TROUBLES.get(seen.trouble, phrases.NO_ANSWER).format(address=address)
        remedy = phrases.REMEDIES.get(seen.trouble)
        server = place.settings.printer.server
        yield grave(place, address, says, remedy.format(address=address, server=server) if remedy else None)


def _behind(place: Place, address: str, seen: PrinterSeen) -> Told:
    """Whether there is a printer behind what has answered: a queue does so also where its printer is off."""
    if seen.reached is None:
        return note(phrases.QUEUE_ANSWERS.format(address=address), phrases.PRINT_A_PAGE)
    if seen.reached:
        says = phrases.ANSWERS if "://" in address else phrases.BOTH_ANSWER
        return good(says.format(address=address))
    host, port = way(seen.device) or ("", 0)
    slots = {"address": address, "host": host, "port": port}
    return grave(place, address, phrases.NOBODY_THERE.format(**slots), phrases.SWITCH_ON.format(**slots))


def way(device: str | None) -> tuple[str, int] | None:
    """Host and port behind a queue where it may be tried whether anybody answers; None: there it may not."""
    try:
        parts = urlsplit(device or "")
        port = parts.port or PORTS.get(parts.scheme)
    except ValueError:
        return None
    return (parts.hostname, port) if parts.hostname and port and parts.scheme in PORTS else None


def _is_shut_in(unit: Unit) -> bool:
    """Whether the kiosk's service reaches no address at all, this machine's own among them."""
    alone = unit.service("PrivateNetwork").lower() in ("yes", "true", "on", "1")
    return alone or (unit.service("IPAddressDeny") == "any" and not unit.service("IPAddressAllow"))


def _by_network(place: Place, address: str) -> bool:
    """Whether the kiosk itself asks for this printer over a network, and not at a socket of CUPS."""
    return "://" in address or not place.settings.printer.server.startswith("/")


def grave(place: Place, address: str, says: str, remedy: str | None = None) -> Told:
    """Bad at the printer that is used first; a note at one to which staff can move a page.

    Without a remedy of its own it has the catalogue's.
    """
    return bad(says, remedy) if address == place.settings.printer.address else note(says, remedy)


def nothing_to_ask(place: Place) -> Iterator[Told]:
    """A note where no printer is set, or nobody can tell which."""
    if place.wrong:
        yield note(phrases.SETTINGS_WRONG, phrases.MEND_SETTINGS)
    elif not place.settings.printer.addresses:
        yield note(phrases.NOTHING_TO_ASK, phrases.SET_PRINTER)


def _asked(place: Place) -> Iterator[tuple[str, PrinterSeen | None]]:
    """Every printer that is set with what it told; None: it did not answer."""
    for address in place.settings.printer.addresses:
        seen = place.ask(address)
        yield address, None if seen.trouble is not None else seen


def silent(address: str) -> Told:
    """A note that a printer has to answer before more can be told of it."""
    return note(phrases.DID_NOT_ANSWER.format(address=address), phrases.FIRST_MAKE_IT_ANSWER)


def accepts(place: Place) -> Iterator[Told]:
    """Whether each printer takes pages now."""
    yield from nothing_to_ask(place)
    for address, seen in _asked(place):
        if seen is None:
            yield silent(address)
        elif not seen.accepting:
            yield grave(place, address, phrases.REJECTS.format(address=address))
        elif seen.stopped:
            says = phrases.STOPPED.format(address=address)
            yield grave(place, address, says, phrases.START_IT.format(address=address))
        elif not seen.begins:
            yield grave(place, address, phrases.BEGINS_NO_JOB.format(address=address), phrases.USE_CUPS)
        elif others := [each for each in seen.reasons if each not in (FORGOTTEN, _SAID_WITH_IT)]:
            reasons = listed(others, NAMES)
            yield note(phrases.REASONS.format(address=address, reasons=reasons), phrases.LOOK_AT_PRINTER)
        else:
            yield good(phrases.ACCEPTS.format(address=address))


def paper(place: Place) -> Iterator[Told]:
    """Whether the sheets in each printer are those of the settings."""
    yield from nothing_to_ask(place)
    size = place.settings.paper.size
    for address, seen in _asked(place):
        slots = {"address": address, "size": size}
        right = any(name.startswith(PAPER[size]) for name in seen.ready) if seen else False
        if seen is None:
            yield silent(address)
        elif (seen.ready or seen.usual) and not seen.itself:
            yield note(_in_settings(seen, slots), phrases.LOOK_INTO_TRAY.format(size=size))
        elif right:
            yield good(phrases.PAPER_READY.format(**slots))
        elif seen.ready:
            says = phrases.PAPER_OTHER.format(ready=listed(seen.ready, NAMES), **slots)
            yield grave(place, address, says)
        elif seen.usual.startswith(PAPER[size]):
            yield good(phrases.PAPER_USUAL.format(**slots))
        elif seen.usual:
            says = phrases.PAPER_OTHER.format(ready=seen.usual, **slots)
            yield note(says, phrases.LOOK_INTO_TRAY.format(size=size))
        else:
            yield note(phrases.PAPER_UNTOLD.format(**slots), phrases.LOOK_INTO_TRAY.format(size=size))


def _in_settings(seen: PrinterSeen, slots: dict[str, str]) -> str:
    """What CUPS says of the sheets: nobody has looked."""
    told = seen.ready or (seen.usual,)
    return phrases.PAPER_OF_CUPS.format(ready=listed(told, NAMES), **slots)


def formats(place: Place) -> Iterator[Told]:
    """Whether each printer takes the page as it is made."""
    yield from nothing_to_ask(place)
    for address, seen in _asked(place):
        if seen is None:
            yield silent(address)
        elif seen.raw:
            # It then lists everything CUPS itself has a filter for, and uses none of them.
            yield grave(place, address, phrases.RAW_QUEUE.format(address=address))
        elif not seen.formats:
            yield note(phrases.FORMATS_UNTOLD.format(address=address), phrases.PRINT_A_PAGE)
        elif FORMAT["pdf"] in (each.lower() for each in seen.formats):
            yield good(phrases.TAKES_PDF.format(address=address))
        else:
            yield grave(place, address, phrases.NO_PDF.format(address=address))


def network(place: Place) -> Iterator[Told]:
    """Whether a page crosses a network on its way to paper, and whether anybody there could read it."""
    yield from nothing_to_ask(place)
    for address in place.settings.printer.addresses:
        if "://" in address:
            yield _crosses(address, address)
            continue
        if is_elsewhere(place.settings.printer.server):
            yield note(phrases.SERVER_ELSEWHERE.format(server=place.settings.printer.server))
        seen = place.ask(address)
        if seen.trouble is not None:
            yield silent(address)
        elif seen.device is None:
            yield note(phrases.DEVICE_UNTOLD.format(address=address), phrases.LOOK_AT_DEVICE)
        else:
            yield _crosses(address, seen.device)


def _crosses(address: str, device: str) -> Told:
    try:
        parts = urlsplit(device)
        scheme, host = parts.scheme.lower(), parts.hostname or ""
    except ValueError:
        return note(phrases.DEVICE_UNTOLD.format(address=address), phrases.LOOK_AT_DEVICE)
    if scheme in WIRES or (host and is_here(host)):
        return good(phrases.BY_WIRE.format(address=address))
    if scheme in ENCRYPTED:
        return good(phrases.ENCRYPTED.format(address=address, host=host))
    return note(phrases.CROSSES.format(address=address, scheme=scheme))


def is_here(host: str) -> bool:
    """Whether a name or number is this very machine's."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_elsewhere(server: str) -> bool:
    """Whether the print server runs on another machine."""
    if server.startswith("/"):
        return False
    host = urlsplit(f"//{server}").hostname or server
    return not is_here(host)


def spools_here(place: Place) -> bool | None:
    """Whether pages wait in a spool of this machine; None: there is no printer, or another machine has the spool."""
    addresses = place.settings.printer.addresses
    if not addresses:
        return None
    if all("://" in address for address in addresses):
        return False
    return None if is_elsewhere(place.settings.printer.server) else True
