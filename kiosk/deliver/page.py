"""Makes a person's page and puts it into a folder.

Owns the way from a session to a file. Must never tell a person that there is a page when there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.deliver.file import save
from kiosk.guide.model import Guide
from kiosk.summary.compose import compose
from kiosk.summary.pdf import Paper, render
from kiosk.walk.session import Session

ENDINGS = {"pdf": ".pdf", "pdf-untagged": ".pdf", "text": ".txt"}


def saver(
    folder: Path,
    today: Callable[[], str],
    numbers: Mapping[str, str],
    paper: Paper = "a4",
    clinic: str = "",
) -> Callable[[Guide, Session], str | None]:
    """Gives what makes a page for a session, saves it, and tells the file's name; None if it was not saved."""

    def make(guide: Guide, session: Session) -> str | None:
        document = compose(guide, session, date=today(), numbers=numbers, clinic=clinic)
        made = render(document, paper, large_print=session.wishes.large_print)
        try:
            return save(folder, made.content, ENDINGS[made.kind]).name
        except OSError:
            return None

    return make
