"""Puts a page into the file that somebody named.

Owns that the file is whole and that only its owner can read it. Must never leave half a page behind.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.deliver.aside import replaced


def write(content: bytes, path: Path) -> None:
    """Write the whole file, or leave what was there before; a device or a pipe is written to.

    Raises:
        OSError: if it cannot be written.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    replaced(path, content, ".page-")
