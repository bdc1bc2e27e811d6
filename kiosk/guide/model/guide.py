"""The whole of a guide: THE declaration everything else reads.

Owns the top-level keys and the few facts about a guide that follow from them. Must never read a file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, Field, PrivateAttr

from kiosk.guide.codebook import Codebook
from kiosk.guide.model.about import FormerIds, GuideAbout, Sheet
from kiosk.guide.model.base import Declared, Id, Keyed, Many, Text, nothing
from kiosk.guide.model.conditions import Condition, steps_in, words_in
from kiosk.guide.model.helping import Contact, Flag, Question, QuizItem, Value
from kiosk.guide.model.options import Attribute, Option
from kiosk.guide.model.outcomes import Outcome
from kiosk.guide.model.reference import ClinicSlot, CommonQuestion, Source, Table, Term
from kiosk.guide.model.steps import ChoiceStep, ShowStep, Step, View

HASH_SHOWN: Final = 12
"""So many figures of a content hash tell one text from another wherever somebody reads it, but for a patient's page."""


Found = TypeVar("Found")


class Guide(Declared):
    """One decision aid, frozen and shared by everyone who walks it."""

    guide: GuideAbout
    """What the guide says of itself: title, decision, audience, authors, dates, money."""
    sections: Annotated[Keyed[Text], Field(min_length=1)]
    """The parts of the walk, in order: a name of your own, and what it is called on the screen."""
    steps: Annotated[Keyed[Step], Field(min_length=1)]
    """In reading order."""
    options: Keyed[Option] = Field(default_factory=nothing)
    """The ways to decide between, each under a name of your own."""
    attributes: Keyed[Attribute] = Field(default_factory=nothing)
    """The questions that every option answers: the rows of the comparison."""
    outcomes: Keyed[Outcome] = Field(default_factory=nothing)
    """Good and bad results with numbers."""
    values: Keyed[Value] = Field(default_factory=nothing)
    """What may matter to a person, and how every option goes with it."""
    flags: Keyed[Flag] = Field(default_factory=nothing)
    """Safety points that answers raise."""
    contacts: Keyed[Contact] = Field(default_factory=nothing)
    """Whom to call; the numbers stand in the settings of the clinic."""
    quiz: Keyed[QuizItem] = Field(default_factory=nothing)
    """Questions that check whether we explained something well."""
    questions: Keyed[Question] = Field(default_factory=nothing)
    """Questions the person may want to take in."""
    faq: Keyed[CommonQuestion] = Field(default_factory=nothing)
    """Common questions with their answers."""
    look_ups: Keyed[Many[Id]] = Field(default_factory=nothing)
    """Steps and tables that can be opened at any time without joining the route."""
    tables: Keyed[Table] = Field(default_factory=nothing)
    """Tables to look up."""
    from_clinic: Keyed[ClinicSlot] = Field(default_factory=nothing)
    """What only the clinic can say, such as who pays; its words stand in its local.yaml."""
    glossary: Keyed[Term] = Field(default_factory=nothing)
    """Words that are explained; a text refers to one as `[word](term:name)`."""
    plain_words: Annotated[Mapping[Text, Text], AfterValidator(MappingProxyType)] = Field(
        default_factory=nothing
    )
    """Words that are rare in print and yet plain, each with the reason: kiosk check says nothing of them."""
    sheet: Sheet = Field(default_factory=Sheet)
    """What paper carries beyond the answers."""
    sources: Keyed[Source] = Field(default_factory=nothing)
    """The references, each under a name of your own."""
    was: FormerIds = Field(default_factory=FormerIds)
    """Old ids and what they are called now, so that codes from older paper still work."""

    _id: str = PrivateAttr(default="")
    _content_hash: str = PrivateAttr(default="")
    _codebook: Codebook | None = PrivateAttr(default=None)

    @property
    def id(self) -> str:
        """The name of the guide's folder."""
        return self._id

    @property
    def content_hash(self) -> str:
        """SHA-256 of everything the author wrote but the list of reviews, in hexadecimal."""
        return self._content_hash

    @property
    def codebook(self) -> Codebook | None:
        """The permanent numbers that codes on paper are made with; None: there are none, and pages carry no code."""
        return self._codebook

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Step ids in reading order."""
        return tuple(self.steps)

    @cached_property
    def index(self) -> dict[str, int]:
        """The place of each step in the reading order."""
        return {step: place for place, step in enumerate(self.order)}

    @cached_property
    def section_of(self) -> dict[str, str]:
        """The section of each step; it carries on from the step above."""
        current = next(iter(self.sections))
        found = {}
        for name, step in self.steps.items():
            current = step.section or current
            found[name] = current
        return found

    @cached_property
    def flags_about(self) -> dict[str, tuple[str, ...]]:
        """For each step, the flags whose `when:` hangs on what is answered there."""
        found: dict[str, list[str]] = {}
        for name, flag in self.flags.items():
            for step in self._asked_about(flag.when) if flag.when else ():
                found.setdefault(step, []).append(name)
        return {step: tuple(dict.fromkeys(names)) for step, names in found.items()}

    def _asked_about(self, condition: Condition) -> tuple[str, ...]:
        words = words_in(condition)
        leaning = self.steps_showing("leaning") if "leaning" in words else ()
        reading = self.steps_showing("options") if "reading" in words else ()
        return (*steps_in(condition), *leaning, *reading)

    @cached_property
    def under_heading(self) -> dict[str, tuple[str, ...]]:
        """The questions with choices whose answers stand under each heading of paper, in reading order."""
        found: dict[str, list[str]] = {}
        for name, step in self.steps.items():
            if isinstance(step, ChoiceStep) and step.paper is not None:
                found.setdefault(step.paper.as_, []).append(name)
        return {heading: tuple(names) for heading, names in found.items()}

    def steps_showing(self, view: View) -> tuple[str, ...]:
        """The steps that show this view, in reading order."""
        return self._views.get(view, ())

    @cached_property
    def _views(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for name, step in self.steps.items():
            if isinstance(step, ShowStep):
                found.setdefault(step.show, []).append(name)
        return {view: tuple(names) for view, names in found.items()}

    def once(self, work_out: Callable[[Guide], Found]) -> Found:
        """What other rooms work out of a guide and its numbers, only the first time: neither ever changes."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        found: Found = self._worked_out[work_out]
        return found

    @cached_property
    def _worked_out(self) -> dict[Callable[[Guide], Any], Any]:
        return {}

    @property
    def reviewed(self) -> bool:
        """Whether a named clinician's review of this very text is on file."""
        return any(
            review.kind == "clinician" and review.content_hash == self.content_hash
            for review in self.guide.reviews
        )


def named(guide: Guide, name: str, content_hash: str, codebook: Codebook | None = None) -> Guide:
    """The same guide, knowing its folder's name, its content hash and its permanent numbers."""
    guide._id = name
    guide._content_hash = content_hash
    guide._codebook = codebook
    # What was worked out without these numbers, be it by the guide that this is a copy of, counts no more.
    guide.__dict__.pop("_worked_out", None)
    return guide
