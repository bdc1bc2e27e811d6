"""The sign `#`, behind which YAML reads nothing: where it begins a comment, and where it cuts a text short.

Owns the guess which of the two was meant. Must never blame a comment on a line of its own.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from kiosk.guide.writing.lines import end_of_line, start_of_line
from kiosk.guide.writing.scalars import resolved
from kiosk.guide.writing.tokens import Finding, Token

MOST_SIGNS: Final = 10_000
"""So many places are looked at where a `#` stands; with more, the first ones tell enough."""
MOST_TOLD: Final = 200
"""So much of a text is kept to be quoted, in characters."""

# The blanks before a `#` with something after it. `##` and `#-` are how people draw lines in comments.
_HASH: Final = re.compile(r"(?<=\S)[ \t]+#(?=[ \t]*[^\s#=*-])")
_A_NUMBER: Final = re.compile(r"#[ \t]*[0-9]")


def may_cut(text: str, sign: str) -> bool:
    """Whether a `#` after a blank stands behind something else; to find each is far quicker than a pattern."""
    at = text.find(sign)
    for _ in range(MOST_SIGNS):
        if at < 0:
            return False
        if text[start_of_line(text, at) : at].lstrip()[:1] not in ("", "#"):
            return True
        at = text.find(sign, end_of_line(text, at + 1))
    return True


def hashes_of(text: str) -> dict[int, int]:
    """Where the blanks before a `#` begin, and where it stands itself."""
    return {found.start(): found.end() - 1 for found in islice(_HASH.finditer(text), MOST_SIGNS)}


def is_comment(text: str, at: int) -> bool:
    """Whether a `#` is written as that of a comment."""
    return text[at + 1 : at + 2] in (" ", "\t")


def cuts(text: str, token: Token, at: int) -> bool:
    """Whether what follows a `#` may have been meant as text: behind words and one blank, a comment looks the same.

    Whoever writes a comment behind a text sets it apart by two blanks, as editors do.
    """
    if not is_comment(text, at):
        return True
    if text[at - 2 : at].isspace():
        return False
    words = isinstance(resolved(token.value), str)
    return words and (len(token.value.split(maxsplit=1)) > 1 or _A_NUMBER.match(text, at) is not None)


def hash_found(text: str, at: int) -> Finding:
    """What a `#` takes away."""
    lost = text[at : end_of_line(text, at)].rstrip()
    return Finding("HASH_CUTS_TEXT", at, {"text": lost[:MOST_TOLD]}, len(lost))
