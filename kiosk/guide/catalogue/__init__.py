"""The catalogue of problems: every code, and what an author is told.

Owns the words. To add a problem, add one entry to the table it belongs to: `files` (what is wrong with a file),
`writing` (how the YAML is written), `shape` (what a guide may hold),
`links` (how its parts hang together), `whole` (what is missing or contradicts itself),
`measured` (what is not fair to a reader), `personas` (what is wrong with a made-up person),
`reading` (what is hard to read), `upkeep` (what has grown old),
`codes` (what is wrong with the numbers by which codes on paper bring answers back),
`proof` (what no answers lead to, or some answers break) or `lengths` (what is too long).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.guide.catalogue.codes import CODES
from kiosk.guide.catalogue.entry import Entry, Severity
from kiosk.guide.catalogue.files import FILES
from kiosk.guide.catalogue.lengths import LENGTHS
from kiosk.guide.catalogue.links import LINKS
from kiosk.guide.catalogue.measured import MEASURED
from kiosk.guide.catalogue.personas import PERSONAS
from kiosk.guide.catalogue.proof import PROOF
from kiosk.guide.catalogue.reading import READING
from kiosk.guide.catalogue.shape import SHAPE
from kiosk.guide.catalogue.upkeep import UPKEEP
from kiosk.guide.catalogue.whole import WHOLE
from kiosk.guide.catalogue.writing import WRITING

__all__ = ["CATALOGUE", "TABLES", "Entry", "Severity"]

TABLES: tuple[Mapping[str, Entry], ...] = (
    FILES,
    WRITING,
    SHAPE,
    LINKS,
    WHOLE,
    MEASURED,
    PERSONAS,
    READING,
    UPKEEP,
    CODES,
    PROOF,
    LENGTHS,
)
"""The tables the catalogue is made of; no code stands in two of them."""

CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {code: each for table in TABLES for code, each in table.items()}
)
"""Every code of a problem, and what is told about it."""
