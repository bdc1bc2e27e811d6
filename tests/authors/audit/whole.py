"""A guide that meets everything a program can look for, one that meets next to nothing, and ways to audit both."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.authors.audit.criteria import criteria
from kiosk.authors.audit.finding import Audited
from kiosk.authors.audit.report import Audit, Row, audit_of, row_of
from tests.authors.fair import FAIR, there_of
from tests.guide.small import Edit, edited

TODAY = "2026-11-21"

MORE: tuple[Edit, ...] = (
    (
        "  methods: We asked people. We tell no stories.\n",
        (
            "  methods: We asked people. We tell no stories.\n"
            "  reading_level: {grade: 6, formulas: [Fog]}\n"
            "  equality_impact: The text is short.\n"
            "  evidence_file: {}\n"
        ),
    ),
    (
        "  pictures:\n    show: table\n",
        (
            "  see: {show: options}\n"
            "  care: {show: values}\n"
            "  beside: {show: comparison}\n"
            "  bring: {show: questions}\n"
            "  pictures:\n    show: table\n"
        ),
    ),
    ("  things: [calm, times]\n", "  condition: [calm, times]\n"),
)
"""What makes the fair guide meet the standards, as far as a program sees."""

_ABOUT, _, _ = edited(("  reviews: []\n", ""), ("  someone_helps: {when: {who: helper}}\n", "")).partition(
    "\nsections:"
)
TINY = f"""{_ABOUT}
sections: {{you: About you}}

steps:
  thanks:
    say: Thank you.
    ends: done
"""
"""A guide that loads and meets next to nothing."""


def whole(*edits: Edit) -> str:
    """The text of the whole guide, with mistakes made in it."""
    return edited(*FAIR, *MORE, *edits)


def without(text: str, *keys: str) -> str:
    """The text without these keys at the left margin and all that stands under them."""
    for key in keys:
        text, count = re.subn(rf"^{key}:.*\n(?: .*\n|\n)*", "", text, flags=re.MULTILINE)
        assert count == 1, key
    return text


def audited(folder: Path, text: str, today: str = TODAY) -> Audit:
    """The audit of a text."""
    return audit_of(there_of(folder, text), today)


def looked(folder: Path, text: str, key: str) -> Row:
    """What is found of one criterion in a text."""
    [criterion] = [each for each in criteria() if each.key == key]
    return row_of(criterion, Audited(there_of(folder, text), TODAY))


def told(row: Row) -> str:
    """A finding in one line: the verdict, the lines it points at, and what it says."""
    lines = ",".join(str(place.line) for place in row.places)
    return f"{row.finding.verdict} {lines}: {row.finding.says}"
