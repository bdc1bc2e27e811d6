"""What one person has answered, and the seed of the option order.

Owns the shapes of a session and its answers. Must never hold what can be recomputed from the guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kiosk.walk.counsel import Counsel
from kiosk.walk.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Picked:
    """Choices picked, in the order that counts: the order of picking where one may rank, else the guide's."""

    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A whole number, in the unit the step declares."""

    value: int


@dataclass(frozen=True, slots=True)
class Words:
    """The person's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Passed:
    """Read and gone past; there was nothing to answer."""

    shown: frozenset[str] = frozenset()
    """The safety points that stood on it: a card with others on it has not been read."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Asked, and left without an answer."""


@dataclass(frozen=True, slots=True)
class InPerson:
    """To be said in person."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """Lines are left on paper, to write by hand."""


Answer = Picked | Amount | Words | Passed | Skipped | InPerson | ByHand


@dataclass(frozen=True, slots=True)
class SetAside:
    """Why an answer fell off the route: another answer was changed.

    It counts only while that other answer is what it was, and then as it stands; should the route come back
    in another way, the person is asked to confirm it. The mark stays until then, so that changing to and fro
    always ends where it began.
    """

    because: str
    """The part whose answer was changed."""
    was: Answer | None
    """What that part's answer was before; None: it had none that counted."""


Marks = Mapping[str, tuple[SetAside, ...]]
"""Why answers fell off the route, by part key."""


def _none() -> Mapping[str, Answer]:
    return MappingProxyType({})


def _no_marks() -> Marks:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Session:
    """One person's answers, by part key. Never shared, never stored."""

    answers: Mapping[str, Answer] = field(default_factory=_none)
    marks: Marks = field(default_factory=_no_marks)
    """The answers among them that fell off the route, and why; each counts while all its reasons are gone."""
    aside: frozenset[str] = frozenset()
    """The answers that do not count at present; follows from the marks."""
    seed: int = 0
    """How far the order of the options is turned; 0 keeps the guide's order."""
    looking_at: str | None = None
    """The part the person went back to; None is the first one still open."""
    errand: str | None = None
    """The part the person came from for one answer, and goes straight back to."""
    together: bool = False
    """A counselor is walking it with the person."""
    carried_on: bool = False
    """The answers were brought from paper: some questions stayed open between others."""
    direct_allowed: bool = False
    """A person alone may be asked straight out: the place is private, and somebody has been named who will respond."""
    wishes: Wishes = field(default_factory=Wishes)
    """What the person asked of the views and of the page; no answer."""
    counsel: Counsel = field(default_factory=Counsel)
    """What the counselor keeps of the visit; no answer, and empty where nobody else walks along."""

    def standing(self, key: str) -> Answer | None:
        """The answer that counts for a part, if there is one."""
        return None if key in self.aside else self.answers.get(key)

    def kept_aside(self, key: str) -> Answer | None:
        """The answer to preselect: given before, then set aside by a change."""
        return self.answers.get(key) if key in self.aside else None

    def holding(self, answers: Mapping[str, Answer], marks: Marks) -> Session:
        """The same session with other answers."""
        return replace(
            self,
            answers=MappingProxyType(dict(answers)),
            marks=MappingProxyType(dict(marks)),
            aside=_not_counting(answers, marks),
        )


def _not_counting(answers: Mapping[str, Answer], marks: Marks) -> frozenset[str]:
    """The answers with a reason to be set aside that still holds; a reason is always an earlier part."""
    known: dict[str, bool] = {}

    def counts(name: str) -> bool:
        if name not in known:
            known[name] = all(
                (answers.get(mark.because) if counts(mark.because) else None) == mark.was
                for mark in marks.get(name, ())
            )
        return known[name]

    return frozenset(name for name in marks if not counts(name))
