"""A file of answers as somebody wrote it: step to answer, or a persona that holds such a mapping.

Owns where each answer stands in the file. Must never judge an answer: that is the walk's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.problems import Place, Problem
from kiosk.guide.source import Reading, read_file

PERSONA = "answers"
"""The key of a persona that holds its answers."""


class NotReadable(ValueError):
    """The file cannot be read as answers; holds every problem with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(str(problems[0].place))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers in a file, by step."""

    by_step: Mapping[str, object]
    _reading: Reading
    _above: tuple[str, ...]

    def place_of(self, step: str) -> Place:
        """Where the answer to a step stands."""
        return self._reading.place_of((*self._above, step), key=True)


def read_answers(path: Path, steps: Collection[str]) -> Answers:
    """Read a file of answers to these steps.

    Raises:
        NotReadable: if the file is not there, or is not written as YAML has to be.
    """
    reading = read_file(path)
    errors = tuple(each for each in reading.problems if each.severity == "error")
    if errors:
        raise NotReadable(errors)
    inner = reading.data.get(PERSONA)
    # A guide may have a step of that name; then the other keys tell what the file is.
    if isinstance(inner, Mapping) and not any(key in steps for key in reading.data if key != PERSONA):
        return Answers(inner, reading, (PERSONA,))
    return Answers(reading.data, reading, ())
