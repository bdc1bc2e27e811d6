"""Signs that look like others: spaces that are none, and quote marks that hold no text together.

Owns where they do harm and what they are called. Must never blame one inside a text, where it is good typing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from kiosk.guide.writing import lines
from kiosk.guide.writing.tokens import Finding, Token

_SPACES: Final = "\xa0\xad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
_CLOSED_BY: Final = {
    "\u201c": "\u201d\u201c",
    "\u201e": "\u201c\u201d",
    "\u201d": "\u201d",
    "«": "»",
    "\u2018": "\u2019",
}
"""The curly quote marks that a text may open with, each with those that may close it."""

_A_SPACE: Final = re.compile(f"[{_SPACES}]")
_FALSE_SPACE: Final = re.compile(
    rf"^[ \t-]*([{_SPACES}])(?=[ \t{_SPACES}]*(?:[\w\"']{{1,60}}:|-[ ]))"
    rf"|^[ \t-]*[\w\"']{{1,60}}(?::([{_SPACES}])|([{_SPACES}])[ \t{_SPACES}]{{0,9}}:(?!\S))",
    re.MULTILINE,
)
_AT_AN_END: Final = re.compile(rf"\A[{_SPACES}]|[{_SPACES}]\Z")
_OPENS: Final = re.compile(rf"(?:[\[{{,:-][ \t]*|^[ \t]*)([{''.join(_CLOSED_BY)}])")
_PARTED: Final = re.compile(
    rf"[\[{{,:][ \t]*[{''.join(_CLOSED_BY)}][^\n\u201d\u2019»{''.join(_CLOSED_BY)}]{{0,200}},"
)
MOST_LOOKED_AT: Final = 4000
"""So much of a text before a mistake is looked at, in characters."""


def may_mislead(text: str) -> bool:
    """Whether the text holds such a sign where it may do harm; quick, and wrong only in saying yes."""
    if text.isascii():
        return False
    # One sign after the other is found far quicker than a pattern over the whole text.
    spaces = _A_SPACE.search(text) and _FALSE_SPACE.search(text)
    return bool(spaces or (any(each in text for each in _CLOSED_BY) and _PARTED.search(text)))


def false_space(text: str, begin: int, end: int) -> Finding | None:
    """The first false space between two places that parts something, or should."""
    found = _FALSE_SPACE.search(text, lines.start_of_line(text, begin), end)
    if found is None:
        return None
    at = found.start(found.lastindex or 0)
    return Finding("FALSE_SPACE", at, {"name": unicodedata.name(text[at], "").lower()})


def false_space_in(text: str, token: Token, *, key: bool) -> Finding | None:
    """A false space that has become a part of a key, or of a text that was meant to be a key and what it holds."""
    if not token.plain or token.value.isascii():
        return None
    if key:
        return _named(text, token) if _AT_AN_END.search(token.value) else None
    start = lines.start_of_line(text, token.start)
    # A text may begin with one, but not where a key has to.
    begins_line = not text[start : token.start].strip(" \t-")
    begin = start if begins_line else lines.end_of_line(text, token.start)
    return false_space(text, begin, token.end) if begin < token.end else None


def _named(text: str, token: Token) -> Finding:
    first = _A_SPACE.search(text, token.start, token.end)
    at = first.start() if first else token.start
    return Finding("FALSE_SPACE", at, {"name": unicodedata.name(text[at], "").lower()})


def curly_quote_of(token: Token) -> Finding | None:
    """The curly quote mark that a text begins with, if what was to close it has been cut off."""
    closing = _CLOSED_BY.get(token.value[:1]) if token.plain else None
    if closing is None or any(each in token.value[1:] for each in closing):
        return None
    return Finding("CURLY_QUOTE", token.start, {"quote": token.value[0]})


def curly_quote_before(text: str, at: int) -> Finding | None:
    """The curly quote mark that opens a text on this line before a place, or at it."""
    start = max(lines.start_of_line(text, at), at - MOST_LOOKED_AT)
    opened = list(_OPENS.finditer(text[start : at + 1]))[-1:]
    return next((Finding("CURLY_QUOTE", start + each.start(1), {"quote": each[1]}) for each in opened), None)
