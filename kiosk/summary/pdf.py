"""The sheet as a PDF that a screen reader can read, made by Typst from one template.

Owns the one way to Typst, and the sheet's way to paper with every step down from it: without tags, then as plain
text. The document goes in as data and never as markup. Must never fail to give something to print, nor read the
template anew while it runs: one that was changed under it need not be the one these data are for.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from kiosk.summary import phrases
from kiosk.summary.document import Document
from kiosk.summary.glyphs import FONTS, shown
from kiosk.summary.printable import printable_leaves
from kiosk.summary.square import load_squares
from kiosk.summary.text import as_text

Paper = Literal["a4", "letter"]
Kind = Literal["pdf", "pdf-untagged", "text"]

_HERE = Path(__file__).parent
_MAIN = "sheet.typ"
TEMPLATE: Mapping[str, bytes] = MappingProxyType(
    {"main" if path.name == _MAIN else path.name: path.read_bytes() for path in _HERE.glob("*.typ")}
)
"""The files of the template by name, as they were when this was loaded; Typst begins with the one called main."""
TYPST_PAPER: Mapping[Paper, str] = {"a4": "a4", "letter": "us-letter"}
POINTS = {"patient": (14, 18), "clinician": (10.5, 13), "extra": (11, 14)}
"""Size of the letters on each kind of leaf: as a rule, and in large print."""

_PAGE_COUNT = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")


@dataclass(frozen=True, slots=True)
class Made:
    """Something to print, what it turned out to be, and what the person should be told about it."""

    content: bytes
    kind: Kind
    note: str | None
    pages: int | None
    """How many pages it has; None for plain text, which the printer deals out."""


def render(document: Document, paper: Paper = "a4", *, large_print: bool = False) -> Made:
    """The sheet as PDF/UA-1; should that fail, as a PDF without tags; should that fail, as plain text."""
    try:
        data, replaced = _sheet(document, paper, large_print)
        note = phrases.LETTERS_REPLACED if replaced else None
        stamp = int(dt.datetime.fromisoformat(document.date + "T00:00:00+00:00").timestamp())
        return _compiled(data, stamp, note)
    except Exception:  # noqa: BLE001 - whatever went wrong, nobody leaves without paper
        return Made(as_text(document).encode("utf-8", "replace"), "text", phrases.PLAIN_TEXT_ONLY, None)


def _compiled(data: str, stamp: int, note: str | None) -> Made:
    try:
        return _made(_compile(data, stamp, "ua-1"), "pdf", note)
    except Exception:  # noqa: BLE001 - the tags are given up before the page is
        return _made(_compile(data, stamp, None), "pdf-untagged", phrases.NOT_TAGGED)


def _made(content: bytes, kind: Kind, note: str | None) -> Made:
    count = _PAGE_COUNT.search(content)
    return Made(content, kind, note, int(count[1]) if count else None)


def load_maker() -> None:
    """Load what makes PDFs and make none; a process that forks loads it once for all, and must never compile."""
    import typst  # noqa: F401

    load_squares()


def _compile(data: str, stamp: int, standard: Literal["ua-1"] | None) -> bytes:
    return compiled(TEMPLATE, data, stamp, standard)


def compiled(files: Mapping[str, bytes], data: str, stamp: int, standard: Literal["ua-1"] | None) -> bytes:
    """The pages of a template as PDF, with no fonts but ours.

    Args:
        files: the template's files by name; Typst begins with the one called main.
        data: what the template reads as `sys.inputs.sheet`.
        stamp: the date in the PDF's own description, in seconds since 1970.
        standard: which standard the PDF keeps, if any.

    Raises:
        RuntimeError: where Typst gives up, whatever way it does.
    """
    import typst

    # Typst takes several files by name too, of which its types do not tell.
    by_name: Any = dict(files)
    try:
        return typst.compile(
            by_name,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"sheet": data},
            format="pdf",
            pdf_standards=standard,
            timestamp=stamp,
        )
    except BaseException as error:
        # A panic inside the compiler is no Exception, so without this it would end the session.
        if type(error).__name__ == "PanicException":
            raise RuntimeError from error
        raise


def _sheet(document: Document, paper: Paper, large_print: bool) -> tuple[str, bool]:
    """What the template reads, as JSON, and whether some letters had to be replaced."""
    made, replaced = printable_leaves(document)
    language, _, region = document.language.partition("-")
    sheet = {
        "language": language,
        "region": region if re.fullmatch("[A-Z]{2}", region) else None,
        "title": shown(document.title),
        "date": [int(piece) for piece in document.date.split("-")],
        "paper": TYPST_PAPER[paper],
        "words": {"page_of": phrases.PAGE_OF, "notes": phrases.NOTES},
        "calm": large_print,
        "points": {part: sizes[large_print] for part, sizes in POINTS.items()},
        "leaves": [dataclasses.asdict(leaf) for leaf in made],
    }
    return json.dumps(sheet, ensure_ascii=True), replaced
