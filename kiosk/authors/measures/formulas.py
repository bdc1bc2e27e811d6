"""The published reading formulas, on averages: each answers a grade of the American school.

Grade 6 is read by children of eleven to twelve. Must never count words by itself.

A guide is held to Flesch-Kincaid and Fog. Flesch-Kincaid alone lets long words pass in short sentences, and our
sentences are short: in the first guide it found fault with a tenth of the screens that Fog found fault with.
SMOG, the other formula usual for health texts, is told but holds nothing: it was made for 30 sentences, and on a
screen of six a single long word makes grade 5.5 and two make 6.4. The Automated Readability Index was tried too; it
found fault with almost nothing that Flesch-Kincaid passes.
"""

from __future__ import annotations

from math import sqrt


def flesch_kincaid(words_per_sentence: float, syllables_per_word: float) -> float:
    """Kincaid, Fishburne, Rogers and Chissom, 1975 (Navy Research Branch Report 8-75)."""
    return 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59


def gunning_fog(words_per_sentence: float, hard_words_in_100: float) -> float:
    """Gunning, The Technique of Clear Writing, 1952; hard words have three syllables or more."""
    return 0.4 * (words_per_sentence + hard_words_in_100)


def smog(long_words: float, sentences: float) -> float:
    """McLaughlin, SMOG grading, Journal of Reading, 1969; fewer sentences than 30 are scaled up to 30."""
    return 1.0430 * sqrt(long_words * 30 / sentences) + 3.1291
