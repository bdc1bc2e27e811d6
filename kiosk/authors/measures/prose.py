"""Every text of a guide that a patient can read, each once and at its place, whoever is shown it and when.

Owns which keys hold words for a patient. Must never judge them: `plainness` and `steering` do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, get_args

from pydantic import BaseModel, StringConstraints

from kiosk.authors.measures.balance import unmarked
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Text
from kiosk.guide.model.steps import AskStep

NOT_FOR_PATIENTS: Final = frozenset(
    {
        "accept",
        "cite",
        "clinician",
        "content_hash",
        "counselor",
        "country",
        "doi",
        "equality_impact",
        "evidence_file",
        "plain_words",
        "reviews",
        "to_confirm_by",
        "url",
        "user_need",
        "was",
    }
)
"""Keys under which nothing for a patient stands: a paper's title, too, is not ours to make plain."""

_NAMES: Final = frozenset({"authors", "formulas"})
"""Keys under which only the names of people and things stand."""

_LONGEST: Final = max(each.max_length or 0 for each in get_args(Text) if isinstance(each, StringConstraints))
"""A text for a reader is declared by how long it may be; an id is shorter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that a patient can read."""

    at: Path
    words: str
    """As it is read: without marks and on one line."""
    text: str
    """As it is written."""


def prose(guide: Guide) -> tuple[Piece, ...]:
    """Every text for patients, in the order of the guide's declaration."""
    told = ((text, at) for text, at in _texts(guide, ()) if not _on_clinicians_page(guide, at))
    return tuple(Piece(at, unmarked(text), text) for text, at in told)


def _on_clinicians_page(guide: Guide, at: Path) -> bool:
    """Whether these are a heading or shorter words for paper, on the page that only the clinician reads."""
    if at[0] != "steps" or "paper" not in (at[2], *at[4:5]):
        return False
    step = guide.steps[str(at[1])]
    return isinstance(step, AskStep) and (step.paper is None or step.paper.page == "clinician")


def _texts(thing: object, at: Path) -> Iterator[tuple[str, Path]]:
    if isinstance(thing, str):
        yield thing, at
    elif isinstance(thing, BaseModel):
        for name, written in _leading_to_prose(type(thing)):
            yield from _texts(getattr(thing, name), (*at, written))
        for name, text in (thing.__pydantic_extra__ or {}).items():
            yield from _texts(text, (*at, name))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from _texts(value, (*at, key))
    elif isinstance(thing, tuple):
        for place, value in enumerate(thing):
            yield from _texts(value, (*at, place))


@cache
def _leading_to_prose(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields below which a text can stand, and how an author writes them."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if (field.alias or name) not in NOT_FOR_PATIENTS | _NAMES
        and any(_may_say(each) for each in (field.annotation, *field.metadata))
    )


def _may_say(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_leading_to_prose(annotation)) or annotation.model_config.get("extra") == "allow"
    if isinstance(annotation, StringConstraints):
        return annotation.max_length == _LONGEST
    return any(_may_say(each) for each in get_args(annotation))
