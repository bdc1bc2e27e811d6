"""What the personas of a guide come to between them, and what each of them walks.

`python -m tests.guides.coverage` prints it for every shipped guide, `python -m tests.guides.coverage NAME` for one:
what no persona comes to, then a line for each persona.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authors.personas import sessions_of
from kiosk.authors.proof.plain_walk import only_opens
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep, ShowStep
from kiosk.layout.cards import card_for
from kiosk.layout.effort import Effort, effort_of, effort_of_walk, total
from kiosk.walk.conditions import holds
from kiosk.walk.flags import raised
from kiosk.walk.parts import Kind
from kiosk.walk.route import Entry, Position, Route, replay
from kiosk.walk.session import Picked, Session
from tests.guides.people import NAMES, guide_called, persona_at, personas


@dataclass(frozen=True, slots=True)
class ComeTo:
    """Steps shown, flags raised, ends gone past, choices picked (as step.choice or view.choice)."""

    steps: frozenset[str] = field(default_factory=frozenset)
    flags: frozenset[str] = field(default_factory=frozenset)
    ends: frozenset[str] = field(default_factory=frozenset)
    choices: frozenset[str] = field(default_factory=frozenset)

    def __or__(self, other: ComeTo) -> ComeTo:
        return ComeTo(
            self.steps | other.steps,
            self.flags | other.flags,
            self.ends | other.ends,
            self.choices | other.choices,
        )

    def __sub__(self, other: ComeTo) -> ComeTo:
        return ComeTo(
            self.steps - other.steps,
            self.flags - other.flags,
            self.ends - other.ends,
            self.choices - other.choices,
        )


@dataclass(frozen=True, slots=True)
class Walked:
    """One persona: what all their walks come to, and how long the last one is."""

    name: str
    come_to: ComeTo
    steps: int
    minutes: float
    of_safety: float
    """The minutes among them that go to the cards a raised flag puts in."""
    short: bool
    opens_nothing: bool


def everything(guide: Guide) -> ComeTo:
    """All that there is to come to."""
    return ComeTo(
        frozenset(guide.steps),
        frozenset(guide.flags),
        frozenset(step.ends for step in guide.steps.values() if step.ends is not None),
        frozenset(_all_choices(guide)),
    )


def _all_choices(guide: Guide) -> Iterator[str]:
    for name, step in guide.steps.items():
        match step:
            case ChoiceStep():
                yield from (f"{name}.{choice}" for choice in step.choices)
            case ShowStep(show="options" | "leaning"):
                yield from (f"{step.show}.{option}" for option in guide.options)
            case ShowStep(show="questions"):
                yield from (f"{step.show}.{question}" for question in guide.questions)
            case _:
                pass


def come_to(guide: Guide, session: Session) -> ComeTo:
    """What one walk comes to; an end counts once it has been gone past."""
    route = replay(guide, session)
    end = guide.steps[route.steps[-1]].ends if route.finished else None
    return ComeTo(
        frozenset(route.steps),
        frozenset(each.name for each in raised(guide, route.facts)),
        frozenset() if end is None else frozenset({end}),
        frozenset(each for entry in route.entries for each in _choices(guide, entry)),
    )


def _choices(guide: Guide, entry: Entry) -> Iterator[str]:
    """What was picked, as step.choice; in a view that may be shown several times, as view.choice."""
    step = guide.steps[entry.part.step]
    where = step.show if isinstance(step, ShowStep) else entry.part.step
    yield from (f"{where}.{choice}" for choice in _picked(entry))


def _picked(entry: Entry) -> tuple[str, ...]:
    return entry.answer.choices if isinstance(entry.answer, Picked) and not entry.part.name else ()


def walked_by(name: str, path: Path) -> Walked:
    """What a persona of a guide walks."""
    guide = guide_called(name)
    sessions = sessions_of(guide, persona_at(path))
    route, path_kept = replay(guide, sessions[-1]), guide.guide.short_path
    return Walked(
        path.stem,
        together(come_to(guide, session) for session in sessions),
        len(route.steps),
        effort_of_walk(guide, sessions[-1]).minutes,
        _safety(guide, sessions[-1], route).minutes,
        path_kept is not None and holds(path_kept.when, route.facts),
        opens_nothing(guide, route),
    )


def _safety(guide: Guide, session: Session, route: Route) -> Effort:
    """What the urgent screens and the cards of the safety points ask of the person."""
    places = [place for place, entry in enumerate(route.entries) if entry.part.name and entry.part.flags]
    positions = (Position(route, place, None, to_confirm=False) for place in places)
    return total(effort_of(card_for(guide, session, position)) for position in positions)


def opens_nothing(guide: Guide, route: Route) -> bool:
    """Whether nothing was picked that only opens more: no option to read about, nothing more to be told."""
    return not any(
        entry.part.kind is Kind.MANY
        and only_opens(guide, entry.part.step)
        and not set(_picked(entry)) <= entry.part.alone
        for entry in route.entries
    )


def together(found: Iterable[ComeTo]) -> ComeTo:
    """All of it."""
    whole = ComeTo()
    for each in found:
        whole |= each
    return whole


def of_guide(name: str) -> tuple[Walked, ...]:
    """What each persona of a guide walks."""
    return tuple(walked_by(name, path) for guide, path in personas() if guide == name)


def report(name: str) -> Iterator[str]:
    """What no persona of a guide comes to, then a line for each of them."""
    guide, walks = guide_called(name), of_guide(name)
    missing = everything(guide) - together(each.come_to for each in walks)
    yield f"{name}: {len(walks)} personas"
    for what, left in (
        ("step never shown", missing.steps),
        ("flag never raised", missing.flags),
        ("end never reached", missing.ends),
        ("choice never picked", missing.choices),
    ):
        yield f"  {what}: {len(left)}"
        yield from (f"    {each}" for each in _in_order(guide, left))
    for each in walks:
        pace = "short" if each.short else "long"
        opens = "opens nothing" if each.opens_nothing else "opens more"
        took = f"{each.minutes:.1f} minutes ({each.of_safety:.1f} of them safety cards)"
        yield f"  {each.name}: {each.steps} steps, {took}, {pace}, {opens}"
        yield f"    ends: {' '.join(sorted(each.come_to.ends)) or '-'}"
        yield f"    flags: {' '.join(_in_order(guide, each.come_to.flags)) or '-'}"


def _in_order(guide: Guide, names: Iterable[str]) -> list[str]:
    order = [*guide.steps, *guide.flags]
    known = {name: place for place, name in enumerate(order)}
    return sorted(names, key=lambda name: (known.get(name.partition(".")[0], len(order)), name))


if __name__ == "__main__":
    for asked in sys.argv[1:] or NAMES:
        print("\n".join(report(asked)))
