"""The pieces a YAML file is made of, as plain data, with their places counted in characters from its beginning.

Owns the words the reader and the finders of traps talk in. Must never import yaml.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Sort = Literal["scalar", "alias", "open", "close", "document", "end"]


class Token(NamedTuple):
    """One piece: a scalar, an alias, the opening or close of a list or set of keys, or of a document."""

    sort: Sort
    start: int
    end: int
    value: str = ""
    """A scalar's text; an alias's name."""
    style: str = ""
    """How a scalar is written: a quote mark, | or >; empty for a plain one."""
    keyed: bool = False
    """It opens a set of keys, not a list."""
    flow: bool = False
    """It opens with a bracket."""
    anchor: str | None = None
    tag: str | None = None

    @property
    def plain(self) -> bool:
        """Whether it is a scalar without quotes."""
        return self.sort == "scalar" and not self.style


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the YAML parser gave up, in the parser's own words."""

    why: str
    during: str
    """What it was reading; empty if it did not say."""
    at: int
    since: int
    """Where the piece begins that it was reading."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem at a character of the text, before it has a file, a line and a column."""

    code: str
    at: int
    values: Mapping[str, object] = field(default_factory=dict)
    width: int = 1
