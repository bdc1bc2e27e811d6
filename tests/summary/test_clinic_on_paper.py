"""The clinic's name stands in small print over every leaf, and moves nothing under it."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from kiosk.authors.personas import sessions_of
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import Paper, render
from kiosk.summary.text import as_text
from tests.guides.people import guide_called, persona_at, personas
from tests.summary.samples import sheet

NAME = "Hill Street"
LONGEST = ("A very long name of a clinic " * 3)[:80]
HEIGHT = {"a4": 842, "letter": 792}
EDGE = 17
"""Points from the edge that no printer reaches (6 mm)."""
Placed = list[tuple[str, float, float]]


def _placed(document: Document, paper: Paper, *, large_print: bool) -> list[Placed]:
    """What stands on each page, and where."""
    made = render(document, paper, large_print=large_print)
    assert (made.kind, made.note) == ("pdf", None)
    pages: list[Placed] = []
    for page in pypdf.PdfReader(io.BytesIO(made.content)).pages:
        found: Placed = []

        def visit(text: str, to: list[float], at: list[float], *_: object, found: Placed = found) -> None:
            if text.strip():
                x, y = (at[4] * to[n] + at[5] * to[2 + n] + to[4 + n] for n in (0, 1))
                found.append((text.strip(), round(x), round(y)))

        page.extract_text(visitor_text=visit)
        pages.append(found)
    return pages


def _documents() -> list[Document]:
    [(name, path)] = [each for each in personas() if each[1].stem == "opens_everything"]
    guide, persona = guide_called(name), persona_at(path)
    return [sheet(), compose(guide, sessions_of(guide, persona)[-1], date="2026-11-21")]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("name", [NAME, LONGEST])
def test_the_name_moves_nothing_under_it(paper: Paper, large_print: bool, name: str) -> None:
    for document in _documents():
        without = _placed(document, paper, large_print=large_print)
        named = _placed(replace(document, clinic=name), paper, large_print=large_print)
        assert len(named) == len(without)
        for with_name, bare in zip(named, without, strict=True):
            added = [each for each in with_name if each not in bare]
            assert [each for each in with_name if each not in added] == bare
            first = any("page 1 of" in text for text, _, _ in bare)
            assert " ".join(text for text, _, _ in added).split() == (name.split() if first else [])
            top = max(y for _, _, y in bare)
            assert all(top < y < HEIGHT[paper] - EDGE for _, _, y in added), (top, added)


def test_the_name_is_on_every_form_of_the_sheet_and_without_one_nothing_is() -> None:
    for form in (as_text, as_markdown, as_json):
        assert NAME not in form(sheet())
        assert NAME in form(sheet(clinic=NAME))
    assert as_text(sheet(clinic=NAME)).replace(f"{NAME}\n", "") == as_text(sheet())
    assert as_text(sheet(clinic=NAME)).count(NAME) == 2


def test_a_letter_that_cannot_be_printed_costs_the_person_no_line() -> None:
    strange = _placed(sheet(clinic="Hill \U0001f600"), "a4", large_print=False)
    usual = _placed(sheet(), "a4", large_print=False)
    assert [len(page) for page in strange] == [len(page) + 1 for page in usual]


def test_an_empty_name_is_none() -> None:
    guide = guide_called("getting_there")
    path = next(path for name, path in personas() if name == "getting_there")
    session = sessions_of(guide, persona_at(path))[-1]
    assert compose(guide, session, date="2026-11-21", clinic="").clinic is None
    assert compose(guide, session, date="2026-11-21", clinic=NAME).clinic == NAME
