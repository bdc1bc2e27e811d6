"""What is found of one criterion: met, not met, needs a person, or does not apply; in words, with the places.

Owns those four verdicts and what a look at a guide is given. Must never hold a criterion, nor a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from importlib.util import find_spec

from kiosk.authors import phrases
from kiosk.authors.measures.claims import Told, told_claims
from kiosk.authors.measures.ease import Ease, ease
from kiosk.authors.measures.findings import Written
from kiosk.authors.measures.numbers import number_faults
from kiosk.authors.measures.screens import screens
from kiosk.authors.measures.text import Text
from kiosk.authors.measures.upkeep import upkeep_faults
from kiosk.authors.proof.forward import Symbolic, run
from kiosk.authors.proof.library import TooLarge
from kiosk.authors.unseen import everybody
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import View
from kiosk.guide.telling import reason_for
from kiosk.listing import paragraph


class Verdict(StrEnum):
    """What can be said of one criterion."""

    MET = "met"
    NOT_MET = "not_met"
    NEEDS_PERSON = "needs_person"
    """No program can tell: somebody has to do it, or to judge it."""
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one criterion."""

    verdict: Verdict
    says: str
    """In whole sentences."""
    at: tuple[Path, ...] = ()
    """Where in the guide it shows; for what is missing, where something stands that lacks it."""
    reasons: tuple[str, ...] = ()
    """Why the author has accepted what is wrong, in their own words, each once."""


@dataclass(frozen=True)
class Audited:
    """A guide as it is looked at, and the day on which that is done."""

    there: Written
    today: str
    """As year-month-day."""

    @property
    def guide(self) -> Guide:
        """The guide without a clinic's words."""
        return self.there.guide

    @property
    def data(self) -> Mapping[str, object]:
        """What the author wrote, as plain data."""
        return self.there.folder.data

    @cached_property
    def claims(self) -> tuple[Told, ...]:
        """Every claim with what was read of its sources."""
        return told_claims(self.guide, self.there.folder)

    @cached_property
    def text(self) -> Text:
        """The words of the guide, taken apart."""
        return Text.of(self.guide)

    @cached_property
    def eased(self) -> Ease:
        """How hard the screens are to read; only to be asked of a guide in English.

        Raises:
            ModuleNotFoundError: the extra `authors` is not installed.
        """
        return ease(self.text, screens(self.guide, everybody(self.guide, self._run)))

    @property
    def _run(self) -> Symbolic | None:
        """The guide over all answer sheets; None where that takes more than its budget."""
        if find_spec("dd") is None:
            raise ModuleNotFoundError(phrases.NOT_INSTALLED.format(package="dd"), name="dd")
        try:
            return run(self.guide)
        except TooLarge:
            return None

    @cached_property
    def aged(self) -> tuple[Fault, ...]:
        """What has grown old or does not go together, accepted or not."""
        return tuple(upkeep_faults(self.guide, date.fromisoformat(self.today)))

    @cached_property
    def bare(self) -> tuple[Fault, ...]:
        """Every number that stands without its frame, accepted or not."""
        return tuple(number_faults(self.guide))

    def reason(self, fault: Fault) -> str | None:
        """Why the author has accepted what was found; None if they have not."""
        return reason_for(fault, self.data)

    def showing(self, *views: View) -> tuple[Path, ...]:
        """The steps that show any of these views."""
        return tuple(("steps", name) for view in views for name in self.guide.steps_showing(view))


Look = Callable[[Audited], Finding]
"""What finds out whether a criterion is met."""


def met(says: str, *at: Path) -> Finding:
    """The criterion is met, as far as a program can tell."""
    return Finding(Verdict.MET, says, at)


def not_met(says: str, *at: Path) -> Finding:
    """The criterion is not met."""
    return Finding(Verdict.NOT_MET, says, at)


def needs_person(says: str, *at: Path) -> Finding:
    """Only a person can do or judge this."""
    return Finding(Verdict.NEEDS_PERSON, says, at)


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said by how many things were found wrong; {count} is the slot of the last two."""

    fine: str
    left: str
    taken: str


def judged(audited: Audited, faults: Iterable[Fault], saying: Saying, told: str, *at: Path) -> Finding:
    """Not met where something is wrong that nobody has accepted; where all was accepted, a person has to judge.

    Args:
        audited: whose author may have accepted it.
        faults: what is wrong.
        saying: what is said of it.
        told: what is said besides, whatever was found.
        at: where it shows that nothing is wrong.
    """
    reasons = [(fault.at, audited.reason(fault)) for fault in faults]
    left = [place for place, reason in reasons if reason is None]
    if left:
        return not_met(paragraph((saying.left.format(count=len(left)), told)), *left)
    if reasons:
        taken = needs_person(
            paragraph((saying.taken.format(count=len(reasons)), told)), *(place for place, _ in reasons)
        )
        return replace(taken, reasons=tuple(dict.fromkeys(reason for _, reason in reasons if reason)))
    return met(paragraph((saying.fine, told)), *at)
