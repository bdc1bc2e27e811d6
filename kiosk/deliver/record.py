"""Puts what a person has agreed to give into the clinic's folder: the note, and the same answers as FHIR.

Owns the files' names and that each is whole under its own; and that both are there or neither, unless the process is
ended, or the disk takes nothing more, between the two. Only their owner can read them. Must never be called without the
person's consent, nor put anything of an answer or of a person into a name.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.deliver.aside import names_on_disk, written_aside
from kiosk.guide.model import Guide
from kiosk.summary.record.fhir import as_fhir
from kiosk.summary.record.note import note_of
from kiosk.walk.session import Session

NAME: Final = "{guide}-{date}-{mark}{ending}"
UNFINISHED: Final = ".record-"
"""How a file is called until it is whole."""
_NOT_IN_NAME: Final = re.compile(r"[^A-Za-z0-9_-]")

Record = Callable[[Guide, Session], bool]
"""Gives the clinic what a person agreed to give; False: nothing of it is there."""


def chance() -> str:
    """What tells one person's files from everybody else's, also once the folder has been emptied."""
    return secrets.token_hex(8)


def recorder(
    folder: Path,
    today: Callable[[], str],
    numbers: Mapping[str, str],
    clinic: str = "",
    mark: Callable[[], str] = chance,
) -> Record:
    """Gives what writes the files of a session into a folder.

    Args:
        folder: the clinic's folder; it is made if it is not there.
        today: gives the day, as an ISO date.
        numbers: the clinic's contact numbers, by contact id.
        clinic: the clinic's name, if it has one.
        mark: gives what tells these files from all others.
    """

    def give(guide: Guide, session: Session) -> bool:
        files = _files(guide, session, today(), mark(), numbers, clinic)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            put(folder, files)
        except OSError:
            return False
        return True

    return give


def _files(
    guide: Guide, session: Session, date: str, mark: str, numbers: Mapping[str, str], clinic: str
) -> Mapping[str, bytes]:
    """The files by name. Where lines were taken off the page there is only the note, which leaves them out too."""
    made = {".txt": note_of(guide, session, date, numbers=numbers, clinic=clinic)}
    if not session.wishes.struck:
        made[".json"] = as_fhir(guide, session, date, mark=mark)
    plain = _NOT_IN_NAME.sub("_", guide.id)
    return {
        NAME.format(guide=plain, date=date, mark=mark, ending=ending): text.encode()
        for ending, text in made.items()
    }


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file, or none: each stands under its name only once it is whole, and all names are on the disk.

    Whatever ends the process meanwhile can leave files that begin with UNFINISHED, and beside them, between the first
    name and the last, those that have theirs.

    Raises:
        OSError: if one cannot be written, or a file of that name is there already.
    """
    written: list[Path] = []
    there: list[Path] = []
    try:
        for content in files.values():
            written.append(written_aside(folder, content, UNFINISHED))  # noqa: PERF401 - if one fails, those before it are known
        for path, name in zip(written, files, strict=True):
            if (folder / name).exists():
                raise FileExistsError(name)
            path.rename(folder / name)
            there.append(folder / name)
        names_on_disk(folder)
    except BaseException:
        for path in (*there, *written):
            _take_away(path)
        if there:
            with suppress(OSError):
                names_on_disk(folder)
        raise


def _take_away(path: Path) -> None:
    """A file that nobody may find; where it cannot be taken out of its folder, at least what stands in it is."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            os.truncate(path, 0)
