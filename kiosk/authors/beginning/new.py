"""`kiosk new`: a small complete guide in a folder of its own.

Owns which files it has and where they go. Must never write over anything that is there.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.authors.beginning import phrases
from kiosk.authors.beginning.schema import MODELS, as_text, schema_of
from kiosk.guide.model.base import ID_PATTERN

FIRST: Final = "guide.yaml"
"""The file an author opens first."""
SCHEMAS: Final = "schema"
"""The folder of the schemas, beside the guide's files."""

_STARTER: Final = Path(__file__).parent / "starter"
_MOST_LETTERS: Final = 40


class NotBegun(ValueError):
    """Why no guide was made, in one sentence."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The folder that was made, and how many files the guide in it has, without the schemas."""

    folder: Path
    count: int


def begin(name: str, where: Path, today: str, taken: Collection[str] = ()) -> Begun:
    """Write the guide into a new folder of this name.

    Args:
        name: what the guide is called from now on.
        where: the folder to put its folder into.
        today: the day it is published, as an ISO date; it is to be reviewed a year later.
        taken: names that mean something else to the kiosk.

    Raises:
        NotBegun: if the name will not do, or something of that name is there.
        OSError: if the folder cannot be written to; nothing is left behind then.
    """
    _check_name(name, taken)
    if not where.exists():
        raise NotBegun(phrases.NO_SUCH_FOLDER.format(folder=where))
    if not where.is_dir():
        raise NotBegun(phrases.NOT_A_FOLDER.format(folder=where))
    folder = where / name
    try:
        folder.mkdir()
    except FileExistsError:
        raise NotBegun(phrases.ALREADY_THERE.format(folder=folder)) from None
    try:
        texts = dict(_texts(today))
        for path, text in (*texts.items(), *schemas()):
            file = folder / path
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError:
        # Ours alone, for it was not there a moment ago.
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Begun(folder, len(texts))


def schemas() -> Iterator[tuple[Path, str]]:
    """The schema of every kind of file, and where it stands beside a guide's files."""
    for kind in MODELS:
        yield Path(SCHEMAS, f"{kind}.json"), as_text(schema_of(kind))


def _texts(today: str) -> Iterator[tuple[Path, str]]:
    slots = {"<<published>>": today, "<<review_by>>": _a_year_later(today)}
    for path in sorted(_STARTER.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for slot, day in slots.items():
            text = text.replace(slot, day)
        yield path.relative_to(_STARTER), text


def _a_year_later(day: str) -> str:
    begins = dt.date.fromisoformat(day)
    leap = (begins.month, begins.day) == (2, 29)
    return begins.replace(year=begins.year + 1, day=28 if leap else begins.day).isoformat()


def _check_name(name: str, taken: Collection[str]) -> None:
    if name in taken:
        raise NotBegun(phrases.IS_A_COMMAND.format(name=name))
    if re.fullmatch(ID_PATTERN, name) and len(name) <= _MOST_LETTERS:
        return
    near = re.sub("[^a-z0-9]+", "_", name.lower()).strip("_")
    if re.fullmatch(ID_PATTERN, near) and len(near) <= _MOST_LETTERS and near not in taken:
        raise NotBegun(phrases.NO_NAME_NEAR.format(name=name, near=near))
    raise NotBegun(phrases.NO_NAME.format(name=name))
