"""A small file in the state folder: read as a whole, and written whole or not at all.

Owns how such a file gets onto the disk. Must never wait for what is no file, nor let anybody but its owner read it.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 1_000_000


def content_of(path: Path) -> bytes:
    """What stands in the file, and a little more than may stand there where it is too long. Raises OSError."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        return file.read(MOST_BYTES + 1)


def replace_file(path: Path, content: bytes, *, wait: bool = True) -> None:
    """The file with this content, which only its owner can read; its folder is made.

    Args:
        path: of the file.
        content: all of it.
        wait: until it is on the disk; else whoever writes it has it put there.

    Raises:
        OSError: if it cannot be written; what was there before is there still.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with contextlib.suppress(FileNotFoundError):
        beside.unlink()
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if wait:
                os.fsync(handle)
        beside.replace(path)
    except BaseException:
        # What went wrong first is what is told.
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    if not wait:
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
