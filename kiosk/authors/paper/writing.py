"""A paper in any of its forms.

Owns which forms there are. Must never know how one is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.authors.paper.blocks import Paper
from kiosk.authors.paper.markdown import as_markdown
from kiosk.authors.paper.pdf import as_pdf
from kiosk.authors.paper.text import as_text
from kiosk.summary.pdf import Paper as Sheet

_WRITERS: Final[Mapping[str, Callable[[Paper], str]]] = {"markdown": as_markdown, "text": as_text}


def as_bytes(paper: Paper, form: str, sheet: Sheet = "a4") -> bytes:
    """The whole paper as pdf, markdown or text; the size of the sheet is for the PDF alone."""
    return as_pdf(paper, sheet) if form == "pdf" else _WRITERS[form](paper).encode()
