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
    """How the option goes with the value for these people."""
    because: Wording
    """The fact that makes it so."""


class Fit(Claim):
    """How an option goes with one value, and the fact that makes it so."""

    how: How
    """How the option goes with the value: well, partly, poorly or nobody_knows."""
    because: Wording
    """The fact that makes it so."""
    instead: Many[OtherFit] = ()
    """What else is said of it for some people, tried in order: another mark, another fact, other sources."""


class Value(Declared):
    """A statement of what may matter to a person."""

    say: Text
    """The statement, in the words of the person, such as I want relief within weeks."""
    attributes: Annotated[Many[Id], Field(min_length=1)]
    """The rows of the comparison it is about."""
    fits: Annotated[ByRef[Fit], Field(min_length=1)]
    """For every option, or each of its kinds."""


class QuizItem(Claim):
    """A question that checks whether we explained something well; never a score."""

    ask: Text
    """The question."""
    when: Condition | None = None
    """Ask it only when this holds."""
    checks: Text
    """What it checks, such as expectations."""
    choices: Annotated[Keyed[Text], Field(min_length=2)]
    """The answers, each under a name of your own; the kiosk adds I am not sure."""
    right: Id
    """The name of the right answer."""
    teach: Text
    """The fact again, in other words."""
    ask_again: Text
    """The question again, in other words; the same choice must be right here too."""
    unsure: Text
    """What stands on paper under Not clear to me yet."""


class Question(Declared):
    """A question the person may want to take in."""

    ask: Text
    """The question, as the person would ask it."""
    when: Condition | None = None
    """Offer it only when this holds."""
    first: bool = False
    """Suggested before the others."""


class FlagWords(Declared):
    """What the person reads: you said, why it matters, tell or ask."""

    said: Text
    """What the person said, in a few words."""
    matters: Text
    """Why it matters."""
    do: Text
    """Whom to tell or ask, and when; never an order."""


class Flag(Claim):
    """A safety point raised by answers. It never removes an option."""

    affects: Annotated[ByRef[Literal["stop", "care"]], Field(min_length=1)]
    """For each option, kind, or `everything`: stop (ask first) or care."""
    urgency: Literal["none", "same_day", "now"] = "none"
    """How soon somebody has to know: none, same_day, or now (a full screen)."""
    when: Condition | None = None
    """For numbers and combinations; a choice may raise the flag itself."""
    patient: FlagWords
    """What the person reads."""
    clinician: Text
    """The line on the clinician's page."""
    contacts: Many[Id] = ()
    """Whom to call, by the names under `contacts`."""


class Contact(Declared):
    """Somebody to call; the clinic's settings hold the number."""

    what: Text
    """Who it is, such as Crisis line."""
    if_unset: Text
    """What is said while the clinic has set no number."""
