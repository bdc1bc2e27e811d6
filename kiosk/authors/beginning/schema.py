"""The JSON Schema of each kind of file an author writes.

Owns which kinds there are and how a schema is put together. Must never refuse what the loader takes: a schema is there
to help while typing, and `kiosk check` says what is wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from kiosk.authors.beginning import phrases, shapes
from kiosk.authors.beginning.editors import CONDITION, STAND_IN, ForEditors
from kiosk.authors.beginning.shapes import Schema, refers
from kiosk.authors.measures.translations import Translation
from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.links.written import WARNINGS
from kiosk.guide.model import Guide
from kiosk.guide.model.local import LocalWords
from kiosk.guide.persona import Persona

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""What editors read best of all that there is."""

MODELS: Final[Mapping[str, type[BaseModel]]] = MappingProxyType(
    {"guide": Guide, "persona": Persona, "local": LocalWords, "translation": Translation}
)
"""What each kind of file is."""

_ACCEPTED: Final = "Accepted"
_ANSWER: Final = {
    "type": ["string", "integer", "array", "object"],
    "description": phrases.AN_ANSWER,
    "errorMessage": phrases.AN_ANSWER,
}
_ONE_OF: Final[Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]]] = MappingProxyType(
    {
        "Fact": (phrases.FACT_SHAPE, (("short",), ("unknown",), ("by_kind",))),
        "Span": (phrases.SPAN_SHAPE, (("from", "to"), ("unknown",))),
        "Every": (phrases.SPAN_SHAPE, (("from", "to"), ("unknown",))),
        "Weeks": (phrases.SPAN_SHAPE, (("from", "to"), ("unknown",))),
    }
)
"""Which keys a declaration needs one set of, and what is said where none is there."""


def schema_of(kind: str) -> Schema:
    """The JSON Schema of a kind of file.

    Raises:
        KeyError: for a kind there is not.
    """
    made = MODELS[kind].model_json_schema(schema_generator=ForEditors)
    defs: Schema = dict(made.pop("$defs", {}))
    put: dict[str, Schema] = {}
    made = _finished(made, put)
    defs = {name: _finished(each, put) for name, each in defs.items()}
    defs |= {name: _finished(each, {}) for name, each in _put_in(put, defs).items()}
    for name, (says, ways) in _ONE_OF.items():
        if name in defs:
            defs[name] |= shapes.at_least_one(*ways, says=says)
    if "ShowStep" in defs:
        defs["ShowStep"]["allOf"] = list(shapes.viewed())
    if kind == "persona":
        made["properties"]["answers"]["additionalProperties"] = _ANSWER
        defs["Change"]["properties"]["answer"] = _ANSWER
    if kind == "guide":
        # A guide is spread over files, and nobody knows which of its keys stands in which.
        made.pop("required", None)
        made["properties"]["steps"]["defaultSnippets"] = shapes.starters()
    whole = {"$schema": DIALECT, **made, "$defs": dict(sorted(defs.items()))}
    named: Schema = _renamed(whole)
    return named


def as_text(schema: Schema) -> str:
    """A schema as it is written to a file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _renamed(node: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """The same with the names an author knows: an editor shows them where it says what is meant."""
    if isinstance(node, list):
        return [_renamed(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _renamed(each) for key, each in node.items()}
    if isinstance(made.get("$ref"), str):
        made["$ref"] = _plain(made["$ref"])
    if "$defs" in made:
        made["$defs"] = {_plain(name): each for name, each in made["$defs"].items()}
    return made


def _plain(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().replace("#/$DEFS", "#/$defs")


def _put_in(put: Mapping[str, Schema], defs: Mapping[str, Schema]) -> dict[str, Schema]:
    """The shapes that stand for something, by name."""
    makers: Mapping[str, Callable[[], Schema]] = {
        CONDITION: shapes.condition,
        "Step": lambda: shapes.step(put["Step"], _keys_of("Step", defs)),
        "Arm": lambda: shapes.arm(put["Arm"], _keys_of("Arm", defs)),
        "Result": lambda: shapes.result(put["Result"], _keys_of("Result", defs)),
        _ACCEPTED: _accepted,
    }
    return {name: makers[name]() for name in put}


def _keys_of(kind: str, defs: Mapping[str, Schema]) -> Schema:
    """Every key that some shape of this kind has."""
    keys: Schema = {}
    for name, each in defs.items():
        if name.endswith(kind):
            keys |= each["properties"]
    return keys


def _accepted() -> Schema:
    """Every warning by its code, with what it means."""
    text = {"type": "string", "minLength": 1}
    known = {
        code: {**text, "description": phrases.ACCEPTED.format(meaning=CATALOGUE[code].meaning)}
        for code in sorted(WARNINGS)
    }
    return {"type": "object", "properties": known, "additionalProperties": text}


def _finished(node: Any, put: dict[str, Schema]) -> Any:  # noqa: ANN401 - any part of a schema
    """A part of a schema as editors read it; what has to be put in is noted down."""
    if isinstance(node, list):
        return [_finished(each, put) for each in node]
    if not isinstance(node, dict):
        return node
    made = dict(node)
    stands_for = made.pop(STAND_IN, None)
    if stands_for is not None:
        put[stands_for] = made.pop("shapes", {})
        made |= refers(stands_for)
    if "properties" in made:
        made["properties"] = _keys(made["properties"], put)
    made = {key: each if key in ("properties", "if") else _finished(each, put) for key, each in made.items()}
    return _told(made)


def _keys(properties: Mapping[str, Schema], put: dict[str, Schema]) -> Schema:
    made = {key: _finished(each, put) for key, each in properties.items()}
    accepted = made.pop("accept", None)
    if accepted is not None:
        # It can stand everywhere, so it is offered last.
        put[_ACCEPTED] = {}
        made["accept"] = {**refers(_ACCEPTED), "description": accepted["description"]}
    return made


def _told(made: Schema) -> Schema:
    """With whole paragraphs, with a meaning for each value, and with words for what is meant."""
    if isinstance(made.get("description"), str):
        made["description"] = re.sub(r"(?<!\n)\n(?!\n)", " ", made["description"])
    if made.get("type") == "object" and "minLength" in made:
        made["minProperties"] = made.pop("minLength")
    if any("type" in each for each in made.get("anyOf", ())):
        made = _by_type(made)
    values = made.get("enum", [made["const"]] if "const" in made and "type" in made else [])
    meanings = next((each for each in phrases.MEANINGS if set(each) == set(values)), None)
    if meanings:
        made["enumDescriptions"] = [meanings[value] for value in values]
    closed = values or "properties" in made or "errorMessage" in made
    if not closed and isinstance(made.get("type"), str):
        made["errorMessage"] = phrases.EXPECTED[made["type"]]
    return made


def _by_type(made: Schema) -> Schema:
    """Text, or else something of another type: an editor then says what is wrong with the one that was written."""
    texts = [each for each in made["anyOf"] if each.get("type") == "string"]
    if len(texts) != 1 or "type" in made:
        return made
    others = [each for each in made["anyOf"] if each not in texts]
    said = [each["description"] for each in (made, *others) if "description" in each]
    plain = [{key: value for key, value in each.items() if key != "description"} for each in others]
    least = made.get("minLength")
    if least is not None:
        # Said of whichever it is: of a list, how many items.
        plain = [{**each, "minItems": least} if each["type"] == "array" else each for each in plain]
        texts = [{**texts[0], "minLength": least}]
    rest = {key: value for key, value in made.items() if key not in ("anyOf", "description", "minLength")}
    return {
        **({"description": said[0]} if said else {}),
        **rest,
        **shapes.by_type(*plain, otherwise=texts[0]),
    }
