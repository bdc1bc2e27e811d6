"""Outcomes: good and bad results with numbers, each number with its whole frame.

Must never compute: what a count means in words is put together by the walk from these declarations.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag

from kiosk.guide.model.base import Claim, Declared, Keyed, Ref, Text
from kiosk.guide.model.options import Side

Level = Literal["high", "moderate", "low", "very_low"]
Number = int | float


class Certainty(Declared):
    """How sure anyone is, and who said so."""

    level: Level
    """How sure: high, moderate, low or very_low."""
    graded_by: Literal["us", "published"]
    """Whether we graded it ourselves (us) or the source did (published)."""


class Then(Declared):
    """What became of the people counted in an arm."""

    of_those: int
    """How many of them."""
    out_of: Annotated[int, Field(ge=1)]
    """Of how many."""
    what: Text
    """Said after the count, such as: had it come back."""
    what_not: Text | None = None
    """Said after the count of the others, such as: did not."""


class ArmWho(Declared):
    """Who was in the arm: people on an option, or people given something else."""

    of: Ref | None = None
    """The option or `option.kind` they had."""
    what: Text | None = None
    """What they had, where it is not one of the options."""


class CountArm(ArmWho):
    """So many people had it."""

    count: Annotated[int, Field(ge=0)]
    """How many people had it."""
    low: int | None = None
    """The lower end of the range reported around the count."""
    high: int | None = None
    """The range reported around the count."""
    then: Then | None = None
    """What became of these people."""


class RangeArm(ArmWho):
    """Reports differ: from so many to so many."""

    from_: int = Field(alias="from", ge=0)
    """The fewest."""
    to: Annotated[int, Field(ge=0)]
    """The most."""
    then: Then | None = None
    """What became of these people."""


class WeeksArm(ArmWho):
    """How many had it, week by week."""

    at: Annotated[
        Mapping[Annotated[int, Field(strict=False)], int],
        Field(min_length=1),
        AfterValidator(MappingProxyType),
    ]
    """Week to how many people had it in that week."""


class ChangeArm(ArmWho):
    """By how much a score changed on average."""

    change: Number
    """By how many points the score changed; less than 0 if it fell."""
    low: Number | None = None
    """The lower end of the range reported around the change."""
    high: Number | None = None
    """The upper end of the range reported around the change."""


class NobodyArm(Declared):
    """There was no group to compare with, said in words."""

    nobody: Text
    """That there was no group to compare with, in words."""


def _arm_kind(written: object) -> str | None:
    if not isinstance(written, Mapping):
        return "arm:count"
    for key, kind in (("nobody", "nobody"), ("at", "weeks"), ("change", "change"), ("from", "range")):
        if key in written:
            return f"arm:{kind}"
    return "arm:count"


Arm = Annotated[
    Annotated[CountArm, Tag("arm:count")]
    | Annotated[RangeArm, Tag("arm:range")]
    | Annotated[WeeksArm, Tag("arm:weeks")]
    | Annotated[ChangeArm, Tag("arm:change")]
    | Annotated[NobodyArm, Tag("arm:nobody")],
    Discriminator(_arm_kind),
]
"""One group of people in a result."""


class Framed(Claim):
    """The frame every number stands in."""

    arms: Annotated[Keyed[Arm], Field(min_length=1)]
    """The groups of people, each under a name of your own."""
    period: Text
    """Over which time."""
    population: Text
    """In whom."""
    certainty: Certainty
    """How sure anyone is, and who said so."""
    basis: Literal["reported", "calculated", "read_as"] = "reported"
    """How the number came here; what was only read as such draws no picture."""
    how: Text | None = None
    """With basis: calculated, the sum that was done."""


class CountResult(Framed):
    """How many people, out of how many."""

    out_of: Annotated[int, Field(ge=1)] = 100
    """Out of how many people each count is."""
    happens: Text | None = None
    """This result's own sentence, where it measured something a little different."""
    happens_not: Text | None = None
    """This result's own sentence for those who do not have it."""


class PointsResult(Framed):
    """By how many points a score changed."""

    measure: Literal["points"]
    """The result is a score, in points."""
    better_is: Literal["lower", "higher"]
    """Whether a lower or a higher score is better."""
    scale: Text
    """What the score is and from where to where it goes."""
    says: Text
    """The sentence for one arm; {change} is the slot."""
    between_groups: bool = False
    """The number is the gap between two groups, so that 0 is no difference; else it is a group's own change."""


class UnknownResult(Claim):
    """Nobody knows, said in words."""

    of: Ref
    """The option or `option.kind` of which nobody knows it."""
    unknown: Text
    """That nobody knows, in words."""


def _result_kind(written: object) -> str | None:
    if isinstance(written, Mapping):
        if "unknown" in written:
            return "result:unknown"
        if "measure" in written:
            return "result:points"
    return "result:counts"


Result = Annotated[
    Annotated[CountResult, Tag("result:counts")]
    | Annotated[PointsResult, Tag("result:points")]
    | Annotated[UnknownResult, Tag("result:unknown")],
    Discriminator(_result_kind),
]
"""What one study or review found; results of different studies are never one picture."""


class Outcome(Declared):
    """A good or bad result that people ask about."""

    ask: Text
    """The question people have, such as How many people feel better?"""
    happens: Text
    """The sentence for those who have it; {count} and {out_of} are the only slots."""
    happens_not: Text
    """The sentence for those who do not."""
    side: Side
    """Whether it tells of a good, a harm, a burden, or neither."""
    results: Annotated[Keyed[Result], Field(min_length=1)]
    """What each study or review found, each under a name of your own."""
