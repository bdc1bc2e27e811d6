"""The shipped guides, and people walking them: personas, people who pick at random, people who look for what is new."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from kiosk.authors.personas import personas_of
from kiosk.authors.proof.plain_walk import only_opens
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.load import Loaded, load
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import AmountTest, Condition, Group, Not
from kiosk.guide.model.steps import ChoiceStep
from kiosk.guide.persona import Persona, read_persona
from kiosk.walk.facts import Facts
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.route import learn, steps_come_to
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped, Words

BENCH = Path(__file__).parent
FOLDERS = (
    *(guides_home() / name for name in known_names()),
    *sorted(path for path in BENCH.iterdir() if any(path.glob("*.yaml"))),
)
NAMES = tuple(folder.name for folder in FOLDERS)
Answering = Callable[[Part], Answer]


@cache
def loaded(name: str) -> Loaded:
    return load(FOLDERS[NAMES.index(name)])


def guide_called(name: str) -> Guide:
    guide = loaded(name).guide
    assert guide is not None, [problem.message for problem in loaded(name).problems]
    return guide


def personas() -> Iterator[tuple[str, Path]]:
    """Every persona of every shipped guide."""
    for folder in FOLDERS:
        for path in personas_of(folder):
            yield folder.name, path


def persona_at(path: Path) -> Persona:
    found = read_persona(path)
    assert isinstance(found, Persona), [problem.message for problem in found]
    return found


class Walk:
    """One person from the first step to an end, answering as they are told to, where anything may be asked."""

    def __init__(self, guide: Guide, answering: Answering) -> None:
        self.guide = guide
        self.facts = Facts(guide, direct_allowed=True)
        self.parts: list[Part] = []
        self.left: list[tuple[str, tuple[str, ...]]] = []
        """The steps gone past in order, each with what was picked there."""
        for name in steps_come_to(guide, self.facts):
            for part in parts_of(guide, name, self.facts):
                self.parts.append(part)
                learn(guide, self.facts, part, answering(part))
            self.left.append((name, self.facts.picked(name)))

    @property
    def steps(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.left)

    def session(self) -> Session:
        return Session(dict(self.facts.answers), direct_allowed=True)


def at_random(dice: random.Random) -> Answering:
    """Somebody who answers anything, skipping now and then."""

    def answer(part: Part) -> Answer:
        match part.kind:
            case Kind.READ:
                return Passed(frozenset(part.flags))
            case _ if not part.required and dice.random() < 0.1:
                return Skipped()
            case Kind.ONE:
                return Picked((dice.choice(part.choices),))
            case Kind.MANY:
                return Picked(some_of(part, dice))
            case Kind.TEXT:
                return Words("My own words")
            case _:
                return Amount(dice.randint(part.low, part.high))

    return answer


def some_of(part: Part, dice: random.Random) -> tuple[str, ...]:
    """Some choices that may be picked together."""
    if part.alone and dice.random() < 0.2:
        return (dice.choice(sorted(part.alone)),)
    open_choices = [choice for choice in part.choices if choice not in part.alone]
    most = min(len(open_choices), part.most or len(open_choices))
    least = 1 if part.alone else 0
    picked = dice.sample(open_choices, dice.randint(min(least, most), most))
    return tuple(picked) if part.ranks else tuple(each for each in part.choices if each in picked)


def opening_nothing(guide: Guide, answering: Answering) -> Answering:
    """The same person, who opens nothing extra: picks no option to read about, and nothing that only opens more."""

    def answer(part: Part) -> Answer:
        if part.kind is Kind.MANY and only_opens(guide, part.step):
            return Picked(tuple(sorted(part.alone))[:1])
        return answering(part)

    return answer


def with_nothing_to_report(guide: Guide, answering: Answering) -> Answering:
    """The same person, with answers that raise nothing and lead straight on, where there are any."""

    def answer(part: Part) -> Answer:
        step = guide.steps[part.step]
        if not isinstance(step, ChoiceStep) or part.name:
            return answering(part)
        calm = [name for name in part.choices if not step.choices[name].raises]
        straight = [name for name in calm if not step.choices[name].next] or calm
        if part.kind is Kind.MANY:
            return Picked(tuple(sorted(part.alone))[:1] or tuple(straight[:1]))
        found = answering(part)
        while straight and not (isinstance(found, Picked) and found.choices[0] in straight):
            found = answering(part)
        return found

    return answer


def limits_of(guide: Guide) -> dict[str, list[int]]:
    """For each step with a number, the amounts on either side of a limit that some condition names."""
    found: dict[str, list[int]] = {}
    for test in _tests(guide):
        for limit in (test.at_least, test.below):
            if limit is not None:
                found.setdefault(test.step, []).extend((limit - 1, limit))
    return found


def _tests(guide: Guide) -> Iterator[AmountTest]:
    left: list[object] = [guide]
    while left:
        match left.pop():
            case AmountTest() as test:
                yield test
            case Condition(tests):
                left += tests
            case Group(_, conditions):
                left += conditions
            case Not(condition):
                left.append(condition)
            case BaseModel() as model:
                left += [getattr(model, name) for name in type(model).model_fields]
            case Mapping() as mapping:
                left += mapping.values()
            case tuple() as several:
                left += several
