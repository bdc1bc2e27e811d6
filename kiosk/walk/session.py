"""What one person has answered, and the seed of the option order.

Owns the shapes of a session and its answers. Must never hold what can be recomputed from the guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType


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
    """Why an answer does not count at present: another answer was changed.

    Should that other answer become what it was, this one counts again as it stands;
    should the route come back in another way, the person is asked to confirm it.
    """

    because: str
    """The part whose answer was changed."""
    was: Answer | None
    """What that part's answer was before."""


def _none() -> Mapping[str, Answer]:
    return MappingProxyType({})


def _nothing_aside() -> Mapping[str, SetAside]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Session:
    """One person's answers, by part key. Never shared, never stored."""

    answers: Mapping[str, Answer] = field(default_factory=_none)
    aside: Mapping[str, SetAside] = field(default_factory=_nothing_aside)
    """The answers among them that do not count at present."""
    seed: int = 0
    """How far the order of the options is turned; 0 keeps the guide's order."""
    looking_at: str | None = None
    """The part the person went back to; None is the first one still open."""
    errand: bool = False
    """The person came from the review for one answer and goes straight back."""
    together: bool = False
    """A counselor is walking it with the person."""

    def standing(self, key: str) -> Answer | None:
        """The answer that counts for a part, if there is one."""
        return None if key in self.aside else self.answers.get(key)

    def kept_aside(self, key: str) -> Answer | None:
        """The answer to preselect: given before, then set aside by a change."""
        return self.answers.get(key) if key in self.aside else None

    def holding(self, answers: Mapping[str, Answer], aside: Mapping[str, SetAside]) -> Session:
        """The same session with other answers."""
        return replace(self, answers=MappingProxyType(dict(answers)), aside=MappingProxyType(dict(aside)))
