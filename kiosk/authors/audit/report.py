"""A whole audit as data: every criterion with its finding and the places in the files, and how many of each.

Must never leave a criterion out, nor add the counts of different standards up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.authors.audit.criteria import EVIDENCE, GROUPS, Criterion, Group
from kiosk.authors.audit.finding import Audited, Finding, Verdict
from kiosk.authors.measures.findings import Written
from kiosk.guide.links.fault import Path
from kiosk.guide.problems import Place
from kiosk.guide.source import Folder


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion, and what was found of it."""

    criterion: Criterion
    finding: Finding
    places: tuple[Place, ...]
    """Where it shows, in the order of the files; none for what stands nowhere."""


@dataclass(frozen=True, slots=True)
class Part:
    """A group of criteria, and what was found of each."""

    group: Group
    rows: tuple[Row, ...]

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many of each verdict."""
        return Counter(row.finding.verdict for row in self.rows)


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything that was found of a guide."""

    there: Written
    today: str
    parts: tuple[Part, ...]
    unknown_reports: tuple[str, ...]
    """Names under `evidence_file:` that no criterion asks for."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every criterion with its finding, in order."""
        return tuple(row for part in self.parts for row in part.rows)


def audit_of(there: Written, today: str) -> Audit:
    """What was found of a guide on a day, written as year-month-day."""
    audited = Audited(there, today)
    parts = tuple(Part(group, tuple(row_of(each, audited) for each in group.criteria)) for group in GROUPS)
    named = there.guide.guide.evidence_file
    unknown = tuple(name for name in named if name not in EVIDENCE.values())
    return Audit(there, today, parts, unknown)


def row_of(criterion: Criterion, audited: Audited) -> Row:
    """What was found of one criterion, and where."""
    finding = criterion.look(audited)
    return Row(criterion, finding, tuple(sorted(set(_places(finding.at, audited.there.folder)))))


def _places(paths: Iterable[Path], folder: Folder) -> Iterable[Place]:
    for path in paths:
        place = folder.place_of(path, key=isinstance(path[-1], str))
        # Of a key at the left margin that nobody has written there is no line to point at.
        if place.line:
            yield place
