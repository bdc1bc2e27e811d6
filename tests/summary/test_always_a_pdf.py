"""Everybody's page comes out as a PDF that a screen reader can read, however it is printed; never as plain text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.authors.personas import sessions_of
from kiosk.guide.model import Guide
from kiosk.summary import adding, pdf
from kiosk.summary.adding import adds, pages_of
from kiosk.summary.compose import compose, whole_sheet
from kiosk.summary.document import ClinicianLeaf
from kiosk.summary.extras import available
from kiosk.summary.striking import lines
from kiosk.walk.moves import wish
from kiosk.walk.session import Session
from tests.guides.people import guide_called, persona_at, personas
from tests.summary.samples import PATIENT, sheet

DAY = "2026-11-21"
ONE_SIDE_EACH = 2
"""The pages of two leaves."""
EVERYBODY = list(personas())
WAYS: list[tuple[pdf.Paper, bool]] = [("a4", False), ("letter", False), ("a4", True), ("letter", True)]
DEEP = Path("decision_trees/cervical_dystonia/personas")


def walk_of(name: str, path: Path) -> tuple[Guide, Session]:
    guide = guide_called(name)
    return guide, sessions_of(guide, persona_at(path))[-1]


def with_every_other_line_off(guide: Guide, session: Session) -> Session:
    keys = [line.key for line in lines(whole_sheet(guide, session, date=DAY))]
    return wish(session, replace(session.wishes, struck=frozenset(keys[::2])))


@pytest.mark.parametrize(
    ("number", "name", "path"),
    [(number, *each) for number, each in enumerate(EVERYBODY)],
    ids=[f"{name}-{path.stem}" for name, path in EVERYBODY],
)
def test_the_page_of_everybody_is_a_pdf(number: int, name: str, path: Path) -> None:
    guide, session = walk_of(name, path)
    paper, large_print = WAYS[number % len(WAYS)]
    for walk in (session, with_every_other_line_off(guide, session)):
        made = pdf.render(compose(guide, walk, date=DAY), paper, large_print=large_print)
        assert (made.kind, made.note) == ("pdf", None)


@pytest.mark.parametrize(("paper", "large_print"), WAYS)
@pytest.mark.parametrize("persona", ["wants_surgery_at_once", "opens_everything"])
def test_with_every_further_page_it_is_a_pdf_too(persona: str, paper: pdf.Paper, large_print: bool) -> None:
    guide, session = walk_of("cervical_dystonia", DEEP / f"{persona}.yaml")
    document = compose(guide, session, date=DAY, extras=available(guide))
    made = pdf.render(document, paper, large_print=large_print)
    assert (made.kind, made.note) == ("pdf", None)
    assert made.pages == pages_of(document, paper, large_print=large_print)


def test_a_template_changed_while_the_kiosk_runs_does_not_reach_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import typst

    given: list[Any] = []
    real = typst.compile

    def watched(files: Any, **options: Any) -> bytes:  # noqa: ANN401
        given.append(files)
        made: bytes = real(files, **options)
        return made

    monkeypatch.setattr(typst, "compile", watched)
    assert pdf.render(sheet()).kind == "pdf"
    here = Path(pdf.__file__).parent
    assert sorted(given[0].values()) == sorted(path.read_bytes() for path in here.glob("*.typ"))


def test_a_count_that_failed_once_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    guide, session = walk_of("cervical_dystonia", DEEP / "singer.yaml")
    document = compose(guide, session, date=DAY, extras=["diary"])
    monkeypatch.setattr(adding, "_COUNTED", {})
    with monkeypatch.context() as failing:
        failing.setattr(pdf, "_compile", lambda *_: 1 / 0)
        assert adds(document) == ()
        assert pages_of(document) is None
    assert adds(document) == (1,)
    assert pages_of(document) == pdf.render(document).pages


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("name", "path"), EVERYBODY, ids=[f"{name}-{path.stem}" for name, path in EVERYBODY])
def test_the_patients_leaf_of_everybody_stays_on_one_side(name: str, path: Path, paper: pdf.Paper) -> None:
    document = compose(*walk_of(name, path), date=DAY)
    alone = replace(document, clinician=ClinicianLeaf(), extras=())
    assert pdf.render(alone, paper).pages == ONE_SIDE_EACH


def test_five_questions_stay_on_one_side_of_a_full_leaf() -> None:
    asked = tuple(
        f"Question {number}: what happens if nothing helps any more by then?" for number in range(5)
    )
    full = sheet(patient=replace(PATIENT, questions=asked), clinician=ClinicianLeaf())
    assert pdf.render(full).pages == ONE_SIDE_EACH
