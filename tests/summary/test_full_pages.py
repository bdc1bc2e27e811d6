"""No page of a sheet is left nearly empty: not by a few last words, and not by somebody who said little."""

from __future__ import annotations

import io
from functools import cache

import pypdf
import pytest

from kiosk.authors.personas import sessions_of
from kiosk.guide.finding import guides_home
from kiosk.summary.compose import compose
from kiosk.summary.document import ClinicianLeaf, PatientLeaf
from kiosk.summary.pdf import Paper, render
from kiosk.summary.phrases import NO_CHANGE_ALONE, NOTES
from tests.guides.people import guide_called, persona_at
from tests.summary.samples import sheet

FULLEST = "opens_everything"
HEAD_AND_FOOT = 5
"""Lines that stand on every page."""
FEW_LINES = 6


@cache
def lines_of(paper: Paper, large_print: bool) -> list[list[str]]:
    """The lines of every page of the sheet of somebody who opened and ticked everything."""
    guide = guide_called("cervical_dystonia")
    persona = persona_at(guides_home() / "cervical_dystonia" / "personas" / f"{FULLEST}.yaml")
    document = compose(guide, sessions_of(guide, persona)[-1], date="2026-11-21", extras=persona.extras)
    made = render(document, paper, large_print=large_print)
    assert (made.kind, made.note) == ("pdf", None)
    pages = pypdf.PdfReader(io.BytesIO(made.content)).pages
    return [[line for line in page.extract_text().split("\n") if line.strip()] for page in pages]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large_print", [False, True])
def test_no_page_holds_only_a_few_last_words(paper: Paper, large_print: bool) -> None:
    pages = lines_of(paper, large_print)
    assert len(pages) > 20
    assert min(map(len, pages)) >= HEAD_AND_FOOT + FEW_LINES


def test_every_leaf_warns_once_of_stopping_a_medicine() -> None:
    pages = lines_of("a4", False)
    leaves = sum(any("page 1 of" in line for line in page) for page in pages)
    assert sum(line.count(NO_CHANGE_ALONE) for page in pages for line in page) == leaves


def words_on(page: int, patient: PatientLeaf | None = None) -> list[str]:
    document = sheet() if patient is None else sheet(patient=patient, clinician=ClinicianLeaf())
    text = pypdf.PdfReader(io.BytesIO(render(document).content)).pages[page].extract_text()
    return [line.strip() for line in text.split("\n")]


@pytest.mark.parametrize(("page", "leaf"), [(0, "patient"), (1, "clinician")])
def test_what_few_answers_leave_free_is_there_to_be_written_on(page: int, leaf: str) -> None:
    assert NOTES[leaf] in words_on(page, PatientLeaf(next_steps=("Bring this page.",)))


def test_a_full_page_has_no_room_for_notes() -> None:
    assert NOTES["patient"] not in words_on(0)
