"""Which of the answers that a change touches can be named to whoever reads along.

Owns what stands back behind one neutral phrase: private questions, private answers, and whatever is there or not
because of one. Must never decide what a change does.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from kiosk.guide.model import Guide
from kiosk.walk.private import doubt, is_private, is_sensitive, tells_private
from kiosk.walk.route import reach
from kiosk.walk.session import Answer, Passed, Session, Skipped


def named_openly(
    guide: Guide, before: Session, after: Session, lost: AbstractSet[str], returned: AbstractSet[str]
) -> frozenset[str]:
    """The steps that may be named: each of their parts would be lost, or return, if nothing private were known."""
    answers = {**before.answers, **after.answers}
    touched = _names(lost | returned)
    own = {name for name in touched if is_private(guide.steps[name], answers.get(name))}
    if not (_holds_private(guide, before) or _holds_private(guide, after)):
        # Whatever has set these aside or brings them back, nothing private did.
        return touched - own
    fitted = _fits_without_private(guide, before, returned)
    fits = _fits_without_private(guide, after, lost)
    hushed = {
        key.partition("/")[0]
        for key in lost | returned
        if (key in lost and not (key in fitted and key not in fits))
        or (key in returned and not (key in fits and key not in fitted))
    }
    return touched - own - hushed


def _names(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key.partition("/")[0] for key in keys)


def _holds_private(guide: Guide, session: Session) -> bool:
    """Whether anything private was said: as an answer, whether it counts or not, or before one was changed.

    That a private question was skipped tells nothing only to two people who were asked together.
    """
    silent: tuple[type[Answer], ...] = (Passed, Skipped) if session.together else (Passed,)
    before = ((mark.because, mark.was) for marks in session.marks.values() for mark in marks)
    for key, answer in (*session.answers.items(), *before):
        step = guide.steps.get(key.partition("/")[0])
        asked = is_sensitive(step) and answer is not None and not isinstance(answer, silent)
        if asked or tells_private(step, answer):
            return True
    return False


def _fits_without_private(guide: Guide, session: Session, besides: Iterable[str]) -> set[str]:
    """The parts that a person may come to with what stands, and with these answers too, as if nothing private
    had been said."""
    standing = {key: answer for key, answer in session.answers.items() if key not in session.aside}
    standing |= {key: session.answers[key] for key in besides}
    known = {key: _without_private(guide, key, answer) for key, answer in standing.items()}
    return reach(guide, Session(known, together=session.together, direct_allowed=session.direct_allowed))


def _without_private(guide: Guide, key: str, answer: Answer) -> Answer:
    step = guide.steps[key.partition("/")[0]]
    if is_sensitive(step):
        return answer if isinstance(answer, Passed) else Skipped()
    found = doubt(step, answer, tuple(getattr(step, "choices", ()))) if "/" not in key else None
    return answer if found is None else found.answer or Skipped()
