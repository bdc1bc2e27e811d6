"""What a person asked of a view or of their page: which options to set side by side, what to print, what to leave off.

Owns that shape. Nothing here is an answer: no condition reads it, no route hangs on it, and it must never hold what
a person said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one person asked of the views and of the page."""

    compared: tuple[str, ...] = ()
    """Options and kinds to set side by side, as refs; none: all that are offered."""
    differing: bool = False
    """Of the comparison, only the rows in which the options differ."""
    extras: frozenset[str] = frozenset()
    """Further pages to print, by the names that the summary gives them."""
    struck: frozenset[str] = frozenset()
    """Lines to leave off the page, by the keys that the summary gives them."""
    large_print: bool = False
    """The page in large letters."""

    def with_extra(self, name: str) -> Wishes:
        """The same, with this extra asked for, or not any more."""
        return replace(self, extras=self.extras ^ {name})

    def with_large_print(self) -> Wishes:
        """The same, with large letters asked for, or not any more."""
        return replace(self, large_print=not self.large_print)

    def with_struck(self, line: str) -> Wishes:
        """The same, with this line struck out, or put back."""
        return replace(self, struck=self.struck ^ {line})
