"""What a guide says about itself: whom it is for, who made it, who checked it, until when it holds.

Must never hold a clinical claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from kiosk.guide.model.base import Declared, Id, IsoDate, Keyed, Many, Ref, Text, nothing
from kiosk.guide.model.conditions import Condition


class Author(Declared):
    """Somebody who wrote the guide."""

    name: Text
    """Who it is."""
    role: Text
    """What they did for the guide, such as author or adviser."""
    qualification: Text
    """What they are by training, such as nurse or neurologist."""


class Review(Declared):
    """A named person has checked this very text."""

    by: Text
    """The name of whoever checked it."""
    role: Text
    """What they are, such as neurologist or patient."""
    kind: Literal["clinician", "patient"]
    """Whether a clinician or a patient checked it; only a clinician's review ends "Not yet checked by a doctor"."""
    date: IsoDate
    """The day of the review, as year-month-day."""
    content_hash: Text
    """The guide's content hash on the day; a review of other words does not count."""


class ReadingLevel(Declared):
    """How hard the guide is to read, as it was measured."""

    grade: Annotated[int, Field(ge=1, le=18)]
    """No screen is harder than this school grade (American counting); grade 6 is read at eleven."""
    formulas: Annotated[Many[Text], Field(min_length=1)]
    """The names of the reading formulas that say so."""


class ShortPath(Declared):
    """The walk for somebody with little time."""

    when: Condition
    """Who takes it."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    """How long it may take."""


class SomeoneHelps(Declared):
    """Somebody else is reading the screen too, so sensitive questions are not asked."""

    when: Condition
    """When somebody else is reading along."""


class GuideAbout(Declared):
    """The guide's own page: title, decision, audience, authors, dates, money."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    """Language tag, such as en or es-MX."""
    title: Text
    """The guide's full name; may name the condition, so it never stands on the first screen or on paper's top line."""
    screen_title: Text
    """The welcome screen and the paper's top line: names no condition."""
    decision: Text
    """The decision in one sentence."""
    audience: Text
    """Whom it is for."""
    user_need: Text
    """As ... facing ..., I need ... so that ..."""
    country: Text
    """The country it was written for, or international."""
    published: IsoDate
    """The day on which this text was published, as year-month-day."""
    review_by: IsoDate
    """After this day patients are told that the guide is being updated."""
    update_policy: Text
    """How often and by whom the guide is read again."""
    authors: Annotated[Many[Author], Field(min_length=1)]
    """Everybody who wrote it, each with name, role and qualification."""
    reviews: Many[Review] = ()
    """Who has checked this very text; `kiosk review --sign` writes it."""
    evidence_file: Annotated[Mapping[Id, Text], AfterValidator(MappingProxyType)] = Field(
        default_factory=nothing
    )
    """Reports on needs, field tests and effect (IPDAS E12-E17, E22-E23), by name; empty until real."""
    funding: Text
    """Who paid for the work."""
    interests: Text
    """What the authors gain or lose by the decision, or that there is nothing."""
    methods: Text
    """How evidence was found, chosen and summed up, and why there are no personal stories."""
    reading_level: ReadingLevel | None = None
    """What was measured, so that whoever judges the guide can hold it to that."""
    equality_impact: Text | None = None
    """Who might be left out by this guide and what was done about it."""
    short_path: ShortPath | None = None
    """Who takes the short way through the guide, and how long it may take."""
    someone_helps: SomeoneHelps | None = None
    """When somebody else is reading along; sensitive questions are then not asked."""
    rest: Text | None = None
    """What a pause is called under Stop or print, such as Rest my eyes; Rest a while where nothing stands here."""


class DiaryRows(Declared):
    """A diary to fill in by hand, on a page of its own."""

    title: Text
    """The heading of the diary."""
    when: Condition | None = None
    """Asked for when this holds, and then added to the sheet; without it, it is never added by itself."""
    weeks: Annotated[int, Field(ge=1, le=52)]
    """How many weeks the diary has room for."""
    rows: Annotated[Keyed[Text], Field(min_length=1)]
    """What is written down each week, each line under a name of your own."""


class NextStep(Declared):
    """A line on the patient's page about what to do next."""

    say: Text
    """The line."""
    when: Condition | None = None
    """Leave the line out unless this holds."""


class Sheet(Declared):
    """What paper carries beyond the answers."""

    diary: DiaryRows | None = None
    """A diary to fill in by hand."""
    next_step: Many[NextStep] = ()
    """Lines on what to do next, in this order."""


class FormerIds(Declared):
    """Old ids and what they are called now, so that codes from older paper still work."""

    steps: Annotated[Mapping[Id, Id], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """Old step id to the one it has now."""
    choices: Annotated[Mapping[str, str], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """`step.choice` to the choice's name now."""
    options: Annotated[Mapping[Ref, Id], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """Old option, or `option.kind`, to the name that the option or the kind has now."""
    values: Annotated[Mapping[Id, Id], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """Old value to the one it is now."""
    quiz: Annotated[Mapping[Id, Id], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """Old quiz question to the one it is now."""
    questions: Annotated[Mapping[Id, Id], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """Old suggested question to the one it is now."""
