"""Ways that only a private answer opens: the steps between would tell on the page what was answered.

Owns which ways those are. Must never ask whether a step is told of on a page: the next change of the guide may put it
there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Condition, Guide
from kiosk.guide.model.conditions import StepTest, tests_in
from kiosk.guide.model.steps import AnyStep, Branch, ChoiceStep
from kiosk.guide.problems import few
from kiosk.summary.told import hangs_on
from kiosk.walk.flags import flags_of
from kiosk.walk.private import is_sensitive, private_choices


@dataclass(slots=True)
class _Private:
    """What hangs on private answers in a guide, as far as it has been read."""

    guide: Guide
    steps: set[str] = field(default_factory=set)
    """The steps that only the person should see, and those that are there because of a private answer."""
    flags: set[str] = field(default_factory=set)

    def read(self, name: str) -> None:
        """Take in the next step."""
        step = self.guide.steps[name]
        choices = private_choices(step)
        if is_sensitive(step) or self.asked_in(step.when):
            self.steps.add(name)
            self.flags |= flags_of(step)
        elif isinstance(step, ChoiceStep):
            self.flags.update(flag for each in choices for flag in step.choices[each].raises)
        rules = {flag: self.guide.flags[flag].when for flag in self.guide.flags_about.get(name, ())}
        self.flags.update(flag for flag, rule in rules.items() if self.asked_in(rule))

    def asked_in(self, condition: Condition | None) -> bool:
        """Whether a condition asks about a private answer."""
        if condition is None:
            return False
        return hangs_on(condition, self.steps, self.flags) or any(
            isinstance(test, StepTest)
            and not set(test.choices).isdisjoint(private_choices(self.guide.steps[test.step]))
            for test in tests_in(condition)
        )


@dataclass(frozen=True, slots=True)
class _Way:
    """Where a private answer leads, and where the others lead."""

    at: Path
    key: str
    """What is written there: `next` or `ends`."""
    places: tuple[int, ...]
    """The places in the reading order to which the one or the other leads."""


def private_way_faults(guide: Guide) -> Iterator[Fault]:
    """Every way on that only a private answer opens, and that leads past steps which do not hang on one themselves."""
    private = _Private(guide)
    for name in guide.order:
        private.read(name)
    for name, step in guide.steps.items():
        for way in _ways(private, name, step):
            between = guide.order[min(way.places) : max(way.places)]
            past = [each for each in between if each not in private.steps]
            if past:
                values = {"key": way.key, "past": past[0], "steps": few(past)}
                yield Fault("PRIVATE_WAY", way.at, values)


def _ways(private: _Private, name: str, step: AnyStep) -> Iterator[_Way]:
    guide, at = private.guide, ("steps", name)
    below = guide.index[name] + 1
    others = _places(guide, step.next) or (below,)
    if private.asked_in(step.when):
        # The step itself is there only because of a private answer: whoever passes it over goes on below it.
        if step.ends is not None:
            yield _Way((*at, "ends"), "ends", (below, len(guide.order)))
        elif step.next:
            yield _Way((*at, "next"), "next", (below, *others))
    else:
        yield from _branching(private, step.next, (), (*at, "next"))
    if not isinstance(step, ChoiceStep):
        return
    told = tuple(step.choices) if name in private.steps else private_choices(step)
    for choice, each in step.choices.items():
        here = (*at, "choices", choice, "next")
        if choice in told and each.next:
            yield _Way(here, "next", (*_places(guide, each.next), *others))
        else:
            yield from _branching(private, each.next, others, here)


def _branching(
    private: _Private, branches: tuple[Branch, ...], others: tuple[int, ...], at: Path
) -> Iterator[_Way]:
    """The branches that ask about a private answer; where it is another one, those below them are tried."""
    for number, branch in enumerate(branches):
        if private.asked_in(branch.when):
            places = _places(private.guide, branches[number:])
            yield _Way((*at, number, "when"), "next", (*places, *others))


def _places(guide: Guide, branches: tuple[Branch, ...]) -> tuple[int, ...]:
    return tuple(guide.index[branch.go] for branch in branches)
