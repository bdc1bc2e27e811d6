"""Keys that come faster than hands: a scanner types, and nobody means what its letters press.

Owns when keys are a scanner's, and the letters it has typed. Must never import Textual, nor keep what it typed once
it has ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

QUICK: Final = 0.08
"""Seconds between two keys of a scanner at most, on a busy machine too; hands are seldom as fast, never for long."""
_LEAST: Final = 8
_LEAST_OTHERS: Final = 4
"""So many letters, and so many different ones, no hand and no held key has typed so fast."""
_MOST: Final = 400
"""Letters that are kept."""
_ENDS: Final = frozenset({"enter", "ctrl+j", "tab"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What a key has told of a scanner."""

    swallowed: bool = False
    """The key is a scanner's, and must do nothing."""
    found: bool = False
    """It is the first one by which that is certain: what the letters before it have pressed was not meant."""
    words: str = ""
    """What the scanner has typed, once it has ended."""


_NOTHING: Final = Scan()


class Scanner:
    """Hears keys with their times, in seconds of one clock, and tells which are a scanner's."""

    def __init__(self) -> None:
        self._letters = ""
        self._at: float | None = None
        self._certain = self._ended = False

    def forget(self) -> None:
        """Nothing that was typed is a scanner's; its letters are gone."""
        self._letters, self._at = "", None
        self._certain = self._ended = False

    def goes_on(self, at: float) -> bool:
        """Whether a key at this time comes as fast as a scanner's after the key before."""
        return self._at is not None and 0 <= at - self._at <= QUICK

    def key(self, name: str, character: str | None, at: float) -> Scan:
        """What this key tells."""
        if not self.goes_on(at):
            self.forget()
        self._at = at
        if self._ended:
            return Scan(swallowed=True)
        if character is not None and character.isprintable():
            return self._letter(character)
        if not self._certain:
            self.forget()
            return _NOTHING
        if name not in _ENDS:
            return Scan(swallowed=True)
        words, self._letters, self._ended = self._letters, "", True
        return Scan(swallowed=True, words=words)

    def _letter(self, character: str) -> Scan:
        self._letters = (self._letters + character)[:_MOST]
        was, self._certain = self._certain, self._certain or self._is_certain
        return Scan(swallowed=self._certain, found=self._certain and not was)

    @property
    def _is_certain(self) -> bool:
        return len(self._letters) >= _LEAST and len(set(self._letters)) >= _LEAST_OTHERS
