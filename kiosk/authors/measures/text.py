"""The words of one guide, taken apart once for all measures.

Must never judge them.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.authors.measures.prose import Piece, prose
from kiosk.authors.measures.words import Glossary
from kiosk.guide.model import Guide


@dataclass(frozen=True, slots=True)
class Text:
    """A guide, its texts for patients, and the words it explains."""

    guide: Guide
    pieces: tuple[Piece, ...]
    glossary: Glossary

    @classmethod
    def of(cls, guide: Guide) -> Text:
        """The words of a guide."""
        return cls(guide, prose(guide), Glossary.of(guide))

    @property
    def english(self) -> bool:
        """Whether the dictionaries, the formulas and the lists of wordings hold for the guide's language."""
        return self.guide.guide.language.partition("-")[0] == "en"
