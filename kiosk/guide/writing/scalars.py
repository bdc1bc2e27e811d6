"""What a word written without quotes is: text, a number, true or false, or nothing.

Owns the YAML 1.2 core rules, narrowed so that no text turns into a number by surprise. Must never raise.
"""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

FIRST_LETTERS = frozenset(("", *"-+.0123456789~tTfFnN"))
"""A word that begins with anything else is text; the empty word is nothing."""

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}

# At most 18 figures: a longer row of them is a code or a mistake, and Python refuses some of them as numbers.
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
# No zeros in front: `012` and `00.5` are how codes are written, not numbers.
_DECIMAL = re.compile(
    r"[-+]?(?:\.[0-9]{1,30}|(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{0,30})?)(?:[eE][-+]?[0-9]{1,2})?"
)


def resolved(word: str) -> Scalar:
    """The value of a word written without quotes."""
    if word in _WORDS:
        return _WORDS[word]
    if _WHOLE.fullmatch(word):
        return int(word)
    return float(word) if _DECIMAL.fullmatch(word) else word
