"""Which ways of telling a number leave its frame out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.numbers import number_faults, texts
from tests.authors.fair import guide
from tests.guide.small import Edit


def taught(words: str) -> Edit:
    return ("teach: Letters can be lost.", f'teach: "{words}"')


def codes(folder: Path, *edits: Edit) -> list[str]:
    return [fault.code for fault in number_faults(guide(folder, *edits))]


@pytest.mark.parametrize(
    "words", ["3% are lost.", "3 % are lost.", "Three per cent are lost.", "Three Percent."]
)
def test_a_percentage_says_nothing_of_how_many(tmp_path: Path, words: str) -> None:
    assert codes(tmp_path, taught(words)) == ["PERCENT"]


@pytest.mark.parametrize(
    "words",
    [
        "Letters are lost twice as often.",
        "It doubles the risk.",
        "It halved their risk.",
        "The risk is 3 times higher.",
        "It is a two-fold risk.",
        "It is half as likely.",
        "It got better by about a third.",
        "The odds are low.",
    ],
)
def test_a_relative_number_says_nothing_of_how_many(tmp_path: Path, words: str) -> None:
    assert codes(tmp_path, taught(words)) == ["RELATIVE_NUMBER"]


@pytest.mark.parametrize(
    "words", ["You may see double.", "Ask once or twice.", "Take half a tablet.", "Sight doubles or blurs."]
)
def test_a_word_that_is_no_number_is_left_alone(tmp_path: Path, words: str) -> None:
    assert codes(tmp_path, taught(words)) == []


@pytest.mark.parametrize(
    ("words", "one_sided"),
    [
        ("It was lost for 13 of 100 people.", True),
        ("It was lost for 13 of 100 people. For 87 of 100 it was not.", False),
        ("It was lost for 13 of 100 people; 87 were spared.", False),
        ("It was lost for 1 out of every 8 people.", True),
        ("It was lost for 1 in 8 people.", True),
        ("It was lost for 3 in every 8 people.", True),
        ("It was lost for 1 in 8 people; 7 were spared.", False),
        ("There were 11 in 2019.", False),
        ("It was lost for 10 of 1,000; 990 were spared.", False),
        ("It was lost for 1 to 10 of 100; 90 to 99 were spared.", False),
    ],
)
def test_a_count_is_told_from_both_sides(tmp_path: Path, words: str, one_sided: bool) -> None:
    assert ("COUNT_ONE_SIDED" in codes(tmp_path, taught(words))) == one_sided


@pytest.mark.parametrize(
    ("words", "framed"),
    [
        ("3 of 100 are lost and 97 are not.", False),
        ("Within a week 3 of 100 are lost and 97 are not.", True),
        ("In one study 3 of 100 were lost and 97 were not.", True),
        ("An older review says 3 of 100 were lost and 97 were not.", True),
    ],
)
def test_a_count_says_when_or_among_whom(tmp_path: Path, words: str, framed: bool) -> None:
    assert codes(tmp_path, taught(words)) == ([] if framed else ["COUNT_WITHOUT_FRAME"])


@pytest.mark.parametrize(
    "edit",
    [
        ("cost: {unknown: Nobody has counted.}", "cost: {unknown: Some say 3 coins.}"),
        ("visits: {from: 0, to: 1, sources: [s1]}", "visits: {unknown: Some say 3.}"),
        ("means: What a test found", "means: What 3 tests found"),
    ],
)
def test_even_what_is_not_known_has_no_number_without_a_source(tmp_path: Path, edit: Edit) -> None:
    found = codes(tmp_path, edit)
    # A paragraph and a word explained are told of when the guide is loaded.
    assert found == ([] if edit[0].startswith("means") else ["NUMBER_WITHOUT_SOURCE"])


def test_every_text_for_patients_is_looked_at(tmp_path: Path) -> None:
    found = {text for text, _ in texts(guide(tmp_path))}
    for words in (
        "Who is answering?",
        "I am helping",
        "A day",
        "Others may hear",
        "Hard to hear",
        "Not yet.",
    ):
        assert words in found
    assert "A leaflet" not in found
    assert "The clinic paid." not in found
