"""Everything a person can do to their session: answer, change, go back, go on, jump.

Each function takes a session and gives a new one. This is the only place where a session changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Route, locate, reach, replay
from kiosk.walk.session import (
    Amount,
    Answer,
    ByHand,
    InPerson,
    Passed,
    Picked,
    Session,
    SetAside,
    Skipped,
    Words,
)


class NotAnAnswer(ValueError):
    """An answer does not fit the part it was given for. Holds the reason as a short code."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Change:
    """What changing an answer would do to the others."""

    lost: tuple[str, ...]
    """Steps whose answers would no longer apply; they are kept in case the person comes back."""
    returned: tuple[str, ...]
    """Steps whose answers would count again."""


def record(guide: Guide, session: Session, key: str, answer: Answer) -> Session:
    """The session with this answer, and the person moved on.

    Raises:
        NotAnAnswer: if the part is not on the route, or the answer does not fit it.
    """
    route = replay(guide, session)
    place = route.place_of(key)
    if place is None:
        raise NotAnAnswer(key, "off_route")
    reason = misfit(route.entries[place].part, answer)
    if reason:
        raise NotAnAnswer(key, reason)
    return _move_on(guide, _with_answer(guide, session, key, answer), key)


def _with_answer(guide: Guide, session: Session, key: str, answer: Answer) -> Session:
    was = session.standing(key)
    answers = {**session.answers, key: answer}
    aside = {
        name: mark
        for name, mark in session.aside.items()
        if name != key and not (mark.because == key and mark.was == answer)
    }
    changed = session.holding(answers, aside)
    if was == answer and len(aside) == len(session.aside):
        return changed
    within = reach(guide, changed)
    for name in answers:
        if name not in aside and name not in within:
            aside[name] = SetAside(key, was)
    return changed.holding(answers, aside)


def change(guide: Guide, session: Session, key: str, answer: Answer) -> Change:
    """What would become of the other answers, told before it is done."""
    after = _with_answer(guide, session, key, answer)
    lost = {name for name in after.aside if name not in session.aside}
    returned = {name for name in session.aside if name not in after.aside and name != key}
    return Change(_steps(guide, session, lost), _steps(guide, session, returned))


def _steps(guide: Guide, session: Session, keys: set[str]) -> tuple[str, ...]:
    steps = {key.partition("/")[0] for key in keys if not isinstance(session.answers[key], Passed)}
    return tuple(name for name in guide.order if name in steps)


def _move_on(guide: Guide, session: Session, key: str) -> Session:
    """To the part after this one; from an errand, straight back to where the person came from."""
    if session.errand:
        return replace(session, looking_at=None, errand=False)
    route = replay(guide, session)
    place = route.place_of(key)
    last = len(route.entries) - 1
    if place is None or place + 1 >= last:
        return replace(session, looking_at=None)
    return replace(session, looking_at=route.entries[place + 1].part.key)


def forward(guide: Guide, session: Session) -> Session:
    """On from here, leaving a given answer as it is; an open part that only says something is gone past.

    An answer that came back preselected is confirmed by this.
    """
    position = locate(guide, session)
    if position.answer is not None and not position.to_confirm:
        return _move_on(guide, session, position.part.key)
    if position.answer is not None:
        return record(guide, session, position.part.key, position.answer)
    if position.part.kind is Kind.READ:
        return record(guide, session, position.part.key, Passed())
    return session


def back(guide: Guide, session: Session) -> Session:
    """To the part before; at the first one nothing happens."""
    position = locate(guide, session)
    if position.place == 0:
        return session
    return replace(session, looking_at=position.route.entries[position.place - 1].part.key, errand=False)


def can_go_back(route: Route, place: int) -> bool:
    """Whether there is anything before this place."""
    return place > 0 and len(route.entries) > 1


def go_to(guide: Guide, session: Session, key: str, *, errand: bool = False) -> Session:
    """To a part on the route; with `errand`, the next answer leads straight back here.

    Raises:
        NotAnAnswer: if the part is not on the route.
    """
    if replay(guide, session).place_of(key) is None:
        raise NotAnAnswer(key, "off_route")
    return replace(session, looking_at=key, errand=errand)


def misfit(part: Part, answer: Answer) -> str | None:
    """Why an answer does not fit a part; None if it does."""
    match answer:
        case Passed():
            return None if part.kind is Kind.READ else "needs_answer"
        case Skipped():
            return "required" if part.required else None
        case InPerson():
            return None if part.sensitive else "needs_answer"
        case ByHand():
            return None if part.kind is Kind.TEXT else "needs_answer"
        case Picked(choices):
            return _misfit_picked(part, choices)
        case Amount(value):
            fits = part.kind in (Kind.SCALE, Kind.NUMBER)
            return "needs_answer" if not fits else None if part.low <= value <= part.high else "out_of_range"
        case Words(text):
            if part.kind is not Kind.TEXT or not text.strip():
                return "needs_answer"
            return "too_long" if part.most is not None and len(text) > part.most else None


def _misfit_picked(part: Part, choices: tuple[str, ...]) -> str | None:
    if part.kind not in (Kind.ONE, Kind.MANY):
        return "needs_answer"
    if any(choice not in part.choices for choice in choices) or len(set(choices)) != len(choices):
        return "unknown_choice"
    if part.kind is Kind.ONE:
        return None if len(choices) == 1 else "one_only"
    if not choices and not _may_be_empty(part):
        return "needs_answer"
    if part.most is not None and len(choices) > part.most:
        return "too_many"
    return "alone" if len(choices) > 1 and any(choice in part.alone for choice in choices) else None


def _may_be_empty(part: Part) -> bool:
    """Picking which options to read about may end with none; a question with None of these may not."""
    return not part.alone


def toggled(part: Part, picked: tuple[str, ...], choice: str) -> tuple[str, ...]:
    """The picks after a press on one choice: never un-picks another, but one that stands alone replaces all."""
    if part.kind is Kind.ONE:
        return (choice,)
    if choice in picked:
        return tuple(each for each in picked if each != choice)
    if choice in part.alone:
        return (choice,)
    kept = tuple(each for each in picked if each not in part.alone)
    if part.most is not None and len(kept) >= part.most:
        return picked
    if part.ranks:
        return (*kept, choice)
    return tuple(each for each in part.choices if each in kept or each == choice)
