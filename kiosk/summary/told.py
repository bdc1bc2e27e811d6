"""What one leaf may know of a session: everything, or everything but what is private.

Owns what counts as private and how an answer is put on paper. Must never let a private answer be guessed from what
else a leaf says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition, Group, Not, WordTest, steps_in
from kiosk.guide.model.steps import AskStep, ChoiceStep, Paper, ScaleStep, TextStep
from kiosk.layout.answers import amount, choice_label
from kiosk.layout.clean import clean
from kiosk.layout.marks import plain
from kiosk.summary import phrases
from kiosk.summary.closer import left_open, said_closer, said_none
from kiosk.walk.conditions import holds, verdict
from kiosk.walk.facts import Facts
from kiosk.walk.flags import Raised, flags_of, raised
from kiosk.walk.parts import Part
from kiosk.walk.private import Doubt, doubt, is_sensitive
from kiosk.walk.route import Entry, Route, learn, reached
from kiosk.walk.session import Amount, Answer, ByHand, Picked, Session, Skipped, Words


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
    telling: frozenset[str] = frozenset()
    """Those among them that are on the route, or not, because of a private choice."""
    doubts: Mapping[str, Doubt] = field(default_factory=dict)
    """What this leaf does not know of the answers to open questions that had private choices."""
    veiled: bool = False
    """This leaf is not told what is private."""
    numbers: Mapping[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> Iterator[Entry]:
        """The parts on the route that this leaf knows of, and what it knows of their answers."""
        for entry in self.route.entries:
            if entry.part.step not in self.hidden:
                known = self.doubts.get(entry.part.key)
                yield entry if known is None else Entry(entry.part, known.answer)

    def words(self, text: str) -> str:
        """An author's words without marks."""
        return plain(text, self.guide, self.numbers)

    def holds(self, condition: Condition | None) -> bool:
        """Whether a condition is true, and true without what this leaf does not know."""
        return holds(condition, self.route.facts) and holds(condition, self.facts)

    def may_say(self, condition: Condition | None) -> bool:
        """Whether something shown for this condition can be told without telling what is hidden."""
        return not self.veiled or condition is None or verdict(condition, self.facts) is not None

    def flags(self) -> tuple[Raised, ...]:
        """The safety points this leaf may tell: stop before care, the most urgent first among each."""
        really = {each.name for each in raised(self.guide, self.route.facts)}
        known = [each for each in raised(self.guide, self.facts) if each.name in really]
        return tuple(sorted(known, key=lambda each: each.level != "stop"))


def told(guide: Guide, route: Route, numbers: Mapping[str, str], *, with_private: bool) -> Told:
    """The session with or without what is private."""
    if with_private:
        return Told(guide, route, route.facts, numbers=numbers)
    doubts = {
        entry.part.key: found
        for entry in route.entries
        if not entry.part.name
        and (found := doubt(guide.steps[entry.part.step], entry.answer, entry.part.choices)) is not None
    }
    telling = _telling_steps(guide, route, doubts)
    hidden = private_steps(guide) | telling
    facts = Facts(
        guide,
        together=route.facts.together,
        direct_allowed=route.facts.direct_allowed,
        seen=route.facts.seen - hidden,
        hidden=hidden,
        unsure=frozenset((name, word) for name, each in doubts.items() for word in each.words),
        hidden_flags=frozenset(_flags_hidden(guide, hidden, doubts)),
    )
    leaf = Told(guide, route, facts, hidden, telling, doubts, veiled=True, numbers=numbers)
    for entry in leaf.entries:
        if entry.answer is not None:
            learn(guide, facts, entry.part, entry.answer)
    return leaf


def _telling_steps(guide: Guide, route: Route, doubts: Mapping[str, Doubt]) -> frozenset[str]:
    """The steps that would come for one of the answers that stay open, and would not for another."""
    if not doubts:
        return frozenset()
    base: dict[str, Answer] = {
        entry.part.key: entry.answer for entry in route.entries if entry.answer is not None
    }
    base |= {name: each.answer or Skipped() for name, each in doubts.items()}
    walk = Session(together=route.facts.together, direct_allowed=route.facts.direct_allowed)
    ways = [
        reached(guide, replace(walk, answers={**base, name: answer}))
        for name, each in doubts.items()
        for answer in each.ways
    ]
    return frozenset.union(*ways) - frozenset.intersection(*ways)


def _flags_hidden(guide: Guide, hidden: frozenset[str], doubts: Mapping[str, Doubt]) -> Iterator[str]:
    """The safety points that private answers may have raised."""
    for name in hidden:
        yield from flags_of(guide.steps[name])
    for name, each in doubts.items():
        step = guide.steps[name]
        if isinstance(step, ChoiceStep):
            yield from (flag for choice in each.may_be for flag in step.choices[choice].raises)


def private_steps(guide: Guide) -> frozenset[str]:
    """The sensitive steps, and those that are there only because of what was said to a sensitive one."""
    found: set[str] = set()
    flags: set[str] = set()
    for name, step in guide.steps.items():
        if is_sensitive(step) or hangs_on(step.when, found, flags):
            found.add(name)
            flags |= flags_hanging(guide, name)
    return frozenset(found)


def flags_hanging(guide: Guide, name: str) -> set[str]:
    """The safety points that answers to a step may raise: by a choice, or by a rule that asks about the step."""
    return flags_of(guide.steps[name]).union(guide.flags_about.get(name, ()))


def hangs_on(condition: Condition | None, steps: AbstractSet[str], flags: AbstractSet[str]) -> bool:
    """Whether a condition asks about any of these steps or flags."""
    return condition is not None and not (
        steps.isdisjoint(steps_in(condition)) and flags.isdisjoint(_flags_in(condition))
    )


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
            found = _on_paper(leaf, entry, step, step.paper, page)
            if found.texts or found.lines:
                yield found


def _on_paper(leaf: Told, entry: Entry, step: AskStep, paper: Paper, page: str) -> OnPaper:
    part, heading = entry.part, leaf.words(paper.as_)
    if part.name:
        return OnPaper(part.step, heading, (), ())
    choices: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    match entry.answer:
        case Picked(picked):
            choices = tuple(
                choice
                for choice in picked
                if not said_closer(leaf.guide, leaf.facts, part.step, choice)
                and not said_none(leaf.guide, leaf.facts, part.step, choice)
            )
            texts = tuple(_choice_on_paper(leaf, part, step, choice, page) for choice in choices)
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


def _choice_on_paper(leaf: Told, part: Part, step: AskStep, choice: str, page: str) -> str:
    short = step.choices[choice].paper if isinstance(step, ChoiceStep) else None
    text = leaf.words(short) if short else choice_label(leaf.guide, leaf.facts, part, choice)
    if left_open(leaf.guide, leaf.facts, part.step, choice):
        return phrases.WHICH_NOT_SAID[page].format(choice=text)
    return text
