"""On which line of a TOML file each of its values stands; the standard library's reader does not tell.

Owns the way from a key to its line. Must never be asked about a text that `tomllib` has not read without a
complaint: what a value is, and whether it is one, is known there; here only strings, brackets and keys are told apart.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and places in a list, counted from 0."""

_TOKEN = re.compile(
    r"""
      (?P<space>[ \t\r]+|\#[^\n]*)
    | (?P<line>\n)
    | (?P<text>\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*')
    | (?P<mark>[\[\]{},=.])
    | (?P<bare>[^\s\#\"'\[\]{},=.]+)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once, noting where each value begins."""

    tokens: list[_Token]
    at: int = 0
    found: dict[Key, int] = field(default_factory=dict)

    @property
    def here(self) -> _Token:
        return self.tokens[self.at]

    def take(self) -> _Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def skip_lines(self) -> None:
        while self.here.kind == "line":
            self.at += 1

    def note(self, key: Key, line: int) -> None:
        for length in range(1, len(key) + 1):
            self.found.setdefault(key[:length], line)

    def file(self) -> None:
        table: Key = ()
        seen: dict[Key, int] = {}
        while self.here.kind != "end":
            if self.here.kind == "line":
                self.take()
            elif self.here.text == "[":
                table = self.heading(seen)
            else:
                self.pair(table)

    def heading(self, seen: dict[Key, int]) -> Key:
        """The table that a heading opens; of a list of tables, its next one."""
        line = self.take().line
        is_list = self.here.text == "["
        if is_list:
            self.take()
        key: Key = ()
        for name in self.names("]"):
            # A heading under a list of tables is about the last of them.
            key = (*key, name)
            key = (*key, seen[key]) if key in seen and (*key, seen[key]) in self.found else key
        if is_list:
            if key and isinstance(key[-1], int):
                key = key[:-1]
            seen[key] = seen.get(key, -1) + 1
            key = (*key, seen[key])
            self.take()
        self.note(key, line)
        return key

    def names(self, until: str) -> Key:
        """The names of a key, up to the mark after it."""
        names: list[str] = []
        while (token := self.take()).text != until or token.kind != "mark":
            if token.kind == "text":
                names.append(tomllib.loads(f"key = {token.text}")["key"])
            elif token.kind == "bare":
                names.append(token.text)
        return tuple(names)

    def pair(self, table: Key) -> None:
        line = self.here.line
        key = (*table, *self.names("="))
        self.note(key, line)
        self.value(key)

    def value(self, key: Key) -> None:
        self.note(key, self.here.line)
        opening = self.take()
        if opening.kind != "mark":
            # A day and a time, or a number with a fraction, are several tokens.
            while self.here.kind == "bare" or self.here.text == ".":
                self.take()
        elif opening.text == "[":
            self.inside(key, "]")
        else:
            self.inside(key, "}")

    def inside(self, key: Key, closing: str) -> None:
        """What stands in a list or in a table on one line."""
        place = 0
        self.skip_lines()
        while self.here.text != closing:
            if closing == "]":
                self.value((*key, place))
            else:
                self.pair(key)
            place += 1
            self.skip_lines()
            if self.here.text == ",":
                self.take()
                self.skip_lines()
        self.take()


def lines_of(text: str) -> Mapping[Key, int]:
    """The line, counted from 1, on which each table, key and list item begins.

    Args:
        text: TOML that `tomllib.loads` has read, with plain line ends.
    """
    reader = _Reader(_tokens(text))
    reader.file()
    return reader.found


def _tokens(text: str) -> list[_Token]:
    found, line = [], 1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "space":
            found.append(_Token(kind, match.group(), line))
        line += match.group().count("\n")
    return [*found, _Token("end", "", line)]
