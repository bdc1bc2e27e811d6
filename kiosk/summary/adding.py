"""How many pages each extra adds to the sheet, counted on the pages themselves.

Must never guess: where a page cannot be counted, nothing is told. Remembers how long a page was by a digest of it, and
must never remember what stood on it.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Final

from kiosk.summary.as_json import as_json
from kiosk.summary.document import ClinicianLeaf, Document, PatientLeaf
from kiosk.summary.pdf import Paper, render

OTHER_LEAVES: Final = 2
"""The leaves that stand beside an extra while it is counted, empty and one page each."""
_COUNTED: Final[dict[bytes, int]] = {}
"""Pages by a digest of what was rendered: a screen that offers extras asks again after every press."""


def adds(document: Document, paper: Paper = "a4", *, large_print: bool = False) -> tuple[int, ...]:
    """The pages that each extra adds, in their order; empty without extras, or where pages cannot be counted.

    Each extra begins on a page of its own, so it adds what it has by itself.
    """
    bare = replace(document, patient=PatientLeaf(), clinician=ClinicianLeaf(), how_far=None)
    counted = [_counted(replace(bare, extras=(extra,)), paper, large_print) for extra in document.extras]
    pages = [each for each in counted if each is not None]
    return tuple(each - OTHER_LEAVES for each in pages) if len(pages) == len(counted) else ()


def pages_of(document: Document, paper: Paper = "a4", *, large_print: bool = False) -> int | None:
    """The pages of the whole sheet; None where they cannot be counted."""
    counted = adds(document, paper, large_print=large_print)
    leaves = _counted(replace(document, extras=()), paper, large_print)
    return None if leaves is None or len(counted) < len(document.extras) else leaves + sum(counted)


def _counted(document: Document, paper: Paper, large_print: bool) -> int | None:
    key = hashlib.sha256(f"{paper} {large_print} {as_json(document)}".encode()).digest()
    if key not in _COUNTED:
        pages = render(document, paper, large_print=large_print).pages
        if pages is None:
            # What failed once need not fail again, so it is not remembered.
            return None
        _COUNTED[key] = pages
    return _COUNTED[key]
