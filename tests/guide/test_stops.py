"""What stops the YAML parser: each mistake, and all its author is told, never in the parser's words."""

from __future__ import annotations

import pytest

from kiosk.guide.problems import Place, Problem, show
from kiosk.guide.source import read_text
from kiosk.guide.writing.reading import problem_at
from kiosk.guide.writing.stops import _EXPLAIN, Scene, explain
from kiosk.guide.writing.tokens import Stop

CASES = [
    (
        "sources: [s1,- s2]\n",
        """\
guide.yaml:1:14: error[DASH_IN_TEXT] a dash and a space begin a list, and no list can begin here
  | sources: [s1,- s2]
  |              ^
  help: Begin the list on the next line, two spaces further right. If it is text, put the whole of
        it in quotes.
""",
    ),
    (
        "say: **Bold** words\n",
        """\
guide.yaml:1:6: error[STAR_TEXT] text cannot begin with `*` here
  | say: **Bold** words
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`. Stars do not make text
        bold in a guide.
""",
    ),
    (
        "say: & more\n",
        """\
guide.yaml:1:6: error[AMPERSAND_TEXT] text cannot begin with `&` here: its first word would be lost
  | say: & more
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "say: !<Stop now\n",
        """\
guide.yaml:1:6: error[BANG_TEXT] text cannot begin with `!` here: its first word would be lost
  | say: !<Stop now
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "say: @home or not\n",
        """\
guide.yaml:1:6: error[RESERVED_START] text cannot begin with `@` here
  | say: @home or not
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "say: `ten` weeks\n",
        """\
guide.yaml:1:6: error[RESERVED_START] text cannot begin with ``` here
  | say: `ten` weeks
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "say: %ten\n",
        """\
guide.yaml:1:6: error[RESERVED_START] text cannot begin with `%` here
  | say: %ten
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "ask: ? How old are you\n",
        """\
guide.yaml:1:6: error[QUESTION_MARK] text cannot begin with a question mark and a space here
  | ask: ? How old are you
  |      ^
  help: Put the whole text in quotes, with the question mark inside them.
""",
    ),
    (
        "steps:\n\tage: 12\n",
        """\
guide.yaml:2:1: error[TAB_INDENT] this line is moved to the right with the tab key
  | 	age: 12
  | ^
  help: Use spaces in place of the tab: two for each step to the right.
""",
    ),
    (
        "steps:\n  age: One\n  \tweeks: Two\n",
        """\
guide.yaml:3:3: error[TAB_INDENT] this line is moved to the right with the tab key
  |   	weeks: Two
  |   ^
  help: Use spaces in place of the tab: two for each step to the right.
""",
    ),
    (
        "say: One\n  why: Two\n",
        """\
guide.yaml:2:3: error[TOO_FAR_RIGHT] this line begins at column 3, further right than line 1 above it, at column 1
  |   why: Two
  |   ^
  help: If the two belong together, begin them at the same column. If this line belongs to a key,
        that key stands right above it and nothing follows its colon. If it carries on a text, put
        the text under a `|`.
""",
    ),
    (
        "list:\n  - one\n  two: three\n",
        """\
guide.yaml:3:3: error[LIST_AND_KEYS] a list and keys are mixed here
  |   two: three
  |   ^
  help: Begin each line of a list with `- `. A key that belongs to the item above begins under its
        first word; a list that belongs to a key stands below it, two spaces further right.
""",
    ),
    (
        "say: One\nand two\nwhy: three\n",
        """\
guide.yaml:2:1: error[NO_COLON] this line is not a key with a colon after it
  | and two
  | ^
  help: Write the key, a colon and a space. If the line carries on the text above it, move it two
        spaces further right than the key of that text, or put the text in quotes.
""",
    ),
    (
        "step:\n  say:One\n  why: Two\n",
        """\
guide.yaml:2:6: error[SPACE_AFTER_COLON] there is no space after the colon, so this is read as one word
  |   say:One
  |      ^
  help: Write a space after the colon. If it is text, put the whole of it in quotes.
""",
    ),
    (
        "step:\n  " + "word " * 210 + ": x\n",
        """\
guide.yaml:2:1053: error[KEY_TOO_LONG] what stands before this colon is too long to be a key
  | ...rd word word word word word word word word word word word word word word word word word word : x
  |                                                                                                 ^
  help: Use a short word as the key. If it is text, put the whole of it in quotes.
""",
    ),
    (
        "say: - one\n",
        """\
guide.yaml:1:6: error[DASH_IN_TEXT] a dash and a space begin a list, and no list can begin here
  | say: - one
  |      ^
  help: Begin the list on the next line, two spaces further right. If it is text, put the whole of
        it in quotes.
""",
    ),
    (
        "say: | One\n",
        """\
guide.yaml:1:6: error[BLOCK_MARK] `|` says that the text follows on the next lines, but something follows on this one
  | say: | One
  |      ^
  help: Move the text to the next line, two spaces further right than its key, or put the whole text
        in quotes.
""",
    ),
    (
        "say: >50 people\n",
        """\
guide.yaml:1:6: error[BLOCK_MARK] `>` says that the text follows on the next lines, but something follows on this one
  | say: >50 people
  |      ^
  help: Move the text to the next line, two spaces further right than its key, or put the whole text
        in quotes.
""",
    ),
    (
        "%percent\n",
        """\
guide.yaml:1:1: error[DIRECTIVE] a line that begins with `%` is an order to the machine, and a guide does not use this
  | %percent
  | ^
  help: Remove the line. If it is text, put it in quotes.
""",
    ),
    (
        "steps: one\n...\nmore\n",
        """\
guide.yaml:3:1: error[SECOND_DOCUMENT] a second document begins here, and only the first would be read
  | more
  | ^
  help: Remove the line `---` or `...`, or put what follows in a file of its own.
""",
    ),
    (
        ": nothing\n",
        """\
guide.yaml:1:1: error[NO_KEY] no key stands before this colon
  | : nothing
  | ^
  help: Write the key before the colon. If it is text, put the whole of it in quotes.
""",
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[told.split()[1] for _, told in CASES])
def test_a_mistake_that_stops_the_parser_is_told_in_our_words(text: str, told: str) -> None:
    assert [show(each) for each in read_text("guide.yaml", text).problems] == [told.strip("\n")]


BROKEN_STEPS = """\
guide: {title: Necks
steps:
  one:
    say: "Open quote
  two: {ask: Do you: know?, choices: {yes: Yes}}
  three:
    say: Fine
  four:
    say: @home
options:
  surgery: {name: "Surgery" and more}
  surgery: {name: Again}
flags: {}
"""


def test_one_mistake_does_not_hide_the_others() -> None:
    problems = read_text("guide.yaml", BROKEN_STEPS).problems
    assert [(each.code, each.place.line) for each in problems] == [
        ("UNCLOSED_BRACKET", 1),
        ("UNCLOSED_QUOTE", 4),
        ("COLON_IN_TEXT", 5),
        ("RESERVED_START", 9),
        ("AFTER_QUOTE", 11),
    ]


def test_a_file_that_cannot_be_read_to_its_end_has_no_data_and_says_so() -> None:
    reading = read_text("guide.yaml", "steps: {a: b}\nflags: [\n")
    assert reading.data == {}
    assert not reading.whole


@pytest.mark.parametrize("why", sorted(_EXPLAIN))
def test_no_sentence_of_the_parser_reaches_an_author(why: str) -> None:
    for text in ("", ":", "a: b\n", '"', "[", "a\tb"):
        found = explain(Scene(text, Stop(why, "", 0, 0), None, 0, None))
        problem = Problem(Place("guide.yaml", 1, 1), found.code, found.values)
        assert why not in show(problem)


def test_a_complaint_nobody_foresaw_has_words_too() -> None:
    found = explain(Scene("a: b\n", Stop("found a unicorn", "while scanning", 3, 0), None, 0, None))
    assert show(problem_at("guide.yaml", "a: b\n", found)) == (
        "guide.yaml:1:4: error[CANNOT_READ] what stands here cannot be read\n"
        "  | a: b\n"
        "  |    ^\n"
        "  help: Compare this line and the one above it with a place that works: spaces at the beginning,\n"
        "        colons, quotes and brackets. Text that holds signs is best put in quotes."
    )


AT_ONE_PLACE = """\
steps:
    one:
    say: One
  two: {ask: x}
  three: {ask: x}
flags:
  four: @x
"""


def test_what_one_mistake_brings_with_it_is_not_told() -> None:
    """A first step moved too far makes every later step look misplaced; one of them tells enough."""
    problems = read_text("guide.yaml", AT_ONE_PLACE).problems
    assert [(each.code, each.place.line) for each in problems] == [
        ("INDENTS_APART", 4),
        ("RESERVED_START", 7),
    ]
