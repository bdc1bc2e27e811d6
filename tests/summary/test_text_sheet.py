"""The sheet as plain text, Markdown and JSON: whole pages as goldens, and words that must not act as markup."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from wcwidth import wcswidth

from kiosk.summary import phrases
from kiosk.summary.as_json import as_json
from kiosk.summary.document import ClinicianLeaf, FlagLine, Items, OwnWords, PatientLeaf, Row
from kiosk.summary.leaves import foot_line, in_words, leaves
from kiosk.summary.markdown import as_markdown
from kiosk.summary.text import as_text
from tests.goldens import Goldens
from tests.summary.samples import CLINICIAN, EXTRAS, HOSTILE, PATIENT, saying, sheet

GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("sheet.txt", as_text(sheet(extras=EXTRAS), 72)),
        ("sheet.md", as_markdown(sheet(extras=EXTRAS))),
        ("sheet.json", as_json(sheet())),
    ],
)
def test_the_usual_sheet_is_what_it_was(name: str, made: str, goldens: Goldens) -> None:
    goldens.same(GOLDENS / name, made)


@pytest.mark.parametrize("width", [24, 40, 78, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    words = "你好 " * 40 + "x" * 500 + " Привет Ελλάδα"
    document = replace(saying(words), extras=EXTRAS)
    assert max(wcswidth(line) for line in as_text(document, width).split("\n")) <= width


def test_no_control_character_leaves_the_page() -> None:
    document = saying("a\x1b[31mred\x07\x00b\x9b1m\u202eback\x7f")
    for made in (as_text(document), as_markdown(document)):
        assert all(character == "\n" or character.isprintable() for character in made)
        assert "back" in made


def test_a_long_answer_is_kept_whole() -> None:
    words = " ".join(f"word{n}" for n in range(1500))
    assert len(words) > 10_000
    found = " ".join(as_text(saying(words)).split())
    assert words in found


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_in_an_answer_is_shown_and_does_nothing(text: str) -> None:
    rendered = MarkdownIt("commonmark").enable("table").parse(as_markdown(saying(text)))
    words = [
        "".join(
            child.content if child.type in {"text", "text_special"} else " " for child in token.children or ()
        )
        for token in rendered
        if token.type == "inline"
    ]
    assert " ".join(text.split()) in words, words
    kinds = {child.type for token in rendered for child in token.children or ()}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "hardbreak", "softbreak"}
    assert not {"html_block", "code_block", "fence", "blockquote_open"} & {token.type for token in rendered}


def test_json_says_every_word_of_the_document_once_more() -> None:
    data = json.loads(as_json(sheet(extras=EXTRAS)))
    assert list(data)[:4] == ["language", "title", "date", "footer"]
    assert data["patient"]["please_know"] == list(PATIENT.please_know)
    assert data["clinician"]["flags"][0]["level"] == "stop"
    assert data["clinician"]["flags"][0]["options"] == ["Botulinum toxin injections"]
    assert [block["kind"] for block in data["extras"][0]["blocks"]][:2] == ["pictures", "sentence"]


def test_empty_sections_are_left_out_but_there_is_always_room_for_questions() -> None:
    patient, clinician = leaves(sheet(patient=PatientLeaf(), clinician=ClinicianLeaf()))
    assert [section.heading for section in patient.sections] == [phrases.MY_THREE_QUESTIONS]
    assert clinician.sections == ()


def test_lines_are_left_for_whoever_writes_by_hand() -> None:
    document = sheet(patient=PatientLeaf(own=(OwnWords("What I want from today", lines=3),)))
    page = as_text(document, 40)
    own = page.split("WHAT I WANT FROM TODAY")[1].split("MY 3 QUESTIONS")[0]
    assert own.split() == ["_" * 38] * 3


def test_said_no_skipped_in_person_and_not_asked_are_never_mixed() -> None:
    says = replace(CLINICIAN, said_no=("aaa",), skipped=("bbb",), in_person=("ccc",), not_asked=("ddd",))
    lines = as_text(sheet(clinician=says)).split("\n")
    found = {label: line.split() for line in lines for label in ("aaa", "bbb", "ccc", "ddd") if label in line}
    assert found == {
        "aaa": ["Said", "no", "aaa"],
        "bbb": ["Skipped", "bbb"],
        "ccc": ["In", "person", "ccc"],
        "ddd": ["Not", "asked", "ddd"],
    }


def test_the_fixed_sentences_stand_on_the_leaves() -> None:
    patient, clinician = as_text(sheet()).split("=" * 78)
    for leaf in (patient, clinician):
        assert phrases.NO_CHANGE_ALONE in leaf
        assert leaf.count("has not yet been checked by a doctor") == 2
    assert phrases.SELF_REPORTED in clinician
    assert phrases.TIME_ALONE in clinician
    assert phrases.TIME_ALONE not in patient


def test_the_top_line_names_no_diagnosis() -> None:
    for leaf in leaves(sheet(extras=EXTRAS)):
        assert "dystonia" not in f"{leaf.title} {leaf.subtitle}"


def test_the_top_half_of_the_clinicians_leaf_is_at_most_25_lines() -> None:
    clinician = as_text(sheet(), 78).split("=" * 78)[1]
    top = clinician.split(phrases.THE_OTHER_ANSWERS.upper())[0].strip().split("\n")
    assert len([line for line in top if line.strip()]) <= 25


def test_our_words_on_the_patients_leaf_are_few() -> None:
    (patient, _) = leaves(sheet(patient=PATIENT))
    ours = [section.heading or "" for section in patient.sections]
    ours += [patient.title, patient.review_mark or "", patient.closing, foot_line(patient)]
    assert len(" ".join(ours).split()) <= 150


def test_a_date_is_written_as_it_is_read() -> None:
    assert in_words("2026-03-01") == "1 March 2026"
    with pytest.raises(ValueError, match="2026-13-01"):
        in_words("2026-13-01")


def test_a_stop_says_which_options_it_stops() -> None:
    page = " ".join(as_text(sheet()).split())
    assert "CHECK FIRST Trouble swallowing at times: check before injecting (about: Botulinum" in page
    assert page.index("CHECK FIRST") < page.index("CARE")


def test_braces_in_answers_are_no_slots() -> None:
    facts = (Row("So far", ("{point} {options}",)),)
    assert "{point} {options}" in as_text(sheet(clinician=replace(CLINICIAN, facts=facts)))


def test_only_three_questions_and_three_things_are_counted() -> None:
    def headings(count: int) -> tuple[bool, bool, bool, bool]:
        many = tuple(f"Thing {number}" for number in range(count))
        patient = replace(PATIENT, questions=many)
        lines = as_text(sheet(patient=patient, clinician=replace(CLINICIAN, top=many))).split("\n")
        starts = ("MY 3 QUESTIONS", "MY QUESTIONS", "  Top three ", "  What matters most ")
        a, b, c, d = (any(line.startswith(each) for line in lines) for each in starts)
        return a, b, c, d

    assert headings(2) == (True, False, False, True), "there is room for three questions"
    assert headings(3) == (True, False, True, False)
    assert headings(4) == (False, True, False, True)


def test_options_with_a_comma_in_their_name_are_told_apart() -> None:
    flags = (FlagLine("stop", "Point", ("Tablets: Calming tablets", "Stop, with a plan"), ("A, B", "C")),)
    page = " ".join(as_text(sheet(clinician=replace(CLINICIAN, flags=flags))).split())
    assert "Point (about: Tablets: Calming tablets; Stop, with a plan; with care: A, B; C)" in page


def test_only_the_first_three_questions_have_lines_to_write_on() -> None:
    asked = tuple(f"Question {number}?" for number in range(5))
    (section,) = leaves(sheet(patient=PatientLeaf(questions=asked)))[0].sections
    (items,) = section.blocks
    assert isinstance(items, Items)
    assert [item.lines for item in items.items] == [2, 2, 2, 0, 0]
    assert section.heading == phrases.MY_QUESTIONS
