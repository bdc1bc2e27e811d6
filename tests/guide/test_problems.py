"""A problem is shown with its place, its line, a caret and a remedy, whatever stands in the file."""

from __future__ import annotations

import string

import pytest

from kiosk.guide.catalogue import CATALOGUE, TABLES
from kiosk.guide.problems import (
    Ours,
    Place,
    Problem,
    as_json,
    cleaned,
    few,
    kind_of_value,
    nearest,
    show,
    without_echoes,
)

HERE = Place("necks/steps.yaml", 12, 7)
MISSPELT = Problem(
    HERE,
    "UNKNOWN_KEY",
    {"key": "chioces", "known": ("choices", "scale")},
    "    a: chioces",
    7,
    nearest("chioces", ("choices", "scale")),
)


def test_a_problem_is_shown_whole() -> None:
    assert show(MISSPELT) == (
        "necks/steps.yaml:12:7: error[UNKNOWN_KEY] the key `chioces` has no meaning here\n"
        "  |     a: chioces\n"
        "  |       ^^^^^^^\n"
        "  help: Did you mean `choices`? Keys that can stand here: choices, scale."
    )


def test_a_problem_is_plain_data_for_editors() -> None:
    assert as_json(MISSPELT) == {
        "path": "necks/steps.yaml",
        "line": 12,
        "column": 7,
        "severity": "error",
        "code": "UNKNOWN_KEY",
        "message": "the key `chioces` has no meaning here",
        "remedy": "Did you mean `choices`? Keys that can stand here: choices, scale.",
    }


def test_a_problem_of_a_whole_folder_has_no_line() -> None:
    assert show(Problem(Place("necks"), "EMPTY", {"key": "guide"})) == (
        "necks: error[EMPTY] nothing is written under `guide`\n  help: Write what belongs there, or remove `guide`."
    )


def test_a_warning_says_that_it_is_one() -> None:
    assert show(Problem(HERE, "UNUSED_SOURCE", {"id": "s1"})).startswith(
        "necks/steps.yaml:12:7: warning[UNUSED_SOURCE] "
    )


def _picture(line: str, column: int, width: int = 1) -> list[str]:
    problem = Problem(Place("a.yaml", 1, column), "CLAIM_UNSOURCED", {}, line, width)
    return show(problem).splitlines()[1:3]


def test_a_caret_stays_under_its_word_behind_tabs_and_wide_letters() -> None:
    assert _picture("\ta:\tbad", 5, 3) == ["  | \ta:\tbad", "  | \t  \t^^^"]
    assert _picture("\u6f22\u5b57: bad", 5, 3) == ["  | \u6f22\u5b57: bad", "  |       ^^^"]
    assert _picture("\u6f22\u5b57", 1, 2) == ["  | \u6f22\u5b57", "  | ^^^^"]
    assert _picture("e\u0301: bad", 5, 3) == ["  | e\u0301: bad", "  |    ^^^"]


def test_a_caret_stands_behind_the_end_of_a_line_where_something_is_missing() -> None:
    assert _picture("a: [b", 6) == ["  | a: [b", "  |      ^"]
    assert _picture("a: bad", 4, 50) == ["  | a: bad", "  |    ^^^"]


@pytest.mark.parametrize("column", [1, 20, 500, 960, 998])
def test_a_long_line_is_cut_round_the_caret(column: int) -> None:
    line = "x" * (column - 1) + "BAD" + "x" * (1000 - column - 2)
    shown, carets = _picture(line, column, 3)
    assert len(shown) < 110
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "BAD"


def test_nothing_in_a_file_reaches_the_terminal_as_an_order() -> None:
    evil = "a: \x1b]0;owned\x07\u202e\x9b2J\x00"
    problem = Problem(
        Place("bad\x1b[2J.yaml", 1, 4), "NOT_ONE_OF", {"key": evil, "got": evil, "allowed": [evil]}, evil
    )
    assert show(problem).replace("\n", "").isprintable()
    assert "\N{REPLACEMENT CHARACTER}" in show(problem)
    assert cleaned("a\tb \u00e9") == "a\tb \u00e9"


def test_what_is_quoted_is_on_one_line_and_short_and_never_a_slot() -> None:
    assert (
        Problem(HERE, "UNKNOWN_STEP", {"id": "{id}\n{x}", "known": ()}).message
        == "there is no step named `{id} {x}`"
    )
    long = Problem(HERE, "UNKNOWN_STEP", {"id": "x" * 10_000, "known": ()})
    assert len(long.message) < 100
    assert long.message.endswith("...`")


def test_a_slot_for_several_things_tells_them_in_order_or_that_there_are_none() -> None:
    assert Problem(HERE, "STEP_KIND", {"found": ("say", "ask")}).message.endswith("this one has say, ask")
    assert Problem(HERE, "STEP_KIND", {"found": ()}).message.endswith("this one has none of them")


def test_words_of_ours_in_a_slot_are_told_whole() -> None:
    words = "A sentence of ours that is longer than what is quoted of an author's text."
    problem = Problem(HERE, "MISSING_KEY", {"key": "low", "means": Ours(words)})
    assert problem.remedy == f"It stands for this: {words} Add `low:` with what belongs to it."


def test_of_many_names_the_first_are_told_and_how_many_more_there_are() -> None:
    assert few(()) == ("none yet",)
    assert few(tuple("abcdefgh")) == tuple("abcdefgh")
    assert few(tuple("abcdefghij")) == (*"abcdefgh", "and 2 more")


def test_a_missing_slot_or_an_unknown_code_is_never_passed_over() -> None:
    with pytest.raises(KeyError):
        Problem(HERE, "UNKNOWN_KEY", {"key": "x"})
    with pytest.raises(KeyError):
        Problem(HERE, "NO_SUCH_CODE")


def test_problems_stand_in_the_order_of_their_places() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 5), Place("a", 9, 2), Place("a")]
    problems = [Problem(place, "EMPTY_FILE") for place in places]
    assert [each.place for each in sorted(problems)] == sorted(places)
    assert len({*problems, *problems}) == len(problems)


def test_an_earlier_problem_on_the_same_line_silences_its_echo() -> None:
    earlier = [Problem(Place("a", 3, 1), "EMPTY_FILE"), Problem(Place("a"), "EMPTY_FILE")]
    later = [Problem(Place("a", line, 9), "EMPTY_FILE") for line in (2, 3)] + [Problem(Place("a"), "NO_YAML")]
    assert [each.place.line for each in without_echoes(later, earlier)] == [2, 0]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("swallowng", "swallowing"),
        ("Swallowing", "swallowing"),
        ("xyz", None),
        ("", None),
        ("s" * 5000, None),
    ],
)
def test_only_a_near_spelling_is_suggested(word: str, near: str | None) -> None:
    assert nearest(word, ("swallowing", "breathing", "pain")) == near


def test_a_suggestion_keeps_the_spelling_of_the_guide() -> None:
    assert nearest("botox", ("Botox", "Dysport")) == "Botox"
    assert nearest("botox", ()) is None


def test_of_words_that_begin_otherwise_more_has_to_be_the_same() -> None:
    assert nearest("laser", ("glasses",)) is None
    assert nearest("tlaser", ("laser",)) == "laser"
    assert nearest("yas", ("yes",)) == "yes"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, "true or false"),
        (3, "a number"),
        (3.5, "a number"),
        ("x", "text"),
        ((), "a list"),
        ({}, "a set of keys"),
        (None, "nothing"),
    ],
)
def test_a_value_is_called_what_an_author_calls_it(value: object, kind: str) -> None:
    assert kind_of_value(value) == kind


def test_no_code_stands_in_two_tables() -> None:
    assert sum(map(len, TABLES)) == len(CATALOGUE)


JARGON = (
    "mapping",
    "scalar",
    "yaml.",
    "parse",
    "token",
    "node",
    "boolean",
    "string",
    "integer",
    "dict",
    "syntax",
)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_entry_is_in_the_words_of_an_author(code: str) -> None:
    entry = CATALOGUE[code]
    assert not entry.says.endswith(".")
    assert entry.says[0] in "`{" or entry.says[0].islower()
    assert entry.remedy.endswith((".", '."'))
    assert entry.meaning.endswith(".")
    told = f"{entry.says} {entry.remedy} {entry.meaning}".lower()
    assert not [word for word in JARGON if f" {word}" in told]
    assert "!" not in told.replace("`!`", "").replace("a ! at", "")


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_entry_can_be_shown_with_its_slots_filled(code: str) -> None:
    entry = CATALOGUE[code]
    slots = {
        name
        for text in (entry.says, entry.remedy)
        for _, name, _, _ in string.Formatter().parse(text)
        if name
    }
    told = show(Problem(HERE, code, dict.fromkeys(slots, "something")))
    assert told.startswith(f"necks/steps.yaml:12:7: {entry.severity}[{code}] ")
