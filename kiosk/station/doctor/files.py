"""The clinic's own files: the settings with the PIN in them, and the folders of the guides.

Owns what may be done with a file by whom. Must never say what is kept of a PIN.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from kiosk.listing import NAMES, listed
from kiosk.station.doctor import clinic_phrases as phrases
from kiosk.station.doctor.place import Place, User
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import unit_of, users

_MOST_NAMED: Final = 3
"""So many files are named; of the others it is enough that there are more."""


def kiosks_user(place: Place) -> User | None:
    """Who runs the kiosk, as its service says; None: no service says it, or nobody here has that name."""
    unit = unit_of(place)
    name = unit.service("User") if unit else ""
    return next((each for each in users(place) if name in (each.name, str(each.number))), None)


def judged(place: Place) -> User:
    """For whom it is looked what files allow: the kiosk's user, where that is known, else whoever runs this."""
    return kiosks_user(place) or place.user


def may(user: User, path: Path, wish: int) -> bool:
    """Whether a user may do this (os.R_OK, os.W_OK, os.X_OK) with a file that is there. Raises OSError.

    By the modes, and for this very process by asking the system, which knows of lists of rights and of what is
    mounted to be read only.
    """
    found = path.stat()
    runs_this = os.geteuid()
    if user.number == runs_this:
        return os.access(path, wish)
    if runs_this == 0 and not os.access(path, wish):
        return False
    if user.number == 0:
        return True
    if user.number == found.st_uid:
        return found.st_mode >> 6 & wish == wish
    if found.st_gid in user.groups:
        return found.st_mode >> 3 & wish == wish
    return found.st_mode & wish == wish


def reaches(place: Place, user: User, folder: Path) -> bool:
    """Whether a user may go all the way to a folder that is there. Raises OSError."""
    above = [each for each in folder.parents if place.top in each.parents]
    return all(may(user, each, os.X_OK) for each in above)


def settings(place: Place) -> Iterator[Told]:
    """Whether this is a machine for patients, and whether its settings hold."""
    if place.wrong:
        yield from (bad(each) for each in place.wrong)
    elif place.reading.path is None:
        yield bad(phrases.NO_STATION, phrases.MAKE_STATION)
    else:
        standing = place.standing
        yield from (bad(each) for each in standing.troubles)
        if not standing.troubles:
            yield good(phrases.SETTINGS_HOLD.format(path=place.reading.path))
        yield from (note(each, phrases.NOTHING_TO_DO) for each in standing.offered)


def settings_kept(place: Place) -> Iterator[Told]:
    """Whether only those may read and change the settings who should."""
    path = place.settings_file
    try:
        faults = list(_kept_badly(place, path)) if path is not None else []
    except FileNotFoundError:
        path = None
    if path is None:
        yield note(phrases.NO_FILE_TO_LOOK_AT, phrases.MAKE_STATION)
    else:
        yield from faults or [good(phrases.SETTINGS_KEPT.format(path=path))]


def _kept_badly(place: Place, path: Path) -> Iterator[Told]:
    """Raises OSError."""
    found, folder, user = path.stat(), path.absolute().parent, judged(place)
    if found.st_mode & stat.S_IRWXO:
        yield bad(phrases.OPEN_TO_ALL.format(path=path, mode=f"{stat.S_IMODE(found.st_mode):o}"))
    if found.st_mode & stat.S_IWGRP:
        yield bad(phrases.OPEN_TO_GROUP.format(path=path))
    if found.st_uid not in place.owners:
        yield bad(phrases.NOT_ROOTS.format(path=path))
    if user.number not in place.owners and not may(user, path, os.R_OK):
        yield bad(phrases.KIOSK_CANNOT_READ.format(path=path, user=user.name))
    above = folder.stat()
    if above.st_uid not in place.owners or above.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        yield bad(phrases.FOLDER_OPEN.format(folder=folder), phrases.SHUT_FOLDER.format(folder=folder))


def pin(place: Place) -> Iterator[Told]:
    """Whether staff can get to their screen, and nobody else."""
    if place.wrong:
        yield note(phrases.PIN_UNTOLD, phrases.MEND_SETTINGS)
    elif place.settings.staff.pin:
        yield good(phrases.PIN_SET)
    else:
        yield bad(phrases.NO_PIN)


def guides_read_only(place: Place) -> Iterator[Told]:
    """Whether the kiosk's user can change what it shows."""
    user = judged(place)
    if not place.guides:
        yield note(phrases.NO_GUIDE_TO_LOOK_AT, phrases.MEND_GUIDES)
        return
    if user.number == 0:
        yield note(phrases.ROOT_MAY_WRITE, phrases.RUN_AS_KIOSK)
        return
    for path, _ in place.guides:
        open_ones = [each for each in _inside(path) if may(user, each, os.W_OK)]
        if open_ones:
            names = listed(map(str, open_ones[:_MOST_NAMED]), NAMES)
            slots = {"count": len(open_ones), "names": names, "user": user.name}
            says = phrases.GUIDE_OPEN.get(len(open_ones), phrases.GUIDE_OPEN_MANY).format(**slots)
            yield bad(says, phrases.SHUT_GUIDE.format(folder=path))
        else:
            yield good(phrases.GUIDE_SHUT.format(path=path, user=user.name))


def guides_reached(place: Place) -> Iterator[Told]:
    """Whether the kiosk's user can read what is to be shown."""
    user, unit = judged(place), unit_of(place)
    if not place.guides:
        yield note(phrases.NO_GUIDE_TO_LOOK_AT, phrases.MEND_GUIDES)
        return
    for path, _ in place.guides:
        hidden = unit is not None and unit.hides(PurePosixPath(path))
        # Root may look into a folder that the kiosk's user cannot even get to.
        if hidden or not reaches(place, user, path) or not all(_may_read(user, each) for each in _of(path)):
            yield bad(phrases.GUIDE_OUT_OF_REACH.format(path=path, user=user.name))
        else:
            yield good(phrases.GUIDE_IN_REACH.format(path=path, user=user.name))


def _may_read(user: User, path: Path) -> bool:
    return may(user, path, os.R_OK | os.X_OK if path.is_dir() else os.R_OK)


def _of(path: Path) -> tuple[Path, ...]:
    """A guide's file or folder, and all that is in it."""
    inside = sorted(each for each in path.rglob("*") if each.exists()) if path.is_dir() else ()
    return (path, *inside)


def _inside(path: Path) -> Iterator[Path]:
    """A guide's folder, all that is read in it, and the folder round it: who may write there may replace it."""
    yield path.absolute().parent
    yield from _of(path)
