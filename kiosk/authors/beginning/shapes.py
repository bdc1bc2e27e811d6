"""Shapes that pydantic cannot put into words: conditions, and what is told apart by the keys that are there.

Owns their schemas. Must never refuse what the loader takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kiosk.authors.beginning import phrases
from kiosk.guide.model.base import ID_PATTERN

Schema = dict[str, Any]

WORDS: Final[Mapping[str, str]] = {
    "flag": phrases.FLAG,
    "seen": phrases.SEEN,
    "leaning": phrases.LEANING,
    "reading": phrases.READING,
}


def refers(name: str) -> Schema:
    """What stands for a shape that is declared once."""
    return {"$ref": f"#/$defs/{name}"}


def condition() -> Schema:
    """A condition: the name of a step to its answers, or one of the words that begin a test of their own."""
    several = {"type": "array", "minItems": 1, "items": refers("Condition")}
    return {
        "type": "object",
        "description": phrases.A_CONDITION,
        "errorMessage": phrases.A_CONDITION,
        "minProperties": 1,
        "properties": {
            **{word: {**_words(), "description": says} for word, says in WORDS.items()},
            "any": {**several, "description": phrases.ANY},
            "all": {**several, "description": phrases.ALL},
            "not": {**refers("Condition"), "description": phrases.NOT},
        },
        "propertyNames": {
            "pattern": ID_PATTERN,
            "patternErrorMessage": phrases.BAD_ID,
            "doNotSuggest": True,
        },
        "additionalProperties": {**_answers(), "description": phrases.STEP_TEST},
    }


def _words() -> Schema:
    word = {"type": "string"}
    return by_type({"type": "array", "minItems": 1, "items": word}, otherwise=word)


def _answers() -> Schema:
    answer = {"type": "string", "minLength": 1}
    limits = {
        "at_least": {"type": "integer", "description": phrases.AT_LEAST},
        "below": {"type": "integer", "description": phrases.BELOW},
    }
    number = {"type": "object", "minProperties": 1, "properties": limits, "additionalProperties": False}
    shape = by_type({"type": "array", "minItems": 1, "items": answer}, number, otherwise=answer)
    # Offered, not asked for: the names of choices stand elsewhere in the guide.
    return {**shape, "anyOf": [{}, {"enum": list(phrases.ANSWERED_WAYS)}]}


def step(shapes: Mapping[str, Schema], keys: Mapping[str, Schema]) -> Schema:
    """A step, told by which of say, ask and show is there; where none is, it says so."""
    asks = {kind: shapes[f"step:{kind}"] for kind in ("choices", "scale", "number", "text")}
    no_answers = _asked_for("choices", phrases.ASK_KIND, _kept(keys, {"ask", *asks}, phrases.ASK_KEYS))
    asked = told_apart(asks, no_answers)
    kinds = {"say": shapes["step:say"], "ask": asked, "show": shapes["step:show"]}
    nothing = _asked_for("say", phrases.STEP_KIND, _kept(keys, set(kinds), phrases.STEP_KEYS))
    return {**_keyed(phrases.A_STEP), **told_apart(kinds, nothing)}


def _keyed(says: str) -> Schema:
    return {"type": "object", "description": says, "errorMessage": phrases.KEYS}


def _kept(keys: Mapping[str, Schema], kinds: set[str], others: Sequence[str]) -> Schema:
    """The keys that can stand where the kind is not known yet."""
    return {key: each for key, each in keys.items() if key in kinds or key in others}


def _asked_for(key: str, says: str, properties: Schema) -> Schema:
    # Apart from the keys, so that an editor offers every kind alike.
    return {"properties": properties, "allOf": [{"required": [key], "errorMessage": says}]}


def arm(shapes: Mapping[str, Schema], keys: Mapping[str, Schema]) -> Schema:
    """One group of people, told by the key its number stands under."""
    known = {"nobody": "nobody", "at": "weeks", "change": "change", "from": "range"}
    told = {key: shapes[f"arm:{kind}"] for key, kind in known.items()}
    usual = {"properties": _kept(keys, set(known), ()), "allOf": [shapes["arm:count"]]}
    return {**_keyed(phrases.AN_ARM), **told_apart(told, usual)}


def result(shapes: Mapping[str, Schema], keys: Mapping[str, Schema]) -> Schema:
    """What one study found: counts, points, or that nobody knows."""
    told = {"unknown": shapes["result:unknown"], "measure": shapes["result:points"]}
    usual = {"properties": _kept(keys, set(told), ()), "allOf": [shapes["result:counts"]]}
    return {**_keyed(phrases.A_RESULT), **told_apart(told, usual)}


def by_type(*shapes: Schema, otherwise: Schema) -> Schema:
    """The shape of the type that was written, or else the other: so a message is about what is meant."""
    types = [otherwise["type"], *(shape["type"] for shape in shapes)]
    made = {key: each for key, each in otherwise.items() if key not in ("type", "errorMessage")}
    for shape in shapes:
        made = {"if": {"type": shape["type"]}, "then": shape, "else": made}
    return {"type": types, "errorMessage": phrases.EXPECTED[otherwise["type"]], **made}


def told_apart(by_key: Mapping[str, Schema], otherwise: Schema) -> Schema:
    """The shape that goes with the first of these keys that is there, or else the other one."""
    made = otherwise
    for key, shape in reversed(list(by_key.items())):
        # A text where keys are meant has no keys at all, and every `required` would hold of it.
        made = {"if": {"type": "object", "required": [key]}, "then": shape, "else": made}
    return made


def at_least_one(*ways: Sequence[str], says: str) -> Schema:
    """One of these sets of keys has to be there."""
    return {"anyOf": [{"required": list(way), "errorMessage": says} for way in ways]}


def viewed() -> Iterator[Schema]:
    """Which other key a view needs."""
    for view in ("option", "table"):
        shown = {"properties": {"show": {"const": view}}, "required": ["show"]}
        yield {"if": shown, "then": {"required": [view]}}


def starters() -> list[Schema]:
    """What an editor offers where a step is begun."""
    name, words = "${1:name_of_the_step}", "${2:Words}"
    choices = {"${3:first}": "${4:One answer}", "${5:second}": "${6:Another answer}"}
    several = {**choices, "neither": {"label": "None of these", "alone": True}}
    bodies: Schema = {
        "say": {"say": words},
        "ask_one": {"ask": words, "choices": choices},
        "ask_many": {"ask": words, "pick": "many", "choices": several},
        "show": {"show": "${2:comparison}"},
    }
    return [{"label": label, "body": {name: bodies[short]}} for label, short in phrases.STARTERS]
