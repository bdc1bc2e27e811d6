"""One entry of the catalogue of problems: what is said about one kind of mistake, and how to mend it.

Owns the shape of an entry. Must never know where a mistake stands: that is the problem's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told about one kind of problem; `says` and `remedy` have named {slots}."""

    says: str
    """What is wrong, lower case and without a full stop, in the words of an author who does not program."""
    remedy: str
    """Every way out, in whole sentences."""
    meaning: str
    """Why the rule is there, for the handbook."""
    severity: Severity = "error"
    """A guide with an error is refused; a warning can be accepted with a reason."""
