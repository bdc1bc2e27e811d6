"""How hard each screen of a guide is to read: its grades, its long sentences, the words excepted.

Owns what of a screen is measured, and the limits. Must never decide what is shown, nor change a word.

A screen is measured whole: the heading, the text, the choices with what is said about them, and the hint. A choice
or heading without an end mark is a sentence of its own. Citations are left out: a paper's title is not ours to make
plain. Words that the glossary defines count as words of their sentence, but neither as hard nor in the average of
syllables, and are listed. A number in digits counts as one easy word of one syllable, Flesch's rule for figures.

The formulas were made for samples of a hundred words. On a screen of three words one long word decides alone: "Have
the operation." is grade 9 by Flesch-Kincaid, and nobody of eleven stops at it. A screen of fewer than ten words is
measured as if easy words of one syllable filled it up to ten, in sentences as long as its own. One hard word in ten is
what grade 6 of Fog allows in sentences of five words, 0.4 x (5 + 10): so one of them passes, and two do not. From ten
words on nothing is added, and the same limits hold.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from kiosk.authors.measures.formulas import flesch_kincaid, gunning_fog, smog
from kiosk.authors.measures.words import Glossary, Sentence, Word, sentences_of
from kiosk.layout.card import Card
from kiosk.layout.leaflet import Leaflet

FEWEST = 10
"""So many words make a sample; a screen of fewer is filled up."""

GRADE_LIMIT = 6.0
"""Read by a child of eleven."""

SENTENCE_LIMIT = 20
"""So many words a sentence may have."""


@dataclass(frozen=True)
class Measure:
    """What reading one screen asks of a person."""

    place: str
    """The part's key, or the leaflet's."""
    sentences: tuple[Sentence, ...]
    added: int = 0
    """So many easy words fill up a screen of few."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word on the screen."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def rated(self) -> tuple[Word, ...]:
        """The words that are not excepted."""
        return tuple(word for word in self.words if word.kind != "defined")

    @property
    def words_per_sentence(self) -> float:
        """The average length of a sentence; 0 for a screen without words."""
        return len(self.words) / max(1, len(self.sentences))

    @cached_property
    def flesch_kincaid(self) -> float:
        """The Flesch-Kincaid grade."""
        syllables = sum(word.syllables for word in self.rated) + self.added
        return flesch_kincaid(self.words_per_sentence, syllables / max(1, len(self.rated) + self.added))

    @cached_property
    def fog(self) -> float:
        """The Gunning Fog grade."""
        hard = sum(word.hard for word in self.rated)
        return gunning_fog(self.words_per_sentence, 100 * hard / max(1, len(self.rated) + self.added))

    @cached_property
    def smog(self) -> float:
        """The SMOG grade, which means little for fewer than 30 sentences."""
        return smog(sum(word.long for word in self.rated), max(1, len(self.sentences)))

    @property
    def formula(self) -> Literal["flesch_kincaid", "fog"]:
        """By which formula its grade is the higher."""
        return "flesch_kincaid" if self.flesch_kincaid >= self.fog else "fog"

    @property
    def grade(self) -> float:
        """The higher of the two grades a screen is held to."""
        return max(self.flesch_kincaid, self.fog)

    @property
    def longest(self) -> Sentence | None:
        """The sentence of most words; None for a screen without words."""
        return max(self.sentences, key=lambda each: len(each.words), default=None)

    @property
    def excepted(self) -> tuple[str, ...]:
        """What is left out because the glossary defines it, in order, each once."""
        return tuple(dict.fromkeys(each for sentence in self.sentences for each in sentence.defined))

    @property
    def guessed(self) -> tuple[str, ...]:
        """The words whose syllables the dictionary lacks, so that they were worked out by rule."""
        return tuple(dict.fromkeys(word.text.lower() for word in self.words if word.guessed))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is over its limit on one screen."""

    place: str
    what: Literal["flesch_kincaid", "fog", "sentence"]
    figure: float
    """A grade, or the words of a sentence."""
    limit: float
    text: str
    """What to mend: the sentence, or the hard words of the screen."""


def lines_on(shown: Card | Leaflet, not_ours: Collection[str] = ()) -> tuple[str, ...]:
    """The lines a person reads on a screen, but for those that are not ours to make plain (citations)."""
    return tuple(line for line in _all_lines(shown) if line.strip() and line not in not_ours)


def _all_lines(shown: Card | Leaflet) -> Iterator[str]:
    yield shown.heading.text
    yield from (block.text for block in shown.blocks)
    for choice in shown.choices:
        yield choice.label
        yield from (each.text for each in choice.details)
    yield from (link.label for link in shown.links)
    yield shown.hint


def measure(place: str, lines: Iterable[str], glossary: Glossary) -> Measure:
    """The measure of one screen."""
    return Measure(place, sentences_of(lines, glossary))


def filled(measured: Measure) -> Measure:
    """The same screen, filled up with easy words where it has too few for the formulas."""
    return replace(measured, added=max(0, FEWEST - len(measured.words)))


def together(measured: Iterable[Measure]) -> Measure:
    """One measure of many screens, each sentence counted once: the grade of the whole guide."""
    return Measure("", tuple({each.text: each for one in measured for each in one.sentences}.values()))


def long_sentences(measured: Measure, limit: int = SENTENCE_LIMIT) -> tuple[Sentence, ...]:
    """The sentences of more words than the limit."""
    return tuple(each for each in measured.sentences if len(each.words) > limit)


def findings(measured: Measure) -> Iterator[Finding]:
    """Everything on one screen that is over its limit."""
    hard = ", ".join(dict.fromkeys(word.text.lower() for word in measured.rated if word.long))
    if measured.flesch_kincaid > GRADE_LIMIT:
        yield Finding(measured.place, "flesch_kincaid", measured.flesch_kincaid, GRADE_LIMIT, hard)
    if measured.fog > GRADE_LIMIT:
        yield Finding(measured.place, "fog", measured.fog, GRADE_LIMIT, hard)
    for each in long_sentences(measured):
        yield Finding(measured.place, "sentence", len(each.words), SENTENCE_LIMIT, each.text)
