"""Words a person may never have met."""

from __future__ import annotations

from importlib.machinery import ModuleSpec

import pytest

from kiosk.authors.measures import rare
from kiosk.authors.measures.jargon import PLAINER
from kiosk.authors.measures.rare import everyday_frequency, is_rare, undefined_words
from kiosk.authors.measures.reading import measure
from kiosk.authors.measures.words import Glossary

NONE = Glossary(())


@pytest.mark.parametrize(
    "word",
    ["dystonia", "botulinum", "clonazepam", "anticholinergic", "oesophagus", "dysphagia", "retinopathy"],
)
def test_a_rare_medical_word_is_found(word: str) -> None:
    assert is_rare(word)


@pytest.mark.parametrize("word", ["chronic", "acute", "seizures", "placebo", "onset"])
def test_jargon_is_found_however_common_it_is_in_print(word: str) -> None:
    assert is_rare(word)


@pytest.mark.parametrize(
    "word",
    [
        "neck",
        "muscle",
        "needle",
        "dizzy",
        "swallowing",
        "tilts",
        "numbing",
        "medicine",
        "colour",
        "stiffness",
    ],
)
def test_an_everyday_word_is_not(word: str) -> None:
    assert not is_rare(word)


def test_no_jargon_is_listed_that_being_rare_would_find() -> None:
    assert {word for word in PLAINER if everyday_frequency(word) < 2.0} == set()


def test_plainer_words_are_plain_themselves() -> None:
    told = [measure("list", [plainer], NONE) for plainer in PLAINER.values()]
    assert undefined_words(told) == ()


def test_undefined_words_are_told_with_their_places_the_rarest_first() -> None:
    screens = [
        measure("one", ["Dystonia can be chronic."], NONE),
        measure("two", ["Tetrabenazine's use, in dystonia-like pulls."], NONE),
    ]
    found = undefined_words(screens)
    assert [(each.word, each.places) for each in found] == [
        ("tetrabenazine", ("two",)),
        ("dystonia", ("one", "two")),
        ("chronic", ("one",)),
    ]
    assert found[-1].plainer == "lasting long"


def test_what_the_glossary_defines_or_the_author_accepts_is_not_told() -> None:
    screen = measure("one", ["Dystonia and a wheeze"], Glossary(["dystonia"]))
    assert [each.word for each in undefined_words([screen])] == ["wheeze"]
    assert undefined_words([screen], {"wheeze"}) == ()


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(rare, "find_spec", nothing)
    with pytest.raises(ModuleNotFoundError, match=r"needs the package wordfreq\..*\[authors\]"):
        everyday_frequency.__wrapped__("neck")
