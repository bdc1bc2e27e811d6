"""What is certain where not everything is known, and who it really happens to where a set may hold too many.

Owns three-valued conditions over sets of answer sheets, as `kiosk.walk.conditions` has them for one person, and the
search for somebody of whom the engine says the same. Must never pass what it could not settle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers
from kiosk.authors.proof.reaching import Reached, shortest
from kiosk.authors.proof.space import MODES
from kiosk.guide.model import Condition
from kiosk.guide.model.conditions import AmountTest, Group, Not, StepTest, Test, WordTest
from kiosk.walk.private import private_choices

MOST_TRIED: Final = 60
"""So many different people at most are walked by the engine to settle one claim."""

Both = tuple[Answers, Answers]
"""The answer sheets for which it is certain that something is so, and those for which it is certain that it is not."""


def certainly(run: Symbolic, condition: Condition, of: Callable[[Test], Both]) -> Both:
    """Whether a condition holds, as far as `of` tells that of its single tests."""
    return _all(run, [_test(run, test, of) for test in condition.tests])


def _all(run: Symbolic, each: list[Both]) -> Both:
    return run.diagrams.all(yes for yes, _ in each), run.diagrams.any(no for _, no in each)


def _test(run: Symbolic, test: Test, of: Callable[[Test], Both]) -> Both:
    match test:
        case Group(word, conditions):
            each = [certainly(run, one, of) for one in conditions]
            if word == "all":
                return _all(run, each)
            no, yes = _all(run, [(no, yes) for yes, no in each])
            return yes, no
        case Not(condition):
            yes, no = certainly(run, condition, of)
            return no, yes
        case _:
            return of(test)


def so_far(run: Symbolic, test: Test, place: int) -> Both:
    """Whether a single test holds at a place and can change no more, whatever is answered below it."""
    so = run.holds(Condition((test,)), place)
    match test:
        case StepTest(step, _) | AmountTest(step, _, _):
            ahead = run.before(step) >= place
        case WordTest("seen", ids):
            ahead = any(run.before(step) >= place for step in ids)
        case _:
            ahead = True
    return so, run.diagrams.false if ahead else ~so


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of looking for somebody."""

    found: Reached | None
    """The shortest answers of somebody to whom it really happens."""
    open: bool = False
    """Whether there are more people to whom it may happen than were walked."""


def settled(
    run: Symbolic,
    sheets: Answers,
    steps: Iterable[str],
    really: Callable[[Reached], bool],
    tries: int = MOST_TRIED,
) -> Settled:
    """Somebody among these answer sheets to whom something really happens.

    Args:
        run: the run that the sheets come from.
        sheets: the answer sheets it may happen to.
        steps: the steps on which it hangs: whoever comes to the same of them and answers them alike is alike.
        really: whether it happens to one person, as the engine says.
        tries: so many people are walked at most.

    Raises:
        TooLarge: if the search takes more nodes than the budget has.
    """
    left = sheets
    alike: frozenset[str] | None = None
    for _ in range(tries):
        found = shortest(run, left)
        if found is None or really(found):
            return Settled(found)
        # Seldom needed, and not cheap in a long guide.
        alike = alike or _telling_apart(run, steps)
        same = {bit: found.walk.bits.get(bit, False) for bit in alike}
        left = left & ~run.diagrams.cube(same)
    return Settled(None, open=not run.diagrams.never(left))


def _telling_apart(run: Symbolic, steps: Iterable[str]) -> frozenset[str]:
    """The variables on which it hangs who comes to these steps, and what is answered there.

    What stays open of an open question with private choices may keep other steps off a page, so it always counts.
    """
    guide = run.guide
    veiling = (step for step in guide.order if private_choices(guide.steps[step]))
    found: set[str] = set(MODES)
    for step in {*steps, *veiling}:
        hanging = (run.visited[step], run.seen[step], *run.known.told.get(step, {}).values())
        found.update(run.space.bits_of(step), *(each.support for each in hanging))
    return frozenset(found)
