"""`kiosk audit` as a clinician types it, and what it says of the guide that comes with the kiosk."""

from __future__ import annotations

import re
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kiosk import beginning, cli, phrases
from kiosk.authors.audit.criteria import EVIDENCE
from kiosk.authors.audit.finding import Verdict
from kiosk.authors.audit.report import Audit, audit_of
from kiosk.authors.checking import checked_guide
from kiosk.authors.measures.findings import written
from kiosk.guide.finding import find, known_names
from tests.authors.audit.whole import TODAY, whole

SHIPPED = known_names()


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(whole(), encoding="utf-8")
    return file


def test_it_is_text_unless_something_else_is_asked_for(
    guide: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli._run(["audit", str(guide)]) == 0
    said = capfdbinary.readouterr()
    assert said.out.startswith(b"What the standards ask of this guide: How to get your results\n====")
    assert said.err == b""


@pytest.mark.parametrize(
    ("form", "begins"),
    [("text", b"What the standards ask"), ("markdown", b"# What the standards ask"), ("pdf", b"%PDF-")],
)
def test_it_is_written_where_it_is_wanted(guide: Path, form: str, begins: bytes) -> None:
    file = guide.parent / "audit"
    assert cli._run(["audit", str(guide), "--format", form, "-o", str(file)]) == 0
    assert file.read_bytes().startswith(begins)


def test_a_pdf_is_not_poured_into_a_terminal(
    guide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert cli._run(["audit", str(guide), "--format", "pdf"]) == 2
    assert phrases.PDF_TO_TERMINAL in capsys.readouterr().err


def test_the_day_it_is_looked_at_is_today(
    guide: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(beginning, "today", lambda: "2031-02-03")
    assert cli._run(["audit", str(guide)]) == 0
    said = capfdbinary.readouterr().out
    assert b"Looked at on: 2031-02-03" in said
    assert b"Not met: C4 (10) Say how the guide is kept up to date." in said


def test_a_guide_with_an_error_is_told_of_and_not_audited(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide.write_text(whole().replace("status_quo: true", "status_quo: false"), encoding="utf-8")
    assert cli._run(["audit", str(guide)]) == 1
    said = capsys.readouterr()
    assert "error[STATUS_QUO_NONE]" in said.err
    assert said.out == ""


@cache
def shipped(name: str) -> Audit:
    [path] = find(name)
    return audit_of(written(path), TODAY)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_guide_meets_what_makes_a_decision_aid_and_keeps_it_from_harm(name: str) -> None:
    parts = {part.group.id: part for part in shipped(name).parts}
    for group in ("qualifying", "certifying"):
        assert [
            row.criterion.key for row in parts[group].rows if row.finding.verdict is not Verdict.MET
        ] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_shipped_guide_claims_what_only_people_can_do(name: str) -> None:
    audit = shipped(name)
    rows = {row.criterion.key: row for row in audit.rows}
    assert {rows[key].finding.verdict for key in EVIDENCE} == {Verdict.NEEDS_PERSON}
    assert audit.unknown_reports == ()


def test_it_measures_the_screens_that_kiosk_check_measures(guide: Path) -> None:
    [told, *_] = checked_guide(guide, date.fromisoformat(TODAY)).figures
    measured = re.findall(r"(\d+) screens .*? grade (\d+\.\d)", told)
    [row] = [row for row in audit_of(written(guide), TODAY).rows if row.criterion.key == "E21"]
    assert measured == re.findall(r"Screens measured: (\d+)\. .*? grade (\d+\.\d),", row.finding.says)
    assert measured
