"""Writes the files that make a machine a station: units, settings, printing, lockdown, and what puts them in place.

Owns what stands in the slots of the templates in `files/`. Must never write outside the folder that was named, or
over a file that says something else unless that was asked for.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.station import files_phrases as phrases

TEMPLATES: Final = Path(__file__).resolve().parent / "files"
INSTALLER: Final = "install.sh"
COLUMNS: Final = 80
ROWS: Final = 24
"""The size of the screen that the letters are made for, in cells."""
_WIDE: Final = 0.602
_HIGH: Final = 1.164
"""A cell of DejaVu Sans Mono, in parts of the size of its letters."""
_PATH: Final = re.compile(r"/[\w.+/-]+", re.ASCII)
_USER: Final = re.compile(r"[a-z_][a-z0-9_-]{0,30}")
_TTY: Final = re.compile(r"tty([1-9]|1[0-2])")
_SCREEN: Final = re.compile(r"([1-9]\d{2,4})x([1-9]\d{2,4})", re.ASCII)
_OUT_OF_SIGHT: Final = ("/home/", "/root/", "/run/user/", "/tmp/", "/var/tmp/")  # noqa: S108 - named, never used
"""What the sandbox of the units takes away."""
_UNIT: Final = "root/etc/systemd/system/kiosk.service"
_FOOT: Final = "root/etc/kiosk/foot.ini"
_USUAL_USER: Final = "kiosk"
_USUAL_TTY: Final = "tty1"
_USUAL_LETTERS: Final = 38
"""What 1920 pixels across and 1080 down give."""
_STAGED: Final = ".new-"
"""How the folder begins in which files wait until all are whole; the installer looks at none of it."""


class CannotWrite(Exception):
    """The files cannot be written as asked; the message is one sentence for whoever typed the command."""


@dataclass(frozen=True, slots=True)
class Station:
    """What stands in the slots of the files."""

    kiosk: str
    """The command, from /, as it is on the station."""
    user: str = _USUAL_USER
    tty: str = _USUAL_TTY
    letters: int = _USUAL_LETTERS
    """The height of the letters on a touch screen, in pixels."""


def station_of(
    kiosk: str | None, user: str | None, tty: str | None, screen: str | None, folder: Path | None = None
) -> Station:
    """What was asked for, once it can stand in the files; what was not, as the files in the folder say it now.

    Raises:
        CannotWrite: if it cannot, or if a file there does not say it any more.
    """
    path = kiosk or _own_command()
    if not _PATH.fullmatch(path):
        raise CannotWrite(phrases.BAD_PATH.format(path=path))
    if path.startswith(_OUT_OF_SIGHT):
        raise CannotWrite(phrases.IN_A_HOME.format(path=path))
    if user is None:
        user = _said_in(folder, _UNIT, r"^User=(.+)$", "--user") or _USUAL_USER
    if not _USER.fullmatch(user):
        raise CannotWrite(phrases.BAD_USER.format(user=user))
    if tty is None:
        tty = _said_in(folder, _UNIT, r"^TTYPath=/dev/(.+)$", "--tty") or _USUAL_TTY
    if not _TTY.fullmatch(tty):
        raise CannotWrite(phrases.BAD_TTY.format(tty=tty))
    if screen is not None:
        return Station(path, user, tty, _letters_for(screen))
    letters = _said_in(folder, _FOOT, r"^font=.*\bpixelsize=([1-9]\d{0,2})\b", "--screen")
    return Station(path, user, tty, int(letters or _USUAL_LETTERS))


def _letters_for(screen: str) -> int:
    size = _SCREEN.fullmatch(screen)
    if size is None:
        raise CannotWrite(phrases.BAD_SCREEN.format(size=screen))
    across, down = int(size[1]), int(size[2])
    return int(min(across / COLUMNS / _WIDE, down / ROWS / _HIGH))


def _said_in(folder: Path | None, name: str, line: str, option: str) -> str | None:
    """What a file that is there already says; None: there is none. Raises CannotWrite if it does not say it."""
    if folder is None:
        return None
    try:
        text = (folder / name).read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as trouble:
        raise CannotWrite(_told(trouble, folder)) from None
    found = re.search(line, text, re.MULTILINE | re.ASCII)
    if found is None:
        raise CannotWrite(phrases.NOT_SAID.format(path=folder / name, option=option))
    return found[1]


def texts(station: Station) -> Mapping[str, str]:
    """Every file by its path in the folder, with nothing left to fill in."""
    slots = {
        "@KIOSK@": station.kiosk,
        "@USER@": station.user,
        "@TTY@": station.tty,
        "@PIXELS@": str(station.letters),
    }
    found = {}
    for path in sorted(each for each in TEMPLATES.rglob("*") if each.is_file()):
        text = path.read_text(encoding="utf-8")
        for slot, value in slots.items():
            text = text.replace(slot, value)
        found[str(path.relative_to(TEMPLATES))] = text
    return found


def write(folder: Path, station: Station, *, force: bool = False) -> str:
    """Write every file into the folder, or none if one cannot be written whole; gives what to do next.

    Raises:
        CannotWrite: if one is there that says something else, or the folder cannot be written to.
    """
    files = {folder / name: text.encode() for name, text in texts(station).items()}
    try:
        for path, content in files.items():
            if not force and _says_something_else(path, content):
                raise CannotWrite(phrases.NOT_THE_SAME.format(path=path))
        _put(folder, files)
    except OSError as trouble:
        raise CannotWrite(_told(trouble, folder)) from None
    return phrases.DONE.format(
        count=len(files),
        folder=folder.absolute(),
        kiosk=station.kiosk,
        user=station.user,
        tty=station.tty,
        letters=station.letters,
    )


def _put(folder: Path, files: Mapping[Path, bytes]) -> None:
    """All of them are whole on the disk before the first takes the place of what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=_STAGED, dir=folder) as staging:
        staged = {path: Path(staging, str(number)) for number, path in enumerate(files)}
        for path, new in staged.items():
            new.write_bytes(files[path])
            new.chmod(_mode_of(path))
            path.parent.mkdir(parents=True, exist_ok=True)
        for path, new in staged.items():
            new.replace(path)


def _says_something_else(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() != content
    except FileNotFoundError:
        return False


def _mode_of(path: Path) -> int:
    runs = path.name == INSTALLER or path.parent.name == "sbin"
    return 0o755 if runs else 0o644


def _own_command() -> str:
    """Where the command is that was typed, or else the one beside this Python. Raises CannotWrite."""
    typed = Path(sys.argv[0])
    for path in (typed, Path(sysconfig.get_path("scripts")) / "kiosk"):
        if path.name == "kiosk" and path.is_file() and os.access(path, os.X_OK):
            return str(path.resolve())
    raise CannotWrite(phrases.NO_COMMAND)


def _told(trouble: OSError, folder: Path) -> str:
    """What keeps the folder from being written."""
    named = Path(trouble.filename2 or trouble.filename or folder)
    path = folder if any(part.startswith(_STAGED) for part in named.parts) else named
    if trouble.errno in (errno.EEXIST, errno.ENOTDIR):
        return phrases.NOT_A_FOLDER.format(path=_file_on_the_way(folder))
    return phrases.NOT_WRITABLE.format(path=path, reason=os.strerror(trouble.errno or errno.EIO))


def _file_on_the_way(folder: Path) -> Path:
    for each in (folder, *folder.parents):
        if each.exists() and not stat.S_ISDIR(each.stat().st_mode):
            return each
    return folder
