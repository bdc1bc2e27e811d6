"""How many different answer sheets a guide has, counted and not estimated.

Owns what makes two answer sheets different. Every question that is asked counts, with all its choices and with skipping
it; where several choices can be picked, only those that a condition reads (or that lead elsewhere) count, and a number
counts as the interval between two limits. What a view shows beside an answer that a condition could read does not
count, nor do questions that are not asked, nor how the walk is made. Must never use anything but whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.proof.forward import Symbolic, choices_offered
from kiosk.authors.proof.library import Answers, Diagrams, cofactors, within_budget
from kiosk.authors.proof.space import MODES, UNREAD, One, Several, extra_bits
from kiosk.guide.model.steps import ChoiceStep


@within_budget()
def answer_sheets(run: Symbolic) -> int:
    """How many different answer sheets there are.

    Raises:
        TooLarge: if counting them takes more nodes than the budget has.
    """
    diagrams = run.diagrams
    once = diagrams.true
    dropped: list[str] = list(MODES)
    added: list[str] = []
    # From the last question up: what is put together grows at its top, where that is cheap.
    for step in reversed(run.guide.order):
        once = once & _told_once(run, step)
        if not _extra_counts(run, step):
            dropped += extra_bits(run.guide, step, run.guide.steps[step])
        for asked in _asked_by_mode(run, step):
            added.append(f"{step}?{len(added)}")
            diagrams.declare(added[-1:])
            said = diagrams.var(added[-1])
            once = once & ((said & asked) | (~said & ~asked))
        diagrams.check()
    bits = tuple(bit for bit in run.space.bits if bit not in set(dropped))
    return models(diagrams, diagrams.exist(dropped, once), (*bits, *added))


def _asked_by_mode(run: Symbolic, step: str) -> Iterator[Answers]:
    """Who is asked what, where that hangs on how the walk is made: not to be asked is not the same as to skip."""
    group = run.space.groups.get(step)
    if group is not None:
        asked = run.diagrams.any(run.known.told[step].values())
        if not asked.support.isdisjoint(MODES):
            yield asked
    if extra_bits(run.guide, step, run.guide.steps[step]) and _extra_counts(run, step):
        asked = _extra_asked(run, step)
        if not asked.support.isdisjoint(MODES):
            yield asked


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
    """Each set of choices that a condition reads, then what is left where none of them was picked."""
    diagrams, told = run.diagrams, run.known.told[group.step]
    bits = {name: diagrams.var(group.bit(name)) for name in (*group.picks, *group.ways)}
    read = [name for name in group.picks if name not in group.uncounted]
    others = ~diagrams.any(bits[name] for name in (*group.uncounted, *group.ways))
    offered = _offered(run, group)
    picked = diagrams.any(told[name] & bits[name] for name in read)
    yield others & picked & run.space.fits(group, offered)
    for several in _alike(group):
        left = diagrams.true
        for name in several:
            here = offered.get(name, diagrams.true)
            alone = diagrams.all(there if name == each else ~there for each, there in bits.items())
            yield left & here & alone
            left = left & ~here


def _alike(group: Several) -> Iterator[tuple[str, ...]]:
    """The ways of picking nothing that is read, those together that no condition tells apart.

    Each is the one variable that is set; the empty name stands for none of them.
    """
    blank = () if group.default in group.picks and group.default not in group.uncounted else ("",)
    unread = tuple(name for name in (UNREAD, *group.picks) if name in (*group.ways, *group.uncounted))
    if not group.tells:
        yield (*blank, *(way for way in group.ways if way not in unread), *unread)
        return
    yield from ((way,) for way in group.ways if way != UNREAD)
    yield blank
    if group.default != UNREAD and group.default not in group.uncounted:
        yield unread


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
