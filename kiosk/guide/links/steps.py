"""Every step leads forward to a step that exists, and every route to an end.

Must never walk a route with anybody's answers: only the declarations are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.guide.links.fault import Fault, Path, unknown
from kiosk.guide.links.outcomes import slot_faults
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import RESERVED_ANSWERS, RESERVED_TESTS
from kiosk.guide.model.steps import (
    AnyStep,
    AskStep,
    Branch,
    ChoiceStep,
    NumberStep,
    ScaleStep,
    ShowStep,
    View,
)

_NEEDS = {"option": ("option", "UNKNOWN_OPTION", "options"), "table": ("table", "UNKNOWN_TABLE", "tables")}

_MADE_OF: Mapping[View, tuple[str, ...]] = {
    "values": ("values",),
    "fits": ("values", "options"),
    "mind": ("values", "options"),
}
"""What a view is made of; without it there is nothing to show."""
_WEIGHING: Mapping[str, tuple[View, ...]] = {"fits": ("values",), "mind": ("values", "leaning")}
"""The views that show what a person has said at these others, and are passed over where they said nothing."""


def step_faults(guide: Guide) -> Iterator[Fault]:
    """Everything about the steps that does not fit together."""
    for place, (name, step) in enumerate(guide.steps.items()):
        at: Path = ("steps", name)
        if name in RESERVED_TESTS:
            yield Fault("RESERVED_ID", at, {"id": name}, at_key=True)
        if step.section is not None:
            yield from _one("UNKNOWN_SECTION", (*at, "section"), step.section, tuple(guide.sections))
        yield from _ways(guide, place, step.next, (*at, "next"))
        if isinstance(step, ChoiceStep):
            yield from _choices(guide, place, step, at)
        if isinstance(step, AskStep) and step.paper is not None:
            yield from slot_faults(step.paper.says, (*at, "paper", "says"), ("{answer}",))
        if isinstance(step, ScaleStep | NumberStep):
            yield from _limits(step, at)
        if isinstance(step, ShowStep):
            yield from _view(guide, step, at)
            yield from _weighing(guide, place, step, at)
        yield from _end(guide, place, step, at)


def _one(code: str, at: Path, name: str, known: tuple[str, ...]) -> Iterator[Fault]:
    if name not in known:
        yield Fault(code, at, {"id": name}, known)


def _ways(guide: Guide, place: int, branches: tuple[Branch, ...], at: Path) -> Iterator[Fault]:
    for number, branch in enumerate(branches):
        here = (*at, number, "go")
        if branch.go not in guide.steps:
            yield Fault("UNKNOWN_STEP", here, {"id": branch.go}, guide.order[place + 1 :])
        elif guide.index[branch.go] <= place:
            yield Fault("BACKWARD_LINK", here, {"id": branch.go, "step": guide.order[place]})
        if branch.when is None and number < len(branches) - 1:
            yield Fault("BRANCH_NEVER_TRIED", (*at, number + 1), {"id": branches[number + 1].go})
    if branches and branches[-1].when is not None:
        yield Fault("BRANCH_NEEDS_ELSE", at, {"step": guide.order[place]})


def _choices(guide: Guide, place: int, step: ChoiceStep, at: Path) -> Iterator[Fault]:
    for name, choice in step.choices.items():
        here = (*at, "choices", name)
        if name in RESERVED_ANSWERS:
            yield Fault("RESERVED_ID", here, {"id": name}, at_key=True)
        yield from _ways(guide, place, choice.next, (*here, "next"))
        yield from unknown("UNKNOWN_FLAG", (*here, "raises"), choice.raises, guide.flags)
        yield from unknown("UNKNOWN_STEP", (*here, "denies"), choice.denies, guide.steps)
        if choice.alone and step.pick == "one":
            yield Fault("ALONE_NEEDS_MANY", (*here, "alone"), {"id": name})
    if step.most is not None and step.pick == "one":
        yield Fault("MOST_NEEDS_MANY", (*at, "most"), {})


def _limits(step: ScaleStep | NumberStep, at: Path) -> Iterator[Fault]:
    key = "scale" if isinstance(step, ScaleStep) else "number"
    limits = step.scale if isinstance(step, ScaleStep) else step.number
    if limits.min >= limits.max:
        yield Fault("MIN_ABOVE_MAX", (*at, key, "max"), {"min": str(limits.min), "max": str(limits.max)})


def _view(guide: Guide, step: ShowStep, at: Path) -> Iterator[Fault]:
    if step.show in _NEEDS:
        key, code, table = _NEEDS[step.show]
        named = getattr(step, key)
        if named is None:
            yield Fault("VIEW_NEEDS", (*at, "show"), {"view": step.show, "key": key})
        else:
            yield from _one(code, (*at, key), named, tuple(getattr(guide, table)))
    elif step.option is not None:
        yield from _one("UNKNOWN_OPTION", (*at, "option"), step.option, tuple(guide.options))
    yield from unknown("UNKNOWN_OUTCOME", (*at, "outcomes"), step.outcomes, guide.outcomes)
    yield from unknown("UNKNOWN_QUIZ", (*at, "quiz"), step.quiz, guide.quiz)
    yield from unknown("UNKNOWN_SLOT", (*at, "slots"), step.slots, guide.from_clinic)
    if step.show == "clinic" and not guide.from_clinic:
        yield Fault("NOTHING_FROM_CLINIC", (*at, "show"))


def _weighing(guide: Guide, place: int, step: ShowStep, at: Path) -> Iterator[Fault]:
    """What these views show comes from the values, the options and what was said further up."""
    for key in _MADE_OF.get(step.show, ()):
        if not getattr(guide, key):
            yield Fault("NOTHING_TO_WEIGH", (*at, "show"), {"view": step.show, "key": key})
    if step.show not in _WEIGHING:
        return
    for view in _WEIGHING[step.show]:
        if not any(guide.index[name] < place for name in guide.steps_showing(view)):
            yield Fault("WEIGHED_UNASKED", (*at, "show"), {"view": step.show, "asks": view})
    if step.ends is not None:
        yield Fault("ENDS_UNSEEN", (*at, "ends"), {"step": guide.order[place]}, at_key=True)


def _end(guide: Guide, place: int, step: AnyStep, at: Path) -> Iterator[Fault]:
    last = place == len(guide.steps) - 1
    if step.ends is None and last:
        yield Fault("NO_END", at, {"step": guide.order[place]}, at_key=True)
    if step.ends is not None and (step.next or _choice_leads_on(step)):
        yield Fault("END_LEADS_ON", (*at, "ends"), {"step": guide.order[place]})
    if step.ends is not None and last and step.when is not None:
        yield Fault("LAST_PASSED_OVER", (*at, "when"), {"step": guide.order[place]}, at_key=True)


def _choice_leads_on(step: AnyStep) -> bool:
    return isinstance(step, ChoiceStep) and any(choice.next for choice in step.choices.values())
