"""One file as it was read, and several files as one guide.

Owns plain data with its places, and the rule that a key at the left margin stands in one file only. Must never
import yaml or open a file: `kiosk.guide.source` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.guide.problems import MOST_KEPT, Place, Problem
from kiosk.guide.writing import lines
from kiosk.guide.writing.spots import Path, Spot, bounds, spots
from kiosk.guide.writing.tokens import Finding, Stop, Token

Tokens = Callable[[str], Iterable[Token | Stop]]


def no_tokens(_: str) -> Iterable[Token | Stop]:
    """The tokens of a file that could not be opened."""
    return ()


@dataclass(slots=True)
class Reading:
    """One file, read: plain data, and what is wrong with how it is written."""

    name: str
    data: Mapping[str, object]
    """Texts, numbers, true and false, None, tuples, and mappings with text as keys; empty if nothing can be told."""
    problems: tuple[Problem, ...]
    whole: bool
    """Whether the data is all that the file holds; if not, nobody may complain of what is missing."""
    text: str = field(default="", repr=False)
    _tokens: Tokens = field(default=no_tokens, repr=False)
    _spots: Spot | None = field(default=None, repr=False)

    def place_of(self, path: Path, *, key: bool = False) -> Place:
        """Where the value at a path stands, or its key; if there is none, the key of what should hold it."""
        found = self._bounds(path, key=key)
        return place_at(self.name, self.text, found[0]) if found else Place(self.name)

    def problem(
        self,
        code: str,
        path: Path,
        values: Mapping[str, object],
        *,
        key: bool = False,
        guess: str | None = None,
    ) -> Problem:
        """A problem at the place of a path, with its line and as much underlined as stands there."""
        found = self._bounds(path, key=key)
        if found is None:
            return Problem(Place(self.name), code, values, guess=guess)
        return problem_at(self.name, self.text, Finding(code, found[0], values, found[1] - found[0]), guess)

    def span_of(self, path: Path, *, key: bool = False) -> tuple[int, int] | None:
        """From which character of the text to which a value stands, or its key; of brackets only the first.

        None for the text as a whole. Where nothing stands at the path, the key of what should hold it.
        """
        return self._bounds(path, key=key)

    def _bounds(self, path: Path, *, key: bool) -> tuple[int, int] | None:
        if self._spots is None:
            self._spots = spots(self._tokens(self.text))
        return bounds(self._spots, path, key=key)


@dataclass(slots=True)
class Folder:
    """All files of a guide as one document."""

    name: str
    readings: tuple[Reading, ...]
    data: Mapping[str, object]
    problems: tuple[Problem, ...]
    _by_key: Mapping[str, Reading] = field(default_factory=dict, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The files, as they are called in problems."""
        return tuple(each.name for each in self.readings)

    @property
    def whole(self) -> bool:
        """Whether the data is all that the files hold; if not, nobody may complain of what is missing."""
        return bool(self.readings) and all(each.whole for each in self.readings)

    def place_of(self, path: Path, *, key: bool = False) -> Place:
        """Where the value at a path stands, or its key; if there is none, the key of what should hold it."""
        reading = self._reading(path)
        return reading.place_of(path, key=key) if reading else Place(self.name)

    def problem(
        self,
        code: str,
        path: Path,
        values: Mapping[str, object],
        *,
        key: bool = False,
        guess: str | None = None,
    ) -> Problem:
        """A problem at the place of a path, with its line and as much underlined as stands there."""
        reading = self._reading(path)
        if reading is None:
            return Problem(Place(self.name), code, values, guess=guess)
        return reading.problem(code, path, values, key=key, guess=guess)

    def _reading(self, path: Path) -> Reading | None:
        return self._by_key.get(str(path[0])) if path else None


def joined(
    name: str,
    readings: tuple[Reading, ...],
    problems: Iterable[Problem],
    astray: tuple[Reading, ...] = (),
) -> Folder:
    """The files of a guide as one document, with a problem for each key that stands in two of them.

    Args:
        name: What the folder is called in problems.
        readings: The files that the guide is made of.
        problems: What is wrong with the folder itself.
        astray: Files that most likely belong to it, and have been told of: what they hold is not missing.
    """
    data: dict[str, object] = {}
    by_key: dict[str, Reading] = {}
    found = [*problems, *(problem for each in readings for problem in each.problems)]
    # Of a file that is out of place as a whole, that has been told.
    found += [problem for each in astray for problem in each.problems if problem.place.line]
    for reading in (*readings, *astray):
        for key, value in reading.data.items():
            if key in by_key and reading in astray:
                continue  # it may be an old copy
            if key in by_key:
                first = by_key[key].place_of((key,), key=True)
                slots = {"key": key, "other": first.path, "line": first.line}
                found.append(reading.problem("KEY_IN_TWO_FILES", (key,), slots, key=True))
            else:
                data[key], by_key[key] = value, reading
    return Folder(name, (*readings, *astray), data, tuple(sorted(found)), by_key)


def place_at(name: str, text: str, at: int) -> Place:
    """The place of a character in a file."""
    return Place(name, lines.line_of(text, at), at - lines.start_of_line(text, at) + 1)


def problem_at(name: str, text: str, found: Finding, guess: str | None = None) -> Problem:
    """A finding as a problem of a file; one before the first character is the whole file's."""
    return _problem(name, text, found, lines.line_of(text, max(found.at, 0)), guess)


def problems_at(name: str, text: str, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """The findings in a text as problems of a file, in their order; counts the lines of the text once."""
    problems: list[Problem] = []
    line, counted = 1, 0
    for found in sorted(findings, key=lambda each: each.at):
        at = max(found.at, 0)
        line, counted = line + lines.line_ends(text, counted, at), at
        problems.append(_problem(name, text, found, line))
    return tuple(sorted(problems))


def _problem(name: str, text: str, found: Finding, line: int, guess: str | None = None) -> Problem:
    if found.at < 0:
        return Problem(Place(name), found.code, found.values, guess=guess)
    kept, left_out = lines.part_of_line(text, found.at, MOST_KEPT)
    place = Place(name, line, found.at - lines.start_of_line(text, found.at) + 1)
    return Problem(place, found.code, found.values, kept, max(found.width, 1), guess, left_out)
