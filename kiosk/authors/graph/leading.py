"""Where each way on from each step leads, past what is certainly passed over.

Owns which ways there are, followed through the guide in reading order as the walk does. It may give a way that
nobody takes, where more would have to be known to be sure, and never leaves one out that somebody can take.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.authors.conditions import in_short
from kiosk.authors.graph import phrases
from kiosk.authors.graph.knowing import ABSENT, Known, decided, narrowed, possible, together
from kiosk.authors.graph.tree import NONE_PICKED, Way
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import IN_PERSON, SKIPPED
from kiosk.guide.model.steps import AnyStep, AskStep, Branch, ChoiceStep
from kiosk.layout.marks import plain
from kiosk.walk.private import is_sensitive
from kiosk.walk.session import Answer, Picked, Skipped


@dataclass(slots=True)
class Arrivals:
    """Everybody who comes to a step."""

    known: Known | None = None
    """What is sure of those who may see it; None: nobody comes."""
    passing: Known | None = None
    """What is sure of those who may pass over it; None: nobody does."""


@dataclass(slots=True)
class Leads:
    """Where every step leads, filled in reading order."""

    guide: Guide
    ways: dict[str, dict[str, list[Way]]] = field(default_factory=dict)
    """By step, then by the step led to."""
    arrivals: dict[str, Arrivals] = field(default_factory=dict)
    start: str = ""
    """The first step that is not passed over by everybody."""

    def passed_by_some(self, step: str) -> bool:
        """Whether somebody who comes to a step may pass over it."""
        return self.arrivals[step].passing is not None


def leads_of(guide: Guide) -> Leads:
    """Follow every way on from every step."""
    leads = Leads(guide, {name: {} for name in guide.order}, {name: Arrivals() for name in guide.order})
    leads.start = _begin(leads)
    for name in guide.order:
        here = leads.arrivals[name]
        if here.known is None:
            # Nobody is known to come: it is drawn all the same, with what would follow.
            here.known = {}
        step = guide.steps[name]
        if step.ends is None:
            _go_on(leads, name, step, narrowed(guide, step.when, here.known, held=True))
        if here.passing is not None:
            passed = {**narrowed(guide, step.when, here.passing, held=False), name: ABSENT}
            _land(leads, name, guide.index[name] + 1, passed, Way(phrases.PASSED_OVER, passing=True))
    return leads


def _begin(leads: Leads) -> str:
    """Arrive where everybody begins."""
    known: dict[str, frozenset[Answer | None]] = {}
    for name in leads.guide.order:
        if _arrive(leads, name, known):
            return name
        known[name] = ABSENT
    return leads.guide.order[0]


def _go_on(leads: Leads, name: str, step: AnyStep, known: Known) -> None:
    """Every way on from a step that is shown, in the order in which the walk tries them."""
    every = possible(step)
    if not isinstance(step, ChoiceStep):
        there = {**known, name: every} if every is not None else _without(known, name)
        _branch(leads, name, step.next, there, None)
        return
    for each, choice in step.choices.items():
        branches, said = (*choice.next, *step.next), (each, plain(choice.label.text, leads.guide))
        _branch(leads, name, branches, {**known, name: frozenset([Picked((each,))])}, said)
        if step.pick == "many" and not choice.alone:
            _branch(leads, name, branches, _without(known, name), said, beside=True)
    if step.pick == "many" and all(step.choices[each].sensitive for each in _alone(step)):
        there = {**known, name: frozenset([Picked(())])}
        _branch(leads, name, step.next, there, (NONE_PICKED, phrases.NONE_PICKED))
    if not step.required:
        there = {**known, name: frozenset([Skipped()])}
        _branch(leads, name, step.next, there, (SKIPPED, phrases.SKIPPED))
    if is_sensitive(step) and every is not None:
        there = {**known, name: every - {Picked((each,)) for each in step.choices} - {Skipped()}}
        _branch(leads, name, step.next, there, (IN_PERSON, phrases.IN_PERSON))
    elif is_sensitive(step):
        _branch(leads, name, step.next, _without(known, name), (IN_PERSON, phrases.IN_PERSON))


def _alone(step: ChoiceStep) -> list[str]:
    """The choices that stand for none of the others; where none is offered, nothing need be picked."""
    return [name for name, choice in step.choices.items() if choice.alone]


def _without(known: Known, name: str) -> Known:
    return {each: answers for each, answers in known.items() if each != name}


def _branch(
    leads: Leads,
    name: str,
    branches: tuple[Branch, ...],
    known: Known,
    said: tuple[str, str] | None,
    *,
    beside: bool = False,
) -> None:
    """The branches up to the first that holds for everybody; after them, the step written next.

    Args:
        said: the answer and how it is called; None: whatever is answered.
        beside: it is a choice that was picked beside others.
    """
    answer, choice = said or (None, "")
    plainly = choice or phrases.NEXT
    for branch in branches:
        holds = decided(leads.guide, branch.when, known)
        if holds is False:
            continue
        place = leads.guide.index[branch.go]
        if holds or branch.when is None:
            _land(leads, name, place, known, Way(plainly, answer=answer, beside=beside))
            return
        pattern = phrases.CHOICE_IF if choice else phrases.IF
        words = pattern.format(choice=choice, condition=in_short(branch.when))
        there = narrowed(leads.guide, branch.when, known, held=True)
        _land(leads, name, place, there, Way(words, answer=answer, beside=beside))
        plainly = choice or phrases.OTHERWISE
        known = narrowed(leads.guide, branch.when, known, held=False)
    _land(leads, name, leads.guide.index[name] + 1, known, Way(plainly, answer=answer, beside=beside))


def _land(leads: Leads, name: str, place: int, known: Known, way: Way) -> None:
    """Arrive at the first step from a place on that is not certainly passed over."""
    order = leads.guide.order
    there = {**known, **dict.fromkeys(order[leads.guide.index[name] + 1 : place], ABSENT)}
    while place < len(order):
        if _arrive(leads, order[place], there):
            leads.ways[name].setdefault(order[place], []).append(way)
            return
        there[order[place]] = ABSENT
        place += 1


def _arrive(leads: Leads, name: str, known: Known) -> bool:
    """Take in who comes to a step; whether anybody may see it, or cannot be told from those who do."""
    shown = _shown(leads.guide, leads.guide.steps[name], known)
    if shown is False:
        return False
    here = leads.arrivals[name]
    here.known = together(here.known, known)
    if shown is None:
        here.passing = together(here.passing, known)
    return True


def _shown(guide: Guide, step: AnyStep, known: Known) -> bool | None:
    """Whether a step is shown to all of these people, to none, or to some."""
    shown = decided(guide, step.when, known)
    if shown is not True:
        return shown
    if isinstance(step, AskStep) and step.direct:
        return None
    helps = guide.guide.someone_helps
    alone = helps is None or not is_sensitive(step) or decided(guide, helps.when, known) is False
    return True if alone else None


def ways_on(leads: Leads, name: str) -> Iterator[tuple[str, tuple[Way, ...]]]:
    """Each step that one leads to, in reading order, and all the ways that go there."""
    for target in sorted(leads.ways[name], key=leads.guide.index.__getitem__):
        yield target, tuple(leads.ways[name][target])
