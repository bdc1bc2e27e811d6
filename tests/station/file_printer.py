"""A printer that is a folder, so that what several processes do with it can be seen, and what it answers be set."""

from __future__ import annotations

import os
import time
from pathlib import Path

from kiosk.deliver.job import Fate, NotTaken, Page, Told


class FilePrinter:
    """Its jobs are files: `N.job` begun, `N.page` sent, `N.out` on paper. A file `is` says what is the matter with it.

    `is`: nothing: it prints at once; `out`: no paper; `gone`: nobody answers; `hangs`: it answers very late;
    `stuck`: it takes very long to take a page.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def becomes(self, what: str) -> None:
        (self.folder / "is").write_text(what)

    @property
    def pages_out(self) -> list[bytes]:
        """The pages that lie in its tray."""
        return [path.read_bytes() for path in sorted(self.folder.glob("*.out"))]

    @property
    def spool(self) -> list[str]:
        """What has not been taken out of it."""
        return sorted(path.name for path in self.folder.glob("*.page")) + sorted(
            path.name for path in self.folder.glob("*.job")
        )

    @property
    def _is(self) -> str:
        at = self.folder / "is"
        what = at.read_text() if at.exists() else ""
        if what == "hangs":
            time.sleep(1000)
        return what

    def begin(self, page: Page) -> int:
        if self._is == "gone":
            raise NotTaken("not_answering")
        number = 1
        while True:
            try:
                os.close(os.open(self.folder / f"{number}.job", os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                number += 1
            else:
                return number

    def send(self, number: int, page: Page) -> None:
        if self._is == "stuck":
            time.sleep(1000)
        (self.folder / f"{number}.page").write_bytes(page.content)

    def look(self, number: int) -> Told:
        if (what := self._is) in ("out", "gone"):
            return Told("out_of_paper" if what == "out" else "not_answering")
        page = self.folder / f"{number}.page"
        if page.exists():
            page.rename(self.folder / f"{number}.out")
        return Told("printed", over=True)

    def drop(self, number: int) -> Fate:
        if self._is == "gone":
            return "unknown"
        for kind in ("job", "page"):
            (self.folder / f"{number}.{kind}").unlink(missing_ok=True)
        return "printed" if (self.folder / f"{number}.out").exists() else "gone"

    def forget(self, number: int) -> None:
        """It remembers nothing."""
