"""A folder becomes a Guide, or every problem in it at once.

Owns the order of the checks: files, shape, links. Must never let a person walk a guide that has an error.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kiosk.guide.indent import with_indents, without_swallowed
from kiosk.guide.links import Fault, faults, written_faults
from kiosk.guide.local import with_local_words
from kiosk.guide.model import Guide, named
from kiosk.guide.numbers import read_numbers
from kiosk.guide.part_of import only_a_part
from kiosk.guide.problems import Problem
from kiosk.guide.rest import TABLE_OF, links_of_the_rest
from kiosk.guide.shape import shape_faults
from kiosk.guide.source import Folder, read_folder
from kiosk.guide.telling import accepted, problems_with

_LOSES_NOTHING = ("WRONG_ENDING",)
"""Problems of a whole file that has been read all the same."""
_LOSES_SOME = ("KEY_IN_TWO_FILES", "DUPLICATE_KEY", "NAME_TOO_FAR_RIGHT")
"""Problems of writing after which a part of what was written is not in the data."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: a guide, if there was no error; and every problem, warnings among them."""

    guide: Guide | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the guide from being walked."""
        errors = tuple(each for each in self.problems if each.severity == "error")
        # Whatever keeps a guide from being walked, nobody is left without a word of it.
        return errors or (self.problems if self.guide is None else ())


@dataclass(frozen=True, slots=True)
class Read:
    """What an author wrote: the files, the guide they make if there was no error, and what was found in them."""

    folder: Folder
    guide: Guide | None
    """Without a clinic's words."""
    faults: tuple[Fault, ...]
    """Everything found, accepted or not."""
    problems: tuple[Problem, ...]
    """What nobody has accepted, in order."""


def load(path: Path) -> Loaded:
    """Load a guide from its folder, or from its one file. Never raises for anything an author can write."""
    return with_clinic(read(path), path)


def with_clinic(there: Read, path: Path) -> Loaded:
    """What was read from a path with the words of the clinic there laid over it. Never raises."""
    if there.guide is None:
        return Loaded(None, there.problems)
    guide, local_problems = with_local_words(there.guide, path)
    if local_problems:
        return Loaded(None, (*there.problems, *local_problems))
    known = there.guide.codebook
    return Loaded(named(guide, name_of(path), content_hash(there.folder.data), known), there.problems)


def read(path: Path) -> Read:
    """Read a guide as its author wrote it, before a clinic's words are laid over it. Never raises."""
    folder = read_folder(path)
    alone = only_a_part(path, folder.data)
    if alone is not None:
        return Read(folder, None, (), tuple(sorted({*folder.problems, alone})))
    complete = _complete(folder)
    guide, found = checked(folder.data, complete=complete)
    found = list(with_indents(tuple(without_swallowed(found, folder)), folder.data))
    told = problems_with((fault for fault in found if not accepted(fault, folder.data)), folder)
    if guide is None or not complete or any(each.severity == "error" for each in told):
        return Read(folder, None, tuple(found), told)
    # What is wrong with the numbers keeps nobody from walking: `kiosk check` tells it.
    codebook = read_numbers(path).codebook
    return Read(folder, named(guide, name_of(path), content_hash(folder.data), codebook), tuple(found), told)


def _complete(folder: Folder) -> bool:
    """Whether the data is all that the author wrote, so that what is not there is missing."""
    return folder.whole and not any(
        each.code in _LOSES_SOME or (not each.place.line and each.code not in _LOSES_NOTHING)
        for each in folder.problems
    )


def checked(data: Mapping[str, object], *, complete: bool) -> tuple[Guide | None, list[Fault]]:
    """The guide if its shape is right, and everything that is wrong with what is there."""
    written = list(written_faults(data))
    try:
        guide = Guide.model_validate(data)
    except ValidationError as error:
        empty = {fault.at for fault in written if fault.code == "EMPTY"}
        shapes = [fault for fault in shape_faults(error, data) if fault.at not in empty]
        if not complete:
            shapes = [fault for fault in shapes if fault.code != "MISSING_TOP_KEY"]
            return None, [*shapes, *(fault for fault in written if fault.code not in TABLE_OF)]
        return None, [*shapes, *links_of_the_rest(data, shapes, written)]
    if not complete:
        return guide, [fault for fault in written if fault.code not in TABLE_OF]
    return guide, [*written, *faults(guide)]


def name_of(path: Path) -> str:
    """What a guide is called: its folder's name, or its one file's without the ending."""
    there = path.resolve()
    return there.stem if there.suffix in (".yaml", ".yml") else there.name


def content_hash(data: Mapping[str, object]) -> str:
    """SHA-256 of everything written but the list of reviews: any other change makes it another text.

    Nothing else is left out, not even what no patient reads: a list of exceptions could leave out a clinical word.
    How the keys are spread over files is the author's taste, so the order of the topmost ones does not count; the
    order of all others does, because it is the order in which things are shown.
    """
    words = without_reviews(data)
    ordered = {key: words[key] for key in sorted(words)}
    told = json.dumps(ordered, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return hashlib.sha256(told.encode()).hexdigest()


def without_reviews(data: Mapping[str, object]) -> Mapping[str, object]:
    """Everything that a review is of: all that is written but the list of reviews."""
    about = data.get("guide")
    if not isinstance(about, Mapping):
        return data
    return {**data, "guide": {key: value for key, value in about.items() if key != "reviews"}}
