"""The options side by side: the same rows for all, in the order of what matters to this person.

Must never total, score or rank the options, nor put a number of an outcome into a cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.guide.model import Guide
from kiosk.guide.model.options import Fact
from kiosk.guide.model.outcomes import NobodyArm, Outcome, Result, UnknownResult
from kiosk.walk.facts import Facts
from kiosk.walk.options import split, stands_for
from kiosk.walk.parts import RATINGS
from kiosk.walk.wording import words


class State(StrEnum):
    """What a cell of the comparison has to say."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    BY_KIND = "by_kind"
    NUMBERS = "numbers"
    NOBODY_KNOWS = "nobody_knows"


@dataclass(frozen=True, slots=True)
class Cell:
    """One option's answer to one row."""

    option: str
    kind: str | None
    state: State
    short: str = ""
    text: str = ""
    fact: Fact | None = None
    """What the author declared, with its sources."""
    by_kind: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One question that every option answers."""

    name: str
    ask: str
    side: str
    is_outcome: bool
    matters: bool
    """The person has said that this matters."""
    cells: tuple[Cell, ...]


def comparison(guide: Guide, facts: Facts, options: tuple[str, ...]) -> tuple[Row, ...]:
    """The table of these options: attributes first, in this person's order, then the outcomes."""
    important = what_matters(guide, facts)
    rows = [
        Row(
            name,
            attribute.ask,
            attribute.side,
            is_outcome=False,
            matters=name in important,
            cells=tuple(cell(guide, facts, option, name) for option in options),
        )
        for name, attribute in guide.attributes.items()
    ]
    rows.sort(key=lambda row: important.index(row.name) if row.name in important else len(important))
    return (*rows, *_outcome_rows(guide, facts, options))


def what_matters(guide: Guide, facts: Facts) -> list[str]:
    """The attributes that matter to this person, most first: the top three, then by how each value was rated."""
    values = list(valued(guide, facts))
    return list(dict.fromkeys(row for value in values for row in guide.values[value].attributes))


def valued(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """The values that matter to this person, most first."""
    top = [value for step in guide.steps_showing("values") for value in facts.picked(f"{step}/top")]
    rated = [
        value
        for rating in RATINGS[:3]
        for step in guide.steps_showing("values")
        for value in guide.values
        if facts.picked(f"{step}/rate.{value}") == (rating,)
    ]
    return tuple(dict.fromkeys((*top, *rated)))


def cell(guide: Guide, facts: Facts, option: str, attribute: str) -> Cell:
    """One option's answer to one attribute."""
    declared = guide.options[option]
    fact = declared.facts.get(attribute)
    if fact is not None and not fact.by_kind:
        return _cell(option, None, fact, facts)
    kinds = tuple(
        _cell(option, name, kind.facts[attribute], facts)
        for name, kind in declared.kinds.items()
        if attribute in kind.facts
    )
    return Cell(option, None, State.BY_KIND, by_kind=kinds)


def _cell(option: str, kind: str | None, fact: Fact, facts: Facts) -> Cell:
    if fact.short is None:
        said = words(fact.unknown, facts) if fact.unknown else ""
        return Cell(option, kind, State.UNKNOWN, text=said, fact=fact)
    short = words(fact.short, facts)
    return Cell(option, kind, State.KNOWN, short, words(fact.text, facts) if fact.text else short, fact)


def _outcome_rows(guide: Guide, facts: Facts, options: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            name,
            outcome.ask,
            outcome.side,
            is_outcome=True,
            matters=False,
            cells=tuple(
                Cell(
                    option,
                    None,
                    State.NUMBERS if _counted(guide, facts, name, option) else State.NOBODY_KNOWS,
                )
                for option in options
            ),
        )
        for name, outcome in guide.outcomes.items()
        if _compares(outcome)
    )


def _counted(guide: Guide, facts: Facts, outcome: str, option: str) -> bool:
    """Whether there are numbers about an option, or about the one that choosing it means to go on with."""
    return any(results_for(guide, outcome, split(ref)[0]) for ref in stands_for(guide, facts, option))


def _compares(outcome: Outcome) -> bool:
    """Whether an outcome tells of any option: one that does not is no row of the comparison."""
    return any(refs_of(result) for result in outcome.results.values())


def refs_of(result: Result) -> tuple[str, ...]:
    """The options and kinds a result is about; none where it is about something else they have in common."""
    if isinstance(result, UnknownResult):
        return (result.of,)
    return tuple(arm.of for arm in result.arms.values() if not isinstance(arm, NobodyArm) and arm.of)


def results_for(guide: Guide, outcome: str, option: str) -> tuple[str, ...]:
    """The results of an outcome that hold a number about an option or one of its kinds."""
    return tuple(
        name
        for name, result in guide.outcomes[outcome].results.items()
        if not isinstance(result, UnknownResult) and any(split(ref)[0] == option for ref in refs_of(result))
    )
