"""What a look at the machine gives: one sentence of what is so, how grave it is, and what to do about it.

Owns the shape of a finding, for people and for programs. Must never hold an answer, a PIN or what is kept of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from kiosk.station.doctor import phrases

Level = Literal["bad", "note", "good"]
"""bad: not fit for patients. note: to be known, or what nobody could tell from here. good: as it should be."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one look has found."""

    level: Level
    says: str
    remedy: str | None = None
    """What to do, where that is not what the catalogue says; None: what the catalogue says."""


def bad(says: str, remedy: str | None = None) -> Told:
    """Not fit for patients."""
    return Told("bad", says, remedy)


def note(says: str, remedy: str | None = None) -> Told:
    """To be known; or it cannot be told on this machine."""
    return Told("note", says, remedy)


def good(says: str) -> Told:
    """As it should be."""
    return Told("good", says)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found and what to do about it; `code` and the names of these fields stay as they are."""

    code: str
    title: str
    level: Level
    says: str
    remedy: str
    """Empty where all is well."""


def fit(findings: Sequence[Finding]) -> bool:
    """Whether patients may use the machine."""
    return all(finding.level != "bad" for finding in findings)


def as_json(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """Every finding as plain data, the gravest first."""
    return [asdict(finding) for level in phrases.HEADS for finding in findings if finding.level == level]


def as_lines(findings: Sequence[Finding], *, every: bool) -> Iterator[str]:
    """What a person reads: what is bad with its remedies, then the notes, then how many are good or each of them."""
    shown = [
        finding
        for level in phrases.HEADS
        for finding in findings
        if finding.level == level and (every or level != "good")
    ]
    for finding in shown:
        yield phrases.HEADS[finding.level].format(title=finding.title, code=finding.code)
        yield phrases.SAYS.format(says=finding.says)
        if finding.remedy:
            yield phrases.REMEDY.format(remedy=finding.remedy)
        yield ""
    count = sum(finding.level == "good" for finding in findings)
    if not every:
        yield phrases.GOOD.get(count, phrases.GOOD_MANY).format(count=count)
    count = sum(finding.level == "bad" for finding in findings)
    yield phrases.ENDS.get(count, phrases.ENDS_MANY).format(count=count)
