"""Made-up people who walk a guide until hardly anything new is seen, so that its screens can be drawn.

Owns how they answer and when enough have walked. Their dice are always thrown alike, so that two measures of one
guide are the same. Must never claim that everything was seen: what holds on every route is for the proof.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.guide.links.conditions import conditions
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.steps import ShowStep, View
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.parts import RATINGS, Kind, Part
from kiosk.walk.route import passage
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped, Words

PATIENCE: Final = 20
"""So many people in a row who see nothing new end the search."""
MOST: Final = 120
"""And so many people end it in any case."""
MOST_PARTS: Final = 50_000
"""So do so many screens, in a guide of very long walks, once FEWEST people have walked."""
FEWEST: Final = 10
_SKIPS: Final = 0.1
_ALL_MATTERS: Final = 0.25
_FIRST: Final = 0.7
"""How often what was picked least is picked first."""

_SHOWS: Final[Mapping[View, tuple[str, ...]]] = {
    "quiz": ("quiz",),
    "questions": ("questions",),
    "values": (),
    "sureness": (),
    "review": (),
    "summary": (),
}
"""Whose wordings a view shows besides its own step's; any other view shows options and what is said of them."""


@dataclass(frozen=True, slots=True)
class Walked:
    """One person's walk, and which of its screens nobody had seen before."""

    session: Session
    new: tuple[int, ...]
    """Their places on the route, from 0."""


def walks(guide: Guide, seen: Seen | None = None) -> Iterator[Walked]:
    """People who see something new each.

    Args:
        guide: the guide they walk.
        seen: where what they see is kept, for whoever asks afterwards what nobody saw.
    """
    dice = random.Random(1)  # noqa: S311 - made-up people, not secrets
    seen, people = seen or Seen(guide), _People(guide, dice)
    idle = parts = 0
    for number in range(MOST):
        facts = Facts(guide, together=people.together(), direct_allowed=True)
        new = tuple(place for place, part in enumerate(people.parts(facts)) if seen.new(part, facts))
        idle, parts = (0 if new else idle + 1), parts + len(facts.answers)
        if new:
            session = Session(dict(facts.answers), together=facts.together, direct_allowed=True)
            yield Walked(session, new)
        if idle == PATIENCE or (number >= FEWEST and parts > MOST_PARTS):
            return


class _People:
    """Answers given at random, with a liking for what nobody has answered yet."""

    def __init__(self, guide: Guide, dice: random.Random) -> None:
        self.guide = guide
        self.dice = dice
        self.picked: Counter[tuple[str, str]] = Counter()
        self.all_matters = False
        """To some everything matters a lot: they see the longest lists of what speaks for and against."""

    def together(self) -> bool:
        """Now and then a counselor sits beside the person."""
        return self.dice.random() < _SKIPS

    def parts(self, facts: Facts) -> Iterator[Part]:
        """Every part on one person's way, each before it is answered."""
        self.all_matters = self.dice.random() < _ALL_MATTERS
        return (entry.part for entry in passage(self.guide, facts, self.answer))

    def answer(self, part: Part) -> Answer:
        """What somebody may answer."""
        match part.kind:
            case Kind.READ:
                return Passed(frozenset(part.flags))
            case _ if not part.required and self.dice.random() < _SKIPS:
                return Skipped()
            case Kind.ONE if self.all_matters and part.choices == RATINGS:
                return Picked(RATINGS[:1])
            case Kind.ONE:
                return self._pick(part, 1)
            case Kind.MANY:
                return self._pick(part, self.dice.randint(1, max(1, min(len(part.choices), part.most or 9))))
            case Kind.TEXT:
                return Words("-")
            case _:
                return Amount(self.dice.choice((part.low, part.high, self.dice.randint(part.low, part.high))))

    def _pick(self, part: Part, most: int) -> Picked:
        """So many choices, or one that stands alone."""
        order = self.dice.sample(part.choices, len(part.choices))
        if self.dice.random() < _FIRST:
            order.sort(key=lambda choice: self.picked[part.key, choice])
        found = order[:1] if order[:1] and order[0] in part.alone else []
        found = found or [choice for choice in order if choice not in part.alone][:most]
        self.picked.update((part.key, choice) for choice in found)
        return Picked(tuple(found if part.ranks else (each for each in part.choices if each in found)))


class Seen:
    """What has been seen: each screen in its wordings, and on a card of safety points each point."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.seen: set[object] = set()
        self.deciding = _deciding(guide)
        self.last: tuple[object, tuple[bool, ...]] = (None, ())
        self.truths: dict[str, set[tuple[Condition, bool]]] = {}
        """For each step somebody came to, the conditions that decide its words, and whether each held."""

    def new(self, part: Part, facts: Facts) -> bool:
        """Whether this screen has not been seen like this before."""
        found = set(self._told(part, facts))
        fresh = not found <= self.seen
        self.seen |= found
        return fresh

    def _told(self, part: Part, facts: Facts) -> Iterator[object]:
        """What tells this screen from others: of a question or a text all wordings together, of a view each."""
        if part.flags:
            yield from ((part.key, flag) for flag in part.flags)
            return
        verdicts = self._verdicts(part, facts)
        if isinstance(self.guide.steps[part.step], ShowStep):
            yield from ((part.key, choice) for choice in (*part.choices, facts.leaning))
            yield from ((part.key, *each) for each in enumerate(verdicts))
        else:
            yield part.key, part.choices, verdicts

    def _verdicts(self, part: Part, facts: Facts) -> tuple[bool, ...]:
        """What decides the words here; the parts of one view are told apart by the leaning alone."""
        key = (id(facts), part.step, facts.leaning, isinstance(self.guide.steps[part.step], ShowStep))
        if self.last[0] != key:
            conditions = self.deciding[part.step]
            self.last = key, tuple(holds(each, facts) for each in conditions)
            self.truths.setdefault(part.step, set()).update(zip(conditions, self.last[1], strict=True))
        return self.last[1]


def _deciding(guide: Guide) -> dict[str, tuple[Condition, ...]]:
    """For each step, the conditions that decide what is said on it."""
    own: dict[str, dict[Condition, None]] = {name: {} for name in guide.steps}
    tables: dict[str, dict[Condition, None]] = {}
    for condition, at in conditions(guide):
        if at[0] == "steps" and "next" not in at and at[2] != "when":
            own[str(at[1])][condition] = None
        else:
            tables.setdefault(str(at[0]), {})[condition] = None
    for name in own:
        step = guide.steps[name]
        if isinstance(step, ShowStep):
            for table in _SHOWS.get(step.show, ("options", "values")):
                own[name] |= tables.get(table, {})
    return {name: tuple(each) for name, each in own.items()}
