"""What keeps the machine going: its clock, room on its disks, what runs on it, and who starts it again.

Owns every look at these. Must never set, start or install anything.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from kiosk.station.doctor import phrases
from kiosk.station.doctor.files import judged, kiosks_user, may, reaches
from kiosk.station.doctor.place import Place, User
from kiosk.station.doctor.printing import spools_here
from kiosk.station.doctor.spool import FILES, ROOT
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import cups, unit_of
from kiosk.station.folders import named_folder

YEARS: Final = range(2026, 2100)
"""Before the first of them there was no such kiosk."""
TEXTUAL: Final = "8.2.8"
"""The version the kiosk is pinned to, as pyproject.toml has it."""
PYTHON: Final = (3, 11)
MIB: Final = 1024 * 1024
LEAST: Final = 100
"""MiB that have to be free wherever the machine writes."""
LONGEST_SILENCE: Final = 120.0
"""Seconds after which the service manager should have noticed that the kiosk stands still."""


def clock(place: Place) -> Iterator[Told]:
    """Whether the day is right: it stands on every page, and tells when a review is due."""
    now, kept = place.clock.now, place.clock.kept
    if now.year not in YEARS:
        yield bad(phrases.WRONG_YEAR.format(day=now.date().isoformat()))
    elif kept or place.text("/run/systemd/timesync/synchronized") is not None:
        yield good(phrases.CLOCK_KEPT.format(day=now.date().isoformat()))
    elif kept is None:
        yield note(phrases.CLOCK_UNTOLD.format(day=now.date().isoformat()))
    else:
        yield note(phrases.CLOCK_NOT_KEPT.format(day=now.date().isoformat()))


def room(place: Place) -> Iterator[Told]:
    """Whether there is room wherever the machine writes, and the kiosk's user may write there."""
    user = judged(place)
    for what, folder in _folders(place):
        slots = {"what": what, "folder": folder, "least": LEAST}
        try:
            shut = _shut(place, user, what, folder) if what != phrases.SPOOL_FOLDER else None
            free = place.free(_there(folder)) // MIB
        except OSError as trouble:
            reason = os.strerror(trouble.errno or 0)
            yield note(phrases.ROOM_UNTOLD.format(reason=reason, **slots), phrases.LOOK_AT_ROOM)
            continue
        if shut is not None:
            yield shut
        elif free < LEAST:
            yield bad(phrases.NO_ROOM.format(free=free, **slots), phrases.MAKE_ROOM.format(**slots))
        else:
            yield good(phrases.ROOM.format(free=free, **slots))


def _folders(place: Place) -> Iterator[tuple[str, Path]]:
    yield phrases.STATE_FOLDER, place.state
    for what, folder in (
        (phrases.PAGES_FOLDER, place.settings.paper.folder),
        (phrases.RECORD_FOLDER, place.settings.record.folder),
    ):
        if folder:
            yield what, named_folder(folder, place.home)
    if spools_here(place):
        written = cups(place.text(FILES) or "")
        yield phrases.SPOOL_FOLDER, place.at(written.get("requestroot") or ROOT)


def _there(folder: Path) -> Path:
    """The folder, or the nearest round it that is there for whoever runs this: not everybody may look everywhere."""
    return next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)


def _shut(place: Place, user: User, what: str, folder: Path) -> Told | None:
    """What keeps the kiosk from writing to a folder, or from making it; None: nothing. Raises OSError."""
    there, unit = _there(folder), unit_of(place)
    slots = {"what": what, "folder": folder, "there": there, "user": user.name}
    if not there.is_dir():
        return bad(phrases.IN_THE_WAY.format(**slots), phrases.TAKE_AWAY.format(**slots))
    if unit is not None and unit.shuts_out(PurePosixPath(folder)):
        slots["unit"] = unit.name
        return bad(phrases.SHUT_IN.format(**slots), phrases.SET_INSIDE.format(**slots))
    if not reaches(place, user, there):
        return bad(phrases.NO_WAY_TO.format(**slots), phrases.LET_THROUGH.format(**slots))
    if not may(user, there, os.W_OK | os.X_OK):
        return bad(phrases.NO_WRITING.format(**slots), phrases.LET_WRITE.format(**slots))
    return None


def versions(place: Place) -> Iterator[Told]:
    """Whether what runs is what the kiosk was tested with."""
    found = place.versions
    slots = {
        "kiosk": found.kiosk,
        "python": phrases.VERSION.format(major=found.python[0], minor=found.python[1]),
    }
    if found.python < PYTHON:
        least = phrases.VERSION.format(major=PYTHON[0], minor=PYTHON[1])
        yield bad(phrases.OLD_PYTHON.format(least=least, **slots))
    elif found.textual != TEXTUAL:
        yield bad(phrases.OTHER_TEXTUAL.format(found=found.textual or phrases.NONE, wanted=TEXTUAL))
    else:
        yield good(phrases.VERSIONS.format(textual=TEXTUAL, **slots))
    if found.from_sources:
        yield note(phrases.FROM_SOURCES, phrases.INSTALL_IT)


def service(place: Place) -> Iterator[Told]:
    """Whether the kiosk starts with the machine, and is started again when it stands still or ends."""
    unit = unit_of(place)
    if unit is None and place.environ.get("WATCHDOG_USEC", "").isdigit():
        yield good(phrases.WATCHED_NOW)
    elif unit is None:
        yield bad(phrases.NO_SERVICE)
    elif not unit.enabled:
        yield bad(phrases.NOT_ENABLED.format(unit=unit.name), phrases.ENABLE.format(unit=unit.name))
    elif unit.service("Restart") != "always":
        yield bad(phrases.NOT_RESTARTED.format(unit=unit.name), phrases.RESTART.format(unit=unit.name))
    elif unit.service("Type") != "notify" or not _watched(unit.service("WatchdogSec")):
        yield bad(phrases.NOT_WATCHED.format(unit=unit.name), phrases.WATCH.format(unit=unit.name))
    else:
        yield good(phrases.WATCHED.format(unit=unit.name))


def _watched(written: str) -> bool:
    """Whether it is a time, and not too long a one."""
    spans = {"": 1.0, "s": 1.0, "sec": 1.0, "min": 60.0, "ms": 0.001}
    number = written.rstrip("abcdefghijklmnopqrstuvwxyz ")
    seconds = spans.get(written[len(number) :].strip())
    if seconds is None or not number.replace(".", "", 1).isdecimal():
        return False
    return 0 < float(number) * seconds <= LONGEST_SILENCE


def user(place: Place) -> Iterator[Told]:
    """Whether the kiosk runs as a user of its own, and whether this was run as that user."""
    unit, meant = unit_of(place), kiosks_user(place)
    name = unit.service("User") if unit else ""
    slots = {"me": place.user.name, "user": name}
    if unit is not None and name in ("", "root", "0"):
        yield bad(phrases.RUNS_AS_ROOT.format(unit=unit.name))
    elif unit is None:
        yield note(phrases.USER_UNTOLD.format(**slots), phrases.INSTALL_SERVICE)
    elif meant is None:
        yield bad(phrases.NO_SUCH_USER.format(unit=unit.name, **slots), phrases.MAKE_USER.format(**slots))
    elif meant.number != place.user.number:
        yield note(phrases.OTHER_USER.format(**slots), phrases.RUN_AS.format(**slots))
    else:
        yield good(phrases.SAME_USER.format(**slots))
