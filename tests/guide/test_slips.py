"""One slip of the pen is one problem; several are several, in the order of the file; nothing is told twice."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from kiosk.guide.load import load
from kiosk.guide.shape import shape_faults
from tests.guide.small import SMALL, Edit, edited, loaded, loaded_text, shown, told

ABOUT = SMALL[: SMALL.index("sections:")]

SLIPS: list[tuple[str, str, str, str]] = [
    # What stands in the guide, what is written instead, what is pointed at, what may have been meant.
    ("show: leaning", "shwo: leaning", "shwo", "show"),
    ("    choices:\n      me:", "    choises:\n      me:", "choises", "choices"),
    ("    next:\n      - {when", "    nxet:\n      - {when", "nxet", "next"),
    ("{label: Hard to hear", "{lable: Hard to hear", "lable", "label"),
    ('ask: "Who is answering?"', 'aks: "Who is answering?"', "aks", "ask"),
    ("say: Thank you.", "sya: Thank you.", "sya", "say"),
    ("  funding: The", "  fundin: The", "fundin", "funding"),
    ("\nsteps:", "\nsetps:", "setps", "steps"),
    ("\noptions:", "\noptoins:", "optoins", "options"),
    ("\nglossary:", "\nglossery:", "glossery", "glossary"),
    ("\nsources:", "\nsorces:", "sorces", "sources"),
    ("cost: {unknown: Nobody has", "cost: {unknwon: Nobody has", "unknwon", "unknown"),
    ("visits: {from: 0", "visits: {fro: 0", "fro", "from"),
    ("when: {worry: {at_least: 7}}", "when: {worry: {atleast: 7}}", "atleast", "at_least"),
    ("go: thanks", "go: thnaks", "thnaks", "thanks"),
    ("table: times\n", "table: tiems\n", "tiems", "times"),
    ("raises: [hearing]", "raises: [haering]", "haering", "hearing"),
    ("      letter: {how: nobody", "      leter: {how: nobody", "leter", "letter"),
    ("time: A day", "tiem: A day", "tiem", "time"),
]


@pytest.mark.parametrize(("right", "wrong", "pointed_at", "meant"), SLIPS)
def test_one_slip_is_one_problem_with_the_right_spelling(
    tmp_path: Path, right: str, wrong: str, pointed_at: str, meant: str
) -> None:
    (problem,) = loaded(tmp_path, (right, wrong)).problems
    start = problem.place.column - 1
    assert problem.source_line[start : start + problem.width] == pointed_at
    assert problem.guess == meant


NUMBERS_FOR_TEXT = [
    "title: How to get your results",
    "you: About you",
    'ask: "Who is answering?"',
    "me: I am the patient",
    "label: Hard to hear",
    "low: Not at all",
    "one: day",
    "as: What worries me",
    "name: A nurse calls",
    "what: Somebody calls you.",
    "mood: You can ask.",
    "unknown: Nobody has counted.",
    "short: After days",
    "period: within a week\n        population: adults\n        certainty: {level: low, graded_by: us}\n        basis",
    "because: It is quick.",
    "said: Hard to hear",
    "clinician: Hard of hearing.",
    "if_unset: Ask at the desk.",
    "never: Never",
    "answer: Not yet.",
    "title: How long it takes",
    "time: A day",
    "means: What a test found",
    "say: Take this page along.",
    "cite: A leaflet",
    "nobody: There was no other group.",
]


@pytest.mark.parametrize("place", NUMBERS_FOR_TEXT, ids=[each.split("\n")[0] for each in NUMBERS_FOR_TEXT])
@pytest.mark.parametrize("written", ["12", "true", "[a, b]"])
def test_what_is_not_text_is_one_problem_wherever_text_is_meant(
    tmp_path: Path, place: str, written: str
) -> None:
    first, _, rest = place.partition("\n")
    key = first.split(":")[0]
    wrong = f"{key}: {written}" + (f"\n{rest}" if rest else "")
    (problem,) = loaded(tmp_path, (place, wrong)).problems
    assert (problem.code, problem.values["key"]) == ("EXPECTED_TEXT", key)


def test_a_list_of_texts_may_stand_for_paragraphs(tmp_path: Path) -> None:
    assert loaded(tmp_path, ("say: Thank you.", "say: [Thank you., Good bye.]")).problems == ()


def test_several_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        ("publisher: independent", "publisher: nobody"),
        ("  funding: The", "  fundin: The"),
        ("say: Thank you.", "say: 12"),
        ("{seen: days}", "{seen: dyas}"),
        ("time: A day", "time: 3"),
        ("what: The desk", "waht: The desk"),
    ).problems
    assert [each.code for each in found] == [
        "UNKNOWN_KEY",
        "UNKNOWN_STEP",
        "EXPECTED_TEXT",
        "UNKNOWN_KEY",
        "EXPECTED_TEXT",
        "NOT_ONE_OF",
    ]
    assert list(found) == sorted(found)


BROKEN: list[tuple[Edit, str]] = [
    (("  thanks:\n    say: Thank you.", "  thanks: Thank you"), "EXPECTED_MAPPING"),
    (('    ask: "How worried are you?"\n', ""), "STEP_KIND"),
    (("    scale: {min: 0, max: 10,", "    scale: {min: 0, max: ten,"), "EXPECTED_WHOLE_NUMBER"),
    (("\n  worry:\n", "\n  Worry Now:\n"), "BAD_ID"),
    (("choices: {yes_it_can: It can, never: Never}", "choices: [yes_it_can, never]"), "EXPECTED_MAPPING"),
    (("options:\n  phone:", "options: [phone]\nnotes:\n  phone:"), "EXPECTED_MAPPING"),
    (("sections: {you: About you, ways: Your ways}", "sections: You"), "EXPECTED_MAPPING"),
    (("publisher: independent", "publisher: nobody"), "NOT_ONE_OF"),
    (("  hearing:\n    affects: {phone: care}", "  hearing:\n    affects: [phone]"), "EXPECTED_MAPPING"),
    (("what: The desk", "what: 4"), "EXPECTED_TEXT"),
    (("authors:\n    - {name: A. Writer", "authors:\n    - {name: 3"), "EXPECTED_TEXT"),
]


@pytest.mark.parametrize(("edit", "code"), BROKEN)
def test_what_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path, edit: Edit, code: str) -> None:
    codes = {each.code for each in loaded(tmp_path, edit).problems}
    assert code in codes
    assert codes <= {code, "UNKNOWN_KEY", "EXPECTED_TEXT"}
    assert not any(each.startswith("UNKNOWN") and each != "UNKNOWN_KEY" for each in codes)


def test_a_guide_without_its_own_page_still_has_its_links_followed(tmp_path: Path) -> None:
    text = edited(("go: thanks", "go: thnaks")).removeprefix(ABOUT)
    found = loaded_text(tmp_path, text).problems
    assert [each.code for each in found] == ["MISSING_TOP_KEY", "UNKNOWN_STEP"]
    assert found[0].place.line == 0


def test_every_key_missing_from_the_guides_own_page_is_told(tmp_path: Path) -> None:
    text = "guide: {language: en}\n" + SMALL.removeprefix(ABOUT)
    missing = {str(each.values["key"]) for each in loaded_text(tmp_path, text).problems}
    assert missing >= {"title", "screen_title", "decision", "authors", "funding", "review_by"}
    assert {each.code for each in loaded_text(tmp_path, text).problems} == {"MISSING_KEY"}


def test_a_file_that_cannot_be_read_does_not_bury_its_author_in_echoes(tmp_path: Path) -> None:
    cut = SMALL.index("options:\n")
    (tmp_path / "steps.yaml").write_text(SMALL[:cut].replace("show: leaning", "show: leanign"))
    (tmp_path / "options.yaml").write_text(SMALL[cut:].replace('"How many people', '"How "many people'))
    codes = [each.code for each in load(tmp_path).problems]
    assert codes == ["AFTER_QUOTE", "NOT_ONE_OF"]


def test_a_trap_in_one_place_does_not_keep_links_elsewhere_from_being_followed(tmp_path: Path) -> None:
    found = loaded(tmp_path, ("say: Thank you.", "say: *thanks"), ("{seen: days}", "{seen: dyas}")).problems
    assert [each.code for each in found] == ["UNKNOWN_STEP", "STAR_TEXT"]


def test_text_longer_than_any_screen_is_told_with_the_limit(tmp_path: Path) -> None:
    said = told(tmp_path, ("role: author", f"role: {'very long ' * 401}"))
    assert said.count("\n  help:") == 1
    assert "error[TOO_LONG] `role` is too long: it can have at most 4000 characters" in said


def test_a_rule_without_words_of_its_own_is_still_told_in_ours() -> None:
    class Odd(BaseModel):
        worth: Decimal

    data = {"worth": "much"}
    with pytest.raises(ValidationError) as caught:
        Odd.model_validate(data)
    (fault,) = shape_faults(caught.value, data, Odd)
    assert (fault.code, fault.at, fault.values) == ("WRONG_VALUE", ("worth",), {"key": "worth"})


def test_nothing_is_wrong_with_the_small_guide(tmp_path: Path) -> None:
    assert shown(tmp_path, loaded(tmp_path).problems) == ""
