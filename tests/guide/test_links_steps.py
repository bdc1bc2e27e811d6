"""Steps, claims and conditions that do not hang together: each mistake, and all that its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import Edit, told

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (("when: {who: me}", "when: {worry: high}"),),
        """\
small.yaml:47:19: error[NO_CHOICES] the step `worry` has no choices, so nobody can answer it with `high`
  |     when: {worry: high}
  |                   ^^^^
  help: Write `answered` or `skipped`. A number is compared like this: `worry: {at_least: 7}`.
        Whether a step was there at all is asked like this: `seen: worry`.""",
    ),
    (
        (("go: thanks", "go: who"),),
        """\
small.yaml:65:14: error[BACKWARD_LINK] this leads to `who`, which does not stand later in the guide
  |       - {go: who}
  |              ^^^
  help: Lead to a step that stands further down, or move `who` below this one.""",
    ),
    (
        (("{worry: {at_least: 7}}", "{all: [{worry: {at_least: 7}}, {seen: calm}]}"),),
        """\
small.yaml:39:49: warning[ASKED_LATER] nothing is known yet of `calm` here: it does not stand above this step
  |     when: {all: [{worry: {at_least: 7}}, {seen: calm}]}
  |                                                 ^^^^
  help: Move `calm` above this step, or ask about a step that stands above it.""",
    ),
    (
        (("    ends: done\n", ""),),
        """\
small.yaml:68:3: error[NO_END] a walk can come to the last step, `page`, and it does not end there
  |   page:
  |   ^^^^
  help: Add `ends: done`, or another word for this end, to the step.""",
    ),
    (
        (("    ends: done\n", "    when: {who: me}\n    ends: done\n"),),
        """\
small.yaml:70:5: error[LAST_PASSED_OVER] the last step is passed over when this does not hold, and the walk has no end
  |     when: {who: me}
  |     ^^^^
  help: Remove this `when:`, or add one more step below, with `ends:`, that everybody comes to.""",
    ),
    (
        (("      - {go: thanks}\n", ""),),
        """\
small.yaml:64:7: error[BRANCH_NEEDS_ELSE] the last branch has a condition, so nobody knows where to go when none holds
  |       - {when: {leaning: phone.nurse}, go: page}
  |       ^
  help: Add a last branch that has `go:` and no `when:`.""",
    ),
    (
        (("      cost: {unknown: Nobody has counted.}\n", ""),),
        """\
small.yaml:97:5: error[FACT_MISSING] the option `letter` does not answer `cost`
  |     facts:
  |     ^^^^^
  help: Add `cost` to its `facts:`; if nobody knows, write `unknown:` and say so in words.""",
    ),
    (
        (("        facts: {how_soon: {short: The same day, sources: [s1]}}\n", ""),),
        """\
small.yaml:83:7: error[FACT_MISSING] the option `phone.nurse` does not answer `how_soon`
  |       nurse:
  |       ^^^^^
  help: Add `how_soon` to its `facts:`; if nobody knows, write `unknown:` and say so in words.""",
    ),
    (
        (("    say: Thank you.\n", "    say: Thank you.\n  flag:\n    say: Nearly done.\n"),),
        """\
small.yaml:68:3: error[RESERVED_ID] `flag` has a meaning of its own and cannot be used as a name here
  |   flag:
  |   ^^^^
  help: Use another name, such as `flag_1`.""",
    ),
    (
        (("      me: I am the patient\n", "      me: I am the patient\n      skipped: Somebody else\n"),),
        """\
small.yaml:28:7: error[RESERVED_ID] `skipped` has a meaning of its own and cannot be used as a name here
  |       skipped: Somebody else
  |       ^^^^^^^
  help: Use another name, such as `skipped_1`.""",
    ),
    (
        (("    pick: many\n", ""),),
        """\
small.yaml:33:43: error[ALONE_NEEDS_MANY] `alone: true` has a meaning only where several choices can be picked
  |       none: {label: None of these, alone: true}
  |                                           ^^^^
  help: Remove it, or add `pick: many` to the step.""",
    ),
    (
        (("when: {flag: hearing}", "when: {not: {days: {below: 3}}}"),),
        """\
small.yaml:168:50: warning[NOT_OVER_UNASKED] this `not` also holds for people who were never asked `days`
  |   when_call: {ask: "When will you call?", when: {not: {days: {below: 3}}}}
  |                                                  ^^^
  help: If they are not meant, write `seen: days` beside `not:`. If they are, write `accept:
        {NOT_OVER_UNASKED: the reason}` next to the `when:`.""",
    ),
    (
        (("  s1: {cite", "  s2: {cite: Another, read: no, publisher: maker}\n  s1: {cite"),),
        """\
small.yaml:191:3: warning[UNUSED_SOURCE] nothing in the guide refers to the source `s2`
  |   s2: {cite: Another, read: no, publisher: maker}
  |   ^^
  help: Name it in the `sources:` of what it supports, or remove it.""",
    ),
    (
        (
            ("  s1: {cite", "  s2: {cite: A rumour, read: no, publisher: weak}\n  s1: {cite"),
            ("answer: Not yet., sources: [s1]", "answer: Not yet., sources: [s1, s2]"),
        ),
        """\
small.yaml:171:66: error[WEAK_SOURCE] the source `s2` is weak, and patients are shown what it supports
  |   mail: {ask: "Can I get mail?", answer: Not yet., sources: [s1, s2]}
  |                                                                  ^^
  help: Find a better source, or write `unsourced:` with the reason, or take the claim out.""",
    ),
    (
        (("answer: Not yet., sources: [s1]", "answer: Not yet."),),
        """\
small.yaml:171:3: warning[CLAIM_UNSOURCED] this does not say where it comes from
  |   mail: {ask: "Can I get mail?", answer: Not yet.}
  |   ^^^^
  help: Add `sources:` with their names, or `unsourced:` with the reason and who is to confirm it.""",
    ),
    (
        (("(contact:desk)", "(https://desk.org)"),),
        """\
small.yaml:51:42: error[BAD_MARK] `[the desk](https://desk.org)` is not a mark that a guide knows
  |       - {when: {seen: days}, text: "Call [the desk](https://desk.org)."}
  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: Write [words](term:id) for a word of the glossary or [words](contact:id) for a contact;
        other links would be shown as they stand.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected
