"""Which keys can stand at a place in a guide, read off the model.

Owns the way from a place to the declaration behind it. Must never hold a list of keys of its own.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep

Location = tuple[str | int, ...]
_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s")


def keys_at(location: Location, root: type[BaseModel] = Guide) -> tuple[str, ...]:
    """The keys of the declaration at a pydantic error location; none where there is no declaration."""
    return tuple(dict.fromkeys(key for one in _declared_at(location, root) for key in _keys(one)))


def meaning_of(location: Location, key: str, root: type[BaseModel] = Guide) -> str | None:
    """What a key of the declaration at a pydantic error location means, in one sentence; None if it has none."""
    for declared in _declared_at(location, root):
        for name, field in getattr(declared, "model_fields", {}).items():
            if key in (name, field.alias) and field.description:
                return _FIRST_SENTENCE.split(" ".join(field.description.split()))[0]
    return None


def _declared_at(location: Location, root: type[BaseModel]) -> list[Any]:
    here: list[Any] = [root]
    for part in location:
        here = [each for one in here for each in _inside(one, part)] or here
    return here


@cache
def keys_of_steps() -> frozenset[str]:
    """Every key that any kind of step can have."""
    return frozenset(key for model in get_args(AnyStep) for key in _keys(model))


def _keys(declared: Any) -> Iterator[str]:  # noqa: ANN401 - any type there is
    if isinstance(declared, type) and issubclass(declared, BaseModel):
        for name, field in declared.model_fields.items():
            if name != "accept":
                yield field.alias or name


def _inside(declared: Any, part: str | int) -> Iterator[Any]:  # noqa: ANN401
    """What stands under one part of a location."""
    if isinstance(declared, type) and issubclass(declared, BaseModel):
        for name, field in declared.model_fields.items():
            if part in (name, field.alias):
                yield from _models(field.annotation, ())
                yield from (each for one in field.metadata for each in _models(one, ()))
    elif isinstance(declared, _Many):
        yield from _models(declared.of, ())
    elif isinstance(declared, _Tagged) and part == declared.tag:
        yield declared.model


class _Many:
    """A list or a mapping of something."""

    def __init__(self, of: Any) -> None:  # noqa: ANN401
        self.of = of


class _Tagged:
    """One of several shapes, told apart by a tag."""

    def __init__(self, tag: str, model: Any) -> None:  # noqa: ANN401
        self.tag = tag
        self.model = model


def _models(annotation: Any, tags: tuple[str, ...]) -> Iterator[Any]:  # noqa: ANN401
    """The declarations an annotation is made of."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        tag = next((each.tag for each in arguments[1:] if isinstance(each, Tag)), None)
        inner = _models(arguments[0], tags)
        yield from (_Tagged(tag, each) for each in inner) if tag else inner
    elif origin in (Union, types.UnionType):
        for each in arguments:
            yield from _models(each, tags)
    elif origin is tuple:
        yield _Many(arguments[0])
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield _Many(arguments[1])
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
