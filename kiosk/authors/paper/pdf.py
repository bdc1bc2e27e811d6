"""A paper as a PDF that a screen reader can read (PDF/UA-1), made by Typst from one template.

Owns what the template reads. The words go in as data and never as markup; must never leave out a letter that the
font lacks without a mark in its place.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from pathlib import Path
from typing import Any, Final

from kiosk.authors.paper import phrases
from kiosk.authors.paper.blocks import Paper
from kiosk.summary.glyphs import shown
from kiosk.summary.pdf import TEMPLATE, TYPST_PAPER, compiled
from kiosk.summary.pdf import Paper as Sheet

_MAIN: Final = Path(__file__).parent / "paper.typ"


def as_pdf(paper: Paper, sheet: Sheet = "a4") -> bytes:
    """The whole paper, its pages numbered.

    Raises:
        RuntimeError: if Typst cannot make it, which would be a fault of ours.
    """
    language, _, region = paper.language.partition("-")
    told = {
        **_showable(dataclasses.asdict(paper)),
        "language": language,
        "region": region if re.fullmatch("[A-Z]{2}", region) else None,
        "date": [int(piece) for piece in paper.date.split("-")],
        "sheet": TYPST_PAPER[sheet],
        "words": {"contents": phrases.CONTENTS, "page_of": phrases.PAGE_OF, "remark": phrases.REMARK},
    }
    files = {"main": _MAIN.read_bytes(), "base.typ": TEMPLATE["base.typ"]}
    stamp = int(dt.datetime.fromisoformat(paper.date + "T00:00:00+00:00").timestamp())
    return compiled(files, json.dumps(told, ensure_ascii=True), stamp, "ua-1")


def _showable(value: Any) -> Any:  # noqa: ANN401 - a paper, or anything it is made of
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, dict):
        return {name: _showable(each) for name, each in value.items()}
    return [_showable(each) for each in value] if isinstance(value, list | tuple) else value
