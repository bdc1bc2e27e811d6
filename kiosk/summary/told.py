"""What one leaf may know of a session: everything, or everything but what is private.

Owns what counts as private and how an answer is put on paper. Must never let a private answer be guessed from what
else a leaf says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition, Group, Not, StepTest, WordTest, steps_in
from kiosk.guide.model.steps import AnyStep, AskStep, ChoiceStep, Paper, ScaleStep, TextStep
from kiosk.layout.answers import amount, choice_label
from kiosk.layout.clean import clean
from kiosk.layout.marks import plain
from kiosk.summary import phrases
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.flags import Raised, raised
from kiosk.walk.parts import Part
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import Entry, Route, learn
from kiosk.walk.session import Amount, ByHand, Picked, Words


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What one question put under a heading."""

    step: str
    heading: str
    choices: tuple[str, ...]
    texts: tuple[str, ...]
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A session as one leaf may tell it."""

    guide: Guide
    route: Route
    facts: Facts
    """What this leaf knows."""
    hidden: frozenset[str] = frozenset()
    """Steps this leaf does not know of."""
    numbers: Mapping[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> Iterator[Entry]:
        """The parts on the route that this leaf knows of."""
        return (entry for entry in self.route.entries if entry.part.step not in self.hidden)

    def words(self, text: str) -> str:
        """An author's words without marks."""
        return plain(text, self.guide, self.numbers)

    def holds(self, condition: Condition | None) -> bool:
        """Whether a condition is true, and true without what this leaf does not know."""
        return holds(condition, self.route.facts) and holds(condition, self.facts)

    def may_say(self, condition: Condition | None) -> bool:
        """Whether something shown for this condition can be told without telling what is hidden."""
        flags = {flag for name in self.hidden for flag in flags_of(self.guide.steps[name])}
        return not hangs_on(condition, self.hidden, flags) or holds(condition, self.facts)

    def flags(self) -> tuple[Raised, ...]:
        """The safety points this leaf may tell: stop before care, the most urgent first among each."""
        really = {each.name for each in raised(self.guide, self.route.facts)}
        known = [each for each in raised(self.guide, self.facts) if each.name in really]
        return tuple(sorted(known, key=lambda each: each.level != "stop"))


def told(guide: Guide, route: Route, numbers: Mapping[str, str], *, with_private: bool) -> Told:
    """The session with or without what is private."""
    if with_private:
        return Told(guide, route, route.facts, numbers=numbers)
    hidden = private_steps(guide)
    facts = Facts(guide, together=route.facts.together, seen=route.facts.seen - hidden)
    for entry in route.entries:
        if entry.answer is not None and entry.part.step not in hidden:
            learn(guide, facts, entry.part, entry.answer)
    return Told(guide, route, facts, hidden, numbers)


def private_steps(guide: Guide) -> frozenset[str]:
    """The sensitive steps, and those that are there only because of what was said to a sensitive one."""
    found: set[str] = set()
    flags: set[str] = set()
    for name, step in guide.steps.items():
        if is_sensitive(step) or hangs_on(step.when, found, flags):
            found.add(name)
            flags |= flags_of(step)
    return frozenset(found)


def hangs_on(condition: Condition | None, steps: AbstractSet[str], flags: AbstractSet[str]) -> bool:
    """Whether a condition asks about any of these steps or flags."""
    return condition is not None and not (
        steps.isdisjoint(steps_in(condition)) and flags.isdisjoint(_flags_in(condition))
    )


def flags_of(step: AnyStep) -> set[str]:
    """The safety points that a question's choices raise."""
    choices = step.choices.values() if isinstance(step, ChoiceStep) else ()
    return {flag for choice in choices for flag in choice.raises}


def _flags_in(condition: Condition) -> Iterator[str]:
    for test in condition.tests:
        match test:
            case WordTest("flag", ids):
                yield from ids
            case Group(_, conditions):
                yield from (flag for each in conditions for flag in _flags_in(each))
            case Not(inner):
                yield from _flags_in(inner)
            case _:
                pass


def answers_on_paper(leaf: Told, page: str) -> Iterator[OnPaper]:
    """What each answered question puts on a page, in the order of the route."""
    for entry in leaf.entries:
        step = leaf.guide.steps[entry.part.step]
        if isinstance(step, AskStep) and step.paper and step.paper.page in (page, "both"):
            found = _on_paper(leaf, entry, step, step.paper)
            if found.texts or found.lines:
                yield found


def _on_paper(leaf: Told, entry: Entry, step: AskStep, paper: Paper) -> OnPaper:
    part, heading = entry.part, leaf.words(paper.as_)
    if part.name:
        return OnPaper(part.step, heading, (), ())
    choices: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    match entry.answer:
        case Picked(picked):
            choices = tuple(choice for choice in picked if not _said_closer(leaf, part.step, choice))
            texts = tuple(_choice_on_paper(leaf, part, step, choice) for choice in choices)
        case Amount(value) if isinstance(step, ScaleStep):
            texts = (phrases.OF_MOST.format(value=value, most=step.scale.max),)
        case Amount(value):
            texts = (amount(leaf.guide, part, value),)
        case Words(text):
            texts = (clean(text).strip(),)
        case ByHand() if isinstance(step, TextStep):
            return OnPaper(part.step, heading, (), (), step.text.lines)
    says = leaf.words(paper.says)
    return OnPaper(part.step, heading, choices, tuple(says.replace("{answer}", text) for text in texts))


def _choice_on_paper(leaf: Told, part: Part, step: AskStep, choice: str) -> str:
    short = step.choices[choice].paper if isinstance(step, ChoiceStep) else None
    return leaf.words(short) if short else choice_label(leaf.guide, leaf.facts, part, choice)


def _said_closer(leaf: Told, name: str, choice: str) -> bool:
    """Whether a further question, asked because of this choice, has said more exactly what it stands for."""
    for further in closer_questions(leaf.guide, name, choice):
        step = leaf.guide.steps[further]
        picked = leaf.facts.picked(further)
        if isinstance(step, ChoiceStep) and any(not step.choices[each].alone for each in picked):
            return True
    return False


def closer_questions(guide: Guide, name: str, choice: str) -> tuple[str, ...]:
    """The questions that ask what exactly a choice of a list stands for, under the same heading of paper."""
    step = guide.steps[name]
    if not (isinstance(step, ChoiceStep) and step.pick == "many" and step.paper):
        return ()
    heading = step.paper.as_
    return tuple(
        further
        for further, each in guide.steps.items()
        if isinstance(each, ChoiceStep)
        and each.paper is not None
        and each.paper.as_ == heading
        and each.when is not None
        and any(
            isinstance(test, StepTest) and test.step == name and choice in test.choices
            for test in each.when.tests
        )
    )
