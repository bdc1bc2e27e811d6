"""What a persona takes home, as text that a clinician can read in a diff.

The day is fixed, the footer names no version and the review mark is always that of a guide nobody has checked: these
follow from all words of the guide at once, so that every sheet would change with every word.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.authors.personas import sessions_of
from kiosk.layout.phrases.about_guide import NOT_CHECKED_LONG
from kiosk.summary.compose import compose
from kiosk.summary.document import Document, Footer
from kiosk.summary.text import WIDTH, as_text
from tests.guides.people import guide_called, persona_at

SHEETS = Path(__file__).parent / "sheets"
DAY = "2026-11-21"
SOME_VERSION = Footer("guide", "version", "------")


def golden_of(guide: str, persona: Path) -> Path:
    """Where a persona's sheet is kept."""
    return SHEETS / guide / f"{persona.stem}.txt"


def sheet_of(name: str, path: Path) -> str:
    """Who the persona is, then both leaves and the extras asked for, after the last change of an answer."""
    guide, persona = guide_called(name), persona_at(path)
    session = sessions_of(guide, persona)[-1]
    document = compose(guide, session, date=DAY, extras=persona.extras)
    return f"{who(path)}\n{'=' * WIDTH}\n\n{as_text(_without_noise(document))}"


def who(path: Path) -> str:
    """A persona in a sentence: the title, or else the comment that opens the file."""
    title = persona_at(path).title
    if title is not None:
        return title
    lines = path.read_text(encoding="utf-8").splitlines()
    comment: list[str] = []
    for line in lines:
        if not line.startswith("#"):
            break
        comment.append(line.lstrip("# ").rstrip())
    return "\n".join(comment)


def _without_noise(document: Document) -> Document:
    return replace(document, footer=SOME_VERSION, review_mark=NOT_CHECKED_LONG)
