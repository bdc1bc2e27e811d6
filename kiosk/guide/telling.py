"""A fault becomes a problem: its words, its place in a file, and the nearest spelling.

Owns the way from a path in the data to what the author wrote there. Must never decide what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.guide.links import Fault
from kiosk.guide.links.fault import Path
from kiosk.guide.links.written import WARNINGS
from kiosk.guide.problems import Problem, few, nearest, without_echoes
from kiosk.guide.source import Folder, Reading


def problem_of(fault: Fault, folder: Folder | Reading) -> Problem:
    """The fault in words, at its place in a file."""
    values = dict(fault.values)
    wrong = values.get("id") or values.get("got") or values.get("key")
    guess = nearest(str(wrong), fault.among) if wrong else None
    values.setdefault("known", few(fault.among))
    at = as_written(fault.at, folder.data)
    problem = folder.problem(fault.code, at, values, key=fault.at_key, guess=guess)
    return _pointed_at(problem, fault.piece) if fault.piece else problem


def problems_with(faults: Iterable[Fault], folder: Folder | Reading) -> tuple[Problem, ...]:
    """All that is wrong with what was read, in the order of the lines: how it is written, and these faults."""
    told = without_echoes([problem_of(fault, folder) for fault in faults], folder.problems)
    return tuple(sorted({*folder.problems, *told}))


def _pointed_at(problem: Problem, piece: str) -> Problem:
    """The problem at one piece of its text, when that stands on the same line."""
    column = problem.source_line.find(piece, max(0, problem.place.column - 1)) + 1
    if not column:
        return problem
    return replace(problem, place=replace(problem.place, column=column), width=len(piece))


def as_written(at: Path, data: object) -> Path:
    """The part of a path that the author wrote out: bare text may stand where the model has a list or keys."""
    here = data
    for number, part in enumerate(at):
        if isinstance(here, Mapping):
            here = here.get(part)
        elif isinstance(here, tuple) and isinstance(part, int):
            here = here[part] if part < len(here) else None
        else:
            return at[:number]
    return at


def accepted(fault: Fault, data: Mapping[str, object]) -> bool:
    """Whether the author has accepted this warning at the place, or around it."""
    return reason_for(fault, data) is not None


def reason_for(fault: Fault, data: Mapping[str, object]) -> str | None:
    """Why the author has accepted this warning at the place, or around it; None if they have not."""
    here: object = data
    for part in (None, *fault.at):
        if part is not None:
            if isinstance(here, Mapping):
                here = here.get(part)
            elif isinstance(here, tuple) and isinstance(part, int) and part < len(here):
                here = here[part]
            else:
                return None
        accept = here.get("accept") if isinstance(here, Mapping) else None
        if isinstance(accept, Mapping) and fault.code in accept and fault.code in WARNINGS:
            return str(accept[fault.code])
    return None
