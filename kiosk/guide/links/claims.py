"""Every claim says where it comes from, and every source is named by a claim.

Must never judge whether a claim is true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args

from pydantic import BaseModel

from kiosk.guide.links.fault import Fault, Path, meant
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Claim
from kiosk.guide.model.helping import Fit, OtherFit
from kiosk.guide.model.options import Fact, Kind, Span
from kiosk.guide.model.outcomes import UnknownResult
from kiosk.guide.model.reference import Term
from kiosk.guide.model.words import Paragraph

_DIGIT = re.compile(r"\d")


def claim_faults(guide: Guide) -> Iterator[Fault]:
    """Sources that nobody knows, that are weak, missing or never used."""
    sources, known = guide.sources, tuple(guide.sources)
    used: set[str] = set()
    for claim, at in claims(guide):
        used.update(claim.sources)
        for place, name in enumerate(claim.sources):
            if name not in sources:
                yield Fault("UNKNOWN_SOURCE", (*at, "sources", place), {"id": name}, known)
            elif sources[name].publisher == "weak":
                yield Fault("WEAK_SOURCE", (*at, "sources", place), {"id": name})
        if not claim.sources and claim.unsourced is None and says_something(claim):
            yield Fault("CLAIM_UNSOURCED", at, {}, at_key=isinstance(at[-1], str))
    misspelt = meant(used, sources)
    for name in known:
        if name not in used and name not in misspelt:
            yield Fault("UNUSED_SOURCE", ("sources", name), {"id": name}, at_key=True)


def says_something(claim: Claim) -> bool:
    """Whether this has to say where it comes from: not knowing needs no source, and plain words need none."""
    match claim:
        case Paragraph() | Term():
            return bool(_DIGIT.search(claim.text if isinstance(claim, Paragraph) else claim.means))
        case Fact():
            return claim.short is not None
        case Kind():
            return claim.in_short is not None
        case Span():
            return claim.unknown is None
        case Fit() | OtherFit():
            return claim.how != "nobody_knows"
        case UnknownResult():
            return False
        case _:
            return True


def claims(thing: object, at: Path = ()) -> Iterator[tuple[Claim, Path]]:
    """Everything in a guide that can name its sources, and where it stands."""
    if isinstance(thing, BaseModel):
        if isinstance(thing, Claim):
            yield thing, at
        for name, written in _leading_to_claims(type(thing)):
            yield from claims(getattr(thing, name), (*at, written))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from claims(value, (*at, key))
    elif isinstance(thing, tuple):
        for place, value in enumerate(thing):
            yield from claims(value, (*at, place))


@cache
def _leading_to_claims(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields below which a claim can stand, and how an author writes them; most fields need no look."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if any(_may_claim(each) for each in (field.annotation, *field.metadata))
    )


def _may_claim(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return issubclass(annotation, Claim) or bool(_leading_to_claims(annotation))
    return any(_may_claim(each) for each in get_args(annotation))
