"""What is private among the answers, and what may be known without it.

Owns which steps and which choices are private and who reads along. Must never decide what is shown of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, AskStep, BaseStep, ChoiceStep
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts
from kiosk.walk.session import Amount, Answer, Picked, Skipped, Words

FEWEST_TO_ASK = 2
"""A question that has fewer open choices than this is private as a whole."""


def is_sensitive(step: BaseStep | None) -> bool:
    """Whether a step asks something that only the person should see."""
    if not isinstance(step, AskStep):
        return False
    return step.sensitive or step.direct or (isinstance(step, ChoiceStep) and _few_are_open(step))


def _few_are_open(step: ChoiceStep) -> bool:
    private = len(step.private_choices)
    return private > 0 and len(step.choices) - private < FEWEST_TO_ASK


def private_choices(step: AnyStep | None) -> tuple[str, ...]:
    """The choices of an open question that tell something private."""
    return step.private_choices if isinstance(step, ChoiceStep) and not is_sensitive(step) else ()


def tells_private(step: AnyStep | None, answer: Answer | None) -> bool:
    """Whether an answer given on screen is private."""
    if is_sensitive(step):
        return isinstance(answer, Picked | Amount | Words)
    return isinstance(answer, Picked) and not set(private_choices(step)).isdisjoint(answer.choices)


def is_private(step: AnyStep | None, answer: Answer | None) -> bool:
    """Whether naming a step to somebody who reads along may tell something private, with the answer it has."""
    return is_sensitive(step) or tells_private(step, answer)


def someone_reads_along(guide: Guide, facts: Facts) -> bool:
    """Whether somebody who helps is reading the screen too; a counselor asks sensitive steps gently."""
    return verdict_on_company(guide, facts) is True


def verdict_on_company(guide: Guide, facts: Facts) -> bool | None:
    """The same, or None where it hangs on something that may still come."""
    helps = guide.guide.someone_helps
    return False if facts.together or helps is None else verdict(helps.when, facts)


def may_be_asked(guide: Guide, step: AnyStep, facts: Facts) -> bool:
    """Whether this may be asked here and now: nothing sensitive of whoever is not alone, nothing straight out of
    whoever is, unless the place is private and somebody will respond."""
    if too_direct(step, facts):
        return False
    return not (is_sensitive(step) and someone_reads_along(guide, facts))


def too_direct(step: AnyStep, facts: Facts) -> bool:
    """Whether a question is asked straight out, and this is not the place for it."""
    return isinstance(step, AskStep) and step.direct and not (facts.together or facts.direct_allowed)


@dataclass(frozen=True, slots=True)
class Doubt:
    """An answer to an open question that had private choices, as somebody may know it who is not told those.

    It is the same whether one of them was picked or not, so that nobody can tell.
    """

    rest: tuple[str, ...]
    """What was picked besides; none: it may also have been skipped."""
    may_be: tuple[str, ...]
    """The private choices that may have been picked."""

    @property
    def answer(self) -> Picked | None:
        """What is known of the answer; None: nothing."""
        return Picked(self.rest) if self.rest else None

    @property
    def words(self) -> frozenset[str]:
        """What a condition may ask of the answer and never learns."""
        return frozenset(self.may_be if self.rest else (*self.may_be, "skipped", "answered"))

    @property
    def ways(self) -> Iterator[Answer]:
        """The answers it may have been."""
        yield Picked(self.rest) if self.rest else Skipped()
        yield from (Picked((*self.rest, each)) for each in self.may_be)


def doubt(step: AnyStep | None, answer: Answer | None, choices: tuple[str, ...]) -> Doubt | None:
    """What stays open about an answer, given the choices that were offered; None if nothing does."""
    private = tuple(each for each in private_choices(step) if each in choices)
    if not private or not isinstance(step, ChoiceStep) or not isinstance(answer, Picked | Skipped):
        return None
    picked = answer.choices if isinstance(answer, Picked) else ()
    rest = tuple(each for each in picked if each not in private)
    if not rest:
        return Doubt((), private)
    full = step.most is not None and len(rest) >= step.most
    if step.pick == "one" or full or any(step.choices[each].alone for each in rest):
        return None
    return Doubt(rest, tuple(each for each in private if not step.choices[each].alone))


def doubts(guide: Guide, facts: Facts) -> dict[str, Doubt]:
    """What stays open about the answers, by step; where somebody reads along no private choice was offered."""
    asked = [name for name in facts.answers if private_choices(guide.steps.get(name))]
    helped = bool(asked) and someone_reads_along(guide, facts)
    found = {}
    for name in asked:
        offered = facts.picked(name) if helped else private_choices(guide.steps[name])
        each = doubt(guide.steps[name], facts.answers[name], offered)
        if each is not None:
            found[name] = each
    return found


def without_private(guide: Guide, facts: Facts) -> Facts:
    """The same, as if nothing private were known. Flags raised by choices are left as they are."""
    sensitive = frozenset(step for step in facts.answers if is_sensitive(guide.steps.get(step)))
    return veiled(facts.without(sensitive), doubts(guide, facts))


def veiled(facts: Facts, open_questions: dict[str, Doubt]) -> Facts:
    """The same, without what stays open about these answers."""
    answers = {
        key: known
        for key, answer in facts.answers.items()
        if (known := open_questions[key].answer if key in open_questions else answer) is not None
    }
    unsure = {(name, word) for name, each in open_questions.items() for word in each.words}
    return replace(facts, answers=answers, unsure=frozenset(unsure))


def raised_openly(guide: Guide, flag: str, facts: Facts, steps: tuple[str, ...] | None = None) -> bool:
    """Whether an answer that is not private raises a flag by itself, at any step or at one of these."""
    by = facts.raised.get(flag, ())
    return any(
        _raises_openly(guide.steps[step], flag, facts.picked(step))
        for step in by
        if steps is None or step in steps
    )


def _raises_openly(step: AnyStep, flag: str, picked: tuple[str, ...]) -> bool:
    if not isinstance(step, ChoiceStep) or is_sensitive(step):
        return False
    private = private_choices(step)
    return any(flag in step.choices[each].raises for each in picked if each not in private)
