"""A guide that was loaded: frozen, named, hashed; warnings let it load and can be accepted, errors do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from kiosk.guide.load import load
from kiosk.guide.model import Guide
from tests.guide.small import SMALL, Edit, edited, loaded

UNSOURCED = ("answer: Not yet., sources: [s1]", "answer: Not yet.")


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    found = loaded(tmp_path).guide
    assert found is not None
    return found


def hash_of(folder: Path, *edits: Edit) -> str:
    found = loaded(folder, *edits).guide
    assert found is not None
    return found.content_hash


@pytest.mark.parametrize(
    "path",
    [
        "sections",
        "steps",
        "steps.who.choices",
        "options",
        "options.phone.kinds",
        "options.phone.facts",
        "outcomes.heard.results",
        "outcomes.heard.results.trial.arms",
        "values.quick.fits",
        "flags.hearing.affects",
        "quiz.lost.choices",
        "look_ups",
        "tables.times.rows",
        "glossary",
        "sources",
        "was.steps",
        "was.choices",
        "was.options",
        "was.values",
        "was.quiz",
        "was.questions",
        "guide.evidence_file",
        "accept",
    ],
)
def test_a_mapping_of_a_guide_can_only_be_read(guide: Guide, path: str) -> None:
    here: object = guide
    for part in path.split("."):
        here = getattr(here, part) if isinstance(here, BaseModel) else here[part]  # type: ignore[index]
    with pytest.raises(TypeError):
        here["new"] = 1  # type: ignore[index]
    with pytest.raises(TypeError):
        del here["new"]  # type: ignore[attr-defined]


def test_nothing_in_a_guide_can_be_set(guide: Guide) -> None:
    for thing in (guide, guide.guide, guide.steps["who"], guide.options["phone"], guide.sources["s1"]):
        field = next(iter(type(thing).model_fields))
        with pytest.raises(ValidationError):
            setattr(thing, field, None)


def test_a_guide_of_one_file_has_the_name_of_the_file(guide: Guide) -> None:
    assert guide.id == "small"


def test_a_guide_in_a_folder_has_the_name_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "my_results"
    folder.mkdir()
    cut = SMALL.index("options:\n")
    (folder / "first.yaml").write_text(SMALL[:cut])
    (folder / "second.yaml").write_text(SMALL[cut:])
    found = load(folder).guide
    assert found is not None
    assert found.id == "my_results"
    monkeypatch.chdir(folder)
    here = load(Path()).guide
    assert here is not None
    assert (here.id, here.content_hash) == ("my_results", found.content_hash)


def test_the_hash_does_not_hang_on_the_reviews(tmp_path: Path) -> None:
    review = "{by: B. Reader, role: doctor, kind: clinician, date: 2026-11-21, content_hash: abc}"
    assert hash_of(tmp_path) == hash_of(tmp_path, ("reviews: []", f"reviews: [{review}]"))
    assert hash_of(tmp_path) == hash_of(tmp_path, ("  reviews: []\n", ""))


def test_a_review_of_this_very_text_counts_and_of_another_does_not(tmp_path: Path) -> None:
    told = hash_of(tmp_path)
    review = "{by: B. Reader, role: doctor, kind: clinician, date: 2026-11-21, content_hash: HASH}"
    edit = ("reviews: []", f"reviews: [{review.replace('HASH', told)}]")
    same = loaded(tmp_path, edit).guide
    other = loaded(tmp_path, edit, ("say: Thank you.", "say: Thank you!")).guide
    assert same is not None
    assert other is not None
    assert (same.reviewed, other.reviewed) == (True, False)


@pytest.mark.parametrize(
    "edit",
    [
        ("say: Thank you.", "say: Thank you!"),
        ("title: How to get", "title: How to hear"),
        ("funding: The clinic paid.", "funding: Nobody paid."),
        ("count: 60", "count: 61"),
        ("cite: A leaflet", "cite: A book"),
        ("you: About you, ways: Your ways", "ways: Your ways, you: About you"),
        ("word: result,", "word: result, forms: [results],"),
        ("answer: Not yet.,", "answer: Not yet., accept: {CLAIM_UNSOURCED: It is ours},"),
    ],
)
def test_any_other_word_and_any_other_order_is_another_text(tmp_path: Path, edit: Edit) -> None:
    assert hash_of(tmp_path) != hash_of(tmp_path, edit)


def test_comments_and_the_spread_over_lines_are_not_words(tmp_path: Path) -> None:
    edits = (("say: Thank you.", "# A thank you\n    say: >-\n      Thank\n      you."),)
    assert hash_of(tmp_path) == hash_of(tmp_path, *edits)


def test_the_spread_over_files_is_not_words(tmp_path: Path) -> None:
    text = edited()
    at = text.index("\nfaq:\n")
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, first, second in ((one, text[:at], text[at:]), (two, text[at:], text[:at])):
        folder.mkdir()
        (folder / "a.yaml").write_text(first, encoding="utf-8")
        (folder / "b.yaml").write_text(second, encoding="utf-8")
    found = [load(each).guide for each in (one, two)]
    assert found[0] is not None
    assert found[1] is not None
    assert found[0].content_hash == found[1].content_hash == hash_of(tmp_path)


def test_a_warning_lets_a_guide_load_and_an_error_does_not(tmp_path: Path) -> None:
    warned = loaded(tmp_path, UNSOURCED)
    assert warned.guide is not None
    assert [each.code for each in warned.problems] == ["CLAIM_UNSOURCED"]
    assert warned.errors == ()
    wrong = loaded(tmp_path, UNSOURCED, ("go: thanks", "go: thnaks"))
    assert wrong.guide is None
    assert [each.code for each in wrong.problems] == ["UNKNOWN_STEP", "CLAIM_UNSOURCED"]
    assert [each.code for each in wrong.errors] == ["UNKNOWN_STEP"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("answer: Not yet.}", "answer: Not yet., accept: {CLAIM_UNSOURCED: It is our house.}}"),
        ("faq:\n", "accept: {CLAIM_UNSOURCED: It is all ours.}\nfaq:\n"),
    ],
)
def test_a_warning_is_accepted_at_its_place_or_around_it(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "whole.yaml").write_text(SMALL.replace(*UNSOURCED).replace(old, new))
    assert load(tmp_path / "whole.yaml").problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # It is accepted elsewhere, or another warning is, or no reason is given.
        ("word: result,", "word: result, accept: {CLAIM_UNSOURCED: Elsewhere},"),
        ("answer: Not yet.}", "answer: Not yet., accept: {UNUSED_SOURCE: Another}}"),
    ],
)
def test_a_warning_stays_when_it_is_not_the_one_accepted(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "whole.yaml").write_text(SMALL.replace(*UNSOURCED).replace(old, new))
    assert [each.code for each in load(tmp_path / "whole.yaml").problems] == ["CLAIM_UNSOURCED"]


def test_an_error_cannot_be_accepted(tmp_path: Path) -> None:
    found = loaded(tmp_path, ("  - {go: thanks}", "  - {go: thnaks, accept: {UNKNOWN_STEP: Later}}"))
    assert [each.code for each in found.problems] == ["UNKNOWN_STEP", "NOT_A_WARNING"]


SOURCED = [
    'come in 2 days.", sources: [s1]',
    "how_soon: {short: After days, sources: [s1]",
    "hard: It can take long., sure: Fairly sure.}\n    sources: [s1]",
    "daily_life: You look for post., sources: [s1]",
    "visits: {from: 0, to: 1, sources: [s1]",
    "        basis: reported\n        sources: [s1]",
    "because: It is quick., sources: [s1]",
    "    contacts: [desk]\n    sources: [s1]",
    "    unsure: Whether letters get lost\n    sources: [s1]",
    "time: A day, sources: [s1]",
]


@pytest.mark.parametrize("claim", SOURCED)
def test_a_claim_without_a_source_is_warned_of_unless_it_says_why(tmp_path: Path, claim: str) -> None:
    bare = claim.removesuffix("sources: [s1]").rstrip(", \n")
    assert [each.code for each in loaded(tmp_path, (claim, bare)).problems] == ["CLAIM_UNSOURCED"]
    openly = claim.replace("sources: [s1]", "unsourced: {why: Our house., to_confirm_by: the desk}")
    assert loaded(tmp_path, (claim, openly)).problems == ()


def test_a_number_in_the_meaning_of_a_word_is_a_claim(tmp_path: Path) -> None:
    found = loaded(tmp_path, ("means: What a test found", "means: What 1 test found")).problems
    assert [each.code for each in found] == ["CLAIM_UNSOURCED"]


@pytest.mark.parametrize(
    "edit",
    [
        ("say: Thank you.", "say: Nobody knows yet."),
        ("cost: {unknown: Nobody has counted.}", "cost: {unknown: 2 clinics have not said.}"),
        ("because: Nobody has counted.}", "because: Nobody has counted in 10 years.}"),
    ],
)
def test_plain_words_and_not_knowing_need_no_source(tmp_path: Path, edit: Edit) -> None:
    assert loaded(tmp_path, edit).problems == ()


def test_not_over_a_step_is_fine_where_the_step_was_surely_there(tmp_path: Path) -> None:
    for when in ("{seen: days, not: {days: {below: 3}}}", "{all: [{seen: days}], not: {days: {below: 3}}}"):
        assert loaded(tmp_path, ("when: {flag: hearing}", f"when: {when}")).problems == ()


def test_a_step_can_be_looked_up_at_any_time_so_it_may_ask_about_any(tmp_path: Path) -> None:
    assert loaded(tmp_path, ("when: {seen: days}, text", "when: {seen: page}, text")).problems == ()


def test_the_way_on_from_a_question_may_hang_on_its_answer(tmp_path: Path) -> None:
    ways = "    next: [{when: {worry: {below: 3}}, go: calm}, {go: days}]\n  days:\n"
    assert loaded(tmp_path, ("  days:\n", ways)).problems == ()


def test_a_choice_may_be_called_accept(tmp_path: Path) -> None:
    edits = (
        ("choices: {yes_it_can: It can, never: Never}", "choices: {accept: It can, never: Never}"),
        ("right: yes_it_can", "right: accept"),
    )
    assert loaded(tmp_path, *edits).problems == ()
