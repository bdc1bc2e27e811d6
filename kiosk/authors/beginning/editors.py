"""The model, put as editors understand it: JSON Schema with messages, meanings and names in an author's words.

Owns how pydantic's schema is made fit for an editor. Must never refuse what the loader takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kiosk.authors.beginning import phrases
from kiosk.guide.model.base import ID_PATTERN, REF_PATTERN
from kiosk.guide.model.conditions import parse

STAND_IN: Final = "x-stands-for"
"""Marks a place whose schema is put in later, by its name."""
CONDITION: Final = "Condition"

_SAYS: Final[Mapping[str, str]] = {ID_PATTERN: phrases.BAD_ID, REF_PATTERN: phrases.BAD_REF}
_SHAPED: Final[Mapping[str, str]] = {r"\d{4}": phrases.BAD_DATE, "[a-z]{2,3}": phrases.BAD_LANGUAGE}
_WHOLE_NUMBER: Final = r"^-?[0-9]+$"


def _said(pattern: str) -> str | None:
    """What an author is told when a text does not have the shape of this pattern."""
    shaped = (words for piece, words in _SHAPED.items() if piece in pattern)
    return _SAYS.get(pattern) or next(shaped, None)


class ForEditors(GenerateJsonSchema):
    """Leaves out what only machines ask for, and says what a machine would only refuse."""

    def generate_inner(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401 - any part of pydantic's core schema
        """A condition is put in later, for it holds conditions itself."""
        if schema["type"] == "function-plain" and schema["function"]["function"] is parse:
            return {STAND_IN: CONDITION}
        return super().generate_inner(schema)

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic asks of each
        """A title made from a name says nothing more than the name."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key that may be left out may not be left empty: the loader refuses that."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What holds where nothing is written is said in words; an editor would write it in."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A declaration, without the name of its class."""
        return _untitled(super().model_schema(schema))

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """A text; where it has a shape, with the words for what does not have it."""
        made = super().str_schema(schema)
        said = _said(str(made.get("pattern", "")))
        return {**made, "patternErrorMessage": said} if said else made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Things by name: every name is held to its shape, and a wrong one is explained."""
        names = dict(self.generate_inner(schema.get("keys_schema", core_schema.str_schema())))
        if names.get("type") == "integer":
            names = {"pattern": _WHOLE_NUMBER, "patternErrorMessage": phrases.BAD_WEEK}
        names = {key: each for key, each in names.items() if key not in ("type", "errorMessage")}
        made: JsonSchemaValue = {"type": "object"}
        made["additionalProperties"] = self.generate_inner(
            schema.get("values_schema", core_schema.any_schema())
        )
        if "min_length" in schema:
            made["minProperties"] = schema["min_length"]
        if names:
            # An author makes up the name; an editor would offer the word "property".
            made["propertyNames"] = {**names, "doNotSuggest": True}
        return made

    def union_schema(self, schema: core_schema.UnionSchema) -> JsonSchemaValue:
        """A whole number is a number."""
        made = super().union_schema(schema)
        return {"type": "number"} if _types(made) == {"integer", "number"} else made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Several shapes, told apart by the keys that are there; which keys those are is put in later."""
        for choice in schema["choices"].values():
            self.generate_inner(choice)
        [kind] = {str(tag).partition(":")[0] for tag in schema["choices"]}
        shapes = {str(tag): self.generate_inner(choice) for tag, choice in schema["choices"].items()}
        return {STAND_IN: kind.capitalize(), "shapes": shapes}


def _untitled(made: JsonSchemaValue) -> JsonSchemaValue:
    if "anyOf" in made:
        return {**made, "anyOf": [_untitled(each) for each in made["anyOf"]]}
    return {key: value for key, value in made.items() if key != "title"}


def _types(made: JsonSchemaValue) -> set[object]:
    return {each.get("type") for each in made.get("anyOf", ())}
