"""The building blocks every part of a guide's declaration is made of.

Owns the rules that hold for all of them: frozen, strict, nothing undeclared, read-only mappings.
Must never know what a step, an option or a flag is.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

T = TypeVar("T")

ID_PATTERN = r"^[a-z][a-z0-9_]*$"
REF_PATTERN = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=40)]
"""A name the author gives to a thing: lower-case letters, digits and underscores."""

Ref = Annotated[str, StringConstraints(pattern=REF_PATTERN, max_length=81)]
"""An option, or one of its kinds as `option.kind`."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Words for a reader. May hold `[word](term:id)` and `[words](contact:id)`, and no other mark."""

IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day written as year-month-day, such as 2026-11-20."""

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list, in the author's order."""

Keyed = Annotated[Mapping[Id, T], AfterValidator(MappingProxyType)]
"""Things by id, in the order they were written; read-only once loaded."""

ByRef = Annotated[Mapping[Ref, T], AfterValidator(MappingProxyType)]
"""Things by option or `option.kind`; read-only once loaded."""


def nothing() -> Mapping[Any, Any]:
    """An empty read-only mapping."""
    return MappingProxyType({})


class Declared(BaseModel):
    """Anything an author writes as a mapping."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True, hide_input_in_errors=True
    )

    accept: Annotated[Mapping[str, Text], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    """Warnings accepted here: problem code to the reason why it is acceptable."""


class Short(Declared):
    """A mapping that may be written as bare text when only one of its keys is needed."""

    short_key: ClassVar[str] = "text"

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, written: object) -> object:
        return {cls.short_key: written} if isinstance(written, str) else written

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        return {"anyOf": [{"type": "string", "minLength": 1}, schema]}


class Unsourced(Declared):
    """Says openly that no source was read for what stands beside it."""

    why: Text
    """Why there is no source, for example: our judgement; no page was read."""
    to_confirm_by: Text
    """Who has to confirm it before the guide is relied on."""


class Claim(Declared):
    """Something that is said to be true, with where it comes from."""

    sources: Many[Id] = ()
    """Ids of the sources that state it."""
    unsourced: Unsourced | None = None
    """In place of sources, where there are none."""
