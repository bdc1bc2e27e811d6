"""What helps a person decide and stay safe: values, quiz, questions, flags, contacts.

Must never hold a total, a rank or an advice.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.guide.model.base import ByRef, Claim, Declared, Id, Keyed, Many, Text
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.words import Wording

How = Literal["well", "partly", "poorly", "nobody_knows"]
"""How an option can go with a value."""


class OtherFit(Claim):
    """What is said in place of a fit for some people, such as those who take another treatment now."""

    when: Condition
    """For whom this is said."""
    how: How
    because: Wording


class Fit(Claim):
    """How an option goes with one value, and the fact that makes it so."""

    how: How
    because: Wording
    instead: Many[OtherFit] = ()
    """What else is said of it for some people, tried in order: another mark, another fact, other sources."""


class Value(Declared):
    """A statement of what may matter to a person."""

    say: Text
    attributes: Annotated[Many[Id], Field(min_length=1)]
    """The rows of the comparison it is about."""
    fits: Annotated[ByRef[Fit], Field(min_length=1)]
    """For every option, or each of its kinds."""


class QuizItem(Claim):
    """A question that checks whether we explained something well; never a score."""

    ask: Text
    when: Condition | None = None
    checks: Text
    """What it checks, such as expectations."""
    choices: Annotated[Keyed[Text], Field(min_length=2)]
    right: Id
    teach: Text
    """The fact again, in other words."""
    ask_again: Text
    """The question again, in other words."""
    unsure: Text
    """What stands on paper under Not clear to me yet."""


class Question(Declared):
    """A question the person may want to take in."""

    ask: Text
    when: Condition | None = None
    first: bool = False
    """Suggested before the others."""


class FlagWords(Declared):
    """What the person reads: you said, why it matters, tell or ask."""

    said: Text
    matters: Text
    do: Text


class Flag(Claim):
    """A safety point raised by answers. It never removes an option."""

    affects: Annotated[ByRef[Literal["stop", "care"]], Field(min_length=1)]
    """For each option, kind, or `everything`: stop (ask first) or care."""
    urgency: Literal["none", "same_day", "now"] = "none"
    when: Condition | None = None
    """For numbers and combinations; a choice may raise the flag itself."""
    patient: FlagWords
    clinician: Text
    """The line on the clinician's page."""
    contacts: Many[Id] = ()


class Contact(Declared):
    """Somebody to call; the clinic's settings hold the number."""

    what: Text
    if_unset: Text
    """What is said while the clinic has set no number."""
