"""Which of the answers that a change touches can be named to whoever reads along.

Owns what stands back behind one neutral phrase: private questions, private answers, and whatever is there or not
because of one. Must never decide what a change does.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from kiosk.guide.model import Guide
from kiosk.walk.private import doubt, is_private, is_sensitive
from kiosk.walk.route import reach
from kiosk.walk.session import Answer, Passed, Session, Skipped


def named_openly(
    guide: Guide, before: Session, after: Session, lost: AbstractSet[str], returned: AbstractSet[str]
) -> frozenset[str]:
    """The steps that may be named: each of their parts would be lost, or return, if nothing private were known."""
    answers = {**before.answers, **after.answers}
    fitted = _fits_without_private(guide, before, returned)
    fits = _fits_without_private(guide, after, lost)
    hushed = {
        key.partition("/")[0]
        for key in lost | returned
        if is_private(guide.steps[key.partition("/")[0]], answers.get(key.partition("/")[0]))
        or (key in lost and not (key in fitted and key not in fits))
        or (key in returned and not (key in fits and key not in fitted))
    }
    return frozenset(key.partition("/")[0] for key in lost | returned) - hushed


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
