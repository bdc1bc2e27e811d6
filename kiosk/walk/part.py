"""The shape of a part: one screen on which one thing is read or asked.

Must never know how a step comes to have its parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a part asks for."""

    READ = "read"
    ONE = "one"
    MANY = "many"
    SCALE = "scale"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Part:
    """One screen of a step."""

    key: str
    """`step`, or `step/name` for the further parts of a step."""
    step: str
    name: str
    """Empty for what the step itself says or asks."""
    kind: Kind
    choices: tuple[str, ...] = ()
    alone: frozenset[str] = frozenset()
    """Choices that cannot be picked together with others."""
    most: int | None = None
    """At most so many choices, or characters."""
    low: int = 0
    high: int = 0
    required: bool = False
    sensitive: bool = False
    ranks: bool = False
    """The order of picking counts."""
    flags: tuple[str, ...] = ()
    """The flags a safety card shows."""

    @property
    def about(self) -> str:
        """What the part is about: the id after the dot in its name (a value, a quiz question, a flag)."""
        return self.name.partition(".")[2]
