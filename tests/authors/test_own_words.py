"""Very short screens are measured more kindly, and no author is blamed for what the kiosk says."""

from __future__ import annotations

import pytest

from kiosk.authors.measures.own_words import fairly
from kiosk.authors.measures.prose import Piece
from kiosk.authors.measures.reading import FEWEST, GRADE_LIMIT, Finding, Measure, filled, findings, measure
from kiosk.authors.measures.words import Glossary

NONE = Glossary(())
OURS = "Which considerations are especially important, personally?"


def _measured(*lines: str) -> Measure:
    return measure("weigh/top", lines, NONE)


def _pieces(*texts: str) -> tuple[Piece, ...]:
    return tuple(Piece(("values", "a", "say"), each, each) for each in texts)


def _hard(measured: Measure) -> list[Finding]:
    return [each for each in findings(measured) if each.what != "sentence"]


def test_one_hard_word_in_a_handful_is_let_pass_and_two_are_not() -> None:
    assert _measured("Have the operation.").grade > GRADE_LIMIT
    assert filled(_measured("Have the operation.")).grade <= GRADE_LIMIT
    assert filled(_measured("Have an operation or injections.")).grade > GRADE_LIMIT


@pytest.mark.parametrize("words", [FEWEST, FEWEST + 1, 40])
def test_nothing_is_added_to_a_screen_of_ten_words_or_more(words: int) -> None:
    measured = _measured("operation " * words)
    assert filled(measured) == measured


def test_a_screen_that_only_the_kiosk_makes_hard_is_not_told_of() -> None:
    measured = _measured(OURS, "My head is up.", "I can drive.")
    assert _hard(measured)
    assert not _hard(fairly(measured, _pieces("My head is up.", "I can drive.")))


def test_the_hard_words_of_a_hard_screen_are_the_authors() -> None:
    text = "Eventual improvement of involuntary movement."
    found = _hard(fairly(_measured(OURS, text), _pieces(text)))
    assert found
    assert {each.text for each in found} == {"eventual, improvement, involuntary"}


def test_what_the_guide_puts_into_a_sentence_of_the_kiosks_is_the_guides() -> None:
    said = "Involuntary vocalisation, considerable deterioration"
    found = _hard(fairly(_measured(f"Importantly, you said: {said}."), _pieces(said)))
    assert found
    assert all("importantly" not in each.text for each in found)
    assert all("deterioration" in each.text for each in found)


def test_an_easy_screen_is_measured_whole() -> None:
    measured = _measured("It pulls the head to one side, and it may hurt a lot.", "What now?")
    assert fairly(measured, ()) == measured
