"""Everything a person can do to their session: answer, change, go back, go on, jump.

Each function takes a session and gives a new one. This is the only place where a session changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.walk.fitting import misfit
from kiosk.walk.openly import named_openly
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import locate, reach, replay
from kiosk.walk.session import Answer, Passed, Session, SetAside
from kiosk.walk.wishes import Wishes

__all__ = [
    "Change",
    "NotAnAnswer",
    "back",
    "change",
    "forward",
    "go_to",
    "misfit",
    "record",
    "toggled",
    "wish",
]


COVER = "/cover"
"""How the part is called that stands before a private question."""


class NotAnAnswer(ValueError):
    """An answer does not fit the part it was given for. Holds the reason as a short code."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Change:
    """What changing an answer would do to the others."""

    lost: tuple[str, ...] = ()
    """Steps whose answers would no longer apply; they are kept in case the person comes back."""
    returned: tuple[str, ...] = ()
    """Steps whose answers would count again, as they were given."""
    loses_private: bool = False
    """Private answers would no longer apply either, or others because of one; which ones is not told."""
    returns_private: bool = False
    """Private answers would count again too, or others because of one; which ones is not told."""

    @property
    def touches_others(self) -> bool:
        """Whether there is anything to tell before it is done."""
        return bool(self.lost or self.returned or self.loses_private or self.returns_private)


def record(guide: Guide, session: Session, key: str, answer: Answer) -> Session:
    """The session with this answer, and the person moved on.

    Raises:
        NotAnAnswer: if the part is not on the route, or the answer does not fit it.
    """
    checked = _checked(guide, session, key, answer)
    return _move_on(guide, _with_answer(guide, session, key, checked), key)


def _checked(guide: Guide, session: Session, key: str, answer: Answer) -> Answer:
    """The answer as it is kept: what was read remembers every safety point that has stood there."""
    route = replay(guide, session)
    place = route.place_of(key)
    if place is None:
        raise NotAnAnswer(key, "off_route")
    part = route.entries[place].part
    reason = misfit(part, answer)
    if reason:
        raise NotAnAnswer(key, reason)
    if not isinstance(answer, Passed):
        return answer
    before = session.answers.get(key)
    shown = before.shown if isinstance(before, Passed) else frozenset()
    return Passed(shown.union(part.flags))


def _with_answer(guide: Guide, session: Session, key: str, answer: Answer) -> Session:
    """The session with this answer; what it puts off the route is set aside.

    Setting one answer aside may let another count again, so it is looked at until nothing more is lost.
    """
    was = session.standing(key)
    if was == answer:
        return session
    answers = {**session.answers, key: answer}
    marks = {name: reasons for name, reasons in session.marks.items() if name != key}
    while True:
        changed = session.holding(answers, marks)
        within = reach(guide, changed)
        lost = [name for name in answers if name not in within and name not in changed.aside and name != key]
        if not lost:
            return changed
        for name in lost:
            marks[name] = (*marks.get(name, ()), SetAside(key, was))


def change(guide: Guide, session: Session, key: str, answer: Answer) -> Change:
    """What would become of the answers to other steps, told before it is done.

    Raises:
        NotAnAnswer: if the part is not on the route, or the answer does not fit it.
    """
    after = _with_answer(guide, session, key, _checked(guide, session, key, answer))
    lost = _of_others(session, after.aside - session.aside, key)
    returned = _of_others(session, session.aside - after.aside, key)
    named = named_openly(guide, session, after, lost, returned) if lost or returned else frozenset()
    return Change(
        _steps(guide, lost, named),
        _steps(guide, returned, named),
        loses_private=not _names(lost) <= named,
        returns_private=not _names(returned) <= named,
    )


def _of_others(session: Session, keys: frozenset[str], changed: str) -> frozenset[str]:
    """The answers among these, but for the changed step's own and for what was only read."""
    step = _names((changed,))
    return frozenset(
        key for key in keys if not isinstance(session.answers[key], Passed) and not _names((key,)) & step
    )


def _names(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key.partition("/")[0] for key in keys)


def _steps(guide: Guide, keys: frozenset[str], named: frozenset[str]) -> tuple[str, ...]:
    steps = _names(keys) & named
    return tuple(name for name in guide.order if name in steps)


def _move_on(guide: Guide, session: Session, key: str) -> Session:
    """To the part after this one; from an errand, straight back to where the person came from.

    The cover of a private question is not what the errand was for: the question follows.
    """
    if session.errand is not None and not key.endswith(COVER):
        return replace(session, looking_at=session.errand, errand=None)
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
    """To the part before, or from an errand back to where the person came from; at the first one nothing happens."""
    position = locate(guide, session)
    if session.errand is not None and position.route.place_of(session.errand) is not None:
        return replace(session, looking_at=session.errand, errand=None)
    if position.place == 0:
        return session
    return replace(session, looking_at=position.route.entries[position.place - 1].part.key, errand=None)


def go_to(guide: Guide, session: Session, key: str, *, errand: bool = False) -> Session:
    """To a part on the route; with `errand`, the next answer leads straight back here.

    Raises:
        NotAnAnswer: if the part is not on the route.
    """
    here = locate(guide, session)
    if here.route.place_of(key) is None:
        raise NotAnAnswer(key, "off_route")
    return replace(session, looking_at=key, errand=here.part.key if errand else None)


def wish(session: Session, wishes: Wishes) -> Session:
    """The session with other wishes; answers, route and place stay as they are."""
    return replace(session, wishes=wishes)


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
