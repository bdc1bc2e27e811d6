"""Everything a person can do to their session: answer, change, go back, go on, jump.

Each function takes a session and gives a new one. This is the only place where a session changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kiosk.guide.model import Guide
from kiosk.walk.counsel import Counsel
from kiosk.walk.fitting import misfit
from kiosk.walk.openly import named_openly
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Route, locate, reach, replay
from kiosk.walk.session import Answer, InPerson, Passed, Session, SetAside, Skipped
from kiosk.walk.wishes import Wishes

__all__ = [
    "AT_COVER",
    "Change",
    "NotAnAnswer",
    "asked_first",
    "back",
    "change",
    "forward",
    "go_to",
    "is_given",
    "keep_counsel",
    "misfit",
    "record",
    "toggled",
    "uncovered",
    "wish",
]


COVER = "/cover"
"""How the part is called that stands before a private question."""
AT_COVER: Mapping[str, Answer] = MappingProxyType(
    {"go_on": Passed(), "not_now": Skipped(), "in_person": InPerson()}
)
"""What two people can say to a private question before they see it: with all but the first, they never do.

Of an answer that stands there they take nothing with *Not now*: it stays, and they go on.
"""


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
    after = _with_answer(guide, session, key, checked)
    return _move_on(guide, after, key, from_open=session.carried_on and session.standing(key) is None)


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


def uncovered(guide: Guide, session: Session, cover: str) -> Session:
    """The session gone past a cover, at the private question behind it.

    Raises:
        NotAnAnswer: if the cover is not on the route.
    """
    passed = _with_answer(guide, session, cover, _checked(guide, session, cover, Passed()))
    return replace(passed, looking_at=cover.removesuffix(COVER))


def is_given(answer: Answer | None) -> bool:
    """Whether somebody has answered, and neither left it out nor means to say it in person."""
    return answer is not None and not isinstance(answer, Passed | Skipped | InPerson)


def _names(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key.partition("/")[0] for key in keys)


def _steps(guide: Guide, keys: frozenset[str], named: frozenset[str]) -> tuple[str, ...]:
    steps = _names(keys) & named
    return tuple(name for name in guide.order if name in steps)


def _move_on(guide: Guide, session: Session, key: str, *, from_open: bool = False) -> Session:
    """To the part after this one; from an errand, straight back to where the person came from.

    The cover of a private question is not what the errand was for: the question follows. With answers from paper,
    what was open leads to the next that is open: nobody walks again through all they have answered.
    """
    if session.errand is not None and not key.endswith(COVER):
        return replace(session, looking_at=session.errand, errand=None)
    if from_open:
        return replace(session, looking_at=None)
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
    before = position.route.entries[position.place - 1].part.key
    return replace(session, looking_at=_asked_first(session, position.route, before), errand=None)


def _asked_first(session: Session, route: Route, key: str) -> str:
    """The part to show for a part: for a private question that two people come to, what asks first.

    It may have been answered before the other of them was there.
    """
    cover = f"{key}{COVER}"
    return cover if session.together and route.place_of(cover) is not None else key


def asked_first(guide: Guide, session: Session) -> Session:
    """The session where it is; two people whom something else has led to a private question, at what asks first."""
    here = locate(guide, session)
    shown = _asked_first(session, here.route, here.part.key)
    return session if shown == here.part.key else replace(session, looking_at=shown)


def go_to(guide: Guide, session: Session, key: str, *, errand: bool = False) -> Session:
    """To a part on the route; with `errand`, the next answer leads straight back here.

    Raises:
        NotAnAnswer: if the part is not on the route.
    """
    here = locate(guide, session)
    if here.route.place_of(key) is None:
        raise NotAnAnswer(key, "off_route")
    shown = _asked_first(session, here.route, key)
    return replace(session, looking_at=shown, errand=here.part.key if errand else None)


def wish(session: Session, wishes: Wishes) -> Session:
    """The session with other wishes; answers, route and place stay as they are."""
    return replace(session, wishes=wishes)


def keep_counsel(session: Session, counsel: Counsel) -> Session:
    """The session with what the counselor keeps of it now; answers, route and place stay as they are."""
    return replace(session, counsel=counsel)


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
