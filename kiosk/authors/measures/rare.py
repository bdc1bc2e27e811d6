"""Which words of a guide a person may never have met: words rare in everyday English, and medical jargon.

Owns what is rare and the list of jargon. Must never decide what a word means: that is the glossary's.

How rare a word is comes from `wordfreq`, whose data travel with it (Apache 2.0, data CC BY-SA 4.0; only read, never
shipped). It earns its 60 MB: of 84 words from leaflets on diabetes, the heart and cancer it finds 57 to be rare,
while only 23 are missing from the dictionary of syllables. Rare is not the same as hard (wheeze, droopy), so an
author may accept a word with a reason; and not every hard word is rare, so jargon has a list of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import log10

from kiosk.authors import phrases
from kiosk.authors.measures.jargon import PLAINER
from kiosk.authors.measures.reading import Measure

EVERYDAY = 3.0
"""Zipf frequency: 3 is once in a million words of books, news, films and talk."""

ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ly", "y", "ness")


@dataclass(frozen=True, slots=True)
class Undefined:
    """A word that is rare or jargon, and that the guide's glossary does not define."""

    word: str
    frequency: float
    """Zipf: 3 is once in a million words, 0 is never met."""
    plainer: str | None
    """What could be said instead, where the list of jargon knows."""
    places: tuple[str, ...]
    """The screens it stands on."""


def undefined_words(measured: Iterable[Measure], plain: Collection[str] = ()) -> tuple[Undefined, ...]:
    """The rare words and the jargon on these screens, the rarest first.

    Args:
        measured: the screens, measured with the guide's glossary.
        plain: words an author has accepted as plain, in lower case.
    """
    places: dict[str, dict[str, None]] = {}
    for screen in measured:
        for word in screen.words:
            if word.kind == "word":
                for part in parts_of(word.text):
                    places.setdefault(part, {})[screen.place] = None
    found = (
        Undefined(word, everyday_frequency(word), plainer(word), tuple(where))
        for word, where in places.items()
        if word not in plain and is_rare(word)
    )
    return tuple(sorted(found, key=lambda each: (each.frequency, each.word)))


def is_rare(word: str) -> bool:
    """Whether a person may never have met the word, or may take it for another."""
    return plainer(word) is not None or everyday_frequency(word) < EVERYDAY


def plainer(word: str) -> str | None:
    """What could be said instead of a word of jargon; None for any other word."""
    return next((PLAINER[each] for each in (word, word.removesuffix("s")) if each in PLAINER), None)


@cache
def everyday_frequency(word: str) -> float:
    """The Zipf frequency of a word or of what it is made from: tilts is as plain as tilt, and drowsiness as drowsy.

    Raises:
        ModuleNotFoundError: the extra `authors` is not installed.
    """
    # Loaded by the one who asks: it is an extra, and its data take a third of a second.
    if find_spec("wordfreq") is None:
        raise ModuleNotFoundError(phrases.NOT_INSTALLED.format(package="wordfreq"), name="wordfreq")
    from wordfreq import get_frequency_dict, zipf_frequency

    if not word.isalpha():
        return max(zipf_frequency(each, "en") for each in _made_from(word))
    # A bare word need not be taken apart as a text is, which is what takes the time.
    known = get_frequency_dict("en")
    most = max(known.get(each, 0.0) for each in _made_from(word))
    return round(log10(most) + 9, 2) if most else 0.0


def _made_from(word: str) -> Iterable[str]:
    yield word
    for ending in ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3:
            yield from (base, f"{base}e")
            if base.endswith("i"):
                yield f"{base[:-1]}y"
            if base[-1] == base[-2]:
                yield base[:-1]


def parts_of(word: str) -> Iterable[str]:
    """The words that a word with hyphens is made of, in lower case and without a possessive."""
    for part in word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split("-"):
        yield part.removesuffix("'s").removesuffix("'")
