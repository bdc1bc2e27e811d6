"""A card is what one part of a step says: heading, text, choices, and what can be opened from it.

Owns the shape that screens, plain mode and checks all draw from. Must never know how large a screen is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from kiosk.guide.model import Guide
from kiosk.guide.model.base import Claim
from kiosk.guide.model.steps import Counselor
from kiosk.layout.marks import Run, runs
from kiosk.layout.wrapping import Line
from kiosk.listing import paragraph
from kiosk.walk.parts import Part


class Figure(Protocol):
    """A picture: how it is drawn in characters, and the sentences that say the same wherever nothing is drawn."""

    @property
    def words(self) -> tuple[str, ...]:
        """Every sentence of the picture, in order; its text alternative."""
        ...

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:
        """The drawing with its captions, at most so many columns wide; it may have more rows than a page."""
        ...


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, and where what it claims comes from."""

    runs: tuple[Run, ...]
    style: str = "text"
    """text, strong, item (set in, with a dash), note, gap (an empty line), or break (what follows begins a page)."""
    sources: tuple[str, ...] = ()
    unsourced: str | None = None
    """Why there is no source."""
    figure: Figure | None = None
    """A picture that stands in place of the words, where it can be drawn; the words say the same."""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be picked, in words."""

    id: str
    label: str
    details: tuple[Block, ...] = ()
    """What is said about it, where that is read together with the choice; each begins a line of its own."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way from a card to another part, such as from the review to a question."""

    key: str
    label: str
    under: str = ""
    """The heading it stands under, where links are grouped."""
    to: str = ""
    """The part it leads to, where that is not what it is called."""
    opens: bool = False
    """It opens a leaflet over the card and leads nowhere."""
    ticked_below: bool = False
    """A row under its words is kept for those that say that it is ticked."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """The answer of one column to the question of a row; it can be opened."""

    key: str
    """What is opened: the column's ref, a slash, and the row."""
    short: str
    """In few words, for a narrow column."""
    words: str
    """In as many words as it takes on a line of its own."""
    unknown: bool = False
    """Nobody knows, or nobody has said; a mark of its own tells it apart where there are many cells."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A question, and the answer of each column."""

    ask: str
    matters: bool
    """The person has said that this matters."""
    cells: tuple[TableCell, ...]
    goes_with: str = ""
    """What the person said that matters and that this goes with, in their words."""


@dataclass(frozen=True, slots=True)
class Table:
    """Things side by side, the same questions for all."""

    columns: tuple[str, ...]
    """Their names."""
    rows: tuple[TableRow, ...]
    blocks: tuple[Block, ...]
    """Everything in it as paragraphs, with where each comes from."""
    differing: bool = False
    """Only the rows in which the columns differ."""


@dataclass(frozen=True, slots=True)
class Card:
    """What one part says."""

    part: Part
    section: str
    heading: Block
    blocks: tuple[Block, ...] = ()
    choices: tuple[Choice, ...] = ()
    links: tuple[Link, ...] = ()
    hint: str = ""
    """How to answer, such as: Pick all that fit."""
    why: str | None = None
    by_hand: bool = False
    """Lines may be left on paper instead of typing."""
    urgent: bool = False
    """A whole screen of its own, with nothing else on it."""
    table: Table | None = None
    """What stands side by side, after the text."""
    summary: bool = False
    """The sheet itself is shown here."""
    private: Literal["", "hidden", "shown"] = ""
    """What becomes of what was said in private and stands on the sheet; empty: there is nothing of it."""
    counselor: Counselor | None = None
    kept: str = ""
    """What is kept of the visit that only the person can let onto the sheet, as its target says; empty: nothing."""

    @property
    def asks_first(self) -> bool:
        """Whether two people are asked here if a private question is to be seen at all."""
        return self.part.name == "cover" and bool(self.choices)

    @property
    def said(self) -> tuple[Block, ...]:
        """Everything the card says in the guide's words, but for the choices' labels."""
        beside = self.table.blocks if self.table is not None else ()
        details = (each for choice in self.choices for each in choice.details)
        return (self.heading, *self.blocks, *beside, *details)

    @property
    def terms(self) -> tuple[str, ...]:
        """The glossary words on this card, in order."""
        return terms_in(self.said)

    @property
    def claims(self) -> tuple[Block, ...]:
        """The blocks that say where they come from."""
        return claims_in(self.said)


def terms_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The glossary words in these blocks, in order."""
    all_runs = (run for block in blocks for run in block.runs)
    return tuple(dict.fromkeys(run.term for run in all_runs if run.term))


def claims_in(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Those of these blocks that say where they come from."""
    return tuple(block for block in blocks if block.sources or block.unsourced)


@dataclass(frozen=True, slots=True)
class Voice:
    """Turns an author's words into blocks: the guide, and the clinic's contact numbers."""

    guide: Guide
    numbers: Mapping[str, str] = field(default_factory=dict)

    def block(self, text: str, style: str = "text", claim: Claim | None = None) -> Block:
        """A block of these words, carrying the claim's sources."""
        unsourced = claim.unsourced.why if claim is not None and claim.unsourced is not None else None
        sources = claim.sources if claim is not None else ()
        return Block(runs(text, self.guide, self.numbers), style, sources, unsourced)

    def words(self, text: str) -> str:
        """The words alone, without marks."""
        return "".join(run.text for run in runs(text, self.guide, self.numbers))


def pictured(figure: Figure, sources: tuple[str, ...] = (), unsourced: str | None = None) -> Block:
    """The block of a picture; its words are those of the picture."""
    return Block((Run(paragraph(figure.words)),), "text", sources, unsourced, figure)


GAP = Block((), "gap")
BREAK = Block((), "break")
