"""What is never so: conditions that never hold or always do, wordings never shown, branches never taken.

Owns when a condition is idle. Must never tell of a condition of whom nobody is asked: that its step, its option or its
view is never come to is told there.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.proof.alternatives import alternative_faults
from kiosk.authors.proof.asked import Asked, asked
from kiosk.authors.proof.forward import Symbolic, Tried
from kiosk.authors.proof.led_past import to_be_come_to
from kiosk.authors.proof.library import Answers
from kiosk.guide.links.fault import Fault, Path


def truth_faults(run: Symbolic) -> Iterator[Fault]:
    """Every condition that is never true, or never false, wherever it is decided."""
    earlier: dict[Path, list[tuple[Asked, ...]]] = {}
    for at, places in asked(run):
        if _nobody(run, places):
            continue
        above = earlier.setdefault(at[:-2], []) if _is_instead(at) else []
        yield from _idle(run, at, places, above)
        above.append(places)
    yield from _branch_faults(run)


def _is_instead(at: Path) -> bool:
    return len(at) > 2 and at[-1] == "when" and at[-3] == "instead"


def _nobody(run: Symbolic, places: tuple[Asked, ...]) -> bool:
    return all(run.diagrams.never(each.of) for each in places)


def _idle(
    run: Symbolic, at: Path, places: tuple[Asked, ...], above: list[tuple[Asked, ...]]
) -> Iterator[Fault]:
    never = run.diagrams.never
    if _told_elsewhere(run, at):
        return
    true = [each.of & run.holds(each.condition, each.place) for each in places]
    false = [each.of & ~now for each, now in zip(places, true, strict=True)]
    if all(map(never, true)):
        yield Fault("NEVER_TRUE", at)
    elif at[0] != "flags" and all(map(never, false)):
        yield Fault("NEVER_FALSE", at)
    elif all(map(never, _left(run, true, above))):
        yield Fault("NEVER_SHOWN", at[:-1])
    else:
        decided = tuple((each.place, each.of) for each in places)
        yield from alternative_faults(run, places[0].condition, at, decided)


def _left(run: Symbolic, true: list[Answers], above: list[tuple[Asked, ...]]) -> list[Answers]:
    """What is left of each place once the wordings above have been tried."""
    found = list(true)
    for places in above:
        for number, each in enumerate(places):
            found[number] = found[number] & ~run.holds(each.condition, each.place)
    return found


def _told_elsewhere(run: Symbolic, at: Path) -> bool:
    """A step that is always passed over, and a flag that is never raised, are told as such.

    A step that can be looked up may be passed over by everybody, and yet its condition is idle then.
    """
    if at[0] == "flags":
        return run.diagrams.never(run.known.raised(str(at[1]), run.end))
    if at[0] != "steps" or at[2] != "when":
        return False
    step = str(at[1])
    return run.diagrams.never(run.visited[step]) and to_be_come_to(run.guide, step)


def _branch_faults(run: Symbolic) -> Iterator[Fault]:
    """Every branch that nobody takes; where nobody comes to the step at all, the step is told instead."""
    for each in run.branches:
        if not run.diagrams.never(each.taken):
            if each.branch.when is not None:
                decided = ((each.place, each.tried),)
                yield from alternative_faults(run, each.branch.when, (*each.at, "when"), decided)
            continue
        if run.diagrams.never(_there(run, each)):
            continue
        at_key = not isinstance(each.at[-1], str)
        code = "BRANCH_NEVER_REACHED" if run.diagrams.never(each.tried) else "BRANCH_NEVER_TAKEN"
        at = (*each.at, "go") if at_key and each.branch.when is None else each.at
        yield Fault(code, at, {"id": each.branch.go})


def _there(run: Symbolic, each: Tried) -> Answers:
    """The answer sheets that could try a branch: those with its choice, or those that come to its step."""
    step = str(each.at[1])
    if each.at[2] == "choices":
        return run.known.told[step][str(each.at[3])]
    return run.visited[step]
