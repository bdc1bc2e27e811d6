"""How far a person has come: steps done, the least and the most still to come.

Honest bounds, from the guide and the answers so far; must never guess how a person will answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, Branch, ChoiceStep
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts
from kiosk.walk.parts import may_ask_nothing
from kiosk.walk.private import is_sensitive, too_direct, verdict_on_company
from kiosk.walk.route import Position, learn


@dataclass(frozen=True, slots=True)
class Progress:
    """Counted in steps."""

    number: int
    """The step the person is looking at, counted from 1."""
    least: int
    """The fewest steps that may still come after it."""
    most: int
    """The most steps that may still come after it."""

    @property
    def is_wide(self) -> bool:
        """The most is so far from the least that it would only dishearten: it counts all that can be opened."""
        return self.most > 2 * self.least + 8


def progress(guide: Guide, position: Position) -> Progress:
    """How far the person is, and how much is still to come whatever they answer."""
    here = position.part.step
    before = dict.fromkeys(entry.part.step for entry in position.route.entries[: position.place + 1])
    facts = _known_before(guide, position)
    least, most = _to_come(guide, guide.index[here], facts)
    return Progress(len(before), least, most)


def _known_before(guide: Guide, position: Position) -> Facts:
    """What is known for sure at this point, with everything from this step on still open."""
    here = position.part.step
    known = Facts.at_start(guide, position.route.facts)
    for entry in position.route.entries[: position.place]:
        if entry.part.step != here and entry.answer is not None:
            known.seen.add(entry.part.step)
            learn(guide, known, entry.part, entry.answer)
    return what_stays(guide, replace(known, horizon=guide.index[here]))


def what_stays(guide: Guide, facts: Facts) -> Facts:
    """The same, without what may still be said otherwise from the horizon on: where the person leans."""
    horizon = facts.horizon
    anew = horizon is not None and any(guide.index[s] >= horizon for s in guide.steps_showing("leaning"))
    return replace(facts, leaning=None) if anew else facts


def _to_come(guide: Guide, here: int, facts: Facts) -> tuple[int, int]:
    """The shortest and longest way from a step to an end, the step itself not counted."""
    names = guide.order
    least = [0] * (len(names) + 1)
    most = [0] * (len(names) + 1)
    for place in range(len(names) - 1, here - 1, -1):
        step = guide.steps[names[place]]
        after = [guide.index.get(name, len(names)) for name in targets(guide, step, place, facts)]
        shortest = min((least[each] for each in after), default=0)
        longest = max((most[each] for each in after), default=0)
        if place == here:
            return shortest, longest
        shown = may_be_shown(guide, step, facts)
        ways = [(1 + shortest, 1 + longest)] if shown is not False else []
        if ways and may_ask_nothing(step):
            ways.append((shortest, longest))
        if shown is not True:
            ways.append((least[place + 1], most[place + 1]))
        least[place] = min(way[0] for way in ways)
        most[place] = max(way[1] for way in ways)
    return 0, 0


def may_be_shown(guide: Guide, step: AnyStep, facts: Facts) -> bool | None:
    """Whether a step that is come to is shown; None where that hangs on something that may still come."""
    shown = True if step.when is None else verdict(step.when, facts)
    if too_direct(step, facts):
        return False
    if shown is False or not is_sensitive(step):
        return shown
    helped = verdict_on_company(guide, facts)
    if helped is False:
        return shown
    return False if helped else None


def targets(guide: Guide, step: AnyStep, place: int, facts: Facts) -> list[str]:
    """Every step this one may lead to; none for an end."""
    if step.ends is not None:
        return []
    written_after = guide.order[place + 1] if place + 1 < len(guide.order) else ""
    own = _possible(step.next, facts, written_after)
    if not isinstance(step, ChoiceStep):
        return own
    found = list(own)  # a skipped question, too, takes the step's own way on
    for choice in step.choices.values():
        found.extend(_possible(choice.next, facts, None))
    return found


def _possible(branches: tuple[Branch, ...], facts: Facts, otherwise: str | None) -> list[str]:
    """Where branches may lead, as far as is known; `otherwise` where none of them is sure."""
    found = []
    for branch in branches:
        shown = True if branch.when is None else verdict(branch.when, facts)
        if shown is not False:
            found.append(branch.go)
        if shown is True:
            return found
    return [*found, otherwise] if otherwise else found
