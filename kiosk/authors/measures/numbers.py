"""Whether every number has its frame: a source, a count out of how many, and how many it did not happen to.

Owns which ways of telling a number leave its frame out. What stands under `outcomes` has its frame by its shape.
Must never judge whether a number is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.measures.wordings import words_of
from kiosk.guide.links.claims import claims, says_something
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide

_DIGIT = re.compile(r"\d")
_PERCENT = re.compile(r"\d[\d.,]*\s?%|\b(?:percent|per cent|percentage)\b", re.IGNORECASE)
_MANY = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several)"
_PART = r"(?:half|(?:one |a |two )?(?:third|quarter|fifth|tenth)s?)"
_RELATIVE = re.compile(
    rf"\b(?:(?:twice|double|triple|half) (?:as|the|that)|(?:doubl|tripl|halv)(?:es|ed|ing) (?:the|your|its|their)"
    rf"|{_MANY} times (?:as|more|less|fewer|higher|lower|greater|the)"
    rf"|{_MANY}[- ]?fold|relative risk|odds|hazard"
    rf"|by (?:about |almost |nearly |over |more than )?{_PART})\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(\d[\d,]*)(?: (?:out )?of(?: the| every)? | in every |(?<=\b1) in (?:every )?)(\d[\d,]*)\b"
)
"""So many of so many; `1 in 8` is one, and `11 in 2019` is none."""
_FRAMED = re.compile(
    r"\b(?:(?:hour|day|week|month|year|visit|round|study|trial|survey|group|clinic|review|report|registry|count)s?"
    r"|studies|surveys|reviews|after|within|during|asked|looked|counted)\b",
    re.IGNORECASE,
)
"""Some word that says when, or among whom, so many were counted."""
_NOT_READ_BY_PATIENTS = frozenset(
    {
        "accept",
        "unsourced",
        "sources",
        "was",
        "guide",
        "counselor",
        "clinician",
        "cite",
        "url",
        "doi",
        "how",
        "scale",
    }
)
"""Keys under which no number for a patient stands."""


def number_faults(guide: Guide) -> Iterator[Fault]:
    """Numbers that stand without their frame."""
    for claim, at in claims(guide):
        # Where something is said to be true, CLAIM_UNSOURCED tells of it: this is for what nobody is said to know.
        if not claim.sources and claim.unsourced is None and not says_something(claim):
            found = next((each for each in words_of(guide, claim, at) if _DIGIT.search(each)), None)
            if found is not None:
                yield Fault("NUMBER_WITHOUT_SOURCE", at, {"words": found}, at_key=isinstance(at[-1], str))
    for text, at in texts(guide):
        yield from _ways_of_telling(unmarked(text), at)
        # A result says when and in whom in keys of its own.
        if at[0] != "outcomes":
            yield from _bare(unmarked(text), at)


def texts(thing: object, at: Path = ()) -> Iterator[tuple[str, Path]]:
    """Every text of a guide that a patient can read, and where it stands; names of things come with them."""
    if isinstance(thing, str):
        yield thing, at
    elif isinstance(thing, BaseModel):
        for name, field in type(thing).model_fields.items():
            if name not in _NOT_READ_BY_PATIENTS:
                yield from texts(getattr(thing, name), (*at, field.alias or name))
        for name, text in (thing.__pydantic_extra__ or {}).items():
            yield from texts(text, (*at, name))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from texts(value, (*at, key))
    elif isinstance(thing, tuple):
        for place, value in enumerate(thing):
            yield from texts(value, (*at, place))


def _ways_of_telling(text: str, at: Path) -> Iterator[Fault]:
    percent, relative = _PERCENT.search(text), _RELATIVE.search(text)
    if percent is not None:
        yield Fault("PERCENT", at, {"words": percent[0]}, piece=percent[0])
    if relative is not None:
        yield Fault("RELATIVE_NUMBER", at, {"words": relative[0]}, piece=relative[0])
    for count, of in _COUNT.findall(text):
        others = _number(of) - _number(count)
        if others not in {_number(each) for each in re.findall(r"\d[\d,]*", text)}:
            words = f"{count} of {of}"
            yield Fault("COUNT_ONE_SIDED", at, {"words": words, "others": others}, piece=words)


def _bare(text: str, at: Path) -> Iterator[Fault]:
    found = _COUNT.search(text)
    if found is not None and _FRAMED.search(text) is None:
        yield Fault("COUNT_WITHOUT_FRAME", at, {"words": found[0]}, piece=found[0])


def _number(written: str) -> int:
    return int(written.replace(",", ""))
