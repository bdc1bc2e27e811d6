"""Steps that nobody comes to because one way leads past them all: told once, where that way stands.

Owns which step that is, and what else is wrong only because of it. Must never judge a step that somebody comes to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kiosk.authors.proof.asked import is_look_up
from kiosk.authors.proof.forward import Symbolic
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, Choice, ChoiceStep, ShowStep

LEAST_TOLD_AS_ONE: Final = 2
"""A single step that is led past is told at the step itself."""
LED_PAST: Final = "STEPS_LED_PAST"


@dataclass(frozen=True, slots=True)
class LedPast:
    """Steps that stand one below the other, to none of which anybody comes."""

    leaving: str
    """The step above them: everybody who comes to it leaves it for elsewhere."""
    steps: tuple[str, ...]
    """Those among them that somebody should come to."""

    @property
    def as_one(self) -> bool:
        """Whether they are told together, where they are led past."""
        return len(self.steps) >= LEAST_TOLD_AS_ONE

    def fault(self, guide: Guide) -> Fault:
        """The one problem to tell of them all."""
        at = _leaving_at(guide, self.leaving)
        values = {
            "step": self.leaving,
            "key": at[-1],
            "count": len(self.steps),
            "first": self.steps[0],
        }
        return Fault(LED_PAST, at, values, at_key=True)


def led_past(run: Symbolic) -> Iterator[LedPast]:
    """Every stretch of steps that nobody comes to, in reading order.

    What is not come to goes on to the step below as well, so whatever leads past a whole stretch stands just above it.
    """
    above, steps = "", []
    for place, name in enumerate(run.guide.order):
        if run.diagrams.never(run.arrived[place]):
            steps += [name] if to_be_come_to(run.guide, name) else []
            continue
        if steps:
            yield LedPast(above, tuple(steps))
        above, steps = name, []
    if steps:
        yield LedPast(above, tuple(steps))


def to_be_come_to(guide: Guide, step: str) -> bool:
    """Whether somebody should be shown a step on their way.

    A step that can be looked up need not be come to. That nothing above asks for what a view shows has been told by
    the links, and may be accepted.
    """
    return not is_look_up(guide, step) and _is_fed(guide, step)


def _is_fed(guide: Guide, step: str) -> bool:
    """Whether what this view shows is asked for above it, where it shows what was said there."""
    declared, place = guide.steps[step], guide.index[step]
    if not isinstance(declared, ShowStep) or declared.show not in ("fits", "mind"):
        return True
    feeding = ("values",) if declared.show == "fits" else ("values", "leaning")
    return all(
        any(guide.index[each] < place for each in guide.steps_showing(view))  # type: ignore[arg-type]
        for view in feeding
    )


def _leaving_at(guide: Guide, name: str) -> Path:
    """Where it stands that everybody leaves a step for elsewhere: its end, its way on, or those of its choices."""
    step, at = guide.steps[name], ("steps", name)
    if step.ends is not None:
        return (*at, "ends")
    leading = (choice for choice, each in _choices(step).items() if each.next)
    choice = None if step.next else next(leading, None)
    return (*at, "next") if choice is None else (*at, "choices", choice, "next")


def _choices(step: AnyStep) -> dict[str, Choice]:
    return dict(step.choices) if isinstance(step, ChoiceStep) else {}


def going_on(guide: Guide, faults: list[Fault]) -> Guide:
    """The guide as it would be if the steps of these problems went on to the steps below them."""
    names = {str(fault.values["step"]) for fault in faults}
    steps = {name: _straight_on(step) if name in names else step for name, step in guide.steps.items()}
    return guide.model_copy(update={"steps": MappingProxyType(steps)})


def _straight_on(step: AnyStep) -> AnyStep:
    if not isinstance(step, ChoiceStep):
        return step.model_copy(update={"next": (), "ends": None})
    choices = {name: each.model_copy(update={"next": ()}) for name, each in step.choices.items()}
    return step.model_copy(update={"next": (), "ends": None, "choices": MappingProxyType(choices)})
