"""Conditions and ways on that are written wrongly, and names beside broken parts: all that their author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import Edit, told

WHEN = "when: {who: me}\n"
LEAD = "      - {when: {leaning: phone.nurse}, go: page}\n      - {go: thanks}\n"
CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        ((WHEN, "when: {who: not helper}\n"),),
        """\
small.yaml:47:17: error[NOT_IN_A_NAME] `not helper` is not a name: `not` stands somewhere else in a condition
  |     when: {who: not helper}
  |                 ^^^^^^^^^^
  help: Write `not:` and the whole test after it, like this: `{not: {who: helper}}`. It then also
        holds for people who were not asked.""",
    ),
    (
        ((WHEN, "when: {not who: helper}\n"),),
        """\
small.yaml:47:12: error[NOT_IN_A_NAME] `not who` is not a name: `not` stands somewhere else in a condition
  |     when: {not who: helper}
  |            ^^^^^^^
  help: Write `not:` and the whole test after it, like this: `{not: {who: helper}}`. It then also
        holds for people who were not asked.""",
    ),
    (
        ((WHEN, "when: {flag: not hearing}\n"),),
        """\
small.yaml:47:18: error[NOT_IN_A_NAME] `not hearing` is not a name: `not` stands somewhere else in a condition
  |     when: {flag: not hearing}
  |                  ^^^^^^^^^^^
  help: Write `not:` and the whole test after it, like this: `{not: {flag: hearing}}`. It then also
        holds for people who were not asked.""",
    ),
    (
        ((WHEN, "when: {who: not hleper}\n"),),
        """\
small.yaml:47:17: error[UNKNOWN_CHOICE] `who` has no choice named `not hleper`
  |     when: {who: not hleper}
  |                 ^^^^^^^^^^
  help: Its choices: me, helper.""",
    ),
    (
        ((WHEN, "when: {not worry: {at_least: 7}}\n"),),
        """\
small.yaml:47:12: error[NOT_IN_A_NAME] `not worry` is not a name: `not` stands somewhere else in a condition
  |     when: {not worry: {at_least: 7}}
  |            ^^^^^^^^^
  help: Write `not:` and the whole test after it, like this: `{not: {worry: {at_least: 7}}}`. It
        then also holds for people who were not asked.""",
    ),
    (
        (("when: {worry: {at_least: 7}}", "when: {days: {at_least: 7}}"),),
        """\
small.yaml:39:12: warning[ASKED_OF_ITSELF] nothing is known yet of `days` here: it is this very step
  |     when: {days: {at_least: 7}}
  |            ^^^^
  help: Ask about a step that stands above it, or remove this. What hangs on the answer given here
        stands in `next:`, in `raises:` of a choice, or in a step below.""",
    ),
    (
        ((WHEN, "when: who is not helper\n"),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: who is not helper
  |           ^^^^^^^^^^^^^^^^^
  help: Write the name of a step and of its choice in braces, such as `when: {not: {who: helper}}`.
        Several conditions are a list below `all:` or `any:`. The handbook tells the rest under the
        heading "Conditions".""",
    ),
    (
        ((WHEN, "when: [{who: me}, {health: deaf}]\n"),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is a list
  |     when: [{who: me}, {health: deaf}]
  |           ^
  help: Write the name of a step and of its choice in braces, such as `when: {all: [{who: me},
        {health: deaf}]}`. Several conditions are a list below `all:` or `any:`. The handbook tells
        the rest under the heading "Conditions".""",
    ),
    (
        ((WHEN, "when: [me, helper]\n"),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is a list
  |     when: [me, helper]
  |           ^
  help: Write the name of a step and of its choice in braces, such as `when: {all: [{who: me}]}`.
        Several conditions are a list below `all:` or `any:`. The handbook tells the rest under the
        heading "Conditions".""",
    ),
    (
        ((WHEN, "when: {not: none}\n"),),
        """\
small.yaml:47:17: error[CONDITION_SHAPE] `not` has to hold a condition, and this is text
  |     when: {not: none}
  |                 ^^^^
  help: Write the name of a step and of its choice in braces, such as `not: {who: me}`. Several
        conditions are a list below `all:` or `any:`. The handbook tells the rest under the heading
        "Conditions".""",
    ),
    (
        ((WHEN, "when: {any: [{who: me}, deaf]}\n"),),
        """\
small.yaml:47:29: error[CONDITION_SHAPE] `any` has to hold a condition, and this is text
  |     when: {any: [{who: me}, deaf]}
  |                             ^^^^
  help: Write the name of a step and of its choice in braces, such as `any: [{who: me}]`. Several
        conditions are a list below `all:` or `any:`. The handbook tells the rest under the heading
        "Conditions".""",
    ),
    (
        (("    next:\n" + LEAD, "    next: {go: page}\n"),),
        """\
small.yaml:63:11: error[NEXT_SHAPE] this is not how `next` is written: it names a step, or holds a list of ways
  |     next: {go: page}
  |           ^
  help: Write `next: page`. Where the way hangs on the answers, write a list: `next: [{when: {sight:
        driving}, go: night}, {go: page}]`.""",
    ),
    (
        (("    next:\n" + LEAD, "    next: [page]\n"),),
        """\
small.yaml:63:12: error[NEXT_SHAPE] this is not how `next` is written: it names a step, or holds a list of ways
  |     next: [page]
  |            ^^^^
  help: Write `next: page`. Where the way hangs on the answers, write a list: `next: [{when: {sight:
        driving}, go: night}, {go: page}]`.""",
    ),
    (
        (("    next:\n" + LEAD, "    next: 3\n"),),
        """\
small.yaml:63:11: error[NEXT_SHAPE] this is not how `next` is written: it names a step, or holds a list of ways
  |     next: 3
  |           ^
  help: Write `next: reading`. Where the way hangs on the answers, write a list: `next: [{when:
        {sight: driving}, go: night}, {go: reading}]`.""",
    ),
    (
        (("helper: I am helping", "helper: {label: I am helping, next: {go: page}}"),),
        """\
small.yaml:28:43: error[NEXT_SHAPE] this is not how `next` is written: it names a step, or holds a list of ways
  |       helper: {label: I am helping, next: {go: page}}
  |                                           ^
  help: Write `next: page`. Where the way hangs on the answers, write a list: `next: [{when: {sight:
        driving}, go: night}, {go: page}]`.""",
    ),
    (
        ((WHEN, "when: {who: hleper}\n"), ("side: burden", "side: burdens")),
        """\
small.yaml:47:17: error[UNKNOWN_CHOICE] `who` has no choice named `hleper`
  |     when: {who: hleper}
  |                 ^^^^^^
  help: Did you mean `helper`? Its choices: me, helper.
small.yaml:74:43: error[NOT_ONE_OF] `side` cannot be `burdens`
  |   cost: {ask: "What does it cost?", side: burdens}
  |                                           ^^^^^^^
  help: Did you mean `burden`? Write one of these: good, harm, burden, plain.""",
    ),
    (
        (
            ("leaning: phone.nurse", "leaning: lettre"),
            ("{how: well, because", "{how: wel, because"),
            ("status_quo: true", "status_quo: 3"),
        ),
        """\
small.yaml:64:26: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `lettre`
  |       - {when: {leaning: lettre}, go: page}
  |                          ^^^^^^
  help: Did you mean `letter`? Write the name of an option under `options`, or the option, a dot and
        one of its kinds. Names that can stand here: phone, phone.nurse, not_sure, clinician,
        letter.
small.yaml:93:17: error[EXPECTED_YES_NO] `status_quo` has to be true or false, and this is a number
  |     status_quo: 3
  |                 ^
  help: Write `true` or `false`, without quotes.
small.yaml:136:20: error[NOT_ONE_OF] `how` cannot be `wel`
  |       phone: {how: wel, because: It is quick., sources: [s1]}
  |                    ^^^
  help: Did you mean `well`? Write one of these: well, partly, poorly, nobody_knows.""",
    ),
    (
        (("raises: [hearing]", "raises: [cost]"), ("side: burden", "side: burdens")),
        """\
small.yaml:33:44: error[UNKNOWN_FLAG] there is no flag named `cost`
  |       deaf: {label: Hard to hear, raises: [cost]}
  |                                            ^^^^
  help: Write one of the names that stand under `flags`, or add this one there. Names there:
        hearing, worried.
small.yaml:74:43: error[NOT_ONE_OF] `side` cannot be `burdens`
  |   cost: {ask: "What does it cost?", side: burdens}
  |                                           ^^^^^^^
  help: Did you mean `burden`? Write one of these: good, harm, burden, plain.""",
    ),
    (
        ((WHEN, "when: they can see\n"),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: they can see
  |           ^^^^^^^^^^^^
  help: Write the name of a step and of its choice in braces, such as `when: {who: me}`. Several
        conditions are a list below `all:` or `any:`. The handbook tells the rest under the heading
        "Conditions".""",
    ),
    (
        ((WHEN, 'when: "weeks >= 8"\n'),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: "weeks >= 8"
  |           ^^^^^^^^^^^^
  help: Write the name of a step and of its choice in braces, such as `when: {weeks: {at_least:
        8}}`. Several conditions are a list below `all:` or `any:`. The handbook tells the rest
        under the heading "Conditions".""",
    ),
    (
        ((WHEN, 'when: "pace is not short"\n'),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: "pace is not short"
  |           ^^^^^^^^^^^^^^^^^^^
  help: Write the name of a step and of its choice in braces, such as `when: {not: {pace: short}}`.
        Several conditions are a list below `all:` or `any:`. The handbook tells the rest under the
        heading "Conditions".""",
    ),
    (
        ((WHEN, "when: {not: weeks > 8}\n"),),
        """\
small.yaml:47:17: error[CONDITION_SHAPE] `not` has to hold a condition, and this is text
  |     when: {not: weeks > 8}
  |                 ^^^^^^^^^
  help: Write the name of a step and of its choice in braces, such as `not: {weeks: {at_least: 9}}`.
        Several conditions are a list below `all:` or `any:`. The handbook tells the rest under the
        heading "Conditions".""",
    ),
    (
        ((WHEN, "when: {weeks < 8}\n"),),
        """\
small.yaml:47:11: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: {weeks < 8}
  |           ^
  help: Write the name of a step and of its choice in braces, such as `when: {weeks: {below: 8}}`.
        Several conditions are a list below `all:` or `any:`. The handbook tells the rest under the
        heading "Conditions".""",
    ),
    (
        ((WHEN, "when: pace: short\n"),),
        """\
small.yaml:47:15: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: pace: short
  |               ^
  help: Write the name of a step and of its choice in braces, such as `when: {pace: short}`. Several
        conditions are a list below `all:` or `any:`. The handbook tells the rest under the heading
        "Conditions".""",
    ),
    (
        ((WHEN, "when: {when: pace: short}\n"),),
        """\
small.yaml:47:22: error[CONDITION_SHAPE] `when` has to hold a condition, and this is text
  |     when: {when: pace: short}
  |                      ^
  help: Write the name of a step and of its choice in braces, such as `when: {pace: short}`. Several
        conditions are a list below `all:` or `any:`. The handbook tells the rest under the heading
        "Conditions".""",
    ),
]


@pytest.mark.parametrize(("edits", "expected"), CASES, ids=[edits[0][1].strip() for edits, _ in CASES])
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected
