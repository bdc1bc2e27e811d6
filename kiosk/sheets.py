"""The sheet as bytes, in any of its formats, and where it goes.

Owns what a command that makes a page puts out. Must never decide what stands on it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from kiosk import phrases
from kiosk.deliver.chosen import write
from kiosk.ending import Refusal, tell
from kiosk.guide.model import Guide
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import render
from kiosk.summary.text import as_text
from kiosk.walk.session import Session


def page(guide: Guide, session: Session, form: str, paper: Literal["a4", "letter"], today: str) -> bytes:
    """The sheet in one of its formats: pdf, text, markdown or json."""
    document = compose(guide, session, date=today)
    if form == "pdf":
        made = render(document, paper, large_print=session.wishes.large_print)
        if made.note:
            tell(made.note)
        return made.content
    return {"text": as_text, "markdown": as_markdown, "json": as_json}[form](document).encode()


def insist_on_a_place(form: str, output: str | None) -> None:
    """Raises Refusal where a PDF would be poured into a terminal; to be asked before the work is done."""
    if form == "pdf" and output is None and sys.stdout.isatty():
        raise Refusal(phrases.PDF_TO_TERMINAL)


def put(content: bytes, output: str | None) -> None:
    """Into the file that was named, or to standard output."""
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        write(content, Path(output))
