"""A problem in a guide, and how it is shown to the author.

Owns where a problem stands and how it is drawn; the words are the catalogue's. Must never read a file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from pathlib import PurePath
from textwrap import wrap
from types import MappingProxyType

from kiosk.guide.catalogue import CATALOGUE, Severity
from kiosk.listing import NAMES, listed

PLACE_AND_SAYING = "{place}: {severity}[{code}] {message}"
HELP = "  help: {remedy}"
GUESS_AND_REMEDY = "Did you mean `{guess}`? {remedy}"
HELP_INDENT = " " * len(HELP.format(remedy=""))
NONE = "none of them"
"""Said in a slot for a list with nothing in it."""
NO_NAMES = "none yet"
"""Said in place of the names that can stand at a place, where there are none."""
AND_MORE = "and {count} more"
"""Ends a list of names that is cut short."""
MOST_NAMES = 8
"""So many names that can stand at a place are told; of more, how many they are."""

KINDS_OF_VALUE: Mapping[type, str] = MappingProxyType(
    {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "text",
        tuple: "a list",
        list: "a list",
        dict: "a set of keys",
        MappingProxyType: "a set of keys",
        type(None): "nothing",
    }
)
"""What an author calls a value of each kind."""

MOST_SHOWN = 96
"""A longer source line is cut, in characters."""
MOST_KEPT = 400
"""Of a longer source line only this much on either side of the problem is kept, in characters."""
MOST_QUOTED = 60
"""A longer piece of the author's text is cut where it is quoted in a sentence, in characters."""
WIDEST_HELP = 100
"""A longer remedy goes on below, in columns."""
CUT = "..."
UNSEEN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that cannot be shown."""


class Ours(str):
    """Words of ours that go into a slot: told whole, while an author's are cut where they are long."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: line and column count from 1; line 0 means the file or folder as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{cleaned(self.path)}:{self.line}:{self.column}" if self.line else cleaned(self.path)

    @property
    def brief(self) -> str:
        """The file's own name and the line; never a folder, which differs from machine to machine."""
        name = PurePath(self.path).name or self.path
        return f"{name}:{self.line}" if self.line else name


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a guide.

    Raises:
        KeyError: at once, when the code is not in the catalogue or a slot of its words has no value.
    """

    place: Place
    code: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    """What goes into the slots: text, a number, or a collection of them."""
    source_line: str = ""
    """The line of the file the problem stands on, without its line end; of a very long one, a part."""
    width: int = 1
    """How many characters are underlined."""
    guess: str | None = None
    """What the author may have meant, when a near spelling is known."""
    left_out: int = 0
    """How many characters of the line stand before the part that is kept."""
    message: str = field(init=False)
    """What is wrong, in words."""
    remedy: str = field(init=False)
    """How to mend it, in words, the guess before all else."""

    def __post_init__(self) -> None:
        entry = CATALOGUE[self.code]
        slots = {name: _told(value) for name, value in self.values.items()}
        remedy = entry.remedy.format_map(slots)
        if self.guess is not None:
            remedy = GUESS_AND_REMEDY.format(guess=_told(self.guess), remedy=remedy)
        object.__setattr__(self, "message", entry.says.format_map(slots))
        object.__setattr__(self, "remedy", remedy)

    def __lt__(self, other: Problem) -> bool:
        return (self.place, self.code, self.message) < (other.place, other.code, other.message)

    @property
    def severity(self) -> Severity:
        """`error` or `warning`."""
        return CATALOGUE[self.code].severity


def show(problem: Problem) -> str:
    """The problem as its author sees it: place, what is wrong, the line with a caret, the remedy."""
    lines = [
        PLACE_AND_SAYING.format(
            place=problem.place, severity=problem.severity, code=problem.code, message=problem.message
        )
    ]
    lines.extend(picture(problem))
    help_ = HELP.format(remedy=problem.remedy)
    lines.extend(_wrapped(help_) or [help_])
    return "\n".join(lines)


def _wrapped(text: str) -> list[str]:
    """The lines of a remedy; none ends inside of a command's option or of a language tag, which have hyphens."""
    return wrap(
        text, WIDEST_HELP, subsequent_indent=HELP_INDENT, break_long_words=False, break_on_hyphens=False
    )


def as_json(problem: Problem) -> dict[str, str | int]:
    """The problem as plain data, for editors and scripts."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of the words that this one may be a misspelling of; None when none is near."""
    by_lower = {each.lower(): each for each in words}
    # Comparing long texts is slow, and a long text is nobody's misspelt name.
    if len(word) > MOST_QUOTED:
        return None
    low = word.lower()
    for near in get_close_matches(low, by_lower, n=3, cutoff=0.65):
        # Few begin a word with another letter: of two that do not begin alike, more has to be the same.
        if near[:1] == low[:1] or get_close_matches(low, (near,), cutoff=0.7):
            return by_lower[near]
    return None


def few(names: Collection[str]) -> tuple[str, ...]:
    """The names as a sentence lists them: the first of them and how many more there are, or that there are none."""
    if len(names) <= MOST_NAMES:
        return tuple(names) or (NO_NAMES,)
    return (*islice(names, MOST_NAMES), AND_MORE.format(count=len(names) - MOST_NAMES))


def kind_of_value(value: object) -> str:
    """What an author calls this kind of value, such as `a number`."""
    return KINDS_OF_VALUE[type(value)]


def without_echoes(later: Iterable[Problem], earlier: Iterable[Problem]) -> tuple[Problem, ...]:
    """The later problems that stand on lines where there was no earlier one, which most likely caused them."""
    told = {(each.place.path, each.place.line) for each in earlier if each.place.line}
    return tuple(each for each in later if (each.place.path, each.place.line) not in told)


def cleaned(text: str) -> str:
    """The text with a stand-in for each character that could disturb a terminal; tabs stay."""
    return text if text.isprintable() else "".join(map(_seen, text))


def _seen(character: str) -> str:
    if character == "\t" or character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return UNSEEN


def _told(value: object) -> str:
    """A value as it is quoted in a sentence: on one line, and not too long."""
    if isinstance(value, Ours):
        return value
    if isinstance(value, str):
        flat = " ".join(cleaned(value[: MOST_QUOTED * 4].replace("\n", " ")).split())
        return flat if len(flat) <= MOST_QUOTED else flat[: MOST_QUOTED - len(CUT)] + CUT
    if isinstance(value, Collection):
        return listed((_told(each) for each in value), NAMES) or NONE
    return str(value)


def picture(problem: Problem, most: int = MOST_SHOWN) -> tuple[str, ...]:
    """The source line with its caret under it, of a long one at most so many characters; nothing without a line."""
    return _picture(problem, most) if problem.place.line and problem.source_line.strip() else ()


def _picture(problem: Problem, most: int) -> tuple[str, str]:
    """The source line, cut round the place where it is too long, and the carets under it."""
    line, at = problem.source_line, problem.place.column - 1 - problem.left_out
    first = 0 if len(line) <= most else max(0, min(at - most // 3, len(line) - most))
    part = cleaned(line[first : first + most])
    before = CUT if first or problem.left_out else ""
    after = CUT if first + most < len(line) else ""
    space = "".join(map(_blank, part[: at - first]))
    under = "".join("^" * _columns(each) for each in part[at - first : at - first + problem.width])
    return (f"  | {before}{part.rstrip()}{after}", f"  | {' ' * len(before)}{space}{under or '^'}")


def _blank(character: str) -> str:
    """As much empty room as the character takes, so that the carets stand under the right place."""
    return "\t" if character == "\t" else " " * _columns(character)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
