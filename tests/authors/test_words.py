"""What a sentence is, what a word is, and what the glossary excepts."""

from __future__ import annotations

import pytest

from kiosk.authors.measures.words import Glossary, sentences_of

NONE = Glossary(())


def _texts(*lines: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(lines, NONE)]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("It pulls. It hurts!", ["It pulls.", "It hurts!"]),
        ('Say: "The screen told me." Go now.', ['Say: "The screen told me."', "Go now."]),
        ("Ask Dr. Brown, or St. Mary's.", ["Ask Dr. Brown, or St. Mary's."]),
        ("About 2.5 of 100 (e.g. 3 of 120) did.", ["About 2.5 of 100 (e.g. 3 of 120) did."]),
        ("We read on... and on. Then not.", ["We read on... and on.", "Then not."]),
        ("Pain; stiffness: both ease.", ["Pain; stiffness: both ease."]),
        ("A choice without an end", ["A choice without an end"]),
        ("", []),
        ("...", []),
    ],
)
def test_a_sentence_ends_at_its_end_mark(line: str, sentences: list[str]) -> None:
    found = _texts(line)
    assert " ".join(found) == " ".join(sentences)


def test_a_beginning_after_a_colon_is_a_sentence_of_its_own() -> None:
    assert len(sentences_of(["Body: It may hurt for a day."], NONE)) == 2
    assert len(sentences_of(["Take with you: a list of tablets."], NONE)) == 1


def test_each_line_is_a_sentence_even_without_an_end_mark() -> None:
    assert _texts("Yes", "No", "I am not sure") == ["Yes", "No", "I am not sure"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don't, it\N{RIGHT SINGLE QUOTATION MARK}s follow-up.", 4),
        ("In 2.5% of 1,000 people", 5),
        ("10-15 minutes, 12/5", 3),
        ("- / \N{EM DASH} yes", 1),
    ],
)
def test_contractions_hyphens_and_numbers_are_one_word_each(text: str, words: int) -> None:
    assert sum(len(sentence.words) for sentence in sentences_of([text], NONE)) == words


def test_a_number_in_digits_is_one_easy_word() -> None:
    (sentence,) = sentences_of(["2020 people"], NONE)
    assert [(word.kind, word.syllables) for word in sentence.words] == [("number", 1), ("word", 2)]


def test_the_glossary_excepts_its_words_and_forms_whole_and_the_longest_first() -> None:
    glossary = Glossary(("dystonia", "cervical dystonia", "deep brain stimulation"))
    (sentence,) = sentences_of(["Cervical dystonia's pull, and brain stimulation"], glossary)
    assert sentence.defined == ("cervical dystonia's",)
    kinds = {word.text: word.kind for word in sentence.words}
    assert kinds["dystonia's"] == "defined"
    assert kinds["stimulation"] == "word"


@pytest.mark.parametrize(
    ("sentence", "hard"),
    [
        ("An injection", ["injection"]),
        ("See Jefferson now", []),
        ("Everybody and nobody", []),
        ("He regretted it", []),
        ("Well-meaning follow-up", []),
        ("A post-injection check", ["post-injection"]),
    ],
)
def test_hard_words_are_gunnings(sentence: str, hard: list[str]) -> None:
    (found,) = sentences_of([sentence], NONE)
    assert [word.text for word in found.words if word.hard] == hard


def test_a_brand_is_a_name_wherever_it_stands() -> None:
    (found,) = sentences_of(["Xeomin or another"], Glossary((), ["Xeomin"]))
    assert [word.text for word in found.words if word.hard] == ["another"]
    (found,) = sentences_of(["Xeomin or another"], NONE)
    assert [word.text for word in found.words if word.hard] == ["Xeomin", "another"]
