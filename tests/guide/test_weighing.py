"""Views that show what was said further up: what their author is told where there is nothing to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import SMALL, Edit, told

QUIZ = "    show: quiz\n    quiz: [lost]\n"
FITS: Edit = (QUIZ, "    show: fits\n")
MIND: Edit = (QUIZ, "    show: mind\n")
ENDS: Edit = (QUIZ, "    show: fits\n    ends: done\n")
ASKED: Edit = ("  check:\n", "  weigh:\n    show: values\n  check:\n")
WITHOUT_VALUES: Edit = (SMALL[SMALL.index("values:\n") : SMALL.index("flags:\n")], "")
CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (FITS,),
        """\
small.yaml:59:11: warning[WEIGHED_UNASKED] `show: fits` is never shown: no step above it has `show: values`
  |     show: fits
  |           ^^^^
  help: Add a step with `show: values` above this one, or move this one down.""",
    ),
    (
        (MIND, ASKED),
        """\
small.yaml:61:11: warning[WEIGHED_UNASKED] `show: mind` is never shown: no step above it has `show: leaning`
  |     show: mind
  |           ^^^^
  help: Add a step with `show: leaning` above this one, or move this one down.""",
    ),
    (
        (FITS, ASKED, WITHOUT_VALUES),
        """\
small.yaml:59:11: error[NOTHING_TO_WEIGH] `show: values` has nothing to show: the guide has no `values`
  |     show: values
  |           ^^^^^^
  help: Add `values:` to the guide, or remove this step.
small.yaml:61:11: error[NOTHING_TO_WEIGH] `show: fits` has nothing to show: the guide has no `values`
  |     show: fits
  |           ^^^^
  help: Add `values:` to the guide, or remove this step.""",
    ),
    (
        (ENDS, ASKED),
        """\
small.yaml:62:5: error[ENDS_UNSEEN] `check` ends the walk, and is passed over for people with nothing to see there
  |     ends: done
  |     ^^^^
  help: Move `ends:` to a step below that everybody comes to.""",
    ),
    (
        (("choices: {yes_it_can: It can, never: Never}", "choices: {yes_it_can: It can, not_sure: Never}"),),
        """\
small.yaml:160:35: error[RESERVED_ID] `not_sure` has a meaning of its own and cannot be used as a name here
  |     choices: {yes_it_can: It can, not_sure: Never}
  |                                   ^^^^^^^^
  help: Use another name, such as `not_sure_1`.""",
    ),
]


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected


def test_there_is_nothing_to_tell_where_values_are_asked_above(tmp_path: Path) -> None:
    assert told(tmp_path, FITS, ASKED) == ""
