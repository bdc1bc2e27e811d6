"""Puts a page into a folder, as a file only its owner can read.

Owns the file's neutral name. Must never write over a file, nor put anything of an answer into a name.
"""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

NAME = "summary-{number}{ending}"
MOST_FILES = 10_000


class NoRoom(OSError):
    """The folder already holds as many pages as it may."""


def save(folder: Path, content: bytes, ending: str) -> Path:
    """Write a page under the first free neutral name and give its path.

    Raises:
        OSError: if the folder cannot be written to; nothing half-written is left behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in count(1):
        if number > MOST_FILES:
            raise NoRoom(f"{folder}: more than {MOST_FILES} pages")
        path = folder / NAME.format(number=number, ending=ending)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        _write(handle, path, content)
        return path
    raise AssertionError


def _write(handle: int, path: Path, content: bytes) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
