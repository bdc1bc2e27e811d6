"""Writes a file whole, under a name of the moment, before it gets its own.

Owns that what gets a name is on the disk before, and how the name gets there. Must never leave half a file under a
name that was asked for, nor let anybody but its owner read one unless that is asked for. Whatever ends the process can
leave a file under its name of the moment.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

OWNER_ONLY: Final = 0o600


def written_aside(folder: Path, content: bytes, prefix: str, mode: int = OWNER_ONLY) -> Path:
    """The content in a new file of this folder, on the disk; whoever asked for it gives it its name.

    Raises:
        OSError: if it cannot be written; nothing is left behind.
    """
    handle, name = tempfile.mkstemp(dir=folder, prefix=prefix)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            if mode != OWNER_ONLY:
                # It is its owner's alone from the start; some disks, such as sticks, let nobody change that.
                os.fchmod(file.fileno(), mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    return path


def names_on_disk(folder: Path) -> None:
    """Put on the disk which names stand in a folder: until then a power cut can take back those given last.

    A folder that may not be read, or a disk that cannot be told so, puts them there by itself, at some later moment.

    Raises:
        OSError: if the disk does not take them.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError as trouble:
        if trouble.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def replaced(path: Path, content: bytes, prefix: str, mode: int = OWNER_ONLY) -> None:
    """Put the content in the place of a file, or leave what was there.

    Raises:
        OSError: if it cannot be written; what was there is as it was, or all of the content is, where the disk has
            taken that and not its name.
    """
    aside = written_aside(path.parent, content, prefix, mode)
    try:
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    names_on_disk(path.parent)


@contextmanager
def in_the_name_of(path: Path) -> Iterator[None]:
    """Whatever cannot be written meanwhile is told of this file.

    A full disk names none, and a folder that is shut names the file of the moment, which nobody has heard of.
    """
    try:
        yield
    except OSError as trouble:
        number = trouble.errno or errno.EIO
        raise OSError(number, os.strerror(number), str(path)) from trouble
