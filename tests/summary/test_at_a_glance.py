"""What the clinician reads first takes at most 25 lines, of everybody whose safety points are no more than a few."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest

from kiosk.authors.personas import sessions_of
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.summary.pdf import render
from kiosk.summary.phrases import AT_A_GLANCE, THE_OTHER_ANSWERS
from tests.guides.people import guide_called, persona_at, personas

MOST_LINES = 25
FEW_POINTS = 5
A_LINE = 4
"""Letters less than so many points apart in height stand on one line."""
PERSONAS = [path for name, path in personas() if name == "cervical_dystonia"]


def sheet_of(path: Path) -> Document:
    guide, persona = guide_called("cervical_dystonia"), persona_at(path)
    return compose(guide, sessions_of(guide, persona)[-1], date="2026-11-21")


def lines_at_a_glance(document: Document) -> int:
    """The lines between the heading and what was not said yes to, on the page they begin on."""
    pages = pypdf.PdfReader(io.BytesIO(render(document).content)).pages
    rows = next(filter(None, map(heights_on, pages)), [])
    apart = (above - below > A_LINE for above, below in pairwise(sorted(rows, reverse=True)))
    return bool(rows) + sum(apart)


def heights_on(page: pypdf.PageObject) -> list[float]:
    """How high each piece of text stands that is read at a glance."""
    heights: list[float] = []
    inside = False

    def note(text: str, cm: list[float], matrix: list[float], _font: object, _size: float) -> None:
        nonlocal inside
        if THE_OTHER_ANSWERS in text:
            inside = False
        elif AT_A_GLANCE in text:
            inside = True
        elif inside and text.strip():
            heights.append(matrix[5] * cm[3] + cm[5])

    page.extract_text(visitor_text=note)
    return heights


@pytest.mark.parametrize("path", PERSONAS, ids=lambda path: path.stem)
def test_it_takes_few_lines(path: Path) -> None:
    document = sheet_of(path)
    points = len({(flag.level, flag.options, flag.with_care) for flag in document.clinician.flags})
    lines = lines_at_a_glance(document)
    assert lines >= len(document.clinician.facts) / 2 + points
    if points <= FEW_POINTS:
        assert lines <= MOST_LINES
