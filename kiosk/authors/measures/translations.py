"""Whether the translations of a guide say what the guide says now.

Owns `translations/*.yaml` in a guide's folder, one file a language, and what of a guide has to be translated: every
text a patient can read. Must never translate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from kiosk.authors.measures.prose import Piece
from kiosk.guide.links import Fault, written_faults
from kiosk.guide.links.fault import dotted
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Declared, Text
from kiosk.guide.problems import Problem
from kiosk.guide.shape import shaped
from kiosk.guide.source import Reading, read_file
from kiosk.guide.telling import accepted, as_written, problems_with

FOLDER: Final = "translations"
FIRST: Final = 3
"""So many of the texts that are missing are named."""


class Translated(Declared):
    """One text in another language."""

    was: Text
    """The words of the guide that were translated."""
    now: Annotated[str, Field(max_length=4000)]
    """The same in the other language; empty until it is translated."""


class Translation(Declared):
    """The whole of a file of translations."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    """Language tag of the translation, such as es."""
    texts: Annotated[Mapping[str, Translated], AfterValidator(MappingProxyType)]
    """By the place of each text in the guide: its keys with a dot between, in a list the number from 1."""


def translation_problems(
    guide: Guide, data: Mapping[str, object], pieces: tuple[Piece, ...], path: Path
) -> Iterator[Problem]:
    """Everything that is wrong with a guide's translations; none where the guide is one file. Never raises.

    Args:
        guide: the guide.
        data: what its author wrote, which says how each place is written.
        pieces: its texts.
        path: its folder.
    """
    folder = path / FOLDER
    if not path.is_dir() or not folder.is_dir():
        return
    texts = to_translate(data, pieces)
    for file in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        yield from _problems(guide, texts, read_file(file), data)


def to_translate(data: Mapping[str, object], pieces: tuple[Piece, ...]) -> dict[str, str]:
    """Every text of a guide by its place, as a translation names it; of what its author wrote, and its pieces.

    A line end inside a text is where its author broke the line, and no other text.
    """
    return {dotted(as_written(piece.at, data)): " ".join(piece.text.split()) for piece in pieces}


def _problems(
    guide: Guide, texts: Mapping[str, str], reading: Reading, data: Mapping[str, object]
) -> tuple[Problem, ...]:
    # Marks in a translation lead to the guide's glossary and contacts, which stand in other files.
    around = {table: data.get(table, {}) for table in ("glossary", "contacts")}
    found = list(written_faults({**reading.data, **around})) if reading.whole else []
    found = [fault for fault in found if fault.at[0] not in around]
    words = shaped(Translation, reading.data, found) if reading.whole else None
    if words is not None:
        found += _faults(guide, texts, words)
    return problems_with((fault for fault in found if not accepted(fault, reading.data)), reading)


def _faults(guide: Guide, texts: Mapping[str, str], words: Translation) -> Iterator[Fault]:
    if words.language == guide.guide.language:
        yield Fault("TRANSLATION_SAME_LANGUAGE", ("language",), {"language": words.language})
    for key, each in words.texts.items():
        at = ("texts", key)
        if key not in texts:
            yield Fault("TRANSLATION_UNKNOWN", at, {"id": key}, tuple(texts), at_key=True)
        elif " ".join(each.was.split()) != texts[key]:
            yield Fault("TRANSLATION_STALE", (*at, "was"), {"words": texts[key]})
    missing = [key for key in texts if key not in words.texts or not words.texts[key].now.strip()]
    if missing:
        told = tuple(f"`{key}`" for key in missing[:FIRST])
        yield Fault("TRANSLATION_MISSING", ("texts",), {"count": len(missing), "first": told}, at_key=True)
