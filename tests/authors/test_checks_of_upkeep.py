"""What `kiosk check` tells of sources, dates, results and reasons that have grown old or do not go together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.authors.fair import checked
from tests.guide.small import Edit

_SMALLER = """\
      small:
        arms:
          called: {of: phone.nurse, count: 9}
          none: {nobody: There was no other group.}
        out_of: 12
        period: within a week
        population: adults
        certainty: {level: low, graded_by: us}
        basis: reported
        sources: [s1]
      points:
        measure"""
"""A result counted in 12 people."""

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (("read: full_text", "read: 'no'"),),
        """\
small.yaml:194:43: warning[SOURCE_NOT_READ] nobody has read the source `s1`
  |   s1: {cite: A leaflet, year: 2020, read: 'no', publisher: independent}
  |                                           ^^^^
  help: Read it and say so in `read:`, or take out what rests on it. Or write `accept:
        {SOURCE_NOT_READ: the reason}` into the source.""",
    ),
    (
        (("read: full_text", "read: second_hand"),),
        """\
small.yaml:194:43: warning[SOURCE_SECOND_HAND] of the source `s1` only somebody else's report was read
  |   s1: {cite: A leaflet, year: 2020, read: second_hand, publisher: independent}
  |                                           ^^^^^^^^^^^
  help: Read it itself and say so in `read:`. Or write `accept: {SOURCE_SECOND_HAND: the reason}`
        into the source.""",
    ),
    (
        (("year: 2020", "year: 2015"),),
        """\
small.yaml:194:31: warning[SOURCE_OLD] the source `s1` is of 2015, more than 10 years ago
  |   s1: {cite: A leaflet, year: 2015, read: full_text, publisher: independent}
  |                               ^^^^
  help: Look for a newer one. If there is none, or if what it says does not grow old, write `accept:
        {SOURCE_OLD: the reason}` into the source.""",
    ),
    (
        (
            (
                "        out_of: 100\n        period: within a week\n",
                "        out_of: 100\n        period: within a day\n",
            ),
        ),
        """\
small.yaml:105:3: warning[MIXED_PERIODS] the results of `heard` are counted over 2 different times, \
among them `within a day` and `within a week`
  |   heard:
  |   ^^^^^
  help: Show results over one time, or each in an outcome of its own. If the studies leave no
        choice, write `accept: {MIXED_PERIODS: the reason}` beside `ask:`.""",
    ),
    (
        (("      points:\n        measure", _SMALLER),),
        """\
small.yaml:105:3: warning[MIXED_OUT_OF] the results of `heard` are told out of 12, 100 people
  |   heard:
  |   ^^^^^
  help: Count them all out of the same number, 100 where it will do. If some are too rare for that,
        write `accept: {MIXED_OUT_OF: the reason}` beside `ask:`.""",
    ),
    (
        (("    checks: risks\n", "    checks: risks\n    accept: {PERCENT: It is so.}\n"),),
        """\
small.yaml:163:14: warning[ACCEPTED_FOR_NOTHING] `PERCENT` is accepted here, and nothing of that kind \
is found here any more
  |     accept: {PERCENT: It is so.}
  |              ^^^^^^^
  help: Take it out.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert checked(tmp_path, *edits) == expected


REVIEW = """\
small.yaml:10:14: warning[{code}] {told}
  |   review_by: 2027-11-20
  |              ^^^^^^^^^^
  help: Read it against what is new, have a clinician review it, and set a new `review_by:`."""


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 9, 20), ""),
        (
            date(2027, 9, 21),
            "warning[REVIEW_SOON] the guide has to be reviewed by 2027-11-20, in 60 days",
        ),
        (date(2027, 11, 20), "warning[REVIEW_SOON] the guide has to be reviewed by 2027-11-20, in 0 days"),
        (
            date(2027, 11, 21),
            "warning[REVIEW_PAST] the guide had to be reviewed by 2027-11-20, 1 days ago",
        ),
    ],
)
def test_a_review_that_is_due_is_told_of(tmp_path: Path, today: date, expected: str) -> None:
    told = checked(tmp_path, today=today)
    code, _, rest = expected.removeprefix("warning[").partition("] ")
    assert told == (REVIEW.format(code=code, told=rest) if expected else "")


def test_a_review_that_is_past_cannot_be_accepted(tmp_path: Path) -> None:
    accepting: Edit = ("  interests: None.\n", "  interests: None.\n  accept: {REVIEW_PAST: We are busy.}\n")
    assert "error[NOT_A_WARNING]" in checked(tmp_path, accepting)


def test_a_source_grows_old_with_the_years(tmp_path: Path) -> None:
    lasting: Edit = ("review_by: 2027-11-20", "review_by: 2040-11-20")
    assert checked(tmp_path, lasting, today=date(2030, 12, 31)) == ""
    assert "warning[SOURCE_OLD]" in checked(tmp_path, lasting, today=date(2031, 1, 1))


def test_a_reason_that_excuses_something_on_loading_is_not_left_over(tmp_path: Path) -> None:
    unused: Edit = (
        "  s1: {cite: A leaflet,",
        "  s2: {cite: B, read: full_text, publisher: maker, accept: {UNUSED_SOURCE: So.}}\n  s1: {cite: A leaflet,",
    )
    assert checked(tmp_path, unused) == ""
