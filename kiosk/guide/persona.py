"""Personas: made-up people who are a guide's own tests.

Owns the shape of a persona's file. Must never walk a guide: whether an expectation is met is for whoever walks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError

from kiosk.guide.model.base import Declared, Id, Many, Text
from kiosk.guide.problems import Problem
from kiosk.guide.shape import shape_faults
from kiosk.guide.source import Reading, read_file
from kiosk.guide.telling import problem_of


class Change(Declared):
    """An answer given otherwise after the walk."""

    step: Id
    """The step that is answered otherwise."""
    answer: object
    """In the shape that this kind of step records."""


class Expected(Declared):
    """What has to come of a persona's answers."""

    visits: Many[Id] = ()
    """Steps on the way."""
    never_visits: Many[Id] = ()
    """Steps that are not."""
    flags: Many[Id] = ()
    """Safety points raised in the end."""
    never_flags: Many[Id] = ()
    """Safety points that are not raised."""
    urgent: Many[Id] | None = None
    """Exactly these urgent screens are shown."""
    ends: Id | None = None
    """The end that is reached."""
    prints: Many[Text] = ()
    """Words on the sheet."""
    never_prints: Many[Text] = ()
    """Words that are nowhere on the sheet."""
    steps_at_most: Annotated[int, Field(ge=1)] | None = None
    """The length of the walk, in steps."""


class Persona(Declared):
    """A made-up person: their answers, and what has to come of them."""

    title: Text | None = None
    """Who it is, in a few words."""
    note: Text | None = None
    """Why this person is among the tests."""
    answers: Annotated[Mapping[Id, object], AfterValidator(MappingProxyType)]
    """Step to answer, in the shapes that each kind of step records."""
    changes: Many[Change] = ()
    """What they answer otherwise once they have come to the end of their answers, in this order."""
    extras: Many[Text] = ()
    """What they ask for besides the two leaves: comparison, numbers, diary, carry_on, or a table as table.muscles."""
    expect: Expected = Field(default_factory=Expected)
    """What has to come of all that; `kiosk check` tells what did not."""


@dataclass(frozen=True, slots=True)
class PersonaFile:
    """A persona's file, read."""

    reading: Reading
    persona: Persona | None
    """None: the file has an error."""
    problems: tuple[Problem, ...]
    """What is wrong with how it is written; with a persona, warnings only."""


def persona_file(path: Path, name: str | None = None) -> PersonaFile:
    """The persona in a file called `name` in problems, and where all of it stands. Never raises."""
    reading = read_file(path, name)
    if any(each.severity == "error" for each in reading.problems):
        return PersonaFile(reading, None, reading.problems)
    try:
        return PersonaFile(reading, Persona.model_validate(reading.data), reading.problems)
    except ValidationError as error:
        faults = shape_faults(error, reading.data, Persona)
        problems = tuple(problem_of(fault, reading) for fault in faults)
        return PersonaFile(reading, None, (*reading.problems, *problems))


def read_persona(path: Path) -> Persona | tuple[Problem, ...]:
    """The persona in a file, or every problem with it. Never raises."""
    file = persona_file(path)
    return file.persona if file.persona is not None else file.problems
