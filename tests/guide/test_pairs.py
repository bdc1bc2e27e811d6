"""Quotes, brackets and what stands in them: each mistake, and all its author is told."""

from __future__ import annotations

import pytest

from kiosk.guide.problems import show
from kiosk.guide.source import read_text

CASES = [
    (
        'say: "It gets worse\nwhy: No reason\n',
        r"""
guide.yaml:1:6: error[UNCLOSED_QUOTE] the quote mark that opens here is not closed where the text ends
  | say: "It gets worse
  |      ^
  help: Write " at the end of the text. A quote mark inside the text is written twice in '...', and
        as \" in "...". Text with an apostrophe is best put in "...".
""",
    ),
    (
        "say: 'tis the season\nwhy: it's cold\n",
        r"""
guide.yaml:1:6: error[UNCLOSED_QUOTE] the quote mark that opens here is not closed where the text ends
  | say: 'tis the season
  |      ^
  help: Write ' at the end of the text. A quote mark inside the text is written twice in '...', and
        as \" in "...". Text with an apostrophe is best put in "...".
""",
    ),
    (
        'say: "Botox" is a brand\n',
        r"""
guide.yaml:1:14: error[AFTER_QUOTE] something follows here after the quote mark that ends the text
  | say: "Botox" is a brand
  |              ^
  help: Put the quote marks round the whole text. A quote mark inside the text is written twice in
        '...', and as \" in "...".
""",
    ),
    (
        "choices: {yes: Yes, no: No\nnext: end\n",
        """\
guide.yaml:1:10: error[UNCLOSED_BRACKET] the `{` that opens here is not closed; reading stopped on line 2
  | choices: {yes: Yes, no: No
  |          ^
  help: Close it with `}`, or put a comma between what stands in it. If it is text, put the whole of
        it in quotes.
""",
    ),
    (
        "sources: [s1, s2\n",
        """\
guide.yaml:1:10: error[UNCLOSED_BRACKET] the `[` that opens here is not closed; reading stopped on line 2
  | sources: [s1, s2
  |          ^
  help: Close it with `]`, or put a comma between what stands in it. If it is text, put the whole of
        it in quotes.
""",
    ),
    (
        "choices: {yes: Yes}}\n",
        """\
guide.yaml:1:20: error[EXTRA_BRACKET] this `}` closes something that was never opened
  | choices: {yes: Yes}}
  |                    ^
  help: Remove it, or look for the opening bracket that is missing before it. If it is text, put the
        whole of it in quotes.
""",
    ),
    (
        "say: ] is a bracket\n",
        """\
guide.yaml:1:6: error[EXTRA_BRACKET] this `]` closes something that was never opened
  | say: ] is a bracket
  |      ^
  help: Remove it, or look for the opening bracket that is missing before it. If it is text, put the
        whole of it in quotes.
""",
    ),
    (
        "sources: [s1, , s2]\n",
        """\
guide.yaml:1:15: error[EMPTY_ITEM] nothing stands before this comma
  | sources: [s1, , s2]
  |               ^
  help: Remove the comma, or write what belongs before it. If it is text, put the whole of it in
        quotes.
""",
    ),
    (
        "say: [Dystonia](term:dystonia) is the word\n",
        """\
guide.yaml:1:6: error[BRACKET_TEXT] text cannot begin with `[` here: it opens a list, and something follows the list
  | say: [Dystonia](term:dystonia) is the word
  |      ^^^^^^^^^^
  help: Put the whole text in quotes, or on a line of its own under a `|`. Text that begins with a
        marked word, such as [word](term:id), needs this too.
""",
    ),
    (
        "says: {count} of 100\n",
        """\
guide.yaml:1:7: error[BRACE_TEXT] text cannot begin with `{` here: it opens a set of keys, and this is not one
  | says: {count} of 100
  |       ^
  help: Put the whole text in quotes. If it is a set of keys, write a colon and a space after each
        key.
""",
    ),
    (
        "say: One thing: it wears off\n",
        """\
guide.yaml:1:15: error[COLON_IN_TEXT] a colon before a space or at the end of a line cannot stand inside a text here
  | say: One thing: it wears off
  |               ^
  help: Put the whole text in quotes, with the colon inside them.
""",
    ),
    (
        "choices: {yes: Yes: always}\n",
        """\
guide.yaml:1:19: error[COLON_IN_TEXT] a colon before a space or at the end of a line cannot stand inside a text here
  | choices: {yes: Yes: always}
  |                   ^
  help: Put the whole text in quotes, with the colon inside them.
""",
    ),
    (
        'say: "50\\% of people"\n',
        r"""
guide.yaml:1:9: error[BAD_ESCAPE] a backslash inside "..." begins a special sign, and this is none
  | say: "50\% of people"
  |         ^
  help: Write the backslash twice, or put the text in '...' in place of "...".
""",
    ),
    (
        "list: [one, #2]\n",
        """\
guide.yaml:1:13: error[HASH_CUTS_TEXT] the text ends before this `#`, so `#2]` is lost
  | list: [one, #2]
  |             ^^^
  help: Put the whole text in quotes. If it is a comment, put it on a line of its own.
""",
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[told.split()[1] for _, told in CASES])
def test_a_mistake_with_quotes_or_brackets_is_told_in_our_words(text: str, told: str) -> None:
    assert [show(each) for each in read_text("guide.yaml", text).problems] == [told.strip("\n")]
