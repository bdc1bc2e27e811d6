"""What the sheet says, as data: the patient's leaf, the clinician's leaf and the extras, already in words.

Owns the shapes every renderer reads. Must never hold an answer that is not on the route, read a clock, or
know how anything looks on a page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kiosk.summary.pictured import Pictures, Scale
from kiosk.summary.year import Year

QUESTION_PLACES = 3
"""The patient's leaf always has room for so many questions."""

Level = Literal["stop", "care"]
Tone = Literal["plain", "strong", "framed", "heading", "small"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that stand as a paragraph of their own."""

    text: str
    tone: Tone = "plain"
    kind: Literal["sentence"] = field(default="sentence", init=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, and how many ruled lines stand under it to write on."""

    text: str
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list. An entry without text is there to be written by hand."""

    items: tuple[Item, ...]
    numbered: bool = False
    kind: Literal["items"] = field(default="items", init=False)


@dataclass(frozen=True, slots=True)
class Ruled:
    """Empty ruled lines to write on."""

    lines: int
    kind: Literal["ruled"] = field(default="ruled", init=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it."""

    label: str
    values: tuple[str, ...]
    level: Level | None = None
    """The label is a safety mark, and shown as one."""
    numbered: bool = False
    """The values are numbered, each on a line of its own."""
    half: bool = False
    """Short enough to share a line with the next half row."""
    kept: bool = False
    """It bears on what keeps the person safe today, so it cannot be taken off."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels and values, one under the other."""

    rows: tuple[Row, ...]
    kind: Literal["rows"] = field(default="rows", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first column names the rows. An empty cell is there to be written in."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["table"] = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Box:
    """An empty frame for something put on the page later, so many lines high."""

    label: str
    lines: int = 3
    kind: Literal["box"] = field(default="box", init=False)


@dataclass(frozen=True, slots=True)
class Code:
    """A code that brings answers back: its groups, and the same as a square for a scanner."""

    groups: tuple[str, ...]
    """Each is told by its number, counted from 1."""
    modules: tuple[str, ...]
    """The rows of the square, without the white around it: 1 is dark, 0 is light."""
    sentence: str
    """What the square is; its text alternative."""
    kind: Literal["code"] = field(default="code", init=False)


@dataclass(frozen=True, slots=True)
class Whole:
    """Blocks that stay together on a page, such as one result with its own frame."""

    blocks: tuple[Block, ...]
    kind: Literal["whole"] = field(default="whole", init=False)


Block = Sentence | Items | Ruled | Rows | Table | Pictures | Scale | Year | Box | Code | Whole
"""Everything a leaf is made of; a renderer that handles these handles every extra there will ever be."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Answers the guide puts on the patient's page under a heading of its own."""

    heading: str
    texts: tuple[str, ...] = ()
    lines: int = 0
    """Ruled lines, for whoever said: leave me lines to write by hand."""


@dataclass(frozen=True, slots=True)
class FlagLine:
    """One safety point on the clinician's leaf."""

    level: Level
    text: str
    options: tuple[str, ...]
    """The names of the options it concerns at this level."""
    with_care: tuple[str, ...] = ()
    """Further options it concerns less, on a stop."""


@dataclass(frozen=True, slots=True)
class PatientLeaf:
    """What the person takes in. Holds nothing that is sensitive."""

    urgent: tuple[str, ...] = ()
    own: tuple[OwnWords, ...] = ()
    please_know: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """The person's questions in their order; the sheet always has room for three."""
    matters: tuple[str, ...] = ()
    matters_lines: int = 0
    """Ruled lines for what matters in the person's own hand."""
    leaning: tuple[str, ...] = ()
    """Where the person leans and how sure, each a whole sentence."""
    unclear: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClinicianLeaf:
    """What the clinician reads in half a minute, then what was not said yes to."""

    urgent: tuple[str, ...] = ()
    facts: tuple[Row, ...] = ()
    """Who answered, age, diagnosis, worst problem, treatment so far, by the guide's own labels."""
    flags: tuple[FlagLine, ...] = ()
    """Stop before care."""
    at_start: tuple[str, ...] = ()
    """Where the person stood at the start of the visit, as a counselor took it down; only if the person agreed."""
    leaning: tuple[str, ...] = ()
    top: tuple[str, ...] = ()
    top_are_three: bool = False
    """They are the three that were picked, with none in the person's own words beside them."""
    questions: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    said_no: tuple[str, ...] = ()
    not_ticked: tuple[str, ...] = ()
    """On a list where something else was ticked; that is no plain no."""
    skipped: tuple[str, ...] = ()
    in_person: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    sharing: str | None = None
    """A sentence on private answers that the person did not agree to share."""
    notes: tuple[Row, ...] = ()
    """The counselor's words, by what they are about; only if the person agreed."""
    taken_off: int = 0
    """How many lines of both leaves the person took off."""


@dataclass(frozen=True, slots=True)
class Extra:
    """Something printed only when it was ticked, on pages of its own."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """Which guide this is, which version of it, and which words exactly."""

    guide: str
    version: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Document:
    """The whole sheet."""

    language: str
    """Language tag of the words, such as en or es-MX."""
    title: str
    """The top line; it names no diagnosis."""
    date: str
    """ISO date of the visit, given by the caller."""
    footer: Footer
    patient: PatientLeaf
    clinician: ClinicianLeaf
    review_mark: str | None = None
    """What stands top and bottom until a named clinician has reviewed these very words."""
    how_far: str | None = None
    """How far the person got, when the walk was not finished."""
    extras: tuple[Extra, ...] = ()
    clinic: str | None = None
    """Whose machine it comes from, over the top line of each leaf; None: nobody has said."""
