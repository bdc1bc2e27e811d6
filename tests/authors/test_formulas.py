"""The reading formulas against worked examples that others have published."""

from __future__ import annotations

import pytest

from kiosk.authors.measures.formulas import flesch_kincaid, gunning_fog, smog
from kiosk.authors.measures.reading import Measure, measure
from kiosk.authors.measures.words import Glossary

FOG_STEPS = (
    "The Fog Index is a proven method of analyzing written material to see how easy it is to read and "
    "understand. The steps you can use to calculate the Fog Index are outlined below. The numbers in the right "
    "column are based on this paragraph. When using these steps to analyze your writing, choose a sample that "
    'contains at least one hundred words. The "ideal" Fog Index level is 7 or 8. A level above 12 indicates the '
    "writing sample is too hard for most people to read."
)
"""University of Minnesota, "Fog Index", Writing Tips of the policy office; it counts its own paragraph."""

SMOG_TABLE = {9: 6, 16: 7, 25: 8, 36: 9, 49: 10, 64: 11, 81: 12, 100: 13, 121: 14, 144: 15, 169: 16}
"""The middle of each band of long words in 30 sentences, and its grade, in McGraw's table.

As in "SMOG Readability Formula", Hunter College, City University of New York; each grade is 1.5 more or less.
"""


def _measured(*lines: str) -> Measure:
    return measure("here", lines, Glossary(()))


@pytest.mark.parametrize(
    ("words_per_sentence", "syllables_per_word", "grade"),
    [
        # Wikipedia, "Flesch-Kincaid readability tests": Green Eggs and Ham has 5.7 words a sentence, 1.02 syllables.
        (5.7, 1.02, -1.3),
        # The same page: no text has a lower grade than sentences of one word of one syllable.
        (1, 1, -3.4),
    ],
)
def test_flesch_kincaid_gives_the_published_grades(
    words_per_sentence: float, syllables_per_word: float, grade: float
) -> None:
    assert round(flesch_kincaid(words_per_sentence, syllables_per_word), 1) == grade


def test_flesch_kincaid_of_the_platypus_from_its_words_alone() -> None:
    # Wikipedia, the same page: "is an 11.3 as it has 24 syllables and 13 words".
    found = _measured("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.")
    assert len(found.words) == 13
    assert sum(word.syllables for word in found.words) == 24
    assert round(found.flesch_kincaid, 1) == 11.3


@pytest.mark.parametrize(
    ("words_per_sentence", "hard", "grade"),
    [
        (14, 7, 8.4),  # University of Minnesota, Writing Tips: "21 x .4"
        (15, 12, 10.8),  # Hawkhill Associates, "How High is Your Fog Index?", 1983
        (20, 14, 13.6),  # Stilman, Grammatically Correct: "(20 + 14) x 0.4 = 13.6"
        (
            31 / 4,
            0,
            3.1,
        ),  # Online Dictionary of Language Terminology: Rock-a-bye baby, its hyphens taken apart
    ],
)
def test_fog_gives_the_published_grades(words_per_sentence: float, hard: float, grade: float) -> None:
    assert round(gunning_fog(words_per_sentence, hard), 1) == grade


def test_fog_of_a_paragraph_from_its_words_alone() -> None:
    found = _measured(FOG_STEPS)
    assert (len(found.words), len(found.sentences)) == (88, 6)
    assert [word.text for word in found.words if word.hard] == [
        *("analyzing", "material", "understand", "calculate", "paragraph", "analyze")
    ]
    # The page rounds 14.7 and 6.8 before it adds them, and so comes to 8.4.
    assert round(found.fog, 1) == 8.6


def test_words_are_counted_as_in_the_passage_on_the_song_of_whales() -> None:
    # University of Rhode Island, WRT 333, "Robert Gunning's Fog Index": the passage has 96 words.
    found = _measured(
        "In describing the humpback whale song, we will adhere to the following designations. The shortest sound "
        'that is continuous to our ears when heard in "real time" will be called a "unit." (Some units when '
        "listened to at slower speeds, or analyzed by machine, turn out to be a series of pulses or rapidly "
        'sequenced, discrete tones. In such cases, we will call each discrete pulse or tone a "subunit.") A '
        'series of units is called a "phrase." An unbroken sequence of similar phrases is a "theme," and several '
        'distinct themes combine to form a "song."'
    )
    assert len(found.words) == 96


@pytest.mark.parametrize(("long_words", "grade"), SMOG_TABLE.items())
def test_smog_gives_the_grades_of_the_published_table(long_words: int, grade: int) -> None:
    assert smog(long_words, 30) == pytest.approx(grade, abs=1.0)
    assert smog(long_words, 30) >= grade


def test_smog_of_fewer_than_30_sentences_is_scaled_up() -> None:
    # "Diabetes Prevention Insight", of its own brochure: 30 long words in 22 sentences are 41 in 30.
    assert smog(30, 22) == pytest.approx(smog(41, 30), abs=0.05)
