"""What can stand in a guide: each mistake, and all that its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import Edit, told

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (("show: table", "shwo: table"),),
        """\
small.yaml:53:5: error[UNKNOWN_KEY] the key `shwo` has no meaning here
  |     shwo: table
  |     ^^^^
  help: Did you mean `show`? Keys that can stand here: say, ask, show.""",
    ),
    (
        (("  funding: The clinic paid.\n", ""),),
        """\
small.yaml:1:1: error[MISSING_KEY] the key `funding` is missing here
  | guide:
  | ^^^^^
  help: It stands for this: Who paid for the work. Add `funding:` with what belongs to it.""",
    ),
    (
        (("sections: {you: About you, ways: Your ways}\n", ""),),
        """\
small.yaml: error[MISSING_TOP_KEY] `sections:` is missing
  help: Write `sections:` at the left margin, with what belongs to it beside it or in the lines
        below.""",
    ),
    (
        (("say: Thank you.", "say: 12"),),
        """\
small.yaml:67:10: error[EXPECTED_TEXT] `say` has to be text, and this is a number
  |     say: 12
  |          ^^
  help: Write words here. If these are the words, put them in quotes.""",
    ),
    (
        (("change: -1.5", "change: a lot"),),
        """\
small.yaml:124:39: error[EXPECTED_NUMBER] `change` has to be a number, and this is text
  |           called: {of: phone, change: a lot}
  |                                       ^^^^^
  help: Write it in figures only, without quotes, such as 12.""",
    ),
    (
        (("phone.nurse, count: 90", "phone.nurse, count: ninety"),),
        """\
small.yaml:110:44: error[EXPECTED_WHOLE_NUMBER] `count` has to be a whole number, and this is text
  |           called: {of: phone.nurse, count: ninety}
  |                                            ^^^^^^
  help: Write it in figures only, without quotes and without a decimal point, such as 12.""",
    ),
    (
        (("to: 1, sources: [s1]", "to: 1, sources: s1"),),
        """\
small.yaml:90:41: error[EXPECTED_LIST] `sources` has to be a list, and this is text
  |       visits: {from: 0, to: 1, sources: s1}
  |                                         ^^
  help: Write each item on a line of its own that begins with `- `, or all of them as `[one, two]`.""",
    ),
    (
        (("  thanks:\n    say: Thank you.", "  thanks: Thank you"),),
        """\
small.yaml:66:11: error[EXPECTED_MAPPING] `thanks` has to hold keys, and this is text
  |   thanks: Thank you
  |           ^^^^^^^^^
  help: Write keys below it, two spaces further right, each with a colon and what belongs to it.
        What can stand there: say, ask, show.""",
    ),
    (
        (("status_quo: true", "status_quo: yes"),),
        """\
small.yaml:93:17: error[EXPECTED_YES_NO] `status_quo` has to be true or false, and this is text
  |     status_quo: yes
  |                 ^^^
  help: Write `true` or `false`, without quotes.""",
    ),
    (
        (("show: leaning", "show: leanign"),),
        """\
small.yaml:62:11: error[NOT_ONE_OF] `show` cannot be `leanign`
  |     show: leanign
  |           ^^^^^^^
  help: Did you mean `leaning`? Write one of these: options, option, table, comparison, outcomes,
        values, fits, mind, quiz, leaning, sureness, questions, review, summary, clinic.""",
    ),
    (
        (("year: 2020", "year: 202"),),
        """\
small.yaml:191:31: error[TOO_SMALL] `year` is too small: it has to be at least 1800
  |   s1: {cite: A leaflet, year: 202, read: full_text, publisher: independent}
  |                               ^^^
  help: Write a number that is not below 1800.""",
    ),
    (
        (("{lines: 3, most: 300}", "{lines: 30, most: 300}"),),
        """\
small.yaml:44:19: error[TOO_LARGE] `lines` is too large: it can be at most 12
  |     text: {lines: 30, most: 300}
  |                   ^^
  help: Write a number that is not above 12.""",
    ),
    (
        (("\n  worry:\n", "\n  worry_yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy:\n"),),
        """\
small.yaml:35:3: error[BAD_ID] `worry_yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy` cannot be used as a name
  |   worry_yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy:
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: Use lower case letters, digits and underscores only, at most 40, and begin with a letter,
        such as `first_step`.""",
    ),
    (
        (("choices: {yes_it_can: It can, never: Never}", "choices: {yes_it_can: It can}"),),
        """\
small.yaml:160:5: error[TOO_FEW] `choices` has to hold at least 2, and it holds 1
  |     choices: {yes_it_can: It can}
  |     ^^^^^^^
  help: Add what is missing, or remove `choices`.""",
    ),
    (
        (("when: {who: me}\n", "when:\n"),),
        """\
small.yaml:47:5: error[EMPTY] nothing is written under `when`
  |     when:
  |     ^^^^
  help: Write what belongs there, or remove `when`.""",
    ),
    (
        (("published: 2026-11-20", "published: 20 November 2026"),),
        """\
small.yaml:9:14: error[BAD_DATE] `published` has to be a date, and `20 November 2026` is not one
  |   published: 20 November 2026
  |              ^^^^^^^^^^^^^^^^
  help: Write year, month and day with dashes, such as 2026-11-20.""",
    ),
    (
        (("review_by: 2027-11-20", "review_by: 2027-02-31"),),
        """\
small.yaml:10:14: error[BAD_DATE] `review_by` has to be a date, and `2027-02-31` is not one
  |   review_by: 2027-02-31
  |              ^^^^^^^^^^
  help: Write year, month and day with dashes, such as 2026-11-20.""",
    ),
    (
        (("how_soon: {short: After days, sources: [s1]}", "how_soon: After days"),),
        """\
small.yaml:98:17: error[EXPECTED_MAPPING] `how_soon` has to hold keys, and this is text
  |       how_soon: After days
  |                 ^^^^^^^^^^
  help: Write keys below it, two spaces further right, each with a colon and what belongs to it.
        What can stand there: sources, unsourced, short, text, unknown, by_kind, on_overview.""",
    ),
    (
        (("when: {who: me}\n", "when: me\n"),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: me
  |           ^^
  help: Write the name of a step and of its choice in braces, such as `when: {who: me}`. Several
        conditions are a list below `all:` or `any:`. The handbook tells the rest under the heading
        "Conditions".""",
    ),
    (
        (("choices: {yes_it_can: It can, never: Never}", "choices: [yes_it_can, never]"),),
        """\
small.yaml:160:14: error[EXPECTED_MAPPING] `choices` has to hold keys, and this is a list
  |     choices: [yes_it_can, never]
  |              ^
  help: Write keys below it, two spaces further right, each with a colon and what belongs to it.
        What can stand there: names of your own.""",
    ),
    (
        (("when: {worry: {at_least: 9}}", "when: {worry: 9}"),),
        """\
small.yaml:148:19: error[BARE_NUMBER] `worry` cannot be compared with a bare number
  |     when: {worry: 9}
  |                   ^
  help: Write `worry: {at_least: 7}` or `worry: {below: 7}`, with your number.""",
    ),
    (
        (("  thanks:\n    say: Thank you.", "  thanks:\n  say: Thank you."),),
        """\
small.yaml:67:3: error[TOO_FAR_LEFT] `say` stands as far left as `thanks`, so nothing belongs to `thanks`
  |   say: Thank you.
  |   ^^^
  help: Move `say`, and all lines that belong to `thanks`, two spaces to the right.""",
    ),
    (
        (
            (
                "  desk: {what: The desk, if_unset: Ask at the desk.}",
                "  desk:\n  what: The desk\n  if_unset: Ask at the desk.",
            ),
        ),
        """\
small.yaml:155:3: error[TOO_FAR_LEFT] `what` stands as far left as `desk`, so nothing belongs to `desk`
  |   what: The desk
  |   ^^^^
  help: Move `what`, and all lines that belong to `desk`, two spaces to the right.""",
    ),
    (
        (("language: en", "language: English"),),
        """\
small.yaml:2:13: error[BAD_LANGUAGE] `English` is not the short name of a language
  |   language: English
  |             ^^^^^^^
  help: Write two or three letters, such as `en` or `es`; a country may follow a dash, such as
        `es-MX`.""",
    ),
    (
        (("\n  worry:\n", "\n  Worry Now:\n"),),
        """\
small.yaml:35:3: error[BAD_ID] `Worry Now` cannot be used as a name
  |   Worry Now:
  |   ^^^^^^^^^
  help: Did you mean `worry_now`? Use lower case letters, digits and underscores only, at most 40,
        and begin with a letter, such as `first_step`.""",
    ),
    (
        (("affects: {phone: care}", "affects: {Phone: care}"),),
        """\
small.yaml:141:15: error[BAD_REF] `Phone` cannot be the name of an option or of one of its kinds
  |     affects: {Phone: care}
  |               ^^^^^
  help: Did you mean `phone`? Write the option's name, such as `surgery`, or the option, a dot and
        its kind, such as `surgery.first`.""",
    ),
    (
        (("wrote: {of: letter, count: 60}", "wrote: {of: letter, at: {four: 60}}"),),
        """\
small.yaml:111:36: error[NAME_NOT_NUMBER] `four` stands in the place of a number
  |           wrote: {of: letter, at: {four: 60}}
  |                                    ^^^^
  help: Did you mean `four`? Write a whole number before the colon, in figures, such as 12.""",
    ),
    (
        (("show: summary", "say: Bye.\n    show: summary"),),
        """\
small.yaml:68:3: error[STEP_KIND] a step has one of the keys say, ask and show; this one has say, show
  |   page:
  |   ^^^^
  help: Write exactly one of them; what else there is goes into a step of its own. Check the
        spelling if one seems to be there.""",
    ),
    (
        (("    text: {lines: 3, most: 300}\n", ""),),
        """\
small.yaml:42:3: error[ASK_KIND] a question has one of choices, scale, number and text; this one has none of them
  |   own_words:
  |   ^^^^^^^^^
  help: Write the one that says how the question is answered. Check the spelling if one seems to be
        there.""",
    ),
    (
        (("cost: {unknown: Nobody has counted.}", "cost: {text: Nobody has counted.}"),),
        """\
small.yaml:99:7: error[FACT_SHAPE] a fact has exactly one of the keys short, unknown and by_kind
  |       cost: {text: Nobody has counted.}
  |       ^^^^
  help: Write `short:` with the answer in a few words, or `unknown:` with words for not knowing, or
        `by_kind: true` when each kind answers for itself.""",
    ),
    (
        (("visits: {from: 0, to: 1,", "visits: {from: 2, to: 1,"),),
        """\
small.yaml:90:7: error[SPAN_SHAPE] a span has either from and to, the smaller number first, or unknown
  |       visits: {from: 2, to: 1, sources: [s1]}
  |       ^^^^^^
  help: Write both `from:` and `to:`, or `unknown:` with words for not knowing.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected
