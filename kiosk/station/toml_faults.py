"""What is wrong with a text that is no TOML, in the words of whoever writes a file of settings.

Owns the step from the reader's short reason and its place to one sentence with a remedy. Must never quote what stands
after `=`: it may be a PIN.
"""

from __future__ import annotations

import re
from typing import Final, get_origin

from kiosk.station import setting_phrases as phrases
from kiosk.station.setting_faults import cut, field_of, named, takes
from kiosk.station.toml_places import Key

CURLY: Final = "“”„‟‘’‚‛«»"  # noqa: RUF001 - these very characters are looked for
"""Quotes that word processors write and TOML does not know."""

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$| \(at end of document\)$")
_NAME: Final = r"[A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*"
_HEADING = re.compile(rf"\s*\[\s*({_NAME})\s*\]")
_PAIR = re.compile(rf"\s*({_NAME})\s*=\s*(.*)")
_CONTACT: Final = 3
"""So many names lead to a contact: `clinic.contacts.desk`."""

_SAID: Final = (
    ("Expected '='", phrases.NO_EQUALS),
    ("Unclosed array", phrases.LIST_OPEN),
    ("Unclosed inline table", phrases.BRACES_OPEN),
    ("Illegal character '\\n'", phrases.QUOTE_OPEN),
    ("Unterminated string", phrases.QUOTE_OPEN),
    ('Expected "\'"', phrases.QUOTE_OPEN),
    ("Expected \"'''\"", phrases.QUOTE_OPEN),
    ("Unescaped", phrases.BACKSLASH),
    ("Invalid hex", phrases.BACKSLASH),
    ("Escaped character", phrases.BACKSLASH),
    ("Illegal character", phrases.UNSEEN),
    ("Found invalid character", phrases.UNSEEN),
    ("Expected ']'", phrases.NO_HEADING),
)
"""By how the reader's reason begins: what it means, wherever it stands."""


def not_toml(text: str, reason: str) -> tuple[int, str]:
    """The line that is wrong, counted from 1, and the sentence about it without its place.

    Args:
        text: what is written in the file, with plain line ends.
        reason: what `tomllib` says of it; it stops at the first thing that is wrong.
    """
    told = _PLACE.search(reason)
    known = told is not None and told[1] is not None
    line = int(told[1]) if told is not None and known else text.rstrip().count("\n") + 1
    column = int(told[2]) if told is not None and known else 0
    rows = text.split("\n")
    return line, _sentence(_PLACE.sub("", reason), rows[: line - 1], rows[line - 1], column)


def _sentence(reason: str, before: list[str], row: str, column: int) -> str:
    at = row[column - 1 : column] if column else ""
    said = next((said for begins, said in _SAID if reason.startswith(begins)), None)
    if (at and at in CURLY) or (said == phrases.QUOTE_OPEN and any(each in row for each in CURLY)):
        return phrases.CURLY_QUOTES
    if at and not at.isprintable() and at != "\t":
        return phrases.UNSEEN
    if reason.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine")):
        return _twice(row)
    if said is not None:
        return said
    pair = _PAIR.match(row)
    if pair is None:
        if reason == "Invalid value":
            return phrases.NO_ITEM
        return phrases.NO_HEADING if row.lstrip().startswith("[") else phrases.NO_LINE
    return _no_value(_key(before, pair[1]), pair[2].partition("#")[0].strip())


def _twice(row: str) -> str:
    heading, pair = _HEADING.match(row), _PAIR.match(row)
    if heading:
        return phrases.TABLE_TWICE.format(table=cut(heading[1]))
    return phrases.TWICE.format(key=cut(pair[1])) if pair else phrases.TWICE_SOMEWHERE


def _key(before: list[str], name: str) -> Key:
    """The whole name of a setting, from the heading that it stands under."""
    heading = next((found for row in reversed(before) if (found := _HEADING.match(row))), None)
    whole = f"{heading[1]}.{name}" if heading else name
    return tuple(part.strip() for part in whole.split("."))


def _no_value(key: Key, value: str) -> str:
    """What stands after `=` is no value: what this setting takes, and how that is written."""
    shown = named(key)
    if key[-1] == "pin":
        return phrases.NOT_A_PIN
    if not value:
        return phrases.NO_VALUE.format(key=shown)
    declared = field_of(key)
    if value.lower() in ("true", "false") and (declared is None or declared.annotation is bool):
        return phrases.SMALL_LETTERS.format(key=shown, word=value.lower())
    return _remedy(key, value).format(key=shown, kind=takes(key) if declared else "")


def _remedy(key: Key, value: str) -> str:
    """How a value of this setting's kind is written."""
    declared = field_of(key) if len(key) <= _CONTACT else None
    kind = str if declared is None or len(key) == _CONTACT else declared.annotation
    if kind is int:
        return phrases.DIGITS_ONLY
    if kind is bool:
        return phrases.ONLY_TRUE_OR_FALSE
    if get_origin(kind) is tuple:
        return phrases.LIST_OF_TEXT
    if value[0] in "\"'":
        return phrases.AFTER_QUOTE
    if field_of(key) is None:
        return phrases.NO_SUCH_VALUE
    return phrases.IN_QUOTES
