"""What a guide tells: the condition, the decision, the options, their good and bad sides, and doing nothing.

Must never judge how well it is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from kiosk.authors.audit.finding import Audited, Finding, Look, Verdict, judged, met, needs_person, not_met
from kiosk.authors.audit.phrases import found
from kiosk.authors.measures.balance import Count, answers, counts, unmarked
from kiosk.authors.measures.steering import steering_faults
from kiosk.guide.links.fault import Path
from kiosk.guide.model.options import Side
from kiosk.listing import NAMES, listed, paragraph
from kiosk.walk.comparison import refs_of
from kiosk.walk.options import touches

CONDITION = "condition"
"""What the list of steps that tell of the condition is called under `look_ups:`."""
MOST_QUOTED = 400
"""Longer words of the author's are cut where they are quoted, in characters."""


def cut(words: str) -> str:
    """The author's words, without marks and not too long."""
    return shorten(unmarked(words), MOST_QUOTED, placeholder=" ...")


def quoted(words: str) -> str:
    """The author's words in a sentence."""
    return found.QUOTED.format(words=_without_stop(cut(words)))


def _without_stop(words: str) -> str:
    return words if words.endswith("..") else words.removesuffix(".")


def stated(*names: str) -> Look:
    """A look at texts about the guide, without which it does not load."""

    def look(audited: Audited) -> Finding:
        about = audited.guide.guide
        said = [quoted(getattr(about, name)) for name in names]
        return met(paragraph((*said, found.DOES_NOT_LOAD)), *(("guide", name) for name in names))

    return look


def condition(audited: Audited) -> Finding:
    """Whether steps are named that tell what the condition is."""
    names = audited.guide.look_ups.get(CONDITION, ())
    if not any(name in audited.guide.steps for name in names):
        return not_met(found.NO_CONDITION, ("look_ups",))
    telling = (("steps" if name in audited.guide.steps else "tables", name) for name in names)
    return met(found.CONDITION.format(count=len(names)), ("look_ups", CONDITION), *telling)


def options(audited: Audited) -> Finding:
    """Whether there is something to choose, changing nothing among it, and a step shows it."""
    guide = audited.guide
    if not guide.options:
        return not_met(found.NO_OPTIONS)
    if len(guide.options) < 2:
        return not_met(found.ONE_OPTION, ("options",))
    shown = audited.showing("options", "option", "comparison")
    if not shown:
        return not_met(found.OPTIONS_NOT_SHOWN, ("options",), ("steps",))
    unchanged = [name for name, option in guide.options.items() if option.status_quo]
    says = found.OPTIONS.format(
        count=len(guide.options), unchanged=listed(unchanged, NAMES), steps=len(shown)
    )
    return met(says, *(("options", name) for name in guide.options))


def evenly(audited: Audited) -> Finding:
    """Whether the options are told of, and no wording pushes; only English wordings are known."""
    told = options(audited)
    if told.verdict is not Verdict.MET:
        return told
    if not audited.text.english:
        return needs_person(paragraph((found.NOT_ENGLISH, told.says)), *told.at)
    return judged(audited, steering_faults(audited.text.pieces), found.EVEN, told.says, *told.at)


def good(audited: Audited) -> Finding:
    """Whether something good that somebody knows is told of every option."""
    return _told_of_all(audited, ("good",), found.GOOD, found.NO_GOOD)


def bad(audited: Audited) -> Finding:
    """Whether a harm or a burden that somebody knows is told of every option."""
    return _told_of_all(audited, ("harm", "burden"), found.BAD, found.NO_BAD)


def harm(audited: Audited) -> Finding:
    """Whether a harm that somebody knows is told of every option."""
    return _told_of_all(audited, ("harm",), found.HARM, found.NO_HARM)


def _told_of_all(audited: Audited, sides: tuple[Side, ...], told: str, missing: str) -> Finding:
    guide = audited.guide
    if not guide.options:
        return not_met(found.NO_OPTIONS)
    silent = [each.option for each in counts(guide) if not _any(each, sides)]
    if silent:
        return not_met(missing.format(options=listed(silent, NAMES)), *(("options", name) for name in silent))
    questions = [name for name, each in guide.attributes.items() if each.side in sides]
    return met(told.format(count=len(questions)), *(("attributes", name) for name in questions))


def _any(count: Count, sides: Iterable[Side]) -> bool:
    return any(count.answered.get(side) or count.outcomes.get(side) for side in sides)


def living(audited: Audited) -> Finding:
    """Whether every option says what it is like to live with."""
    names = audited.guide.options
    if not names:
        return not_met(found.NO_OPTIONS)
    says = paragraph((found.LIVING.format(count=len(names)), found.DOES_NOT_LOAD))
    return met(says, *(("options", name, "living_with") for name in names))


def consequences(audited: Audited) -> Finding:
    """What living with an option is like, and how many options tell of the year ahead."""
    lives = living(audited)
    every = audited.guide.options
    ahead = sum(option.year is not None for option in every.values())
    if not every:
        return lives
    told = found.YEAR_AHEAD.format(count=ahead, all=len(every))
    return met(paragraph((lives.says, told)), *lives.at)


def natural_course(audited: Audited) -> Finding:
    """Whether it is told what happens if nothing is done; keeping a treatment is not doing nothing."""
    guide = audited.guide
    names = [name for name, option in guide.options.items() if option.status_quo and not option.same_as]
    if not names:
        return not_met(found.NATURAL_NONE, ("options",))
    at: list[Path] = [("options", name) for name in names]
    known = {row for name in names for row in guide.attributes if _known(audited, name, row)}
    if not known:
        return not_met(found.NATURAL_UNKNOWN, *at)
    told = [outcome for outcome in guide.outcomes if any(_says_of(audited, outcome, name) for name in names)]
    says = found.NATURAL.format(
        options=listed(names, NAMES), known=len(known), outcomes=len(told), all=len(guide.outcomes)
    )
    return met(says, *at, *(("outcomes", name) for name in told))


def _known(audited: Audited, option: str, attribute: str) -> bool:
    declared = audited.guide.options[option]
    return any(fact.short is not None for _, fact, _ in answers(option, declared, attribute))


def _says_of(audited: Audited, outcome: str, option: str) -> bool:
    results = audited.guide.outcomes[outcome].results.values()
    return any(touches(ref, option) for result in results for ref in refs_of(result))
