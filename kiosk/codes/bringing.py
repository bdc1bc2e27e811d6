"""Puts the answers of a code into a session: by walking the guide as it is now, with what stays open as skipped.

Owns which part each answer belongs to, and which of them wait to be confirmed. Must never put in an answer that does
not fit, nor one to a part that only comes for something private.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.codes.carried import slot_key
from kiosk.codes.meanings import Dropped, Meant, Why, dropped
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import steps_in
from kiosk.guide.model.steps import ChoiceStep
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import misfit
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import passage
from kiosk.walk.session import Answer, Passed, Picked, Session, Skipped
from kiosk.walk.tellable import TO_CONFIRM, of_the_moment, tellable

_ASKED_ABOUT: Final = frozenset({"still", "kind", "of", "sure", "on_page"})
"""Parts, by the first word of their names, that are asked about an earlier answer."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages that were only read, as far as somebody came."""

    numbers: Mapping[str, int]
    """The slots of those that mean the same now."""
    far: str | None
    """The slot of the last thing gone past, under its key now; None: it is not there any more, or there was none."""
    number: int
    """Its number."""
    same_words: bool
    """The text is the very same, so that nothing has changed places."""

    def passed(self, key: str) -> bool:
        """Whether a page before the last thing gone past was gone past too.

        Where the text has changed, a page may have moved to before it from behind; those have a greater number.
        """
        return key in self.numbers and (self.same_words or self.numbers[key] <= self.number)


@dataclass(frozen=True, slots=True)
class Restored:
    """A session made of a code's answers."""

    session: Session
    dropped: tuple[Dropped, ...]
    again: tuple[str, ...]
    """The steps whose answers wait to be confirmed."""


def put_in(guide: Guide, start: Session, meant: Meant, pages: Pages) -> Restored:
    """The session with these answers; of those that cannot be put in, why."""
    given, lost = dict(meant.answers), list(meant.dropped)
    while True:
        walk = _Walk(guide, start, given, pages, some_lost=bool(lost))
        walk.through()
        gone = walk.gone()
        if not gone:
            break
        lost += gone
        for each in gone:
            given.pop(each.key, None)
    return _without_private(guide, start, walk, meant, lost)


def _without_private(
    guide: Guide, start: Session, walk: _Walk, meant: Meant, lost: list[Dropped]
) -> Restored:
    """What has been put in, but for what only comes for something private; in doubt are marked to be confirmed."""
    told = tellable(guide, start.holding(walk.put, {}), past_open=True)
    answers = {each.part.key: each.answer for each in told.entries if each.answer is not None}
    # A question that was skipped where it had no private choice, and has one here, is only open again.
    left_out = {slot for key, slot in walk.slots.items() if key not in answers and walk.put[key] != Skipped()}
    lost += [dropped(guide, slot, "off_route") for slot in meant.answers if slot in left_out]
    urgent = urgent_steps(guide)
    confirm = {
        each.part.key
        for each in told.entries
        if each.part.kind is not Kind.READ
        and (
            each.part.step in urgent
            or each.part.key in told.in_doubt
            or slot_key(each.part) in meant.to_confirm
        )
    }
    session = start.holding(answers, {key: (TO_CONFIRM,) for key in answers if key in confirm})
    again = tuple(dict.fromkeys(each.part.step for each in told.entries if each.part.key in confirm))
    return Restored(session, tuple(lost), again)


def urgent_steps(guide: Guide) -> frozenset[str]:
    """The questions about what needs somebody now: a day later the answer may be another one, so they come again."""
    now = {name for name, flag in guide.flags.items() if flag.urgency == "now"}
    asked = {
        name
        for name, step in guide.steps.items()
        if isinstance(step, ChoiceStep)
        and any(now.intersection(each.raises) for each in step.choices.values())
    }
    for name in now:
        when = guide.flags[name].when
        asked |= set(steps_in(when)) if when is not None else set()
    before = {
        name
        for name, step in guide.steps.items()
        if isinstance(step, ChoiceStep)
        and any(asked.intersection(each.denies) for each in step.choices.values())
    }
    return frozenset(asked | before)


@dataclass(slots=True)
class _Walk:
    """One walk through the guide with the answers of a code."""

    guide: Guide
    start: Session
    given: Mapping[str, Answer]
    """By the key of their slot."""
    pages: Pages
    some_lost: bool
    """An answer that came before may be missing here."""
    put: dict[str, Answer] = field(default_factory=dict)
    slots: dict[str, str] = field(default_factory=dict)
    """The slot of each part that an answer was put in."""
    unfit: dict[str, Why] = field(default_factory=dict)

    def through(self) -> None:
        """From the first step to an end."""
        for entry in passage(self.guide, Facts.at_start(self.guide, self.start), self._answer):
            if entry.answer is not None:
                self.put[entry.part.key] = entry.answer
                self.slots[entry.part.key] = slot_key(entry.part)

    def _answer(self, part: Part) -> Answer | None:
        key = slot_key(part)
        if of_the_moment(self.guide, part):
            return None
        if part.kind is Kind.READ:
            return Passed() if self.pages.passed(key) and not self._is_beyond(part.step) else None
        if key not in self.given or key in self.slots.values():
            return None
        answer = _in_order(part, self.given[key])
        why = self._misfit(part, answer)
        if why is None:
            return answer
        self.unfit[key] = why
        return None

    def _is_beyond(self, step: str) -> bool:
        """Whether a step comes after that of the last thing gone past; of one that is gone that is not known."""
        far_step = (self.pages.far or "").partition("/")[0]
        return self.guide.index[step] > self.guide.index.get(far_step, len(self.guide.order))

    def _misfit(self, part: Part, answer: Answer) -> Why | None:
        if self.some_lost and part.name.partition(".")[0] in _ASKED_ABOUT:
            return "hangs_on"
        return "unfit" if part.sensitive or misfit(part, answer) else None

    def gone(self) -> list[Dropped]:
        """The answers that could not be put in."""
        put = set(self.slots.values())
        return [
            dropped(self.guide, key, self.unfit.get(key, "off_route")) for key in self.given if key not in put
        ]


def _in_order(part: Part, answer: Answer) -> Answer:
    """Picks in the order that counts: where it does not, that of the screen."""
    if part.ranks or not isinstance(answer, Picked):
        return answer
    order = {choice: place for place, choice in enumerate(part.choices)}
    return replace(
        answer, choices=tuple(sorted(answer.choices, key=lambda each: order.get(each, len(order))))
    )
