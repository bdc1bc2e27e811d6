"""Steps and choices: that each can be come to and picked, and that every route comes to an end.

Owns why a step cannot be reached. Must never look at what a step says.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.conditions import test_in_short
from kiosk.authors.proof.asked import choice_offered
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.led_past import led_past, to_be_come_to
from kiosk.authors.proof.library import Answers
from kiosk.authors.proof.reaching import shortest
from kiosk.authors.proof.space import DIRECT, TOGETHER
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Condition
from kiosk.guide.model.conditions import Group, Test
from kiosk.guide.model.steps import AskStep, ChoiceStep

MOST_NAMED = 3
"""So many steps at most are named that lead past another."""


def place_faults(run: Symbolic) -> Iterator[Fault]:
    """Every step nobody comes to, every choice nobody can pick, every route without an end."""
    stretches = [each for each in led_past(run) if each.as_one]
    told_as_one = {step for each in stretches for step in each.steps}
    yield from (each.fault(run.guide) for each in stretches)
    for step in run.guide.order:
        if step in told_as_one:
            continue
        fault = unreached(run, step)
        if fault is not None:
            if to_be_come_to(run.guide, step):
                yield fault
            continue
        yield from _company_faults(run, step)
        yield from _end_faults(run, step)
    if not run.diagrams.never(run.off_the_end):
        found = shortest(run, run.off_the_end)
        last = run.guide.order[-1]
        if found is not None:
            yield Fault(
                "ROUTE_WITHOUT_END", ("steps", last), {"step": last, "route": found.told}, at_key=True
            )


def unreached(run: Symbolic, step: str) -> Fault | None:
    """Why nobody is ever shown a step; None if somebody is."""
    never, at = run.diagrams.never, ("steps", step)
    if not never(run.seen[step]):
        return None
    place = run.before(step)
    if never(run.arrived[place]):
        past = _leading_past(run, place)[-MOST_NAMED:]
        return Fault("STEP_NO_WAY", at, {"step": step, "past": past}, at_key=True)
    if never(run.visited[step]):
        return _passed_over(run, step, place)
    return Fault("STEP_SHOWS_NOTHING", at, {"step": step}, at_key=True)


def _leading_past(run: Symbolic, place: int) -> tuple[str, ...]:
    """The steps above that end or lead further down."""
    found = []
    for here, name in enumerate(run.guide.order[:place]):
        past = any(way.to > place for way in run.ways[here])
        if past or not run.diagrams.never(run.ended(name)):
            found.append(name)
    return tuple(found)


def _passed_over(run: Symbolic, step: str, place: int) -> Fault:
    """Why everybody who comes to a step passes it over."""
    declared, here = run.guide.steps[step], run.arrived[place]
    there = here & run.holds(declared.when, place)
    if declared.when is None or not run.diagrams.never(there):
        return _not_asked(run, step, there)
    at: Path = ("steps", step, "when")
    tests = _all_of(declared.when)
    idle = [test for test in tests if run.diagrams.never(here & run.holds(Condition((test,)), place))]
    if idle and len(tests) > 1:
        return Fault("STEP_TEST_NEVER", at, {"step": step, "tests": tuple(map(test_in_short, idle))})
    return Fault("STEP_NEVER" if idle else "STEP_NEVER_TOGETHER", at, {"step": step})


def _not_asked(run: Symbolic, step: str, there: Answers) -> Fault:
    """Why a question is asked of none of those to whom it would come: of each of them it may not be asked."""
    declared, asked_out = run.guide.steps[step], run.diagrams.var(TOGETHER) | run.diagrams.var(DIRECT)
    direct = isinstance(declared, AskStep) and declared.direct
    code = "STEP_ONLY_ALONE" if direct and run.diagrams.never(there & asked_out) else "STEP_ONLY_HELPED"
    return Fault(code, ("steps", step), {"step": step}, at_key=True)


def _all_of(condition: Condition) -> tuple[Test, ...]:
    """The tests that have to hold together, those under `all:` among them."""
    found: list[Test] = []
    for test in condition.tests:
        if isinstance(test, Group) and test.word == "all":
            found += (each for inner in test.conditions for each in _all_of(inner))
        else:
            found.append(test)
    return tuple(found)


def _company_faults(run: Symbolic, step: str) -> Iterator[Fault]:
    """What is private and comes only where somebody who helps reads along: it is not asked without a counselor."""
    declared, at = run.guide.steps[step], ("steps", step)
    if not isinstance(declared, AskStep) or declared.direct:
        return
    alone = ~run.diagrams.var(TOGETHER)
    if run.diagrams.never(run.visited[step] & alone):
        yield Fault("STEP_NEEDS_COUNSELOR", at, {"step": step}, at_key=True)
        return
    for choice in declared.choices if isinstance(declared, ChoiceStep) else ():
        if run.diagrams.never(choice_offered(run, step, choice) & alone):
            yield Fault("CHOICE_NEEDS_COUNSELOR", (*at, "choices", choice), {"id": choice}, at_key=True)


def _end_faults(run: Symbolic, step: str) -> Iterator[Fault]:
    """An end has to be on a screen: a view with nothing to show ends a walk on whatever stood before it."""
    unseen = run.ended(step) & ~run.seen[step]
    if isinstance(run.guide.steps[step], AskStep) or run.diagrams.never(unseen):
        return
    found = shortest(run, unseen)
    if found is not None:
        yield Fault("END_SHOWS_NOTHING", ("steps", step, "ends"), {"step": step, "route": found.told})
