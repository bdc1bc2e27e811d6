"""What the proof tells an author of flags, of sharing and of options, each finding whole and at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authors.proof.telling import told
from tests.guide.small import Edit

CASES: dict[str, tuple[tuple[Edit, ...], str]] = {
    "a flag that no answers raise": (
        (("    when: {worry: {at_least: 9}}\n", "    when: {worry: {at_least: 11}}\n"),),
        """\
small.yaml:146:3: error[FLAG_CANNOT_BE_RAISED] no answers raise the flag `worried`
  |   worried:
  |   ^^^^^^^
  help: Change its `when:`, or the `when:` of the questions that raise it, or remove it.""",
    ),
    "a flag that is lost on the way": (
        (
            ("    when: {worry: {at_least: 9}}\n", "    when: {leaning: letter}\n"),
            ("  thanks:\n    say: Thank you.\n", "  thanks:\n    show: leaning\n"),
        ),
        """\
small.yaml:146:3: warning[FLAG_LOST] the flag `worried` is shown on the way and is not on the sheet for \
somebody who answers `lean: letter, thanks: {still: no}`
  |   worried:
  |   ^^^^^^^
  help: Let its `when:` ask for the answer at a step in place of `leaning:`. Where somebody who
        leans elsewhere in the end needs no such line, write `accept: {FLAG_LOST: the reason}` into
        the flag.""",
    ),
    "a private answer that cannot be shared": (
        (
            (
                "  health:\n    ask:",
                "  health:\n    sensitive: true\n    ask:",
            ),
            ("    show: summary\n", "    say: The end.\n"),
        ),
        """\
small.yaml:29:3: error[FLAG_NEVER_SHARED] a private answer to `health` raises a flag, and is never \
asked to be shared with the clinician, for somebody who answers `health: deaf`
  |   health:
  |   ^^^^^^
  help: Let every way on from here come to a step with `show: summary`, where sharing is asked.
        Write these answers into a file under `personas/` to walk them.""",
    ),
    "a flag that would tell what was not said": (
        (
            ("  worry:\n    ask:", "  worry:\n    sensitive: true\n    ask:"),
            ("    when: {worry: {at_least: 9}}\n", "    when: {worry: skipped}\n"),
        ),
        """\
small.yaml:149:11: error[FLAG_KEPT_BACK] the flag `worried` is raised and is not on the clinician's \
page for somebody who answers `everything is skipped`, as it would tell what was not said to a private \
question
  |     when: {worry: skipped}
  |           ^
  help: Ask for what was answered to the private question, and not, with `not:` or `skipped`, for
        what was not. Write these answers into a file under `personas/` to walk them.""",
    ),
    "no way of changing nothing": (
        (("    status_quo: true\n", "    status_quo: true\n    when: {who: me}\n"),),
        """\
small.yaml:76:1: error[ROUTE_WITHOUT_STATUS_QUO] no way of changing nothing is offered to somebody who \
answers `everything is skipped`
  | options:
  | ^^^^^^^
  help: Of `letter` exactly one has to be offered to everybody: change the `when:` of one. Write
        these answers into a file under `personas/` to walk them.
small.yaml:76:1: error[TOO_FEW_OPTIONS] no more than `phone` is offered to somebody who answers \
`everything is skipped`
  | options:
  | ^^^^^^^
  help: Change the `when:` of the options, so that everybody is offered two at least. Write these
        answers into a file under `personas/` to walk them.""",
    ),
    "two ways of changing nothing": (
        (
            (
                "    name: A phone call\n",
                "    name: A phone call\n    status_quo: true\n    when: {not: {who: me}}\n",
            ),
            ("    name: A letter\n", "    name: A letter\n    when: {who: [me, helper]}\n"),
        ),
        """\
small.yaml:76:1: error[ROUTE_WITH_TWO_STATUS_QUO] `phone, letter` are both offered as the way of changing \
nothing to somebody who answers `who: helper`
  | options:
  | ^^^^^^^
  help: Of `phone, letter` exactly one has to be offered to everybody: change the `when:` of one.
        Write these answers into a file under `personas/` to walk them.
small.yaml:76:1: error[TOO_FEW_OPTIONS] no more than `phone` is offered to somebody who answers \
`everything is skipped`
  | options:
  | ^^^^^^^
  help: Change the `when:` of the options, so that everybody is offered two at least. Write these
        answers into a file under `personas/` to walk them.""",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected
