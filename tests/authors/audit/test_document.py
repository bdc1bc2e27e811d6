"""The paper of an audit: nothing is left out, and nobody can take it for a certificate."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from kiosk.authors.audit.criteria import criteria
from kiosk.authors.audit.document import paper_of
from kiosk.authors.paper import Paper, Table, as_markdown, as_pdf, as_text
from tests.authors.audit.failing import ACCEPTED
from tests.authors.audit.whole import audited, whole
from tests.authors.fair import there_of
from tests.guide.small import Edit

EARLIER = "2026-11-21"


def paper(folder: Path, *edits: Edit) -> Paper:
    return paper_of(audited(folder, whole(*edits)))


def flat(text: str) -> str:
    return " ".join(text.split())


def read(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_every_criterion_stands_once_with_its_verdict_in_the_text_and_in_markdown(tmp_path: Path) -> None:
    made = paper(tmp_path)
    text, markdown = flat(as_text(made)), as_markdown(made)
    verdicts = "Met|Not met|Needs a person|Does not apply"
    for each in criteria():
        key = each.key if each.number is None else f"{each.key} ({each.number})"
        told = rf"(?:{verdicts}): {re.escape(f'{key} {each.words.asks}')}"
        assert len(re.findall(told, text)) == 1, key
        assert len(re.findall(rf"- \*\*(?:{verdicts})\*\* \*\*{re.escape(key)} ", markdown)) == 1, key


def test_the_counts_stand_at_the_top(tmp_path: Path) -> None:
    [table] = [block for block in paper(tmp_path).blocks if isinstance(block, Table)]
    assert table.columns == ("Standard", "Asked", "Met", "Not met", "Needs a person")
    assert [row[1:] for row in table.rows] == [
        ("6", "6", "0", "0"),
        ("6", "6", "0", "0"),
        ("23", "15", "0", "8"),
        ("21", "19", "0", "2"),
        ("6", "5", "0", "1"),
        ("2", "2", "0", "0"),
    ]
    assert "they do not apply here: 9." in flat(as_text(paper(tmp_path)))


def test_what_is_not_met_and_what_needs_a_person_is_listed_before_the_rest(tmp_path: Path) -> None:
    text = as_text(paper(tmp_path, ("  care: {show: values}\n", "")))
    listed = text[
        text.index("What is not met") : text.index("IPDAS Q1 to Q6: what makes it a decision aid\n===")
    ]
    assert "- E9 (25) Ask what matters most to the person." in listed
    assert "- E12 (28) Ask patients what they need before making it." in listed
    assert "A program sees nothing that is missing." not in listed
    assert "A program sees nothing that is missing." in as_text(paper(tmp_path))


def test_it_calls_itself_a_self_rating_and_nothing_certified(tmp_path: Path) -> None:
    made = paper(tmp_path)
    for told in (as_text(made), as_markdown(made), read(as_pdf(made))):
        whole_text = flat(told)
        assert "This is a self-rating, made by a program" in whole_text
        assert "It is not a certificate. Nobody has certified this guide" in whole_text
        assert re.findall(r"(\w+ \w+) certified", whole_text) == ["Nobody has"]
        assert "It cannot see whether it is true, whole or fair." in whole_text
    assert "not a certificate" in made.foot


def test_it_says_whether_a_clinician_has_reviewed_this_very_text(tmp_path: Path) -> None:
    assert "No named clinician has reviewed this text." in as_text(paper(tmp_path))
    text_hash = there_of(tmp_path, whole()).guide.content_hash
    review = f"{{by: B, role: doctor, kind: clinician, date: {EARLIER}, content_hash: {text_hash}}}"
    told = as_text(paper(tmp_path, ("  reviews: []\n", f"  reviews: [{review}]\n")))
    assert "A named clinician has reviewed this very text." in told


def test_places_are_file_and_line_and_too_many_are_counted(tmp_path: Path) -> None:
    text = flat(as_text(paper(tmp_path)))
    assert "Where: small.yaml:5 A person judges: Whether this is the decision that patients face." in text
    names = [f"more_{number}" for number in range(9)]
    more = "".join(f"  {name}: {{say: Words.}}\n" for name in names)
    steps = ("  thanks:\n", f"{more}  thanks:\n")
    listed = ("  condition: [calm, times]\n", f"  condition: [calm, times, {', '.join(names)}]\n")
    assert "small.yaml:77, and 6 more" in flat(as_text(paper(tmp_path, steps, listed)))


def test_the_authors_reasons_stand_where_a_person_has_to_judge_them(tmp_path: Path) -> None:
    text = flat(as_text(paper(tmp_path, *ACCEPTED[0][1])))
    assert "in the same order: 3. The author says: It is so. Where: small.yaml:80" in text


def test_what_is_nowhere_says_so(tmp_path: Path) -> None:
    text = flat(as_text(paper(tmp_path, ("  condition: [calm, times]\n", ""), ("look_ups:\n", ""))))
    assert "List the steps that do there. Where: Nowhere in the guide." in text


def test_a_report_that_nobody_asks_for_is_told_with_the_names_that_are(tmp_path: Path) -> None:
    text = flat(as_text(paper(tmp_path, ("evidence_file: {}", "evidence_file: {needs: A report.}"))))
    assert (
        "that no criterion asks for: needs. These names are looked for: needs_patients, needs_clinicians"
        in text
    )


def test_the_pdf_is_tagged_and_has_every_criterion(tmp_path: Path) -> None:
    content = as_pdf(paper(tmp_path))
    with pikepdf.open(io.BytesIO(content)) as made:
        assert made.Root.MarkInfo.Marked
    text = flat(read(content))
    for each in criteria():
        assert each.words.asks in text, each.key


def test_no_words_of_the_guide_act_as_markup(tmp_path: Path) -> None:
    odd: Edit = ("audience: Adults who wait for results", 'audience: "<b>*All*</b>"')
    assert r"\<b\>\*All\*\</b\>" in as_markdown(paper(tmp_path, odd))


@pytest.mark.parametrize("write", [as_text, as_markdown, as_pdf])
def test_the_same_guide_makes_the_same_paper(tmp_path: Path, write: object) -> None:
    assert callable(write)
    assert write(paper(tmp_path)) == write(paper(tmp_path))
