"""What is known at a point of the route: the answers before it and what follows from them.

Owns the bookkeeping of a replay. Must never decide a condition (`conditions`) or a way on (`route`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.guide.model import Guide
from kiosk.walk.session import Amount, Answer, Picked, Session


@dataclass(slots=True)
class Facts:
    """The answers on the route so far. Grows during a replay and is then only read."""

    guide: Guide
    together: bool = False
    direct_allowed: bool = False
    """A person alone may be asked straight out (see Session)."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """By part key, in the order of the route."""
    seen: set[str] = field(default_factory=set)
    """Steps gone past."""
    raised: dict[str, list[str]] = field(default_factory=dict)
    """Flags raised by choices, each with the steps that raised it."""
    carded: set[str] = field(default_factory=set)
    """Flags the person has been shown."""
    leaning: str | None = None
    reading: set[str] = field(default_factory=set)
    """Options the person wants to read more about."""
    horizon: int | None = None
    """From this place in the reading order on, nothing is known yet; None: nothing more is to come."""
    hidden: frozenset[str] = frozenset()
    """Steps taken as not known, whatever was answered."""
    unsure: frozenset[tuple[str, str]] = frozenset()
    """Of these steps it is not known whether the answer was this one."""
    hidden_flags: frozenset[str] = frozenset()
    """Flags of which it is not known whether an answer raised them."""

    @classmethod
    def at_start(cls, guide: Guide, walk: Session | Facts) -> Facts:
        """What is known before the first answer: how this walk is made, and no more."""
        return cls(guide, together=walk.together, direct_allowed=walk.direct_allowed)

    def answer(self, key: str) -> Answer | None:
        """The answer to a part before this point."""
        return self.answers.get(key)

    def picked(self, key: str) -> tuple[str, ...]:
        """The choices picked at a part before this point; none if it was not answered by picking."""
        answer = self.answers.get(key)
        return answer.choices if isinstance(answer, Picked) else ()

    def amount(self, key: str) -> int | None:
        """The number given at a part before this point."""
        answer = self.answers.get(key)
        return answer.value if isinstance(answer, Amount) else None

    def ahead(self, step: str) -> bool:
        """Whether a step may still come, or is hidden, so that nothing can be said about it."""
        if step in self.hidden:
            return True
        return (
            self.horizon is not None
            and step not in self.seen
            and self.guide.index.get(step, -1) >= self.horizon
        )

    def without(self, steps: frozenset[str]) -> Facts:
        """The same, as if nothing were known about these steps."""
        answers = {key: answer for key, answer in self.answers.items() if key not in steps}
        return replace(self, answers=answers, hidden=steps)
