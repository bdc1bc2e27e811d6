"""The schemas explain every key and every value of a closed set, and lead nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.authors.beginning import phrases
from kiosk.authors.beginning.schema import MODELS, schema_of
from tests.authors.beginning.plain import Place


def keys_of(node: object, at: Place = ()) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every key that a schema knows, with what it says of it."""
    if isinstance(node, dict):
        for key, each in node.get("properties", {}).items():
            if "if" not in at:
                yield (*at, key), each
        for key, each in node.items():
            yield from keys_of(each, (*at, key))
    elif isinstance(node, list):
        for place, each in enumerate(node):
            yield from keys_of(each, (*at, place))


@pytest.mark.parametrize("kind", MODELS)
def test_every_key_is_explained(kind: str) -> None:
    schema = schema_of(kind)
    silent = []
    for at, each in keys_of(schema):
        declared = schema["$defs"][each["$ref"].rpartition("/")[2]] if "$ref" in each else {}
        if not (each.get("description") or declared.get("description")):
            silent.append(at)
    assert silent == []


def nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from nodes(each)
    elif isinstance(node, list):
        for each in node:
            yield from nodes(each)


@pytest.mark.parametrize("kind", MODELS)
def test_every_value_of_a_closed_set_is_explained(kind: str) -> None:
    silent = [
        each["enum"]
        for each in nodes(schema_of(kind))
        if isinstance(each.get("enum"), list) and "enumDescriptions" not in each
    ]
    assert silent == []


def test_no_meaning_is_kept_of_what_is_there_no_more() -> None:
    known = [
        set(each.get("enum", [each.get("const")]))
        for each in nodes(schema_of("guide"))
        if "type" in each or "enum" in each
    ]
    assert [meanings for meanings in phrases.MEANINGS if set(meanings) not in known] == []


@pytest.mark.parametrize("kind", MODELS)
def test_a_schema_leads_nowhere_else(kind: str) -> None:
    schema = schema_of(kind)
    refs = {each["$ref"] for each in nodes(schema) if isinstance(each.get("$ref"), str)}
    assert {ref.rpartition("/")[0] for ref in refs} <= {"#/$defs"}
    assert {ref.rpartition("/")[2] for ref in refs} == set(schema["$defs"])
