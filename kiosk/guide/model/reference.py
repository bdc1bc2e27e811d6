"""What a person can look up at any time: sources, common questions, glossary, tables, what the clinic says.

Must never be part of the route.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from kiosk.guide.model.base import Claim, Declared, Keyed, Many, Text


class Source(Declared):
    """A cited reference, and honestly what of it was read."""

    cite: Text
    """The reference, as it stands in a list of references."""
    year: Annotated[int, Field(ge=1800, le=2200)] | None = None
    """The year it came out."""
    doi: Text | None = None
    """Its DOI, such as 10.1000/182."""
    url: Text | None = None
    """Its address on the web."""
    read: Literal["full_text", "abstract", "second_hand", "no"]
    """What of it was read: full_text, abstract, second_hand (told by another source) or no."""
    publisher: Literal["independent", "maker", "patient_group", "law_or_label", "weak"]
    """Who speaks: independent, maker, patient_group, law_or_label, or weak."""


class CommonQuestion(Claim):
    """A common question and its answer in two or three sentences."""

    ask: Text
    """The question."""
    answer: Text
    """The answer, in two or three sentences."""


class Term(Claim):
    """A word of the glossary."""

    word: Text
    """The word that is explained."""
    forms: Many[Text] = ()
    """Other forms of the word, such as its plural."""
    means: Text
    """What it means, in plain words."""


class ClinicSlot(Declared):
    """A place for something only the clinic can say; `local.yaml` fills it."""

    title: Text
    """What it is about, in a few words."""
    ask: Text
    """What a person can ask while the clinic has not said it."""
    note: Text | None = None
    """A line under the title, whether or not the clinic has said it."""


class Row(Claim):
    """A row of a table: its name, and one cell for each column, under the column's id."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Text]

    name: Text
    """What the row is about."""

    def cell(self, column: str) -> str:
        """The words in a column of this row; empty where the author wrote none."""
        return (self.__pydantic_extra__ or {}).get(column, "")


class Table(Declared):
    """A table to look up."""

    title: Text
    """The heading of the table."""
    columns: Annotated[Keyed[Text], Field(min_length=1)]
    """The heading of each column, under a name of your own."""
    rows: Annotated[Keyed[Row], Field(min_length=1)]
    """The rows, each under a name of your own."""
