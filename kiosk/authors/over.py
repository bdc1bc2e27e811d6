"""A file is put in the place of another, whole or not at all.

Must never leave half a file under the name of one. A process that is killed can leave one under a name of the moment.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from kiosk.deliver.aside import in_the_name_of, replaced

_MODE: Final = 0o644
"""How a file may be used that was not there: a guide's files hold nothing that anybody must not read."""


def write_over(content: bytes, file: Path) -> None:
    """Put the whole of it into the file, or leave what was there; a link goes on pointing where it points.

    Raises:
        OSError: if it cannot be written (see aside.replaced).
    """
    there = file.resolve()
    mode = stat.S_IMODE(there.stat().st_mode) if there.exists() else _MODE
    with in_the_name_of(file):
        replaced(there, content, ".writing-", mode)
