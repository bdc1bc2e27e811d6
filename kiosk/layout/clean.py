"""Turns any words, an author's or a person's, into characters that are safe to show and to print.

Owns what is taken out. Must never change a visible word, and must never be skipped on the way to a screen.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# A terminal's own commands, with what belongs to them, so that "ESC[31m" leaves no "[31m" behind.
_COMMANDS: Final = re.compile(
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"  # title, clipboard and links: up to their end mark
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor, modes
    r"|\x1b[ -/]*[0-Z\\^-~]"  # the short ones
)
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Cc controls, Cf marks nobody sees (direction, zero width, tags), Cs halves of characters, Co private ones.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co"})


def clean(text: str) -> str:
    """The text in normal form C, without controls but newline, terminal commands and unseen marks."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", _COMMANDS.sub("", text)).replace("\t", " ")
    return unicodedata.normalize("NFC", "".join(char for char in text if _is_seen(char)))


def _is_seen(char: str) -> bool:
    if char == "\n" or char.isascii():
        return char == "\n" or " " <= char <= "~"
    return unicodedata.category(char) not in _UNSEEN and not _is_selector(char) and not _is_no_character(char)


def _is_selector(char: str) -> bool:
    """Variation selectors change how wide a character is drawn, differently in each terminal."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" or char == "\u034f"


def _is_no_character(char: str) -> bool:
    return ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
