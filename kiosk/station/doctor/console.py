"""The ways out of the kiosk on the machine's own keyboard: other logins, other consoles, keys of the kernel.

Owns every look at logins, consoles and those keys. Must never press one, nor change what a key does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from kiosk.listing import NAMES, listed
from kiosk.station.doctor import phrases
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import ENABLED, Unit, config, ini, is_masked, unit_of

_GETTY: Final = re.compile(r"(?:getty|autovt)@(tty\d+)\.service\Z")
DEFAULT_CONSOLES: Final = "6"
SYSRQ_OFF: Final = "0"


def logins(place: Place) -> Iterator[Told]:
    """Whether somebody can log in, or is logged in, on another console of this machine."""
    if place.names("/run/systemd") is None and place.names("/etc/systemd") is None:
        yield note(phrases.LOGINS_UNTOLD, phrases.LOOK_AT_LOGINS)
        return
    faults = [*_gettys(place), *_waiting(place), *_sessions(place)]
    yield from faults or [good(phrases.NO_LOGINS)]


def _gettys(place: Place) -> Iterator[Told]:
    """Those that are started with the machine."""
    folder = f"{ENABLED}/getty.target.wants"
    found = [match[1] for name in place.names(folder) or () if (match := _GETTY.match(name))]
    template = is_masked(place, "getty@.service")
    open_ones = [each for each in found if not (template or is_masked(place, f"getty@{each}.service"))]
    if open_ones:
        yield bad(phrases.GETTYS.format(consoles=listed(open_ones, NAMES)))


def _waiting(place: Place) -> Iterator[Told]:
    """Those that are started when somebody goes to their console."""
    if is_masked(place, "autovt@.service"):
        return
    written = config(place, "logind.conf")
    for key in ("NAutoVTs", "ReserveVT"):
        value = written.get(("Login", key), DEFAULT_CONSOLES)
        if value != "0":
            yield bad(
                phrases.CONSOLES_WAIT.format(key=key, value=value), phrases.STOP_CONSOLES.format(key=key)
            )


def _sessions(place: Place) -> Iterator[Told]:
    """Those on whom somebody is logged in now; over the network does not count, and the kiosk's own does not."""
    folder, unit = "/run/systemd/sessions", unit_of(place)
    own = unit.service("User") if unit else ""
    for name in place.names(folder) or ():
        if name.endswith(".ref"):
            continue
        written = ini(place.text(f"{folder}/{name}") or "")
        tty, user = written.get(("", "TTY"), ""), written.get(("", "USER"), "")
        on_console = written.get(("", "SEAT")) == "seat0" and written.get(("", "STATE")) != "closing"
        if on_console and written.get(("", "CLASS"), "user") == "user" and user != own:
            yield bad(
                phrases.LOGGED_IN.format(user=user, console=tty), phrases.END_LOGIN.format(session=name)
            )


def switching(place: Place) -> Iterator[Told]:
    """Whether a key leads from the kiosk's console to another."""
    unit = unit_of(place)
    if unit is not None and unit.on_a_compositor:
        if _lets_switch(unit):
            yield bad(phrases.CAGE_SWITCHES, phrases.STOP_CAGE_SWITCHING.format(unit=unit.name))
        else:
            yield good(phrases.CAGE_KEEPS)
    elif place.terminal.switches is None:
        yield note(phrases.SWITCHING_UNTOLD, phrases.LOOK_AT_SWITCHING)
    elif place.terminal.switches:
        yield bad(phrases.SWITCHES)
    else:
        yield good(phrases.NO_SWITCHING)


def _lets_switch(unit: Unit) -> bool:
    """Whether cage was given its option to leave those keys alone."""
    own = takewhile(lambda word: word.startswith("-") and word != "--", unit.words[1:])
    return any(re.fullmatch(r"-[a-z]*s[a-z]*", word) for word in own)


def sysrq(place: Place) -> Iterator[Told]:
    """Whether the kernel takes orders from the keyboard."""
    value = place.text("/proc/sys/kernel/sysrq")
    if value is None and place.names("/proc/sys/kernel") is None:
        yield note(phrases.SYSRQ_UNTOLD, phrases.LOOK_AT_SYSRQ)
    elif value is None:
        yield good(phrases.NO_SYSRQ)
    elif value.strip() == SYSRQ_OFF:
        yield good(phrases.SYSRQ_OFF)
    else:
        yield bad(phrases.SYSRQ.format(value=value.strip()))


def restart_keys(place: Place) -> Iterator[Told]:
    """Whether Ctrl-Alt-Del starts the machine anew."""
    value = place.text("/proc/sys/kernel/ctrl-alt-del")
    burst = config(place, "system.conf").get(("Manager", "CtrlAltDelBurstAction"), "reboot-force")
    if value is None:
        yield note(phrases.RESTART_UNTOLD, phrases.LOOK_AT_RESTART)
    elif value.strip() != "0":
        yield bad(phrases.RESTARTS_AT_ONCE, phrases.STOP_RESTARTING_AT_ONCE)
    elif not is_masked(place, "ctrl-alt-del.target"):
        yield bad(phrases.RESTARTS)
    elif burst != "none":
        yield bad(phrases.RESTARTS_IN_BURSTS.format(value=burst), phrases.STOP_BURSTS)
    else:
        yield good(phrases.NO_RESTARTING)
