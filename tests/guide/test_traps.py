"""What YAML swallows without a word, or a guide has no use for: each trap, and all its author is told."""

from __future__ import annotations

import pytest

from kiosk.guide.problems import show
from kiosk.guide.source import read_text

CASES = [
    (
        "steps:\n  age: {say: One}\n  age: {say: Two}\n",
        """\
guide.yaml:3:3: error[DUPLICATE_KEY] the key `age` stands twice; it is already on line 2
  |   age: {say: Two}
  |   ^^^
  help: Give one of the two another name, or put what they hold together under one.
""",
    ),
    (
        "steps: &all\n  age: {say: One}\n",
        """\
guide.yaml:1:8: error[ANCHOR] `&all` names a piece to be used again, and a guide does not use this
  | steps: &all
  |        ^^^^
  help: Remove `&all`, and write the piece out wherever it is needed. If it is text, put it in
        quotes.
""",
    ),
    (
        "first: &it {say: One}\nsecond: *it\n",
        """\
guide.yaml:2:9: error[ALIAS] `*it` stands for a piece written elsewhere, and a guide does not use this
  | second: *it
  |         ^^^
  help: Write the piece out in full, here and wherever else a `*` stands for one. If it is text, put
        it in quotes.
""",
    ),
    (
        "first: {<<: {say: One}}\n",
        """\
guide.yaml:1:9: error[MERGE_KEY] `<<` takes in keys from elsewhere, and a guide does not use this
  | first: {<<: {say: One}}
  |         ^^
  help: Write the keys out here in full.
""",
    ),
    (
        "weeks: !!int 12\n",
        """\
guide.yaml:1:8: error[TAG] `!!int` says what kind of thing follows, and a guide does not use this
  | weeks: !!int 12
  |        ^^^^^
  help: Remove `!!int`. If it is meant as text, put it in quotes.
""",
    ),
    (
        "steps: one\n---\nsteps: two\n",
        """\
guide.yaml:2:1: error[SECOND_DOCUMENT] a second document begins here, and only the first would be read
  | ---
  | ^^^
  help: Remove the line `---` or `...`, or put what follows in a file of its own.
""",
    ),
    (
        "steps: " + "[" * 41 + "]" * 41 + "\n",
        """\
guide.yaml:1:47: error[TOO_DEEP] things are put inside one another more than 40 deep here
  | steps: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  |                                               ^
  help: Look for brackets that open and are never closed, or for lines that move further and further
        right.
""",
    ),
    (
        "- say: One\n- say: Two\n",
        """\
guide.yaml:1:1: error[TOP_NOT_KEYS] a guide's file begins with keys at the left margin, and this one does not
  | - say: One
  | ^
  help: Begin with a key such as `guide:` or `steps:`, with a colon after it.
""",
    ),
    (
        "choices:\n  [yes, no]: Either\n",
        """\
guide.yaml:2:3: error[KEY_NOT_TEXT] a list or a set of keys stands here where a key belongs
  |   [yes, no]: Either
  |   ^
  help: Write a plain word before the colon. If it is text, put the whole of it in quotes.
""",
    ),
    (
        "choices: {mood: Low mood, or worry}\n",
        """\
guide.yaml:1:27: error[COMMA_IN_TEXT] the comma before this ends the text: `or worry` is read as an empty key
  | choices: {mood: Low mood, or worry}
  |                           ^^^^^^^^
  help: Put the whole text in quotes, with the comma inside them.
""",
    ),
    (
        "do: Ring bell #3 and wait\n",
        """\
guide.yaml:1:15: error[HASH_CUTS_TEXT] the text ends before this `#`, so `#3 and wait` is lost
  | do: Ring bell #3 and wait
  |               ^^^^^^^^^^^
  help: Put the whole text in quotes. If it is a comment, put it on a line of its own.
""",
    ),
    (
        "say: *Now* is the time\n",
        """\
guide.yaml:1:6: error[STAR_TEXT] text cannot begin with `*` here
  | say: *Now* is the time
  |      ^
  help: Put the whole text in quotes, or on a line of its own under a `|`. Stars do not make text
        bold in a guide.
""",
    ),
    (
        "say: &c and so on\n",
        """\
guide.yaml:1:6: error[AMPERSAND_TEXT] text cannot begin with `&` here: its first word would be lost
  | say: &c and so on
  |      ^^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "say: !Stop now\n",
        """\
guide.yaml:1:6: error[BANG_TEXT] text cannot begin with `!` here: its first word would be lost
  | say: !Stop now
  |      ^^^^^
  help: Put the whole text in quotes, or on a line of its own under a `|`.
""",
    ),
    (
        "says: {answer}\n",
        """\
guide.yaml:1:7: error[BRACE_TEXT] text cannot begin with `{` here: it opens a set of keys, and this is not one
  | says: {answer}
  |       ^
  help: Put the whole text in quotes. If it is a set of keys, write a colon and a space after each
        key.
""",
    ),
    (
        "funding: Drug company # 3 paid for it\n",
        """\
guide.yaml:1:23: error[HASH_CUTS_TEXT] the text ends before this `#`, so `# 3 paid for it` is lost
  | funding: Drug company # 3 paid for it
  |                       ^^^^^^^^^^^^^^^
  help: Put the whole text in quotes. If it is a comment, put it on a line of its own.
""",
    ),
    (
        "bell: [Ring # 3\n]\n",
        """\
guide.yaml:1:13: error[HASH_CUTS_TEXT] the text ends before this `#`, so `# 3` is lost
  | bell: [Ring # 3
  |             ^^^
  help: Put the whole text in quotes. If it is a comment, put it on a line of its own.
""",
    ),
    (
        "faq:\n  ? Can it be cured\n",
        """\
guide.yaml:2:3: error[QUESTION_MARK] text cannot begin with a question mark and a space here
  |   ? Can it be cured
  |   ^
  help: Put the whole text in quotes, with the question mark inside them.
""",
    ),
    (
        "choices: {yes:Sometimes, no: Never}\n",
        """\
guide.yaml:1:14: error[SPACE_AFTER_COLON] there is no space after the colon, so this is read as one word
  | choices: {yes:Sometimes, no: Never}
  |              ^
  help: Write a space after the colon. If it is text, put the whole of it in quotes.
""",
    ),
    (
        "list:\n- one\n - two\n",
        """\
guide.yaml:3:2: error[BAD_INDENT] this line begins further left or right than the lines it belongs with
  |  - two
  |  ^
  help: Begin the lines of one group at the same column, two spaces further right than the key above
        them. If the line carries on a text, put the text in quotes or under a `|`.
""",
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[told.split()[1] for _, told in CASES])
def test_a_silent_trap_is_told_to_its_author(text: str, told: str) -> None:
    assert [show(each) for each in read_text("guide.yaml", text).problems] == [told.strip("\n")]


NOT_TRAPS = [
    "ask: How old are you?\nchoices: {a: Really? Yes, b: No}\n",
    "steps: # all of them\n  one: x # the first\n",
    "one: 3 # 4 of them\ntwo: [a, b] # 2 more\nthree: {a: b} # 3\n# Ring bell # 3\nfour: # 5\n  a: yes # or no\n",
    "steps: #all-of-them\n  one: x\n",
    "one: x  ### a line\ntwo: y  #====\n",
    'one: "Ring bell #3"\ntwo: |\n  Ring bell #3\n  - and wait\nthree: C#3\n',
    "one: 5 - 10 weeks\ntwo: a *b* & c! @d\n",
    "one: {two: , three: x}\nfour:\nfive: [~, null]\n",
    "one: 'it''s'\ntwo: \"a, b: c #d\"\n",
    "---\none: x\n...\n",
    "one:\n- x\n- y\n",
    "%YAML 1.2\n---\none: x\n",
]


@pytest.mark.parametrize("text", NOT_TRAPS)
def test_good_yaml_is_left_in_peace(text: str) -> None:
    reading = read_text("guide.yaml", text)
    assert reading.problems == ()
    assert reading.whole


def test_a_hundred_problems_are_told_and_then_only_that_there_are_more() -> None:
    reading = read_text("guide.yaml", "steps:\n" + "".join(f"  s{n}: &x{n} here\n" for n in range(150)))
    assert [each.code for each in reading.problems] == ["AMPERSAND_TEXT"] * 100 + ["MORE_PROBLEMS"]
    assert show(reading.problems[-1]) == (
        "guide.yaml:102:9: error[MORE_PROBLEMS] there are more problems from here on\n"
        "  |   s100: &x100 here\n"
        "  |         ^\n"
        "  help: Mend the ones above first, and check again."
    )


def test_a_file_of_too_many_pieces_is_one_problem() -> None:
    reading = read_text("guide.yaml", "steps: [" + "a," * 1_000_001 + "]")
    assert [show(each) for each in reading.problems] == [
        (
            "guide.yaml: error[TOO_MANY_VALUES] this file holds more than 1000000 keys and values\n"
            "  help: Look whether something that is not part of the guide was saved here."
        )
    ]
    assert not reading.whole


def test_a_line_end_that_editors_do_not_show_is_a_problem() -> None:
    problems = read_text("guide.yaml", 'say: "one\u2028two"\n').problems
    assert [(each.code, each.place.line, each.place.column) for each in problems] == [
        ("CONTROL_CHARACTER", 1, 10)
    ]


def test_two_blanks_before_it_make_a_comment_of_what_follows_words() -> None:
    assert read_text("guide.yaml", "say: Thank you for coming.  # shown last\n").problems == ()
    told = read_text("guide.yaml", "say: The drug company # 3 paid for it.\n").problems
    assert [each.code for each in told] == ["HASH_CUTS_TEXT"]
