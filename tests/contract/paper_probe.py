"""The kiosk of station_probe with printers that are folders, and pages that are plain text, so that words can be found.

Started as the kiosk is; each address in its settings is a folder beside the kiosk's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.cli import main
from kiosk.guide.model import Guide
from kiosk.station import visiting
from kiosk.summary.compose import compose
from kiosk.summary.pdf import Made
from kiosk.summary.text import as_text
from kiosk.walk.session import Session
from tests.contract.station_probe import prepare
from tests.station.file_printer import FilePrinter


def as_lines(
    today: Callable[[], str], numbers: Mapping[str, str], _: str, clinic: str
) -> Callable[[Guide, Session], Made]:
    """Makes pages as a kiosk does that could make no PDF."""

    def make(guide: Guide, session: Session) -> Made:
        document = compose(guide, session, date=today(), numbers=numbers, clinic=clinic)
        return Made(as_text(document).encode(), "text", None, None)

    return make


if __name__ == "__main__":
    prepare()
    vars(visiting)["printer_for"] = lambda address, server: FilePrinter(Path.cwd().parents[1] / address)
    vars(visiting)["maker"] = as_lines
    main()
