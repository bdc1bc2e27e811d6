"""The sentences of a text and the words in them, told as the reading formulas ask.

Owns what a sentence is, what a word is, and which words the guide's glossary excepts.
Must never judge: limits and grades are in `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kiosk.authors.measures.syllables import syllables_of
from kiosk.guide.model import Guide

Kind = Literal["word", "number", "defined"]

WORD = re.compile(
    r"[^\W_]*\d[^\W_]*(?:[.,:/-]\d+)*%?|[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W_]+)*"
)
"""Contractions and words with hyphens are one word (Flesch's rule), and so is anything with a digit in it."""

END = re.compile(
    r"""(?<![^\W_])(?:Dr|Mr|Mrs|Ms|St|vs|e\.g|i\.e|etc)\.   # an abbreviation ends nothing
    |(?P<end>[.!?]+["')\]\N{RIGHT DOUBLE QUOTATION MARK}]*(?=\s|$)(?!\s+[a-z])
    |[:;]\s+(?=["'(\N{LEFT DOUBLE QUOTATION MARK}]?[A-Z]))""",
    re.VERBOSE,
)
"""A sentence ends at its end mark, and at a colon that a new beginning follows, as in: Body: It may hurt.

Flesch counts "each full unit of speech marked off by a period, colon, semicolon, dash, question mark or
exclamation point"; a colon or semicolon in the run of a sentence ends nothing.
"""

JOINED = re.compile(r"(every|any|some|no)(one|body|thing|where)s?")
"""Short easy words joined to one, which Gunning does not count as hard."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in a text."""

    text: str
    kind: Kind
    syllables: int
    guessed: bool
    """The dictionary lacks it, so that its syllables were worked out by rule."""
    name: bool
    """A proper name: a brand of the guide's, or a word with a capital in the run of a sentence."""

    @property
    def long(self) -> bool:
        """Of three syllables or more, whatever the word."""
        return self.syllables >= 3

    @property
    def hard(self) -> bool:
        """Gunning's hard word: long, but no name, no joined easy words, not made long by -ed, -es or -ing."""
        return not self.name and _has_hard_part(self.text)


@cache
def _has_hard_part(text: str) -> bool:
    return any(_is_hard(part) for part in text.split("-"))


def _is_hard(part: str) -> bool:
    count, low = syllables_of(part).count, part.lower()
    if count < 3 or JOINED.fullmatch(low):
        return False
    return not (count == 3 and low.endswith(("ed", "es", "ing")))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a heading, choice or label that stands alone."""

    text: str
    words: tuple[Word, ...]
    defined: tuple[str, ...]
    """What the glossary defines of it, as it stands there, in lower case."""


class Glossary:
    """The words a guide defines, in every form it lists, and its brands; a defined word may be several words long."""

    def __init__(self, phrases: Iterable[str], brands: Iterable[str] = ()) -> None:
        split = {tuple(_folded(each) for each in WORD.findall(phrase)) for phrase in phrases}
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for each in sorted((each for each in split if each), key=lambda each: (-len(each), each)):
            self._phrases.setdefault(each[0], []).append(each)
        self._brands = {_folded(each) for brand in brands for each in WORD.findall(brand)}
        self._known: dict[str, tuple[Sentence, ...]] = {}

    @classmethod
    def of(cls, guide: Guide) -> Glossary:
        """Each `word` and its `forms`, and the `brands` of every kind."""
        phrases = (form for term in guide.glossary.values() for form in (term.word, *term.forms))
        kinds = (kind for option in guide.options.values() for kind in option.kinds.values())
        return cls(phrases, (brand for kind in kinds for brand in kind.brands))

    def sentences(self, line: str) -> tuple[Sentence, ...]:
        """The sentences of a line. The same line stands on many screens, and is taken apart once."""
        if line not in self._known:
            told = (_sentence(text, self) for text in _split(line))
            self._known[line] = tuple(sentence for sentence in told if sentence.words)
        return self._known[line]

    def is_brand(self, word: str) -> bool:
        """Whether the word is the name of a brand, or part of one."""
        return _folded(word) in self._brands

    def spans(self, words: tuple[str, ...]) -> Iterator[range]:
        """Where defined words stand among these, the longest first at each place."""
        folded = tuple(_folded(each) for each in words)
        place = 0
        while place < len(folded):
            begin = self._phrases.get(folded[place], ())
            ends = (place + len(each) for each in begin if folded[place : place + len(each)] == each)
            end = next(ends, place)
            if end > place:
                yield range(place, end)
            place = max(end, place + 1)


@cache
def _folded(word: str) -> str:
    return re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]s?$", "", word.lower())


def sentences_of(lines: Iterable[str], glossary: Glossary) -> tuple[Sentence, ...]:
    """Every sentence of these lines; a line without an end mark is a sentence of its own."""
    return tuple(sentence for line in lines for sentence in glossary.sentences(line))


def _split(line: str) -> Iterator[str]:
    begin = 0
    for match in END.finditer(line):
        if match["end"] is not None:
            yield line[begin : match.end()].strip()
            begin = match.end()
    yield line[begin:].strip()


def _sentence(text: str, glossary: Glossary) -> Sentence:
    texts = tuple(WORD.findall(text))
    spans = [[*span] for span in glossary.spans(texts)]
    inside = {place for span in spans for place in span}
    words = tuple(
        _defined(each)
        if place in inside
        else _word(each, name=glossary.is_brand(each) or (place > 0 and _has_capital(each)))
        for place, each in enumerate(texts)
    )
    return Sentence(text, words, tuple(" ".join(texts[place].lower() for place in span) for span in spans))


def _has_capital(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()


@cache
def _defined(text: str) -> Word:
    return Word(text, "defined", syllables_of(text).count, guessed=False, name=False)


@cache
def _word(text: str, *, name: bool) -> Word:
    if any(letter.isdigit() for letter in text):
        return Word(text, "number", 1, guessed=False, name=False)
    counted = syllables_of(text)
    return Word(text, "word", counted.count, counted.guessed, name)
