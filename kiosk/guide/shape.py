"""Puts the model's complaints into the catalogue's terms: which problem it is, where, with which values.

Owns the translation. Must never show pydantic's own words to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.guide.known import keys_at
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model.base import ID_PATTERN, REF_PATTERN
from kiosk.guide.model.steps import ASK_KINDS, STEP_KINDS
from kiosk.guide.problems import kind_of_value

_TEXT_OR_LIST = ("say", "intro", "next")
_SHORT = ("Wording", "Paragraph", "Choice")
_EXPECTED = {
    "string_type": "EXPECTED_TEXT",
    "int_type": "EXPECTED_WHOLE_NUMBER",
    "int_parsing": "EXPECTED_WHOLE_NUMBER",
    "int_from_float": "EXPECTED_WHOLE_NUMBER",
    "float_type": "EXPECTED_NUMBER",
    "bool_type": "EXPECTED_YES_NO",
    "tuple_type": "EXPECTED_LIST",
    "dict_type": "EXPECTED_MAPPING",
    "mapping_type": "EXPECTED_MAPPING",
    "model_type": "EXPECTED_MAPPING",
    "model_attributes_type": "EXPECTED_MAPPING",
}


def shape_faults(error: ValidationError, data: Mapping[str, object]) -> Iterator[Fault]:
    """Every complaint of the model, once for each place."""
    seen: set[tuple[Path, bool]] = set()
    for each in error.errors(include_url=False):
        at, left = _written_path(each["loc"], data)
        fault = _fault(each, at, left, data)
        mark = (fault.at, fault.code == "MISSING_KEY")
        if mark not in seen or fault.code == "MISSING_KEY":
            seen.add(mark)
            yield fault


def _written_path(location: tuple[str | int, ...], data: Mapping[str, object]) -> tuple[Path, Path]:
    """The part of pydantic's location that the author wrote, and what is left of it after that."""
    here: Any = data
    at: list[str | int] = []
    left: list[str | int] = []
    for part in location:
        if _has(here, part):
            here = here[part]
            at.append(part)
            left = []
        else:
            left.append(part)
    return tuple(at), tuple(left)


def _has(here: object, part: str | int) -> bool:
    if isinstance(here, Mapping):
        return part in here
    return isinstance(here, tuple | list) and isinstance(part, int) and part < len(here)


def _fault(error: ErrorDetails, at: Path, left: Path, data: Mapping[str, object]) -> Fault:
    kind, context, got = error["type"], error.get("ctx", {}), error.get("input")
    key = next((str(part) for part in reversed(at) if isinstance(part, str)), "")
    if kind == "problem":
        return _own_problem(context, at, data)
    if kind == "missing":
        return Fault("MISSING_KEY", at, {"key": str(left[-1])}, at_key=True)
    if kind == "extra_forbidden":
        known = keys_at(error["loc"][:-1])
        return Fault("UNKNOWN_KEY", at, {"key": key, "known": known}, known, at_key=True)
    if kind.startswith("union_tag"):
        return _step_kind(got, at)
    if left and left[-1] == "[key]":
        return Fault(_bad_name(context), at, {"got": key}, at_key=True)
    if kind in _EXPECTED:
        return _expected(_EXPECTED[kind], kind, context, key, got, at)
    return _limit(kind, context, key, got, at)


def _own_problem(context: Mapping[str, Any], at: Path, data: Mapping[str, object]) -> Fault:
    """A problem the model itself has found and named, inside what stands at a place."""
    here: Any = data
    for part in (*at, *context["at"]):
        here = here[part] if isinstance(here, Mapping | tuple | list) else None
    values = {"got": kind_of_value(here), "known": ("at_least", "below"), **context["values"]}
    return Fault(context["code"], (*at, *context["at"]), values)


def _expected(code: str, kind: str, context: Mapping[str, object], key: str, got: object, at: Path) -> Fault:
    text_meant = kind == "tuple_type" and key in _TEXT_OR_LIST
    if text_meant or (kind.startswith("model") and context.get("class_name") in _SHORT):
        code = "EXPECTED_TEXT"
    if got is None:
        return Fault("EMPTY", at, {"key": key}, at_key=True)
    return Fault(code, at, {"key": key, "got": kind_of_value(got)})


def _step_kind(got: object, at: Path) -> Fault:
    if not isinstance(got, Mapping):
        return Fault("EXPECTED_MAPPING", at, {"key": str(at[-1]), "got": kind_of_value(got)})
    kinds = tuple(key for key in STEP_KINDS if key in got)
    if kinds != ("ask",):
        return Fault("STEP_KIND", at, {"found": kinds}, at_key=True)
    return Fault("ASK_KIND", at, {"found": tuple(key for key in ASK_KINDS if key in got)}, at_key=True)


def _bad_name(context: Mapping[str, object]) -> str:
    return "BAD_REF" if context.get("pattern") == REF_PATTERN else "BAD_ID"


def _limit(kind: str, context: Mapping[str, Any], key: str, got: object, at: Path) -> Fault:
    pattern = str(context.get("pattern", ""))
    if kind == "literal_error":
        allowed = tuple(re.findall(r"'([^']*)'", str(context["expected"])))
        return Fault("NOT_ONE_OF", at, {"key": key, "got": got, "allowed": allowed}, allowed)
    if kind == "string_pattern_mismatch" and pattern in (ID_PATTERN, REF_PATTERN):
        return Fault(_bad_name(context), at, {"got": got})
    if kind == "string_pattern_mismatch" and r"\d{4}" in pattern:
        return Fault("BAD_DATE", at, {"key": key, "got": got})
    if kind == "too_short":
        values = {"key": key, "least": context["min_length"], "got": context["actual_length"]}
        return Fault("TOO_FEW", at, values, at_key=True)
    limits = {
        "string_too_short": ("EMPTY", {}),
        "string_too_long": ("TOO_LONG", {"most": context.get("max_length")}),
        "greater_than_equal": ("TOO_SMALL", {"least": context.get("ge")}),
        "less_than_equal": ("TOO_LARGE", {"most": context.get("le")}),
    }
    code, values = limits.get(kind, ("WRONG_VALUE", {}))
    return Fault(code, at, {"key": key, **values})
