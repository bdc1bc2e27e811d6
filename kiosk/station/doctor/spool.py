"""What the print server of this machine keeps of a page: the document, the job, a line in a log, a file on a disk.

Owns the looks at the settings of CUPS that decide it. Must never look into the spool itself: what lies there is not
the doctor's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

from kiosk.listing import NAMES, listed
from kiosk.station.doctor import printer_phrases as phrases
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.printing import nothing_to_ask, spools_here
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import allowed, cups, mount_of, span

SERVER: Final = "/etc/cups/cupsd.conf"
FILES: Final = "/etc/cups/cups-files.conf"
ROOT: Final = "/var/spool/cups"
TEMPORARY: Final = "tmp"
IN_MEMORY: Final = frozenset({"tmpfs", "ramfs"})
LONGEST_JOB: Final = 600.0
"""Seconds after which a job that nobody cancelled could still come out onto somebody else's visit."""
LONGEST_HISTORY: Final = 3600.0
_USUAL_FILES: Final = "86400"
_USUAL_HISTORY: Final = "Yes"
_USUAL_TIME: Final = "10800"
_USUAL_POLICY: Final = "default"
_READING: Final = "CUPS-Get-Document"
_NOBODY_ASKED: Final = frozenset({"", "none"})
_MAY_READ: Final = frozenset({"user", "@system", "@owner", "root"})


def told_by_server(place: Place, look: Callable[[dict[str, str]], Iterator[Told]]) -> Iterator[Told]:
    """What `look` tells of the server's settings, if pages go through one here. Raises CannotTell."""
    here = spools_here(place)
    if here is False:
        yield good(phrases.NO_SPOOL)
        return
    if here is None:
        nowhere = tuple(nothing_to_ask(place))
        yield from nowhere or (note(phrases.SPOOL_ELSEWHERE, phrases.LOOK_AT_SERVER),)
        return
    text = place.text(SERVER)
    if text is None:
        yield note(phrases.NO_CUPS_FILE.format(path=SERVER), phrases.LOOK_AT_SERVER)
        return
    written = dict(cups(text))
    # The older place of these two; CUPS still reads the one and warns.
    written |= cups(place.text(FILES) or "")
    yield from look(written)


def documents(place: Place) -> Iterator[Told]:
    """Whether the page itself stays in the spool once it is printed."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        value = written.get("preservejobfiles", _USUAL_FILES)
        yield good(phrases.FILES_GO) if span(value) == 0 else bad(phrases.FILES_STAY.format(value=value))

    yield from told_by_server(place, look)


def history(place: Place) -> Iterator[Told]:
    """Whether what became of a job can be asked, but not for long."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        value = written.get("preservejobhistory", _USUAL_HISTORY)
        seconds = span(value)
        if seconds is None or seconds > LONGEST_HISTORY:
            yield note(phrases.HISTORY_STAYS.format(value=value))
        elif seconds < 60:
            yield bad(phrases.HISTORY_GOES.format(value=value))
        else:
            yield good(phrases.HISTORY.format(value=value))

    yield from told_by_server(place, look)


def longest(place: Place) -> Iterator[Told]:
    """Whether a job that is stuck ends by itself."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        value = written.get("maxjobtime", _USUAL_TIME)
        seconds = span(value)
        if seconds is None or seconds == 0 or seconds > LONGEST_JOB:
            yield bad(phrases.JOBS_LAST.format(value=value))
        elif seconds < place.settings.times.printing:
            says = phrases.JOBS_CUT.format(value=value, printing=place.settings.times.printing)
            yield note(says)
        else:
            yield good(phrases.JOBS_END.format(value=value))

    yield from told_by_server(place, look)


def log(place: Place) -> Iterator[Told]:
    """Whether a line is written for each page."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        off = not written.get("pagelogformat") or written.get("pagelog") == ""
        yield good(phrases.NO_PAGE_LOG) if off else note(phrases.PAGE_LOG)

    yield from told_by_server(place, look)


def folder(place: Place) -> Iterator[Told]:
    """Whether the spool lies in memory, so that no page is ever on a disk."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        root = written.get("requestroot") or ROOT
        folders = dict.fromkeys((root, written.get("tempdir") or str(PurePosixPath(root, TEMPORARY))))
        mounts = {each: mount_of(place, each) for each in folders}
        untold = [each for each, mount in mounts.items() if mount is None]
        on_disk = [each for each, mount in mounts.items() if mount and mount.kind not in IN_MEMORY]
        if untold:
            yield note(phrases.SPOOL_UNTOLD.format(folder=listed(untold, NAMES)), phrases.LOOK_AT_MOUNTS)
        elif on_disk:
            yield bad(phrases.SPOOL_ON_DISK.format(folder=listed(on_disk, NAMES)))
        else:
            yield good(phrases.SPOOL_IN_MEMORY.format(folder=listed(folders, NAMES)))

    yield from told_by_server(place, look)


def readers(place: Place) -> Iterator[Told]:
    """Whether the server gives a page that waits to nobody but root and whoever it is of."""

    def look(written: dict[str, str]) -> Iterator[Told]:
        policy = written.get("defaultpolicy", _USUAL_POLICY)
        limit = allowed(place.text(SERVER) or "", policy, _READING)
        kind = limit.get("authtype", "").lower()
        kind = written.get("defaultauthtype", "basic").lower() if kind == "default" else kind
        who = limit.get("require", "").lower().split()
        # Without AuthType whoever gives a name is taken at their word, and "Deny from all" stops nobody here.
        shut = kind not in _NOBODY_ASKED and who[:1] == ["user"] and _MAY_READ.issuperset(who)
        yield good(phrases.PAGES_SHUT) if shut else bad(phrases.PAGES_OPEN)

    yield from told_by_server(place, look)
