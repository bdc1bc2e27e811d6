"""Which answers can be taken back, and what a session is once the last of them has been.

Owns what counts as an answer to undo. Must never hold words, nor change what was only wished for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.walk.session import Answer, Passed, Session


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: the part it was given to, and the session just before it."""

    key: str
    before: Session


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What is left once the last answer has been taken back."""

    session: Session
    past: tuple[Given, ...]
    key: str
    """The part whose answer was taken back."""
    answer: Answer | None
    """What the answer was."""


def remembered(past: tuple[Given, ...], before: Session, after: Session, key: str) -> tuple[Given, ...]:
    """The past with one more answer in it; going past what was only read is none, nor is the same answer again."""
    if isinstance(after.answers.get(key), Passed):
        return past
    if before.answers == after.answers and before.marks == after.marks:
        return past
    return (*past, Given(key, before))


def taken_back(past: tuple[Given, ...], now: Session) -> TakenBack | None:
    """The session as it was before the last answer, at the part where it was given; None if there is none.

    What the person wished of the views and of the page is no answer, and stays; so does what a counselor keeps, and
    whether one walks along still.
    """
    if not past:
        return None
    last = past[-1]
    session = replace(last.before, wishes=now.wishes, counsel=now.counsel, together=now.together)
    return TakenBack(session, past[:-1], last.key, now.answers.get(last.key))
