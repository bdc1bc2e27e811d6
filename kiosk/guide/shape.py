"""Puts the model's complaints into the catalogue's terms: which problem it is, where, with which values.

Owns the translation. Must never show pydantic's own words to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.guide.examples import condition_meant, is_next, step_meant
from kiosk.guide.known import keys_at, keys_of_steps, meaning_of
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.base import ID_PATTERN, REF_PATTERN
from kiosk.guide.model.steps import ASK_KINDS, STEP_KINDS
from kiosk.guide.problems import Ours, kind_of_value, nearest

Shaped = TypeVar("Shaped", bound=BaseModel)

_MISSING = ("MISSING_KEY", "MISSING_TOP_KEY")
NAMES = "names of your own"
"""What an author is told can stand in a set of things that the author names."""
UNTOLD = "A part that has to be there."
"""Said in place of the meaning of a key that tells none."""
MOST_LETTERS = 40
"""A longer name is not suggested."""
_LIMITS = ("at_least", "below")
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


def shaped(root: type[Shaped], data: Mapping[str, object], written: list[Fault]) -> Shaped | None:
    """The data in this shape; None: it has another, and what is wrong is added to what is known to be wrong."""
    try:
        return root.model_validate(data)
    except ValidationError as error:
        empty = {fault.at for fault in written if fault.code == "EMPTY"}
        written += [fault for fault in shape_faults(error, data, root) if fault.at not in empty]
        return None


def shape_faults(
    error: ValidationError, data: Mapping[str, object], root: type[BaseModel] = Guide
) -> Iterator[Fault]:
    """Every complaint of the model about the data, once for each place; one slip of the pen is one fault."""
    found: list[Fault] = []
    for each in error.errors(include_url=False):
        at, left = _written_path(each["loc"], data)
        found.append(_fault(each, at, left, data, root))
    seen: set[Path] = set()
    # A list with a broken item counts as one item short.
    inside = {fault.at[:depth] for fault in found for depth in range(len(fault.at))}
    for fault in _slips_once(found):
        if fault.code == "TOO_FEW" and fault.at in inside:
            continue
        if fault.code in _MISSING:
            yield fault
        elif fault.at not in seen:
            seen.add(fault.at)
            yield fault


def _slips_once(found: list[Fault]) -> list[Fault]:
    """Without the keys that are missing only because they are misspelt."""
    missing: dict[Path, list[str]] = {}
    for fault in found:
        if fault.code in _MISSING:
            missing.setdefault(fault.at, []).append(str(fault.values["key"]))
    meant: set[tuple[Path, str]] = set()
    told: list[Fault] = []
    for fault in found:
        if fault.code == "UNKNOWN_KEY":
            near = nearest(str(fault.values["key"]), missing.get(fault.at[:-1], ()))
            if near is not None:
                meant.add((fault.at[:-1], near))
                fault = replace(fault, among=(near,))  # noqa: PLW2901 - the same fault, better known
        told.append(fault)
    return [each for each in told if each.code not in _MISSING or (each.at, each.values["key"]) not in meant]


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


def _fault(
    error: ErrorDetails, at: Path, left: Path, data: Mapping[str, object], root: type[BaseModel]
) -> Fault:
    kind, context, got = error["type"], error.get("ctx", {}), error.get("input")
    key = _last_key(at)
    if kind == "problem":
        return _own_problem(context, at, data)
    if kind == "missing":
        means = meaning_of(error["loc"][:-1], str(left[-1]), root) or UNTOLD
        values = {"key": str(left[-1]), "means": Ours(means)}
        return Fault("MISSING_KEY" if at else "MISSING_TOP_KEY", at, values, at_key=True)
    if kind == "extra_forbidden":
        known = keys_at(error["loc"][:-1], root)
        return Fault("UNKNOWN_KEY", at, {"key": key, "known": known}, known, at_key=True)
    if kind.startswith("union_tag"):
        return _step_kind(got, at)
    if left and left[-1] == "[key]":
        return Fault(_bad_name(kind, context), at, {"got": key}, _plain_name(key), at_key=True)
    if kind in _EXPECTED:
        # A number of either sort is tried as one and as the other, and only the first complaint is told.
        code = "EXPECTED_NUMBER" if left and left[-1] == "int" else _EXPECTED[kind]
        fault = _expected(code, kind, context, key, got, at)
        if is_next(at) and fault.code != "EMPTY":
            return Fault("NEXT_SHAPE", at, {**fault.values, "name": step_meant(got)})
        keys = STEP_KINDS if len(at) == 2 and at[0] == "steps" else keys_at(error["loc"], root) or NAMES
        return replace(fault, values={**fault.values, "keys": keys})
    return _limit(kind, context, key, got, at)


def _own_problem(context: Mapping[str, Any], at: Path, data: Mapping[str, object]) -> Fault:
    """A problem the model itself has found and named, inside what stands at a place."""
    here: Any = data
    for part in (*at, *context["at"]):
        here = here[part] if isinstance(here, Mapping | tuple | list) else None
    code, where = context["code"], (*at, *context["at"])
    if here is None:
        return Fault("EMPTY", where, {"key": _last_key(where)}, at_key=True)
    values = {"got": kind_of_value(here), **context["values"]}
    if code == "CONDITION_SHAPE":
        return Fault(
            code, where, {**values, "key": _last_key(where), "example": condition_meant(where, here, data)}
        )
    if code == "EXPECTED_TEXT" and type(here) in (int, float):
        return Fault("BARE_NUMBER", where, {"key": _last_key(where)})
    if code == "UNKNOWN_KEY":
        return Fault(code, where, {"key": _last_key(where), "known": _LIMITS}, _LIMITS, at_key=True)
    return Fault(code, where, values, at_key=code in ("EMPTY", "FACT_SHAPE", "SPAN_SHAPE"))


def _last_key(at: Path) -> str:
    return next((part for part in reversed(at) if isinstance(part, str)), "")


def _expected(code: str, kind: str, context: Mapping[str, object], key: str, got: object, at: Path) -> Fault:
    if got is None:
        return Fault("EMPTY", at, {"key": key}, at_key=bool(at) and isinstance(at[-1], str))
    text_meant = kind == "tuple_type" and key in _TEXT_OR_LIST and not isinstance(got, Mapping)
    if text_meant or (kind.startswith("model") and context.get("class_name") in _SHORT):
        code = "EXPECTED_TEXT"
    return Fault(code, at, {"key": key, "got": kind_of_value(got)})


def _step_kind(got: object, at: Path) -> Fault:
    """None or several of the keys that tell what kind of step it is; most often one is misspelt."""
    written = got if isinstance(got, Mapping) else {}
    kinds = tuple(key for key in STEP_KINDS if key in written)
    code, known = ("ASK_KIND", ASK_KINDS) if kinds == ("ask",) else ("STEP_KIND", STEP_KINDS)
    found = tuple(key for key in known if key in written)
    if not found:
        for key in written:
            if key not in keys_of_steps() and nearest(str(key), known):
                return Fault("UNKNOWN_KEY", (*at, str(key)), {"key": key, "known": known}, known, at_key=True)
    return Fault(code, at, {"found": found}, at_key=True)


def _bad_name(kind: str, context: Mapping[str, object]) -> str:
    if kind.startswith("int"):
        return "NAME_NOT_NUMBER"
    return "BAD_REF" if context.get("pattern") == REF_PATTERN else "BAD_ID"


def _plain_name(written: str) -> tuple[str, ...]:
    """A name that would do in place of this one."""
    name = ".".join(re.sub("[^a-z0-9]+", "_", part).strip("_") for part in written.lower().split("."))
    return (name,) if re.fullmatch(REF_PATTERN, name) and len(name) <= MOST_LETTERS else ()


def _limit(kind: str, context: Mapping[str, Any], key: str, got: object, at: Path) -> Fault:
    pattern = str(context.get("pattern", ""))
    if kind == "literal_error":
        allowed = tuple(re.findall(r"'([^']*)'", str(context["expected"])))
        return Fault("NOT_ONE_OF", at, {"key": key, "got": got, "allowed": allowed}, allowed)
    if kind == "string_pattern_mismatch" and pattern in (ID_PATTERN, REF_PATTERN):
        return Fault(_bad_name(kind, context), at, {"got": got}, _plain_name(str(got)))
    if kind == "string_pattern_mismatch" and r"\d{4}" in pattern:
        return Fault("BAD_DATE", at, {"key": key, "got": got})
    if kind == "string_pattern_mismatch" and key == "language":
        return Fault("BAD_LANGUAGE", at, {"got": got})
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
