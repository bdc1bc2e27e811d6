"""A leaflet is what can be opened over a card and closed again: heading, text, and what can be opened from it.

Owns that shape. Must never know what opened it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.layout.card import Block, Choice, Link, claims_in, terms_in


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Something to read, and what can be opened from it."""

    heading: Block
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    chosen: tuple[str, ...] = ()
    """The links that are ticked, where several can be."""

    @property
    def terms(self) -> tuple[str, ...]:
        """The glossary words in it, in order."""
        return terms_in(self.blocks)

    @property
    def claims(self) -> tuple[Block, ...]:
        """The blocks that say where they come from."""
        return claims_in(self.blocks)
