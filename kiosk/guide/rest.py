"""The links between those parts of a guide that can be read, while others cannot.

Owns what may be said of half a guide: never that something is missing which may stand in the other half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from pydantic import ValidationError

from kiosk.guide.links import Fault, faults
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep

_STILL_TRUE = (
    "UNKNOWN_",
    "BAD_",
    "RESERVED_ID",
    "BACKWARD_LINK",
    "NOT_A_NUMBER",
    "NO_CHOICES",
    "SLOTS",
    "NOT_IN_A_NAME",
)
"""What can be said of the links of a guide even while parts of it cannot be read."""

TABLE_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "UNKNOWN_STEP": ("steps",),
        "UNKNOWN_SECTION": ("sections",),
        "UNKNOWN_SOURCE": ("sources",),
        "UNKNOWN_TERM": ("glossary",),
        "UNKNOWN_FLAG": ("flags",),
        "UNKNOWN_CONTACT": ("contacts",),
        "UNKNOWN_ATTRIBUTE": ("attributes",),
        "UNKNOWN_TABLE": ("tables",),
        "UNKNOWN_QUIZ": ("quiz",),
        "UNKNOWN_OUTCOME": ("outcomes",),
        "UNKNOWN_OPTION": ("options",),
        "UNKNOWN_CHOICE": ("options",),
        "NO_CHOICES": ("options",),
        "UNKNOWN_SLOT": ("from_clinic",),
        "UNKNOWN_LOOK_UP": ("steps", "tables"),
    }
)
"""Where a name is looked for; nobody can say that it is not there when that cannot be read."""

_OF_A_STEP = ("UNKNOWN_CHOICE", "NO_CHOICES")
"""What is said of the choices of a step; they are options where the step shows those."""

_ABOUT_WORDS = ("title", "screen_title", "decision", "audience", "user_need", "country")
_ABOUT_MORE_WORDS = ("update_policy", "funding", "interests", "methods")
_ABOUT_MEANWHILE = dict.fromkeys((*_ABOUT_WORDS, *_ABOUT_MORE_WORDS), "-") | {
    "language": "en",
    "published": "2000-01-01",
    "review_by": "2000-01-01",
    "authors": ({"name": "-", "role": "-", "qualification": "-"},),
}
"""Stands in for a guide's own page that cannot be read, so that the rest can still be checked."""
_SECTIONS_MEANWHILE = {"meanwhile": "-"}


def links_of_the_rest(
    data: Mapping[str, object], shapes: Iterable[Fault], written: Iterable[Fault]
) -> Iterator[Fault]:
    """The links between those parts that can be read, while others cannot."""
    broken = {fault.at[:2] for fault in (*shapes, *(each for each in written if each.code == "EMPTY"))}
    lost = _lost(data, broken)
    # Where a thing has a name that cannot be read, nobody knows which names are there.
    unsure = lost | {str(each.at[0]) for each in shapes if each.code == "BAD_ID" and len(each.at) == 2}
    rest: dict[str, object] = {}
    missing: dict[str, tuple[str, ...]] = {}
    for table, entries in data.items():
        if table == "guide" and any(at[:1] == (table,) for at in broken):
            rest[table] = _ABOUT_MEANWHILE
        elif isinstance(entries, Mapping) and table in Guide.model_fields and table not in lost:
            rest[table] = {name: each for name, each in entries.items() if (table, name) not in broken}
            missing[table] = tuple(str(name) for name in entries if (table, name) in broken)
    rest.setdefault("guide", _ABOUT_MEANWHILE)
    rest["sections"] = rest.get("sections") or _SECTIONS_MEANWHILE
    yield from (each for each in written if not unsure.intersection(TABLE_OF.get(each.code, ())))
    try:
        guide = Guide.model_validate(rest)
    except ValidationError:
        return
    for fault in faults(guide):
        if fault.code.startswith(_STILL_TRUE) and not unsure.intersection(TABLE_OF.get(fault.code, ())):
            wanted = str(fault.values.get("id", ""))
            there = [name for table in _looked_for_in(fault, guide) for name in missing.get(table, ())]
            if wanted not in there and wanted.partition(".")[0] not in there:
                yield replace(fault, among=(*fault.among, *there)) if fault.among else fault


def _looked_for_in(fault: Fault, guide: Guide) -> tuple[str, ...]:
    """The keys under which the name stands that a fault says is not there."""
    step = guide.steps.get(str(fault.values.get("step")))
    if fault.code in _OF_A_STEP and not isinstance(step, ShowStep):
        return ()
    return TABLE_OF.get(fault.code, ())


def _lost(data: Mapping[str, object], broken: Iterable[Path]) -> set[str]:
    """The top-level keys of which nothing can be read, or which may be there under a misspelt name."""
    tops = {str(at[0]) for at in broken if len(at) == 1}
    lost = {top for top in tops if top in Guide.model_fields} | ({"sections"} - data.keys())
    if tops - Guide.model_fields.keys():
        lost |= {name for name in Guide.model_fields if name not in data}
    return lost
