"""One file of a guide that was asked for in place of the folder it stands in.

Owns telling such a file from a guide of one file. Must never read it into a guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.guide.model import Guide
from kiosk.guide.problems import Place, Problem
from kiosk.guide.source import read_folder

_NEEDED: Final = frozenset(name for name, field in Guide.model_fields.items() if field.is_required())
"""The keys without which there is no guide."""
_INNER: Final = ("personas", "translations")
"""The folders in that of a guide."""


def only_a_part(path: Path, data: Mapping[str, object]) -> Problem | None:
    """That a file with this in it is one of several of a guide; None where it may well be a guide of its own."""
    missing = _NEEDED - data.keys()
    if not missing or not path.is_file():
        return None
    folder = path.resolve().parent
    folder = folder.parent if folder.name in _INNER else folder
    whole = read_folder(folder)
    # Guides of one file each can lie side by side; then each has keys that others have too.
    if not missing <= whole.data.keys() or any(each.code == "KEY_IN_TWO_FILES" for each in whole.problems):
        return None
    return Problem(Place(str(path)), "ONE_FILE_OF_GUIDE", {"folder": folder.name})
