"""What is missing from a guide or contradicts itself: each mistake, and all that its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import Edit, told

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (
            (
                "      visits: {from: 0,",
                "      every: {from: 12, to: 13, sources: [s1]}\n      visits: {from: 0,",
            ),
        ),
        """\
small.yaml:90:7: error[VISITS_APART] `every` makes 4 to 5 visits in a year, and `visits` says 0 to 1
  |       every: {from: 12, to: 13, sources: [s1]}
  |       ^^^^^
  help: Change `every:` or `visits:`, so that both say the same.""",
    ),
    (
        (("      - {when: {leaning: phone.nurse}, go: page}\n", "      - {go: page}\n"),),
        """\
small.yaml:65:9: error[BRANCH_NEVER_TRIED] the way to `thanks` is never taken, because the one above it has no condition
  |       - {go: thanks}
  |         ^
  help: Give the branch above a `when:`, or move it to the end of the list, or remove this one.""",
    ),
    (
        (("    say: Thank you.", "    say: Thank you.\n    next: page\n    ends: early"),),
        """\
small.yaml:69:11: error[END_LEADS_ON] the step `thanks` ends the walk and also leads on
  |     ends: early
  |           ^^^^^
  help: Remove `ends:`, or remove every `next:` of the step and of its choices.""",
    ),
    (
        (("    choices:\n      me:", "    most: 2\n    choices:\n      me:"),),
        """\
small.yaml:26:11: error[MOST_NEEDS_MANY] `most` has a meaning only where several choices can be picked
  |     most: 2
  |           ^
  help: Remove it, or add `pick: many` to the step.""",
    ),
    (
        (("{min: 0, max: 10", "{min: 10, max: 10"),),
        """\
small.yaml:37:27: error[MIN_ABOVE_MAX] the smallest number, 10, has to be below the largest, 10
  |     scale: {min: 10, max: 10, low: Not at all, high: Very}
  |                           ^^
  help: Change `min:` or `max:`.""",
    ),
    (
        (("when: {who: me}", "when: {who: {at_least: 7}}"),),
        """\
small.yaml:47:12: error[NOT_A_NUMBER] the step `who` is not answered with a number
  |     when: {who: {at_least: 7}}
  |            ^^^
  help: Use `at_least:` and `below:` only for steps with `scale:` or `number:`; for choices, write
        the choice.""",
    ),
    (
        (("when: {worry: {at_least: 9}}", "when: {flag: hearing}"),),
        """\
small.yaml:148:11: error[FLAG_ON_FLAG] the flag `worried` depends on another flag
  |     when: {flag: hearing}
  |           ^
  help: Write the answers that raise it instead of `flag:`.""",
    ),
    (
        (("    when: {worry: {at_least: 9}}\n", ""),),
        """\
small.yaml:146:3: error[FLAG_NEVER_RAISED] nothing raises the flag `worried`
  |   worried:
  |   ^^^^^^^
  help: Add it to `raises:` of a choice, or give it a `when:`, or remove it.""",
    ),
    (
        (("    table: times\n", ""),),
        """\
small.yaml:53:11: error[VIEW_NEEDS] `show: table` has to say which table
  |     show: table
  |           ^^^^^
  help: Add `table:` with its name.""",
    ),
    (
        (("how_soon: {short: After days, sources: [s1]}", "how_soon: {by_kind: true}"),),
        """\
small.yaml:98:7: error[NO_KINDS] `by_kind: true` is written here, and the option `letter` has no kinds
  |       how_soon: {by_kind: true}
  |       ^^^^^^^^
  help: Answer here with `short:` or `unknown:`, or add `kinds:` to the option.""",
    ),
    (
        (("    status_quo: true\n", ""),),
        """\
small.yaml:76:1: error[STATUS_QUO_NONE] no option has `status_quo: true`
  | options:
  | ^^^^^^^
  help: Add the option to change nothing, with `status_quo: true`, or mark the one that is it.""",
    ),
    (
        (("    name: A phone call", "    name: A phone call\n    status_quo: true"),),
        """\
small.yaml:92:3: error[STATUS_QUO_TWO] `phone` and `letter` both have `status_quo: true`, and one is for everybody
  |   letter:
  |   ^^^^^^
  help: Keep it on one of them, or give each a `when:` so that nobody is offered both.""",
    ),
    (
        (("      letter: {how: nobody_knows, because: Nobody has counted.}\n", ""),),
        """\
small.yaml:135:5: error[FIT_MISSING] the value `quick` does not say how it goes with the option `letter`
  |     fits:
  |     ^^^^
  help: Add the option, or each of its kinds, under `fits:`; if nobody knows, write `how:
        nobody_knows` and say so in words.""",
    ),
    (
        (("{of: letter, count: 60}", "{count: 60}"),),
        """\
small.yaml:111:11: error[ARM_WHO] the arm `wrote` has to say either `of`, an option, or `what`, something else
  |           wrote: {count: 60}
  |           ^^^^^
  help: Write `of:` with an option or one of its kinds, or `what:` with words such as a dummy
        injection.""",
    ),
    (
        (("        basis: reported", "        basis: calculated"),),
        """\
small.yaml:116:16: error[HOW_MISSING] this number is calculated, and the sum is not shown
  |         basis: calculated
  |                ^^^^^^^^^^
  help: Add `how:` with the sum in words.""",
    ),
    (
        (("{of: letter, count: 60}", "{of: letter, count: 160}"),),
        """\
small.yaml:111:11: error[MORE_THAN_ALL] more people are counted here than there are in all, 100
  |           wrote: {of: letter, count: 160}
  |           ^^^^^
  help: Correct the count, or `out_of:`.""",
    ),
    (
        (
            (
                "{of: letter, count: 60}",
                "{of: letter, count: 60, then: {of_those: 3, out_of: 2, what: heard}}",
            ),
        ),
        """\
small.yaml:111:42: error[MORE_THAN_ALL] more people are counted here than there are in all, 2
  |           wrote: {of: letter, count: 60, then: {of_those: 3, out_of: 2, what: heard}}
  |                                          ^^^^
  help: Correct the count, or `out_of:`.""",
    ),
    (
        (("{of: letter, count: 60}", "{of: letter, change: 60}"),),
        """\
small.yaml:111:31: error[CHANGE_NEEDS_POINTS] `change` is used here without saying of which score
  |           wrote: {of: letter, change: 60}
  |                               ^^^^^^
  help: Add `measure: points`, `better_is:`, `scale:` and `says:` to the result, or write `count:`.""",
    ),
    (
        (("change: -1.5", "count: 15"),),
        """\
small.yaml:124:11: error[POINTS_NEED_CHANGE] the arm `called` counts people, and this result is in points of a score
  |           called: {of: phone, count: 15}
  |           ^^^^^^
  help: Write `change:` with the number of points, or remove `measure: points` from the result.""",
    ),
    (
        (("change: -1.5}", "change: -1.5}\n          wrote: {of: letter, change: 0.5}"),),
        """\
small.yaml:123:9: error[CHANGES_APART] the score goes up in one arm of this result and down in another
  |         arms:
  |         ^^^^
  help: Make two results of it, each with a sentence under `says:` that fits the way its score goes.""",
    ),
    (
        (("{of: letter, count: 60}", "{of: letter, from: 60, to: 50}"),),
        """\
small.yaml:111:11: error[RANGE_BACKWARDS] the numbers here do not run from the smaller to the larger
  |           wrote: {of: letter, from: 60, to: 50}
  |           ^^^^^
  help: Write the smaller number under `from:`; a count stands between its `low:` and its `high:`.""",
    ),
    (
        (("{of: letter, count: 60}", "{of: letter, count: 60, low: 61, high: 70}"),),
        """\
small.yaml:111:11: error[RANGE_BACKWARDS] the numbers here do not run from the smaller to the larger
  |           wrote: {of: letter, count: 60, low: 61, high: 70}
  |           ^^^^^
  help: Write the smaller number under `low:`; a count stands between its `low:` and its `high:`.""",
    ),
    (
        (('"{count} of {out_of} people do not."', '"{count} people do not."'),),
        """\
small.yaml:105:18: error[SLOTS] this sentence has to have these places to fill in, and no others: {count}, {out_of}
  |     happens_not: "{count} people do not."
  |                  ^^^^^^^^^^^^^^^^^^^^^^^^
  help: Write each of them, with its braces, where it belongs in the sentence.""",
    ),
    (
        (('"Worry changed by {change} points."', '"Worry changed by {chnge} points."'),),
        """\
small.yaml:122:15: error[SLOTS] this sentence has to have these places to fill in, and no others: {change}
  |         says: "Worry changed by {chnge} points."
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: Write each of them, with its braces, where it belongs in the sentence.""",
    ),
    (
        (("as: What worries me}", 'as: What worries me, says: "My worry:"}'),),
        """\
small.yaml:45:55: error[SLOTS] this sentence has to have these places to fill in, and no others: {answer}
  |     paper: {page: patient, as: What worries me, says: "My worry:"}
  |                                                       ^^^^^^^^^^^
  help: Write each of them, with its braces, where it belongs in the sentence.""",
    ),
    (
        (("things: [calm, times]", "things: [calm, time]"),),
        """\
small.yaml:174:18: error[UNKNOWN_LOOK_UP] there is no step and no table named `time`
  |   things: [calm, time]
  |                  ^^^^
  help: Did you mean `times`? Write the name of a step under `steps`, or of a table under `tables`.""",
    ),
    (
        (("time: A day", "tiem: A day"),),
        """\
small.yaml:181:28: error[UNKNOWN_COLUMN] this table has no column named `tiem`
  |       blood: {name: Blood, tiem: A day, sources: [s1]}
  |                            ^^^^
  help: Did you mean `time`? Its columns: time. Correct the name, or add the column under
        `columns:`.""",
    ),
    (
        ((", time: A day", ""),),
        """\
small.yaml:181:7: error[CELL_MISSING] the row `blood` says nothing in the column `time`
  |       blood: {name: Blood, sources: [s1]}
  |       ^^^^^
  help: Add `time:` with words; if nobody knows, say so.""",
    ),
    (
        (("review_by: 2027-11-20", "review_by: 2026-11-20"),),
        """\
small.yaml:10:14: error[REVIEW_TOO_EARLY] this day has to be later than the day the guide comes out, 2026-11-20
  |   review_by: 2026-11-20
  |              ^^^^^^^^^^
  help: Write a later day under `review_by:`, or correct `published:`.""",
    ),
    (
        (
            (
                "answer: Not yet., sources: [s1]",
                "answer: Not yet., sources: [s1], accept: {CLAIM_UNSORCED: We know}",
            ),
        ),
        """\
small.yaml:171:76: error[NOT_A_WARNING] there is no warning named `CLAIM_UNSORCED` that can be accepted
  | ...il: {ask: "Can I get mail?", answer: Not yet., sources: [s1], accept: {CLAIM_UNSORCED: We know}}
  |                                                                           ^^^^^^^^^^^^^^
  help: Did you mean `CLAIM_UNSOURCED`? Copy the name from the brackets of the warning itself. An
        error has to be mended.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected
