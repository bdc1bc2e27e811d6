"""Puts a page into the file that somebody named.

Owns that the file is whole and that only its owner can read it. Must never leave half a page behind.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.deliver.aside import in_the_name_of, replaced


def write(content: bytes, path: Path) -> None:
    """Write the whole file, or leave what was there before; a device or a pipe is written to.

    Raises:
        OSError: if it cannot be written.
    """
    with in_the_name_of(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            # A link goes on pointing where it points: /dev/stdout is one.
            replaced(path.resolve(), content, ".page-")
