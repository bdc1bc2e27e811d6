"""What of a walk is the same whatever was said in private or in one's own words.

Owns which answers can be told to somebody who may know nothing private, so that not even what is missing tells it:
a question that comes, or does not come, for a private answer is left out for everybody. Must never decide who is told.

The guide is gone through once from its first step to its last, with everything private taken as not known. Kept is at
which steps somebody may be at that moment; where it is only one, everybody comes by there. What is found depends on
nothing but the answers that can be told, so two people who differ in private cannot be told apart by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, Branch, ChoiceStep, ShowStep, TextStep
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import if_it_fits
from kiosk.walk.flags import flags_of
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.private import Doubt, doubt, is_sensitive, private_choices, too_direct, verdict_on_company
from kiosk.walk.route import Entry, learn, left_open, passage, ways_on
from kiosk.walk.session import Answer, Passed, Picked, Session, SetAside, Skipped
from kiosk.walk.uncertain import quiz_for_all, uncertain_choices
from kiosk.walk.written import written_key

TO_CONFIRM: Final = SetAside(because="carried/", was=Passed())
"""The mark of an answer that was brought from elsewhere and waits to be confirmed; no part is called like that."""

OF_THE_MOMENT: Final = ("cover", "flags", "share", "urgent")
"""Parts, by the first word of their names, that are there for this moment: what they show or ask is not told."""


def of_the_moment(guide: Guide, part: Part) -> bool:
    """Whether a part is there for this moment, as the page that is to be printed is: it is shown again another day."""
    step = guide.steps[part.step]
    page = part.kind is Kind.READ and isinstance(step, ShowStep) and step.show == "summary"
    return page or part.name.partition(".")[0] in OF_THE_MOMENT


@dataclass(frozen=True, slots=True)
class Tellable:
    """What can be told of a session."""

    entries: tuple[Entry, ...]
    """The parts that were answered or gone past, in the order of the route; of an answer with private choices, the
    others."""
    in_doubt: frozenset[str]
    """The answers among them, or left out, that may have held something private besides."""
    come_to: frozenset[str]
    """The steps that everybody comes to who may have said the same openly; the answers to some are not told."""
    stopped_in: str | None
    """The step in which the first open question or page is; None: there is none."""


def tellable(guide: Guide, session: Session, *, past_open: bool = False) -> Tellable:
    """The answers that can be told, up to the first open question that is not private.

    Args:
        guide: the guide walked.
        session: the answers.
        past_open: go on past open questions, taken as skipped.
    """
    walk = passage(guide, Facts.at_start(guide, session), partial(_said_or_brought, session))
    said = {written_key(each.part): each for each in walk}
    waiting = frozenset(key for key, marks in session.marks.items() if TO_CONFIRM in marks)
    passing = _Passing(guide, Facts.at_start(guide, session), said, past_open, waiting)
    passing.through()
    in_doubt, come_to = frozenset(passing.in_doubt), frozenset(passing.come_to)
    return Tellable(tuple(passing.told), in_doubt, come_to, passing.stopped_in)


def _said_or_brought(session: Session, part: Part) -> Answer | None:
    """The answer that counts for a part, or that was brought from elsewhere and waits, if it fits the part."""
    waits = TO_CONFIRM in session.marks.get(part.key, ())
    return if_it_fits(part, session.kept_aside(part.key) if waits else session.standing(part.key))


@dataclass(slots=True)
class _Passing:
    """One passage through a guide by everybody who may have said the same openly."""

    guide: Guide
    facts: Facts
    """What everybody among them has said."""
    said: Mapping[str, Entry]
    """What one of them said, by the key it is written under."""
    past_open: bool
    waiting: frozenset[str] = frozenset()
    """The answers that were brought from elsewhere and that nobody has confirmed yet."""
    told: list[Entry] = field(default_factory=list)
    in_doubt: set[str] = field(default_factory=set)
    come_to: set[str] = field(default_factory=set)
    doubts: dict[str, Doubt] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    """Views whose answers are not known, or not whether they came."""
    at: set[int] = field(default_factory=lambda: {0})
    """The places in the reading order at which somebody of them may be next."""
    some_ended: bool = False
    stopped_in: str | None = None

    def through(self) -> None:
        """From the first step to the last."""
        for place, name in enumerate(self.guide.order):
            if place in self.at and self.stopped_in is None:
                self._come_to(place, name)

    def _come_to(self, place: int, name: str) -> None:
        step = self.guide.steps[name]
        everybody = self.at == {place} and not self.some_ended
        self.at.discard(place)
        comes = self._comes(step)
        if comes is not True:
            self.at.add(place + 1)
        if comes is False:
            return
        if everybody and comes is True:
            self.come_to.add(name)
        known = name in self.come_to and self._is_known(name, step)
        if not known:
            self._hide(name, step)
        if step.ends is not None:
            self.some_ended = True
        else:
            self.at |= self._places_after(place, name, step, known=known)

    def _comes(self, step: AnyStep) -> bool | None:
        """Whether a step comes for those who are here; None: for some of them."""
        if too_direct(step, self.facts):
            return False
        when = True if step.when is None else verdict(step.when, self.facts)
        company = verdict_on_company(self.guide, self.facts) if is_sensitive(step) else False
        if when is False or company is True:
            return False
        return None if when is None or company is None else True

    def _hide(self, name: str, step: AnyStep) -> None:
        self.facts.hidden |= {name}
        self.facts.hidden_flags |= flags_of(step)
        if isinstance(step, ShowStep):
            self.unknown.add(step.show)
            if step.show in ("leaning", "options"):
                # From here on, of a leaning or an option to read about that was not said openly nothing is known.
                self.facts.horizon = len(self.guide.order)

    def _is_known(self, name: str, step: AnyStep) -> bool:
        """Take in what is said at a step everybody comes to; False: that is not to be known."""
        if is_sensitive(step) or isinstance(step, TextStep):
            self.facts.seen.add(name)
            return False
        if isinstance(step, ShowStep) and self._hangs_on_unknown(step):
            return False
        may_be = self._perhaps_offered(step)
        if may_be is None:
            return False
        items = quiz_for_all(self.guide, step, self.facts) if isinstance(step, ShowStep) else frozenset()
        for part in parts_of(self.guide, name, self.facts):
            if part.name.startswith(("first.", "again.")) and part.about not in items:
                continue
            if not self._take_in(part, may_be if not part.name else ()):
                return False
            if self.stopped_in is not None:
                break
        return True

    def _perhaps_offered(self, step: AnyStep) -> tuple[str, ...] | None:
        """The choices that were offered only to some, or that nobody may know of; None: the step was not known."""
        if isinstance(step, ShowStep):
            return uncertain_choices(self.guide, step, self.facts)
        # Where somebody reads along, no private choice was offered.
        helped = verdict_on_company(self.guide, self.facts) is True
        return () if helped else private_choices(step)

    def _hangs_on_unknown(self, step: ShowStep) -> bool:
        match step.show:
            case "leaning" | "sureness":
                return "leaning" in self.unknown
            case "mind":
                return not self.unknown.isdisjoint(("leaning", "values"))
            case "fits":
                return "values" in self.unknown
            case _:
                return False

    def _take_in(self, part: Part, may_be: tuple[str, ...]) -> bool:
        """Learn what is said at one part; False: where one of several was to be picked, it is not to be known."""
        said = self.said.get(written_key(part))
        if part.kind is Kind.TEXT or part.name.partition(".")[0] in OF_THE_MOMENT or said is None:
            return True
        answer = said.answer
        if answer is None:
            self.stopped_in = None if self.past_open else part.step
            answer = left_open(part)
        found = _doubt(self.guide.steps[part.step], part, answer, may_be)
        if found is not None:
            self.in_doubt.add(said.part.key)
            self._leave_open(part, found)
            if found.answer is None:
                return not isinstance(self.guide.steps[part.step], ShowStep) or part.kind is not Kind.ONE
            answer = found.answer
        learn(self.guide, self.facts, part, answer)
        if said.answer is not None and said.part.key not in self.waiting:
            self.told.append(Entry(said.part, Passed() if isinstance(answer, Passed) else answer))
        return True

    def _leave_open(self, part: Part, found: Doubt) -> None:
        """What the picks may have been besides stays open in every condition."""
        step = self.guide.steps[part.step]
        self.doubts[part.step] = found
        self.facts.unsure |= {(part.step, word) for word in found.words}
        if isinstance(step, ChoiceStep):
            raised = (flag for choice in found.may_be for flag in step.choices[choice].raises)
            self.facts.hidden_flags |= frozenset(raised)
        elif isinstance(step, ShowStep) and step.show == "options":
            self.facts.horizon = len(self.guide.order)

    def _places_after(self, place: int, name: str, step: AnyStep, *, known: bool) -> set[int]:
        """Where those who were here may go on."""
        found: set[int] = set()
        for picked in self._ways(name, step, known=known):
            found |= self._targets(place, ways_on(step, picked))
        return found

    def _ways(self, name: str, step: AnyStep, *, known: bool) -> Iterator[tuple[str, ...]]:
        """What may have been picked, as far as the ways on hang on it."""
        if known and name not in self.doubts:
            yield self.facts.picked(name)
        elif known:
            for answer in self.doubts[name].ways:
                yield answer.choices if isinstance(answer, Picked) else ()
        else:
            yield ()
            yield from ((choice,) for choice in (step.choices if isinstance(step, ChoiceStep) else ()))

    def _targets(self, place: int, branches: Iterable[Branch]) -> set[int]:
        """Where these branches may lead: to the first that holds, or to one before it that may hold."""
        found: set[int] = set()
        for branch in branches:
            holds = True if branch.when is None else verdict(branch.when, self.facts)
            if holds is not False:
                found.add(self.guide.index.get(branch.go, len(self.guide.order)))
            if holds is True:
                return found
        return found | {place + 1}


def _doubt(step: AnyStep, part: Part, answer: Answer, may_be: tuple[str, ...]) -> Doubt | None:
    """What stays open of an answer to a part, where it is not certain that these choices are offered to everybody."""
    if not may_be or not isinstance(answer, Picked | Skipped):
        return None
    if isinstance(step, ChoiceStep):
        return doubt(step, answer, tuple(step.choices))
    rest = tuple(each for each in answer.choices if each not in may_be) if isinstance(answer, Picked) else ()
    if rest and (part.kind is Kind.ONE or (part.most is not None and len(rest) >= part.most)):
        return None
    return Doubt(rest, may_be)
