"""The options side by side: the same rows for all, in the order of what matters to this person.

Owns what can stand side by side, what each cell has to say, and which rows differ. A column is an option or one of its
kinds, named by its ref. Must never total, score or rank the options, nor put a number of an outcome into a cell.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.guide.model import Guide
from kiosk.guide.model.options import Fact
from kiosk.guide.model.outcomes import NobodyArm, Outcome, Result, UnknownResult
from kiosk.walk.facts import Facts
from kiosk.walk.fits import mattering
from kiosk.walk.options import kinds_of, offered, split, stands_for, touches, turned
from kiosk.walk.wishes import Wishes
from kiosk.walk.wording import words

LEAST_COMPARED = 2
"""So many options or kinds stand side by side at least; fewer would be no comparison."""


class State(StrEnum):
    """What a cell of the comparison has to say."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    BY_KIND = "by_kind"
    NUMBERS = "numbers"
    NOBODY_KNOWS = "nobody_knows"
    NO_NUMBER = "no_number"
    """No number was found, and nothing is said of what nobody knows."""


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
    results: tuple[str, ...] = ()
    """Of an outcome, the results that hold a number about this column."""

    @property
    def ref(self) -> str:
        """The column it stands in, or for one of several kinds, that kind."""
        return self.option if self.kind is None else f"{self.option}.{self.kind}"

    @property
    def says(self) -> frozenset[tuple[object, ...]]:
        """What it comes to, for telling whether two cells say the same: each different thing once.

        Two outcomes say the same only where the very same results stand behind them, or none behind either.
        """
        if self.state is State.BY_KIND:
            return frozenset(said for each in self.by_kind for said in each.says)
        return frozenset({(self.state, self.short, self.text, self.results)})


@dataclass(frozen=True, slots=True)
class Row:
    """One question that every option answers."""

    name: str
    ask: str
    side: str
    is_outcome: bool
    goes_with: tuple[str, ...]
    """The values it goes with of which the person has said that they matter, most first."""
    cells: tuple[Cell, ...]

    @property
    def matters(self) -> bool:
        """The person has said that this matters."""
        return bool(self.goes_with)


def comparable(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """Everything that can stand side by side: each option that is offered, and after it its kinds."""
    return tuple(ref for option in offered(guide, facts) for ref in _with_kinds(guide, option))


def compared(guide: Guide, facts: Facts, wishes: Wishes, seed: int = 0) -> tuple[str, ...]:
    """What stands side by side for this person, in the order turned by the seed; kinds follow their option.

    All options that are offered, unless the person has picked others. A pick that is no longer offered falls away.
    """
    wanted = [ref for ref in comparable(guide, facts) if ref in wishes.compared]
    if len(wanted) < LEAST_COMPARED:
        return turned(offered(guide, facts), seed)
    order = turned(offered(guide, facts), seed)
    return tuple(ref for option in order for ref in _with_kinds(guide, option) if ref in wanted)


def with_compared(guide: Guide, facts: Facts, wishes: Wishes, ref: str) -> Wishes | None:
    """The wishes with this option or kind put beside the others, or taken away; None if too few would stay."""
    return with_only(guide, facts, wishes, {*compared(guide, facts, wishes)} ^ {ref})


def with_only(guide: Guide, facts: Facts, wishes: Wishes, refs: Collection[str]) -> Wishes | None:
    """The wishes with these side by side, of those that are offered, and no others; None if they are too few."""
    kept = tuple(each for each in comparable(guide, facts) if each in refs)
    if len(kept) < LEAST_COMPARED:
        return None
    return replace(wishes, compared=() if kept == offered(guide, facts) else kept)


def _with_kinds(guide: Guide, option: str) -> tuple[str, ...]:
    return (option, *(f"{option}.{kind}" for kind in kinds_of(guide, option)))


def comparison(
    guide: Guide, facts: Facts, refs: tuple[str, ...], *, matters: Facts | None = None
) -> tuple[Row, ...]:
    """The table of these options and kinds: attributes first, in this person's order, then the outcomes.

    Args:
        guide: whose options they are.
        facts: what is known where the table stands; words follow it.
        refs: the columns, each an option or `option.kind`.
        matters: what is known of what matters to the person, on the whole route; without it, `facts`.
    """
    important = what_matters(guide, facts if matters is None else matters)
    rows = [
        Row(
            name,
            attribute.ask,
            attribute.side,
            is_outcome=False,
            goes_with=important.get(name, ()),
            cells=tuple(cell(guide, facts, ref, name) for ref in refs),
        )
        for name, attribute in guide.attributes.items()
    ]
    order = tuple(important)
    rows.sort(key=lambda row: order.index(row.name) if row.name in important else len(order))
    return (*rows, *_outcome_rows(guide, facts, refs))


def differing(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows in which not every column says the same; what nobody knows is not the same as what is known."""
    return tuple(row for row in rows if len({each.says for each in row.cells}) > 1)


def what_matters(guide: Guide, facts: Facts) -> dict[str, tuple[str, ...]]:
    """The attributes that matter to this person, most first, each with the values it goes with."""
    found: dict[str, tuple[str, ...]] = {}
    for value in mattering(guide, facts):
        for row in guide.values[value].attributes:
            found[row] = (*found.get(row, ()), value)
    return found


def cell(guide: Guide, facts: Facts, ref: str, attribute: str) -> Cell:
    """The answer of an option, or of one of its kinds, to one attribute."""
    option, kind = split(ref)
    declared = guide.options[option]
    fact = declared.facts.get(attribute)
    if fact is not None and not fact.by_kind:
        return _cell(option, kind, fact, facts)
    kinds = tuple(
        _cell(option, name, each.facts[attribute], facts)
        for name, each in declared.kinds.items()
        if attribute in each.facts and kind in (None, name)
    )
    return Cell(option, None, State.BY_KIND, by_kind=kinds) if kind is None or not kinds else kinds[0]


def _cell(option: str, kind: str | None, fact: Fact, facts: Facts) -> Cell:
    if fact.short is None:
        said = words(fact.unknown, facts) if fact.unknown else ""
        return Cell(option, kind, State.UNKNOWN, text=said, fact=fact)
    short = words(fact.short, facts)
    return Cell(option, kind, State.KNOWN, short, words(fact.text, facts) if fact.text else short, fact)


def _outcome_rows(guide: Guide, facts: Facts, refs: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            name,
            outcome.ask,
            outcome.side,
            is_outcome=True,
            goes_with=(),
            cells=tuple(_outcome_cell(guide, facts, name, ref) for ref in refs),
        )
        for name, outcome in guide.outcomes.items()
        if _compares(outcome)
    )


def _outcome_cell(guide: Guide, facts: Facts, outcome: str, ref: str) -> Cell:
    """Whether there are numbers about a column, or about what choosing it means to go on with."""
    option, kind = split(ref)
    counted = {
        name for having in stands_for(guide, facts, ref) for name in results_for(guide, outcome, having)
    }
    results = tuple(name for name in guide.outcomes[outcome].results if name in counted)
    if results:
        return Cell(option, kind, State.NUMBERS, results=results)
    said = unknown_for(guide, facts, outcome, ref)
    return Cell(option, kind, State.NOBODY_KNOWS if said else State.NO_NUMBER)


def _compares(outcome: Outcome) -> bool:
    """Whether an outcome tells of any option: one that does not is no row of the comparison."""
    return any(refs_of(result) for result in outcome.results.values())


def refs_of(result: Result) -> tuple[str, ...]:
    """The options and kinds a result is about; none where it is about something else they have in common."""
    if isinstance(result, UnknownResult):
        return (result.of,)
    return tuple(arm.of for arm in result.arms.values() if not isinstance(arm, NobodyArm) and arm.of)


def results_for(guide: Guide, outcome: str, ref: str) -> tuple[str, ...]:
    """The results of an outcome that hold a number about an option or any of its kinds, or about one kind.

    A number about an option as a whole is one about each of its kinds as well.
    """
    return tuple(
        name
        for name, result in guide.outcomes[outcome].results.items()
        if not isinstance(result, UnknownResult) and any(touches(of, ref) for of in refs_of(result))
    )


def numbers_from(guide: Guide, facts: Facts, outcome: str, ref: str) -> tuple[str, ...]:
    """The options or kinds whose numbers stand in a column only because choosing it is having them."""
    other = stands_for(guide, facts, ref)[1:]
    return tuple(each for each in other if results_for(guide, outcome, each))


def unknown_for(guide: Guide, facts: Facts, outcome: str, ref: str) -> tuple[UnknownResult, ...]:
    """What an outcome says is not known about a column, in words."""
    having = stands_for(guide, facts, ref)
    return tuple(
        result
        for result in guide.outcomes[outcome].results.values()
        if isinstance(result, UnknownResult) and any(touches(result.of, each) for each in having)
    )
