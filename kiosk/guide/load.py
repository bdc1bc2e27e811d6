"""A folder becomes a Guide, or every problem in it at once.

Owns the order of the checks: files, shape, links. Must never let a person walk a guide that has an error.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.links import Fault, faults
from kiosk.guide.model import Guide, named
from kiosk.guide.problems import Problem, nearest, without_echoes
from kiosk.guide.shape import shape_faults
from kiosk.guide.source import Folder, read_folder

_STILL_TRUE = ("UNKNOWN_", "BAD_", "RESERVED_ID", "BACKWARD_LINK")
"""What can be said of the links of a guide even while parts of it cannot be read."""

_ABOUT_WORDS = ("title", "screen_title", "decision", "audience", "user_need", "country")
_ABOUT_MORE_WORDS = ("update_policy", "funding", "interests", "methods")
_ABOUT_MEANWHILE = dict.fromkeys((*_ABOUT_WORDS, *_ABOUT_MORE_WORDS), "-") | {
    "language": "en",
    "published": "2000-01-01",
    "review_by": "2000-01-01",
    "authors": ({"name": "-", "role": "-", "qualification": "-"},),
}
"""Stands in for a guide's own page that cannot be read, so that the rest can still be checked."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: a guide, if there was no error; and every problem, warnings among them."""

    guide: Guide | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the guide from being walked."""
        return tuple(each for each in self.problems if each.severity == "error")


def load(path: Path) -> Loaded:
    """Load a guide from its folder, or from its one file. Never raises for anything an author can write."""
    folder = read_folder(path)
    data = folder.data
    found: list[Fault] = []
    guide = None
    try:
        guide = Guide.model_validate(data)
    except ValidationError as error:
        found = list(shape_faults(error, data))
    broken_files = any(each.severity == "error" for each in folder.problems)
    if guide is not None:
        found = list(faults(guide))
    elif not broken_files:
        found += _links_of_the_rest(data, found)
    problems = [_problem(fault, folder) for fault in found if not _accepted(fault, data)]
    if broken_files:
        problems = [each for each in problems if each.code != "MISSING_KEY" or each.place.line]
        problems = list(without_echoes(problems, folder.problems))
    told = tuple(sorted({*folder.problems, *problems}))
    if guide is None or any(each.severity == "error" for each in told):
        return Loaded(None, told)
    return Loaded(named(guide, name_of(path), content_hash(data)), told)


def name_of(path: Path) -> str:
    """What a guide is called: its folder's name, or its one file's without the ending."""
    there = path.resolve()
    return there.stem if there.suffix in (".yaml", ".yml") else there.name


def content_hash(data: Mapping[str, object]) -> str:
    """SHA-256 of everything written but the list of reviews: any other change makes it another text."""
    about = data.get("guide")
    if isinstance(about, Mapping):
        data = {**data, "guide": {key: value for key, value in about.items() if key != "reviews"}}
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return hashlib.sha256(told.encode()).hexdigest()


def _links_of_the_rest(data: Mapping[str, object], shapes: Iterable[Fault]) -> Iterator[Fault]:
    """The links between those parts that can be read, while others cannot."""
    broken = {fault.at[:2] for fault in shapes}
    rest: dict[str, object] = {}
    missing: set[object] = set()
    for table, entries in data.items():
        if table == "guide" and any(at[:1] == (table,) for at in broken):
            rest[table] = _ABOUT_MEANWHILE
        elif isinstance(entries, Mapping) and table in Guide.model_fields:
            rest[table] = {name: each for name, each in entries.items() if (table, name) not in broken}
            missing.update(name for name in entries if (table, name) in broken)
    rest.setdefault("guide", _ABOUT_MEANWHILE)
    try:
        guide = Guide.model_validate(rest)
    except ValidationError:
        return
    for fault in faults(guide):
        named_ids = {str(fault.values.get("id", "")), str(fault.values.get("id", "")).partition(".")[0]}
        if fault.code.startswith(_STILL_TRUE) and not named_ids & missing:
            yield fault


def _problem(fault: Fault, folder: Folder) -> Problem:
    values = dict(fault.values)
    wrong = str(values.get("id") or values.get("key") or values.get("got") or "")
    guess = nearest(wrong, fault.among) if fault.among and wrong else None
    if fault.among:
        values.setdefault("known", fault.among)
    return folder.problem(fault.code, fault.at, values, key=fault.at_key, guess=guess)


def _accepted(fault: Fault, data: Mapping[str, object]) -> bool:
    """Whether the author has accepted this warning at the place, or around it."""
    here: object = data
    for part in (None, *fault.at):
        if part is not None:
            if isinstance(here, Mapping):
                here = here.get(part)
            elif isinstance(here, tuple) and isinstance(part, int) and part < len(here):
                here = here[part]
            else:
                return False
        accept = here.get("accept") if isinstance(here, Mapping) else None
        if isinstance(accept, Mapping) and fault.code in accept and _is_warning(fault.code):
            return True
    return False


def _is_warning(code: str) -> bool:

    return CATALOGUE[code].severity == "warning"
