"""How a guide tells what it tells: alike for all options, side by side, and with sources.

Must never count a harm as too many, nor judge whether a source is right.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.authors.audit.finding import Audited, Finding, judged, met, not_met
from kiosk.authors.audit.phrases import found
from kiosk.authors.measures.balance import LIMIT, balance_faults
from kiosk.authors.measures.overview import overview_faults
from kiosk.guide.links.claims import claim_faults
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide

_UNSOURCED = ("CLAIM_UNSOURCED", "NUMBER_WITHOUT_SOURCE")


def balance(audited: Audited) -> Finding:
    """Whether the options are told of alike, and every serious harm stands on its overview."""
    guide = audited.guide
    if not guide.options:
        return not_met(found.NO_OPTIONS)
    if not guide.attributes:
        return not_met(found.NO_ROWS, ("options",))
    faults = (*balance_faults(guide), *overview_faults(guide))
    saying = replace(found.BALANCE, fine=found.BALANCE.fine.format(limit=f"{LIMIT:g}"))
    told = found.BALANCE_ROWS.format(count=len(guide.attributes))
    return judged(audited, faults, saying, told, *_rows(audited))


def compared(audited: Audited) -> Finding:
    """Whether the options can be seen side by side."""
    steps = audited.showing("comparison")
    rows = _rows(audited)
    if not steps:
        return not_met(found.NOT_COMPARED, ("steps",))
    if not rows:
        return not_met(found.NO_ROWS, *steps)
    return met(found.COMPARED.format(rows=len(rows), steps=len(steps)), *steps, *rows)


def _rows(audited: Audited) -> tuple[Path, ...]:
    return tuple(("attributes", name) for name in audited.guide.attributes)


def cited(audited: Audited) -> Finding:
    """Whether every claim and every number says where it comes from."""
    guide, claims = audited.guide, audited.claims
    if not any(each.sources for each in claims):
        return not_met(found.NO_SOURCES, ("sources",))
    faults = [each for each in (*claim_faults(guide), *audited.bare) if each.code in _UNSOURCED]
    told = found.CITED_COUNTS.format(
        claims=len(claims),
        cited=sum(bool(each.sources) for each in claims),
        unsourced=sum(each.unsourced is not None for each in claims),
        sources=len(guide.sources),
        full=_read(guide, "full_text"),
        abstract=_read(guide, "abstract"),
        second_hand=_read(guide, "second_hand"),
        unread=_read(guide, "no"),
    )
    return judged(audited, faults, found.CITED, told, ("sources",))


def _read(guide: Guide, how: str) -> int:
    return sum(each.read == how for each in guide.sources.values())
