"""Makes a person's page and puts it into a folder.

Owns the way from a session to a file. Must never tell a person that there is a page when there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.deliver.file import save
from kiosk.guide.model import Guide
from kiosk.summary.compose import compose
from kiosk.summary.pdf import Made, Paper, render
from kiosk.walk.session import Session

ENDINGS = {"pdf": ".pdf", "pdf-untagged": ".pdf", "text": ".txt"}


def maker(
    today: Callable[[], str],
    numbers: Mapping[str, str],
    paper: Paper = "a4",
    clinic: str = "",
) -> Callable[[Guide, Session], Made]:
    """Gives what makes the page for a session."""

    def make(guide: Guide, session: Session) -> Made:
        document = compose(guide, session, date=today(), numbers=numbers, clinic=clinic)
        return render(document, paper, large_print=session.wishes.large_print)

    return make


def saver(
    folder: Path,
    today: Callable[[], str],
    numbers: Mapping[str, str],
    paper: Paper = "a4",
    clinic: str = "",
) -> Callable[[Guide, Session], str | None]:
    """Gives what makes a page for a session, saves it, and tells the file's name; None if it was not saved."""

    make = maker(today, numbers, paper, clinic)

    def put(guide: Guide, session: Session) -> str | None:
        made = make(guide, session)
        try:
            return save(folder, made.content, ENDINGS[made.kind]).name
        except OSError:
            return None

    return put
