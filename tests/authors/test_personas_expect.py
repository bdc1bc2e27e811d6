"""An expectation of a persona that is not met is told at its line, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authors.somebody import guide_with, told
from tests.guide.small import Edit

CASES: list[tuple[tuple[Edit, ...], tuple[Edit, ...], str]] = [
    (
        (("    say: Thank you.\n", "    say: Thank you.\n    ends: early\n"),),
        (
            ("lean: phone.nurse", "lean: letter"),
            ("visits: [days, page]", "visits: [days]"),
            ("never_visits: [thanks]", "never_visits: [page]"),
        ),
        """\
personas/p.yaml:15:9: error[PERSONA_OTHER_END] this persona's walk ends at `early`
  |   ends: done
  |         ^^^^
  help: Mend the `next:` or `when:` that leads there, change the answers, or write this end here.""",
    ),
    (
        (),
        (("visits: [days, page]", "visits: [days, thanks]"),),
        """\
personas/p.yaml:10:18: error[PERSONA_NOT_VISITED] this persona does not come to `thanks`
  |   visits: [days, thanks]
  |                  ^^^^^^
  help: Change the answers so that they lead there, mend the `when:` or `next:` that leads past it,
        or take it out of `visits:`.""",
    ),
    (
        (),
        (("never_visits: [thanks]", "never_visits: [days]"),),
        """\
personas/p.yaml:11:18: error[PERSONA_VISITED] this persona comes to `days`
  |   never_visits: [days]
  |                  ^^^^
  help: Mend the `when:` or `next:` that leads there, or take it out of `never_visits:`.""",
    ),
    (
        (),
        (("  flags: [hearing]", "  flags: [worried]"),),
        """\
personas/p.yaml:12:11: error[PERSONA_FLAG_NOT_RAISED] the answers of this persona do not raise `worried`
  |   flags: [worried]
  |           ^^^^^^^
  help: Mend the choice or the `when:` that should raise it, change the answers, or take it out of
        `flags:`.""",
    ),
    (
        (),
        (("never_flags: [worried]", "never_flags: [hearing]"),),
        """\
personas/p.yaml:13:17: error[PERSONA_FLAG_RAISED] the answers of this persona raise `hearing`
  |   never_flags: [hearing]
  |                 ^^^^^^^
  help: Mend the choice or the `when:` that raises it, change the answers, or take it out of
        `never_flags:`.""",
    ),
    (
        (),
        (("urgent: []", "urgent: [hearing]"),),
        """\
personas/p.yaml:14:12: error[PERSONA_NOT_URGENT] no urgent screen for `hearing` is shown to this persona
  |   urgent: [hearing]
  |            ^^^^^^^
  help: Mend what should raise it, see that it says `urgency: now`, or take it out of `urgent:`.""",
    ),
    (
        (),
        (("  lean: phone.nurse\n", ""),),
        """\
personas/p.yaml:9:18: error[PERSONA_NOT_VISITED] this persona does not come to `page`
  |   visits: [days, page]
  |                  ^^^^
  help: Change the answers so that they lead there, mend the `when:` or `next:` that leads past it,
        or take it out of `visits:`.
personas/p.yaml:14:9: error[PERSONA_NO_END] this persona's walk stops at `lean`, which has no answer here
  |   ends: done
  |         ^^^^
  help: Add an answer to it under `answers:`; `skipped` is one too.""",
    ),
    (
        (),
        (("prints: [Hard to hear]\n  never", "prints: [Hard of seeing]\n  never"),),
        """\
personas/p.yaml:16:12: error[PERSONA_NOT_PRINTED] `Hard of seeing` does not stand on this persona's sheet
  |   prints: [Hard of seeing]
  |            ^^^^^^^^^^^^^^
  help: Look at the sheet with `kiosk summary GUIDE --answers FILE`. Write the words as they stand
        there, or mend the `paper:` or `when:` that leaves them out.""",
    ),
    (
        (),
        (("never_prints: [Very worried]", "never_prints: [Hard to hear]"),),
        """\
personas/p.yaml:17:18: error[PERSONA_PRINTED] `Hard to hear` stands on this persona's sheet
  |   never_prints: [Hard to hear]
  |                  ^^^^^^^^^^^^
  help: Look at the sheet with `kiosk summary GUIDE --answers FILE`. Mend what puts the words there,
        or take them out of `never_prints:`.""",
    ),
    (
        (),
        (("steps_at_most: 11", "steps_at_most: 9"),),
        """\
personas/p.yaml:18:18: error[PERSONA_TOO_MANY_STEPS] this persona walks 11 steps
  |   steps_at_most: 9
  |                  ^
  help: Leave steps out on this way with `when:`, or write a larger number here.""",
    ),
    (
        (("    affects: {phone: care}\n", "    affects: {phone: care}\n    urgency: now\n"),),
        (),
        """\
personas/p.yaml:14:3: error[PERSONA_URGENT] an urgent screen for `hearing` is shown to this \
persona, and is not named here
  |   urgent: []
  |   ^^^^^^
  help: Name it here, or mend what raises it.""",
    ),
]
"""Edits of the guide, edits of the persona, and all that is told."""


@pytest.mark.parametrize(("of_guide", "of_persona", "expected"), CASES)
def test_an_expectation_that_is_not_met_is_told_at_its_line(
    tmp_path: Path, of_guide: tuple[Edit, ...], of_persona: tuple[Edit, ...], expected: str
) -> None:
    assert told(tmp_path, guide_with(tmp_path, *of_guide), *of_persona) == expected
