"""Every shipped guide is read at the age of eleven: its screens, its sentences and its words, and ours around them."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.authors.measures.rare import undefined_words
from kiosk.authors.measures.reading import GRADE_LIMIT, findings, measure, together
from kiosk.authors.measures.words import Glossary
from kiosk.guide.finding import known_names
from kiosk.layout import phrases as screen_phrases
from kiosk.plain import phrases as plain_phrases
from tests.goldens import Goldens
from tests.guides.people import guide_called
from tests.guides.reading import measures_of

LISTS = Path(__file__).parent / "excepted"
"""For each guide, the words that its grades leave out, kept so that a reviewer reads in a diff what joins them."""

SHIPPED = known_names()


def _hold_none(found: list[str]) -> None:
    """Fails with every line; an assertion between two lists would cut them short."""
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("formula", ["flesch_kincaid", "fog"])
def test_every_patient_screen_is_at_or_below_grade_6(name: str, formula: str) -> None:
    over = sorted(
        {each for one in measures_of(name) for each in findings(one) if each.what == formula}, key=str
    )
    _hold_none([f"{each.place}: {each.figure:.1f} ({each.text})" for each in over])


@pytest.mark.parametrize("name", SHIPPED)
def test_the_guide_tells_its_own_reading_level_and_no_better_one(name: str) -> None:
    told = guide_called(name).guide.reading_level
    assert told is not None
    assert told.formulas == ("Flesch-Kincaid", "Fog")
    hardest = max(max(each.flesch_kincaid, each.fog) for each in measures_of(name))
    assert hardest <= told.grade <= GRADE_LIMIT


@pytest.mark.parametrize("name", SHIPPED)
def test_no_sentence_has_more_than_20_words(name: str) -> None:
    over = {each.text: each for one in measures_of(name) for each in findings(one) if each.what == "sentence"}
    _hold_none([f"{each.place}: {each.figure:.0f} words: {each.text}" for each in over.values()])


@pytest.mark.parametrize("name", SHIPPED)
def test_no_rare_word_on_any_screen_is_left_undefined(name: str) -> None:
    """Word by word on the screens, where `kiosk check` looks at the guide's texts: ours stand between them."""
    guide = guide_called(name)
    names = {
        word
        for level in (guide.guide.reading_level,)
        if level
        for each in level.formulas
        for word in each.split("-")
    }
    brands = {
        brand for option in guide.options.values() for kind in option.kinds.values() for brand in kind.brands
    }
    plain = {word.casefold() for word in (*guide.plain_words, *names, *brands)}
    _hold_none(
        [f"{each.word}: {', '.join(each.places)}" for each in undefined_words(measures_of(name), plain)]
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_the_words_left_out_of_the_grades_are_listed(name: str, goldens: Goldens) -> None:
    told = together(measures_of(name)).excepted
    assert told, "nothing is excepted, so that the list proves nothing"
    goldens.same(LISTS / f"{name}.txt", "".join(f"{each}\n" for each in sorted(told)))


@pytest.mark.parametrize("name", SHIPPED)
def test_enough_is_measured_to_mean_something(name: str) -> None:
    places = {each.place for each in measures_of(name)}
    guide = guide_called(name)
    assert {place.partition("/")[0] for place in places} >= set(guide.steps)
    assert {f"faq.{each}" for each in guide.faq} <= places
    assert "sheet" in places


@pytest.mark.parametrize("ours", [screen_phrases, plain_phrases], ids=lambda module: module.__name__)
def test_our_own_words_are_as_plain(ours: ModuleType) -> None:
    told = [measure(key, [text], Glossary(())) for module in _modules(ours) for key, text in _phrases(module)]
    assert len(told) > 50
    whole = together(told)
    assert whole.flesch_kincaid <= GRADE_LIMIT
    assert whole.fog <= GRADE_LIMIT
    assert [each for one in told for each in findings(one) if each.what == "sentence"] == []
    assert [each.word for each in undefined_words(told)] == []


def _modules(ours: ModuleType) -> list[ModuleType]:
    """The module itself, or every module of a package."""
    inside = pkgutil.iter_modules(getattr(ours, "__path__", []), f"{ours.__name__}.")
    return [ours, *(importlib.import_module(each.name) for each in inside)]


def _phrases(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Every phrase of a module, with a number in each slot."""
    for name, value in vars(module).items():
        told = value if isinstance(value, Mapping) else {"": value}
        if name.isupper():
            yield from (
                (name, re.sub(r"\{\w+\}", "10", text)) for text in told.values() if isinstance(text, str)
            )
