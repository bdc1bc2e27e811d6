"""How many pages each extra adds to the sheet, counted on the pages themselves.

Must never guess: where a page cannot be counted, nothing is told.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kiosk.summary.document import Document
from kiosk.summary.pdf import Paper, render


def adds(document: Document, paper: Paper = "a4", *, large_print: bool = False) -> tuple[int, ...]:
    """The pages that each extra adds, in their order; empty without extras, or where pages cannot be counted.

    A sheet with extras is made once more than it has extras, so this is for where it is offered, not for printing.
    """
    if not document.extras:
        return ()
    sheets = (replace(document, extras=document.extras[:count]) for count in range(len(document.extras) + 1))
    pages = [render(sheet, paper, large_print=large_print).pages for sheet in sheets]
    counted = [each for each in pages if each is not None]
    return tuple(after - before for before, after in pairwise(counted)) if len(counted) == len(pages) else ()
