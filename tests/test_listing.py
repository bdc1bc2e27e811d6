"""A list in one line follows the language's patterns, and nothing in what it lists is read as one."""

from __future__ import annotations

import pytest

from kiosk.listing import NAMES, SAID, ListWords, listed, paragraph

# As English has it with "and"; made up so that every pattern shows which it is.
PATTERNS = ListWords("{before} and {next}", "{before}, {next}", "{before}, and {next}")


@pytest.mark.parametrize(
    ("things", "line"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (("a", "b", "c"), "a, b, and c"),
        (("a", "b", "c", "d"), "a, b, c, and d"),
    ],
)
def test_each_place_in_a_list_has_its_pattern(things: tuple[str, ...], line: str) -> None:
    assert listed(things, PATTERNS) == line


def test_another_language_may_turn_the_order_round() -> None:
    turned = ListWords(*("{next} < {before}",) * 3)
    assert listed(("a", "b", "c"), turned) == "c < b < a"


def test_braces_in_what_is_listed_are_no_slots() -> None:
    assert listed(("{next}", "{0}", "{"), SAID) == "{next}; {0}; {"
    assert listed(("{before}", "{"), NAMES) == "{before}, {"
    assert paragraph(("{next}.", "{.")) == "{next}. {."


def test_a_paragraph_has_no_gap_where_a_sentence_is_missing() -> None:
    assert paragraph(("", "One.", "", "Two.")) == "One. Two."
    assert paragraph(()) == ""
