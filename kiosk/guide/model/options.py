"""The options being compared, and the questions every one of them answers.

Must never rank them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kiosk.guide.model.base import Claim, Declared, Keyed, Many, Ref, Text, nothing
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.words import Wording

Side = Literal["good", "harm", "burden", "plain"]


class Attribute(Declared):
    """A question every option answers: one row of the comparison."""

    ask: Text
    """The question that every option answers, such as How soon does it work?"""
    side: Side
    """Whether it tells of a good, a harm, a burden, or neither."""
    serious: bool = False
    """It tells of serious harm: every answer to it also stands on the overview, in the `hard` line of `in_short`."""


class Fact(Claim):
    """One option's answer to one attribute.

    Has `short` (and `text`, the fuller answer), or `unknown`, or `by_kind: true` when each kind answers.
    """

    short: Wording | None = None
    """A few words, for the comparison."""
    text: Wording | None = None
    """The whole answer."""
    unknown: Wording | None = None
    """Nobody knows, or the clinic has not said: in words."""
    by_kind: bool = False
    """Each kind answers for itself."""
    on_overview: Many[Wording] = ()
    """Where the attribute is serious: the words by which this harm stands in `in_short`, word for word.

    It stands in the option's `hard` line there. One that belongs to another wording of that line is said under
    `instead`, with the same `when`.
    """

    @model_validator(mode="after")
    def _one_answer(self) -> Fact:
        answers = (self.short is not None, self.unknown is not None, self.by_kind)
        if sum(answers) != 1:
            raise PydanticCustomError("problem", "FACT_SHAPE", {"code": "FACT_SHAPE", "at": (), "values": {}})
        return self


class LivingWith(Claim):
    """What it is like to live with an option."""

    body: Wording
    """What it means for the body."""
    mood: Wording
    """What it means for mood and feelings."""
    daily_life: Wording
    """What it means for work, home and time."""


class Span(Claim):
    """From so many to so many, or nobody knows."""

    from_: int | None = Field(default=None, alias="from", ge=0)
    """The smallest number."""
    to: int | None = Field(default=None, ge=0)
    """The largest number."""
    unknown: Text | None = None
    """In place of numbers: that nobody knows, in words."""

    @model_validator(mode="after")
    def _known_or_unknown(self) -> Span:
        known = self.from_ is not None and self.to is not None
        if known == (self.unknown is not None) or (known and (self.from_ or 0) > (self.to or 0)):
            raise PydanticCustomError("problem", "SPAN_SHAPE", {"code": "SPAN_SHAPE", "at": (), "values": {}})
        return self


class Weeks(Span):
    """A stretch of weeks in the year ahead."""

    label: Text
    """What comes in these weeks."""
    once: bool = False
    """It comes once, and does not begin again with each visit."""
    when: Condition | None = None
    """Told only to those for whom this holds."""


class Every(Span):
    """So many weeks from one visit to the next, at least one."""

    from_: int | None = Field(default=None, alias="from", ge=1)
    """The fewest weeks."""


class Year(Declared):
    """A year with an option."""

    every: Every | None = None
    """How many weeks lie between two visits at which the treatment is given again.

    What stands under `weeks` begins again with each of these visits, unless it says `once: true`.
    """
    visits: Span | None = None
    """How many visits in the year."""
    needles: Span | None = None
    """How many needles in the year."""
    tablets: Span | None = None
    """How many tablets in the year."""
    days_off: Span | None = None
    """How many days off work or school in the year."""
    weeks: Keyed[Weeks] = Field(default_factory=nothing)
    """What comes in which weeks, each under a name of your own."""


class Kind(Claim):
    """A kind of an option, with its own answers where they differ."""

    name: Wording
    """Its name; brand names stand under `brands`."""
    in_short: Wording | None = None
    """What the overview tells of this kind."""
    brands: Many[Text] = ()
    """Brand names, in alphabetical order."""
    living_with: LivingWith | None = None
    """What it is like to live with this kind, where it differs."""
    facts: Keyed[Fact] = Field(default_factory=nothing)
    """Its own answers, by attribute, where the option says `by_kind: true`."""
    year: Year | None = None
    """A year with this kind."""


class SameAs(Declared):
    """What choosing an option comes to for some people, such as keeping a treatment they already have.

    Safety points that concern what it stands for then concern the option too.
    """

    when: Condition | None = None
    """It stands for the other option only while this holds."""
    option: Ref
    """The other option, or the kind of it, that choosing this one is having."""


class InShort(Declared):
    """An option in four short lines: the same lines, in the same order, for every option."""

    what: Wording
    """What it is."""
    good: Wording
    """One good thing about it."""
    hard: Wording
    """One hard thing about it, and every serious harm."""
    sure: Wording
    """How sure anyone is."""

    @property
    def lines(self) -> Mapping[str, Wording]:
        """The four lines by their keys, in the order in which they are shown."""
        return {"what": self.what, "good": self.good, "hard": self.hard, "sure": self.sure}


class Option(Claim):
    """A treatment being compared."""

    name: Wording
    """Its name; brand names stand only in kinds."""
    in_short: InShort
    """What the overview tells of it."""
    when: Condition | None = None
    """Offered only when this holds."""
    status_quo: bool = False
    """This option is to change nothing; exactly one such option is offered on each route."""
    same_as: Many[SameAs] = ()
    """The options that choosing this one is having: each while its `when` holds, several at once if so."""
    living_with: LivingWith
    """What it means for body, mood and daily life."""
    kinds: Keyed[Kind] = Field(default_factory=nothing)
    """The kinds there are of it, each under a name of your own; elsewhere a kind is called `option.kind`."""
    facts: Keyed[Fact]
    """Its answer to every attribute, by the name of the attribute; silence is an error."""
    year: Year | None = None
    """What a year with it asks for."""
