"""Whether the options are told of alike: how many words each has, in every row and on the overview.

Owns what is compared with what, and the limit. Must never count a harm as too many.

A cell is what the comparison shows of one option for one question: its few words, or the words that nobody knows.
Where each kind answers for itself, each kind is a cell of its own, and so is every wording that some people see.
On the overview the four lines of an option are one cell. Cells are compared between options; within one option its
kinds are compared by their `in_short`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.options import Fact, InShort, Option, Side
from kiosk.guide.model.words import Wording
from kiosk.layout.marks import MARK
from kiosk.walk.comparison import results_for

LIMIT = 1.5
"""So many times the words of the shortest the longest may have."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand beside the words of other options, or of other kinds."""

    option: str
    kind: str | None
    at: Path
    words: str
    """What is read there, without marks."""
    for_some: bool = False
    """A wording that only some people see."""

    @property
    def count(self) -> int:
        """How many words; never none, so that a dash counts as one."""
        return max(1, sum(any(map(str.isalnum, word)) for word in self.words.split()))

    @property
    def ref(self) -> str:
        """The option, or `option.kind`."""
        return self.option if self.kind is None else f"{self.option}.{self.kind}"


@dataclass(frozen=True, slots=True)
class Balance:
    """The two cells that are furthest apart."""

    longest: Cell
    shortest: Cell

    @property
    def ratio(self) -> float:
        """How many times the words of the shorter one the longer one has; 1 where they are the same."""
        return self.longest.count / self.shortest.count

    @property
    def fair(self) -> bool:
        """Whether it keeps to the limit."""
        return self.ratio <= LIMIT


def row(guide: Guide, attribute: str) -> tuple[Cell, ...]:
    """What the comparison can show in one row, for every option."""
    return tuple(
        cell
        for name, option in guide.options.items()
        for kind, fact, at in answers(name, option, attribute)
        for cell in _cells(
            name, kind, fact.short or fact.unknown, (*at, "short" if fact.short else "unknown")
        )
    )


def answers(name: str, option: Option, attribute: str) -> Iterator[tuple[str | None, Fact, Path]]:
    """The facts that answer a question for an option: its own, or those of its kinds."""
    fact = option.facts.get(attribute)
    if fact is not None and not fact.by_kind:
        yield None, fact, ("options", name, "facts", attribute)
        return
    for kind, each in option.kinds.items():
        if attribute in each.facts:
            yield kind, each.facts[attribute], ("options", name, "kinds", kind, "facts", attribute)


def overview(guide: Guide) -> tuple[Cell, ...]:
    """What the overview can show of every option."""
    return tuple(
        cell
        for name, option in guide.options.items()
        for cell in _whole(name, option.in_short, ("options", name, "in_short"))
    )


def kinds(name: str, option: Option) -> tuple[Cell, ...]:
    """What is said in short of every kind of an option."""
    return tuple(
        cell
        for kind, each in option.kinds.items()
        for cell in _cells(name, kind, each.in_short, ("options", name, "kinds", kind, "in_short"))
    )


def between_options(cells: Iterable[Cell]) -> Balance | None:
    """The two cells of different options that are furthest apart; None where there is only one option."""
    return _furthest((a, b) for a, b in permutations(cells, 2) if a.option != b.option)


def between_kinds(cells: Iterable[Cell]) -> Balance | None:
    """The two cells of different kinds that are furthest apart; None where there is only one kind."""
    return _furthest((a, b) for a, b in permutations(cells, 2) if a.ref != b.ref)


def balance_faults(guide: Guide) -> Iterator[Fault]:
    """Every row, the overview and every option's kinds, where they are not told of alike."""
    for name in guide.attributes:
        found = between_options(row(guide, name))
        if found is not None and not found.fair:
            values = {**_told(found), "attribute": name}
            yield Fault("OUT_OF_BALANCE", ("attributes", name), values, at_key=True)
    found = between_options(overview(guide))
    if found is not None and not found.fair:
        yield Fault("OVERVIEW_OUT_OF_BALANCE", found.longest.at, _told(found))
    for name, option in guide.options.items():
        found = between_kinds(kinds(name, option))
        if found is not None and not found.fair:
            yield Fault("KINDS_OUT_OF_BALANCE", found.longest.at, {**_told(found), "option": name})


def _told(found: Balance) -> Mapping[str, object]:
    return {
        "longest": found.longest.ref,
        "most": found.longest.count,
        "shortest": found.shortest.ref,
        "least": found.shortest.count,
        "ratio": f"{found.ratio:.2f}",
        "limit": f"{LIMIT:g}",
    }


def _furthest(pairs: Iterable[tuple[Cell, Cell]]) -> Balance | None:
    return max((Balance(a, b) for a, b in pairs), key=lambda each: each.ratio, default=None)


def _cells(option: str, kind: str | None, wording: Wording | None, at: Path) -> Iterator[Cell]:
    if wording is None:
        return
    yield Cell(option, kind, (*at, "text"), unmarked(wording.text))
    for place, other in enumerate(wording.instead):
        yield Cell(option, kind, (*at, "instead", place, "text"), unmarked(other.text), for_some=True)


def _whole(option: str, in_short: InShort, at: Path) -> Iterator[Cell]:
    """All lines of the overview together, once for everybody and once for each wording that only some see."""
    lines = tuple(in_short.lines.values())
    for when in (None, *_conditions(lines)):
        told = (_told_when(line, when) for line in lines)
        yield Cell(option, None, at, unmarked(" ".join(told)), for_some=when is not None)


def _conditions(lines: Iterable[Wording]) -> Iterator[Condition]:
    """What the wordings of the lines depend on, each once."""
    seen: list[Condition] = []
    for other in (other for line in lines for other in line.instead):
        if other.when not in seen:
            seen.append(other.when)
            yield other.when


def _told_when(line: Wording, when: Condition | None) -> str:
    """A line as it reads for those for whom this, and nothing else, holds."""
    return next((other.text for other in line.instead if other.when == when), line.text)


def unmarked(text: str) -> str:
    """The words of a text as they are read, without marks and on one line."""
    return " ".join(MARK.sub(r"\1", text).split())


@dataclass(frozen=True, slots=True)
class Count:
    """How much is told of one option, by side; reported, and never a target."""

    option: str
    answered: Mapping[Side, int]
    """Questions with an answer that somebody knows, for the option or one of its kinds."""
    unknown: Mapping[Side, int]
    """Questions of which nobody knows the answer."""
    outcomes: Mapping[Side, int]
    """Outcomes with a number about it or one of its kinds."""


def counts(guide: Guide) -> tuple[Count, ...]:
    """How many benefits and harms are told of each option."""
    return tuple(_count(guide, name, option) for name, option in guide.options.items())


def _count(guide: Guide, name: str, option: Option) -> Count:
    answered: Counter[Side] = Counter()
    unknown: Counter[Side] = Counter()
    for attribute, declared in guide.attributes.items():
        known = any(fact.short is not None for _, fact, _ in answers(name, option, attribute))
        (answered if known else unknown)[declared.side] += 1
    outcomes = Counter(
        outcome.side for key, outcome in guide.outcomes.items() if results_for(guide, key, name)
    )
    return Count(name, answered, unknown, outcomes)
