"""A condition written as words: what its author meant, in the shape that a condition has.

Owns the few ways in which people write one. Must never know which steps a guide has.
"""

from __future__ import annotations

import re
from typing import Final

from kiosk.guide.writing.tokens import Finding

_ANOTHER_REMEDY: Final = ("COLON_IN_TEXT", "BRACE_TEXT")
"""Told to put the text in quotes, which makes no condition of it."""
_BEGUN: Final = re.compile(r"(?:^|[\s{\[,-])(when|not):\s+[{\[\s]*[\w\s]*$")
_SAID: Final = re.compile(r"([a-z]\w*)\s*(?:==?|:|\bis\b|\bare\b)\s*(not\s+)?([a-z]\w*)")
_COMPARED: Final = re.compile(r"([a-z]\w*)\s*(<=?|>=?)\s*(\d{1,9})")
_TEXT: Final = "text"
_SOME: Final = "{sight: driving}"
"""A condition where nobody can tell which was meant."""


def in_words(finding: Finding, text: str) -> Finding:
    """The finding, or another where a condition stands there in words."""
    if finding.code not in _ANOTHER_REMEDY:
        return finding
    line = text.rfind("\n", 0, finding.at) + 1
    begun = _BEGUN.search(text, line, finding.at)
    if begun is None:
        return finding
    end = text.find("\n", finding.at)
    test = meant_by(text[begun.end(1) + 1 : end if end >= 0 else None]) or _SOME
    values = {"key": begun[1], "got": _TEXT, "example": f"{begun[1]}: {test}"}
    return Finding("CONDITION_SHAPE", finding.at, values, finding.width)


def meant_by(words: str) -> str | None:
    """The test that was meant, such as `{weeks: {below: 8}}` by `weeks < 8`; None where nobody can tell."""
    compared = _COMPARED.search(words)
    if compared is not None:
        step, sign, limit = compared[1], compared[2], int(compared[3])
        key = "below" if sign.startswith("<") else "at_least"
        return f"{{{step}: {{{key}: {limit + (sign in ('<=', '>'))}}}}}"
    said = _SAID.search(words)
    if said is None:
        return None
    test = f"{{{said[1]}: {said[3]}}}"
    return f"{{not: {test}}}" if said[2] else test
