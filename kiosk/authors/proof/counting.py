"""How many different answer sheets a guide has, counted and not estimated.

Owns what makes two answer sheets different. Every question that is asked counts, with all its choices and with skipping
it; where several choices can be picked, only those that a condition reads (or that lead elsewhere) count, and a number
counts as the interval between two limits. What a view shows beside an answer that a condition could read does not
count, nor do questions that are not asked, nor how the walk is made. Must never use anything but whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.proof.forward import Symbolic, choices_offered
from kiosk.authors.proof.library import Answers, Diagrams
from kiosk.authors.proof.space import (
    ANSWERED,
    EMPTY,
    IN_PERSON,
    MODES,
    SKIPPED,
    UNREAD,
    One,
    Several,
    extra_bits,
)
from kiosk.guide.model.steps import ChoiceStep


def answer_sheets(run: Symbolic) -> int:
    """How many different answer sheets there are.

    Raises:
        TooLarge: if counting them takes more nodes than the budget has.
    """
    diagrams = run.diagrams
    once = diagrams.true
    dropped: list[str] = list(MODES)
    # From the last question up: what is put together grows at its top, where that is cheap.
    for step in reversed(run.guide.order):
        once = once & _told_once(run, step)
        if not _extra_counts(run, step):
            dropped += extra_bits(run.guide, step, run.guide.steps[step])
        diagrams.check()
    once = diagrams.exist(dropped, once)
    return models(diagrams, once, tuple(bit for bit in run.space.bits if bit not in set(dropped)))


def _extra_counts(run: Symbolic, step: str) -> bool:
    """Whether what a view is told beside its answer is something a condition reads."""
    if run.guide.steps_showing("leaning").count(step):
        return True
    weighing = {*run.guide.steps_showing("fits"), *run.guide.steps_showing("mind")}
    return not weighing.isdisjoint(run.space.reads.names("seen"))


def _told_once(run: Symbolic, step: str) -> Answers:
    """The combinations of a step's variables in which each of its answers is told in one way only."""
    diagrams, group = run.diagrams, run.space.groups.get(step)
    found = diagrams.true
    if group is not None:
        asked = diagrams.any(run.known.told[step].values())
        ways = _one(run, group) if isinstance(group, One) else _several(run, group)
        blank = diagrams.cube(dict.fromkeys(group.bits, False))
        found = (asked & diagrams.any(ways)) | (~asked & blank)
    for bit in extra_bits(run.guide, step, run.guide.steps[step]):
        found = found & (~diagrams.var(bit) | _extra_asked(run, step))
    return found


def _extra_asked(run: Symbolic, step: str) -> Answers:
    """The answer sheets of whose people the question beside the answer is asked."""
    visited = run.visited[step]
    if step not in run.guide.steps_showing("leaning"):
        return visited
    place = run.before(step)
    now = run.known.leaning_at(place)
    offered = {option: run.known.offered(option, place) for option in run.guide.options}
    return visited & run.diagrams.any(
        each & offered.get(ref.partition(".")[0], run.diagrams.true) for ref, each in now.items()
    )


def _one(run: Symbolic, group: One) -> Iterator[Answers]:
    for value in group.values:
        yield run.diagrams.cube(group.code(value)) & run.known.told[group.step][value]


def _several(run: Symbolic, group: Several) -> Iterator[Answers]:
    diagrams, told = run.diagrams, run.known.told[group.step]
    bits = {name: diagrams.var(group.bit(name)) for name in (*group.picks, *group.ways)}
    read = [name for name in group.picks if name not in group.uncounted]
    no_way = ~diagrams.any(bits[way] for way in group.ways)
    unread = ~diagrams.any(bits[name] for name in group.uncounted)
    some = diagrams.any(bits[name] for name in read)
    yield some & unread & no_way & diagrams.any(told[name] & bits[name] for name in read)
    nothing = ~diagrams.any(bits[name] for name in group.picks)
    if group.default not in group.picks or group.default in group.uncounted:
        yield nothing & no_way & told[group.default]
    for way in group.ways:
        yield (
            nothing
            & told[way]
            & diagrams.all(bits[each] if each == way else ~bits[each] for each in group.ways)
        )
    if _tells_ways(run, group) and group.default != UNREAD:
        yield from _only_unread(run, group, ~some & no_way)


def _tells_ways(run: Symbolic, group: Several) -> bool:
    """Whether a condition reads in which way the question was answered."""
    return not run.space.reads.of(group.step).isdisjoint((SKIPPED, ANSWERED, IN_PERSON))


def _only_unread(run: Symbolic, group: Several, otherwise: Answers) -> Iterator[Answers]:
    """Where nothing but what no condition reads was picked, and nothing stands for that yet: the first such choice."""
    diagrams, told = run.diagrams, run.known.told[group.step]
    offered = _offered(run, group)
    left = diagrams.false if group.default == EMPTY and UNREAD in group.ways else diagrams.true
    if UNREAD in group.ways:
        left = ~offered.get(UNREAD, diagrams.true)
    for name in group.picks:
        if name not in group.uncounted or name == group.default:
            continue
        bit = diagrams.var(group.bit(name))
        others = diagrams.any(diagrams.var(group.bit(each)) for each in group.uncounted - {name})
        yield otherwise & left & bit & ~others & told[name]
        left = left & ~offered.get(name, diagrams.true)


def _offered(run: Symbolic, group: Several) -> dict[str, Answers]:
    place = run.before(group.step)
    if isinstance(run.guide.steps[group.step], ChoiceStep):
        return choices_offered(run, group.step, place)
    return {option: run.known.offered(option, place) for option in run.guide.options}


def models(diagrams: Diagrams, sheets: Answers, bits: tuple[str, ...]) -> int:
    """How many combinations of these variables are in a set, exactly. The set hangs on no others."""
    place = {bit: number for number, bit in enumerate(bits)}
    end = len(bits)

    def level(of: Answers) -> int:
        return end if of.var is None else place[of.var]

    # Counted without recursion: a guide may have more variables than Python has room to call itself.
    counts: dict[Answers, int] = {diagrams.true: 1, diagrams.false: 0}
    stack = [sheets]
    while stack:
        here = stack[-1]
        if here in counts:
            stack.pop()
            continue
        low, high = cofactors(here)
        missing = [each for each in (low, high) if each not in counts]
        if missing:
            stack += missing
            continue
        counts[here] = sum(counts[each] << (level(each) - level(here) - 1) for each in (low, high))
        stack.pop()
    return counts[sheets] << level(sheets)


def cofactors(sheets: Answers) -> tuple[Answers, Answers]:
    """What is left of a set where its first variable is false, and where it is true."""
    low, high = sheets.low, sheets.high
    assert low is not None  # noqa: S101 - only the two constants have none
    assert high is not None  # noqa: S101
    return (~low, ~high) if sheets.negated else (low, high)
