"""A guide of its own for each test, which the test writes to as its author would."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.authors.preview.watching import Read, read
from kiosk.guide.model import Guide
from tests.guides.people import guide_called
from tests.screens.walks import PERSONA

SHIPPED = PERSONA.parents[1]
"""The small guide, with every kind of step and every view."""
GUIDE = guide_called("getting_there")


def line(written: str) -> int:
    """The line of the small guide on which this stands first, counted from 1."""
    return (SHIPPED / "guide.yaml").read_text(encoding="utf-8").splitlines().index(written) + 1


class Copied:
    """A copy of the small guide."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "getting_there"
        shutil.copytree(SHIPPED, self.path)
        self.file = self.path / "guide.yaml"

    def changed(self, old: str, new: str) -> Path:
        """The file with this written otherwise; it has to stand there exactly once."""
        text = self.file.read_text(encoding="utf-8")
        assert text.count(old) == 1, (text.count(old), old)
        self.file.write_text(text.replace(old, new), encoding="utf-8")
        return self.file

    def read(self) -> Read:
        return read(self.path)

    def guide(self) -> Guide:
        found = self.read().loaded
        assert found.guide is not None, found.problems
        return found.guide


def written_otherwise(folder: Path, old: str, new: str) -> Guide:
    """The small guide with this written otherwise."""
    copied = Copied(folder)
    copied.changed(old, new)
    return copied.guide()
