"""A guide as its author wrote it, and what the measures find in it, each at its place in a file.

Owns which measures there are and the way from a finding to a problem. Must never lay a clinic's words over a guide:
what a clinic adds is not its author's to balance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.authors.measures.balance import balance_faults
from kiosk.authors.measures.coaching import coaching_faults
from kiosk.authors.measures.numbers import number_faults
from kiosk.authors.measures.overview import overview_faults
from kiosk.authors.measures.plainness import plainness_faults
from kiosk.authors.measures.private_ways import private_way_faults
from kiosk.authors.measures.steering import steering_faults
from kiosk.authors.measures.text import Text
from kiosk.authors.measures.values import value_faults
from kiosk.guide.links.fault import Fault
from kiosk.guide.load import read
from kiosk.guide.model import Guide
from kiosk.guide.problems import Problem
from kiosk.guide.source import Folder
from kiosk.guide.telling import accepted, problem_of


class NotAGuide(Exception):
    """What stands at a path cannot be read as a guide; `kiosk check` tells why."""


@dataclass(frozen=True, slots=True)
class Written:
    """A guide without a clinic's words, and the files it stands in."""

    guide: Guide
    folder: Folder


def written(path: Path) -> Written:
    """The guide at a path as its author wrote it.

    Raises:
        NotAGuide: if it cannot be read as one.
    """
    there = read(path)
    if there.guide is None:
        raise NotAGuide(str(path))
    return Written(there.guide, there.folder)


def fairness(guide: Guide) -> Iterator[Fault]:
    """Everything that is not fair to a reader, accepted or not: balance, harms out of sight, bare numbers."""
    yield from balance_faults(guide)
    yield from overview_faults(guide)
    yield from value_faults(guide)
    yield from number_faults(guide)


def findings(text: Text) -> Iterator[Fault]:
    """Everything that can be told from the guide's own words, accepted or not."""
    yield from fairness(text.guide)
    yield from private_way_faults(text.guide)
    if text.english:
        yield from plainness_faults(text.guide, text.pieces, text.glossary)
        yield from steering_faults(text.pieces)
        yield from coaching_faults(text.guide)


def problems(there: Written) -> tuple[Problem, ...]:
    """What the measures find and nobody has accepted with a reason, each at its place."""
    data = there.folder.data
    left = (fault for fault in findings(Text.of(there.guide)) if not accepted(fault, data))
    return tuple(sorted(problem_of(fault, there.folder) for fault in left))
