"""Our own sentences as what a sheet is made of: blocks, and a leaflet with what can be chosen on it.

Owns that form alone. Must never hold a sentence, nor join two into one.
"""

from __future__ import annotations

from kiosk.layout.card import Block, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run


def sentences(*lines: str, style: str = "text") -> tuple[Block, ...]:
    """Each sentence as a block of its own."""
    return tuple(Block((Run(line),), style) for line in lines)


def leaflet_of(heading: str, blocks: tuple[Block, ...], *links: tuple[str, str]) -> Leaflet:
    """A leaflet with this heading; each link is its target and its label."""
    return Leaflet(Block((Run(heading),), "heading"), blocks, tuple(Link(key, label) for key, label in links))
